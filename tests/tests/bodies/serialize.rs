//! An error through `serde`: what the serializers are given of its body.

use std::collections::BTreeMap;

use fault::body::Typed;
use fault::{ApiError, Reply};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::body;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(400)]
#[kind("k")]
struct Echo {
    #[detail]
    echo: Box<RawValue>,
    #[detail]
    last: u8,
}

impl Echo {
    fn new(json: impl Into<String>) -> Self {
        Self {
            echo: RawValue::from_string(json.into()).unwrap(),
            last: 1,
        }
    }

    fn nested(depth: usize) -> Self {
        Self::new("[".repeat(depth) + &"]".repeat(depth))
    }
}

/// Runs `test` on half the stack that a thread has by default.
fn on_a_small_stack(test: impl FnOnce() + Send + 'static) {
    let thread = std::thread::Builder::new().stack_size(1 << 20);
    thread.spawn(test).unwrap().join().unwrap();
}

#[derive(Debug, Serialize)]
struct Around {
    first: u8,
    #[serde(flatten)]
    error: Echo,
}

#[test]
fn any_number_of_levels_is_written_on_a_small_stack() {
    on_a_small_stack(|| {
        for depth in [1, 127, 128, 129, 5_000, 200_000] {
            let error = Echo::nested(depth);
            let sent = Reply::new(&error).body().clone();
            assert_eq!(serde_json::to_vec(&error).unwrap(), sent, "{depth}");
            // Pretty as far as it is walked.
            let pretty = serde_json::to_string_pretty(&error).unwrap();
            assert!(pretty.starts_with("{\n  \"type\": \"k\",\n"), "{depth}");
            let pretty: String = pretty.split_ascii_whitespace().collect();
            let sent = String::from_utf8(sent.to_vec()).unwrap();
            assert_eq!(pretty, sent.replace(' ', ""), "{depth}");
            let around = Around { first: 0, error };
            assert_eq!(
                serde_json::to_string(&around).unwrap(),
                sent.replacen('{', r#"{"first":0,"#, 1),
                "{depth}"
            );
        }
    });
}

#[test]
fn other_serializers_are_given_the_text_of_what_is_nested_too_deep() {
    on_a_small_stack(|| {
        let shallow = rmp_serde::to_vec(&Echo::nested(100)).unwrap();
        let shallow: serde_json::Value = rmp_serde::from_slice(&shallow).unwrap();
        assert_eq!(
            shallow["echo"].to_string(),
            "[".repeat(100) + &"]".repeat(100)
        );
        let bytes = rmp_serde::to_vec(&Echo::nested(5_000)).unwrap();
        let read: serde_json::Value = rmp_serde::from_slice(&bytes).unwrap();
        // The body is a level, and `echo` has one less than are walked.
        let innermost = (0..127).fold(&read["echo"], |list, _| &list[0]);
        let rest = 5_000 - 127;
        assert_eq!(
            innermost.as_str(),
            Some(&*("[".repeat(rest) + &"]".repeat(rest)))
        );
        assert_eq!(read["last"], 1);
    });
}

#[test]
fn a_tree_is_made_of_as_many_levels_as_serde_json_reads() {
    on_a_small_stack(|| {
        let tree = serde_json::to_value(Echo::nested(200)).unwrap();
        assert_eq!(tree["echo"].to_string().len(), 400);
        assert!(serde_json::to_value(Echo::nested(5_000)).is_err());
    });
}

/// 800 levels and two megabytes took seconds, since each level was read anew.
#[test]
fn what_it_costs_grows_with_the_body_alone() {
    let level = format!(r#"{{"text":"{}","in":"#, "x".repeat(2_400));
    let json = level.repeat(800) + "null" + &"}".repeat(800);
    let error = Echo::new(json);
    for _ in 0..20 {
        assert_eq!(
            Reply::new(&error).body(),
            &serde_json::to_vec(&error).unwrap()
        );
    }
}

#[test]
fn what_a_raw_detail_says_is_said_as_it_is() {
    for json in [
        "1.10",
        "1e400",
        "-0",
        "-0.0",
        "123456789012345678901234567890123456789012345678901234567890",
        r#"{"b":1,"a":[1.50,"\u00e9",{"b":"\ud800"}],"b":2}"#,
        r#""\ud800""#,
        r#""a\/b""#,
        r#"{ "spaced" : [ 1 , 2 ] }"#,
    ] {
        let error = Echo::new(json);
        let written: Box<RawValue> = serde_json::to_string(&error)
            .and_then(RawValue::from_string)
            .unwrap();
        let sent = Reply::new(&error).body().clone();
        let sent = std::str::from_utf8(&sent).unwrap();
        let squeezed = |text: &str| text.replace(' ', "");
        // What may be escaped or not is the serializer's to say.
        let plain = |text: String| text.replace(r"\u00e9", "é").replace(r"\/", "/");
        assert_eq!(
            plain(squeezed(written.get())),
            plain(squeezed(sent)),
            "{json}"
        );
    }
}

#[test]
fn other_serializers_are_given_numbers_of_the_types_that_they_have() {
    type Read = BTreeMap<String, serde_json::Value>;
    for (json, expected) in [
        ("1.10", serde_json::json!(1.1)),
        ("-0", serde_json::json!(-0.0)),
        ("1e400", serde_json::json!("1e400")),
        ("18446744073709551615", serde_json::json!(u64::MAX)),
        ("-5", serde_json::json!(-5)),
        (r#""\ud800""#, serde_json::json!(r#""\ud800""#)),
    ] {
        let bytes = rmp_serde::to_vec(&Echo::new(json)).unwrap();
        let read: Read = rmp_serde::from_slice(&bytes).unwrap();
        assert_eq!(read["echo"], expected, "{json}");
    }
}

#[test]
fn an_error_without_details_is_its_body() {
    #[derive(Debug, ApiError)]
    #[api(format = Typed)]
    #[status(404)]
    #[kind("k")]
    #[message("\"{0}\"\n\\ \u{1f}é")]
    struct Plain(&'static str);

    assert_eq!(
        body(&Plain("ü")),
        r#"{"type":"k","message":"\"ü\"\n\\ \u001fé"}"#
    );
    assert_eq!(
        serde_json::to_string_pretty(&Plain("x")).unwrap(),
        "{\n  \"type\": \"k\",\n  \"message\": \"\\\"x\\\"\\n\\\\ \\u001fé\"\n}"
    );
}
