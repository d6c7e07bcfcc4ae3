use fault::ApiError;

#[derive(Debug, ApiError)]
#[message("no such booking")]
struct NotFound;

fn main() {}
