//! Whatever a user's items are called, the derive beside them means the same.
//!
//! The names are not listed here: they are all identifiers in the expansions
//! that are kept as snapshots, and in the macros that make frameworks'
//! responses. A crate is written in which each is a constant, a static, a unit
//! struct, a function, a module, a type, a trait and a macro, a kind in each
//! module, with the same errors in every one. Names that begin with two
//! underscores are the derive's own.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::{env, fs};

use fault_tests::package::{Package, runtime};
use proc_macro2::{TokenStream, TokenTree};

/// What is derived in every module. It names nothing that is not absolute, and
/// no item of its own is called like anything in an expansion.
const ERRORS: &str = r#"
    #[derive(::core::fmt::Debug, ::fault::ApiError)]
    #[api(format = ::fault::body::Typed, codes = snake_case)]
    pub enum HygieneError {
        /// No page.
        #[status(404)]
        #[kind("k")]
        #[message("no {id:?}, {text}, {}", .limit)]
        #[error("not {id}")]
        #[header("x-id", "{id}")]
        #[detail("both", "{id} {text}")]
        HygieneNamed {
            id: ::std::string::String,
            #[param]
            text: ::std::string::String,
            #[detail]
            limit: ::core::primitive::u8,
            #[header("x-extra")]
            extra: ::core::option::Option<::core::primitive::u8>,
        },
        #[status(400)]
        #[kind("k")]
        #[message("{_0} {_1} {}", _0)]
        HygieneTuple(::core::primitive::u8, ::core::primitive::u8),
        #[status(503)]
        #[kind("k")]
        #[error("waiting")]
        HygieneSource {
            #[retry_after]
            wait: ::core::time::Duration,
            source: ::core::fmt::Error,
        },
        #[status(500)]
        #[kind("k")]
        HygieneFrom(#[from] ::core::num::ParseIntError),
        #[status(422)]
        #[kind("k")]
        #[format(::fault::body::Fields)]
        HygieneFields(#[fields] ::fault::FieldErrors),
        #[kind("k")]
        HygieneStatus(#[status] ::http::StatusCode, #[code] ::core::primitive::i64),
        #[transparent]
        #[status(410)]
        #[header("x-inner", "{code:>4}")]
        HygieneInner(#[from] HygieneInner<::core::primitive::u8>),
    }

    #[derive(::core::fmt::Debug, ::fault::ApiError)]
    #[status(409)]
    #[kind("k")]
    #[code("c")]
    #[message("inner {0}")]
    pub struct HygieneInner<HygieneT: ::core::fmt::Debug>(pub HygieneT);

    pub fn hygiene_texts() -> [::std::string::String; 4] {
        let hygiene_named = HygieneError::HygieneNamed {
            id: ::core::convert::From::from("a"),
            text: ::core::convert::From::from("b"),
            limit: 3,
            extra: ::core::option::Option::Some(4),
        };
        let hygiene_tuple = HygieneError::HygieneTuple(5, 6);
        let hygiene_source = HygieneError::HygieneSource {
            wait: ::core::time::Duration::from_secs(7),
            source: ::core::fmt::Error,
        };
        let hygiene_inner = <HygieneError as ::core::convert::From<_>>::from(HygieneInner(8));
        [hygiene_named, hygiene_tuple, hygiene_source, hygiene_inner].map(|hygiene_error| super::shown(&hygiene_error))
    }
"#;

/// Outside of the modules, where names mean what they mean.
const MAIN: &str = r#"
/// All that clients and operators read of an error.
fn shown(error: &(impl fault::Fault + fault::Catalog + serde::Serialize)) -> String {
    let reply = fault::Reply::new(error);
    let mut headers: Vec<String> = reply.headers().iter().map(|(name, value)| format!("{name}: {value:?}")).collect();
    headers.sort();
    let body = serde_json::to_string(error).unwrap();
    assert_eq!(body.as_bytes(), &reply.body()[..]);
    let source = std::error::Error::source(error).map(ToString::to_string);
    format!("{} {headers:?} {body} {error} {source:?}", reply.status())
}

mod nothing_in_scope {
    @ERRORS@
}

fn main() {
    let expected = nothing_in_scope::hygiene_texts();
    assert!(expected[0].contains("\"message\":\"no \\\"a\\\", b, 3\""), "{expected:?}");
    assert!(expected[1].contains("\"message\":\"5 6 5\""), "{expected:?}");
    @CHECKS@
}
"#;

/// The name of a module, and what stands in it for each name.
const KINDS: &[(&str, &str)] = &[
    ("constants", "pub const NAME: u8 = 1;"),
    ("statics", "pub static NAME: u8 = 1;"),
    ("unit_structs", "pub struct NAME;"),
    ("functions", "pub fn NAME() {}"),
    ("tuple_structs", "pub struct NAME(u8);"),
    ("modules", "pub mod NAME {}"),
    ("types", "pub type NAME = ();"),
    ("traits", "pub trait NAME {}"),
    (
        "macros",
        "macro_rules! NAME { ($($t:tt)*) => { compile_error!(\"the user's\") }; }",
    ),
];

#[rustversion::attr(
    not(stable(1.95)),
    ignore = "beside the cases of `ui.rs`, with rustc 1.95"
)]
#[test]
fn items_of_every_name_in_the_expansion_change_nothing() {
    let names = names();
    for known in [
        "String", "Option", "Ok", "Some", "core", "fault", "from", "write", "str", "error",
    ] {
        assert!(names.contains(known), "{known} is in the expansions");
    }
    let mut code = String::from("#![allow(warnings)]\n#![allow(unnameable_test_items)]\n");
    let mut checks = String::new();
    for (module, item) in KINDS {
        // A type of a primitive's name would be the user's own `u8` below.
        let items = names.iter().map(|name| {
            match *item {
                item if item.contains("u8") => item.replace("u8", "::core::primitive::u8"),
                item => item.to_owned(),
            }
            .replace("NAME", name)
        });
        writeln!(code, "mod {module} {{").unwrap();
        for item in items {
            writeln!(code, "    {item}").unwrap();
        }
        writeln!(code, "{ERRORS}\n}}").unwrap();
        writeln!(
            checks,
            "    assert_eq!({module}::hygiene_texts(), expected);"
        )
        .unwrap();
    }
    code.push_str(
        &MAIN
            .replace("@ERRORS@", ERRORS)
            .replace("@CHECKS@", &checks),
    );
    let dependencies = format!(
        "axum-core = \"0.5\"\nhttp = \"1\"\nserde = \"1\"\nserde_json = \"1\"\n\
         fault = {{ path = {:?}, features = [\"axum\"] }}\n\n\
         [[bin]]\nname = \"names_in_scope\"\npath = \"src/main.rs\"",
        runtime()
    );
    let package = Package::new(env!("CARGO_TARGET_TMPDIR"), "names_in_scope", &dependencies);
    package.write("src/main.rs", &code);
    let output = package.cargo(&["run", "--quiet"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
}

/// All identifiers of the expansions that a user may give to an item.
fn names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (folder, is_macro) in [
        ("../macros/src/snapshots", false),
        ("../runtime/src/web", true),
    ] {
        for file in fs::read_dir(folder).unwrap() {
            let text = fs::read_to_string(file.unwrap().path()).unwrap();
            let tokens: TokenStream = text.parse().unwrap();
            if is_macro {
                macros(tokens, &mut names);
            } else {
                idents(tokens, &mut names);
            }
        }
    }
    names
}

/// The identifiers in the bodies of `macro_rules!`.
fn macros(tokens: TokenStream, names: &mut BTreeSet<String>) {
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        if matches!(&token, TokenTree::Ident(ident) if ident == "macro_rules") {
            // `!`, the name, the body
            if let Some(TokenTree::Group(body)) = tokens.nth(2) {
                idents(body.stream(), names);
            }
        }
    }
}

fn idents(tokens: TokenStream, names: &mut BTreeSet<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => idents(group.stream(), names),
            TokenTree::Ident(ident) => {
                let name = ident.to_string();
                // Neither keywords nor the derive's own.
                if syn::parse_str::<syn::Ident>(&name).is_ok() && !name.starts_with("__") {
                    names.insert(name);
                }
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
