//! A variant's response, as far as it is the same every time.
//!
//! What the contract says of a variant never changes, so a response is made
//! the long way once: the first occurrence records which bytes of the body are
//! fixed and where a fact of the occurrence goes, and which headers there are.
//! From then on the fixed bytes are copied in runs, a body without facts of
//! the occurrence is handed out as it is, and headers are copied as a whole.

use core::cell::Cell;
use std::sync::OnceLock;

use bytes::Bytes;
use http::HeaderMap;

use crate::answered::Answered;
use crate::body::{FieldShape, Items, Json, Member, Shape, Value, WireFormat, write};
use crate::catalog::Live;
use crate::fault::Fault;
use crate::reply;

/// Where a variant's recorded response is kept; a `static` of generated code.
#[derive(Debug, Default)]
pub struct Plan(OnceLock<Recorded>);

/// What is the same in every response to a variant.
#[derive(Debug)]
pub(crate) struct Recorded {
    /// The format that was recorded: the first that the variant was sent in,
    /// and as good as always the only one.
    format: WireFormat,
    /// Status and words; where they differ between occurrences, there is no plan.
    pub(crate) answered: Answered,
    /// The status phrase.
    pub(crate) reason: &'static str,
    /// All headers, unless a value is made from an occurrence.
    pub(crate) headers: Option<HeaderMap>,
    body: Body,
}

#[derive(Debug)]
enum Body {
    Fixed(Bytes),
    Parts(Box<[Part]>),
}

#[derive(Debug)]
enum Part {
    Copy(Box<[u8]>),
    /// The inside of the string that the message is.
    Message(&'static Member),
    /// A member with field errors of one layout; it may be absent.
    Fields(&'static Member, FieldShape, Items),
    /// Another member that may be absent.
    Member(&'static Member),
    /// The details, into an object of this shape.
    Details(&'static Shape),
}

impl Plan {
    /// Nothing recorded yet.
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }
}

/// What is recorded of responses to `fault` in `format`.
pub(crate) fn recorded(fault: &dyn Fault, format: WireFormat) -> Option<&'static Recorded> {
    let recorded = fault.plan()?.0.get_or_init(|| record(fault, format));
    recorded.format.is(format).then_some(recorded)
}

/// The body of `fault` in `format`, of which this is recorded; empty if it has
/// none.
pub(crate) fn body(fault: &dyn Fault, format: WireFormat, recorded: Option<&Recorded>) -> Bytes {
    match recorded {
        Some(recorded) => recorded.body(fault),
        None => render(format.shape(), |json| {
            write::object(json, fault, format.shape());
        }),
    }
}

impl Recorded {
    fn body(&self, fault: &dyn Fault) -> Bytes {
        match &self.body {
            Body::Fixed(bytes) => bytes.clone(),
            Body::Parts(parts) => render(self.format.shape(), |json| replay(json, fault, parts)),
        }
    }
}

fn render(shape: &Shape, write: impl FnOnce(&mut Json)) -> Bytes {
    thread_local! {
        /// Bodies are written here first, so that the one that is sent is
        /// allocated once and in its exact size. A `Display` that renders a
        /// fault of its own finds it taken and starts from an empty one.
        static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }
    /// What stays allocated for a thread's next error.
    const KEPT: usize = 16 * 1024;

    let scratch = SCRATCH.try_with(Cell::take).unwrap_or_default();
    let mut json = Json::new(scratch);
    write(&mut json);
    let body = if shape.is_bodiless_when_empty() && json.as_bytes() == b"{}" {
        Bytes::new()
    } else {
        Bytes::copy_from_slice(json.as_bytes())
    };
    let scratch = json.into_bytes();
    if scratch.capacity() <= KEPT {
        let _ = SCRATCH.try_with(|kept| kept.set(scratch));
    }
    body
}

fn replay(json: &mut Json, fault: &dyn Fault, parts: &[Part]) {
    for part in parts {
        match part {
            Part::Copy(bytes) => {
                // Recorded behind a member that is absent this time.
                let starts_object = json.as_bytes().last() == Some(&b'{');
                match bytes.strip_prefix(b",") {
                    Some(rest) if starts_object => json.raw(rest),
                    _ => json.raw(bytes),
                }
            }
            Part::Message(member) => write::text(json, fault.message(), member),
            Part::Fields(member, shape, items) => match fault.field_errors() {
                Some(errors) if !errors.is_empty() => {
                    json.name(member.name);
                    write::fields(json, &errors, *shape, Some(items));
                }
                _ => write::member(json, fault, member),
            },
            Part::Member(member) => write::member(json, fault, member),
            Part::Details(shape) => write::details(json, fault, shape),
        }
    }
}

fn record(fault: &dyn Fault, format: WireFormat) -> Recorded {
    let live = fault.entry().live();
    let mut recorder = Recorder {
        fault,
        live,
        json: Json::new(Vec::new()),
        parts: Vec::new(),
    };
    recorder.object(format.shape());
    let body = if recorder.parts.is_empty() {
        let bytes = recorder.json.into_bytes();
        Body::Fixed(
            if format.shape().is_bodiless_when_empty() && bytes == b"{}" {
                Bytes::new()
            } else {
                // As long-lived as the `static` that holds it; unlike a shared
                // buffer, handing it out counts no references.
                Bytes::from_static(bytes.leak())
            },
        )
    } else {
        recorder.flush();
        Body::Parts(recorder.parts.into())
    };
    // Whether there is a `Content-Type` may differ between occurrences, too.
    let has_live_headers = live.contains(Live::HEADERS)
        || matches!(body, Body::Parts(_)) && format.shape().is_bodiless_when_empty();
    let is_empty = matches!(&body, Body::Fixed(bytes) if bytes.is_empty());
    Recorded {
        format,
        answered: reply::answered(fault),
        reason: fault.reason(),
        headers: (!has_live_headers).then(|| reply::headers(fault, format.shape(), !is_empty)),
        body,
    }
}

struct Recorder<'a> {
    fault: &'a dyn Fault,
    live: Live,
    /// The fixed bytes since the last part.
    json: Json,
    parts: Vec<Part>,
}

impl Recorder<'_> {
    fn object(&mut self, shape: &'static Shape) {
        self.json.open(b'{');
        for member in shape.members() {
            match member.value {
                Value::Details if self.is_live(member.value) => self.put(Part::Details(shape)),
                Value::Details => {}
                _ => self.member(member),
            }
        }
        self.json.close(b'}');
    }

    fn member(&mut self, member: &'static Member) {
        match member.value {
            Value::Object(shape) => {
                self.json.name(member.name);
                self.object(shape);
            }
            Value::Message if self.live.contains(Live::MESSAGE) => {
                self.json.name(member.name);
                self.json.quote();
                self.put(Part::Message(member));
                self.json.quote();
            }
            Value::Fields(shape) if self.is_live(member.value) => {
                let (FieldShape::Map(_, item) | FieldShape::List(item)) = shape;
                self.put(match Items::new(item) {
                    Some(items) => Part::Fields(member, shape, items),
                    None => Part::Member(member),
                });
            }
            value if self.is_live(value) => self.put(Part::Member(member)),
            _ => write::member(&mut self.json, self.fault, member),
        }
    }

    fn is_live(&self, value: Value) -> bool {
        match value {
            Value::Fields(_) => self.live.contains(Live::FIELDS),
            Value::Param => self.live.contains(Live::PARAM) || self.live.contains(Live::FIELDS),
            Value::Details => self.live.contains(Live::DETAILS),
            _ => false,
        }
    }

    fn put(&mut self, part: Part) {
        self.flush();
        self.parts.push(part);
    }

    fn flush(&mut self) {
        if self.json.len() > 0 {
            self.parts.push(Part::Copy(self.json.as_bytes().into()));
            self.json.truncate(0);
        }
    }
}
