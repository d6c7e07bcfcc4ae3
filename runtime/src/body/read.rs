//! Reading bodies, tolerantly: a client has to make do with what it gets.

use serde_core::de::{Deserialize, Deserializer, Error};
use serde_json::{Map, Value};

use crate::contract::code::CodeBuf;

/// The members of a body, taken out one by one; what is left are details.
pub(crate) struct Members(Map<String, Value>);

impl Members {
    pub(crate) fn read<'de, D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        Map::deserialize(body).map(Self)
    }

    pub(crate) fn take(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }

    /// A text; anything else counts as absent.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        match self.take(name)? {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// A text that the format cannot do without.
    pub(crate) fn required_text<E: Error>(&mut self, name: &'static str) -> Result<String, E> {
        self.text(name).ok_or_else(|| E::missing_field(name))
    }

    /// A text or a whole number.
    pub(crate) fn code(&mut self, name: &str) -> Option<CodeBuf> {
        match self.take(name)? {
            Value::String(text) => Some(CodeBuf::Text(text)),
            Value::Number(number) => number.as_i64().map(CodeBuf::Number),
            _ => None,
        }
    }

    /// Field errors; a list (PHP writes an empty map as `[]`) counts as none.
    pub(crate) fn fields<T>(
        &mut self,
        name: &str,
        read: impl Fn(Value) -> Option<T>,
    ) -> FieldMap<T> {
        let Some(Value::Object(fields)) = self.take(name) else {
            return FieldMap::default();
        };
        let fields = fields.into_iter().map(|(path, errors)| {
            let errors = match errors {
                Value::Array(errors) => errors,
                // A common slip: the one error without a list around it.
                error => vec![error],
            };
            (path, errors.into_iter().filter_map(&read).collect())
        });
        FieldMap(fields.collect())
    }

    pub(crate) fn rest(self) -> Map<String, Value> {
        self.0
    }
}

/// The field errors of a body that was read, by path as the body has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldMap<T>(Vec<(String, Vec<T>)>);

impl<T> FieldMap<T> {
    /// The errors of the field at `path`, written as the format writes paths.
    pub fn get(&self, path: &str) -> &[T] {
        self.0
            .iter()
            .find(|(known, _)| known == path)
            .map_or(&[], |(_, errors)| errors)
    }

    /// All fields with their errors, by name.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &[T])> {
        self.0
            .iter()
            .map(|(path, errors)| (&**path, errors.as_slice()))
    }

    /// Whether there are no field errors.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many fields have errors.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl<T> Default for FieldMap<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// Removes and gives back a text member of an object.
pub(crate) fn take_text(object: &mut Map<String, Value>, name: &str) -> Option<String> {
    match object.remove(name)? {
        Value::String(text) => Some(text),
        _ => None,
    }
}
