//! What the owned bodies share: writing them, and reading them from bytes.

use serde_core::de::DeserializeOwned;
use serde_core::ser::{Serialize, SerializeMap, Serializer};

use super::detail_map::DetailMap;

/// An owned body, or an object in it, on its way out: the members in the order
/// in which they are called for, without those that are absent, then details.
pub(super) struct Object<S: Serializer> {
    map: S::SerializeMap,
    written: Vec<&'static str>,
}

impl<S: Serializer> Object<S> {
    pub(super) fn open(serializer: S) -> Result<Self, S::Error> {
        Ok(Self {
            map: serializer.serialize_map(None)?,
            written: Vec::new(),
        })
    }

    pub(super) fn member<T: Serialize + ?Sized>(
        mut self,
        name: &'static str,
        value: &T,
    ) -> Result<Self, S::Error> {
        self.map.serialize_entry(name, value)?;
        self.written.push(name);
        Ok(self)
    }

    /// A member that may be absent.
    pub(super) fn optional<T: Serialize>(
        self,
        name: &'static str,
        value: Option<T>,
    ) -> Result<Self, S::Error> {
        match value {
            Some(value) => self.member(name, &value),
            None => Ok(self),
        }
    }

    /// A member that is left out where it is empty.
    pub(super) fn unless<T: Serialize + ?Sized>(
        self,
        is_empty: bool,
        name: &'static str,
        value: &T,
    ) -> Result<Self, S::Error> {
        if is_empty {
            Ok(self)
        } else {
            self.member(name, value)
        }
    }

    /// The details among the members, and the end of the object.
    pub(super) fn close(mut self, details: &DetailMap) -> Result<S::Ok, S::Error> {
        details.write_into(&mut self.map, &self.written)?;
        self.map.end()
    }
}

/// Reads a body from bytes that may not be exactly JSON in UTF-8: a byte order
/// mark is skipped (RFC 8259 §8.1 lets a reader do so), and bytes that are not
/// UTF-8 are read as U+FFFD.
pub(super) fn from_json<T: DeserializeOwned>(body: &[u8]) -> serde_json::Result<T> {
    let text = String::from_utf8_lossy(body);
    serde_json::from_str(text.strip_prefix('\u{feff}').unwrap_or(&text))
}

/// `from_json` for an owned body: `readable!(Typed)`, `readable!(Envelope<F>)`.
macro_rules! readable {
    ($body:ident $(<$param:ident>)?) => {
        impl$(<$param: serde_core::de::DeserializeOwned>)? $body$(<$param>)? {
            /// Reads the body of a response.
            ///
            /// As `serde_json::from_slice`, and besides: a byte order mark is
            /// skipped, and bytes that are not UTF-8 are read as U+FFFD.
            ///
            /// # Errors
            ///
            /// If it is not JSON, or lacks what the format cannot do without.
            pub fn from_json(body: &[u8]) -> serde_json::Result<Self> {
                $crate::body::owned::from_json(body)
            }
        }
    };
}

pub(super) use readable;
