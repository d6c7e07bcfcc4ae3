//! `#[api(docs = …)]`: the link to the documentation of each code.

use fault::ApiError;
use fault::body::{Problem, Typed};

use crate::{entry, sent};

#[derive(Debug, ApiError)]
#[api(format = Typed, docs = "https://a.example/{code}.html#{code}")]
#[status(404)]
#[kind("k")]
#[expect(dead_code, reason = "its catalog is looked at")]
enum Linked {
    #[code("a b/ü?&{x}")]
    Odd,
    #[code(-7)]
    Number,
    #[code("own")]
    #[docs("https://other.example/")]
    Own,
    WithoutCode,
    RunTime(#[code] &'static str),
}

#[test]
fn a_template_takes_the_code_percent_encoded() {
    assert_eq!(
        sent(&Linked::Odd),
        "404 Not Found\n{\"type\":\"k\",\"code\":\"a b/ü?&{x}\",\"message\":\"Not Found\",\
         \"doc_url\":\"https://a.example/a%20b%2F%C3%BC%3F%26%7Bx%7D.html\
         #a%20b%2F%C3%BC%3F%26%7Bx%7D\"}"
    );
    let docs = |name| entry::<Linked>(name).docs();
    assert_eq!(docs("Number"), Some("https://a.example/-7.html#-7"));
    assert_eq!(docs("Own"), Some("https://other.example/"));
    assert_eq!(docs("WithoutCode"), None);
    assert_eq!(docs("RunTime"), None);
}

#[derive(Debug, ApiError)]
#[api(format = Problem, codes = kebab-case, docs = "https://a.example/errors#")]
#[status(404)]
enum Anchors {
    NoSuchPage,
}

#[test]
fn a_base_that_ends_with_a_mark_takes_the_code_behind_it() {
    assert_eq!(
        sent(&Anchors::NoSuchPage),
        "404 Not Found\n{\"type\":\"https://a.example/errors#no-such-page\",\
         \"title\":\"No such page\",\"status\":404,\"detail\":\"Not Found\",\
         \"code\":\"no-such-page\"}"
    );
}
