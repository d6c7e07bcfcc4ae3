//! What holds whatever the user's input is.

use fault::body::{Coded, Envelope, Fields, Keyed, OAuth, Problem, Typed};
use fault::{ApiError, FieldErrors, FieldPath, Reply, Segment, SegmentRef};
use proptest::prelude::*;
use serde_json::json;

use crate::body;

/// Texts that are likely to break something.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[\\x00-\\x7f]{0,40}",
        "[\"\\\\{}\\[\\],:\r\n\t \u{2028}\u{2029}é☃😀]{0,24}",
        "[a-z]{7,9}\"[a-z]{6,9}",
    ]
}

/// Paths made of what paths are made of.
pub(crate) fn path_text() -> impl Strategy<Value = String> {
    prop_oneof![
        text(),
        "[a-c.\\[\\]01]{0,12}",
        "(a|0|base|\\[0\\])?(\\.0|\\[0\\]|\\.a)?",
        "[a-z_]{1,8}(\\[[0-9]{1,3}\\])?(\\.[a-z]{1,5}){0,3}",
    ]
}

#[derive(Debug, ApiError)]
enum Error<'a> {
    #[status(400)]
    #[kind("k")]
    #[message("No {a} in {b}")]
    #[format(Typed)]
    Typed {
        a: &'a str,
        b: String,
        #[param]
        param: Option<&'a str>,
        #[detail]
        detail: Option<&'a str>,
        #[header("x-a")]
        header: &'a str,
    },
    #[status(400)]
    #[code("c")]
    #[message("{0}{0:?}")]
    #[format(Coded)]
    Coded(&'a str),
    #[status(400)]
    #[code("d")]
    #[message("{0}")]
    #[format(OAuth)]
    OAuth(&'a str),
    #[status(400)]
    #[message("{0}")]
    #[format(Problem)]
    Problem(&'a str, #[fields] FieldErrors),
    #[status(400)]
    #[format(Keyed)]
    Keyed(#[fields] FieldErrors),
    #[status(400)]
    #[message("{0}")]
    #[format(Fields)]
    Fields(&'a str, #[fields] FieldErrors),
    #[status(400)]
    #[kind("k")]
    #[message("{0}")]
    #[format(Envelope<Typed>)]
    Enveloped(&'a str),
}

fn field_errors(list: &[(String, String, String)]) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for (path, key, description) in list {
        errors.push(path.clone(), key.clone(), description.clone());
    }
    errors
}

fn list() -> impl Strategy<Value = Vec<(String, String, String)>> {
    proptest::collection::vec((path_text(), text(), text()), 0..24)
}

/// The path as the formats with dots write it.
fn dotted(path: &FieldPath) -> String {
    if path.is_root() {
        return "base".to_owned();
    }
    let steps: Vec<_> = path
        .segments()
        .map(|segment| match segment {
            SegmentRef::Name(name) => name.to_owned(),
            SegmentRef::Index(index) => index.to_string(),
            other => panic!("{other:?} has no notation here"),
        })
        .collect();
    steps.join(".")
}

proptest! {
    // A failing input becomes a test of its own; no file is to appear beside
    // the sources of whoever runs this.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_typed_body_is_what_serde_json_writes(
        a in text(), b in text(), param in proptest::option::of(text()),
        detail in proptest::option::of(text()),
    ) {
        let error = Error::Typed {
            a: &a, b: b.clone(), param: param.as_deref(), detail: detail.as_deref(), header: &a,
        };
        let message = format!("No {a} in {b}");
        let mut expected = format!(
            r#"{{"type":"k","message":{}"#, serde_json::to_string(&message).unwrap()
        );
        for (name, value) in [("param", &param), ("detail", &detail)] {
            if let Some(value) = value {
                expected += &[",\"", name, "\":", &serde_json::to_string(value).unwrap()].concat();
            }
        }
        expected.push('}');
        prop_assert_eq!(body(&error), expected);
        let read: Typed = serde_json::from_slice(Reply::new(&error).body()).unwrap();
        prop_assert_eq!(read.message, message);
        prop_assert_eq!(read.param, param);
        prop_assert_eq!(read.details.get("detail").cloned(), detail.map(Into::into));
    }

    #[test]
    fn a_header_holds_the_text_or_is_not_there(value in text()) {
        let error = Error::Typed {
            a: "", b: String::new(), param: None, detail: None, header: &value,
        };
        let reply = Reply::new(&error);
        match reply.headers().get("x-a") {
            Some(sent) => {
                prop_assert_eq!(sent.as_bytes(), value.as_bytes());
                prop_assert!(!value.bytes().any(|b| (b < b' ' && b != b'\t') || b == 0x7f));
            }
            None => prop_assert!(value.bytes().any(|b| (b < b' ' && b != b'\t') || b == 0x7f)),
        }
        // Nothing but what is always there.
        let names: Vec<_> = reply.headers().keys().map(http::HeaderName::as_str).collect();
        for name in names {
            prop_assert!(["x-a", "content-type", "cache-control"].contains(&name), "{}", name);
        }
    }

    #[test]
    fn coded_problem_and_enveloped_texts_come_back(a in text()) {
        let read: Coded = serde_json::from_str(&body(&Error::Coded(&a))).unwrap();
        prop_assert_eq!(read.message, format!("{a}{a:?}"));
        let read: Problem =
            serde_json::from_str(&body(&Error::Problem(&a, FieldErrors::new()))).unwrap();
        prop_assert_eq!(read.detail.as_deref(), Some(&*a));
        let read: Envelope<Typed> = serde_json::from_str(&body(&Error::Enveloped(&a))).unwrap();
        prop_assert_eq!(read.error.message, a);
    }

    #[test]
    fn oauth_stays_in_its_alphabet(a in text()) {
        let read: OAuth = serde_json::from_str(&body(&Error::OAuth(&a))).unwrap();
        // An empty one is left out.
        let sent = read.error_description.unwrap_or_default();
        // RFC 6749 Appendix A: NQSCHAR.
        prop_assert!(sent.bytes().all(|b| matches!(b, 0x20..=0x21 | 0x23..=0x5b | 0x5d..=0x7e)));
        prop_assert_eq!(sent.chars().count(), a.chars().count());
        for (sent, given) in sent.chars().zip(a.chars()) {
            prop_assert!(sent == given || sent == '?' || (given == '"' && sent == '\''));
        }
    }

    #[test]
    fn field_errors_are_what_serde_json_writes(list in list()) {
        let errors = field_errors(&list);
        prop_assert_eq!(errors.len(), list.len());
        let problem: serde_json::Value =
            serde_json::from_str(&body(&Error::Problem("", errors.clone()))).unwrap();
        let sent: Vec<_> = problem["errors"].as_array().cloned().unwrap_or_default();
        prop_assert_eq!(sent.len(), list.len());
        // One error stays behind the other of its field, and fields in order.
        let flat: Vec<_> = errors
            .fields()
            .flat_map(|field| field.errors().iter().map(move |error| (field.path(), error)))
            .collect();
        for ((path, error), sent) in flat.iter().zip(&sent) {
            prop_assert_eq!(&sent["detail"], &json!(error.description()));
            let pointer = sent["pointer"].as_str().unwrap();
            prop_assert!(pointer.starts_with('#') && pointer.is_ascii());
            prop_assert_eq!(steps(pointer), dotted_steps(path));
        }
    }

    #[test]
    fn field_maps_come_back(list in list(), a in text()) {
        let errors = field_errors(&list);
        let sent = body(&Error::Keyed(errors.clone()));
        prop_assert_eq!(sent.is_empty(), list.is_empty());
        if !list.is_empty() {
            let read: Keyed = serde_json::from_str(&sent).unwrap();
            // Every error is there, under the one member of its field's name.
            let count: usize = read.errors.iter().map(|(_, errors)| errors.len()).sum();
            prop_assert_eq!(count, list.len());
            for field in errors.fields() {
                let of_field = read.errors.get(&dotted(field.path()));
                for given in field.errors() {
                    prop_assert!(of_field.iter().any(|error|
                        error.key == given.key() && error.description == given.description()));
                }
            }
        }
        let read: Fields = serde_json::from_str(&body(&Error::Fields(&a, errors))).unwrap();
        prop_assert_eq!(read.message, a);
        prop_assert_eq!(read.errors.is_empty(), list.is_empty());
    }

    #[test]
    fn a_path_reads_back_as_it_is_written(text in path_text()) {
        let path = FieldPath::from(text.clone());
        prop_assert_eq!(path.to_string(), text);
        prop_assert_eq!(FieldPath::from(path.to_string()), path);
    }

    #[test]
    fn equal_paths_are_equal_however_they_were_made(text in path_text()) {
        let path = FieldPath::from(text);
        let rebuilt: FieldPath = path
            .segments()
            .map(Segment::from)
            .collect();
        prop_assert_eq!(&rebuilt, &path);
        let mut errors = FieldErrors::new();
        errors.push(path, "", "");
        errors.push(rebuilt, "", "");
        prop_assert_eq!(errors.fields().len(), 1);
    }
}

/// The steps of a JSON Pointer in a URI fragment (RFC 6901 §6, §4).
fn steps(fragment: &str) -> Vec<String> {
    let mut bytes = Vec::new();
    let mut rest = fragment[1..].bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let hex = [rest.next().unwrap(), rest.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap()
            }
            byte => byte,
        });
    }
    let pointer = String::from_utf8(bytes).unwrap();
    pointer
        .split('/')
        .skip(1)
        .map(|step| step.replace("~1", "/").replace("~0", "~"))
        .collect()
}

fn dotted_steps(path: &FieldPath) -> Vec<String> {
    path.segments()
        .map(|segment| match segment {
            SegmentRef::Name(name) => name.to_owned(),
            SegmentRef::Index(index) => index.to_string(),
            other => panic!("{other:?} has no notation here"),
        })
        .collect()
}
