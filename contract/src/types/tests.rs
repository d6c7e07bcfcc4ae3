//! Each keyword of a JSON Schema, and odd schemas.

use serde_json::{Value, json};

use super::{Schema, Type};

#[allow(clippy::needless_pass_by_value, reason = "of `json!`")]
fn read(schema: Value) -> Type {
    Schema::read(&schema).root
}

fn fixed(value: impl Into<Value>) -> Type {
    Type::Fixed(vec![value.into()])
}

#[test]
fn each_keyword_says_its_type() {
    for (schema, of) in [
        (json!({}), Type::Any),
        (json!(true), Type::Any),
        (json!(false), Type::Never),
        (json!({"type": "date"}), Type::Any),
        (json!({"type": "integer", "minimum": 0}), Type::Integer),
        (json!({"enum": ["a"]}), fixed("a")),
        (json!({"type": "string", "enum": ["a", 1]}), fixed("a")),
        (json!({"const": 7}), fixed(7)),
        (
            json!({"type": ["string", "null"]}),
            Type::Union(vec![Type::String, Type::Null]),
        ),
        (
            json!({"type": "string", "nullable": true}),
            Type::Union(vec![Type::String, Type::Null]),
        ),
        (json!({"anyOf": [{"type": "string"}, {}]}), Type::Any),
        (
            json!({"oneOf": [{"type": "string"}, {"type": "string"}]}),
            Type::String,
        ),
        (
            json!({"items": {"type": "integer"}}),
            Type::list(Type::Integer),
        ),
        (json!({"type": "array"}), Type::list(Type::Any)),
        (
            json!({"type": "array", "prefixItems": [{"type": "string"}], "minItems": 1, "maxItems": 1}),
            Type::Tuple(vec![Type::String], None),
        ),
        (
            json!({"type": "array", "prefixItems": [{"type": "string"}]}),
            Type::list(Type::String),
        ),
        (json!({"$ref": "#/$defs/a~1b"}), Type::Named("a/b".into())),
        (json!({"$ref": "https://example.com/x"}), Type::Any),
        (
            json!({"type": "object", "additionalProperties": true}),
            Type::Object {
                members: Vec::new(),
                others: None,
            },
        ),
        (
            json!({"allOf": [{"type": "string"}, {"type": "integer"}]}),
            Type::Never,
        ),
        (json!({"not": {"type": "string"}}), Type::Any),
    ] {
        assert_eq!(read(schema.clone()), of, "{schema}");
    }
}

#[test]
fn members_are_in_an_order_of_their_own() {
    let schema = json!({
        "required": ["z", "a", "z", "unsaid"],
        "properties": {"y": {}, "a": {"type": "string"}, "b": {}, "z": {}},
    });
    let Type::Object {
        members,
        others: None,
    } = read(schema)
    else {
        panic!("not an object");
    };
    let names: Vec<_> = members
        .iter()
        .map(|m| (m.name.as_str(), m.required))
        .collect();
    assert_eq!(
        names,
        [
            ("z", true),
            ("a", true),
            ("unsaid", true),
            ("b", false),
            ("y", false)
        ]
    );
}

#[test]
fn what_stands_beside_a_reference_counts() {
    let schema = json!({
        "$defs": {
            "Base": {"type": "object", "properties": {"a": {"type": "string"}}},
            "Loop": {"allOf": [{"$ref": "#/$defs/Loop"}, {"type": "object"}]},
        },
        "allOf": [{"$ref": "#/$defs/Base"}, {"$ref": "#/$defs/Loop"}],
        "required": ["a", "b"],
        "properties": {"b": {"type": "integer"}},
    });
    let Type::Object { members, .. } = read(schema) else {
        panic!("not an object");
    };
    let members: Vec<_> = members
        .into_iter()
        .map(|member| (member.name, member.required, member.of))
        .collect();
    assert_eq!(
        members,
        [
            ("a".into(), true, Type::String),
            ("b".into(), true, Type::Integer)
        ]
    );
}

#[test]
fn a_flattened_enum_is_a_union_of_objects() {
    let of = read(json!({
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"type": "integer"}},
        "oneOf": [
            {"type": "object", "required": ["a"], "properties": {"a": {}}},
            {"type": "object", "required": ["b"], "properties": {"b": {}}},
        ],
    }));
    let Type::Union(types) = of else {
        panic!("not a union: {of:?}")
    };
    for one in types {
        assert!(matches!(one, Type::Object { members, .. } if members.len() == 2));
    }
}
