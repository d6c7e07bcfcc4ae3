//! The types that schemas refer to by name, and their names in the module.

use std::collections::{BTreeMap, BTreeSet};

use super::names::Names;
use crate::types::{Definition, Schema, Type};

/// The types that a definition leads to, itself included.
type Closure = BTreeMap<String, Definition>;

/// All definitions that responses use.
pub(super) struct Definitions<'a> {
    /// The module of each type that is imported if it is used.
    imports: &'a BTreeMap<String, String>,
    imported: BTreeSet<String>,
    defined: Vec<Defined>,
}

pub(super) struct Defined {
    /// As schemas call it.
    name: String,
    pub(super) closure: Closure,
    /// As the module calls it: two schemas may call different types alike.
    pub(super) unique: String,
}

impl Defined {
    pub(super) fn definition(&self) -> &Definition {
        &self.closure[&self.name]
    }
}

impl<'a> Definitions<'a> {
    pub(super) const fn new(imports: &'a BTreeMap<String, String>) -> Self {
        Self {
            imports,
            imported: BTreeSet::new(),
            defined: Vec::new(),
        }
    }

    /// Adds what a schema uses.
    pub(super) fn add(&mut self, schema: &Schema, names: &mut Names) {
        self.add_of(&schema.root, &schema.definitions, names);
    }

    fn add_of(&mut self, of: &Type, definitions: &Closure, names: &mut Names) {
        for name in referred(of) {
            if self.imports.contains_key(name) {
                self.imported.insert(name.to_owned());
            } else if let Some(definition) = definitions.get(name) {
                let closure = closure(name, definitions);
                if self.find(name, &closure).is_none() {
                    self.defined.push(Defined {
                        name: name.to_owned(),
                        closure,
                        unique: names.unique(name),
                    });
                    self.add_of(&definition.of, definitions, names);
                }
            }
        }
    }

    fn find(&self, name: &str, closure: &Closure) -> Option<&Defined> {
        let mut defined = self.defined.iter();
        defined.find(|one| one.name == name && one.closure == *closure)
    }

    /// The name in the module of what a schema with these definitions calls
    /// `name`; none if it is not among them.
    pub(super) fn name(&self, name: &str, definitions: &Closure) -> Option<String> {
        if self.imports.contains_key(name) {
            return Some(name.to_owned());
        }
        let found = self.find(name, &closure(name, definitions))?;
        Some(found.unique.clone())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Defined> {
        self.defined.iter()
    }

    /// The imported types that are used.
    pub(super) fn imported(&self) -> impl Iterator<Item = &String> {
        self.imported.iter()
    }
}

/// The definitions that a type refers to, in the order of its text.
fn referred(of: &Type) -> Vec<&str> {
    match of {
        Type::Named(name) => vec![name],
        Type::List(items) => referred(items),
        Type::Tuple(first, rest) => first
            .iter()
            .chain(rest.as_deref())
            .flat_map(referred)
            .collect(),
        Type::Union(types) => types.iter().flat_map(referred).collect(),
        Type::Object { members, others } => {
            let members = members.iter().map(|member| &member.of);
            members
                .chain(others.as_deref())
                .flat_map(referred)
                .collect()
        }
        _ => Vec::new(),
    }
}

fn closure(name: &str, definitions: &Closure) -> Closure {
    let mut closure = Closure::new();
    let mut open = vec![name];
    while let Some(name) = open.pop() {
        if let Some(definition) = definitions.get(name) {
            if closure
                .insert(name.to_owned(), definition.clone())
                .is_none()
            {
                open.extend(referred(&definition.of));
            }
        }
    }
    closure
}
