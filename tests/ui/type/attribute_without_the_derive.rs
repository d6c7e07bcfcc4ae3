use fault::ApiError;

#[status(404)]
struct NotFound;

fn main() {}
