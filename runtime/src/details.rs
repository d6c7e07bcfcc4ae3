//! The extension members of a body.

use core::ops::Range;

use serde_core::Serialize;

use crate::json::writer::JsonWriter;
use crate::log;
use crate::shape::model::Shape;

/// The extension members of a body, as [`Fault::details`](crate::Fault::details)
/// adds them.
#[derive(Debug)]
pub struct Details<'a> {
    json: &'a mut JsonWriter,
    wanted: Wanted<'a>,
    /// Whether each value is written as a text.
    as_text: bool,
    /// Whether a name that is taken is left out without a log event.
    overridden: bool,
    /// Where the added names are in the text.
    names: Vec<Range<usize>>,
}

/// Which details are written.
#[derive(Debug)]
enum Wanted<'a> {
    /// The value of this one.
    Only(&'a str),
    /// Those without a place of their own, into an object of this shape.
    Of(&'a Shape),
}

impl<'a> Details<'a> {
    /// Details for an object of this shape, which has been opened.
    pub(crate) const fn new(json: &'a mut JsonWriter, shape: &'a Shape, as_text: bool) -> Self {
        Self {
            json,
            wanted: Wanted::Of(shape),
            as_text,
            overridden: false,
            names: Vec::new(),
        }
    }

    /// The value of one detail, whose name has been written.
    pub(crate) const fn only(json: &'a mut JsonWriter, name: &'a str, as_text: bool) -> Self {
        Self {
            json,
            wanted: Wanted::Only(name),
            as_text,
            overridden: false,
            names: Vec::new(),
        }
    }

    /// Adds the member `name` with `value` as JSON.
    ///
    /// A value that serializes as `null` is left out. A value that fails to
    /// serialize, and a member whose name is taken, are left out and reported in
    /// the log: of two members with one name, some clients read the first and
    /// others the last (RFC 8259 §4).
    pub fn add<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if !self.try_add(name, value) && !self.overridden {
            log::dropped_detail(name, &"the body has a member of this name");
        }
    }

    /// Adds the member `name`, unless there is one of that name.
    pub(crate) fn add_if_free<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        self.try_add(name, value);
    }

    /// Runs `add` for members that may be overridden: one whose name is taken is
    /// left out without a log event.
    pub(crate) fn unless_taken(&mut self, add: impl FnOnce(&mut Self)) {
        let before = core::mem::replace(&mut self.overridden, true);
        add(self);
        self.overridden = before;
    }

    /// Whether nothing was added.
    pub(crate) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// Whether the name was free.
    fn try_add<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> bool {
        match self.wanted {
            Wanted::Only(wanted) => {
                if name == wanted && self.names.is_empty() {
                    let start = self.json.len();
                    self.add_value(name, value, start, start..start);
                }
                true
            }
            Wanted::Of(shape) if shape.places(name) => true,
            Wanted::Of(shape) => self.add_member(name, value, shape),
        }
    }

    fn add_member<T: Serialize + ?Sized>(&mut self, name: &str, value: &T, shape: &Shape) -> bool {
        let start = self.json.len();
        self.json.name(name);
        let value_start = self.json.len();
        let comma = usize::from(self.json.as_bytes()[start] == b',');
        let written = start + comma..value_start;
        let text = self.json.as_bytes();
        let is_known = |known: &Range<usize>| text[known.clone()] == text[written.clone()];
        if shape.reserves(name) || self.names.iter().any(is_known) {
            self.json.truncate(start);
            return false;
        }
        self.add_value(name, value, start, written);
        true
    }

    /// Writes the value; what was written from `start` on goes with it where
    /// there is none.
    fn add_value<T: Serialize + ?Sized>(
        &mut self,
        name: &str,
        value: &T,
        start: usize,
        written: Range<usize>,
    ) {
        let value_start = self.json.len();
        match self.json.value(value) {
            Ok(()) if self.json.as_bytes()[value_start..] != *b"null" => {
                if self.as_text {
                    self.json.quote_from(value_start);
                }
                self.names.push(written);
            }
            Ok(()) => self.json.truncate(start),
            Err(error) => {
                self.json.truncate(start);
                log::dropped_detail(name, &error);
            }
        }
    }
}
