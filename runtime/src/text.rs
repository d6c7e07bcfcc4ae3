//! A public text: fixed in the contract, or made when the error occurs.

use core::fmt;

/// A public text of one occurrence.
///
/// A fixed text is the same in every occurrence, and a body of fixed parts is
/// rendered once. Any other text is written straight into the body.
#[derive(Clone)]
pub struct Text<'a>(Repr<'a>);

#[derive(Clone)]
enum Repr<'a> {
    Fixed(&'static str),
    Borrowed(&'a str),
    Owned(String),
    Written(&'a dyn Write),
    Displayed(&'a dyn fmt::Display),
}

/// Writes the message of an occurrence. Generated code implements it for the
/// error type itself.
pub trait Write {
    /// Writes the text to `out`.
    ///
    /// # Errors
    ///
    /// If `out` fails, or the `Display` of a value in the text.
    fn write(&self, out: &mut dyn fmt::Write) -> fmt::Result;
}

impl<'a> Text<'a> {
    /// The same text every time.
    pub const fn fixed(text: &'static str) -> Self {
        Self(Repr::Fixed(text))
    }

    /// A borrowed text.
    pub const fn borrowed(text: &'a str) -> Self {
        Self(Repr::Borrowed(text))
    }

    /// An owned text.
    pub const fn owned(text: String) -> Self {
        Self(Repr::Owned(text))
    }

    /// The `Display` of a value.
    pub const fn display(value: &'a dyn fmt::Display) -> Self {
        Self(Repr::Displayed(value))
    }

    pub(crate) const fn written(writer: &'a dyn Write) -> Self {
        Self(Repr::Written(writer))
    }

    /// The text, if it exists as a string; `None` if it has yet to be written.
    pub fn as_str(&self) -> Option<&str> {
        match &self.0 {
            Repr::Fixed(text) | Repr::Borrowed(text) => Some(text),
            Repr::Owned(text) => Some(text),
            Repr::Written(_) | Repr::Displayed(_) => None,
        }
    }

    /// Writes the text to `out`.
    ///
    /// # Errors
    ///
    /// If `out` fails, or a `Display`. What was written before stays written.
    pub fn write_to(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match &self.0 {
            Repr::Fixed(text) | Repr::Borrowed(text) => out.write_str(text),
            Repr::Owned(text) => out.write_str(text),
            Repr::Written(writer) => writer.write(out),
            Repr::Displayed(value) => write!(out, "{value}"),
        }
    }
}

impl From<&'static str> for Text<'_> {
    fn from(text: &'static str) -> Self {
        Self::fixed(text)
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self::owned(text)
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write_to(f)
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Text({self})")
    }
}
