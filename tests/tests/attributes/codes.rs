//! `#[code]`: at run time, and made of the variant's name.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use fault::body::{Coded, Typed};
use fault::{ApiError, Code, CodeBuf, Fault, Reply, RuntimeFacts, ToCode};

use crate::{entry, sent};

#[derive(Debug)]
enum Reason {
    Expired,
    Unknown(u8),
    Unsaid,
}

impl ToCode for Reason {
    fn to_code(&self) -> Option<Code<'_>> {
        match self {
            Self::Expired => Some(Code::Text("key_expired")),
            Self::Unknown(number) => Some(Code::Number(i64::from(*number))),
            Self::Unsaid => None,
        }
    }
}

#[derive(Debug, ApiError)]
#[api(format = Typed, codes = snake_case)]
#[status(403)]
#[kind("k")]
#[message("m")]
struct Refused<C: ToCode + std::fmt::Debug> {
    #[code]
    code: C,
}

impl<C: ToCode + std::fmt::Debug> std::fmt::Display for Shown<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

#[derive(Debug, ApiError)]
#[api(format = Typed, no_display)]
#[status(403)]
#[kind("k")]
struct Shown<C: ToCode + std::fmt::Debug>(#[code] C);

#[track_caller]
fn is_sent<C: ToCode + std::fmt::Debug>(code: C, member: &str) {
    let error = Refused { code };
    let expected = format!("403 Forbidden\n{{\"type\":\"k\",{member}\"message\":\"m\"}}");
    assert_eq!(sent(&error), expected);
    let reply = Reply::new(&error);
    let info = reply.info();
    assert_eq!(
        info.code().map(CodeBuf::from),
        error.code().map(CodeBuf::from)
    );
    assert_eq!(info.entry().code(), None);
}

#[test]
fn every_type_of_a_code_is_sent() {
    is_sent("text", r#""code":"text","#);
    is_sent(
        "a \"b\"\n\u{7f}é".to_owned(),
        "\"code\":\"a \\\"b\\\"\\n\u{7f}é\",",
    );
    is_sent(Cow::Borrowed("cow"), r#""code":"cow","#);
    is_sent(Cow::<str>::Owned("cow".to_owned()), r#""code":"cow","#);
    is_sent(Rc::<str>::from("rc"), r#""code":"rc","#);
    is_sent(Arc::new("arc".to_owned()), r#""code":"arc","#);
    is_sent(Box::new(5_u8), r#""code":5,"#);
    is_sent(i64::MIN, r#""code":-9223372036854775808,"#);
    is_sent(u32::MAX, r#""code":4294967295,"#);
    is_sent(Some("some"), r#""code":"some","#);
    is_sent(None::<String>, "");
    is_sent(Some(Some(7_i16)), r#""code":7,"#);
    is_sent(Code::Number(1), r#""code":1,"#);
    is_sent(CodeBuf::from("owned"), r#""code":"owned","#);
    is_sent(Reason::Expired, r#""code":"key_expired","#);
    is_sent(Reason::Unknown(9), r#""code":9,"#);
    is_sent(Reason::Unsaid, "");
    is_sent("", r#""code":"","#);
}

#[test]
fn display_by_hand_is_the_internal_text() {
    let error = Shown("text");
    assert_eq!(error.to_string(), "\"text\"");
    assert_eq!(
        sent(&error),
        "403 Forbidden\n{\"type\":\"k\",\"code\":\"text\",\"message\":\"Forbidden\"}"
    );
}

#[test]
fn the_catalog_says_that_the_code_is_made_at_run_time() {
    let entry = entry::<Refused<String>>("Refused");
    assert_eq!((entry.code(), entry.runtime()), (None, RuntimeFacts::CODE));
}

/// A format that cannot do without a code takes one that is made at run time.
#[derive(Debug, ApiError)]
#[api(format = Coded)]
#[status(400)]
struct InCoded(#[code] &'static str);

#[test]
fn it_is_the_code_that_a_format_requires() {
    assert_eq!(
        sent(&InCoded("999")),
        "400 Bad Request\n{\"code\":\"999\",\"message\":\"Bad Request\"}"
    );
}

macro_rules! names {
    ($($test:ident $codes:expr => $code:literal;)*) => {$(
        #[test]
        fn $test() {
            #[derive(Debug, ApiError)]
            #[api(format = Coded, codes = $codes)]
            enum Error {
                #[status(404)]
                HTTPNotFound,
                #[status(404)]
                #[code("own")]
                Own,
                #[status(404)]
                r#Try,
            }

            let code = |error: &Error| error.code().unwrap().to_string();
            assert_eq!(code(&Error::HTTPNotFound), $code);
            assert_eq!(code(&Error::Own), "own");
            assert_eq!(
                sent(&Error::HTTPNotFound),
                format!("404 Not Found\n{{\"code\":\"{}\",\"message\":\"Not Found\"}}", $code)
            );
            assert_eq!(entry::<Error>("HTTPNotFound").code().unwrap(), $code);
            assert!(code(&Error::Try).to_lowercase().contains("try"));
        }
    )*};
}

names! {
    names_in_camel_case camelCase => "httpNotFound";
    names_in_pascal_case PascalCase => "HttpNotFound";
    names_with_text_before "M_{SCREAMING_SNAKE_CASE}" => "M_HTTP_NOT_FOUND";
    names_with_text_around "api.{kebab-case}:1" => "api.http-not-found:1";
}
