//! Fields and variants whose names mean something elsewhere.

// What generated code may call its variables, and constants called like fields.
#![allow(non_upper_case_globals, non_camel_case_types, non_snake_case)]

use std::collections::BTreeMap;

use fault::body::Typed;
use fault::{ApiError, Catalog, Fault, Reply};

#[derive(Debug, ApiError)]
#[api(format = Typed, codes = snake_case)]
enum Raw {
    #[status(404)]
    #[kind("k")]
    #[message("{type}, {fn:?}, {}", .r#match)]
    #[header("x-type", "{type}")]
    r#Type {
        #[param]
        r#type: String,
        r#fn: u8,
        #[detail]
        r#match: u8,
    },
    #[status(404)]
    #[kind("k")]
    #[message("{}", .type)]
    #[rustfmt::skip]
    r#Struct { r#type: u8 },
    #[transparent]
    r#In(r#Move),
}

#[derive(Debug, ApiError)]
#[status(409)]
#[kind("k")]
#[code("moved")]
struct r#Move;

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
enum r#yield {
    #[status(400)]
    r#await,
}

#[test]
fn raw_identifiers_lose_their_mark_in_texts_codes_and_catalog() {
    let error = Raw::r#Type {
        r#type: "T".to_owned(),
        r#fn: 1,
        r#match: 2,
    };
    let reply = Reply::new(&error);
    assert_eq!(
        reply.body(),
        r#"{"type":"k","code":"type","message":"T, 1, 2","param":"T","match":2}"#
    );
    assert_eq!(reply.headers()["x-type"], "T");
    assert_eq!(Raw::r#Struct { r#type: 9 }.to_string(), "9");
    assert_eq!(Raw::CATALOG.own()[0].name(), "Type");
    assert_eq!(Raw::CATALOG.nested()[0].variant(), "In");
    assert_eq!(Raw::In(r#Move).code().unwrap(), "moved");
    assert_eq!(r#yield::CATALOG.name(), "yield");
    assert_eq!(r#yield::CATALOG.own()[0].name(), "await");
    assert_eq!(r#yield::r#await.code().unwrap(), "await");
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Shadowing {
    #[status(400)]
    #[kind("k")]
    #[message(
        "{f} {out} {headers} {details} {value:?} {param:?} {serializer} {error} {this} {text}"
    )]
    #[header(
        "x-all",
        "{f} {out} {headers} {details} {value:?} {param:?} {serializer} {name} {entry}"
    )]
    All {
        f: u8,
        out: u8,
        #[detail]
        headers: u8,
        #[detail("more")]
        details: u8,
        #[header("x-value")]
        value: Option<u8>,
        #[param]
        param: Option<u8>,
        #[detail]
        serializer: u8,
        error: u8,
        this: u8,
        name: u8,
        entry: u8,
        text: u8,
    },
    #[status(500)]
    #[kind("k")]
    #[error("{f}: {__f} {out} {__out} {source} {_0}")]
    Inside {
        f: u8,
        __f: u8,
        out: u8,
        __out: u8,
        source: std::fmt::Error,
        _0: u8,
    },
}

#[test]
fn a_field_may_be_called_like_a_variable_of_generated_code() {
    let reply = Reply::new(&Shadowing::All {
        f: 1,
        out: 2,
        headers: 3,
        details: 4,
        value: Some(5),
        param: Some(6),
        serializer: 7,
        error: 8,
        this: 9,
        name: 10,
        entry: 11,
        text: 12,
    });
    assert_eq!(
        reply.body(),
        r#"{"type":"k","message":"1 2 3 4 Some(5) Some(6) 7 8 9 12","param":"6","headers":3,"more":4,"serializer":7}"#
    );
    assert_eq!(reply.headers()["x-all"], "1 2 3 4 Some(5) Some(6) 7 10 11");
    assert_eq!(reply.headers()["x-value"], "5");
    let inside = Shadowing::Inside {
        f: 1,
        __f: 2,
        out: 3,
        __out: 4,
        source: std::fmt::Error,
        _0: 5,
    };
    let source = std::fmt::Error.to_string();
    assert_eq!(inside.to_string(), format!("1: 2 3 4 {source} 5"));
}

/// What a pattern `{ limit, .. }` would take for a constant, not for a variable.
mod in_scope {
    pub const limit: u8 = 1;
    pub static unit: u8 = 2;
    pub struct marker;
    pub const _0: u8 = 3;
    pub const MAX: u8 = 9;
}

mod among_constants {
    use super::in_scope::{MAX, limit, marker, unit};
    use fault::ApiError;

    #[derive(Debug, ApiError)]
    #[status(400)]
    #[message("{limit} {unit} {marker}")]
    pub struct Fields {
        #[detail]
        pub limit: u8,
        #[header("x-unit")]
        pub unit: u8,
        #[param]
        pub marker: u8,
    }

    #[derive(Debug, ApiError)]
    #[status(400)]
    #[message("{id} of {MAX}, {} {}", limit, unit)]
    #[header("x-max", "{MAX} {id}")]
    pub struct Constants {
        pub id: u8,
    }

    #[must_use]
    pub fn marked() -> marker {
        marker
    }
}

#[test]
fn a_constant_or_unit_struct_may_be_called_like_a_field() {
    let error = among_constants::Fields {
        limit: 7,
        unit: 8,
        marker: 9,
    };
    assert_eq!(error.to_string(), "7 8 9");
    assert_eq!(Reply::new(&error).headers()["x-unit"], "8");
    let _ = among_constants::marked();
    let _ = in_scope::_0;
}

#[test]
fn a_text_may_show_constants() {
    let error = among_constants::Constants { id: 4 };
    assert_eq!(error.to_string(), "4 of 9, 1 2");
    assert_eq!(error.message().to_string(), "4 of 9, 1 2");
    assert_eq!(Reply::new(&error).headers()["x-max"], "9 4");
}

#[derive(Debug, ApiError)]
#[status(400)]
#[message("{ID} {id} {größe}")]
struct Cases {
    ID: u8,
    id: u8,
    größe: u8,
    #[detail]
    map: BTreeMap<&'static str, u8>,
}

#[test]
fn names_that_differ_in_case_alone_are_two_fields() {
    let error = Cases {
        ID: 1,
        id: 2,
        größe: 3,
        map: BTreeMap::from([("a", 1)]),
    };
    assert_eq!(error.to_string(), "1 2 3");
    assert_eq!(serde_json::to_value(&error).unwrap()["map"]["a"], 1);
}

mod constants_called_like_positions {
    #[allow(non_upper_case_globals, dead_code)]
    const _0: u8 = 3;
    #[allow(non_upper_case_globals, dead_code)]
    const _1: u8 = 4;

    #[derive(Debug, fault::ApiError)]
    pub enum Named {
        #[status(404)]
        #[message("{1} {_1} {x}", x = _0.len())]
        Both(String, u8),
        #[status(404)]
        #[message("{_0} {}", .1 + _1)]
        Argument(u8, u8),
    }
}

#[test]
fn a_position_is_a_field_whatever_constants_are_called() {
    use constants_called_like_positions::Named;

    assert_eq!(Named::Both("abc".into(), 7).to_string(), "7 7 3");
    assert_eq!(Named::Argument(1, 2).to_string(), "1 4");
}
