//! The expansion under a user's own lints, all of them denied.
//!
//! `missing_docs` and clippy speak only when clippy runs over this crate;
//! rustc's own lints speak whenever it is compiled.

/// Everything that an attribute can ask for, under every lint that a strict
/// house may deny.
#[deny(
    warnings,
    missing_docs,
    missing_debug_implementations,
    missing_copy_implementations,
    unused,
    unused_qualifications,
    unused_lifetimes,
    unused_results,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    variant_size_differences,
    let_underscore_drop,
    explicit_outlives_requirements,
    elided_lifetimes_in_paths,
    macro_use_extern_crate,
    meta_variable_misuse,
    redundant_lifetimes,
    unit_bindings,
    ambiguous_negative_literals,
    deprecated,
    rust_2018_idioms,
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    clippy::cargo,
    clippy::absolute_paths,
    clippy::allow_attributes,
    clippy::allow_attributes_without_reason,
    clippy::arithmetic_side_effects,
    clippy::as_conversions,
    clippy::default_numeric_fallback,
    clippy::else_if_without_else,
    clippy::exhaustive_enums,
    clippy::exhaustive_structs,
    clippy::expect_used,
    clippy::get_unwrap,
    clippy::if_then_some_else_none,
    clippy::impl_trait_in_params,
    clippy::implicit_return,
    clippy::indexing_slicing,
    clippy::let_underscore_untyped,
    clippy::min_ident_chars,
    clippy::missing_const_for_fn,
    clippy::missing_docs_in_private_items,
    clippy::missing_inline_in_public_items,
    clippy::missing_trait_methods,
    clippy::module_name_repetitions,
    clippy::panic,
    clippy::panic_in_result_fn,
    clippy::pattern_type_mismatch,
    clippy::pub_use,
    clippy::question_mark_used,
    clippy::ref_patterns,
    clippy::renamed_function_params,
    clippy::same_name_method,
    clippy::self_named_module_files,
    clippy::semicolon_outside_block,
    clippy::shadow_reuse,
    clippy::shadow_same,
    clippy::shadow_unrelated,
    clippy::single_call_fn,
    clippy::std_instead_of_core,
    clippy::str_to_string,
    clippy::undocumented_unsafe_blocks,
    clippy::unneeded_field_pattern,
    clippy::unwrap_used,
    clippy::use_debug,
    clippy::wildcard_enum_match_arm
)]
mod strict {
    use core::fmt;
    use core::num::ParseIntError;
    use core::time::Duration;

    use fault::body::{OAuth, Typed};
    use fault::{ApiError, Fault, FieldErrors};
    use http::StatusCode;

    /// Every attribute at least once.
    #[derive(Debug, ApiError)]
    #[api(
        format = Typed,
        codes = snake_case,
        docs = "https://example.com/errors",
        kinds(client = 4xx, server = 5xx),
    )]
    pub enum Everything<'text, T> {
        /// Named fields.
        #[status(422)]
        #[kind("client")]
        #[title("Not right")]
        #[message("No {id} in {text:>4}, {}", .id.len())]
        #[error("internally {id}")]
        #[header("x-id", "{id}")]
        #[header("x-fixed", "fixed")]
        #[cause("A cause")]
        #[remedy("A remedy")]
        #[retry(never)]
        Named {
            /// Which.
            #[param]
            id: String,
            /// Where.
            text: &'text str,
            /// More.
            #[detail]
            #[header("x-more")]
            more: Option<u8>,
            /// Field errors.
            #[fields(first)]
            fields: FieldErrors,
        },
        /// Unnamed fields.
        #[status(429)]
        #[kind("client")]
        #[message("{0:?} and {1}")]
        Unnamed(
            /// One.
            T,
            /// Two.
            u8,
            /// How long.
            #[retry_after]
            Duration,
        ),
        /// Without fields.
        #[status(400)]
        #[kind("client")]
        #[format(OAuth)]
        Unit,
        /// With a source.
        #[status(500)]
        #[kind("server")]
        #[error("failed")]
        Source(#[from] ParseIntError),
        /// With a source perhaps.
        #[status(400)]
        #[kind("client")]
        #[message("{source:?}")]
        #[expose]
        Maybe {
            /// The source.
            source: Option<fmt::Error>,
        },
        /// With a status.
        #[kind("server")]
        Status(#[status] StatusCode),
        /// Handed on, with another status.
        #[transparent]
        #[status(410)]
        #[kind("client")]
        #[title("Gone by now")]
        #[message("Gone")]
        #[code("gone_by_now")]
        #[param("page")]
        #[docs("https://example.com/gone")]
        #[header("x-inner", "no")]
        #[retry(never)]
        Inner(#[from] Inner),
        /// Handed on in a box.
        #[transparent]
        Boxed(Box<dyn Fault + Send + Sync>),
    }

    /// A struct.
    #[derive(Debug, Clone, Copy, ApiError)]
    #[api(format = Typed)]
    #[status(404)]
    #[kind("client")]
    pub struct Inner;

    /// A struct that shows everything that it has.
    #[derive(Debug, ApiError)]
    #[error("{name}: {count:03}")]
    #[status(503)]
    pub struct Struct {
        /// A name.
        pub name: String,
        /// A count.
        pub count: usize,
    }
}

/// Where a lint is forbidden, an `allow` of it is an error: there must be none.
#[forbid(
    unused,
    deprecated,
    nonstandard_style,
    unused_qualifications,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]
mod forbidden {
    use core::num::ParseIntError;

    use fault::{ApiError, Fault, FieldErrors};

    const LIMIT: u8 = 9;

    /// With a placeholder that is no field, and an argument that is one.
    #[derive(Debug, ApiError)]
    pub(super) enum Forbidden {
        #[status(400)]
        #[message("{id} of {LIMIT}, {}", name.len())]
        #[header("x-limit", "{LIMIT} {id}")]
        Named {
            id: u8,
            name: String,
            #[detail]
            more: Option<u8>,
        },
        #[status(422)]
        Fields(#[fields] FieldErrors),
        #[status(500)]
        #[error("failed")]
        Number(#[from] ParseIntError),
        #[transparent]
        Boxed(Box<dyn Fault + Send + Sync>),
    }
}

/// Old fields and variants warn where they are used, not where they derive.
#[deny(warnings, deprecated)]
#[allow(unreachable_pub)]
mod outdated {
    #[derive(Debug, fault::ApiError)]
    #[status(400)]
    #[deprecated]
    pub struct Struct;
}

#[deny(warnings, deprecated)]
#[allow(unreachable_pub)]
mod deprecated {
    use fault::ApiError;

    #[derive(ApiError)]
    pub enum Deprecated {
        #[deprecated = "say `New`"]
        #[status(400)]
        #[message("old")]
        Old,
        #[deprecated]
        #[status(400)]
        #[message("old {id} {}", .id)]
        OldFields { id: u8 },
        #[status(400)]
        #[message("{field} {}", .field)]
        #[header("x-field", "{field}")]
        Field {
            #[deprecated]
            #[detail]
            #[param]
            field: u8,
        },
        #[deprecated]
        #[status(500)]
        Source(#[from] std::fmt::Error),
        #[deprecated]
        #[transparent]
        Inner(#[from] Inner),
    }

    // By hand, since std's derive is not what is held here.
    impl std::fmt::Debug for Deprecated {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("Deprecated")
        }
    }

    #[derive(Debug, ApiError)]
    #[status(400)]
    pub struct Inner;
}

use fault::{Fault, Reply};

#[test]
fn a_strict_house_gets_working_errors() {
    use strict::{Everything, Inner, Struct};
    type Errors = Everything<'static, u8>;

    let named = Errors::Named {
        id: "7".to_owned(),
        text: "t",
        more: Some(1),
        fields: fault::FieldErrors::new(),
    };
    assert_eq!(named.to_string(), "internally 7");
    assert_eq!(named.message().to_string(), "No 7 in    t, 1");
    let reply = Reply::new(&named);
    assert_eq!(reply.headers()["x-id"], "7");
    assert_eq!(reply.headers()["x-more"], "1");
    let wait = std::time::Duration::from_secs(1);
    let unnamed = Everything::Unnamed(1, 2, wait);
    assert_eq!(unnamed.message().to_string(), "1 and 2");
    let unit = Errors::Unit;
    assert_eq!(
        Reply::new(&unit).body(),
        r#"{"error":"unit","error_description":"Bad Request","error_uri":"https://example.com/errors/unit"}"#
    );
    let source = Errors::from("x".parse::<u8>().unwrap_err());
    assert_eq!(source.status(), 500);
    let maybe = Errors::Maybe { source: None };
    assert_eq!(maybe.message().to_string(), "None");
    let status = Errors::Status(http::StatusCode::BAD_GATEWAY);
    assert_eq!(status.message().to_string(), "Bad Gateway");
    assert_eq!(Errors::from(Inner).status(), 410);
    assert_eq!(Errors::Boxed(Box::new(Inner)).status(), 404);
    let shown = Struct {
        name: "n".to_owned(),
        count: 7,
    };
    assert_eq!(shown.to_string(), "n: 007");
}

#[test]
fn a_house_that_forbids_gets_working_errors() {
    use forbidden::Forbidden;

    let named = Forbidden::Named {
        id: 7,
        name: "abc".to_owned(),
        more: None,
    };
    assert_eq!(named.to_string(), "7 of 9, 3");
    assert_eq!(Reply::new(&named).headers()["x-limit"], "9 7");
    assert_eq!(Forbidden::Boxed(Box::new(named)).status(), 400);
    let number = Forbidden::from("x".parse::<u8>().unwrap_err());
    assert_eq!(number.status(), 500);
    let fields = Forbidden::Fields(fault::FieldErrors::new());
    assert_eq!(fields.status(), 422);
}

#[test]
#[expect(deprecated, reason = "the subject")]
fn deprecated_variants_still_answer() {
    use deprecated::{Deprecated, Inner};

    assert_eq!(Deprecated::Old.to_string(), "old");
    assert_eq!(Deprecated::OldFields { id: 1 }.to_string(), "old 1 1");
    assert_eq!(Deprecated::Field { field: 2 }.to_string(), "2 2");
    assert_eq!(Deprecated::from(std::fmt::Error).status(), 500);
    assert_eq!(Deprecated::from(Inner).status(), 400);
    assert_eq!(outdated::Struct.status(), 400);
}
