//! JSON values as their texts: nothing in them is understood before it is asked
//! for, so that one value that cannot be read spoils none of the others.

use core::fmt;

use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, Error, MapAccess, Visitor};
use serde_json::Value as Json;
use serde_json::value::RawValue;

/// The text of a JSON value: a number of any size, as many levels as there are.
#[derive(Debug, Clone)]
pub(crate) struct Raw(pub(crate) Box<RawValue>);

impl Raw {
    pub(crate) fn text(&self) -> &str {
        self.0.get()
    }

    /// A text as a JSON string.
    #[cfg(feature = "client")]
    pub(crate) fn of_text(text: &str) -> Option<Self> {
        serde_json::value::to_raw_value(text).ok().map(Self)
    }

    /// The value as a `T`, if it is one.
    pub(crate) fn parse<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(self.text()).ok()
    }

    pub(crate) fn is_null(&self) -> bool {
        self.text() == "null"
    }

    /// The digits, if it is a number.
    pub(crate) fn number(&self) -> Option<&str> {
        let first = self.text().bytes().next()?;
        (first == b'-' || first.is_ascii_digit()).then(|| self.text())
    }
}

/// From JSON, the text as it stands there. From other formats, and from what
/// serde keeps in memory for untagged enums, the value in JSON.
impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<RawValue>::deserialize(AnyFormat(deserializer)).map(Self)
    }
}

/// A deserializer out of which a `RawValue` can be read though it is not
/// serde_json's. A `RawValue` asks for a newtype of a name that serde_json alone
/// knows and answers with a map; all others answer with a newtype.
struct AnyFormat<D>(D);

impl<'de, D: Deserializer<'de>> Deserializer<'de> for AnyFormat<D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_any(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.0
            .deserialize_newtype_struct(name, RawOrValue { name, visitor })
    }

    serde_core::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string
        bytes byte_buf option unit unit_struct seq tuple tuple_struct map struct
        enum identifier ignored_any
    }
}

struct RawOrValue<V> {
    name: &'static str,
    visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for RawOrValue<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(map)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<V::Value, D::Error> {
        // A `Value` gives its own text to who asks for a `RawValue`.
        Json::deserialize(deserializer)?
            .deserialize_newtype_struct(self.name, self.visitor)
            .map_err(D::Error::custom)
    }
}
