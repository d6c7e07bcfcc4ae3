//! Samples of responses.

use bytes::Bytes;
use fault::described::{SampleFault, Schemas};
use fault::{Catalog, Reply};
use http::{HeaderMap, StatusCode};
use serde_json::Value;

use crate::listed::Listed;
use crate::schema::Body;
use crate::walk::entries;

/// The response to one error, made of its `#[example]`s by the code that writes
/// real responses.
///
/// A text whose fields have no example is shown with its placeholders as they are
/// written (`No such booking: '{id}'`). A fact of a field without an example is
/// left out.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Sample {
    /// The status.
    pub status: StatusCode,
    /// The reason phrase.
    pub reason: &'static str,
    /// The headers.
    pub headers: HeaderMap,
    /// The body; empty if there is none.
    pub body: Bytes,
    /// The members that every real response has and this one lacks, as JSON
    /// Pointers.
    pub missing: Vec<String>,
}

impl Sample {
    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        self.missing.is_empty()
    }
}

/// A sample of the response to an error.
///
/// ```
/// use fault::ApiError;
///
/// #[derive(Debug, ApiError)]
/// #[api(format = fault::body::Coded, codes = snake_case)]
/// enum ShopError {
///     #[status(404)]
///     #[message("No such article: {id}")]
///     NoSuchArticle { #[example(7)] id: u32 },
/// }
///
/// let listed = &fault_contract::entries::<ShopError>()[0];
/// let sample = fault_contract::sample(listed);
/// assert_eq!(sample.status, 404);
/// assert_eq!(
///     sample.body,
///     r#"{"code":"no_such_article","message":"No such article: 7"}"#,
/// );
/// ```
pub fn sample(listed: &Listed) -> Sample {
    let own = SampleFault::own(listed.owner, listed.own);
    let outer = listed.way.iter().rev();
    let fault = outer.fold(own, |inner, (_, nested)| SampleFault::nested(nested, inner));
    of_reply(listed, fault.reply(listed.root.format()))
}

fn of_reply(listed: &Listed, reply: Reply) -> Sample {
    let body = Body::of(listed, &mut Schemas::new());
    let mut missing = Vec::new();
    if body.is_json {
        if let Ok(json) = serde_json::from_slice(reply.body()) {
            missing_members(&body.schema, &json, "", &mut missing);
        }
    }
    Sample {
        status: reply.status(),
        reason: reply.reason(),
        headers: reply.headers().clone(),
        body: reply.into_body(),
        missing,
    }
}

/// The required members of `schema` that `json` lacks. Of alternatives, the one
/// that agrees with the fixed members and lacks the fewest is meant.
fn missing_members(schema: &Value, json: &Value, at: &str, missing: &mut Vec<String>) {
    let alternatives = schema["anyOf"].as_array().into_iter().flatten();
    let alternatives = alternatives.filter(|schema| agrees(schema, json));
    let of_each = alternatives.map(|schema| {
        let mut missing = Vec::new();
        missing_members(schema, json, at, &mut missing);
        missing
    });
    missing.extend(of_each.min_by_key(Vec::len).into_iter().flatten());
    let inside = |name: &str| {
        let name = name.replace('~', "~0").replace('/', "~1");
        format!("{at}/{name}")
    };
    match json {
        Value::Object(members) => {
            let required = schema["required"].as_array().into_iter().flatten();
            for name in required.filter_map(Value::as_str) {
                if !members.contains_key(name) {
                    missing.push(inside(name));
                }
            }
            for (name, value) in members {
                if let Some(schema) = schema["properties"].get(name) {
                    missing_members(schema, value, &inside(name), missing);
                }
            }
        }
        Value::Array(items) => {
            if let Some(schema) = schema.get("items") {
                for (place, item) in items.iter().enumerate() {
                    missing_members(schema, item, &inside(&place.to_string()), missing);
                }
            }
        }
        _ => {}
    }
}

/// Whether no fixed member of the schema has another value in `json`.
fn agrees(schema: &Value, json: &Value) -> bool {
    let Some(properties) = schema["properties"].as_object() else {
        return true;
    };
    properties.iter().all(
        |(name, schema)| match (schema.get("enum"), json.get(name)) {
            (Some(Value::Array(values)), Some(value)) => values.contains(value),
            _ => true,
        },
    )
}

/// An error whose sample is incomplete.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Incomplete {
    /// The error's [name](Listed::name).
    pub name: String,
    /// The members that its sample lacks, as JSON Pointers.
    pub missing: Vec<String>,
}

/// The errors whose samples lack a member that every real response has: their
/// fields need an `#[example]`. For a test that there are none.
///
/// ```
/// use fault::ApiError;
///
/// #[derive(Debug, ApiError)]
/// enum ShopError {
///     #[status(409)]
///     SoldOut { #[detail] #[example([3, 4])] others: Vec<u32> },
/// }
///
/// assert!(fault_contract::incomplete::<ShopError>().is_empty());
/// ```
pub fn incomplete<E: Catalog + ?Sized>() -> Vec<Incomplete> {
    let listed = entries::<E>();
    let samples = listed.iter().map(|listed| Incomplete {
        name: listed.name().to_owned(),
        missing: sample(listed).missing,
    });
    samples
        .filter(|sample| !sample.missing.is_empty())
        .collect()
}
