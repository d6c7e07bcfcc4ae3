//! The `Serialize` of an error: its body, for whatever serializer asks.
//!
//! The body is rendered as it goes over the wire and read back into a tree
//! that keeps the order of members, so that the two cannot differ.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde_core::ser::{Error, Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;

use super::occurrence::Occurrence;
use super::record;
use crate::fault::Fault;
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
    let format = fault.format().unwrap_or(format);
    let occurrence = Occurrence::new(fault);
    let body = record::body(&occurrence, format, record::recorded(&occurrence, format));
    if format.shape().is_text() {
        let text = core::str::from_utf8(&body).map_err(S::Error::custom)?;
        return serializer.serialize_str(text);
    }
    if body.is_empty() {
        return serializer.serialize_map(Some(0))?.end();
    }
    serde_json::from_slice::<Node>(&body)
        .map_err(S::Error::custom)?
        .serialize(serializer)
}

/// A JSON value whose objects keep their order and whose numbers their digits.
enum Node {
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Members),
}

struct Members(Vec<(String, Node)>);

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(digits) => number(digits, serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(Members(members)) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

/// The number as the type that it was written from, as far as its digits tell:
/// an `f32` is written with an exponent sooner than an `f64`.
fn number<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = digits.parse() {
        return serializer.serialize_u64(number);
    }
    if let Ok(number) = digits.parse() {
        return serializer.serialize_i64(number);
    }
    if let Ok(number) = digits.parse() {
        return serializer.serialize_u128(number);
    }
    if let Ok(number) = digits.parse() {
        return serializer.serialize_i128(number);
    }
    let number: f64 = digits.parse().map_err(S::Error::custom)?;
    match (serde_json::to_string(&number), digits.parse()) {
        (Ok(written), Ok(number)) if written != digits => serializer.serialize_f32(number),
        _ => serializer.serialize_f64(number),
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = <&RawValue>::deserialize(deserializer)?.get();
        let node = match json.bytes().next() {
            Some(b'{') => serde_json::from_str(json).map(Self::Object),
            Some(b'[') => serde_json::from_str(json).map(Self::List),
            Some(b'"') => serde_json::from_str(json).map(Self::Text),
            Some(b't' | b'f') => serde_json::from_str(json).map(Self::Bool),
            Some(b'n') => Ok(Self::Null),
            _ => Ok(Self::Number(json.to_owned())),
        };
        node.map_err(D::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(MembersVisitor)
    }
}

struct MembersVisitor;

impl<'de> Visitor<'de> for MembersVisitor {
    type Value = Members;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Members, A::Error> {
        let mut object = Vec::new();
        while let Some(member) = members.next_entry()? {
            object.push(member);
        }
        Ok(Members(object))
    }
}
