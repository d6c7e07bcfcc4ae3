//! The errors of a type as OpenAPI has them.

use serde_json::{Map, Value};

use super::record::{Body, Record};
use super::version::Version;
use super::{definitions, names, refs, responses, schema_3_0, union, words};

/// The errors of a type as OpenAPI has them.
///
/// A status has one response, and a media type in it one schema: that of its
/// one error; or `oneOf` with a discriminator, if one member has a different
/// fixed text in each of them; or else `anyOf`. An error whose status is only
/// known when it occurs is in the response of every status, and in `default`. What a
/// variant that delegates to a `dyn Fault` answers is not known: it is in `default`
/// alone, without a schema, though it may have a status that is listed.
#[derive(Debug, Clone)]
pub struct OpenApi {
    /// The type's.
    pub(super) name: String,
    pub(super) records: Vec<Record>,
    pub(super) version: Version,
    one_schema: bool,
    inline: bool,
}

impl OpenApi {
    pub(crate) fn new(name: &str, records: Vec<Record>) -> Self {
        Self {
            name: names::key(name),
            records,
            version: Version::default(),
            one_schema: false,
            inline: false,
        }
    }

    /// For this version of OpenAPI; 3.1 without it.
    #[must_use]
    pub fn version(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    /// One schema for the JSON body of all errors, whatever their status: the
    /// component with the type's name. For generators that know one type of
    /// error an operation, such as progenitor.
    #[must_use]
    pub fn one_schema(mut self) -> Self {
        self.one_schema = true;
        self
    }

    /// The schemas stand in the responses, and there are no components. A type
    /// that contains itself is any value where it does, and a union has no
    /// discriminator, which needs references.
    #[must_use]
    pub fn inline(mut self) -> Self {
        self.inline = true;
        self
    }

    /// The response objects by status, and `default`.
    pub fn responses(&self) -> Map<String, Value> {
        let components = self.components();
        let union_name = self.union_name();
        let mut responses = responses::responses(&self.records, &|names| {
            let schema = match &union_name {
                Some(name) if names.iter().any(|name| self.is_json(name)) => refs::reference(name),
                _ => union::union(names, &components),
            };
            let schema = if self.inline {
                refs::inlined(&schema, &components)
            } else {
                schema
            };
            self.converted(&schema)
        });
        let headers = responses
            .values_mut()
            .filter_map(|response| response.get_mut("headers")?.as_object_mut())
            .flat_map(Map::values_mut);
        for schema in headers.filter_map(|header| header.get_mut("schema")) {
            *schema = self.converted(schema);
        }
        responses
    }

    /// The schemas by name, for `components.schemas`: those that the responses
    /// refer to.
    pub fn schemas(&self) -> Map<String, Value> {
        if self.inline {
            return Map::new();
        }
        let components = self.components();
        let converted = components
            .iter()
            .map(|(name, schema)| (name.clone(), self.converted(schema)));
        converted.collect()
    }

    /// Every component, as schemas of 3.1.
    pub(super) fn components(&self) -> Map<String, Value> {
        let mut components = definitions::lift(&self.records);
        for record in &self.records {
            let schema = components.get_mut(&record.name);
            if let Some(schema) = schema.and_then(Value::as_object_mut) {
                schema.insert("title".into(), record.name.clone().into());
                schema.insert("description".into(), words::words(record).into());
                if record.deprecated.is_some() {
                    schema.insert("deprecated".into(), true.into());
                }
            }
        }
        if let Some(name) = self.union_name() {
            let names = self.records.iter().map(|record| &*record.name);
            let names: Vec<&str> = names.filter(|name| self.is_json(name)).collect();
            let union = union::union(&names, &components);
            components.insert(name, union);
        }
        components
    }

    /// The name of the one schema, if there is to be one.
    fn union_name(&self) -> Option<String> {
        let mut names = self.records.iter().map(|record| &*record.name);
        if !self.one_schema || !names.any(|name| self.is_json(name)) {
            return None;
        }
        let taken = definitions::lift(&self.records);
        let mut name = self.name.clone();
        while taken.contains_key(&name) {
            name.push('_');
        }
        Some(name)
    }

    /// Whether the record of this name has a body that is JSON.
    fn is_json(&self, name: &str) -> bool {
        let mut records = self.records.iter();
        let record = records.find(|record| record.name == name);
        record.is_some_and(|record| match &record.body {
            Body::Of(content) => content.is_json,
            Body::Never | Body::Open => false,
        })
    }

    fn converted(&self, schema: &Value) -> Value {
        match self.version {
            Version::V3_0 => schema_3_0::convert(schema),
            Version::V3_1 => schema.clone(),
        }
    }
}
