//! Writes the field errors of an occurrence: as a list, or by path.

use std::collections::HashMap;

use super::path::{has_unique_name, path_inside};
use crate::field::{Field, FieldErrors, FieldPath};
use crate::json::writer::JsonWriter;
use crate::shape::parts::PathStyle;

/// `[item, …]`, each field's items written by `items`.
pub(super) fn list(
    json: &mut JsonWriter,
    errors: &FieldErrors,
    items: impl Fn(&mut JsonWriter, &Field),
) {
    json.open(b'[');
    for field in errors.fields() {
        items(json, field);
    }
    json.close(b']');
}

/// `{path: [item, …], …}`, each field's items written by `items`.
pub(super) fn map(
    json: &mut JsonWriter,
    errors: &FieldErrors,
    style: PathStyle,
    items: impl Fn(&mut JsonWriter, &Field),
) {
    let start = json.len();
    json.open(b'{');
    for field in errors.fields() {
        if !has_unique_name(field.path()) {
            json.truncate(start);
            return map_by_name(json, errors, style, &items);
        }
        open_member(json, field.path(), style);
        items(json, field);
        json.close(b']');
    }
    json.close(b'}');
}

/// `"path":[`, behind a comma unless it is the first.
#[inline]
fn open_member(json: &mut JsonWriter, path: &FieldPath, style: PathStyle) {
    json.separate_string();
    path_inside(json, path, style);
    json.raw(b"\":[");
}

/// The same, with fields of one name put together.
#[cold]
fn map_by_name(
    json: &mut JsonWriter,
    errors: &FieldErrors,
    style: PathStyle,
    items: &dyn Fn(&mut JsonWriter, &Field),
) {
    json.open(b'{');
    for fields in by_name(errors, style) {
        if let Some(first) = fields.first() {
            open_member(json, first.path(), style);
        }
        for field in fields {
            items(json, field);
        }
        json.close(b']');
    }
    json.close(b'}');
}

/// The fields by the name that they have in the body, since JSON has no place
/// for two members of a name: clients would read the last and lose the others.
fn by_name(errors: &FieldErrors, style: PathStyle) -> Vec<Vec<&Field>> {
    let mut position_of = HashMap::new();
    let mut members: Vec<Vec<&Field>> = Vec::new();
    for field in errors.fields() {
        let mut name = JsonWriter::new(Vec::new());
        path_inside(&mut name, field.path(), style);
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
