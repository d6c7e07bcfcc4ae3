//! Several errors on several fields of one request.

use core::error::Error;
use core::fmt;
use core::hash::BuildHasher as _;
use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::RandomState;

use super::error::{Field, FieldError};
use super::iter::{IntoIter, Iter};
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
///
/// They can also be made from an array, extended, collected and
/// [merged under a prefix](Self::merge_under):
///
/// ```
/// use fault::{FieldError, FieldErrors};
///
/// let mut errors = FieldErrors::from([
///     ("name", "errors.required", "required"),
///     ("email", "errors.invalid", "not an address"),
/// ]);
/// let more = [("tags", FieldError::new("errors.too_many", "too many"))];
/// errors.extend(more);
/// assert_eq!(errors.fields().len(), 3);
///
/// // Iterating loses nothing.
/// assert_eq!(errors.clone().into_iter().collect::<FieldErrors>(), errors);
/// ```
///
/// Two `FieldErrors` are equal if they have the same errors on the same fields in
/// the same order.
#[derive(Clone, Default)]
pub struct FieldErrors {
    fields: Vec<Field>,
    /// Where a path's field is, once there are too many to look through.
    index: Option<Index>,
}

#[derive(Clone, Default)]
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
    /// Returns the new error, for its parameters: [`FieldError::with`].
    pub fn push(
        &mut self,
        path: impl Into<FieldPath>,
        key: impl Into<Cow<'static, str>>,
        description: impl Into<Cow<'static, str>>,
    ) -> &mut FieldError {
        self.push_error(path, FieldError::new(key, description))
    }

    /// Adds an existing error on the field at `path`, after the field's other
    /// errors.
    ///
    /// Returns the new error, as [`push`](Self::push) does.
    ///
    /// ```
    /// use fault::{FieldError, FieldErrors};
    ///
    /// let too_long = FieldError::new("errors.too_long", "too long").with_param("max", 80);
    /// let mut errors = FieldErrors::new();
    /// errors.push_error("name", too_long.clone());
    /// errors.push_error("title", too_long);
    /// assert_eq!(errors.len(), 2);
    /// ```
    pub fn push_error(&mut self, path: impl Into<FieldPath>, error: FieldError) -> &mut FieldError {
        let errors = self.errors_at(path.into());
        if errors.is_empty() {
            // Most fields have one error; `push` alone would make room for four.
            errors.reserve_exact(1);
        }
        errors.push(error);
        let last = errors.len() - 1;
        &mut errors[last]
    }

    /// Adds all errors of `other`, with `prefix` before their paths: for the
    /// validation of one part of a request.
    ///
    /// Errors of `other`'s root land on `prefix` itself; under the root, paths
    /// stay what they are. Errors on a field that already has some come after
    /// those, and new fields come after the known ones.
    ///
    /// ```
    /// use fault::FieldErrors;
    ///
    /// fn validate_address() -> FieldErrors {
    ///     FieldErrors::from([
    ///         ("zip", "errors.invalid", "not a ZIP code"),
    ///         ("", "errors.unknown", "there is no such address"),
    ///     ])
    /// }
    ///
    /// let mut errors = FieldErrors::new();
    /// errors.push("name", "errors.required", "required");
    /// errors.merge_under("address", validate_address());
    ///
    /// let paths: Vec<_> = errors.fields().map(|field| field.path().to_string()).collect();
    /// assert_eq!(paths, ["name", "address.zip", "address"]);
    /// ```
    pub fn merge_under(&mut self, prefix: impl Into<FieldPath>, other: Self) {
        let prefix = prefix.into();
        if prefix.is_root() && self.is_empty() {
            *self = other;
            return;
        }
        self.fields.reserve(other.fields.len());
        for field in other.fields {
            let errors = self.errors_at(prefix.join(field.path));
            if errors.is_empty() {
                *errors = field.errors;
            } else {
                errors.extend(field.errors);
            }
        }
    }

    /// Where the field at `path` is, if it has errors.
    fn position_of(&self, path: &FieldPath) -> Option<usize> {
        match &self.index {
            None => self.fields.iter().rposition(|field| field.path == *path),
            Some(index) => index
                .at
                .get(&index.hash(path))
                .into_iter()
                .flatten()
                .copied()
                .find(|&position| self.fields[position].path == *path),
        }
    }

    /// The errors of the field at `path`, which is added at the end if it is
    /// new. The caller adds at least one.
    fn errors_at(&mut self, path: FieldPath) -> &mut Vec<FieldError> {
        let position = self.position_of(&path).unwrap_or_else(|| {
            let position = self.fields.len();
            if let Some(index) = &mut self.index {
                index.insert(&path, position);
            }
            self.fields.push(Field {
                path,
                errors: Vec::new(),
            });
            if self.index.is_none() && self.fields.len() > SCAN_AT_MOST {
                let mut index = Index::default();
                for (position, field) in self.fields.iter().enumerate() {
                    index.insert(&field.path, position);
                }
                self.index = Some(index);
            }
            position
        });
        &mut self.fields[position].errors
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

    /// The first of the [fields](Self::fields); `None` if there are no errors.
    pub fn first(&self) -> Option<&Field> {
        self.fields.first()
    }

    /// The errors of the field at `path` itself, not of what is inside of it;
    /// empty if it has none.
    ///
    /// ```
    /// use fault::FieldErrors;
    ///
    /// let errors = FieldErrors::from([("items[0].price", "errors.negative", "below zero")]);
    /// assert_eq!(errors.get("items[0].price")[0].key(), "errors.negative");
    /// assert!(errors.get("items").is_empty());
    /// ```
    pub fn get(&self, path: impl Into<FieldPath>) -> &[FieldError] {
        self.position_of(&path.into())
            .map_or(&[], |position| &self.fields[position].errors)
    }

    /// All errors with the paths of their fields, field by field.
    ///
    /// ```
    /// use fault::FieldErrors;
    ///
    /// let errors = FieldErrors::from([
    ///     ("name", "errors.too_long", "too long"),
    ///     ("email", "errors.required", "required"),
    ///     ("name", "errors.charset", "letters only"),
    /// ]);
    /// let all: Vec<_> = errors
    ///     .iter()
    ///     .map(|(path, error)| format!("{path}: {}", error.description()))
    ///     .collect();
    /// assert_eq!(all, ["name: too long", "name: letters only", "email: required"]);
    /// ```
    pub fn iter(&self) -> Iter<'_> {
        Iter::new(&self.fields, self.len())
    }

    /// `Err(self)` if there are errors: the end of a validation.
    ///
    /// # Errors
    ///
    /// The errors themselves, if there are any.
    pub fn into_result(self) -> Result<(), Self> {
        if self.is_empty() { Ok(()) } else { Err(self) }
    }
}

/// For operators: `email: is required; name: is too long`, each error with its
/// path. The request as a whole has none.
impl fmt::Display for FieldErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, (path, error)) in self.iter().enumerate() {
            if position > 0 {
                f.write_str("; ")?;
            }
            if !path.is_root() {
                write!(f, "{path}: ")?;
            }
            f.write_str(error.description())?;
        }
        Ok(())
    }
}

/// So that `?` turns a validation that failed into an error of the service:
/// `Invalid(#[fields] #[from] FieldErrors)`.
impl Error for FieldErrors {}

impl PartialEq for FieldErrors {
    fn eq(&self, other: &Self) -> bool {
        self.fields == other.fields
    }
}

impl Eq for FieldErrors {}

/// A map from paths to lists of errors.
impl fmt::Debug for FieldErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fields = self.fields.iter().map(|field| (&field.path, &field.errors));
        f.debug_map().entries(fields).finish()
    }
}

/// From paths and the errors on them: what the iterators give.
impl<P: Into<FieldPath>> FromIterator<(P, FieldError)> for FieldErrors {
    fn from_iter<I: IntoIterator<Item = (P, FieldError)>>(errors: I) -> Self {
        let mut all = Self::new();
        all.extend(errors);
        all
    }
}

/// From paths, keys and descriptions: what [`FieldErrors::push`] takes.
impl<P, K, D> FromIterator<(P, K, D)> for FieldErrors
where
    P: Into<FieldPath>,
    K: Into<Cow<'static, str>>,
    D: Into<Cow<'static, str>>,
{
    fn from_iter<I: IntoIterator<Item = (P, K, D)>>(errors: I) -> Self {
        let mut all = Self::new();
        all.extend(errors);
        all
    }
}

/// From paths, keys and descriptions: what [`FieldErrors::push`] takes.
impl<P, K, D, const N: usize> From<[(P, K, D); N]> for FieldErrors
where
    P: Into<FieldPath>,
    K: Into<Cow<'static, str>>,
    D: Into<Cow<'static, str>>,
{
    fn from(errors: [(P, K, D); N]) -> Self {
        errors.into_iter().collect()
    }
}

/// By paths and the errors on them, so by another `FieldErrors` as well;
/// [`FieldErrors::push_error`] for each of them.
impl<P: Into<FieldPath>> Extend<(P, FieldError)> for FieldErrors {
    fn extend<I: IntoIterator<Item = (P, FieldError)>>(&mut self, errors: I) {
        for (path, error) in errors {
            self.push_error(path, error);
        }
    }
}

/// By paths, keys and descriptions; [`FieldErrors::push`] for each of them.
impl<P, K, D> Extend<(P, K, D)> for FieldErrors
where
    P: Into<FieldPath>,
    K: Into<Cow<'static, str>>,
    D: Into<Cow<'static, str>>,
{
    fn extend<I: IntoIterator<Item = (P, K, D)>>(&mut self, errors: I) {
        for (path, key, description) in errors {
            self.push(path, key, description);
        }
    }
}

/// All errors with the paths of their fields, field by field: what
/// [`FieldErrors::iter`] gives, owned.
impl IntoIterator for FieldErrors {
    type Item = (FieldPath, FieldError);
    type IntoIter = IntoIter;

    fn into_iter(self) -> IntoIter {
        let len = self.len();
        IntoIter::new(self.fields, len)
    }
}

/// [`FieldErrors::iter`].
impl<'a> IntoIterator for &'a FieldErrors {
    type Item = (&'a FieldPath, &'a FieldError);
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}
