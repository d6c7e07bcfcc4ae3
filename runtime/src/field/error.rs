//! One field with its errors, and one error.

use std::borrow::Cow;

use serde_json::Value;

use super::path::FieldPath;

/// One field and its errors, at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    pub(super) path: FieldPath,
    pub(super) errors: Vec<FieldError>,
}

impl Field {
    /// Where the field is in the request.
    pub const fn path(&self) -> &FieldPath {
        &self.path
    }

    /// What is wrong with it, in the order in which it was found.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }
}

/// One error on a field, without the field's path, which is in [`FieldErrors`](super::FieldErrors).
///
/// ```
/// use fault::FieldError;
///
/// let error = FieldError::new("errors.too_long", "too long").with_param("max", 80);
/// assert_eq!(error.key(), "errors.too_long");
/// assert_eq!(error.param("max"), Some(&80.into()));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    key: Cow<'static, str>,
    description: Cow<'static, str>,
    params: Vec<(Cow<'static, str>, Value)>,
}

impl FieldError {
    /// An error without parameters: `key` for programs, `description` for
    /// people.
    pub fn new(
        key: impl Into<Cow<'static, str>>,
        description: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            key: key.into(),
            description: description.into(),
            params: Vec::new(),
        }
    }

    /// [`with`](Self::with) by value, for an error that is not yet in a
    /// [`FieldErrors`](super::FieldErrors).
    #[must_use]
    pub fn with_param(
        mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Value>,
    ) -> Self {
        self.with(name, value);
        self
    }

    /// Adds a parameter of the rule that was broken (`max`, 80), or replaces
    /// it if it was there.
    pub fn with(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        value: impl Into<Value>,
    ) -> &mut Self {
        let (name, value) = (name.into(), value.into());
        match self.params.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.params.push((name, value)),
        }
        self
    }

    /// The key, for programs: `errors.required`.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The description, for people: `required`.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The parameter `name` of the broken rule, if it was added.
    pub fn param(&self, name: &str) -> Option<&Value> {
        self.params
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    /// All parameters, in the order in which they were added.
    pub fn params(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.params.iter().map(|(name, value)| (&**name, value))
    }
}
