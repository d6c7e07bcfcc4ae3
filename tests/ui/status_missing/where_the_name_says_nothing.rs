use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[message("out of luck")]
    OutOfLuck,
}

fn main() {}
