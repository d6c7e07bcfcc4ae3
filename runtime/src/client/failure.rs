//! A response that is an error, decoded.

use core::fmt;
use core::marker::PhantomData;
use core::time::Duration;

use bytes::Bytes;
use http::StatusCode;
use serde_core::de::DeserializeOwned;

use super::advice::{self, Advice};
use super::matching;
use super::places::{self, Place};
use super::reading::Reading;
use super::received::Received;
use crate::body::detail_map::DetailMap;
use crate::contract::catalog::{Catalog, Entries};
use crate::contract::code::{Code, CodeBuf};
use crate::contract::discriminants::Discriminants;
use crate::contract::entry::Entry;
use crate::contract::status;
use crate::field::FieldErrors;
use crate::log::text::escaped;
use crate::shape::format::WireFormat;
use crate::shape::model::Fact;

/// A response that is an error, decoded by [`Decode`](super::Decode): which of the
/// errors of `E` it is, and what it says.
///
/// There is one for every response, also where it is none of those errors: what
/// cannot be told is `None`, empty or less precise.
///
/// Its `Display` is for logs and for people: status, code and message, escaped and
/// cut. It is an [`Error`](core::error::Error), so that `?` works.
pub struct Failure<E: ?Sized> {
    status: StatusCode,
    body: Bytes,
    places: Vec<Place>,
    candidates: Vec<Entry>,
    message: Option<String>,
    kind: Option<String>,
    code: Option<CodeBuf>,
    fields: FieldErrors,
    details: DetailMap,
    request_id: Option<String>,
    wait: Option<Duration>,
    of: PhantomData<fn() -> Box<E>>,
}

impl<E: Catalog + ?Sized> Failure<E> {
    pub(super) fn new(received: &Received<'_>, body: &[u8]) -> Self {
        let readings = readings(E::CATALOG, received);
        let reading_of = |entry: &Entry| {
            let format = entry.format().unwrap_or(E::CATALOG.format());
            readings
                .iter()
                .position(|reading| reading.format.is(format))
        };
        let found = matching::best(
            places::all(E::CATALOG),
            received.status,
            &readings,
            reading_of,
        );
        let chosen = match found.first() {
            Some((_, at)) => *at,
            None => most_telling(&readings),
        };
        let places: Vec<Place> = found.into_iter().map(|(place, _)| place).collect();
        let mut failure = Self {
            status: received.status,
            body: Bytes::copy_from_slice(body),
            candidates: places.iter().map(|place| place.entry).collect(),
            places,
            message: None,
            kind: None,
            code: None,
            fields: FieldErrors::new(),
            details: DetailMap::new(),
            request_id: None,
            wait: None,
            of: PhantomData,
        };
        if let Some(reading) = readings.into_iter().nth(chosen) {
            failure.take(reading);
        }
        failure.wait = failure.wait.or_else(|| advice::from_header(received));
        failure.request_id = failure.request_id.or_else(|| {
            let mut names = ["x-request-id", "request-id"].into_iter();
            names
                .find_map(|name| received.header(name))
                .map(ToOwned::to_owned)
        });
        failure
    }

    /// Takes over what was read.
    fn take(&mut self, reading: Reading) {
        let text = |wanted: fn(Fact) -> bool| {
            reading.find(|fact, value| wanted(fact).then(|| value.parse())?)
        };
        self.message = text(|fact| matches!(fact, Fact::Message | Fact::Description));
        self.kind = text(|fact| matches!(fact, Fact::Kind));
        self.request_id = text(|fact| matches!(fact, Fact::RequestId));
        self.code = reading.find(|fact, value| match (fact, value.number()) {
            (Fact::Code | Fact::Key, Some(digits)) => digits.parse().ok().map(CodeBuf::Number),
            (Fact::Code | Fact::Key, None) => value.parse().map(CodeBuf::Text),
            _ => None,
        });
        self.wait = reading.find(|fact, value| match fact {
            Fact::RetryAfter(unit) => advice::from_member(value, unit),
            _ => None,
        });
        self.fields = reading.said.fields;
        self.details = DetailMap::of(reading.said.details);
    }

    /// Which error it is; `None` if it is none of `E`'s, and if several agree with
    /// it equally well ([`candidates`](Self::candidates)).
    pub fn is(&self) -> Option<E::Discriminant>
    where
        E: Discriminants,
    {
        match self.places.as_slice() {
            [place] => E::discriminant_at(&place.way, place.own),
            _ => None,
        }
    }
}

impl<E: ?Sized> Failure<E> {
    /// The contract of the error; `None` where [`is`](Self::is) is `None`.
    pub fn entry(&self) -> Option<&Entry> {
        match self.candidates.as_slice() {
            [entry] => Some(entry),
            _ => None,
        }
    }

    /// The contracts that the response agrees with best, all equally well: of an
    /// error that is known, its own alone; none, if no error of `E` is sent so.
    pub fn candidates(&self) -> &[Entry] {
        &self.candidates
    }

    /// The status of the response.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The message in the response; `None` if it has none that can be read.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The kind in the response, also one that is not known; that of the contract
    /// where the format does not send it.
    pub fn kind(&self) -> Option<&str> {
        self.kind.as_deref().or_else(|| self.entry()?.kind())
    }

    /// The code in the response, also one that is not known; that of the contract
    /// where the format does not send it.
    pub fn code(&self) -> Option<Code<'_>> {
        let received = self.code.as_ref().map(CodeBuf::as_code);
        received.or_else(|| self.entry()?.code())
    }

    /// The detail of this name; `None` if there is none, and if it is no `T`.
    /// Where the format writes details as texts, it is read out of the text.
    pub fn detail<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let json = self.details.raw(name)?;
        serde_json::from_str(&json).ok().or_else(|| {
            let text: String = serde_json::from_str(&json).ok()?;
            serde_json::from_str(&text).ok()
        })
    }

    /// All details, and every member of the body that the format says nothing of.
    pub fn details(&self) -> &DetailMap {
        &self.details
    }

    /// The errors on single fields of the request; empty if there are none.
    pub fn fields(&self) -> &FieldErrors {
        &self.fields
    }

    /// Whether and when to send the request again: the time that the server has
    /// named, else what the contract says, else what follows from the status.
    ///
    /// An error that its contract marks as `#[retry(never)]` is never to be tried
    /// again, whatever the headers say.
    pub fn retry(&self) -> Advice {
        let said = self.entry().and_then(|entry| entry.facts().retry);
        let default = || status::default_retry(self.status.as_u16());
        let advice = self.entry().map_or_else(default, Entry::retry);
        Advice::new(advice, self.wait, said.is_some())
    }

    /// The request's id, for questions to the operators: out of the body or the
    /// header of the format, or else out of `X-Request-Id` or `Request-Id`.
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// The body as it was received.
    pub fn body(&self) -> &Bytes {
        &self.body
    }
}

/// The body in each of the formats that the type's errors have; the type's own
/// first.
fn readings(root: &'static Entries, received: &Received<'_>) -> Vec<Reading> {
    let mut formats: Vec<WireFormat> = vec![root.format()];
    for entry in root.iter() {
        if let Some(format) = entry.format() {
            if !formats.iter().any(|known| known.is(format)) {
                formats.push(format);
            }
        }
    }
    let readings = formats
        .into_iter()
        .map(|format| Reading::of(format, received));
    readings.collect()
}

/// The format that says most of a body that is no known error's; of several that
/// say as much, the first.
fn most_telling(readings: &[Reading]) -> usize {
    let by_members = |reading: &Reading| (reading.fits, reading.known_members());
    let all = readings.iter().enumerate().rev();
    let best = all.max_by_key(|(_, reading)| by_members(reading));
    best.map_or(0, |(at, _)| at)
}

/// `404 Not Found (booking_not_found): No such booking: '123'`
impl<E: ?Sized> fmt::Display for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status.as_u16();
        let reason = match self.entry() {
            Some(entry) => entry.reason(),
            None => status::reason_or_class(status),
        };
        write!(f, "{status} {reason}")?;
        if let Some(code) = self.code() {
            write!(f, " ({})", escaped(&code))?;
        }
        match self.message() {
            Some(message) if !message.is_empty() && message != reason => {
                write!(f, ": {}", escaped(&message))
            }
            _ => Ok(()),
        }
    }
}

impl<E: ?Sized> fmt::Debug for Failure<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let places: Vec<_> = self.places.iter().map(Place::name).collect();
        f.debug_struct("Failure")
            .field("status", &self.status)
            .field("candidates", &places)
            .field("code", &self.code())
            .field("message", &self.message)
            .field("fields", &self.fields)
            .field("retry", &self.retry())
            .field("request_id", &self.request_id)
            .field("body", &self.body)
            .finish_non_exhaustive()
    }
}

impl<E: ?Sized> core::error::Error for Failure<E> {}

/// No `E` is in it.
impl<E: ?Sized> Clone for Failure<E> {
    fn clone(&self) -> Self {
        Self {
            status: self.status,
            body: self.body.clone(),
            places: self.places.clone(),
            candidates: self.candidates.clone(),
            message: self.message.clone(),
            kind: self.kind.clone(),
            code: self.code.clone(),
            fields: self.fields.clone(),
            details: self.details.clone(),
            request_id: self.request_id.clone(),
            wait: self.wait,
            of: PhantomData,
        }
    }
}
