//! A fault that is made of an entry and example values.

use core::error::Error;
use core::fmt;
use std::borrow::Cow;

use http::StatusCode;

use crate::contract::catalog::{Entries, Nested};
use crate::contract::code::Code;
use crate::contract::described::{Described, HeaderSpec};
use crate::contract::entry::Entry;
use crate::contract::example::Example;
use crate::contract::facts::Facts;
use crate::contract::level::LogLevel;
use crate::contract::retry::RetryAfter;
use crate::details::Details;
use crate::fault::{Fault, defaults};
use crate::field::FieldErrors;
use crate::headers::Headers;
use crate::response::reply::Reply;
use crate::shape::format::WireFormat;
use crate::text::Text;

/// An occurrence that is made of an entry and the `#[example]`s of its variant,
/// so that what writes real responses writes samples as well.
///
/// A text whose fields have no example is shown with its placeholders as they are
/// written. A detail, a parameter, a code, a time to wait or a header that comes
/// from a field without an example is absent.
#[derive(Debug)]
pub struct SampleFault {
    entry: &'static Entry,
    described: &'static Described,
    example: Example,
    /// What a variant delegates to, and the facts that it overrides.
    inner: Option<(Box<SampleFault>, &'static Facts)>,
}

impl SampleFault {
    /// A sample of the entry of one of the type's own variants.
    pub fn own(entries: &'static Entries, entry: &'static Entry) -> Self {
        Self::new(entry, entries.described(entry), None)
    }

    /// A sample of a variant that delegates to `inner`, which is one of the nested
    /// type.
    #[must_use]
    pub fn nested(nested: &'static Nested, inner: Self) -> Self {
        let entry = inner.entry;
        let inner = (Box::new(inner), nested.overrides());
        Self::new(entry, nested.described(), Some(inner))
    }

    fn new(
        entry: &'static Entry,
        described: &'static Described,
        inner: Option<(Box<Self>, &'static Facts)>,
    ) -> Self {
        Self {
            entry,
            described,
            example: described.example(),
            inner,
        }
    }

    /// The response in `format`, unless a variant has its own. Nothing is logged,
    /// and nothing of the request that is being answered is in it.
    pub fn reply(&self, format: WireFormat) -> Reply {
        Reply::without_request(self, format)
    }
}

impl fmt::Display for SampleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.message(), f)
    }
}

impl Error for SampleFault {}

impl Fault for SampleFault {
    fn entry(&self) -> &'static Entry {
        self.entry
    }

    fn inner(&self) -> Option<&dyn Fault> {
        let (inner, _) = self.inner.as_ref()?;
        Some(&**inner)
    }

    fn overrides(&self) -> &'static Facts {
        match &self.inner {
            Some((_, overrides)) => overrides,
            None => &Facts::NONE,
        }
    }

    fn status(&self) -> StatusCode {
        self.example
            .status
            .unwrap_or_else(|| defaults::status(self))
    }

    fn code(&self) -> Option<Code<'_>> {
        match &self.example.code {
            Some(code) => Some(code.as_code()),
            None => defaults::code(self),
        }
    }

    fn message(&self) -> Text<'_> {
        match &self.example.message {
            Some(text) => Text::borrowed(text),
            None => defaults::message(self),
        }
    }

    fn param(&self) -> Option<Text<'_>> {
        match &self.example.param {
            Some(param) => Some(Text::borrowed(param)),
            None => defaults::param(self),
        }
    }

    fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
        match &self.example.field_errors {
            Some(errors) => Some(Cow::Borrowed(errors)),
            None => defaults::field_errors(self),
        }
    }

    fn retry_after(&self) -> Option<RetryAfter> {
        self.example
            .retry_after
            .or_else(|| defaults::retry_after(self))
    }

    fn log_level(&self) -> LogLevel {
        LogLevel::Off
    }

    fn headers(&self, headers: &mut Headers<'_>) {
        let specs = self.described.headers();
        if self.inner.is_some() {
            defaults::headers(self, headers);
        } else if specs.is_empty() {
            // Of an entry that is written by hand.
            return defaults::headers(self, headers);
        }
        let name = |spec: &HeaderSpec| spec.name().parse().ok();
        for spec in specs {
            let Some(name) = name(spec) else { continue };
            if spec.is_omitted() {
                headers.omit(name);
            } else if spec.text().is_some() || self.example.headers.contains_key(&name) {
                headers.remove(&name);
            }
        }
        let mut from_example = Vec::new();
        for spec in specs {
            let Some(name) = name(spec) else { continue };
            if let Some(value) = spec.value() {
                headers.append_fixed(spec.name(), value);
            } else if self.example.headers.contains_key(&name) {
                if !from_example.contains(&name) {
                    for value in self.example.headers.get_all(&name) {
                        headers.append(name.clone(), value.clone());
                    }
                    from_example.push(name);
                }
            } else if let Some(text) = spec.text() {
                headers.append_fixed(spec.name(), text);
            }
        }
    }

    fn details(&self, details: &mut Details<'_>) {
        for spec in self.described.details() {
            let example = self.example.details.iter();
            let mut example = example.filter(|(name, _)| *name == spec.name());
            match (example.next(), spec.text()) {
                (Some((name, value)), _) => details.add(name, &**value),
                (None, Some(text)) => details.add(spec.name(), text),
                (None, None) => {}
            }
        }
        details.unless_taken(|details| defaults::details(self, details));
    }
}
