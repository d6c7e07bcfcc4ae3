//! Writes the field errors of an occurrence: as a list, or by path.

use std::collections::HashMap;

use super::path::{WHOLE_REQUEST, path};
use crate::field::{Field, FieldError, FieldErrors, FieldPath, SegmentRef};
use crate::json::writer::JsonWriter;
use crate::shape::parts::PathStyle;

/// `[item, …]`, each written by `item`.
pub(super) fn list(
    json: &mut JsonWriter,
    errors: &FieldErrors,
    item: impl Fn(&mut JsonWriter, &Field, &FieldError),
) {
    json.open(b'[');
    for field in errors.fields() {
        for error in field.errors() {
            item(json, field, error);
        }
    }
    json.close(b']');
}

/// `{path: [item, …], …}`, each item written by `item`.
pub(super) fn map(
    json: &mut JsonWriter,
    errors: &FieldErrors,
    style: PathStyle,
    item: impl Fn(&mut JsonWriter, &Field, &FieldError),
) {
    json.open(b'{');
    let start = json.len();
    for field in errors.fields() {
        if !has_unique_name(field.path()) {
            // Hardly ever: begin again, with fields of one name put together.
            json.truncate(start);
            for fields in by_name(errors, style) {
                member(json, &fields, style, &item);
            }
            break;
        }
        member(json, &[field], style, &item);
    }
    json.close(b'}');
}

/// One member of a map: the fields that share its name, almost always one.
fn member(
    json: &mut JsonWriter,
    fields: &[&Field],
    style: PathStyle,
    item: &impl Fn(&mut JsonWriter, &Field, &FieldError),
) {
    json.separate();
    if let Some(first) = fields.first() {
        path(json, first.path(), style);
    }
    json.raw(b":[");
    for field in fields {
        for error in field.errors() {
            item(json, field, error);
        }
    }
    json.close(b']');
}

/// Whether no other path is written like this one, in any notation: `a.0` may
/// be `a[0]`, and `base` the request as a whole.
fn has_unique_name(path: &FieldPath) -> bool {
    if let Some(dotted) = path.as_dotted() {
        return dotted != WHOLE_REQUEST;
    }
    let is_ambiguous = |segment| match segment {
        SegmentRef::Name(name) => {
            name.bytes().all(|byte| byte.is_ascii_digit())
                || name.bytes().any(|byte| matches!(byte, b'.' | b'['))
        }
        SegmentRef::Index(_) => false,
    };
    !path.is_root() && !path.segments().any(is_ambiguous)
}

/// The fields by the name that they have in the body, since JSON has no place
/// for two members of a name: clients would read the last and lose the others.
fn by_name(errors: &FieldErrors, style: PathStyle) -> Vec<Vec<&Field>> {
    let mut position_of = HashMap::new();
    let mut members: Vec<Vec<&Field>> = Vec::new();
    for field in errors.fields() {
        let mut name = JsonWriter::new(Vec::new());
        path(&mut name, field.path(), style);
        let position = *position_of
            .entry(name.into_bytes())
            .or_insert(members.len());
        match members.get_mut(position) {
            Some(member) => member.push(field),
            None => members.push(vec![field]),
        }
    }
    members
}
