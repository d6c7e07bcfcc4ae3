use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(no_serialize respond())]
enum E {
    #[status(500)]
    A,
}

fn main() {}
