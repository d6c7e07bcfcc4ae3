//! Modules in which the usual names mean something else, or nothing.

/// Nothing is in scope but what is named.
#[allow(clippy::mixed_attributes_style)]
mod without_prelude {
    #![no_implicit_prelude]

    use ::fault::body::Typed;
    use ::std::fmt::Debug;
    use ::std::string::String;
    use ::std::time::Duration;

    #[derive(Debug, ::fault::ApiError)]
    #[api(format = Typed, codes = kebab-case, docs = "https://example.com")]
    pub enum Everything<T: ::std::fmt::Display> {
        #[status(404)]
        #[kind("k")]
        #[message("No {id} in {0}, {1:?}", 1 + 1, "x")]
        #[header("x-id", "{id}")]
        Named {
            #[param]
            id: T,
            #[detail]
            more: ::std::option::Option<u8>,
            #[header("x-note")]
            note: ::std::option::Option<String>,
        },
        #[status(429)]
        #[kind("k")]
        Later {
            #[retry_after]
            wait: Duration,
        },
        #[status(500)]
        #[kind("k")]
        #[error("no number")]
        Number(#[from] ::std::num::ParseIntError),
        #[status(500)]
        #[kind("k")]
        #[error("perhaps a text")]
        Text {
            #[source]
            source: ::std::option::Option<::std::str::Utf8Error>,
        },
        #[kind("k")]
        Status(#[status] ::http::StatusCode),
        #[status(422)]
        #[kind("k")]
        Fields(#[fields(first)] ::fault::FieldErrors),
        #[transparent]
        #[status(410)]
        #[title("Over")]
        #[header("x-over", "yes")]
        Inner(Inner),
        #[transparent]
        Boxed(::std::boxed::Box<dyn ::fault::Fault + ::std::marker::Send + ::std::marker::Sync>),
    }

    #[derive(Debug, ::fault::ApiError)]
    #[api(format = Typed)]
    #[status(409)]
    #[kind("k")]
    pub struct Inner;
}

/// Everything that the expansion could name without its path is taken.
#[allow(
    dead_code,
    unused_macros,
    missing_debug_implementations,
    non_camel_case_types,
    clippy::items_after_statements
)]
mod shadowed {
    pub mod core {}
    pub mod std {}
    pub mod alloc {}
    pub mod fault {}
    pub mod http {}
    pub mod serde {}
    pub mod bytes {}

    pub struct Result;
    pub struct Option;
    pub struct Some;
    pub struct None;
    pub struct Ok;
    pub struct Err;
    pub struct Box;
    pub struct Vec;
    pub struct String;
    pub struct Self_;
    pub trait Display {}
    pub trait Error {}
    pub trait Fault {}
    pub trait Catalog {}
    pub trait From<T> {
        fn from(_: T) {}
    }
    pub trait Into {}
    pub trait Send {}
    pub trait Sync {}
    pub trait Sized {}
    pub trait Clone {}
    pub struct Entry;
    pub struct Entries;
    pub struct Text;
    pub struct Code;
    pub struct Reply;
    pub struct Plan;
    pub struct Formatter;
    pub const ENTRIES: u8 = 0;
    pub const PLANS: u8 = 0;
    pub const CATALOG: u8 = 0;

    macro_rules! panic {
        ($($tokens:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! format_args {
        ($($tokens:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! respond {
        ($($tokens:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! write {
        ($($tokens:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! matches {
        ($($tokens:tt)*) => {
            compile_error!("not this one")
        };
    }
    macro_rules! module_path {
        ($($tokens:tt)*) => {
            compile_error!("not this one")
        };
    }

    use ::fault::body::Typed;

    #[derive(Debug, ::fault::ApiError)]
    #[api(format = Typed, codes = SCREAMING_SNAKE_CASE)]
    pub enum Shadowed {
        #[status(404)]
        #[kind("k")]
        #[message("No {id}, {}", ENTRIES + PLANS + CATALOG)]
        #[header("x-id", "{id}")]
        Named {
            #[param]
            id: ::std::string::String,
            #[detail]
            more: ::std::option::Option<u8>,
        },
        #[status(500)]
        #[kind("k")]
        #[error("no number")]
        Number(#[from] ::std::num::ParseIntError),
        #[transparent]
        Inner(super::without_prelude::Inner),
    }
}

use fault::{Fault, Reply};

#[test]
fn a_module_without_prelude_can_derive() {
    use without_prelude::{Everything, Inner};

    let named = Everything::Named {
        id: 7,
        more: Some(1),
        note: Some("n".to_owned()),
    };
    let reply = Reply::new(&named);
    assert_eq!(
        reply.body(),
        r#"{"type":"k","code":"named","message":"No 7 in 2, \"x\"","param":"7","doc_url":"https://example.com/named","more":1}"#
    );
    assert_eq!(reply.headers()["x-id"], "7");
    assert_eq!(reply.headers()["x-note"], "n");
    let wait = std::time::Duration::from_secs(3);
    let later = Everything::<u8>::Later { wait };
    assert_eq!(Reply::new(&later).headers()["retry-after"], "3");
    let status = Everything::<u8>::Status(http::StatusCode::BAD_GATEWAY);
    assert_eq!(status.status(), 502);
    let fields = Everything::<u8>::Fields(fault::FieldErrors::new());
    assert!(fields.field_errors().unwrap().is_empty());
    let text = Everything::<u8>::Text { source: None };
    assert!(std::error::Error::source(&text).is_none());
    assert_eq!(Everything::<u8>::Inner(Inner).status(), 410);
    assert_eq!(Everything::<u8>::Boxed(Box::new(Inner)).status(), 409);
    let number = Everything::<u8>::from("x".parse::<i32>().unwrap_err());
    assert_eq!(number.message().to_string(), "Internal Server Error");
}

#[test]
fn a_module_that_takes_the_usual_names_can_derive() {
    use shadowed::Shadowed;

    let named = Shadowed::Named {
        id: "7".to_owned(),
        more: None,
    };
    assert_eq!(
        Reply::new(&named).body(),
        r#"{"type":"k","code":"NAMED","message":"No 7, 0","param":"7"}"#
    );
    let number = Shadowed::from("x".parse::<i32>().unwrap_err());
    assert_eq!(number.status(), 500);
    assert_eq!(Shadowed::Inner(without_prelude::Inner).status(), 409);
}
