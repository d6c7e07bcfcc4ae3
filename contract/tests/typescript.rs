//! The TypeScript module. `tests/typescript` has the compiler look at it, and
//! runs its guard.

use fault::Code;
use fault_contract::typescript::{Module, Response};
use serde_json::json;

/// The errors of `tests/typescript/errors.ts`: one of each kind of body.
fn seats() -> Vec<Response> {
    [with_details(), with_other_formats()].concat()
}

fn with_details() -> Vec<Response> {
    vec![
        Response::new("SeatError", "Taken")
            .with_description("Someone else has the seat.\n\nIts row may have others: */ see `free`.")
            .with_status(409)
            .with_code(Code::Text("taken"))
            .with_body(&json!({
                "type": "object",
                "required": ["code", "message", "free", "seat"],
                "properties": {
                    "code": {"type": "string", "enum": ["taken"]},
                    "message": {"type": "string"},
                    "free": {
                        "type": "array",
                        "items": {"type": "integer"},
                        "description": "Seats of the row that are free.",
                    },
                    "seat": {"$ref": "#/$defs/Seat"},
                    "hint": {"type": ["string", "null"], "deprecated": true},
                },
                "$defs": {"Seat": {"type": "object", "required": ["row"], "properties": {"row": {"type": "string"}}}},
            })),
        Response::new("SeatError", "Gone")
            .with_status(410)
            .with_code(Code::Text("gone"))
            .with_deprecated("The seats come back.")
            .with_body(&json!({
                "type": "object",
                "required": ["code", "message", "plan"],
                "properties": {
                    "code": {"enum": ["gone"]},
                    "message": {"type": "string"},
                    "plan": {"$ref": "#/$defs/Plan"},
                },
                "$defs": {
                    "Plan": {
                        "description": "A part of the house.",
                        "type": "object",
                        "required": ["@type", "parts"],
                        "properties": {
                            "@type": {"enum": ["row", "block"]},
                            "parts": {"type": "array", "items": {"$ref": "#/$defs/Plan"}},
                            "mixed-up": {"type": "array", "items": {"anyOf": [{"type": "integer"}, {"type": "string"}]}},
                        },
                    },
                },
            })),
    ]
}

fn with_other_formats() -> Vec<Response> {
    vec![
        Response::new("SeatError", "Declined")
            .with_status(402)
            .with_code(Code::Text("declined"))
            .with_body(&json!({
                "type": "object",
                "required": ["error"],
                "properties": {
                    "error": {
                        "type": "object",
                        "required": ["type", "code", "message"],
                        "properties": {
                            "type": {"enum": ["card_error"]},
                            "code": {"enum": ["declined"]},
                            "message": {"type": "string"},
                            "limits": {"type": "object", "additionalProperties": {"type": "number"}},
                        },
                    },
                },
            })),
        Response::new("AuthError", "InvalidGrant")
            .with_status(400)
            .with_code(Code::Text("invalid_grant"))
            .with_body(&json!({
                "type": "object",
                "required": ["error"],
                "properties": {
                    "error": {"enum": ["invalid_grant"]},
                    "error_description": {"type": "string"},
                },
            })),
        Response::new("SeatError", "Legacy")
            .with_status(400)
            .with_code(Code::Number(999))
            .with_body(&json!({
                "type": "object",
                "required": ["code", "message"],
                "properties": {"code": {"enum": [999]}, "message": {"type": "string"}},
            })),
        Response::new("SeatError", "Invalid")
            .with_status(422)
            .with_optional_body(&json!({
                "type": "object",
                "required": ["errors"],
                "properties": {
                    "errors": {
                        "type": "object",
                        "additionalProperties": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "required": ["key", "description"],
                                "properties": {"key": {"type": "string"}, "description": {"type": "string"}},
                            },
                        },
                    },
                },
            })),
        Response::new("SeatError", "TooLarge").with_status(413),
        Response::new("SeatError", "Plain")
            .with_status(404)
            .with_body(&json!({
                "type": "object",
                "required": ["message"],
                "properties": {"message": {"type": "string"}, "cause": {}},
            })),
        Response::new("SeatError", "Upstream")
            .with_code(Code::Text("upstream"))
            .with_body(&json!({
                "type": "object",
                "required": ["code", "upstream"],
                "properties": {"code": {"enum": ["upstream"]}, "upstream": {}},
            })),
    ]
}

#[test]
fn the_module_that_the_compiler_reads() {
    let module = Module::new("SeatError", seats()).import("Seat", "./seat");
    fault_contract::artifact!("../tests/typescript/errors.ts", module.text());
}

/// Names and texts that have to be written otherwise than they are.
fn strange() -> Vec<Response> {
    let long = "a long text ".repeat(9);
    let object = |name: &str| json!({"type": "object", "required": [name], "properties": {name: {"type": "integer"}}});
    let generic = |name: &str| {
        json!({
            "type": "object",
            "required": ["page"],
            "properties": {"page": {"$ref": "#/$defs/Page<seat>"}},
            "$defs": {"Page<seat>": object(name)},
        })
    };
    let tree = json!({
        "anyOf": [{"type": "null"}, {"$ref": "#/$defs/string"}],
        "$defs": {
            "string": {"type": "object", "additionalProperties": {"$ref": "#/$defs/string"}},
            "unused": {},
        },
    });
    vec![
        // What the module itself calls so, twice.
        Response::new("Error", "Response").with_status(400),
        Response::new("Error", "Response").with_status(401),
        Response::new("expected", "").with_status(402).with_code(Code::Text("a\"b\\\u{2028}")),
        Response::new("Error", "r#type").with_status(403).with_body(&json!({})),
        Response::new("Error", "Empty").with_status(404).with_body(&json!({"type": "object"})),
        Response::new("Error", "Page").with_status(405).with_body(&generic("a")),
        Response::new("Error", "SamePage").with_status(406).with_body(&generic("a")),
        Response::new("Error", "OtherPage").with_status(407).with_body(&generic("b")),
        Response::new("Error", "Tree").with_status(408).with_body(&tree),
        Response::new("Error", "Texts").with_status(409).with_body(&json!({
            "type": "object",
            "required": ["__proto__", "long", "", "constructor", "pair", "fixed", "open", "either", "many"],
            "properties": {
                "__proto__": {"enum": ["x"]},
                "": {"enum": [true, null, 1.5, -7]},
                "long": {"enum": [long, "b"]},
                "constructor": {"type": "string", "description": format!("{long}\n\n*/ {long}")},
                "pair": {"prefixItems": [{"type": "string"}, {"type": "integer"}], "minItems": 2},
                "fixed": {"const": {"b": [1, {"a": "x"}], "a-b": {}}},
                "open": {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}, "additionalProperties": {"type": "string"}},
                "either": {"oneOf": [object("left_is_a_long_name_of_a_member"), object("right_is_a_long_name_of_a_member")]},
                "many": {"type": "array", "items": {"enum": ["a_first_long_value", "a_second_long_value", "a_third_long_value"]}},
                "gone": {"$ref": "#/$defs/gone"},
            },
        })),
    ]
}

#[test]
fn names_and_texts_that_are_not_typescript() {
    let module = Module::new("Error", strange());
    fault_contract::artifact!("../tests/typescript/strange.ts", module.text());
}

#[test]
fn nothing_is_a_module_too() {
    let text = Module::new("None", []).import("Seat", "./seat").text();
    for part in [
        "export type NoneResponse = never;\n",
        "export const NoneCodes = [] as const;\n",
        "export function isNoneResponse(",
    ] {
        assert!(text.contains(part), "{text}");
    }
    assert!(!text.contains("import"), "{text}");
}
