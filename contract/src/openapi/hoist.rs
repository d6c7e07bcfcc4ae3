//! From schemas that stand in the responses back to components.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::open_api::OpenApi;
use super::{names, refs, union};

/// The components of an error type, and how each looks in a response.
pub(crate) struct Known {
    components: Map<String, Value>,
    inlined: Vec<(String, Value)>,
}

impl Known {
    /// `as_read` is what a schema becomes in the document that it is looked for.
    pub(crate) fn new(errors: &OpenApi, as_read: &dyn Fn(Value) -> Value) -> Self {
        let components = errors.components();
        let inlined = errors
            .records
            .iter()
            .filter_map(|record| components.get_key_value(&record.name))
            .map(|(name, schema)| {
                let inlined = refs::inlined(schema, &components);
                (name.clone(), as_read(inlined))
            })
            .collect();
        Self {
            components,
            inlined,
        }
    }

    /// `schema` with references to what is known; none if it has nothing of it.
    ///
    /// A union of nothing else gets its discriminator back.
    pub(crate) fn hoisted(&self, schema: &Value) -> Option<Value> {
        if let Some(name) = self.name(schema) {
            return Some(refs::reference(name));
        }
        let object = schema.as_object()?;
        let keyword = ["oneOf", "anyOf"]
            .into_iter()
            .find(|key| object.contains_key(*key))?;
        let members = object.get(keyword)?.as_array()?;
        let known: Vec<Option<&str>> = members.iter().map(|member| self.name(member)).collect();
        let names: Option<Vec<&str>> = known.iter().copied().collect();
        if let Some(names) = names.filter(|_| object.len() == 1) {
            return Some(union::union(&names, &self.components));
        }
        if known.iter().all(Option::is_none) {
            return None;
        }
        let members: Vec<Value> = members
            .iter()
            .zip(known)
            .map(|(member, name)| name.map_or_else(|| member.clone(), refs::reference))
            .collect();
        let mut object = object.clone();
        object.insert(keyword.to_owned(), members.into());
        Some(object.into())
    }

    fn name(&self, schema: &Value) -> Option<&str> {
        let mut inlined = self.inlined.iter();
        let (name, _) = inlined.find(|(_, known)| known == schema)?;
        Some(name)
    }

    /// Adds to `schemas` what `used` refer to, and gives `used` the new names of
    /// those that another component has taken the name of.
    pub(crate) fn add<'a>(
        &self,
        schemas: &mut Map<String, Value>,
        used: impl Iterator<Item = &'a mut Value>,
        as_read: &dyn Fn(Value) -> Value,
    ) {
        let used: Vec<&mut Value> = used.collect();
        let names = used.iter().flat_map(|schema| names_in(schema));
        let needed = closure(names, &self.components);
        let needed: Map<String, Value> = self
            .components
            .iter()
            .filter(|(name, _)| needed.contains(*name))
            .map(|(name, schema)| (name.clone(), as_read(schema.clone())))
            .collect();
        let renamed = names::add(schemas, &needed, &|there, new| there == new);
        for schema in used {
            refs::rename(schema, &renamed);
        }
    }
}

/// The names of components in the references of `schema`, at any depth.
fn names_in(schema: &Value) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    refs::each_reference(&mut schema.clone(), &mut |target| {
        if let Some(name) = target.strip_prefix(refs::COMPONENTS) {
            names.insert(name.to_owned());
        }
    });
    names
}

/// The names of `from` and of all components that these refer to.
fn closure(
    from: impl IntoIterator<Item = String>,
    components: &Map<String, Value>,
) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<String> = from.into_iter().collect();
    while let Some(name) = open.pop() {
        if let Some(schema) = components.get(&name)
            && reached.insert(name)
        {
            open.extend(names_in(schema));
        }
    }
    reached
}
