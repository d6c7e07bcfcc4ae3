//! What the module is made of: the responses of an API, as plain data.

use fault::{Code, CodeBuf};
use serde_json::Value;

/// One error response of an API: the contract of a variant.
///
/// ```
/// use fault_contract::typescript::{Module, Response};
/// use serde_json::json;
///
/// let taken = Response::new("SeatError", "Taken")
///     .with_code(fault::Code::Text("taken"))
///     .with_status(409)
///     .with_body(&json!({
///         "type": "object",
///         "required": ["code"],
///         "properties": {"code": {"enum": ["taken"]}},
///     }));
/// let text = Module::new("SeatError", [taken]).text();
/// assert!(text.contains(r#"export type SeatErrorTaken = { code: "taken" };"#));
/// ```
#[derive(Debug, Clone)]
pub struct Response {
    pub(super) owner: String,
    pub(super) variant: String,
    pub(super) code: Option<CodeBuf>,
    pub(super) status: Option<u16>,
    pub(super) body: Option<Value>,
    pub(super) bodiless: bool,
    pub(super) description: String,
    pub(super) deprecated: Option<String>,
}

impl Response {
    /// The response of a variant of the type `owner`, without body. Its status
    /// is known at run time unless it is [set](Self::with_status).
    pub fn new(owner: &str, variant: &str) -> Self {
        Self {
            owner: owner.to_owned(),
            variant: variant.to_owned(),
            code: None,
            status: None,
            body: None,
            bodiless: true,
            description: String::new(),
            deprecated: None,
        }
    }

    /// Sets the status.
    #[must_use]
    pub const fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets the code.
    #[must_use]
    pub fn with_code(mut self, code: Code<'_>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets the JSON Schema of the body, which is always there.
    #[must_use]
    pub fn with_body(mut self, schema: &Value) -> Self {
        self.body = Some(schema.clone());
        self.bodiless = false;
        self
    }

    /// Sets the JSON Schema of the body, which may be missing.
    #[must_use]
    pub fn with_optional_body(mut self, schema: &Value) -> Self {
        self.body = Some(schema.clone());
        self.bodiless = true;
        self
    }

    /// Sets the comment of the type.
    #[must_use]
    pub fn with_description(mut self, text: &str) -> Self {
        text.clone_into(&mut self.description);
        self
    }

    /// Says that the error is deprecated, and what to do instead.
    #[must_use]
    pub fn with_deprecated(mut self, note: &str) -> Self {
        self.deprecated = Some(note.to_owned());
        self
    }
}
