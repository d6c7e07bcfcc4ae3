//! A type as TypeScript.

use serde_json::Value;

use super::comment::comment;
use super::layout::Code;
use super::names::{member_name, string};
use crate::types::{Member, Type};

/// Writes a type. `name` gives the TypeScript name of a definition; none if
/// nothing is known of it.
pub(super) fn print(of: &Type, name: &dyn Fn(&str) -> Option<String>) -> Code {
    match of {
        Type::Any => Code::text("unknown"),
        Type::Never => Code::text("never"),
        Type::Null => Code::text("null"),
        Type::Boolean => Code::text("boolean"),
        Type::Integer | Type::Number => Code::text("number"),
        Type::String => Code::text("string"),
        Type::Fixed(values) => union(values.iter().map(literal).collect()),
        Type::List(items) => list(print(items, name)),
        Type::Tuple(first, rest) => {
            let mut items: Vec<Code> = first.iter().map(|item| print(item, name)).collect();
            if let Some(rest) = rest {
                items.push(Code::Row(vec![Code::text("..."), list(print(rest, name))]));
            }
            Code::list(items)
        }
        Type::Object { members, others } => {
            let mut parts: Vec<Code> = members.iter().map(|one| member(one, name)).collect();
            let others = match others {
                // A member has to be of the type of all members, too.
                Some(_) if !members.is_empty() => Some(Code::text("unknown")),
                Some(others) => Some(print(others, name)),
                None if members.is_empty() => Some(Code::text("unknown")),
                None => None,
            };
            let others = others.map(|of| Code::Row(vec![Code::text("[name: string]: "), of]));
            parts.extend(others);
            Code::members(parts)
        }
        Type::Union(types) => {
            let mut parts = Vec::new();
            for one in types {
                match print(one, name) {
                    Code::Union(inner) => parts.extend(inner),
                    Code::Text(text) if text == "unknown" => return Code::Text(text),
                    one => parts.push(one),
                }
            }
            union(parts)
        }
        Type::Named(definition) => {
            Code::Text(name(definition).unwrap_or_else(|| "unknown".to_owned()))
        }
    }
}

fn member(member: &Member, name: &dyn Fn(&str) -> Option<String>) -> Code {
    let optional = if member.required { "" } else { "?" };
    let begin = format!("{}{optional}: ", member_name(&member.name));
    let code = Code::Row(vec![Code::Text(begin), print(&member.of, name)]);
    match comment(&member.description, member.deprecated.then_some("")) {
        lines if lines.is_empty() => code,
        lines => Code::Above(lines, Box::new(code)),
    }
}

fn union(mut parts: Vec<Code>) -> Code {
    match parts.len() {
        1 => parts.remove(0),
        _ => Code::Union(parts),
    }
}

fn list(items: Code) -> Code {
    match items {
        union @ Code::Union(_) => Code::Row(vec![
            Code::Group {
                open: "(",
                parts: vec![union],
                separator: ' ',
                close: ")",
                broken: false,
            },
            Code::text("[]"),
        ]),
        items => Code::Row(vec![items, Code::text("[]")]),
    }
}

/// A value as the type that has it alone.
pub(super) fn literal(value: &Value) -> Code {
    match value {
        Value::String(text) => Code::Text(string(text)),
        Value::Array(items) => Code::list(items.iter().map(literal).collect()),
        // `{}` would be any value but `null`.
        Value::Object(members) if members.is_empty() => Code::text("{ [name: string]: never }"),
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| *name);
            let members = members.into_iter().map(|(name, value)| {
                let begin = format!("{}: ", member_name(name));
                Code::Row(vec![Code::Text(begin), literal(value)])
            });
            Code::members(members.collect())
        }
        scalar => Code::Text(scalar.to_string()),
    }
}
