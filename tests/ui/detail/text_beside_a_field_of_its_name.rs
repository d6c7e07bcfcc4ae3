use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(409)]
    #[detail("id", "{id} is taken")]
    Taken {
        #[detail]
        id: u32,
    },
}

fn main() {}
