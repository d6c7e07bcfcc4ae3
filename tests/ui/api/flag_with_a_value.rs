use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(no_serialize = true)]
enum E {
    #[status(500)]
    A,
}

fn main() {}
