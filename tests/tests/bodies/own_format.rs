//! Formats that `fault` does not ship.

use std::sync::atomic::{AtomicUsize, Ordering};

use fault::body::{Contract, Each, Fact, Format, Member, PathStyle, Shape};
use fault::{ApiError, FieldErrors, FieldPath};

use crate::{body, header};

/// Every fact at least once, nested twice, in an order of its own.
struct Everything;

impl Format for Everything {
    const SHAPE: Shape = Shape::json(&[
        Member::new("jsonapi", Fact::Fixed("1.\"1\"")),
        Member::new("outer", Fact::Object(&Self::OUTER)),
        Member::new("param", Fact::Param).nullable(),
        Member::new("fields", Fact::List(Each::FieldError, &Self::FIELD)).nullable(),
        Member::new("chosen", Fact::Chosen(chosen)),
    ])
    .with_media_type("application/vnd.own+json")
    .with_header("x-own", Fact::Fixed("yes"));
}

impl Everything {
    const FIELD: Shape = Shape::json(&[
        Member::new("field", Fact::Path(PathStyle::Brackets)),
        Member::new("code", Fact::Key),
    ]);
    const OUTER: Shape = Shape::json(&[
        Member::new("status", Fact::Status).as_text(),
        Member::new("number", Fact::Status),
        Member::new("reason", Fact::Reason),
        Member::new("inner", Fact::Object(&Self::INNER)),
        Member::new("details_follow", Fact::Fixed("")),
        Member::details(),
    ]);
    const INNER: Shape = Shape::json(&[
        Member::new("kind", Fact::Kind),
        Member::new("code", Fact::Code).as_text().nullable(),
        Member::new("title", Fact::Title).with_charset(|c| c.to_ascii_uppercase()),
        Member::new("message", Fact::Message).with_charset(|c| if c == ' ' { '_' } else { c }),
        Member::new("docs", Fact::Docs),
    ]);
}

fn chosen(contract: &Contract<'_>) -> Option<&'static str> {
    (contract.status == 409).then_some("a conflict")
}

#[derive(Debug, ApiError)]
#[api(format = Everything)]
enum Error {
    #[status(409)]
    #[kind("k")]
    #[code(7)]
    #[title("A title")]
    #[message("all of {0}")]
    #[docs("https://example.com")]
    Most(
        &'static str,
        #[fields] FieldErrors,
        #[detail("more")] Option<u8>,
        #[param] Option<&'static str>,
    ),
    #[status(400)]
    Least,
}

#[test]
fn a_format_may_place_any_fact_anywhere() {
    let mut errors = FieldErrors::new();
    errors.push("a[0]", "missing", "is missing");
    assert_eq!(
        body(&Error::Most("that \" is", errors, Some(1), Some("p"))),
        r#"{"jsonapi":"1.\"1\"","outer":{"status":"409","number":409,"reason":"Conflict","inner":{"kind":"k","code":"7","title":"A TITLE","message":"all_of_that_\"_is","docs":"https://example.com"},"details_follow":"","more":1},"param":"p","fields":[{"field":"a[0]","code":"missing"}],"chosen":"a conflict"}"#
    );
    assert_eq!(
        body(&Error::Most("x", FieldErrors::new(), None, None)),
        r#"{"jsonapi":"1.\"1\"","outer":{"status":"409","number":409,"reason":"Conflict","inner":{"kind":"k","code":"7","title":"A TITLE","message":"all_of_x","docs":"https://example.com"},"details_follow":""},"param":null,"fields":null,"chosen":"a conflict"}"#
    );
    assert_eq!(
        body(&Error::Least),
        r#"{"jsonapi":"1.\"1\"","outer":{"status":"400","number":400,"reason":"Bad Request","inner":{"code":null,"title":"LEAST","message":"Bad_Request"},"details_follow":""},"param":null,"fields":null}"#
    );
    assert_eq!(
        header(&Error::Least, "content-type").unwrap(),
        "application/vnd.own+json"
    );
    assert_eq!(header(&Error::Least, "x-own").unwrap(), "yes");
}

/// What is there only sometimes comes first: no comma may be left over.
struct SometimesFirst;

impl Format for SometimesFirst {
    const SHAPE: Shape = Shape::json(&[
        Member::details(),
        Member::new("param", Fact::Param),
        Member::new("nested", Fact::Object(&Self::NESTED)),
        Member::new("message", Fact::Message),
    ]);
}

impl SometimesFirst {
    const NESTED: Shape = Shape::json(&[
        Member::new(
            "fields",
            Fact::List(Each::FieldError, const { &Shape::value(Fact::Key) }),
        ),
        Member::new("status", Fact::Status),
    ]);
}

#[derive(Debug, ApiError)]
#[api(format = SometimesFirst)]
#[status(400)]
#[message("ends in {text}")]
struct Sometimes {
    text: &'static str,
    #[detail]
    id: Option<u8>,
    #[param]
    param: Option<&'static str>,
    #[fields]
    fields: FieldErrors,
}

#[test]
fn members_that_are_absent_at_the_front_leave_no_comma() {
    let mut errors = FieldErrors::new();
    errors.push("a", "k", "d");
    for (id, param, fields, expected) in [
        (
            Some(1),
            Some("p"),
            errors.clone(),
            r#"{"id":1,"param":"p","nested":{"fields":["k"],"status":400},"message":"ends in {"}"#,
        ),
        (
            None,
            Some("p"),
            FieldErrors::new(),
            r#"{"param":"p","nested":{"status":400},"message":"ends in {"}"#,
        ),
        (
            None,
            None,
            errors,
            r#"{"nested":{"fields":["k"],"status":400},"message":"ends in {"}"#,
        ),
        (
            None,
            None,
            FieldErrors::new(),
            r#"{"nested":{"status":400},"message":"ends in {"}"#,
        ),
    ] {
        let text = "{";
        assert_eq!(
            body(&Sometimes {
                text,
                id,
                param,
                fields
            }),
            expected
        );
    }
}

/// Details in places of their own, one under another name, between the facts
/// that every error has.
struct Placed;

impl Format for Placed {
    const SHAPE: Shape = Shape::json(&[
        Member::new("first", Fact::Detail("first")),
        Member::new("message", Fact::Message),
        Member::new("renamed", Fact::Detail("second")).as_text(),
        Member::new("fixed", Fact::Detail("fixed")).nullable(),
        Member::details(),
        Member::new("status", Fact::Status),
    ]);
}

#[derive(Debug, ApiError)]
#[api(format = Placed)]
enum PlacedError {
    #[status(409)]
    #[message("m")]
    #[detail("fixed", "f")]
    Some {
        #[detail]
        other: u8,
        #[detail]
        second: u8,
        #[detail]
        first: Option<&'static str>,
    },
    #[status(409)]
    #[message("m")]
    None,
}

#[test]
fn a_detail_may_have_a_place_of_its_own() {
    let some = |first| PlacedError::Some {
        other: 3,
        second: 2,
        first,
    };
    for (error, expected) in [
        (
            some(Some("1")),
            r#"{"first":"1","message":"m","renamed":"2","fixed":"f","other":3,"status":409}"#,
        ),
        (
            some(None),
            r#"{"message":"m","renamed":"2","fixed":"f","other":3,"status":409}"#,
        ),
        (
            PlacedError::None,
            r#"{"message":"m","fixed":null,"status":409}"#,
        ),
    ] {
        assert_eq!(body(&error), expected);
    }
}

/// `{"detail":[{"loc":[…],"max":…}]}`: steps, and a parameter of the rule before
/// the others.
struct Stepwise;

impl Format for Stepwise {
    const SHAPE: Shape = Shape::json(&[
        Member::new("detail", Fact::List(Each::FieldError, &Self::ITEM)),
        Member::new("loc", Fact::PathSteps),
    ]);
}

impl Stepwise {
    const ITEM: Shape = Shape::json(&[
        Member::new("max", Fact::Detail("max")),
        Member::new("loc", Fact::PathSteps),
        Member::details(),
    ]);
}

#[derive(Debug, ApiError)]
#[api(format = Stepwise)]
#[status(422)]
struct StepwiseError(#[fields] FieldErrors);

#[test]
fn a_path_may_be_a_list_of_steps() {
    let mut errors = FieldErrors::new();
    errors
        .push("body.tags[1].name", "k", "d")
        .with("min", 1)
        .with("max", 20);
    errors.push(FieldPath::root().name("a\"b").name("0.1"), "k", "d");
    errors.push("", "k", "d");
    let error = StepwiseError(errors);
    let expected = concat!(
        r#"{"detail":[{"max":20,"loc":["body","tags",1,"name"],"min":1},"#,
        r#"{"loc":["a\"b","0.1"]},{"loc":[]}]}"#,
    );
    assert_eq!(body(&error), expected);
    assert_eq!(body(&StepwiseError(FieldErrors::new())), "{}");
}

#[test]
#[should_panic(
    expected = "the detail `id` has a place, but other details have none; add `Member::details()` \
                to its object"
)]
fn a_place_for_one_detail_takes_one_for_the_others() {
    static ID: [Member; 1] = [Member::new("id", Fact::Detail("id"))];
    let _ = Shape::json(&ID);
}

/// How often a text was chosen for a response.
static CHOICES: AtomicUsize = AtomicUsize::new(0);

struct Counting;

impl Format for Counting {
    const SHAPE: Shape = Shape::json(&[
        Member::new("chosen", Fact::Chosen(count)),
        Member::new("message", Fact::Message),
    ]);
}

fn count(contract: &Contract<'_>) -> Option<&'static str> {
    CHOICES.fetch_add(1, Ordering::Relaxed);
    (contract.status == 409).then_some("a conflict")
}

#[derive(Debug, ApiError)]
#[api(format = Counting)]
#[status(409)]
#[message("number {0}")]
struct Counted(u8);

/// It sees the contract alone, which does not change.
#[test]
fn a_text_is_chosen_once_for_a_variant() {
    for number in 0..3 {
        assert_eq!(
            fault::Reply::new(&Counted(number)).body(),
            &format!(r#"{{"chosen":"a conflict","message":"number {number}"}}"#)
        );
        assert!(serde_json::to_string(&Counted(number)).is_ok());
    }
    assert_eq!(CHOICES.load(Ordering::Relaxed), 1);
}
