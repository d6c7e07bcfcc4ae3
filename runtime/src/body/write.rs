//! Writes a body after its shape.

use core::fmt::Write as _;
use core::ops::Range;
use std::collections::HashMap;

use serde_core::Serialize;
use serde_json::Value as JsonValue;

use super::items::Items;
use super::json::Json;
use super::shape::{FieldFact, FieldItem, FieldShape, Member, PathStyle, Shape, Value};
use crate::catalog::Code;
use crate::fault::Fault;
use crate::field::{Field, FieldError, FieldErrors, FieldPath, SegmentRef};
use crate::log;
use crate::text::Text;

/// Writes the body of `fault` after `shape`.
pub(crate) fn object(json: &mut Json, fault: &dyn Fault, shape: &Shape) {
    json.open(b'{');
    for member in shape.members() {
        match member.value {
            Value::Details => details(json, fault, shape),
            _ => self::member(json, fault, member),
        }
    }
    json.close(b'}');
}

/// Writes the extension members into an object of this shape.
pub(crate) fn details(json: &mut Json, fault: &dyn Fault, shape: &Shape) {
    fault.details(&mut Details {
        json,
        shape,
        names: Vec::new(),
    });
}

/// Writes one member, or nothing where its fact is absent.
pub(crate) fn member(json: &mut Json, fault: &dyn Fault, member: &Member) {
    let start = json.len();
    json.name(member.name);
    if !value(json, fault, member) {
        if member.nullable {
            json.raw(b"null");
        } else {
            json.truncate(start);
        }
    }
}

/// Writes the value of a member, unless the fact is absent.
fn value(json: &mut Json, fault: &dyn Fault, member: &Member) -> bool {
    let text = match member.value {
        Value::Status => {
            number(json, fault.status().as_u16().into(), member.as_text);
            return true;
        }
        Value::Code => match fault.code() {
            Some(Code::Number(code)) => {
                number(json, code, member.as_text);
                return true;
            }
            Some(Code::Text(code)) => Some(Text::fixed(code)),
            None => None,
        },
        Value::Fields(shape) => {
            return match fault.field_errors() {
                Some(errors) if !errors.is_empty() => {
                    fields(json, &errors, shape, None);
                    true
                }
                _ => false,
            };
        }
        Value::Object(shape) => {
            object(json, fault, shape);
            return true;
        }
        Value::Reason => Some(Text::fixed(fault.reason())),
        Value::Kind => fault.kind().map(Text::fixed),
        Value::Title => Some(Text::fixed(fault.title())),
        Value::Message => Some(fault.message()),
        Value::Param => fault.param(),
        Value::Docs => fault.docs().map(Text::fixed),
        Value::Fixed(text) => Some(Text::fixed(text)),
        Value::Chosen(choose) => choose(fault).map(Text::fixed),
        Value::Details => None,
    };
    let Some(text) = text else { return false };
    json.quote();
    self::text(json, text, member);
    json.quote();
    true
}

/// Writes the inside of a string. A `Display` that fails has written what it
/// could; that is what the client gets.
pub(crate) fn text(json: &mut Json, text: Text<'_>, member: &Member) {
    let _ = text.write_to(&mut json.text(member.charset));
}

fn number(json: &mut Json, number: i64, as_text: bool) {
    if as_text {
        json.quote();
    }
    json.number(number);
    if as_text {
        json.quote();
    }
}

/// Writes field errors after `shape`; `items` is how each of them is written,
/// where that is recorded.
pub(crate) fn fields(
    json: &mut Json,
    errors: &FieldErrors,
    shape: FieldShape,
    items: Option<&Items>,
) {
    match shape {
        FieldShape::Map(style, item) => {
            json.open(b'{');
            let start = json.len();
            for field in errors.fields() {
                if !has_name_of_its_own(field.path()) {
                    // Hardly ever: begin again, with names put together.
                    json.truncate(start);
                    for fields in by_name(errors, style) {
                        field_member(json, &fields, style, item, items);
                    }
                    break;
                }
                field_member(json, &[field], style, item, items);
            }
            json.close(b'}');
        }
        FieldShape::List(item) => {
            json.open(b'[');
            for field in errors.fields() {
                errors_of(json, field, item, items);
            }
            json.close(b']');
        }
    }
}

/// One member of a map: the fields that share its name, as good as always one.
fn field_member(
    json: &mut Json,
    fields: &[&Field],
    style: PathStyle,
    item: FieldItem,
    items: Option<&Items>,
) {
    json.separate();
    if let Some(first) = fields.first() {
        path(json, first.path(), style);
    }
    json.raw(b":[");
    for field in fields {
        errors_of(json, field, item, items);
    }
    json.close(b']');
}

fn errors_of(json: &mut Json, field: &Field, item: FieldItem, items: Option<&Items>) {
    for error in field.errors() {
        match items {
            Some(items) => items.write(json, field, error),
            None => field_error(json, field, error, item),
        }
    }
}

/// Whether no other path is written like this one, in any notation: `a.0` may
/// be `a[0]`, and `base` the request as a whole.
fn has_name_of_its_own(path: &FieldPath) -> bool {
    if let Some(dotted) = path.as_dotted() {
        return dotted != WHOLE_REQUEST;
    }
    let is_ambiguous = |segment| match segment {
        SegmentRef::Name(name) => {
            name.bytes().all(|byte| byte.is_ascii_digit())
                || name.bytes().any(|byte| matches!(byte, b'.' | b'['))
        }
        SegmentRef::Index(_) => false,
    };
    !path.is_root() && !path.segments().any(is_ambiguous)
}

/// The fields by the name that they have in the body, since JSON has no place
/// for two members of a name: clients would read the last and lose the others.
fn by_name(errors: &FieldErrors, style: PathStyle) -> Vec<Vec<&Field>> {
    let mut position_of = HashMap::new();
    let mut members: Vec<Vec<&Field>> = Vec::new();
    for field in errors.fields() {
        let mut name = Json::new(Vec::new());
        path(&mut name, field.path(), style);
        let position = *position_of
            .entry(name.into_bytes())
            .or_insert(members.len());
        match members.get_mut(position) {
            Some(member) => member.push(field),
            None => members.push(vec![field]),
        }
    }
    members
}

fn field_error(json: &mut Json, field: &Field, error: &FieldError, item: FieldItem) {
    json.separate();
    match item {
        FieldItem::Bare(fact) => {
            if !field_fact(json, field, error, fact) {
                json.raw(b"null");
            }
        }
        FieldItem::Object(members) => {
            json.open(b'{');
            for &(name, fact) in members {
                let start = json.len();
                json.name(name);
                if !field_fact(json, field, error, fact) {
                    json.truncate(start);
                }
            }
            json.close(b'}');
        }
    }
}

fn field_fact(json: &mut Json, field: &Field, error: &FieldError, fact: FieldFact) -> bool {
    match fact {
        FieldFact::Path(style) => path(json, field.path(), style),
        FieldFact::Key => json.string(error.key()),
        FieldFact::Description => json.string(error.description()),
        FieldFact::Param(name) => match error.param(name) {
            Some(param) => return param_value(json, param),
            None => return false,
        },
        FieldFact::Params => {
            if error.params().len() == 0 {
                return false;
            }
            json.open(b'{');
            for (name, param) in error.params() {
                json.name(name);
                param_value(json, param);
            }
            json.close(b'}');
        }
    }
    true
}

fn param_value(json: &mut Json, param: &JsonValue) -> bool {
    // A `Value` has string keys alone, so that it always serializes.
    json.value(param).is_ok()
}

/// What stands for the request as a whole where a name is wanted, as Rails has it.
const WHOLE_REQUEST: &str = "base";

pub(super) fn path(json: &mut Json, path: &FieldPath, style: PathStyle) {
    json.quote();
    path_inside(json, path, style);
    json.quote();
}

/// A path, without the quotation marks around it.
pub(super) fn path_inside(json: &mut Json, path: &FieldPath, style: PathStyle) {
    match (style, path.as_dotted()) {
        (PathStyle::Dots, Some(dotted)) => json.raw(dotted.as_bytes()),
        (PathStyle::Pointer, Some(dotted)) => {
            json.raw(b"/");
            json.raw_replacing(dotted.as_bytes(), b'.', b'/');
        }
        (PathStyle::Fragment, Some(dotted)) => {
            json.raw(b"#/");
            json.raw_replacing(dotted.as_bytes(), b'.', b'/');
        }
        (PathStyle::Brackets | PathStyle::Dots, None) if path.is_root() => {
            json.inside(WHOLE_REQUEST);
        }
        (PathStyle::Brackets, _) => {
            // Writing into the buffer does not fail.
            let _ = write!(json.text(None), "{path}");
        }
        (PathStyle::Dots, None) => dots(json, path),
        (PathStyle::Pointer, None) => pointer(json, path, false),
        (PathStyle::Fragment, None) => {
            json.raw(b"#");
            pointer(json, path, true);
        }
    }
}

fn dots(json: &mut Json, path: &FieldPath) {
    for (position, segment) in path.segments().enumerate() {
        if position > 0 {
            json.raw(b".");
        }
        match segment {
            SegmentRef::Name(name) => json.inside(name),
            SegmentRef::Index(index) => json.number(index),
        }
    }
}

/// RFC 6901 §3: `~` is `~0`, `/` is `~1`; §6: in a URI fragment, what RFC 3986
/// does not allow there is percent-encoded after that.
fn pointer(json: &mut Json, path: &FieldPath, in_fragment: bool) {
    for segment in path.segments() {
        json.raw(b"/");
        match segment {
            SegmentRef::Index(index) => json.number(index),
            SegmentRef::Name(name) => {
                for character in name.chars() {
                    let mut utf8 = [0; 4];
                    let text = &*character.encode_utf8(&mut utf8);
                    match character {
                        '~' => json.raw(b"~0"),
                        '/' => json.raw(b"~1"),
                        _ if !in_fragment || is_fragment_character(character) => json.inside(text),
                        _ => text.bytes().for_each(|byte| json.percent(byte)),
                    }
                }
            }
        }
    }
}

/// RFC 3986 §3.5: `fragment = *( pchar / "/" / "?" )`, without `%`.
fn is_fragment_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/?".contains(character)
}

/// The extension members of a body, as [`Fault::details`] adds them.
#[derive(Debug)]
pub struct Details<'a> {
    json: &'a mut Json,
    /// The object that they are written into.
    shape: &'a Shape,
    /// Where in the text the names are that were added.
    names: Vec<Range<usize>>,
}

impl Details<'_> {
    /// Adds the member `name`. A value that serializes as `null` is left out.
    /// What does not serialize is left out, and so is what has the name of
    /// another member, since some read the first of two and others the last
    /// (RFC 8259 §4); the log says so.
    pub fn add<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if !self.try_add(name, value) {
            log::dropped_detail(name, &"the body has a member of this name");
        }
    }

    /// Adds the member `name`, unless there is one of that name.
    #[cfg(feature = "tower")]
    pub(crate) fn add_if_free(&mut self, name: &str, value: &str) {
        self.try_add(name, value);
    }

    /// Whether the name was free.
    fn try_add<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> bool {
        let start = self.json.len();
        self.json.name(name);
        let value_start = self.json.len();
        let comma = usize::from(self.json.as_bytes()[start] == b',');
        let written = start + comma..value_start;
        let text = self.json.as_bytes();
        let is_known = |known: &Range<usize>| text[known.clone()] == text[written.clone()];
        if self.shape.reserves(name) || self.names.iter().any(is_known) {
            self.json.truncate(start);
            return false;
        }
        match self.json.value(value) {
            Ok(()) if self.json.as_bytes()[value_start..] != *b"null" => self.names.push(written),
            Ok(()) => self.json.truncate(start),
            Err(error) => {
                self.json.truncate(start);
                log::dropped_detail(name, &error);
            }
        }
        true
    }
}
