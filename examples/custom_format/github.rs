//! A wire format that `fault` does not ship, and all that it takes.

use fault::body::{FieldFact, FieldItem, FieldShape, Format, Member, PathStyle, Shape, Value};

/// GitHub's: `{"message":…,"documentation_url":…,"errors":[{"resource":…,"field":…,"code":…}]}`
#[derive(Debug)]
pub struct GitHub;

impl Format for GitHub {
    const SHAPE: Shape = Shape::json(&[
        Member::new("message", Value::Message),
        Member::new("documentation_url", Value::Docs),
        Member::new("errors", Value::Fields(FieldShape::List(ERROR))),
    ]);
}

const ERROR: FieldItem = FieldItem::Object(&[
    ("resource", FieldFact::Param("resource")),
    ("field", FieldFact::Path(PathStyle::Dots)),
    ("code", FieldFact::Key),
]);
