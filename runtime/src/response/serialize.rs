//! The `Serialize` of an error: its body, for whatever serializer asks.
//!
//! The body is rendered as it goes over the wire, so that the two cannot
//! differ, and its text is handed to the serializer value by value. No tree is
//! made of it, and the stack that is used does not grow with what is in it.

use core::any::type_name;
use std::borrow::Cow;

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use super::answer::answered;
use super::occurrence::Occurrence;
use super::record;
use crate::fault::Fault;
use crate::json::index::{IndexedJson, Kind, Value};
use crate::shape::format::WireFormat;

/// Serializes the body of `fault`, in the fault's format or else in `format`; an
/// empty object where the response has no body.
///
/// # Errors
///
/// Those of the serializer.
pub fn serialize<S: Serializer>(
    fault: &dyn Fault,
    format: WireFormat,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let (format, body) = answered(fault, |occurrence: Occurrence<'_>| {
        let format = occurrence.format().unwrap_or(format);
        let recorded = record::recorded(&occurrence, format);
        (format, record::body(&occurrence, format, recorded))
    });
    let text = core::str::from_utf8(&body).map_err(S::Error::custom)?;
    if format.shape().is_text() {
        return serializer.serialize_str(text);
    }
    if text.is_empty() {
        return serializer.serialize_map(Some(0))?.end();
    }
    IndexedJson::new(text).root().serialize(serializer)
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.kind() {
            Kind::Null => serializer.serialize_unit(),
            Kind::Bool(value) => serializer.serialize_bool(value),
            Kind::Number(digits) => number(digits, serializer),
            Kind::String(inside, quoted) => match unescaped(inside, quoted) {
                Some(text) => serializer.serialize_str(&text),
                None => as_it_is(quoted, serializer),
            },
            Kind::Deep(text) => as_it_is(text, serializer),
            Kind::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&item)?;
                }
                list.end()
            }
            Kind::Object(items) => {
                let mut map = serializer.serialize_map(Some(items.len()))?;
                for (name, value) in items.members() {
                    map.serialize_entry(&name, &value)?;
                }
                map.end()
            }
        }
    }
}

/// The text of a string; `None` if it is none, as of half a surrogate pair.
fn unescaped<'a>(inside: &'a str, quoted: &'a str) -> Option<Cow<'a, str>> {
    if inside.contains('\\') {
        serde_json::from_str(quoted).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(inside))
    }
}

/// The number as the type that it was written from, as far as its digits tell:
/// an `f32` is written with an exponent sooner than an `f64`.
fn number<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let writes = |written: serde_json::Result<String>| written.is_ok_and(|text| text == digits);
    if let Ok(number) = digits.parse() {
        return serializer.serialize_u64(number);
    }
    // `-0` is no integer.
    if let Some(number) = digits.parse().ok().filter(|&number| number != 0) {
        return serializer.serialize_i64(number);
    }
    if let Ok(number) = digits.parse() {
        return serializer.serialize_u128(number);
    }
    if let Some(number) = digits.parse().ok().filter(|&number| number != 0) {
        return serializer.serialize_i128(number);
    }
    let number: f64 = digits.parse().map_err(S::Error::custom)?;
    if writes(serde_json::to_string(&number)) {
        return serializer.serialize_f64(number);
    }
    match digits.parse::<f32>() {
        Ok(number) if writes(serde_json::to_string(&number)) => serializer.serialize_f32(number),
        // Digits that no type of Rust writes: `1.10`, `1e400`.
        _ if !is_of_serde_json::<S>() && number.is_finite() => serializer.serialize_f64(number),
        _ => as_it_is(digits, serializer),
    }
}

/// What no other serializer can be given: to serde_json's the JSON itself, to
/// others its text.
fn as_it_is<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if !is_of_serde_json::<S>() {
        return serializer.serialize_str(json);
    }
    serde_json::from_str::<&RawValue>(json)
        .map_err(S::Error::custom)?
        .serialize(serializer)
}

/// Whether a serializer is serde_json's, `#[serde(flatten)]` included: such
/// serializers fail with its error. Types are compared by name, since they may
/// borrow; no other type is called that.
fn is_of_serde_json<S: Serializer>() -> bool {
    type_name::<S::Error>() == type_name::<serde_json::Error>()
}
