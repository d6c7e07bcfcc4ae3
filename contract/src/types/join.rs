//! What is of two types at once: `allOf`, and keywords beside a `$ref`.

use std::collections::BTreeMap;

use serde_json::Value;

use super::model::{Definition, Member, Type};

/// The type of what is both; where that cannot be said, the narrower of them.
pub(super) fn both(a: Type, b: Type, definitions: &BTreeMap<String, Definition>) -> Type {
    match (a, b) {
        (Type::Any, other) | (other, Type::Any) => other,
        (Type::Never, _) | (_, Type::Never) => Type::Never,
        (a, b) if a == b => a,
        (Type::Union(types), other) | (other, Type::Union(types)) => Type::union(
            types
                .into_iter()
                .map(|one| both(one, other.clone(), definitions)),
        ),
        (Type::Fixed(a), Type::Fixed(b)) => {
            fixed(a.into_iter().filter(|value| b.contains(value)).collect())
        }
        (Type::Fixed(values), other) | (other, Type::Fixed(values)) => fixed(
            values
                .into_iter()
                .filter(|value| fits(value, &other))
                .collect(),
        ),
        (Type::Integer, Type::Number) | (Type::Number, Type::Integer) => Type::Integer,
        (Type::Named(name), other) | (other, Type::Named(name)) => {
            match definitions.get(&name).map(|definition| &definition.of) {
                Some(of) if *of != Type::Named(name.clone()) => {
                    let mut fewer = definitions.clone();
                    fewer.remove(&name);
                    both(of.clone(), other, &fewer)
                }
                _ => other,
            }
        }
        (
            Type::Object {
                members: a,
                others: rest_a,
            },
            Type::Object {
                members: b,
                others: rest_b,
            },
        ) => Type::Object {
            members: all_members(a, b, definitions),
            others: match (rest_a, rest_b) {
                (Some(a), Some(b)) => Some(Box::new(both(*a, *b, definitions))),
                (a, b) => a.or(b),
            },
        },
        (Type::List(a), Type::List(b)) => Type::list(both(*a, *b, definitions)),
        (tuple @ Type::Tuple(..), Type::List(_)) | (Type::List(_), tuple @ Type::Tuple(..)) => {
            tuple
        }
        _ => Type::Never,
    }
}

fn fixed(values: Vec<Value>) -> Type {
    if values.is_empty() {
        Type::Never
    } else {
        Type::Fixed(values)
    }
}

/// Whether a value can be of a type, by its outermost part alone.
fn fits(value: &Value, of: &Type) -> bool {
    match of {
        Type::Null => value.is_null(),
        Type::Boolean => value.is_boolean(),
        Type::Integer => value.is_i64() || value.is_u64(),
        Type::Number => value.is_number(),
        Type::String => value.is_string(),
        Type::List(_) | Type::Tuple(..) => value.is_array(),
        Type::Object { .. } => value.is_object(),
        Type::Fixed(values) => values.contains(value),
        Type::Union(types) => types.iter().any(|one| fits(value, one)),
        Type::Any | Type::Named(_) => true,
        Type::Never => false,
    }
}

fn all_members(
    mut a: Vec<Member>,
    b: Vec<Member>,
    definitions: &BTreeMap<String, Definition>,
) -> Vec<Member> {
    for member in b {
        match a.iter_mut().find(|other| other.name == member.name) {
            Some(other) => {
                let of = std::mem::take(&mut other.of);
                other.of = both(of, member.of, definitions);
                other.required |= member.required;
                other.deprecated |= member.deprecated;
                if other.description.is_empty() {
                    other.description = member.description;
                }
            }
            None => a.push(member),
        }
    }
    a.sort_by_key(|member| !member.required);
    a
}
