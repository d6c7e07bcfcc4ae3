use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape};

struct Placed;

impl Format for Placed {
    const SHAPE: Shape = Shape::json(&[
        Member::new("charge", Fact::Detail("payment")),
        Member::details(),
    ]);
}

#[derive(Debug, ApiError)]
#[api(format = Placed)]
enum E {
    #[status(404)]
    NotFound {
        #[detail]
        charge: String,
    },
}

fn main() {}
