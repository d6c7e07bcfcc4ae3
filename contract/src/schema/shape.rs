//! The schema of a shape and of its members: as `fault` writes them, so it is
//! described here.

use fault::RuntimeFacts;
use fault::body::{Each, Fact, Layout, Member, Shape};
use serde_json::{Map, Value, json};

use super::fact::{Said, Scope};
use crate::listed::{Detail, Listed};
use crate::presence::Presence;

/// Writes the schemas of one error.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    listed: &'a Listed,
    details: &'a [Detail],
    scope: Scope,
}

/// The schema of a value, and whether there is one.
type MemberSchema = (Presence, Value);

/// The schema of a shape, and what is known of what is in it.
pub(super) struct Written {
    pub(super) schema: Value,
    /// Whether there is a member.
    pub(super) any: Presence,
    /// Whether there is more than fixed values.
    says_something: Presence,
    /// Whether all is there that is required.
    is_complete: Presence,
}

impl<'a> Writer<'a> {
    pub(super) const fn new(listed: &'a Listed, details: &'a [Detail]) -> Self {
        Self {
            listed,
            details,
            scope: Scope::Error,
        }
    }

    const fn in_item(self) -> Self {
        Self {
            scope: Scope::FieldError,
            ..self
        }
    }

    pub(super) fn shape(self, shape: &Shape) -> Written {
        match shape.layout() {
            Layout::Object(members) => self.object(members),
            Layout::Value(member) | Layout::Text(member) => {
                let (presence, schema) = self.value(&member);
                Written {
                    schema: or_null(schema, presence),
                    any: Presence::Always,
                    says_something: presence,
                    is_complete: Presence::Always,
                }
            }
            _ => Written {
                schema: json!({}),
                any: Presence::Sometimes,
                says_something: Presence::Sometimes,
                is_complete: Presence::Sometimes,
            },
        }
    }

    fn object(self, members: &'static [Member]) -> Written {
        let mut properties = Map::new();
        let mut required: Vec<&'static str> = Vec::new();
        let mut written = Written {
            schema: Value::Null,
            any: Presence::Never,
            says_something: Presence::Never,
            is_complete: Presence::Always,
        };
        for member in members {
            let presence = if let Fact::Details = member.fact() {
                self.all_details(member, members, &mut properties, &mut required)
            } else {
                let (presence, schema) = self.value(member);
                let is_written = if member.is_nullable() {
                    Presence::Always
                } else {
                    presence
                };
                if is_written != Presence::Never {
                    let schema = if member.is_nullable() {
                        or_null(schema, presence)
                    } else {
                        schema
                    };
                    properties.insert(member.name().to_owned(), described(member, schema));
                }
                if is_written == Presence::Always {
                    required.push(member.name());
                }
                written.any = Presence::any([written.any, is_written]);
                presence
            };
            written.any = Presence::any([written.any, presence]);
            if !is_fixed(member.fact()) {
                written.says_something = Presence::any([written.says_something, presence]);
            }
            if member.is_required() {
                written.is_complete = written.is_complete.and(presence);
            }
        }
        let mut schema = Map::new();
        schema.insert("type".to_owned(), "object".into());
        if !properties.is_empty() {
            schema.insert("properties".to_owned(), properties.into());
        }
        if !required.is_empty() {
            schema.insert("required".to_owned(), required.into());
        }
        written.schema = schema.into();
        written
    }

    /// The details without a place of their own, among the other members.
    fn all_details(
        self,
        member: &Member,
        members: &[Member],
        properties: &mut Map<String, Value>,
        required: &mut Vec<&'static str>,
    ) -> Presence {
        let has_place = |name: &str| {
            let mut facts = members.iter().map(Member::fact);
            facts.any(|fact| matches!(fact, Fact::Detail(placed) if placed == name))
        };
        let mut presences = Vec::new();
        for detail in self.details.iter().filter(|detail| !has_place(detail.name)) {
            let presence = Presence::certain(!detail.is_optional);
            presences.push(presence);
            // A rule's parameter of the same name would take its place.
            if self.scope == Scope::Error {
                properties.insert(detail.name.to_owned(), of_detail(member, detail));
                if presence == Presence::Always {
                    required.push(detail.name);
                }
            }
        }
        let is_unknown = self.details.is_empty() && self.listed.may_have(RuntimeFacts::DETAILS);
        if is_unknown || self.scope == Scope::FieldError {
            presences.push(Presence::Sometimes);
        }
        Presence::any(presences)
    }

    /// The schema of a member's value, and whether there is one.
    pub(super) fn value(self, member: &Member) -> MemberSchema {
        match member.fact() {
            Fact::Object(shape) => {
                let written = self.shape(shape);
                let presence = written.says_something.or_empty(member.is_there_if_empty());
                (presence, written.schema)
            }
            Fact::List(each, shape) => self.list(member, each, shape),
            Fact::Map(_, shape) => {
                let items = self.in_item().shape(shape).schema;
                let schema = json!({
                    "type": "object",
                    "additionalProperties": { "type": "array", "items": items },
                });
                (
                    self.field_errors().or_empty(member.is_there_if_empty()),
                    schema,
                )
            }
            Fact::Array(shapes) => self.array(member, shapes),
            Fact::Detail(name) => match self.details.iter().find(|detail| detail.name == name) {
                Some(detail) => {
                    let presence = Presence::certain(!detail.is_optional);
                    (presence, of_detail(member, detail))
                }
                None if self.details.is_empty() && self.listed.may_have(RuntimeFacts::DETAILS) => {
                    (Presence::Sometimes, json!({}))
                }
                None => (Presence::Never, json!({})),
            },
            fact => self.fact(member, fact),
        }
    }

    fn fact(self, member: &Member, fact: Fact) -> MemberSchema {
        match Said::by(self.listed, fact, self.scope) {
            Said::Never => (Presence::Never, json!({})),
            Said::Fixed(Value::String(text)) => {
                let shown = member.shown(&text);
                let is_skipped = shown.is_empty() && member.is_skipped_if_empty();
                let mut schema = json!({ "type": "string", "enum": [shown] });
                if let (Fact::Docs, Some(object)) = (fact, schema.as_object_mut()) {
                    object.insert("format".to_owned(), "uri-reference".into());
                }
                let presence = if is_skipped {
                    Presence::Never
                } else {
                    Presence::Always
                };
                (presence, schema)
            }
            Said::Fixed(value) if member.is_text() => {
                let schema = json!({ "type": "string", "enum": [value.to_string()] });
                (Presence::Always, schema)
            }
            Said::Fixed(value) => {
                let ty = match value {
                    Value::Bool(_) => "boolean",
                    _ => "integer",
                };
                (Presence::Always, json!({ "type": ty, "enum": [value] }))
            }
            Said::AtRunTime(schema, presence) => {
                let is_skipped = member.is_skipped_if_empty() && !self.has_text(fact);
                let presence = if is_skipped && presence == Presence::Always {
                    Presence::Sometimes
                } else {
                    presence
                };
                (presence, as_text(member, schema))
            }
        }
    }

    /// Whether a text for people is known not to be empty.
    fn has_text(self, fact: Fact) -> bool {
        let entry = self.listed.entry();
        match fact {
            Fact::Title => !entry.title().is_empty(),
            Fact::Reason => !entry.reason().is_empty(),
            Fact::Message | Fact::Description => {
                self.scope == Scope::Error
                    && !self.listed.may_have(RuntimeFacts::MESSAGE)
                    && !entry.message().is_empty()
            }
            _ => false,
        }
    }

    /// Whether there are field errors: nobody knows.
    fn field_errors(self) -> Presence {
        if self.listed.may_have(RuntimeFacts::FIELD_ERRORS) {
            Presence::Sometimes
        } else {
            Presence::Never
        }
    }

    fn list(self, member: &Member, each: Each, shape: &Shape) -> MemberSchema {
        let for_itself = || {
            let written = self.shape(shape);
            (written.is_complete, written.schema)
        };
        let for_fields = || (self.field_errors(), self.in_item().shape(shape).schema);
        let (presence, items) = match each {
            Each::FieldError => for_fields(),
            Each::FieldErrorOrSelf if self.field_errors() != Presence::Never => {
                let (complete, itself) = for_itself();
                let (_, field) = for_fields();
                match complete {
                    Presence::Never => (Presence::Sometimes, field),
                    complete => (complete, any_of(vec![field, itself])),
                }
            }
            _ => for_itself(),
        };
        let schema = json!({ "type": "array", "items": items });
        (presence.or_empty(member.is_there_if_empty()), schema)
    }

    fn array(self, member: &Member, shapes: &[Shape]) -> MemberSchema {
        let mut presences = Vec::new();
        let mut items = Vec::new();
        for shape in shapes {
            let written = self.shape(shape);
            let presence = written.says_something.and(written.is_complete);
            if presence != Presence::Never {
                presences.push(presence);
                items.push(written.schema);
            }
        }
        let presence = Presence::any(presences).or_empty(member.is_there_if_empty());
        let schema = json!({ "type": "array", "items": any_of(items) });
        (presence, schema)
    }
}

const fn is_fixed(fact: Fact) -> bool {
    matches!(
        fact,
        Fact::Fixed(_) | Fact::FixedNumber(_) | Fact::FixedBool(_)
    )
}

fn of_detail(member: &Member, detail: &Detail) -> Value {
    if member.is_text() {
        return json!({ "type": "string" });
    }
    match detail.fixed {
        Some(text) => json!({ "type": "string", "enum": [text] }),
        None => detail.schema.clone(),
    }
}

/// A number that is written as a text.
fn as_text(member: &Member, schema: Value) -> Value {
    let is_value = schema["type"] != "object" && schema["type"] != "array";
    if member.is_text() && is_value && schema.get("type").is_some() {
        json!({ "type": "string" })
    } else {
        schema
    }
}

fn any_of(mut schemas: Vec<Value>) -> Value {
    schemas.dedup();
    match schemas.len() {
        0 => json!({}),
        1 => schemas.remove(0),
        _ => json!({ "anyOf": schemas }),
    }
}

/// The schema of a value that is `null` where it is absent.
fn or_null(schema: Value, presence: Presence) -> Value {
    match presence {
        Presence::Always => schema,
        Presence::Never => json!({ "type": "null" }),
        Presence::Sometimes => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}

/// With the member's meaning, where it has one.
fn described(member: &Member, mut schema: Value) -> Value {
    if let (Some(object), false) = (schema.as_object_mut(), member.meaning().is_empty()) {
        object
            .entry("description")
            .or_insert_with(|| member.meaning().into());
    }
    schema
}
