//! The facts of an entry, and which of their changes break clients.

use std::collections::BTreeMap;
use std::fmt;

use fault::Retry;
use serde_json::Value as Json;

use super::body::body_facts;

/// A fact's value, as TOML has it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// `409`
    Integer(i64),
    /// `"always"`
    Text(String),
    /// What a newer version has written: as it stands in the file.
    Other(String),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// As in a report: texts without quotes.
impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Integer(number) => write!(f, "{number}"),
            Self::Text(text) | Self::Other(text) => f.write_str(text),
        }
    }
}

/// What the contract says of one entry: facts by name.
///
/// | fact | value |
/// |---|---|
/// | `status` | `409`, or `"any"` where it is known at run time |
/// | `reason` | the phrase beside the status, where it is not the registered one |
/// | `kind`, `media-type`, `message`, `docs`, `retry`, `since` | the text |
/// | `title` | the text, where it is not the variant's name or clients read it |
/// | `deprecated`, `retired` | what to do instead |
/// | `header.retry-after` | `"always"` or `"sometimes"`; with a fixed value `"always = no-store"` |
/// | `body.free` | the type of a member of the body, see [`lock`](super#types) |
///
/// ```
/// use fault_contract::lock::{Facts, Lock};
/// use serde_json::json;
///
/// let facts = Facts::new()
///     .with_status(409)
///     .with_header("retry-after", true, None)
///     .with_body(&json!({
///         "type": "object",
///         "required": ["code"],
///         "properties": {"code": {"enum": ["taken"]}, "free": {"type": "array", "items": {"type": "integer"}}},
///     }), false);
/// let lock = Lock::new([(Some(fault::Code::Text("taken")), "SeatError::Taken", facts)]);
/// assert!(lock.text().ends_with(r#"
/// taken."body.code" = "= \"taken\""
/// taken."body.free" = "[integer]?"
/// taken."header.retry-after" = "always"
/// taken.status = 409
/// "#));
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    facts: BTreeMap<String, Value>,
}

impl Facts {
    /// None.
    pub const fn new() -> Self {
        Self {
            facts: BTreeMap::new(),
        }
    }

    /// Sets the status.
    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        self.with("status", Value::Integer(status.into()))
    }

    /// Says that the status is known at run time.
    #[must_use]
    pub fn with_status_at_run_time(self) -> Self {
        self.with("status", "any".into())
    }

    /// Sets the phrase beside the status, where it is not the registered one.
    #[must_use]
    pub fn with_reason(self, phrase: &str) -> Self {
        self.with("reason", phrase.into())
    }

    /// Sets the kind.
    #[must_use]
    pub fn with_kind(self, kind: &str) -> Self {
        self.with("kind", kind.into())
    }

    /// Sets the media type of the body.
    #[must_use]
    pub fn with_media_type(self, media_type: &str) -> Self {
        self.with("media-type", media_type.into())
    }

    /// Sets the public message, with its placeholders as they are written.
    #[must_use]
    pub fn with_message(self, message: &str) -> Self {
        self.with("message", message.into())
    }

    /// Sets the title.
    #[must_use]
    pub fn with_title(self, title: &str) -> Self {
        self.with("title", title.into())
    }

    /// Sets the link to the documentation.
    #[must_use]
    pub fn with_docs(self, link: &str) -> Self {
        self.with("docs", link.into())
    }

    /// Sets the advice whether to try again.
    #[must_use]
    pub fn with_retry(self, retry: Retry) -> Self {
        self.with("retry", retry.as_str().into())
    }

    /// Sets the version since which the API has the error.
    #[must_use]
    pub fn with_since(self, version: &str) -> Self {
        self.with("since", version.into())
    }

    /// Says that the error is deprecated, and what to do instead.
    #[must_use]
    pub fn with_deprecated(self, note: &str) -> Self {
        self.with("deprecated", note.into())
    }

    /// Says that no error has the code any more and none may have it again, and
    /// what to do instead. Such an entry has no other facts.
    #[must_use]
    pub fn with_retired(self, note: &str) -> Self {
        self.with("retired", note.into())
    }

    /// Sets a header, and its value where that is fixed.
    #[must_use]
    pub fn with_header(self, name: &str, always: bool, value: Option<&str>) -> Self {
        let mut text = String::from(if always { "always" } else { "sometimes" });
        if let Some(value) = value {
            text += " = ";
            text += value;
        }
        let name = format!("header.{}", name.to_ascii_lowercase());
        self.with(&name, Value::Text(text))
    }

    /// Sets the members of the body by its JSON Schema. `optional` is whether a
    /// response may come without body.
    #[must_use]
    pub fn with_body(mut self, schema: &Json, optional: bool) -> Self {
        for (path, text) in body_facts(schema, optional) {
            self.facts.insert(path, Value::Text(text));
        }
        self
    }

    fn with(mut self, name: &str, value: Value) -> Self {
        self.facts.insert(name.to_owned(), value);
        self
    }

    pub(crate) fn insert(&mut self, name: String, value: Value) {
        self.facts.insert(name, value);
    }

    /// The value of a fact.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.facts.get(name)
    }

    /// All facts, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.facts
            .iter()
            .map(|(name, value)| (name.as_str(), value))
    }

    /// Whether the entry is only a note that its code is taken.
    pub(crate) fn is_retired(&self) -> bool {
        self.facts.contains_key("retired") && !self.facts.contains_key("status")
    }
}

/// What a fact is to clients.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// Programs decide by it.
    Decides,
    /// People read it, or programs ask for it before they need it.
    Tells,
    /// A header.
    Header,
    /// A member of the body.
    Body,
    /// A code that is taken.
    Retired,
}

/// What a fact is; none of one that this version does not know.
pub(crate) fn meaning(fact: &str) -> Option<Meaning> {
    Some(match fact {
        "status" | "kind" | "media-type" => Meaning::Decides,
        "reason" | "message" | "title" | "docs" | "retry" | "since" | "deprecated" => {
            Meaning::Tells
        }
        "retired" => Meaning::Retired,
        "body" => Meaning::Body,
        _ if fact.starts_with("header.") => Meaning::Header,
        _ => {
            let path = fact.strip_prefix("body")?;
            path.starts_with(['.', '[', '{', '<'])
                .then_some(Meaning::Body)?
        }
    })
}
