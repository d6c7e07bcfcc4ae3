//! Makes and follows the layout of field errors that are all alike.

use super::path::{has_unique_name, path_in_room, path_inside};
use crate::field::{Field, FieldError, FieldErrors, FieldPath};
use crate::json::room::Room;
use crate::json::run::Run;
use crate::json::writer::JsonWriter;
use crate::recorded::{FieldsLayout, ItemFact};
use crate::shape::model::{Fact, Layout, Member, Shape};
use crate::shape::parts::PathStyle;

/// The layout of a list or map of field errors; `None` if one may lack a
/// member, or if a member is not a text of the field error.
pub(super) fn of(member: &Member) -> Option<FieldsLayout> {
    let (by_path, shape) = match member.fact {
        Fact::Map(style, shape) => (Some(style), shape),
        Fact::List(_, shape) => (None, shape),
        _ => return None,
    };
    let (facts, end) = item(shape)?;
    let mut facts = facts.into_iter();
    let (before, first) = facts.next()?;

    let mut name = JsonWriter::new(Vec::new());
    name.string(member.name);
    name.raw(b":");
    let name = name.into_bytes();
    let join = |pieces: &[&[u8]]| pieces.concat();
    let (start, opened, ended, close): (_, _, &[u8], _) = match by_path {
        Some(_) => (
            join(&[&name, b"{\""]),
            join(&[b"\":[", &before]),
            b"]",
            b'}',
        ),
        None => (join(&[&name, b"[", &before]), Vec::new(), b"", b']'),
    };
    let leads_on = match by_path {
        Some(_) => b",\"".to_vec(),
        None => join(&[b",", &before]),
    };
    Some(FieldsLayout {
        start: start.into(),
        path: by_path.map(|style| (style, Run::of(&opened))),
        first,
        others: facts
            .map(|(before, fact)| (Run::of(&before), fact))
            .collect(),
        between: Run::of(&join(&[&end, b",", &before])),
        next: Run::of(&join(&[&end, ended, &leads_on])),
        leads_on: leads_on.len(),
        close,
    })
}

/// The facts of an item of this shape, each behind what is before it, and what
/// is behind the last one.
type ItemFacts = (Vec<(Vec<u8>, ItemFact)>, Vec<u8>);

fn item(shape: &Shape) -> Option<ItemFacts> {
    let members = match shape.layout() {
        Layout::Object(members) if !members.is_empty() => members,
        Layout::Value(member) => {
            return Some((vec![(b"\"".to_vec(), text(&member)?)], b"\"".to_vec()));
        }
        Layout::Object(_) | Layout::Text(_) => return None,
    };
    let mut facts = Vec::new();
    let mut json = JsonWriter::new(Vec::new());
    json.open(b'{');
    for member in members {
        json.name(member.name);
        json.quote();
        facts.push((json.as_bytes().to_vec(), text(member)?));
        json.truncate(0);
        json.quote();
    }
    json.close(b'}');
    Some((facts, json.into_bytes()))
}

/// The text of every field error that a member shows as it is.
fn text(member: &Member) -> Option<ItemFact> {
    if member.charset.is_some() || member.skip_if_empty {
        return None;
    }
    match member.fact {
        // The path of the request as a whole is a path, too.
        Fact::Path(style) => Some(ItemFact::Path(style)),
        Fact::Key => Some(ItemFact::Key),
        Fact::Description => Some(ItemFact::Description),
        Fact::Status
        | Fact::Reason
        | Fact::Kind
        | Fact::Code
        | Fact::Title
        | Fact::Message
        | Fact::Param
        | Fact::Docs
        | Fact::Domain
        | Fact::RetryAfter(_)
        | Fact::RequestId
        | Fact::RequestPath
        | Fact::PathSteps
        | Fact::RuleParam(_)
        | Fact::RuleParams
        | Fact::Fixed(_)
        | Fact::FixedNumber(_)
        | Fact::FixedBool(_)
        | Fact::Chosen(_)
        | Fact::Object(_)
        | Fact::List(..)
        | Fact::Map(..)
        | Fact::Array(_)
        | Fact::Detail(_)
        | Fact::Details => None,
    }
}

/// Writes field errors as a list or map of this layout. If they need another
/// one, nothing is written, and the answer is `false`.
pub(super) fn write(json: &mut JsonWriter, errors: &FieldErrors, layout: &FieldsLayout) -> bool {
    if errors.is_empty() {
        return false;
    }
    let start = json.len();
    json.separate();
    json.raw(&layout.start);
    let mut fields = errors.fields();
    while let Some(field) = into_room(json, &mut fields, layout) {
        if self::field(&mut *json, field, layout).is_none() {
            json.truncate(start);
            return false;
        }
    }
    json.truncate(json.len() - layout.leads_on);
    json.close(layout.close);
    true
}

/// Writes fields as long as the room takes them; the first that it does not
/// take.
#[inline]
fn into_room<'e>(
    json: &mut JsonWriter,
    fields: &mut impl Iterator<Item = &'e Field>,
    layout: &FieldsLayout,
) -> Option<&'e Field> {
    let mut untaken = None;
    json.in_room(|mut room| {
        let mut left = room.left();
        for field in fields {
            match self::field(room, field, layout) {
                Some(rest) => {
                    left = rest.left();
                    room = rest;
                }
                None => {
                    untaken = Some(field);
                    break;
                }
            }
        }
        left
    });
    untaken
}

/// What field errors are written to: room that may be too small and takes plain
/// paths alone, or a text that grows. `None` is where it does not take
/// something.
trait Out: Sized {
    fn run(self, run: &Run) -> Option<Self>;
    fn text(self, text: &str) -> Option<Self>;
    fn path(self, path: &FieldPath, style: PathStyle) -> Option<Self>;
}

impl Out for Room<'_> {
    #[inline]
    fn run(self, run: &Run) -> Option<Self> {
        Room::run(self, run)
    }

    #[inline]
    fn text(self, text: &str) -> Option<Self> {
        self.inside(text)
    }

    #[inline]
    fn path(self, path: &FieldPath, style: PathStyle) -> Option<Self> {
        path_in_room(self, path, style)
    }
}

impl Out for &mut JsonWriter {
    fn run(self, run: &Run) -> Option<Self> {
        JsonWriter::run(self, run);
        Some(self)
    }

    fn text(self, text: &str) -> Option<Self> {
        self.inside(text);
        Some(self)
    }

    fn path(self, path: &FieldPath, style: PathStyle) -> Option<Self> {
        path_inside(self, path, style);
        Some(self)
    }
}

/// Writes a field's errors and what leads on to the next field's.
#[inline]
fn field<O: Out>(mut out: O, field: &Field, layout: &FieldsLayout) -> Option<O> {
    if let Some((style, opened)) = &layout.path {
        if !has_unique_name(field.path()) {
            return None;
        }
        out = out.path(field.path(), *style)?.run(opened)?;
    }
    let mut errors = field.errors().iter();
    let mut error = errors.next()?;
    loop {
        out = facts(out, field, error, layout)?;
        let Some(next) = errors.next() else {
            return out.run(&layout.next);
        };
        out = out.run(&layout.between)?;
        error = next;
    }
}

#[inline(always)]
#[expect(clippy::inline_always, reason = "it is called once")]
fn facts<O: Out>(
    mut out: O,
    field: &Field,
    error: &FieldError,
    layout: &FieldsLayout,
) -> Option<O> {
    let mut others = layout.others.iter();
    let mut fact = layout.first;
    loop {
        out = self::fact(out, field, error, fact)?;
        let Some((before, next)) = others.next() else {
            return Some(out);
        };
        out = out.run(before)?;
        fact = *next;
    }
}

#[inline]
fn fact<O: Out>(out: O, field: &Field, error: &FieldError, fact: ItemFact) -> Option<O> {
    let text = match fact {
        ItemFact::Path(style) => return out.path(field.path(), style),
        ItemFact::Key => error.key(),
        ItemFact::Description => error.description(),
    };
    out.text(text)
}
