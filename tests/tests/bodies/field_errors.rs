//! Field errors and their paths, in each notation.

use fault::body::{Each, Fact, Fields, Format, Keyed, Member, PathStyle, Problem, Shape, Typed};
use fault::{ApiError, FieldError, FieldErrors, FieldPath, Segment, SegmentRef};

use crate::body;

/// One format for each notation, and one for the parameters.
macro_rules! styles {
    ($($name:ident $error:ident $style:ident,)*) => {$(
        struct $name;
        impl Format for $name {
            const SHAPE: Shape = Shape::json(&[Member::new(
                "e",
                Fact::List(
                    Each::FieldError,
                    const { &Shape::value(Fact::Path(PathStyle::$style)) },
                ),
            )]);
        }
        #[derive(Debug, ApiError)]
        #[api(format = $name)]
        #[status(422)]
        struct $error(#[fields] FieldErrors);
    )*};
}

styles! {
    InBrackets BracketsError Brackets,
    InDots DotsError Dots,
    AsPointer PointerError Pointer,
    AsFragment FragmentError Fragment,
}

fn at(path: impl Into<FieldPath>) -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.push(path, "k", "d");
    errors
}

/// The path in brackets, dots, as a pointer, as a pointer in a fragment.
fn in_all_styles(path: &FieldPath) -> [String; 4] {
    fn only(body: &str) -> String {
        let body: serde_json::Value = serde_json::from_str(body).unwrap();
        body["e"][0].as_str().unwrap().to_owned()
    }
    [
        only(&body(&BracketsError(at(path.clone())))),
        only(&body(&DotsError(at(path.clone())))),
        only(&body(&PointerError(at(path.clone())))),
        only(&body(&FragmentError(at(path.clone())))),
    ]
}

#[test]
fn a_path_is_written_as_each_notation_has_it() {
    for (path, expected) in [
        ("name", ["name", "name", "/name", "#/name"]),
        (
            "attendees[0].email",
            [
                "attendees[0].email",
                "attendees.0.email",
                "/attendees/0/email",
                "#/attendees/0/email",
            ],
        ),
        ("[3]", ["[3]", "3", "/3", "#/3"]),
        ("a[1][2]", ["a[1][2]", "a.1.2", "/a/1/2", "#/a/1/2"]),
        ("", ["base", "base", "", "#"]),
        ("a~b/c", ["a~b/c", "a~b/c", "/a~0b~1c", "#/a~0b~1c"]),
        (
            "100% \"é\"",
            [
                "100% \"é\"",
                "100% \"é\"",
                "/100% \"é\"",
                "#/100%25%20%22%C3%A9%22",
            ],
        ),
        ("a?b#c", ["a?b#c", "a?b#c", "/a?b#c", "#/a?b%23c"]),
        ("a[x]", ["a[x]", "a[x]", "/a[x]", "#/a%5Bx%5D"]),
        ("a[01]", ["a[01]", "a[01]", "/a[01]", "#/a%5B01%5D"]),
        ("[0][", ["[0][", "[0][", "/[0][", "#/%5B0%5D%5B"]),
        ("a.[0]", ["a.[0]", "a.[0]", "/a/[0]", "#/a/%5B0%5D"]),
        ("[0]x[1]", ["[0]x[1]", "[0]x.1", "/[0]x/1", "#/%5B0%5Dx/1"]),
        ("a..b", ["a..b", "a..b", "/a//b", "#/a//b"]),
        ("😀", ["😀", "😀", "/😀", "#/%F0%9F%98%80"]),
    ] {
        assert_eq!(in_all_styles(&path.into()), expected, "{path}");
    }
}

#[test]
fn a_hostile_path_is_read_in_one_go() {
    // Whatever these would take if every bracket started the search anew, it
    // would be minutes.
    const LENGTH: usize = 1 << 20;
    for text in [
        "[".repeat(LENGTH),
        "[0]".repeat(LENGTH) + "x",
        "[1".repeat(LENGTH),
        "[".to_owned() + &"1".repeat(LENGTH),
        ".".repeat(LENGTH),
    ] {
        let path = FieldPath::from(text.clone());
        assert!(path.to_string() == text);
    }
}

#[test]
fn a_path_can_be_built_step_by_step() {
    let built = FieldPath::root().name("attendees").index(0).name("email");
    assert_eq!(built, "attendees[0].email".into());
    assert_eq!(built.to_string(), "attendees[0].email");
    assert_eq!(FieldPath::root().name("a"), "a".into());
    assert!(FieldPath::root().is_root());
    let collected: FieldPath = [Segment::Name("a.b".into()), Segment::Index(usize::MAX)]
        .into_iter()
        .collect();
    assert_eq!(
        in_all_styles(&collected)[3],
        format!("#/a.b/{}", usize::MAX)
    );
    let steps: Vec<_> = collected.segments().collect();
    assert_eq!(
        steps,
        [SegmentRef::Name("a.b"), SegmentRef::Index(usize::MAX)]
    );
    // A name with a dot is one name; the text of it reads as two.
    assert_ne!(FieldPath::root().name("a.b"), "a.b".into());
}

#[derive(Debug, ApiError)]
#[api(format = Fields)]
#[status(422)]
#[message("m")]
struct FieldsError(#[fields] FieldErrors);

#[derive(Debug, ApiError)]
#[api(format = Keyed)]
#[status(422)]
struct KeyedError {
    #[fields]
    errors: Option<Box<FieldErrors>>,
}

#[derive(Debug, ApiError)]
#[api(format = Problem)]
#[status(422)]
struct ProblemError(#[fields] FieldErrors);

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum TypedError {
    #[status(422)]
    #[kind("k")]
    FromFields(#[fields(first)] FieldErrors),
    #[status(422)]
    #[kind("k")]
    #[param("fixed")]
    Fixed(#[fields(first)] FieldErrors),
}

#[test]
fn fields_stand_in_the_order_in_which_they_were_first_named() {
    let mut errors = FieldErrors::new();
    errors.push("z", "1", "one");
    errors.push("a", "2", "two");
    errors.push("z", "3", "three");
    assert_eq!((errors.len(), errors.fields().len()), (3, 2));
    assert_eq!(
        body(&FieldsError(errors.clone())),
        r#"{"message":"m","errors":{"z":["one","three"],"a":["two"]}}"#
    );
    assert_eq!(
        body(&KeyedError {
            errors: Some(Box::new(errors))
        }),
        r#"{"errors":{"z":[{"key":"1","description":"one"},{"key":"3","description":"three"}],"a":[{"key":"2","description":"two"}]}}"#
    );
}

#[test]
fn fields_of_one_name_are_one_member() {
    let mut errors = FieldErrors::new();
    errors.push("a[0]", "1", "one");
    errors.push("b", "2", "two");
    errors.push("a.0", "3", "three");
    errors.push(FieldPath::root().name("a.0"), "4", "four");
    errors.push("", "5", "five");
    errors.push("base", "6", "six");
    assert_eq!(errors.fields().len(), 6);
    assert_eq!(
        body(&FieldsError(errors)),
        r#"{"message":"m","errors":{"a.0":["one","three","four"],"b":["two"],"base":["five","six"]}}"#
    );
}

#[test]
fn many_fields_stay_in_order_and_apart() {
    let mut errors = FieldErrors::new();
    for round in 0..2 {
        for index in 0..100 {
            errors.push(format!("items[{index}].n"), "k", format!("{round}"));
        }
    }
    assert_eq!((errors.len(), errors.fields().len()), (200, 100));
    for (index, field) in errors.fields().enumerate() {
        assert_eq!(field.path().to_string(), format!("items[{index}].n"));
        let descriptions: Vec<_> = field.errors().iter().map(FieldError::description).collect();
        assert_eq!(descriptions, ["0", "1"]);
    }
}

#[test]
fn an_error_of_the_whole_request_has_its_place() {
    assert_eq!(
        body(&FieldsError(at(FieldPath::root()))),
        r#"{"message":"m","errors":{"base":["d"]}}"#
    );
    assert_eq!(
        body(&ProblemError(at(""))),
        r##"{"title":"Unprocessable Content","status":422,"detail":"Unprocessable Content","errors":[{"detail":"d","pointer":"#"}]}"##
    );
}

#[test]
fn where_one_parameter_is_named_it_is_the_first_field() {
    assert_eq!(
        body(&TypedError::FromFields(at("a[0].b"))),
        r#"{"type":"k","message":"Unprocessable Content","param":"a[0].b"}"#
    );
    assert_eq!(
        body(&TypedError::FromFields(FieldErrors::new())),
        r#"{"type":"k","message":"Unprocessable Content"}"#
    );
    assert_eq!(
        body(&TypedError::Fixed(at("a"))),
        r#"{"type":"k","message":"Unprocessable Content","param":"fixed"}"#
    );
}

struct WithParams;

impl Format for WithParams {
    const SHAPE: Shape = Shape::json(&[Member::new("e", Fact::List(Each::FieldError, &RULE))]);
}

const RULE: Shape = Shape::json(&[
    Member::new("key", Fact::Key),
    Member::new("max", Fact::RuleParam("max")),
    Member::new("params", Fact::RuleParams),
]);

#[derive(Debug, ApiError)]
#[api(format = WithParams)]
#[status(422)]
struct ParamsError(#[fields] FieldErrors);

#[test]
fn the_parameters_of_a_rule_can_be_sent() {
    let mut errors = FieldErrors::new();
    errors.push("a", "none", "");
    errors
        .push("a", "some", "")
        .with("max", 80)
        .with("min", "a\"b")
        .with("max", 90);
    assert_eq!(
        body(&ParamsError(errors)),
        r#"{"e":[{"key":"none"},{"key":"some","max":90,"params":{"max":90,"min":"a\"b"}}]}"#
    );
}

#[test]
fn a_validation_ends_in_a_result() {
    assert!(FieldErrors::new().into_result().is_ok());
    assert_eq!(at("a").into_result().unwrap_err(), at("a"));
}
