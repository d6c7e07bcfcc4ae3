use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};

struct Linked;

impl Format for Linked {
    const SHAPE: Shape = Shape::json(&[Member::new("more", Fact::Docs).required()]);
}

#[derive(Debug, ApiError)]
#[api(format = Linked)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
