//! Bodies of servers that are not this crate's, and bodies that are not quite
//! JSON: whatever can be read of them is read, and the rest is kept.

use fault::body::{
    Coded, DetailMap, Envelope, Fields, Google, JsonApi, Keyed, OAuth, Problem, Typed,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

fn read<T: DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

/// What each format cannot do without, in one object.
const ENOUGH: &str = r#""type":"t","code":"c","message":"m","error":"e","errors":[]"#;

fn errors(problem: &Problem) -> Vec<(&str, Option<&str>)> {
    problem
        .errors
        .iter()
        .map(|error| (&*error.detail, error.pointer.as_deref()))
        .collect()
}

#[test]
fn a_problem_of_asp_net_has_its_errors_by_field() {
    let problem: Problem = read(
        r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"errors":{"Name":["required","too short"],"Items[0].Name":["r"],"$.price":["not a number"],"$":["no JSON"],"":["m"],"$x":"y","none":[]},"traceId":"00-1"}"#,
    );
    assert_eq!(
        errors(&problem),
        [
            ("required", Some("#/Name")),
            ("too short", Some("#/Name")),
            ("r", Some("#/Items/0/Name")),
            ("not a number", Some("#/price")),
            ("no JSON", Some("#")),
            ("m", Some("#")),
            ("y", Some("#/$x")),
        ]
    );
    assert_eq!(problem.details["traceId"], "00-1");
    assert!(!problem.details.contains_key("errors"));
}

#[test]
fn a_problem_may_have_its_errors_as_texts_or_as_objects_of_other_names() {
    let problem: Problem = read(r#"{"errors":["a is required","b"]}"#);
    assert_eq!(errors(&problem), [("a is required", None), ("b", None)]);
    let problem: Problem = read(
        r##"{"errors":[{"field":"guest.name","message":"m","code":"NotBlank"},{"description":"d","pointer":"#/x"},{"detail":"d","field":"f"}]}"##,
    );
    assert_eq!(
        errors(&problem),
        [("m", Some("#/guest/name")), ("d", Some("#/x")), ("d", None)]
    );
    assert_eq!(problem.errors[0].details["code"], "NotBlank");
    assert_eq!(problem.errors[2].details["field"], "f");
    let problem: Problem = read(r#"{"errors":{"a~/ é":[{"detail":"d","extra":1}]}}"#);
    assert_eq!(errors(&problem), [("d", Some("#/a~0~1%20%C3%A9"))]);
    assert_eq!(problem.errors[0].details["extra"], 1);
}

#[test]
fn fields_and_keyed_may_have_their_errors_in_a_list_or_as_objects() {
    let fields: Fields = read(
        r#"{"message":"m","errors":[{"field":"a","message":"x"},{"field":"a","description":"y"},"z",{"detail":"w"}]}"#,
    );
    assert_eq!(fields.errors.get("a"), ["x", "y"]);
    assert_eq!(fields.errors.get("base"), ["z", "w"]);
    assert!(fields.details.is_empty());
    let fields: Fields =
        read(r#"{"message":"m","errors":{"a":[{"message":"x","code":"c"}],"b":["y"]}}"#);
    assert_eq!(fields.errors.get("a"), ["x"]);
    assert_eq!(fields.errors.get("b"), ["y"]);
    // `Fields` has no place for the code, so all of it is there once more.
    assert_eq!(fields.details["errors"]["a"][0]["code"], "c");
    let keyed: Keyed = read(
        r#"{"errors":[{"field":"a","key":"k","description":"d"},{"field":"a","code":7,"message":"m","more":1},"text"]}"#,
    );
    let of_a = keyed.errors.get("a");
    assert_eq!((&*of_a[0].key, &*of_a[0].description), ("k", "d"));
    assert_eq!((&*of_a[1].key, &*of_a[1].description), ("7", "m"));
    assert_eq!(of_a[1].details["more"], 1);
    assert_eq!(keyed.errors.get("base")[0].description, "text");
    assert!(keyed.details.is_empty());
    let keyed: Keyed = read(r#"{"errors":{"a":["required"],"b":null}}"#);
    assert_eq!(keyed.errors.get("a")[0].description, "required");
    assert!(keyed.errors.get("b").is_empty());
    for (errors, kept) in [("5", true), ("\"e\"", true), ("null", false), ("[]", false)] {
        let keyed: Keyed = read(&format!(r#"{{"errors":{errors}}}"#));
        assert!(keyed.errors.is_empty());
        assert_eq!(keyed.details.contains_key("errors"), kept, "{errors}");
    }
}

/// Reads the body with every entry point and every format that can.
fn everywhere(more: &str, check: impl Fn(&DetailMap)) {
    let body = format!("{{{ENOUGH},\"more\":{more}}}");
    let enveloped = format!("{{\"error\":{body}}}");
    check(&read::<Typed>(&body).details);
    check(&read::<Coded>(&body).details);
    check(&read::<Fields>(&body).details);
    check(&read::<Keyed>(&body).details);
    check(&read::<OAuth>(&body).details);
    check(&read::<JsonApi>(&body).details);
    check(&read::<Problem>(&body).details);
    check(&read::<Envelope<Problem>>(&enveloped).error.details);
    check(&read::<Google>(&enveloped).more);
    let reader = serde_json::from_reader::<_, Problem>(body.as_bytes()).unwrap();
    check(&reader.details);
    check(&Problem::from_json(body.as_bytes()).unwrap().details);
}

#[test]
fn a_number_out_of_range_spoils_nothing() {
    everywhere("1e999", |details| {
        assert_eq!(details.raw("more").unwrap(), "1e999");
        assert!(details.contains_key("more"));
    });
    everywhere(r#"{"a":[1,-1e999]}"#, |details| {
        assert_eq!(details.raw("more").unwrap(), r#"{"a":[1,-1e999]}"#);
    });
}

#[test]
fn any_number_of_levels_spoils_nothing() {
    for levels in [129, 100_000] {
        let deep = "[".repeat(levels) + &"]".repeat(levels);
        everywhere(&deep, |details| {
            assert_eq!(details.raw("more").unwrap(), deep);
            assert_eq!(details.get("more"), None);
        });
        let problem: Problem = read(&format!(
            r#"{{"title":"t","detail":{deep},"errors":[{deep}]}}"#
        ));
        assert_eq!(problem.title.as_deref(), Some("t"));
        assert_eq!(problem.details.raw("detail").unwrap(), deep);
        assert_eq!(problem.details.len(), 2);
    }
}

#[test]
fn a_lone_surrogate_spoils_nothing() {
    everywhere(r#""\ud800""#, |details| {
        assert_eq!(details.raw("more").unwrap(), r#""\ud800""#);
    });
}

#[test]
fn a_byte_order_mark_is_skipped() {
    let body = format!("\u{feff}{{{ENOUGH}}}");
    let enveloped = format!("\u{feff}{{\"error\":{{{ENOUGH}}}}}");
    Typed::from_json(body.as_bytes()).unwrap();
    Coded::from_json(body.as_bytes()).unwrap();
    Fields::from_json(body.as_bytes()).unwrap();
    Keyed::from_json(body.as_bytes()).unwrap();
    OAuth::from_json(body.as_bytes()).unwrap();
    Problem::from_json(body.as_bytes()).unwrap();
    JsonApi::from_json(body.as_bytes()).unwrap();
    Google::from_json(enveloped.as_bytes()).unwrap();
    Envelope::<Typed>::from_json(enveloped.as_bytes()).unwrap();
    assert!(serde_json::from_slice::<Typed>(body.as_bytes()).is_err());
}

#[test]
fn bytes_that_are_no_text_are_replaced() {
    let problem = Problem::from_json(b"{\"detail\":\"caf\xe9\",\"n\":1}").unwrap();
    assert_eq!(problem.detail.as_deref(), Some("caf\u{fffd}"));
    assert_eq!(problem.details["n"], 1);
}

#[test]
fn an_empty_body_is_no_field_errors() {
    for body in ["", " \r\n"] {
        assert_eq!(Keyed::from_json(body.as_bytes()).unwrap(), Keyed::new());
        assert!(Problem::from_json(body.as_bytes()).is_err());
    }
    assert!(Keyed::from_json(b"<html>").is_err());
}

#[test]
fn of_two_members_of_a_name_the_last_counts() {
    let problem: Problem = read(r#"{"title":"a","x":1,"title":"b","x":2}"#);
    assert_eq!(problem.title.as_deref(), Some("b"));
    assert_eq!(problem.details["x"], 2);
    assert_eq!(problem.details.len(), 1);
}

/// A client that takes what comes: serde keeps such a body in memory, in values
/// of its own.
#[test]
fn an_untagged_enum_reads_the_formats_too() {
    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    enum Any {
        Google(Google),
        Typed(Typed),
        Keyed(Keyed),
    }

    let Any::Google(google) = read(r#"{"error":{"code":404,"message":"m","x":1.5}}"#) else {
        panic!("is Google's");
    };
    assert_eq!((google.code, &google.more["x"]), (Some(404), &1.5.into()));
    let Any::Typed(typed) = read(r#"{"type":"t","message":"m","code":7,"x":{"a":null}}"#) else {
        panic!("is Typed");
    };
    assert_eq!(typed.code.unwrap(), 7);
    assert_eq!(typed.details.raw("x").unwrap(), r#"{"a":null}"#);
    let Any::Keyed(keyed) = read(r#"{"errors":{"a":[{"key":"k","description":"d"}]}}"#) else {
        panic!("is Keyed");
    };
    assert_eq!(keyed.errors.get("a")[0].key, "k");
    let value = serde_json::json!({"title": "t", "status": 404, "x": [1]});
    let problem: Problem = serde_json::from_value(value.clone()).unwrap();
    assert_eq!(
        (problem.status, &problem.details["x"][0]),
        (Some(404), &1.into())
    );
    assert_eq!(serde_json::to_value(&problem).unwrap(), value);
}

#[test]
fn details_are_a_map_in_the_order_of_the_body() {
    let mut problem: Problem = read(r#"{"z":{"b":1,"a":[]},"a":1.50,"title":"t","m":null}"#);
    let keys: Vec<_> = problem.details.keys().collect();
    assert_eq!(keys, ["z", "a", "m"]);
    assert_eq!(
        format!("{:?}", problem.details),
        r#"{"z": {"b":1,"a":[]}, "a": 1.50, "m": null}"#
    );
    assert_eq!(problem.details["a"], 1.5);
    assert_eq!(problem.details.iter().count(), 3);
    problem.details.insert("z", "new");
    assert!(problem.details.remove("a") && !problem.details.remove("a"));
    problem.details.insert("n", vec![1, 2]);
    // A detail of the name of a member that is written is left out.
    problem.details.insert("title", "other");
    assert_eq!(
        serde_json::to_string(&problem).unwrap(),
        r#"{"title":"t","z":"new","m":null,"n":[1,2]}"#
    );
    let reordered: Problem = read(r#"{"n":[1,2],"m":null,"z":"new","title":"t"}"#);
    problem.details.remove("title");
    assert_eq!(problem, reordered);
    problem.details.insert("n", 1);
    assert_ne!(problem, reordered);
    let infinite: Problem = read(r#"{"n":1e999}"#);
    assert_eq!(infinite, read(r#"{"n":1e999}"#));
    assert_ne!(infinite, read(r#"{"n":1e998}"#));
}
