//! What the contract says of a variant beside its facts: for documents, and not
//! for responses. The derive writes it where the feature `contract` is on.

use serde_json::Value as Json;

use super::example::Example;
use super::runtime::RuntimeFacts;
use super::schemas::Schemas;

/// What the contract says of a variant beside its facts: which arguments its
/// message has, which details and headers it adds.
///
/// Of a variant that delegates it is what that variant adds to the inner fault's.
#[derive(Debug, Clone, Copy)]
pub struct Described {
    #[doc(hidden)]
    pub args: &'static [&'static str],
    #[doc(hidden)]
    pub details: &'static [DetailSpec],
    #[doc(hidden)]
    pub headers: &'static [HeaderSpec],
    #[doc(hidden)]
    pub certain: RuntimeFacts,
    #[doc(hidden)]
    pub example: Option<fn(&mut Example)>,
}

impl Described {
    /// Nothing is described.
    pub const NONE: Self = Self {
        args: &[],
        details: &[],
        headers: &[],
        certain: RuntimeFacts::NONE,
        example: None,
    };

    /// The names of the message's arguments, as [`Fault::args`](crate::Fault::args)
    /// has them.
    pub const fn args(&self) -> &'static [&'static str] {
        self.args
    }

    /// The details, in the order in which they are written.
    pub const fn details(&self) -> &'static [DetailSpec] {
        self.details
    }

    /// The headers that are set or left out on purpose. `Retry-After` of a
    /// `#[retry_after]` field is not among them.
    pub const fn headers(&self) -> &'static [HeaderSpec] {
        self.headers
    }

    /// Of the facts that only an occurrence knows, those that every occurrence has,
    /// since the field is not an `Option`.
    pub const fn certain(&self) -> RuntimeFacts {
        self.certain
    }

    /// The facts of an occurrence, as far as `#[example]` gives them.
    pub fn example(&self) -> Example {
        let mut example = Example::default();
        if let Some(fill) = self.example {
            fill(&mut example);
        }
        example
    }
}

/// A detail of a variant.
#[derive(Debug, Clone, Copy)]
pub struct DetailSpec {
    name: &'static str,
    /// Of one made of a text: as it is written.
    text: Option<&'static str>,
    is_fixed: bool,
    is_optional: bool,
    schema: fn(&mut Schemas) -> Json,
}

impl DetailSpec {
    /// A field; `is_optional` if it may be absent, `schema` of its type.
    pub const fn of_field(
        name: &'static str,
        is_optional: bool,
        schema: fn(&mut Schemas) -> Json,
    ) -> Self {
        Self {
            name,
            text: None,
            is_fixed: false,
            is_optional,
            schema,
        }
    }

    /// A text; `is_fixed` if nothing is to be filled in.
    pub const fn of_text(name: &'static str, text: &'static str, is_fixed: bool) -> Self {
        Self {
            name,
            text: Some(text),
            is_fixed,
            is_optional: false,
            schema: Schemas::text,
        }
    }

    /// The member's name in the body.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Whether the field is an `Option`.
    pub const fn is_optional(&self) -> bool {
        self.is_optional
    }

    /// The text of a detail that is made of one, with its placeholders as they
    /// are written.
    pub const fn text(&self) -> Option<&'static str> {
        self.text
    }

    /// The text, where every occurrence has the same.
    pub const fn fixed(&self) -> Option<&'static str> {
        if self.is_fixed { self.text } else { None }
    }

    /// The JSON Schema of its type; `{}` if nothing is known of it.
    pub fn schema(&self, schemas: &mut Schemas) -> Json {
        (self.schema)(schemas)
    }
}

/// A header of a variant.
#[derive(Debug, Clone, Copy)]
pub struct HeaderSpec {
    name: &'static str,
    source: HeaderSource,
}

#[derive(Debug, Clone, Copy)]
enum HeaderSource {
    Fixed(&'static str),
    Template(&'static str),
    Field { is_optional: bool },
    Nowhere,
}

impl HeaderSpec {
    /// The same value every time.
    pub const fn fixed(name: &'static str, value: &'static str) -> Self {
        Self {
            name,
            source: HeaderSource::Fixed(value),
        }
    }

    /// A text with placeholders.
    pub const fn template(name: &'static str, text: &'static str) -> Self {
        Self {
            name,
            source: HeaderSource::Template(text),
        }
    }

    /// A field; `is_optional` if it may be absent.
    pub const fn of_field(name: &'static str, is_optional: bool) -> Self {
        Self {
            name,
            source: HeaderSource::Field { is_optional },
        }
    }

    /// Left out on purpose: `#[header("name", none)]`.
    pub const fn omitted(name: &'static str) -> Self {
        Self {
            name,
            source: HeaderSource::Nowhere,
        }
    }

    /// The name, in lower case.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The value, where every occurrence has the same.
    pub const fn value(&self) -> Option<&'static str> {
        match self.source {
            HeaderSource::Fixed(value) => Some(value),
            _ => None,
        }
    }

    /// The value with its placeholders as they are written, unless it is a
    /// field's.
    pub const fn text(&self) -> Option<&'static str> {
        match self.source {
            HeaderSource::Fixed(text) | HeaderSource::Template(text) => Some(text),
            _ => None,
        }
    }

    /// Whether the field is an `Option`.
    pub const fn is_optional(&self) -> bool {
        matches!(self.source, HeaderSource::Field { is_optional: true })
    }

    /// Whether the header is left out on purpose.
    pub const fn is_omitted(&self) -> bool {
        matches!(self.source, HeaderSource::Nowhere)
    }
}
