//! A type, as far as documents show it.

use std::collections::BTreeMap;

use serde_json::Value;

/// A schema that was read: its type, and those that it refers to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Schema {
    pub(crate) root: Type,
    /// By name, without `#/$defs/`.
    pub(crate) definitions: BTreeMap<String, Definition>,
}

/// A type with a name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Definition {
    /// For people; empty if there is none.
    pub(crate) description: String,
    pub(crate) of: Type,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Type {
    /// Whatever JSON can hold, or a schema that is not understood.
    #[default]
    Any,
    Never,
    Null,
    Boolean,
    Integer,
    Number,
    String,
    /// One of these values.
    Fixed(Vec<Value>),
    List(Box<Type>),
    /// A list whose first items have a type each. Those after them are of the
    /// second type; without it there are none.
    Tuple(Vec<Type>, Option<Box<Type>>),
    Object {
        /// Required ones in the order of `required`, then the others by name:
        /// the same whatever order a map of `serde_json` keeps.
        members: Vec<Member>,
        /// The type of all other members, where the schema has one.
        others: Option<Box<Type>>,
    },
    /// One of two or more types; none of them is a union.
    Union(Vec<Type>),
    /// A definition's.
    Named(String),
}

/// A member of an object.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) required: bool,
    /// For people; empty if there is none.
    pub(crate) description: String,
    pub(crate) deprecated: bool,
    pub(crate) of: Type,
}

impl Type {
    pub(crate) fn list(items: Self) -> Self {
        Self::List(Box::new(items))
    }

    /// One of these types.
    pub(crate) fn union(types: impl IntoIterator<Item = Self>) -> Self {
        let mut union: Vec<Self> = Vec::new();
        let mut fixed: Vec<Value> = Vec::new();
        let mut open: Vec<Self> = types.into_iter().collect();
        open.reverse();
        while let Some(one) = open.pop() {
            match one {
                Self::Any => return Self::Any,
                Self::Never => {}
                Self::Union(inner) => open.extend(inner.into_iter().rev()),
                Self::Fixed(values) => {
                    for value in values {
                        if !fixed.contains(&value) {
                            fixed.push(value);
                        }
                    }
                    // Where the first fixed value is.
                    if !union.contains(&Self::Fixed(Vec::new())) {
                        union.push(Self::Fixed(Vec::new()));
                    }
                }
                one if union.contains(&one) => {}
                one => union.push(one),
            }
        }
        for one in &mut union {
            if matches!(one, Self::Fixed(_)) {
                *one = Self::Fixed(std::mem::take(&mut fixed));
            }
        }
        match union.len() {
            0 => Self::Never,
            1 => union.remove(0),
            _ => Self::Union(union),
        }
    }
}
