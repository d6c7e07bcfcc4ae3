//! One enum through a real server of every framework: the status line, the
//! headers and the bytes are the same.

use fault_test_frameworks::answer::{ANSWERS, Expected};
use fault_test_frameworks::client::{Answer, request};
use fault_test_frameworks::server::{FRAMEWORKS, Framework};
use http::StatusCode;

/// Headers that are the server's own, and not of the answer: when and by what
/// program it was sent, and what becomes of the connection.
const OF_THE_SERVER: &[&str] = &["date", "server", "connection"];

#[test]
fn every_framework_answers_get_with_the_same_line_headers_and_bytes() {
    each("GET", |framework, expected, answer| {
        let context = format!("{}, {}", framework.name, expected.path);
        assert_eq!(text(&answer.body), expected.body, "{context}");
        // As well as no chunks: the bytes above are the body itself.
        let length = expected.body.len().to_string();
        assert_eq!(
            answer.all("content-length"),
            [length.as_bytes()],
            "{context}"
        );
    });
}

#[test]
fn every_framework_answers_head_as_get_without_the_body() {
    each("HEAD", |framework, expected, answer| {
        let context = format!("{}, {}", framework.name, expected.path);
        assert_eq!(text(&answer.body), "", "{context}");
        // It may be left out (RFC 9110 §9.3.2), which salvo does always and
        // hyper for empty bodies, but it is never another one.
        let length = expected.body.len().to_string();
        for sent in answer.all("content-length") {
            assert_eq!(text(sent), length, "{context}");
        }
    });
}

fn each(method: &str, check: impl Fn(&Framework, &Expected, &Answer)) {
    for framework in FRAMEWORKS {
        let server = (framework.start)();
        for expected in ANSWERS {
            let answer = request(server, method, &format!("/{}", expected.path))
                .unwrap_or_else(|error| panic!("{}, {}: {error}", framework.name, expected.path));
            let context = format!("{}, {}", framework.name, expected.path);
            assert_eq!(answer.line, line(framework, expected), "{context}");
            assert_eq!(
                sent_headers(framework, &answer),
                expected_headers(framework, expected),
                "{context}"
            );
            check(framework, expected, &answer);
        }
    }
}

/// The status line: where the framework has no way for the phrase, the one
/// that hyper writes by itself.
fn line(framework: &Framework, expected: &Expected) -> String {
    if framework.phrase {
        return format!("HTTP/1.1 {}", expected.status);
    }
    let code = &expected.status[..3];
    let known = code.parse::<StatusCode>().unwrap().canonical_reason();
    format!("HTTP/1.1 {code} {}", known.unwrap_or("<none>"))
}

/// Names in order; values of one name in the order in which they were sent,
/// since that order alone means something (RFC 9110 §5.3).
fn in_order(mut headers: Vec<(String, String)>) -> Vec<(String, String)> {
    headers.sort_by(|(one, _), (other, _)| one.cmp(other));
    headers
}

fn sent_headers(framework: &Framework, answer: &Answer) -> Vec<(String, String)> {
    let of_the_fault = answer.headers.iter().filter(|(name, _)| {
        let name = name.as_str();
        name != "content-length"
            && !OF_THE_SERVER.contains(&name)
            && !framework.adds.contains(&name)
    });
    in_order(
        of_the_fault
            .map(|(name, value)| (name.clone(), text(value)))
            .collect(),
    )
}

fn expected_headers(framework: &Framework, expected: &Expected) -> Vec<(String, String)> {
    let sent = expected
        .headers
        .iter()
        .filter(|(_, value)| framework.opaque || std::str::from_utf8(value).is_ok());
    in_order(
        sent.map(|&(name, value)| (name.to_owned(), text(value)))
            .collect(),
    )
}

/// Readable in a failure, and one to one: unlike a lossy conversion.
fn text(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.escape_ascii().to_string(),
    }
}
