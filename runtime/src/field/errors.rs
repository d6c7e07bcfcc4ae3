//! Several errors on several fields of one request.

use core::hash::BuildHasher as _;
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::RandomState;

use serde_json::Value;

use super::path::FieldPath;

/// The field errors of one request: fields in the order in which they were
/// first named, and every field's errors in the order in which they came.
///
/// ```
/// use fault::FieldErrors;
///
/// let mut errors = FieldErrors::new();
/// errors.push("attendees[0].email", "errors.required", "required");
/// errors.push("name", "errors.too_long", "too long").with("max", 80);
/// assert_eq!(errors.len(), 2);
/// ```
#[derive(Debug, Clone, Default)]
pub struct FieldErrors {
    fields: Vec<Field>,
    /// Where a path's field is, once there are too many to look through.
    index: Option<Index>,
}

#[derive(Debug, Clone, Default)]
struct Index {
    hasher: RandomState,
    /// From a path's hash to the fields that have it.
    at: HashMap<u64, Vec<usize>>,
}

impl Index {
    fn hash(&self, path: &FieldPath) -> u64 {
        self.hasher.hash_one(path)
    }

    fn insert(&mut self, path: &FieldPath, position: usize) {
        let hash = self.hash(path);
        self.at.entry(hash).or_default().push(position);
    }
}

/// Up to here, comparing paths one by one is cheaper than hashing them.
const SCAN_AT_MOST: usize = 16;

impl FieldErrors {
    /// No errors yet.
    pub const fn new() -> Self {
        Self {
            fields: Vec::new(),
            index: None,
        }
    }

    /// Adds an error on the field at `path` (`attendees[0].email`): `key` for
    /// programs, `description` for people.
    ///
    /// Gives the new error back, for its parameters:
    /// [`FieldError::with`].
    pub fn push(
        &mut self,
        path: impl Into<FieldPath>,
        key: impl Into<Cow<'static, str>>,
        description: impl Into<Cow<'static, str>>,
    ) -> &mut FieldError {
        let position = self.position_of(path.into());
        let errors = &mut self.fields[position].errors;
        errors.push(FieldError {
            key: key.into(),
            description: description.into(),
            params: Vec::new(),
        });
        let last = errors.len() - 1;
        &mut errors[last]
    }

    /// Where the field at `path` is, added at the end if it is new.
    fn position_of(&mut self, path: FieldPath) -> usize {
        let known = match &self.index {
            None => self.fields.iter().rposition(|field| field.path == path),
            Some(index) => index
                .at
                .get(&index.hash(&path))
                .into_iter()
                .flatten()
                .copied()
                .find(|&position| self.fields[position].path == path),
        };
        known.unwrap_or_else(|| {
            let position = self.fields.len();
            if let Some(index) = &mut self.index {
                index.insert(&path, position);
            }
            self.fields.push(Field {
                path,
                errors: Vec::with_capacity(1),
            });
            if self.index.is_none() && self.fields.len() > SCAN_AT_MOST {
                let mut index = Index::default();
                for (position, field) in self.fields.iter().enumerate() {
                    index.insert(&field.path, position);
                }
                self.index = Some(index);
            }
            position
        })
    }

    /// Whether no error was added.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// How many errors were added.
    pub fn len(&self) -> usize {
        self.fields.iter().map(|field| field.errors.len()).sum()
    }

    /// The fields that have errors, in the order in which they were first named.
    pub fn fields(&self) -> impl ExactSizeIterator<Item = &Field> {
        self.fields.iter()
    }

    /// `Err(self)` if an error was added: ends a validation.
    ///
    /// # Errors
    ///
    /// The errors themselves, if there are any.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

impl PartialEq for FieldErrors {
    fn eq(&self, other: &Self) -> bool {
        self.fields == other.fields
    }
}

/// One field and its errors, at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    path: FieldPath,
    errors: Vec<FieldError>,
}

impl Field {
    /// Where the field is in the request.
    pub const fn path(&self) -> &FieldPath {
        &self.path
    }

    /// What is wrong with it.
    pub fn errors(&self) -> &[FieldError] {
        &self.errors
    }
}

/// One error on a field.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldError {
    key: Cow<'static, str>,
    description: Cow<'static, str>,
    params: Vec<(Cow<'static, str>, Value)>,
}

impl FieldError {
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

    /// The text for programs: `errors.required`.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The text for people: `required`.
    pub fn description(&self) -> &str {
        &self.description
    }

    /// The parameter `name` of the broken rule.
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
