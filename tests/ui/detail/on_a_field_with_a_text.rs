use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(409)]
    Taken {
        #[detail("id", "{id}")]
        id: u32,
    },
}

fn main() {}
