use fault::ApiError;
use fault::body::{Each, Fact, Format, Member, Shape};

struct Custom;

impl Format for Custom {
    const SHAPE: Shape = Shape::text(Fact::List(
        Each::FieldError,
        &Shape::json(&[Member::new("key", Fact::Key)]),
    ));
}

#[derive(Debug, ApiError)]
#[api(format = Custom)]
#[status(404)]
struct NotFound;

fn main() {}
