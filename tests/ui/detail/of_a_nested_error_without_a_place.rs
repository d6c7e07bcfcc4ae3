use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};

struct Terse;

impl Format for Terse {
    const SHAPE: Shape = Shape::json(&[Member::new("error", Fact::Message)]);
}

#[derive(Debug, ApiError)]
#[status(400)]
struct Inner {
    #[detail]
    account: u8,
}

#[derive(Debug, ApiError)]
#[api(format = Terse)]
enum E {
    #[transparent]
    Inner(Inner),
}

fn main() {}
