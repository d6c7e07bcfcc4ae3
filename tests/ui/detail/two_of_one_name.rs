use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    NotFound {
        #[detail]
        id: u64,
        #[detail("id")]
        slug: String,
    },
}

fn main() {}
