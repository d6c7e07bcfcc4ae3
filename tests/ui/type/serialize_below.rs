#[derive(Debug, fault::ApiError)]
#[derive(serde::Serialize)]
enum E {
    #[status(400)]
    Bad,
}

fn main() {}
