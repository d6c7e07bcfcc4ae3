//! Schemas, member by member.

#![allow(dead_code, reason = "what is asked is the catalog")]
#![allow(clippy::box_collection, reason = "a schema is asked for of each type")]
#![allow(
    clippy::needless_pass_by_value,
    reason = "`json!(…)` reads best as an argument"
)]

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::Duration;

use fault::body::{Coded, Each, Fact, Format, Member, PathStyle, Problem, Shape, Unit};
use fault::{ApiError, FieldErrors};
use fault_contract::{Body, Presence, Schemas, entries, schema};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{fits, listed};

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Seat {
    row: u8,
    letter: Option<char>,
}

#[derive(Debug, Serialize)]
struct Unknown;

#[derive(Debug, ApiError)]
#[api(format = Problem, codes = snake_case, docs = "https://a.example/errors#")]
enum E<'a, T: Serialize + std::fmt::Debug> {
    /// Somebody was faster.
    #[status(409)]
    #[detail("text", "as it is")]
    #[detail("live", "{0}")]
    Taken(
        #[detail("u8")] u8,
        #[detail("list")] Vec<Cow<'a, str>>,
        #[detail("map")] HashMap<&'a str, Option<i64>>,
        #[detail("seat")] Seat,
        #[detail("seats")] Vec<Seat>,
        #[detail("unknown")] Unknown,
        #[detail("generic")] T,
        #[detail("json")] Value,
        #[detail("maybe")] Option<bool>,
        #[detail("alias")] Alias,
        #[detail("shared")] Box<BTreeMap<u8, HashSet<bool>>>,
    ),
    #[status(422)]
    Invalid(#[fields] FieldErrors),
    #[status(404)]
    #[code(7)]
    Plain,
}

type Alias = Option<u16>;

fn members(schema: &Value) -> Vec<(String, Value)> {
    let members = schema["properties"].as_object().unwrap().iter();
    members
        .map(|(name, schema)| {
            let mut schema = schema.clone();
            schema.as_object_mut().unwrap().remove("description");
            (name.clone(), schema)
        })
        .collect()
}

#[track_caller]
fn has(schema: &Value, name: &str, expected: Value) {
    let members = members(schema);
    let member = members.iter().find(|(known, _)| known == name);
    assert_eq!(member.expect(name).1, expected, "{name}");
}

#[test]
fn a_detail_has_the_schema_of_its_type() {
    let schema = schema(&listed::<E<'static, u8>>("ETaken"));
    has(
        &schema,
        "u8",
        json!({ "type": "integer", "format": "uint8", "minimum": 0 }),
    );
    has(
        &schema,
        "list",
        json!({ "type": "array", "items": { "type": "string" } }),
    );
    let number = json!({ "type": ["integer", "null"], "format": "int64" });
    has(
        &schema,
        "map",
        json!({ "type": "object", "additionalProperties": number }),
    );
    has(&schema, "seat", json!({ "$ref": "#/$defs/Seat" }));
    has(
        &schema,
        "seats",
        json!({ "type": "array", "items": { "$ref": "#/$defs/Seat" } }),
    );
    has(&schema, "unknown", json!({}));
    has(&schema, "generic", json!({}));
    has(&schema, "json", json!({}));
    has(&schema, "maybe", json!({ "type": "boolean" }));
    has(
        &schema,
        "alias",
        json!({ "type": "integer", "format": "uint16", "minimum": 0 }),
    );
    has(
        &schema,
        "text",
        json!({ "type": "string", "enum": ["as it is"] }),
    );
    has(&schema, "live", json!({ "type": "string" }));
    assert_eq!(
        schema["$defs"]["Seat"]["properties"]["row"]["type"],
        "integer"
    );
    let required = schema["required"].as_array().unwrap();
    let required: Vec<_> = required.iter().filter_map(Value::as_str).collect();
    assert_eq!(
        required,
        [
            "type", "title", "status", "detail", "code", "u8", "list", "map", "seat", "seats",
            "unknown", "generic", "shared", "text", "live"
        ]
    );
    assert_eq!(schema["description"], "Somebody was faster.");
    assert_eq!(schema["title"], "ETaken");
}

#[test]
fn what_is_fixed_is_an_enum_of_one_and_texts_for_people_are_not() {
    let schema = schema(&listed::<E<'static, u8>>("EPlain"));
    let all: Vec<_> = members(&schema);
    assert_eq!(
        serde_json::to_value(all).unwrap(),
        json!([
            ["code", { "type": "integer", "enum": [7] }],
            ["detail", { "type": "string" }],
            ["instance", { "type": "string" }],
            ["status", { "type": "integer", "enum": [404] }],
            ["title", { "type": "string" }],
            ["type", {
                "type": "string",
                "enum": ["https://a.example/errors#7"],
                "format": "uri-reference",
            }],
        ])
    );
    assert!(!schema.to_string().contains("const"));
}

#[test]
fn a_schema_refuses_the_bodies_of_other_errors() {
    let entries = entries::<E<'static, u8>>();
    let plain = entries
        .iter()
        .find(|listed| listed.name() == "EPlain")
        .unwrap();
    let sample = fault_contract::sample(plain);
    let body: Value = serde_json::from_slice(&sample.body).unwrap();
    for listed in &entries {
        let is_own = listed.name() == plain.name();
        assert_eq!(jsonschema::is_valid(&schema(listed), &body), is_own);
    }
    // Newer members are no mistake.
    let mut newer = body.clone();
    newer["new"] = json!(1);
    assert!(jsonschema::is_valid(&schema(plain), &newer));
    let mut older = body;
    older.as_object_mut().unwrap().remove("detail");
    assert!(!jsonschema::is_valid(&schema(plain), &older));
}

#[test]
fn definitions_can_be_shared_by_the_errors_of_a_document() {
    let mut schemas = Schemas::with_definitions_at("/components/schemas");
    let body = Body::of(&listed::<E<'static, u8>>("ETaken"), &mut schemas);
    has(
        &body.schema,
        "seat",
        json!({ "$ref": "#/components/schemas/Seat" }),
    );
    let again = Body::of(&listed::<E<'static, u8>>("ETaken"), &mut schemas);
    assert_eq!(body.schema, again.schema);
    let names: Vec<_> = schemas.definitions().keys().cloned().collect();
    assert_eq!(names, ["Seat"]);
}

/// Every kind of member that a format can have.
struct Odd;

impl Format for Odd {
    const SHAPE: Shape = Shape::json(&[
        Member::new("status", Fact::Status).as_text(),
        Member::new("kind", Fact::Kind).nullable(),
        Member::new("wait", Fact::RetryAfter(Unit::Milliseconds)).nullable(),
        Member::new("message", Fact::Message)
            .skip_if_empty()
            .with_meaning("What to say."),
        Member::new(
            "empty",
            Fact::Object(&Shape::json(&[Member::new("k", Fact::Kind)])),
        )
        .even_if_empty(),
        Member::new(
            "gone",
            Fact::Object(&Shape::json(&[Member::new("k", Fact::Kind)])),
        ),
        Member::new("self", Fact::List(Each::Once, &Shape::value(Fact::Code))),
        Member::new("each", Fact::List(Each::FieldErrorOrSelf, &ITEM)),
        Member::new(
            "map",
            Fact::Map(PathStyle::Dots, &Shape::value(Fact::RuleParams)),
        )
        .even_if_empty(),
        Member::new("upper", Fact::Code).with_charset(|c| c.to_ascii_uppercase()),
        Member::new("yes", Fact::FixedBool(true)),
        Member::new("n", Fact::FixedNumber(3)).as_text(),
        Member::new("own", Fact::Detail("own")),
        Member::details().as_text(),
    ])
    .with_header("x-code", Fact::Code)
    .with_header("x-wait", Fact::RetryAfter(Unit::Seconds));
}

const ITEM: Shape = Shape::json(&[
    Member::new("at", Fact::PathSteps),
    Member::new("key", Fact::Key),
    Member::new("text", Fact::Description),
]);

#[derive(Debug, ApiError)]
#[api(format = Odd, codes = snake_case)]
enum OddError {
    #[status(400)]
    #[message("{text}")]
    One {
        text: String,
        #[fields]
        errors: FieldErrors,
        #[retry_after]
        wait: Option<Duration>,
        #[detail]
        own: u8,
        #[detail]
        other: Option<u8>,
    },
    #[status(400)]
    Two,
}

#[test]
fn a_custom_formats_body_is_as_its_schema_says() {
    let one = schema(&listed::<OddError>("OddErrorOne"));
    has(&one, "status", json!({ "type": "string", "enum": ["400"] }));
    has(&one, "kind", json!({ "type": "null" }));
    has(
        &one,
        "wait",
        json!({ "anyOf": [{ "type": "integer", "minimum": 0 }, { "type": "null" }] }),
    );
    has(&one, "upper", json!({ "type": "string", "enum": ["ONE"] }));
    has(&one, "yes", json!({ "type": "boolean", "enum": [true] }));
    has(&one, "n", json!({ "type": "string", "enum": ["3"] }));
    has(
        &one,
        "self",
        json!({ "type": "array", "items": { "type": "string", "enum": ["one"] } }),
    );
    has(&one, "other", json!({ "type": "string" }));
    has(
        &one,
        "own",
        json!({ "type": "integer", "format": "uint8", "minimum": 0 }),
    );
    assert_eq!(one["properties"]["message"]["description"], "What to say.");
    assert!(one["properties"].get("gone").is_none());
    assert_eq!(
        one["required"],
        json!([
            "status", "kind", "wait", "empty", "self", "each", "map", "upper", "yes", "n", "own"
        ])
    );
    for wait in [None, Some(Duration::from_secs(1))] {
        for errors in [FieldErrors::new(), [("a", "k", "d")].into()] {
            for text in ["", "t"] {
                crate::is_as_promised(&OddError::One {
                    text: text.into(),
                    errors: errors.clone(),
                    wait,
                    own: 1,
                    other: wait.map(|_| 2),
                });
            }
        }
    }
    crate::is_as_promised(&OddError::Two);
}

/// A body that is a text.
struct AsText;

impl Format for AsText {
    const SHAPE: Shape = Shape::text(Fact::Message);
}

/// A body that is a bare value, `null` where there is none.
struct Bare;

impl Format for Bare {
    const SHAPE: Shape = Shape::value(Fact::Kind);
}

#[derive(Debug, ApiError)]
enum Bodies {
    #[status(400)]
    #[format(AsText)]
    Text,
    #[status(400)]
    #[format(Bare)]
    Bare,
    #[status(304, soft)]
    Unchanged,
    #[status(400)]
    #[format(Coded)]
    #[code(7)]
    Coded,
}

#[test]
fn a_body_need_not_be_an_object_or_there_at_all() {
    let body = |name: &str| Body::of(&listed::<Bodies>(name), &mut Schemas::new());
    let text = body("BodiesText");
    assert_eq!(
        (text.is_json, text.schema["type"].clone()),
        (false, json!("string"))
    );
    assert_eq!(text.media_type, "text/plain; charset=utf-8");
    assert_eq!(body("BodiesBare").schema, json!({ "type": "null" }));
    assert_eq!(body("BodiesUnchanged").presence, Presence::Never);
    assert_eq!(body("BodiesCoded").presence, Presence::Always);
    for error in [Bodies::Text, Bodies::Bare, Bodies::Unchanged, Bodies::Coded] {
        crate::is_as_promised(&error);
    }
    fits(&listed::<Bodies>("BodiesText"), b"anything");
}
