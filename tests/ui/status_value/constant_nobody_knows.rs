use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(MOON_IN_THE_WRONG_PHASE)]
    NotFound,
}

fn main() {}
