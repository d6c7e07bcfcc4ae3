//! JSON as it was written: the order of members, the digits of numbers.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;

/// A JSON value. One with a member twice does not read.
#[derive(Debug)]
pub enum Node {
    /// `null`, a bool or a number, as it was written.
    Scalar(Box<RawValue>),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Reads a body; the text that serde_json writes of it has to be the same.
    ///
    /// # Panics
    ///
    /// If it is no JSON, has a member twice, or is written otherwise.
    pub fn of_body(body: &[u8]) -> Self {
        match serde_json::from_slice::<Self>(body) {
            Ok(node) => {
                let written = serde_json::to_string(&node).unwrap();
                assert_eq!(written, String::from_utf8_lossy(body));
                node
            }
            Err(error) => panic!("{error}: {}", String::from_utf8_lossy(body)),
        }
    }

    /// The member of this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let (_, value) = members.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether a `Value` says the same: each number has the same digits in it, and
    /// members are in the order that a `Value` sorts them into.
    pub fn is_held_by(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Scalar(raw), value) => raw.get() == value.to_string(),
            (Self::Text(text), Value::String(other)) => text == other,
            (Self::List(items), Value::Array(others)) => {
                items.len() == others.len()
                    && items
                        .iter()
                        .zip(others)
                        .all(|(item, other)| item.is_held_by(other))
            }
            (Self::Object(members), Value::Object(others)) => {
                members.len() == others.len()
                    && members.is_sorted_by(|(name, _), (next, _)| name < next)
                    && members.iter().all(|(name, member)| {
                        others
                            .get(name)
                            .is_some_and(|other| member.is_held_by(other))
                    })
            }
            _ => false,
        }
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Scalar(raw) => raw.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        let json = raw.get();
        match json.as_bytes().first() {
            Some(b'{') => {
                let mut deserializer = serde_json::Deserializer::from_str(json);
                deserializer.deserialize_map(Members).map(Self::Object)
            }
            Some(b'[') => serde_json::from_str(json).map(Self::List),
            Some(b'"') => serde_json::from_str(json).map(Self::Text),
            _ => Ok(Self::Scalar(raw)),
        }
        .map_err(D::Error::custom)
    }
}

struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, Node)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        let mut known = HashSet::new();
        while let Some((name, value)) = map.next_entry::<String, Node>()? {
            if !known.insert(name.clone()) {
                return Err(A::Error::custom(format!(
                    "the member {name:?} is there twice"
                )));
            }
            members.push((name, value));
        }
        Ok(members)
    }
}
