//! The stable machine code of an error.

use core::fmt;
use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};
use serde_json::Value as Json;

/// The stable machine code of an error: a text or a number on the wire.
///
/// [`CodeBuf`] is the owned form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code<'a> {
    /// `#[code("999")]`
    Text(&'a str),
    /// `#[code(999)]`
    Number(i64),
}

/// An owned machine code: from a body that was read, or of an error whose code
/// is only known at run time (`#[code]` on a field).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CodeBuf {
    /// `"999"`
    Text(String),
    /// `999`
    Number(i64),
}

impl CodeBuf {
    /// The code, borrowed.
    pub fn as_code(&self) -> Code<'_> {
        match self {
            Self::Text(text) => Code::Text(text),
            Self::Number(number) => Code::Number(*number),
        }
    }
}

impl From<Code<'_>> for CodeBuf {
    fn from(code: Code<'_>) -> Self {
        match code {
            Code::Text(text) => Self::Text(text.to_owned()),
            Code::Number(number) => Self::Number(number),
        }
    }
}

impl From<&str> for CodeBuf {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for CodeBuf {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for CodeBuf {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<'a> From<&'a CodeBuf> for Code<'a> {
    fn from(code: &'a CodeBuf) -> Self {
        code.as_code()
    }
}

impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.pad(text),
            Self::Number(number) => fmt::Display::fmt(number, f),
        }
    }
}

impl fmt::Display for CodeBuf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.as_code(), f)
    }
}

/// Comparisons with texts and numbers.
macro_rules! compared {
    ($($ty:ty),*) => {$(
        impl PartialEq<str> for $ty {
            fn eq(&self, other: &str) -> bool {
                matches!(Code::from(self), Code::Text(text) if text == other)
            }
        }

        impl PartialEq<&str> for $ty {
            fn eq(&self, other: &&str) -> bool {
                *self == **other
            }
        }

        impl PartialEq<i64> for $ty {
            fn eq(&self, other: &i64) -> bool {
                matches!(Code::from(self), Code::Number(number) if number == *other)
            }
        }
    )*};
}

impl<'a> From<&Code<'a>> for Code<'a> {
    fn from(code: &Code<'a>) -> Self {
        *code
    }
}

compared!(Code<'_>, CodeBuf);

impl PartialEq<Code<'_>> for CodeBuf {
    fn eq(&self, other: &Code<'_>) -> bool {
        self.as_code() == *other
    }
}

impl PartialEq<CodeBuf> for Code<'_> {
    fn eq(&self, other: &CodeBuf) -> bool {
        *self == other.as_code()
    }
}

/// A text or a number, as it is on the wire.
impl Serialize for Code<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => serializer.serialize_i64(*number),
        }
    }
}

impl Serialize for CodeBuf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_code().serialize(serializer)
    }
}

/// A text, or a whole number of 64 bits.
impl<'de> Deserialize<'de> for CodeBuf {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // With serde_json's `arbitrary_precision` a number is a map, which its
        // `Value` alone understands.
        let code = match Json::deserialize(deserializer)? {
            Json::String(text) => Some(Self::Text(text)),
            Json::Number(number) => number.as_i64().map(Self::Number),
            Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
        };
        code.ok_or_else(|| D::Error::custom("a code is a text or a whole number"))
    }
}

/// The type of a `#[code]` field: a text (`&str`, `String`, `Cow<str>`), an
/// integer up to `i64`, [`CodeBuf`], or an `Option` of one of them. For an enum
/// of codes, implement it:
///
/// ```
/// use fault::{ApiError, Code, ToCode};
///
/// #[derive(Debug)]
/// enum Reason {
///     Expired,
///     Revoked,
/// }
///
/// impl ToCode for Reason {
///     fn to_code(&self) -> Option<Code<'_>> {
///         Some(Code::Text(match self {
///             Self::Expired => "expired",
///             Self::Revoked => "revoked",
///         }))
///     }
/// }
///
/// #[derive(Debug, ApiError)]
/// #[status(403)]
/// #[message("The key cannot be used")]
/// struct KeyRefused {
///     #[code]
///     reason: Reason,
/// }
///
/// let error = KeyRefused { reason: Reason::Revoked };
/// assert_eq!(fault::Fault::code(&error).unwrap(), "revoked");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used as a code",
    label = "a `#[code]` field is a text (`&str`, `String`, `Cow<str>`), a whole number up to `i64`, or a `fault::CodeBuf`",
    note = "for an enum of codes, implement `fault::ToCode`"
)]
pub trait ToCode {
    /// The code; with `None` the error has no code.
    fn to_code(&self) -> Option<Code<'_>>;
}

impl ToCode for str {
    fn to_code(&self) -> Option<Code<'_>> {
        Some(Code::Text(self))
    }
}

impl ToCode for String {
    fn to_code(&self) -> Option<Code<'_>> {
        Some(Code::Text(self))
    }
}

impl<T: ToCode + ToOwned + ?Sized> ToCode for Cow<'_, T> {
    fn to_code(&self) -> Option<Code<'_>> {
        (**self).to_code()
    }
}

impl ToCode for Code<'_> {
    fn to_code(&self) -> Option<Code<'_>> {
        Some(*self)
    }
}

impl ToCode for CodeBuf {
    fn to_code(&self) -> Option<Code<'_>> {
        Some(self.as_code())
    }
}

impl<T: ToCode> ToCode for Option<T> {
    fn to_code(&self) -> Option<Code<'_>> {
        self.as_ref()?.to_code()
    }
}

macro_rules! behind {
    ($($pointer:ty),*) => {$(
        impl<T: ToCode + ?Sized> ToCode for $pointer {
            fn to_code(&self) -> Option<Code<'_>> {
                (**self).to_code()
            }
        }
    )*};
}

behind!(&T, Box<T>, Rc<T>, Arc<T>);

macro_rules! numbers {
    ($($ty:ty)*) => {$(
        impl ToCode for $ty {
            fn to_code(&self) -> Option<Code<'_>> {
                Some(Code::Number(i64::from(*self)))
            }
        }
    )*};
}

numbers!(i64 i32 i16 i8 u32 u16 u8);
