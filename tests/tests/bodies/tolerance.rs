//! What a client makes do with.

use fault::body::{CodeBuf, Coded, Envelope, Fields, Keyed, OAuth, Problem, Typed};
use serde::de::DeserializeOwned;
use serde_json::json;

fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn refused<T: DeserializeOwned + std::fmt::Debug>(json: &str) -> String {
    serde_json::from_str::<T>(json).unwrap_err().to_string()
}

#[test]
fn unknown_members_are_kept_as_details() {
    const MORE: &str =
        r#""type":"t","code":"c","message":"m","error":"e","extra":{"b":[null],"a":1}"#;
    let object = format!("{{{MORE}}}");
    assert_eq!(read::<Typed>(&object).details["extra"]["a"], 1);
    assert_eq!(read::<Keyed>(&object).details["extra"]["a"], 1);
    assert_eq!(read::<Fields>(&object).details["extra"]["a"], 1);
    assert_eq!(read::<Coded>(&object).details["extra"]["a"], 1);
    assert_eq!(read::<OAuth>(&object).details["extra"]["a"], 1);
    assert_eq!(read::<Problem>(&object).details["extra"]["a"], 1);
    assert!(!read::<Typed>(&object).details.contains_key("message"));
    let envelope = format!(r#"{{"error":{object},"trace":"x"}}"#);
    assert_eq!(
        read::<Envelope<Typed>>(&envelope).error.details["extra"]["a"],
        1
    );
}

#[test]
fn a_problem_reads_a_member_of_the_wrong_type_as_absent() {
    let problem: Problem = read(
        r#"{"type":1,"title":["t"],"status":"404","detail":{},"instance":null,"code":1.5,"errors":"e"}"#,
    );
    // It is readable all the same; but `null` is the same as no member.
    let mut absent = Problem::default();
    absent.details = [
        ("type", json!(1)),
        ("title", json!(["t"])),
        ("status", json!("404")),
        ("detail", json!({})),
        ("code", json!(1.5)),
        ("errors", json!("e")),
    ]
    .into_iter()
    .collect();
    assert_eq!(problem, absent);
    assert_eq!(read::<Problem>("{}"), Problem::default());
    // RFC 9457 §3.1.2 has a number; one that is no status at all is absent too.
    for status in ["70000", "-1", "4.5", "true"] {
        let problem: Problem = read(&format!(r#"{{"status":{status}}}"#));
        assert_eq!(problem.status, None, "{status}");
    }
    let problem: Problem = read(
        r##"{"errors":[1,{"pointer":"#/a"},{"detail":"d","pointer":2},{"detail":"e","pointer":"#/b","more":1}],"code":7}"##,
    );
    assert_eq!(problem.errors.len(), 3);
    assert_eq!(problem.errors[0].detail, "");
    assert_eq!(problem.errors[0].pointer.as_deref(), Some("#/a"));
    assert_eq!(problem.errors[1].pointer, None);
    assert_eq!(problem.errors[1].details["pointer"], 2);
    assert_eq!(problem.errors[2].pointer.as_deref(), Some("#/b"));
    assert_eq!(problem.errors[2].details["more"], 1);
    // One item is no error at all, so the list is there as it was.
    assert_eq!(problem.details["errors"][0], 1);
    assert_eq!(problem.code, Some(CodeBuf::Number(7)));
}

#[test]
fn an_empty_list_is_no_field_errors() {
    assert!(read::<Keyed>(r#"{"errors":[]}"#).errors.is_empty());
    assert!(read::<Keyed>("{}").errors.is_empty());
    assert!(read::<Keyed>(r#"{"errors":null}"#).errors.is_empty());
    let fields: Fields = read(r#"{"message":"m","errors":[]}"#);
    assert!(fields.errors.is_empty());
    assert!(!fields.details.contains_key("errors"));
    assert!(read::<Problem>(r#"{"errors":{}}"#).errors.is_empty());
}

#[test]
fn a_text_instead_of_a_list_is_a_list_of_one() {
    let fields: Fields = read(r#"{"message":"m","errors":{"a":"one","b":["two",3,null],"c":{}}}"#);
    assert_eq!(fields.errors.get("a"), ["one"]);
    assert_eq!(fields.errors.get("b"), ["two"]);
    assert_eq!(fields.details["errors"]["b"][1], 3);
    assert!(fields.errors.get("c").is_empty());
    let keyed: Keyed = read(
        r#"{"errors":{"a":{"key":"k"},"b":[{"description":"no key"},{"key":"k2","description":"d"}]}}"#,
    );
    assert_eq!(keyed.errors.get("a")[0].key, "k");
    assert_eq!(keyed.errors.get("a")[0].description, "");
    assert_eq!(keyed.errors.get("b").len(), 2);
    assert_eq!(keyed.errors.get("b")[0].key, "");
    assert_eq!(keyed.errors.get("b")[0].description, "no key");
    assert_eq!(keyed.errors.get("b")[1].description, "d");
    assert!(keyed.details.is_empty());
}

#[test]
fn a_code_may_be_a_text_or_a_number() {
    assert_eq!(read::<Coded>(r#"{"code":"034","message":"m"}"#).code, "034");
    assert_eq!(read::<Coded>(r#"{"code":34,"message":"m"}"#).code, 34);
    for digits in ["1.5", "1e2", "9223372036854775808"] {
        let coded: Coded = read(&format!(r#"{{"code":{digits},"message":"m"}}"#));
        assert_eq!(coded.code, digits);
        let typed: Typed = read(&format!(r#"{{"type":"t","message":"m","code":{digits}}}"#));
        assert_eq!(typed.code, None);
        assert_eq!(typed.details.raw("code").unwrap(), digits);
    }
    assert_eq!(read::<OAuth>(r#"{"error":7}"#).error, "7");
    for (json, code) in [
        ("7", CodeBuf::Number(7)),
        (r#""7""#, CodeBuf::Text("7".into())),
    ] {
        assert_eq!(read::<CodeBuf>(json), code);
    }
    for json in ["1.5", "null", "[]", "9223372036854775808"] {
        assert!(refused::<CodeBuf>(json).contains("whole number"), "{json}");
    }
    assert_eq!(
        read::<Typed>(r#"{"type":"t","message":"m","code":34}"#).code,
        Some(CodeBuf::Number(34))
    );
    assert_eq!(
        read::<Typed>(r#"{"type":"t","message":"m","code":[]}"#).code,
        None
    );
}

#[test]
fn an_optional_member_of_the_wrong_type_is_absent() {
    let typed: Typed = read(r#"{"type":"t","message":"m","param":1,"doc_url":null}"#);
    assert_eq!((typed.param, typed.doc_url), (None, None));
    let oauth: OAuth = read(r#"{"error":"e","error_description":1,"error_uri":false}"#);
    assert_eq!((oauth.error_description, oauth.error_uri), (None, None));
}

#[test]
fn what_a_format_cannot_do_without_is_named_when_it_is_missing() {
    assert!(refused::<Typed>(r#"{"message":"m"}"#).contains("`type`"));
    assert!(refused::<Typed>(r#"{"type":"t"}"#).contains("`message`"));
    assert!(refused::<Fields>("{}").contains("`message`"));
    assert!(refused::<Coded>(r#"{"message":"m"}"#).contains("`code`"));
    assert!(refused::<Coded>(r#"{"code":[],"message":"m"}"#).contains("`code`"));
    assert!(refused::<OAuth>(r#"{"error":{}}"#).contains("`error`"));
    assert!(refused::<Envelope<Typed>>("{}").contains("`error`"));
    assert!(refused::<Envelope<Typed>>(r#"{"error":{}}"#).contains("`type`"));
    assert!(refused::<Problem>("[]").contains("map"));
}

/// As `fuzz/` found them.
#[test]
fn a_text_that_is_none_is_written_again_as_it_was() {
    let body = r#"{"errors":[{"detail":5},{"detail":"d"}]}"#;
    let problem = fault::body::Problem::from_json(body.as_bytes()).unwrap();
    assert_eq!(problem.errors[0].detail, "");
    assert_eq!(serde_json::to_string(&problem).unwrap(), body);

    let body = r#"{"errors":{"a":[{"key":[1],"description":{"en":"x"}}]}}"#;
    let keyed = fault::body::Keyed::from_json(body.as_bytes()).unwrap();
    assert_eq!(keyed.errors.get("a")[0].key, "");
    assert_eq!(serde_json::to_string(&keyed).unwrap(), body);
}
