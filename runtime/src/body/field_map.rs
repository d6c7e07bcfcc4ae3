//! The field errors of a body, by path.

use std::collections::{BTreeMap, HashMap};

use serde_core::ser::{Serialize, SerializeMap, Serializer};

/// The field errors of a body, by path as the body has it, in its order.
#[derive(Debug, Clone)]
pub struct FieldMap<T>(Vec<(String, Vec<T>)>);

impl<T> FieldMap<T> {
    /// No field errors.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The errors of the field at `path`, written as the format writes paths.
    pub fn get(&self, path: &str) -> &[T] {
        self.0
            .iter()
            .find(|(known, _)| known == path)
            .map_or(&[], |(_, errors)| errors)
    }

    /// Adds an error of the field at `path`, written as the format writes paths.
    pub fn push(&mut self, path: impl Into<String>, error: T) {
        let path = path.into();
        match self.0.iter_mut().find(|(known, _)| *known == path) {
            Some((_, errors)) => errors.push(error),
            None => self.0.push((path, vec![error])),
        }
    }

    /// All fields with their errors.
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

    /// Errors put together by path; a path without an error is a field with none.
    pub(super) fn grouped(errors: impl IntoIterator<Item = (String, Option<T>)>) -> Self {
        let mut position_of = HashMap::new();
        let mut fields: Vec<(String, Vec<T>)> = Vec::new();
        for (path, error) in errors {
            let at = *position_of.entry(path.clone()).or_insert(fields.len());
            if at == fields.len() {
                fields.push((path, Vec::new()));
            }
            fields[at].1.extend(error);
        }
        Self(fields)
    }
}

/// The order of fields says nothing, that of a field's errors does.
impl<T: PartialEq> PartialEq for FieldMap<T> {
    fn eq(&self, other: &Self) -> bool {
        fn by_path<T>(map: &FieldMap<T>) -> BTreeMap<&str, &[T]> {
            map.iter().collect()
        }
        self.len() == other.len() && by_path(self) == by_path(other)
    }
}

impl<T: Eq> Eq for FieldMap<T> {}

impl<T> Default for FieldMap<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Errors with their paths; those of one path are put together.
impl<T, P: Into<String>> FromIterator<(P, T)> for FieldMap<T> {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(errors: I) -> Self {
        let errors = errors.into_iter();
        Self::grouped(errors.map(|(path, error)| (path.into(), Some(error))))
    }
}

/// `{path: [error, …], …}`
impl<T: Serialize> Serialize for FieldMap<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (path, errors) in self.iter() {
            map.serialize_entry(path, errors)?;
        }
        map.end()
    }
}
