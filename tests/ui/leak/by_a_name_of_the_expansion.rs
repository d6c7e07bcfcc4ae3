use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("bad upload: {__field_0}")]
    Upload(#[from] std::num::ParseIntError),
}

fn main() {}
