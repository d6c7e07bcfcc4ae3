//! Reading field errors, in whichever of the usual shapes they come.
//!
//! ```json
//! {"email": ["is required"]}
//! {"email": [{"key": "required", "description": "is required"}]}
//! {"email": "is required"}
//! ["the email is required"]
//! [{"field": "email", "message": "is required"}]
//! ```

use super::field_map::FieldMap;
use super::raw::Raw;
use super::read::Members;

/// What stands for the request as a whole where a name is wanted.
pub(crate) const WHOLE_REQUEST: &str = "base";

/// One field error that was read.
pub(super) struct ReadError<T> {
    /// The field that it names itself.
    pub(super) field: Option<String>,
    pub(super) error: T,
    /// Nothing of it was left over.
    pub(super) is_whole: bool,
}

impl Members {
    /// Hands the field errors in the member `name` to `push`: the field that
    /// errors are listed under, by itself; then each of its errors, read by
    /// `read`. In a list there is no such field.
    ///
    /// With something in them that is not understood, they stay a detail as
    /// well. An empty list is no errors, as PHP writes an empty map.
    pub(super) fn each_field_error<T>(
        &mut self,
        name: &str,
        read: impl Fn(&Raw, Option<&str>) -> Option<ReadError<T>>,
        mut push: impl FnMut(Option<&str>, Option<ReadError<T>>),
    ) {
        let Some((value, groups)) =
            self.take_if(name, |value| Some((value.clone(), groups(value)?)))
        else {
            return;
        };
        let mut is_whole = true;
        for (path, errors) in groups {
            push(path.as_deref(), None);
            for error in errors {
                let error = read(&error, path.as_deref());
                is_whole &= error.as_ref().is_some_and(|error| error.is_whole);
                if error.is_some() {
                    push(path.as_deref(), error);
                }
            }
        }
        if !is_whole {
            self.keep(name, value);
        }
    }

    /// The field errors by path; those without one are under `base`.
    pub(super) fn fields<T>(
        &mut self,
        name: &str,
        read: impl Fn(&Raw, Option<&str>) -> Option<ReadError<T>>,
    ) -> FieldMap<T> {
        let mut groups: Vec<(String, Option<T>)> = Vec::new();
        self.each_field_error(name, read, |path, error| match (path, error) {
            (Some(path), None) => groups.push((path.to_owned(), None)),
            (None, None) => {}
            (path, Some(error)) => {
                let path = path.map(ToOwned::to_owned).or(error.field);
                let path = path.unwrap_or_else(|| WHOLE_REQUEST.to_owned());
                groups.push((path, Some(error.error)));
            }
        });
        FieldMap::grouped(groups)
    }
}

/// The field errors under the path that they are listed under, if any.
pub(crate) fn groups(value: &Raw) -> Option<Vec<(Option<String>, Vec<Raw>)>> {
    if let Some(members) = Members::of(value) {
        let members = members.into_vec().into_iter();
        return Some(
            members
                .map(|(path, errors)| {
                    let errors = match errors.parse() {
                        Some(list) => list,
                        None if errors.is_null() => Vec::new(),
                        // A common slip: the one error without a list around it.
                        None => vec![errors],
                    };
                    (Some(path), errors)
                })
                .collect(),
        );
    }
    let list: Vec<Raw> = value.parse()?;
    Some(vec![(None, list)])
}
