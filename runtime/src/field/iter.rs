//! Iterates over field errors.

use core::iter::FusedIterator;
use core::slice;
use std::vec;

use super::error::{Field, FieldError};
use super::path::FieldPath;

/// The errors of [`FieldErrors::iter`](super::FieldErrors::iter).
#[derive(Debug, Clone)]
pub struct Iter<'a> {
    fields: slice::Iter<'a, Field>,
    current: Option<(&'a FieldPath, slice::Iter<'a, FieldError>)>,
    remaining: usize,
}

impl<'a> Iter<'a> {
    /// The errors of these fields, of which there are `len`.
    pub(super) fn new(fields: &'a [Field], len: usize) -> Self {
        Self {
            fields: fields.iter(),
            current: None,
            remaining: len,
        }
    }
}

impl<'a> Iterator for Iter<'a> {
    type Item = (&'a FieldPath, &'a FieldError);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some((path, errors)) = &mut self.current {
                if let Some(error) = errors.next() {
                    self.remaining -= 1;
                    return Some((path, error));
                }
            }
            let field = self.fields.next()?;
            self.current = Some((&field.path, field.errors.iter()));
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.remaining, Some(self.remaining))
    }
}

impl ExactSizeIterator for Iter<'_> {}
impl FusedIterator for Iter<'_> {}

/// The errors of a [`FieldErrors`](super::FieldErrors), owned.
#[derive(Debug, Clone)]
pub struct IntoIter {
    fields: vec::IntoIter<Field>,
    current: Option<(FieldPath, vec::IntoIter<FieldError>)>,
    remaining: usize,
}

impl IntoIter {
    /// The errors of these fields, of which there are `len`.
    pub(super) fn new(fields: Vec<Field>, len: usize) -> Self {
        Self {
            fields: fields.into_iter(),
            current: None,
            remaining: len,
        }
    }
}

impl Iterator for IntoIter {
    type Item = (FieldPath, FieldError);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some((path, errors)) = &mut self.current {
                if let Some(error) = errors.next() {
                    self.remaining -= 1;
                    // The last error takes the path along.
                    let path = match errors.len() {
                        0 => core::mem::take(path),
                        _ => path.clone(),
                    };
                    return Some((path, error));
                }
            }
            let field = self.fields.next()?;
            self.current = Some((field.path, field.errors.into_iter()));
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.remaining, Some(self.remaining))
    }
}

impl ExactSizeIterator for IntoIter {}
impl FusedIterator for IntoIter {}
