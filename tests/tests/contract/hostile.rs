//! Names and texts that are chosen to break what is drawn from them.

use fault::body::Problem;
use fault::{ApiError, Fault as _};
use serde_json::Value;

use crate::{is_as_promised, listed};

/// Constants and types of names that the expansion might use.
#[allow(dead_code, non_upper_case_globals)]
mod names {
    pub(super) const example: u8 = 1;
    pub(super) const args: u8 = 2;
    pub(super) struct Described;
    pub(super) struct Given;
}

#[allow(unused_imports)]
use names::{Described, Given, args, example};

#[derive(Debug, ApiError)]
#[api(
    format = Problem,
    docs = "https://a.example/",
    kinds("a \"kind\"" = 4xx),
    retired("\"</script>" = "*/ `{}` \u{202e}"),
)]
#[kind("a \"kind\"")]
enum Größe<'given, const N: usize> {
    /// `*/` <script>alert(1)</script> {not} a placeholder
    #[status(404)]
    #[code("a\"b\\c/d é\u{0}")]
    #[message("{{{id}}} \"\\ {type} {0:?}", example)]
    r#Async {
        #[example("\u{0}</script>\"")]
        id: &'given str,
        #[detail("\"quoted\" ~/ member")]
        #[example({ let x = example; x + 1 })]
        r#type: u8,
        #[detail]
        #[example(Vec::<Result<u8, u8>>::new().len())]
        generic: usize,
    },
}

#[test]
fn hostile_names_and_texts_come_through() {
    let listed = listed::<Größe<'static, 3>>("GrößeAsync");
    assert_eq!(listed.entry().name(), "Async");
    let error: Größe<'_, 3> = Größe::Async {
        id: "\u{0}</script>\"",
        r#type: 2,
        generic: 0,
    };
    is_as_promised(&error);
    let sample = fault_contract::sample(&listed);
    assert_eq!(sample.body, *fault::Reply::new(&error).body());
    let body: Value = serde_json::from_slice(&sample.body).unwrap();
    assert_eq!(body["detail"], "{\u{0}</script>\"} \"\\ 2 1");
    assert_eq!(body["\"quoted\" ~/ member"], 2);
    assert_eq!(error.message().to_string(), body["detail"]);
    assert_eq!(listed.args(), ["id", "type", "arg0"]);
}
