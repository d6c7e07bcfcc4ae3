use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};

struct Demanding;

impl Format for Demanding {
    const SHAPE: Shape = Shape::json(&[
        Member::new("kind", Fact::Kind).required(),
        Member::new("more", Fact::Docs).required(),
    ]);
}

#[derive(Debug, ApiError)]
#[api(format = Demanding)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}
