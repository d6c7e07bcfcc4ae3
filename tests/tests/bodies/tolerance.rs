//! What a client makes do with.

use fault::body::{CodeBuf, Coded, Envelope, Fields, Keyed, OAuth, Problem, Typed};
use serde::de::DeserializeOwned;

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
    assert_eq!(problem, Problem::default());
    assert_eq!(read::<Problem>("{}"), Problem::default());
    // RFC 9457 §3.1.2 has a number; one that is no status at all is absent too.
    for status in ["70000", "-1", "4.5", "true"] {
        let problem: Problem = read(&format!(r#"{{"status":{status}}}"#));
        assert_eq!(problem.status, None, "{status}");
    }
    let problem: Problem = read(
        r##"{"errors":[1,{"pointer":"#/a"},{"detail":"d","pointer":2},{"detail":"e","pointer":"#/b","more":1}],"code":7}"##,
    );
    assert_eq!(problem.errors.len(), 2);
    assert_eq!(problem.errors[0].pointer, None);
    assert_eq!(problem.errors[1].pointer.as_deref(), Some("#/b"));
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
    assert!(fields.errors.get("c").is_empty());
    let keyed: Keyed = read(
        r#"{"errors":{"a":{"key":"k"},"b":[{"description":"no key"},{"key":"k2","description":"d"}]}}"#,
    );
    assert_eq!(keyed.errors.get("a")[0].key, "k");
    assert_eq!(keyed.errors.get("a")[0].description, "");
    assert_eq!(keyed.errors.get("b").len(), 1);
    assert_eq!(keyed.errors.get("b")[0].description, "d");
}

#[test]
fn a_code_may_be_a_text_or_a_number() {
    assert_eq!(read::<Coded>(r#"{"code":"034","message":"m"}"#).code, "034");
    assert_eq!(read::<Coded>(r#"{"code":34,"message":"m"}"#).code, 34);
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
    assert!(refused::<Coded>(r#"{"code":1.5,"message":"m"}"#).contains("`code`"));
    assert!(refused::<OAuth>(r#"{"error":7}"#).contains("`error`"));
    assert!(refused::<Envelope<Typed>>("{}").contains("`error`"));
    assert!(refused::<Envelope<Typed>>(r#"{"error":{}}"#).contains("`type`"));
    assert!(refused::<Problem>("[]").contains("map"));
}
