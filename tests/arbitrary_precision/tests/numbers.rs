//! With serde_json's `arbitrary_precision`, a number is the text that it was
//! read from. A package of its own, since Cargo gives the feature to all crates
//! that are built together.

use fault::body::{Problem, Typed};
use fault::{ApiError, Reply};
use serde_json::Value;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[kind("invalid_request_error")]
#[status(422)]
#[message("Not a sum")]
struct NotASum {
    #[detail]
    sum: Value,
    #[detail]
    of: u64,
    #[detail]
    share: f64,
}

const NUMBERS: [&str; 7] = [
    "1.10",
    "1e400",
    "-0.0",
    "0.10000000000000000000000001",
    "123456789012345678901234567890",
    "1E5",
    "[1.10,{\"a\":2.50}]",
];

fn error(number: &str) -> NotASum {
    NotASum {
        sum: serde_json::from_str(number).unwrap(),
        of: 7,
        share: 0.5,
    }
}

#[test]
fn a_number_is_the_same_in_the_response_and_through_serialize() {
    for number in NUMBERS {
        let error = error(number);
        // What is kept of a number is serde_json's to say: it writes `1E5` as `1e+5`.
        let kept = error.sum.to_string();
        let expected = format!(
            r#"{{"type":"invalid_request_error","message":"Not a sum","sum":{kept},"of":7,"share":0.5}}"#
        );
        assert_eq!(Reply::new(&error).body(), &expected, "{number}");
        assert_eq!(serde_json::to_string(&error).unwrap(), expected, "{number}");
        assert_eq!(
            serde_json::to_value(&error).unwrap(),
            serde_json::from_str::<Value>(&expected).unwrap(),
            "{number}"
        );
    }
}

#[test]
fn a_number_that_was_received_is_written_again_as_it_was() {
    for number in NUMBERS {
        let number = serde_json::from_str::<Value>(number).unwrap().to_string();
        let typed = format!(r#"{{"type":"k","message":"m","sum":{number}}}"#);
        let read: Typed = serde_json::from_str(&typed).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), typed);
        let problem = format!(r#"{{"title":"Conflict","status":409,"sum":{number}}}"#);
        let read: Problem = serde_json::from_str(&problem).unwrap();
        let again: Value = serde_json::to_value(&read).unwrap();
        assert_eq!(again["sum"].to_string(), number);
    }
}
