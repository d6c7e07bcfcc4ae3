//! The values of a message's arguments.

use core::fmt::{self, Write as _};
use std::borrow::Cow;

use crate::panics::{catching, drop_quietly};

/// The arguments of a message with the values of one occurrence, in the order of
/// the message: for translations, and for the metadata of gRPC errors.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Args(Vec<(Cow<'static, str>, ArgValue)>);

/// The value of an argument.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ArgValue {
    /// An integer.
    Integer(i128),
    /// A number with a fraction.
    Float(f64),
    /// Anything else, as its `Display` writes it.
    Text(String),
}

impl Args {
    /// No arguments.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds an argument. It takes the place of one of the same name.
    pub fn add(&mut self, name: impl Into<Cow<'static, str>>, value: ArgValue) {
        let name = name.into();
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name, value)),
        }
    }

    /// Adds a text. Of a `Display` that fails or panics it is what was written
    /// until then.
    pub fn add_display(&mut self, name: &'static str, value: &dyn fmt::Display) {
        let mut text = String::new();
        if let Err(payload) = catching(|| write!(text, "{value}")) {
            drop_quietly(payload);
        }
        self.add(name, ArgValue::Text(text));
    }

    /// The value of the argument `name`.
    pub fn get(&self, name: &str) -> Option<&ArgValue> {
        let (_, value) = self.0.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// All arguments, in the order of the message.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &ArgValue)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for ArgValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => fmt::Display::fmt(number, f),
            Self::Float(number) => fmt::Display::fmt(number, f),
            Self::Text(text) => f.pad(text),
        }
    }
}
