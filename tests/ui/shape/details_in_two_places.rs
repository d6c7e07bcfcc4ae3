use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};

struct Custom;

impl Format for Custom {
    const SHAPE: Shape = Shape::json(&[
        Member::new("error", Fact::Object(&Shape::json(&[Member::details()]))),
        Member::details(),
    ]);
}

#[derive(Debug, ApiError)]
#[api(format = Custom)]
#[status(404)]
struct NotFound;

fn main() {}
