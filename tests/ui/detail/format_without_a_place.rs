use fault::ApiError;
use fault::body::{Format, Member, Shape, Value};

struct Terse;

impl Format for Terse {
    const SHAPE: Shape = Shape::json(&[Member::new("error", Value::Message)]);
}

#[derive(Debug, ApiError)]
#[api(format = Terse)]
enum E {
    #[status(404)]
    NotFound {
        #[detail]
        id: u64,
    },
}

fn main() {}
