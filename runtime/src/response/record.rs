//! Records what is the same in every response to a variant, and replays it.

use core::cell::Cell;

use bytes::Bytes;

use super::occurrence::Occurrence;
use super::write::{self, Scope};
use super::{headers, layout, translated};
use crate::contract::runtime::RuntimeFacts;
use crate::contract::status;
use crate::json::writer::JsonWriter;
use crate::log;
use crate::panics::{catching, drop_quietly};
use crate::recorded::{Part, Recorded, RecordedBody};
use crate::shape::format::WireFormat;
use crate::shape::model::{Fact, Layout, Member, Shape};
use crate::shape::parts::Each;

/// What is recorded of responses to an error in `format`, or in the format that it
/// has of its own.
pub(super) fn recorded(
    occurrence: &Occurrence<'_>,
    format: WireFormat,
) -> Option<&'static Recorded> {
    let plan = occurrence.fault().plan()?;
    let format = occurrence.fault().format().unwrap_or(format);
    let recorded = plan.get_or_record(|| record(occurrence, format));
    recorded.format.is(format).then_some(recorded)
}

/// The body of an error in `format`, of which this is recorded; empty if it has
/// none.
pub(super) fn body(
    occurrence: &Occurrence<'_>,
    format: WireFormat,
    recorded: Option<&Recorded>,
) -> Bytes {
    recorded
        .and_then(|recorded| replayed(occurrence, recorded))
        .unwrap_or_else(|| {
            let shape = format.shape();
            unless_it_panics(occurrence, shape, || written(occurrence, shape))
        })
}

/// The body as it is recorded, with the facts of this occurrence; `None` if it
/// is to be written each time. Whatever panics in it, this does not.
#[inline]
pub(super) fn replayed(occurrence: &Occurrence<'_>, recorded: &Recorded) -> Option<Bytes> {
    match &recorded.body {
        RecordedBody::Fixed(bytes) => Some(Bytes::from_static(bytes)),
        RecordedBody::Parts(parts) => {
            let shape = recorded.format.shape();
            Some(unless_it_panics(occurrence, shape, || {
                render(shape, |json| replay(json, Scope::of(occurrence), parts))
            }))
        }
        RecordedBody::Unrecorded => None,
    }
}

/// The body that `write` writes. If a method of the fault panics, it has the
/// contract's fact there; if a `Display` or a `Serialize` does, it has the facts
/// of the contract only.
fn unless_it_panics(
    occurrence: &Occurrence<'_>,
    shape: &Shape,
    write: impl FnOnce() -> Bytes,
) -> Bytes {
    catching(write).unwrap_or_else(|payload| {
        drop_quietly(payload);
        log::changed("body", "the code that makes its texts panicked");
        let occurrence = occurrence.careful();
        catching(|| written(&occurrence, shape)).unwrap_or_else(|payload| {
            drop_quietly(payload);
            written(&occurrence.without_texts(), shape)
        })
    })
}

/// The body, written anew.
fn written(occurrence: &Occurrence<'_>, shape: &Shape) -> Bytes {
    if status::is_bodiless(occurrence.status().as_u16()) {
        return Bytes::new();
    }
    match shape.layout() {
        Layout::Text(member) => match translated::of(occurrence, member.fact) {
            Some(text) => text.to_string().into(),
            None => Bytes::new(),
        },
        Layout::Object(_) | Layout::Value(_) => render(shape, |json| {
            write::body(json, Scope::of(occurrence), shape);
        }),
    }
}

fn render(shape: &Shape, write: impl FnOnce(&mut JsonWriter)) -> Bytes {
    thread_local! {
        /// Bodies are written here first, so that the one that is sent is
        /// allocated once and in its exact size. A `Display` that renders a
        /// fault of its own finds it taken and starts from an empty one.
        static SCRATCH: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    }
    /// What stays allocated for a thread's next error.
    const KEPT: usize = 64 * 1024;

    let scratch = SCRATCH.try_with(Cell::take).unwrap_or_default();
    let mut json = JsonWriter::new(scratch);
    write(&mut json);
    let body = if shape.is_bodiless_when_empty() && json.as_bytes() == b"{}" {
        Bytes::new()
    } else {
        Bytes::copy_from_slice(json.as_bytes())
    };
    let mut scratch = json.into_buffer();
    if scratch.len() > KEPT {
        scratch.truncate(KEPT);
        scratch.shrink_to_fit();
    }
    let _ = SCRATCH.try_with(|kept| kept.set(scratch));
    body
}

fn replay(json: &mut JsonWriter, scope: Scope<'_>, parts: &[Part]) {
    for part in parts {
        match part {
            Part::Copy(bytes) => match bytes.strip_prefix(b",") {
                // Recorded behind a member that is absent this time.
                Some(rest) if json.as_bytes().last() == Some(&b'{') => json.raw(rest),
                _ => json.raw(bytes),
            },
            Part::Message(member) => {
                write::text(json, &scope.occurrence().fault().message(), member);
            }
            Part::FieldErrors(member, layout) => {
                let errors = scope.occurrence().field_errors();
                let is_written = errors.is_some_and(|errors| layout::write(json, &errors, layout));
                if !is_written {
                    write::member(json, scope, member);
                }
            }
            Part::Member(member) => {
                write::member(json, scope, member);
            }
            Part::Details(member, shape) => {
                write::details(json, scope, member, shape);
            }
        }
    }
}

fn record(occurrence: &Occurrence<'_>, format: WireFormat) -> Recorded {
    let shape = format.shape();
    let runtime = occurrence.fault().entry().runtime();
    let body = record_body(occurrence, format, runtime);
    // Whether there is a `Content-Type` may differ between occurrences, too.
    let has_live_headers = runtime.meets(RuntimeFacts::HEADERS.and(RuntimeFacts::RETRY_AFTER))
        || !matches!(body, RecordedBody::Fixed(_)) && shape.is_bodiless_when_empty()
        || shape
            .headers()
            .any(|(_, fact)| fact.depends_on().meets(runtime.and(RuntimeFacts::REQUEST)));
    let is_empty = matches!(&body, RecordedBody::Fixed(bytes) if bytes.is_empty());
    Recorded {
        format,
        info: occurrence.info((!is_empty).then_some(shape.media_type())),
        reason: occurrence.reason(),
        headers: (!has_live_headers).then(|| headers::of(occurrence, shape, !is_empty)),
        body,
    }
}

fn record_body(
    occurrence: &Occurrence<'_>,
    format: WireFormat,
    runtime: RuntimeFacts,
) -> RecordedBody {
    let shape = format.shape();
    let Layout::Object(members) = shape.layout() else {
        return if format.depends_on().meets(runtime) {
            RecordedBody::Unrecorded
        } else {
            RecordedBody::Fixed(Vec::from(written(occurrence, shape)).leak())
        };
    };
    if status::is_bodiless(occurrence.status().as_u16()) {
        return RecordedBody::Fixed(&[]);
    }
    let mut recorder = Recorder {
        scope: Scope::of(occurrence),
        runtime,
        json: JsonWriter::new(Vec::new()),
        parts: Vec::new(),
    };
    recorder.object(shape, members);
    if !recorder.parts.is_empty() {
        recorder.flush();
        return RecordedBody::Parts(recorder.parts.into());
    }
    let bytes = recorder.json.into_bytes();
    RecordedBody::Fixed(if shape.is_bodiless_when_empty() && bytes == b"{}" {
        &[]
    } else {
        bytes.leak()
    })
}

struct Recorder<'a> {
    scope: Scope<'a>,
    runtime: RuntimeFacts,
    /// The fixed bytes since the last part.
    json: JsonWriter,
    parts: Vec<Part>,
}

impl Recorder<'_> {
    fn object(&mut self, shape: &'static Shape, members: &'static [Member]) {
        self.json.open(b'{');
        for member in members {
            match member.fact {
                Fact::Details if self.is_live(member.fact) => {
                    self.put(Part::Details(member, shape));
                }
                // The same every time; most errors have none.
                Fact::Details => {
                    write::details(&mut self.json, self.scope, member, shape);
                }
                _ => self.member(member),
            }
        }
        self.json.close(b'}');
    }

    fn member(&mut self, member: &'static Member) {
        if !self.is_live(member.fact) {
            write::member(&mut self.json, self.scope, member);
            return;
        }
        match member.fact {
            Fact::Object(shape) => match shape.layout() {
                // One that may turn out empty is looked at each time.
                Layout::Object(members) if member.even_if_empty || self.is_said(members) => {
                    self.json.name(member.name);
                    self.object(shape, members);
                }
                _ => self.put(Part::Member(member)),
            },
            Fact::Message if !member.skip_if_empty => {
                self.json.name(member.name);
                self.json.quote();
                self.put(Part::Message(member));
                self.json.quote();
            }
            Fact::List(Each::FieldError, _) | Fact::Map(..) => {
                self.put(match layout::of(member) {
                    Some(layout) => Part::FieldErrors(member, layout.into()),
                    None => Part::Member(member),
                });
            }
            _ => self.put(Part::Member(member)),
        }
    }

    /// Whether some member is present in every occurrence.
    fn is_said(&self, members: &'static [Member]) -> bool {
        members.iter().any(|member| {
            let is_certain = matches!(member.fact, Fact::Message) && !member.skip_if_empty;
            let mut json = JsonWriter::new(Vec::new());
            is_certain
                || !member.fact.is_fixed()
                    && !self.is_live(member.fact)
                    && write::member(&mut json, self.scope, member)
        })
    }

    fn is_live(&self, fact: Fact) -> bool {
        fact.depends_on().meets(self.runtime)
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
