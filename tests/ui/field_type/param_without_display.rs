use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(422)]
    Invalid {
        #[param]
        name: Vec<u8>,
    },
}

fn main() {}
