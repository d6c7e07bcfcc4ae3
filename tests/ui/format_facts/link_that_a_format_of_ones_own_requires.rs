use fault::ApiError;
use fault::body::{Format, Member, Shape, Value};

struct Linked;

impl Format for Linked {
    const SHAPE: Shape = Shape::json(&[Member::new("more", Value::Docs).required()]);
}

#[derive(Debug, ApiError)]
#[api(format = Linked)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
