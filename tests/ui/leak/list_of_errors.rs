use fault::ApiError;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("{} uploads failed", .causes.len())]
    Uploads { causes: Vec<std::io::Error> },
}

fn main() {}
