//! The TypeScript module. `tests/typescript` has the compiler look at it, and
//! runs its guard.

use fault::Code;
use fault_contract::typescript::{Module, Response};
use serde_json::json;

/// The errors of `tests/typescript/errors.ts`: one of each kind of body.
fn seats() -> Vec<Response> {
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
