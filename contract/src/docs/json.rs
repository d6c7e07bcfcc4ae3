//! The page as JSON, for tools.

use serde_json::{Map, Value, json};

use super::page::{Code, ErrorEntry, Kind, Member, Page, Retired, Sample, Success};

/// The whole page.
pub(super) fn page(page: &Page) -> Value {
    json!({
        "title": page.title,
        "intro": page.intro,
        "successes": list(&page.successes, success),
        "errors": list(&page.errors, error),
        "kinds": list(&page.kinds, kind),
        "members": list(&page.members, member),
        "retired": list(&page.retired, retired),
    })
}

fn list<T>(items: &[T], value: impl Fn(&T) -> Value) -> Value {
    items.iter().map(value).collect()
}

/// An object without the members that have no value.
fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    let members = members
        .into_iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| (name.to_owned(), value));
    Value::Object(members.collect::<Map<_, _>>())
}

fn success(success: &Success) -> Value {
    json!({
        "status": success.status,
        "reason": success.reason,
        "description": success.description,
    })
}

fn error(error: &ErrorEntry) -> Value {
    object([
        ("anchors", json!(error.anchors)),
        ("type", json!(error.type_name)),
        ("variant", json!(error.variant)),
        ("status", json!(error.status)),
        ("reason", json!(error.reason)),
        ("kind", json!(error.kind)),
        ("code", error.code.as_ref().map_or(Value::Null, code)),
        ("title", json!(error.title)),
        ("message", json!(error.message)),
        ("param", json!(error.param)),
        ("description", json!(error.description)),
        ("causes", json!(error.causes)),
        ("remedies", json!(error.remedies)),
        ("retry", json!(error.retry.word())),
        ("since", json!(error.since)),
        ("deprecated", json!(error.deprecated)),
        ("docs", json!(error.docs)),
        ("details", list(&error.details, member)),
        ("sample", error.sample.as_ref().map_or(Value::Null, sample)),
    ])
}

fn code(code: &Code) -> Value {
    match code {
        Code::Text(text) => json!(text),
        Code::Number(number) => json!(number),
    }
}

/// The body is a text, since it is shown byte for byte.
fn sample(sample: &Sample) -> Value {
    let header = |(name, value): &(String, String)| json!({ "name": name, "value": value });
    json!({
        "status_line": sample.status_line,
        "headers": list(&sample.headers, header),
        "body": sample.body,
    })
}

fn kind(kind: &Kind) -> Value {
    json!({ "name": kind.name, "description": kind.description })
}

fn member(member: &Member) -> Value {
    json!({
        "path": member.path,
        "type": member.json_type,
        "required": member.required,
        "description": member.description,
    })
}

fn retired(retired: &Retired) -> Value {
    json!({
        "anchors": retired.anchors,
        "code": code(&retired.code),
        "note": retired.note,
    })
}
