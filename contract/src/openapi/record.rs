//! One error as OpenAPI can say it: all that the rest of this module knows of
//! an entry.

use serde_json::Value;

/// One entry of a catalog, or one way in which its response may look.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    /// The name of its schema, valid and unique among the records.
    pub(crate) name: String,
    /// `None` if only the occurrence knows it.
    pub(crate) status: Option<u16>,
    pub(crate) body: Body,
    pub(crate) headers: Vec<Header>,
    pub(crate) title: String,
    pub(crate) description: String,
    /// A text or a number.
    pub(crate) code: Option<Value>,
    /// Why it is deprecated; empty if only that it is.
    pub(crate) deprecated: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) enum Body {
    /// No response has a body.
    Never,
    /// Nothing is known of it: a fault of any type.
    Open,
    Of(Content),
}

#[derive(Debug, Clone)]
pub(crate) struct Content {
    pub(crate) media_type: String,
    /// Whether it is JSON, rather than a text.
    pub(crate) is_json: bool,
    /// JSON Schema 2020-12, with the definitions that it needs in `$defs`.
    pub(crate) schema: Value,
    /// A body that fits the schema, if one is known.
    pub(crate) example: Option<Value>,
    /// Whether a response may come without a body.
    pub(crate) may_be_absent: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Header {
    /// In lower case.
    pub(crate) name: String,
    /// Whether every response has it.
    pub(crate) required: bool,
    /// The value, if it is the same every time.
    pub(crate) fixed: Option<String>,
    pub(crate) example: Option<String>,
}
