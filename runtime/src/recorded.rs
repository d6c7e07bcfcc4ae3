//! The parts of a variant's response that never change.
//!
//! The contract's facts of a variant never change, so most of its response is
//! made once: the first occurrence records which bytes of the body are fixed,
//! where a fact of the occurrence goes, and which headers there are. Later
//! responses copy the fixed bytes in runs and the headers as a whole; a body
//! without facts of the occurrence is shared. `response/record.rs` records and
//! replays.

use std::sync::OnceLock;

use http::HeaderMap;

use crate::info::FaultInfo;
use crate::json::run::Run;
use crate::shape::format::WireFormat;
use crate::shape::model::{Member, Shape};
use crate::shape::parts::PathStyle;

/// Cache for the parts of a variant's response that never change; a `static`
/// of generated code. Small until there is something in it, since every
/// variant has one.
#[derive(Debug, Default)]
pub struct Plan(OnceLock<Box<Recorded>>);

impl Plan {
    /// Nothing recorded yet.
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    pub(crate) fn get_or_record(&self, record: impl FnOnce() -> Recorded) -> &Recorded {
        self.0.get_or_init(|| Box::new(record()))
    }
}

/// What is the same in every response to a variant.
#[derive(Debug)]
pub(crate) struct Recorded {
    /// The format that was recorded: the first that the variant was sent in,
    /// and almost always the only one.
    pub(crate) format: WireFormat,
    /// Where status, kind or code differ between occurrences, there is no plan.
    pub(crate) info: FaultInfo,
    /// The status phrase.
    pub(crate) reason: &'static str,
    /// All headers, unless a value is made from an occurrence.
    pub(crate) headers: Option<HeaderMap>,
    pub(crate) body: RecordedBody,
}

#[derive(Debug)]
pub(crate) enum RecordedBody {
    /// As long-lived as the `static` that holds it, and so shared without a
    /// count of references.
    Fixed(&'static [u8]),
    Parts(Box<[Part]>),
    /// A body that is not an object and not fixed: written each time.
    Unrecorded,
}

#[derive(Debug)]
pub(crate) enum Part {
    /// Bytes as they are.
    Copy(Box<[u8]>),
    /// The inside of the string that the message is.
    Message(&'static Member),
    /// A list or map of field errors that are all alike; it may be absent.
    FieldErrors(&'static Member, Box<FieldsLayout>),
    /// Another member that may be absent.
    Member(&'static Member),
    /// The details, into an object of this shape.
    Details(&'static Member, &'static Shape),
}

/// The layout of field errors that are all alike: of a list or map whose items
/// are texts, none of which may be absent, or objects of such texts.
///
/// What stands between two values is the same from one field error to the next,
/// so that it is written out once and copied in runs from then on.
#[derive(Debug)]
pub(crate) struct FieldsLayout {
    /// From the member's name to the first value.
    pub(crate) start: Box<[u8]>,
    /// In a map: the notation of the path, and what is between the path of a
    /// field and its first error.
    pub(crate) path: Option<(PathStyle, Run)>,
    /// The first value of an error.
    pub(crate) first: ItemFact,
    /// Its other values, each behind what is before it.
    pub(crate) others: Box<[(Run, ItemFact)]>,
    /// Between two errors of one field.
    pub(crate) between: Run,
    /// Between two fields.
    pub(crate) next: Run,
    /// How much of that leads on to the next field, and is not there behind
    /// the last one.
    pub(crate) leads_on: usize,
    /// The bracket that closes the list or map.
    pub(crate) close: u8,
}

/// A text that every field error has.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ItemFact {
    Path(PathStyle),
    Key,
    Description,
}
