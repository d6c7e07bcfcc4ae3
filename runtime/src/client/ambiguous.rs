//! Errors that clients cannot tell apart.

use core::fmt;

use super::expected::{Expected, expected};
use super::places::{self, Place};
use super::template;
use crate::contract::catalog::Catalog;
use crate::contract::entry::Entry;
use crate::contract::runtime::RuntimeFacts;
use crate::shape::format::WireFormat;
use crate::shape::model::{Fact, Member, Shape};
use crate::shape::parts::Each;

/// Two errors of a type that may be equal on the wire.
#[derive(Debug, Clone)]
pub struct Ambiguous {
    first: Place,
    second: Place,
}

impl Ambiguous {
    /// The one that comes first in the catalog.
    pub fn first(&self) -> &Entry {
        &self.first.entry
    }

    /// The other one.
    pub fn second(&self) -> &Entry {
        &self.second.entry
    }
}

/// `BookingError::Taken and AuthError::Locked are alike`
impl fmt::Display for Ambiguous {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = (self.first.name(), self.second.name());
        write!(f, "{first} and {second} are alike")
    }
}

/// The errors of `E` that clients cannot tell apart: of one status and format, with
/// the same facts for programs and the same texts around their placeholders. For a
/// test:
///
/// ```
/// use fault::ApiError;
///
/// #[derive(Debug, ApiError)]
/// enum RoomError {
///     #[status(404)]
///     #[message("Not here")]
///     NoSuchRoom,
///     #[status(404)]
///     #[message("Not here")]
///     NoSuchGuest,
///     #[status(409)]
///     Taken,
/// }
///
/// let pairs = fault::client::ambiguous::<RoomError>();
/// assert_eq!(pairs.len(), 1);
/// assert_eq!(
///     pairs[0].to_string(),
///     "RoomError::NoSuchRoom and RoomError::NoSuchGuest are alike",
/// );
/// ```
///
/// With a `#[code]` each they are not, since `Problem` sends it.
pub fn ambiguous<E: Catalog + ?Sized>() -> Vec<Ambiguous> {
    let places = places::all(E::CATALOG);
    let format = |entry: &Entry| entry.format().unwrap_or(E::CATALOG.format());
    let mut pairs = Vec::new();
    for (at, first) in places.iter().enumerate() {
        for second in &places[at + 1..] {
            let (a, b) = (&first.entry, &second.entry);
            let formats = (format(a), format(b));
            if formats.0.is(formats.1) && may_share_status(a, b) && are_alike(a, b, formats.0) {
                pairs.push(Ambiguous {
                    first: first.clone(),
                    second: second.clone(),
                });
            }
        }
    }
    pairs
}

/// One whose status comes from a field may have that of any other error.
fn may_share_status(a: &Entry, b: &Entry) -> bool {
    let is_live = |entry: &Entry| entry.runtime().contains(RuntimeFacts::STATUS);
    let is_error = |entry: &Entry| is_live(entry) || entry.status_code() >= 400;
    if is_live(a) || is_live(b) {
        is_error(a) && is_error(b)
    } else {
        a.status() == b.status()
    }
}

fn are_alike(a: &Entry, b: &Entry, format: WireFormat) -> bool {
    let mut members = Vec::new();
    collect(format.shape(), &mut members);
    let headers = format.shape().headers();
    members.extend(headers.map(|(name, fact)| Member::new(name, fact)));
    members.iter().all(|member| {
        let (a, b) = (expected(a, member.fact), expected(b, member.fact));
        match (a, b) {
            (Expected::Template(a), Expected::Template(b)) => {
                let shown = |template| -> Vec<String> {
                    let parts: Vec<String> = template::parts(template);
                    parts.iter().map(|part| member.shown(part)).collect()
                };
                shown(a) == shown(b)
            }
            (Expected::Number(number), Expected::Text(text))
            | (Expected::Text(text), Expected::Number(number)) => {
                member.as_text && number.to_string() == text
            }
            (a, b) => a == b,
        }
    })
}

/// The members that show facts of the error itself.
fn collect(shape: &'static Shape, all: &mut Vec<Member>) {
    for at in 0..shape.len() {
        let member = shape.member(at);
        match member.fact {
            Fact::List(Each::FieldError, _) | Fact::Map(..) => {}
            fact if fact.shapes().is_empty() => all.push(member),
            fact => fact.shapes().iter().for_each(|shape| collect(shape, all)),
        }
    }
}
