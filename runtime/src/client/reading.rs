//! A body read by the shape of a format.

use http::HeaderMap;

use super::field_item::{self, Item};
use super::received::{Body, Received, essence};
use super::said::Said;
use crate::body::field_errors::groups;
use crate::body::raw::Raw;
use crate::body::read::Members;
use crate::field::FieldPath;
use crate::shape::format::WireFormat;
use crate::shape::model::{Fact, Layout, Member, Shape};
use crate::shape::parts::Each;

/// What a format's members say. Nothing is compared with a contract yet.
#[derive(Debug)]
pub(super) struct Reading {
    pub(super) format: WireFormat,
    /// Whether the body has the format's form: objects where the format has them,
    /// and its fixed values.
    pub(super) fits: bool,
    pub(super) said: Said,
}

impl Reading {
    pub(super) fn of(format: WireFormat, received: &Received<'_>) -> Self {
        let shape = format.shape();
        let mut said = Said::default();
        let has_form = match (&received.body, shape.layout()) {
            (Body::Empty, _) => {
                said.shape(shape, None);
                shape.is_bodiless_when_empty()
            }
            (Body::Json(json), Layout::Object(_)) => {
                said.shape(shape, Some(json));
                Members::of(json).is_some()
            }
            (Body::Json(json), Layout::Value(_)) => {
                said.shape(shape, Some(json));
                true
            }
            (Body::Json(_) | Body::Text(_), Layout::Text(member)) => said.text(&member, received),
            (Body::Text(_), Layout::Object(_) | Layout::Value(_)) => false,
        };
        said.headers(shape, received.headers);
        Self {
            format,
            fits: has_form && !said.is_foreign,
            said,
        }
    }

    /// How many members the body has of the format's.
    pub(super) fn known_members(&self) -> usize {
        let facts = self.said.facts.iter();
        let facts = facts.filter(|(_, value)| value.is_some()).count();
        facts + self.said.fixed + self.said.fields.len()
    }

    /// Whether there is no member that the format does not know.
    pub(super) fn has_nothing_else(&self) -> bool {
        self.said.details.is_empty()
    }

    /// The first value that `wanted` finds.
    pub(super) fn find<T>(&self, wanted: impl Fn(Fact, &Raw) -> Option<T>) -> Option<T> {
        let mut facts = self.said.facts.iter();
        facts.find_map(|(member, value)| wanted(member.fact, value.as_ref()?))
    }
}

impl Said {
    /// A body that is a text. An HTML page is none, whatever the format.
    fn text(&mut self, member: &Member, received: &Received<'_>) -> bool {
        let text = match &received.body {
            Body::Json(json) => json.text().to_owned(),
            Body::Text(text) => text.clone(),
            Body::Empty => return false,
        };
        self.facts.push((*member, Raw::of_text(&text)));
        received
            .media_type()
            .is_none_or(|media_type| media_type != essence("text/html"))
    }

    /// The headers that show a fact. One that is not there says nothing: what is
    /// between server and client may have dropped it.
    fn headers(&mut self, shape: &Shape, headers: &HeaderMap) {
        for (name, fact) in shape.headers() {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            if let (false, Some(value)) = (fact.is_fixed(), value) {
                self.facts
                    .push((Member::new(name, fact), Raw::of_text(value)));
            }
        }
    }

    /// Reads an object or value; all its facts are absent, where there is none.
    fn shape(&mut self, shape: &'static Shape, value: Option<&Raw>) {
        match shape.layout() {
            Layout::Object(members) => self.object(members, value),
            Layout::Value(member) | Layout::Text(member) => {
                let value = value.filter(|value| !value.is_null()).cloned();
                self.member(&member, value);
            }
        }
    }

    fn object(&mut self, members: &'static [Member], value: Option<&Raw>) {
        let mut values = value.and_then(Members::of);
        for member in members {
            if let Fact::Details = member.fact {
                continue;
            }
            let value = values
                .as_mut()
                .and_then(|values| values.take_if(member.name, |value| Some(value.clone())));
            self.member(member, value);
        }
        for (name, value) in values.into_iter().flat_map(Members::into_vec) {
            self.detail(name, value);
        }
    }

    fn member(&mut self, member: &Member, value: Option<Raw>) {
        match (member.fact, value) {
            (Fact::Object(shape), value) => self.shape(shape, value.as_ref()),
            (Fact::Array(shapes), value) => self.array(shapes, value.as_ref()),
            (Fact::Detail(name), Some(value)) => self.detail(name.to_owned(), value),
            (Fact::Map(style, shape), Some(value)) => {
                self.field_errors(member, &value, shape, &|path| {
                    super::path::path(path, style)
                });
            }
            (Fact::List(Each::FieldError, shape), Some(value)) => {
                self.field_errors(member, &value, shape, &FieldPath::parse);
            }
            (Fact::List(Each::FieldErrorOrSelf, shape), Some(value)) => {
                self.errors_or_self(member, value, shape);
            }
            (Fact::List(Each::Once, shape), value) => {
                let items: Option<Vec<Raw>> = value.and_then(|value| value.parse());
                match items.iter().flatten().next() {
                    Some(item) => self.shape(shape, Some(item)),
                    None => self.missing.push(shape),
                }
            }
            (Fact::List(Each::FieldErrorOrSelf, shape), None) => self.shape(shape, None),
            (Fact::Map(..) | Fact::List(..) | Fact::Detail(_) | Fact::Details, None)
            | (Fact::Details, Some(_)) => {}
            (fact, value) if fact.is_fixed() => {
                let is_there = value.is_some_and(|value| is_fixed_value(member, &value));
                self.fixed += usize::from(is_there);
                self.is_foreign |= !is_there;
            }
            (_, value) => self.facts.push((*member, value)),
        }
    }

    /// A list of different objects, each recognised by its fixed members.
    fn array(&mut self, shapes: &'static [Shape], value: Option<&Raw>) {
        let items: Vec<Raw> = value.and_then(Raw::parse).unwrap_or_default();
        for shape in shapes {
            let mut read = items.iter().map(|item| {
                let mut said = Self::default();
                said.shape(shape, Some(item));
                said
            });
            match read.find(|said| !said.is_foreign) {
                Some(said) => self.add(said),
                None => self.missing.push(shape),
            }
        }
    }

    /// Field errors by path or in a list, whichever the format has.
    fn field_errors(
        &mut self,
        member: &Member,
        value: &Raw,
        shape: &'static Shape,
        path: &dyn Fn(&str) -> FieldPath,
    ) {
        let Some(groups) = groups(value) else {
            self.detail(member.name.to_owned(), value.clone());
            return;
        };
        for (listed_under, errors) in groups {
            for error in errors {
                let item = read_item(shape, &error);
                let place = listed_under.as_deref().map(path);
                self.field_error(item, place, shape);
            }
        }
    }

    /// An item for each field error, or one for the error itself.
    fn errors_or_self(&mut self, member: &Member, value: Raw, shape: &'static Shape) {
        let Some(items) = value.parse::<Vec<Raw>>() else {
            self.detail(member.name.to_owned(), value);
            return;
        };
        let items: Vec<Item> = items.iter().map(|item| read_item(shape, item)).collect();
        let is_itself = items.len() == 1 && items.iter().all(|item| item.path.is_none());
        for item in items {
            if is_itself {
                self.add(item.said);
            } else {
                self.field_error(item, None, shape);
            }
        }
    }

    fn field_error(&mut self, item: Item, listed_under: Option<FieldPath>, shape: &Shape) {
        let (path, error, mut said) = item.into_error(listed_under);
        if !has_details(shape) {
            said.details.clear();
        }
        self.fields.push_error(path, error);
        said.facts
            .retain(|(member, _)| !field_item::is_of_field(member.fact));
        // Those of the error itself are the same in each item.
        said.facts.retain(|(member, _)| {
            let mut known = self.facts.iter();
            !known.any(|(known, _)| known.name == member.name)
        });
        self.add(said);
    }
}

fn read_item(shape: &'static Shape, value: &Raw) -> Item {
    let mut said = Said::default();
    said.shape(shape, Some(value));
    Item::new(said, shape, value)
}

/// Whether an item of this shape shows the details of the error.
fn has_details(shape: &Shape) -> bool {
    shape.members().iter().any(|member| {
        matches!(member.fact, Fact::Details | Fact::Detail(_))
            || member.fact.shapes().iter().any(has_details)
    })
}

/// Whether it is the value that the format has there every time.
fn is_fixed_value(member: &Member, value: &Raw) -> bool {
    let text: Option<String> = value.parse();
    match member.fact {
        Fact::Fixed(fixed) => text.is_some_and(|text| text == member.shown(fixed)),
        Fact::FixedNumber(fixed) => {
            text.as_deref().or_else(|| value.number()) == Some(&*fixed.to_string())
        }
        Fact::FixedBool(fixed) => {
            text.as_deref().unwrap_or_else(|| value.text()) == fixed.to_string()
        }
        _ => false,
    }
}
