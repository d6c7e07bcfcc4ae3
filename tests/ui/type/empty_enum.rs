use fault::ApiError;

#[derive(Debug, ApiError)]
enum Never {}

fn main() {}
