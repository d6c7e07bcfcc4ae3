use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};

struct Terse;

impl Format for Terse {
    const SHAPE: Shape = Shape::json(&[Member::new("error", Fact::Message)]);
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
