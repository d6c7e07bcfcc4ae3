//! A wire format that `fault` does not ship, and all that it takes.

use fault::body::{Each, Fact, Format, Member, PathStyle, Shape};

/// GitHub's: `{"message":…,"documentation_url":…,"errors":[{"resource":…,"field":…,"code":…}]}`
#[derive(Debug)]
pub struct GitHub;

impl Format for GitHub {
    const SHAPE: Shape = Shape::json(&[
        Member::new("message", Fact::Message),
        Member::new("documentation_url", Fact::Docs),
        Member::new("errors", Fact::List(Each::FieldError, &ERROR)),
    ]);
}

const ERROR: Shape = Shape::json(&[
    Member::new("resource", Fact::RuleParam("resource")),
    Member::new("field", Fact::Path(PathStyle::Dots)),
    Member::new("code", Fact::Key),
]);
