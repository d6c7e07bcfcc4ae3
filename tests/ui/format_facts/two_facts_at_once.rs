use fault::ApiError;
use fault::body::{Format, Member, Shape, Value};

struct Demanding;

impl Format for Demanding {
    const SHAPE: Shape = Shape::json(&[
        Member::new("kind", Value::Kind).required(),
        Member::new("more", Value::Docs).required(),
    ]);
}

#[derive(Debug, ApiError)]
#[api(format = Demanding)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
