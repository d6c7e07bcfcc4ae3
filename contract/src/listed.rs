//! One error of the contract, as clients of a type see it.

use fault::body::WireFormat;
use fault::described::{Described, DetailSpec, Schemas};
use fault::{Entries, Entry, Nested, RuntimeFacts};
use serde_json::{Value, json};

/// One error of the contract, as clients of a type see it: an entry with what
/// outer variants override and add, in the format that it is sent in.
#[derive(Debug, Clone)]
pub struct Listed {
    pub(crate) name: String,
    pub(crate) root: &'static Entries,
    pub(crate) way: Vec<(usize, &'static Nested)>,
    pub(crate) owner: &'static Entries,
    pub(crate) place: usize,
    pub(crate) own: &'static Entry,
    pub(crate) entry: Entry,
}

/// A step from a type to one of its errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Step {
    /// Into the type that a variant nests: its position in
    /// [`Entries::nested`].
    Nested(usize),
    /// To an entry of the type: its position in [`Entries::own`].
    Own(usize),
}

/// A detail of an error: a member of its body.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Detail {
    /// The member's name.
    pub name: &'static str,
    /// Whether it may be absent.
    pub is_optional: bool,
    /// The text, where every occurrence has the same.
    pub fixed: Option<&'static str>,
    /// The JSON Schema of its type, without `null`; `{}` if nothing is known.
    pub schema: Value,
}

impl Listed {
    /// A name that no other error of the type has: `BookingErrorNotFound`. Where
    /// that would be another's too, the outer variants are in it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The type whose catalog it is listed in.
    pub const fn root(&self) -> &'static Entries {
        self.root
    }

    /// The type whose own variant it is.
    pub const fn owner(&self) -> &'static Entries {
        self.owner
    }

    /// The variants that lead to [`owner`](Self::owner), the outermost first.
    pub fn way(&self) -> impl ExactSizeIterator<Item = &'static Nested> {
        self.way.iter().map(|(_, nested)| *nested)
    }

    /// The way as positions, the last of which is the entry's own.
    pub fn steps(&self) -> Vec<Step> {
        let outer = self.way.iter().map(|(place, _)| Step::Nested(*place));
        outer.chain([Step::Own(self.place)]).collect()
    }

    /// The entry, with what outer variants override.
    pub const fn entry(&self) -> &Entry {
        &self.entry
    }

    /// The format that the error is sent in.
    pub fn format(&self) -> WireFormat {
        self.entry.format().unwrap_or(self.root.format())
    }

    /// The names of the message's arguments.
    pub fn args(&self) -> &'static [&'static str] {
        let outer = self.way().find(|nested| nested.overrides_message());
        match outer {
            Some(nested) => nested.described().args(),
            None => self.owner.described(self.own).args(),
        }
    }

    /// The details, in the order in which they are written. One of an outer
    /// variant takes the place of an inner one of the same name.
    pub fn details(&self, schemas: &mut Schemas) -> Vec<Detail> {
        let mut details: Vec<Detail> = Vec::new();
        for (_, described) in self.levels() {
            let outer = details.len();
            for spec in described.details() {
                let detail = Detail::new(spec, schemas);
                match details[..outer]
                    .iter_mut()
                    .find(|known| known.name == detail.name)
                {
                    Some(known) => known.or_else(&detail),
                    None => details.push(detail),
                }
            }
        }
        details
    }

    /// Whether the fact of an occurrence, as one of `RuntimeFacts`, may be there.
    pub(crate) const fn may_have(&self, fact: RuntimeFacts) -> bool {
        self.entry.runtime().contains(fact)
    }

    /// Whether it is there every time.
    pub(crate) fn has(&self, fact: RuntimeFacts) -> bool {
        self.levels()
            .any(|(_, described)| described.certain().contains(fact))
    }

    /// What describes the error: outer variants first.
    pub(crate) fn levels(&self) -> impl Iterator<Item = (RuntimeFacts, &'static Described)> {
        let outer = self
            .way()
            .map(|nested| (nested.runtime(), nested.described()));
        outer.chain([(self.own.runtime(), self.owner.described(self.own))])
    }
}

impl Detail {
    fn new(spec: &DetailSpec, schemas: &mut Schemas) -> Self {
        let mut schema = spec.schema(schemas);
        let may_be_null = without_null(&mut schema);
        Self {
            name: spec.name(),
            is_optional: spec.is_optional() || may_be_null,
            fixed: spec.fixed(),
            schema,
        }
    }

    /// An inner variant's detail of the same name is sent where this is absent.
    fn or_else(&mut self, inner: &Self) {
        if self.is_optional {
            self.is_optional = inner.is_optional;
            self.fixed = None;
            if self.schema != inner.schema {
                self.schema = json!({ "anyOf": [&self.schema, &inner.schema] });
            }
        }
    }
}

/// Removes `null`, which is not sent, from what a schema allows; whether it was
/// there.
fn without_null(schema: &mut Value) -> bool {
    // Anything, `null` included; `{}` says that nothing is known.
    if *schema == Value::Bool(true) {
        *schema = json!({});
        return true;
    }
    let Some(object) = schema.as_object_mut() else {
        return false;
    };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        let before = types.len();
        types.retain(|ty| ty != "null");
        let had_null = types.len() < before;
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
        if let (true, Some(Value::Array(values))) = (had_null, object.get_mut("enum")) {
            values.retain(|value| !value.is_null());
        }
        return had_null;
    }
    for any in ["anyOf", "oneOf"] {
        let Some(Value::Array(schemas)) = object.get_mut(any) else {
            continue;
        };
        let before = schemas.len();
        schemas.retain(|schema| schema.get("type") != Some(&json!("null")));
        let had_null = schemas.len() < before;
        if let (true, [only]) = (had_null, schemas.as_slice()) {
            let only = only.clone();
            object.remove(any);
            if let Value::Object(only) = only {
                object.extend(only);
            }
        }
        return had_null;
    }
    object.get("type") == Some(&json!("null"))
}
