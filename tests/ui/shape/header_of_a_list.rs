use fault::ApiError;
use fault::body::{Each, Fact, Format, Member, Shape};

struct Custom;

impl Format for Custom {
    const SHAPE: Shape = Shape::json(&[Member::new("message", Fact::Message)]).with_header(
        "x-fields",
        Fact::List(Each::FieldError, &Shape::json(&[Member::new("key", Fact::Key)])),
    );
}

#[derive(Debug, ApiError)]
#[api(format = Custom)]
#[status(404)]
struct NotFound;

fn main() {}
