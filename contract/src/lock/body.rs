//! The members of a body as facts: a path each, and its type as text.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::types::{Definition, Schema, Type, json_text};

/// The facts of a body with this JSON Schema. `optional` is whether it may be
/// missing.
pub(super) fn body_facts(schema: &Value, optional: bool) -> BTreeMap<String, String> {
    let schema = Schema::read(schema);
    let mut writer = Writer {
        definitions: &schema.definitions,
        facts: BTreeMap::new(),
        open: Vec::new(),
    };
    writer.member("body", &schema.root, optional);
    writer.facts
}

struct Writer<'a> {
    definitions: &'a BTreeMap<String, Definition>,
    facts: BTreeMap<String, String>,
    /// The named types around this place, and the path of each.
    open: Vec<(String, String)>,
}

impl Writer<'_> {
    /// Writes the type at a path, and what is in it.
    fn member(&mut self, path: &str, of: &Type, optional: bool) {
        let before = self.facts.len();
        let mut text = self.text(path, of);
        // That it is an object can be seen from its members.
        if text == "object" && !optional && self.facts.len() > before {
            return;
        }
        if optional {
            let several = matches!(of, Type::Union(_));
            text = if several {
                format!("({text})?")
            } else {
                text + "?"
            };
        }
        self.facts.insert(path.to_owned(), text);
    }

    /// The text of a type; the members of its objects become facts.
    fn text(&mut self, path: &str, of: &Type) -> String {
        match of {
            Type::Any => "any".to_owned(),
            Type::Never => "never".to_owned(),
            Type::Null => "null".to_owned(),
            Type::Boolean => "boolean".to_owned(),
            Type::Integer => "integer".to_owned(),
            Type::Number => "number".to_owned(),
            Type::String => "string".to_owned(),
            Type::Fixed(values) => {
                let mut values: Vec<String> = values.iter().map(json_text).collect();
                values.sort();
                format!("= {}", values.join(" | "))
            }
            Type::List(items) => format!("[{}]", self.text(&format!("{path}[]"), items)),
            Type::Tuple(first, rest) => {
                let mut items: Vec<String> = (0..)
                    .zip(first)
                    .map(|(at, item)| self.text(&format!("{path}[{at}]"), item))
                    .collect();
                if let Some(rest) = rest {
                    items.push(format!("...{}", self.text(&format!("{path}[]"), rest)));
                }
                format!("[{}]", items.join(", "))
            }
            Type::Object { members, others } => {
                for member in members {
                    let path = format!("{path}.{}", step(&member.name));
                    self.member(&path, &member.of, !member.required);
                }
                let others = others.as_ref();
                let others =
                    others.map(|of| format!("{{{}}}", self.text(&format!("{path}{{}}"), of)));
                match others {
                    Some(others) if members.is_empty() => others,
                    Some(others) => format!("object & {others}"),
                    None => "object".to_owned(),
                }
            }
            Type::Union(types) => self.union(path, types),
            Type::Named(name) => self.named(path, name),
        }
    }

    fn union(&mut self, path: &str, types: &[Type]) -> String {
        let objects = types
            .iter()
            .filter(|one| self.members_of(one).is_some())
            .count();
        let mut labels: Vec<String> = Vec::new();
        let mut texts: Vec<String> = Vec::new();
        for one in types {
            let text = match self.members_of(one) {
                Some(of) if objects > 1 => {
                    let mut label = label(of).unwrap_or_else(|| (labels.len() + 1).to_string());
                    while labels.contains(&label) {
                        label.push('\'');
                    }
                    let path = format!("{path}<{label}>");
                    let text = format!("{}<{label}>", self.text(&path, one));
                    labels.push(label);
                    text
                }
                _ => self.text(path, one),
            };
            texts.push(text);
        }
        texts.sort();
        texts.dedup();
        texts.join(" | ")
    }

    fn named(&mut self, path: &str, name: &str) -> String {
        if let Some((_, around)) = self.open.iter().find(|(open, _)| open == name) {
            return format!("like {around}");
        }
        let Some(definition) = self.definitions.get(name) else {
            return "any".to_owned();
        };
        self.open.push((name.to_owned(), path.to_owned()));
        let text = self.text(path, &definition.of);
        self.open.pop();
        text
    }

    /// The type, if it is an object with members.
    fn members_of<'t>(&'t self, mut of: &'t Type) -> Option<&'t Type> {
        // A name may be another one's; more of them than there are is a circle.
        for _ in 0..=self.definitions.len() {
            match of {
                Type::Object { members, .. } if !members.is_empty() => return Some(of),
                Type::Named(name) => of = &self.definitions.get(name)?.of,
                _ => return None,
            }
        }
        None
    }
}

/// What tells an object from others in a union: its first fixed member by name.
fn label(of: &Type) -> Option<String> {
    let Type::Object { members, .. } = of else {
        return None;
    };
    let fixed = members.iter().filter_map(|member| match &member.of {
        Type::Fixed(values) if member.required && values.len() == 1 => {
            Some((step(&member.name), json_text(&values[0])))
        }
        _ => None,
    });
    fixed.min().map(|(name, value)| format!("{name} = {value}"))
}

/// A member's name as a step of a path.
fn step(name: &str) -> String {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if !name.is_empty() && name.bytes().all(bare) {
        name.to_owned()
    } else {
        Value::from(name).to_string()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::body_facts;

    #[allow(clippy::needless_pass_by_value, reason = "of `json!`")]
    #[track_caller]
    fn says(schema: Value, facts: &[(&str, &str)]) {
        let found = body_facts(&schema, false);
        let found: Vec<_> = found
            .iter()
            .map(|(path, text)| (&**path, &**text))
            .collect();
        assert_eq!(found, facts);
    }

    #[test]
    fn members_are_said_and_not_the_objects_around_them() {
        says(
            json!({
                "required": ["error"],
                "properties": {"error": {
                    "required": ["code"],
                    "properties": {
                        "code": {"enum": ["taken"]},
                        "free": {"type": "array", "items": {"type": "integer"}},
                        "@type": {"type": "string"},
                        "extra": {"type": "object", "required": ["a"], "properties": {"a": {}}},
                    },
                }},
            }),
            &[
                ("body.error.\"@type\"", "string?"),
                ("body.error.code", "= \"taken\""),
                ("body.error.extra", "object?"),
                ("body.error.extra.a", "any"),
                ("body.error.free", "[integer]?"),
            ],
        );
        says(json!({"type": "object"}), &[("body", "object")]);
        says(json!({"type": "string"}), &[("body", "string")]);
        assert_eq!(
            body_facts(&json!({"required": ["a"]}), true)
                .into_iter()
                .collect::<Vec<_>>(),
            [
                ("body".into(), "object?".into()),
                ("body.a".into(), "any".into())
            ]
        );
    }

    #[test]
    fn lists_and_maps_of_field_errors_are_steps() {
        let item = json!({"required": ["key"], "properties": {"key": {"type": "string"}}});
        says(
            json!({
                "required": ["errors", "list", "pair"],
                "properties": {
                    "errors": {"additionalProperties": {"items": item}},
                    "list": {"items": item},
                    "pair": {"prefixItems": [{"type": "string"}, item], "minItems": 2},
                },
            }),
            &[
                ("body.errors", "{[object]}"),
                ("body.errors{}[].key", "string"),
                ("body.list", "[object]"),
                ("body.list[].key", "string"),
                ("body.pair", "[string, object, ...any]"),
                ("body.pair[1].key", "string"),
            ],
        );
    }

    #[test]
    fn unions_do_not_depend_on_their_order() {
        let (a, b) = (
            json!({"required": ["t", "x"], "properties": {"t": {"enum": ["a"]}, "x": {}}}),
            json!({"required": ["t"], "properties": {"t": {"enum": ["b"]}}}),
        );
        for types in [
            json!([a, b, {"type": "null"}]),
            json!([{"type": "null"}, b, a]),
        ] {
            says(
                json!({"required": ["d"], "properties": {
                    "d": {"anyOf": types},
                    "e": {"type": ["string", "null"]},
                    "f": {"enum": ["z", 1, "a"]},
                }}),
                &[
                    ("body.d", "null | object<t = \"a\"> | object<t = \"b\">"),
                    ("body.d<t = \"a\">.t", "= \"a\""),
                    ("body.d<t = \"a\">.x", "any"),
                    ("body.d<t = \"b\">.t", "= \"b\""),
                    ("body.e", "(null | string)?"),
                    ("body.f", "= \"a\" | \"z\" | 1?"),
                ],
            );
        }
        // One object beside something else needs no label.
        says(
            json!({"anyOf": [{"type": "null"}, {"required": ["a"]}]}),
            &[("body", "null | object"), ("body.a", "any")],
        );
    }

    #[test]
    fn a_type_that_contains_itself_ends() {
        says(
            json!({
                "$defs": {"Tree": {"required": ["left"], "properties": {"left": {"$ref": "#/$defs/Tree"}}}},
                "required": ["tree", "gone"],
                "properties": {"tree": {"$ref": "#/$defs/Tree"}, "gone": {"$ref": "#/$defs/Gone"}},
            }),
            &[("body.gone", "any"), ("body.tree.left", "like body.tree")],
        );
    }
}
