//! The text of a lock file, and how its entries are called.

use fault::{Code, Retry};
use fault_contract::lock::{Facts, Lock};
use serde_json::json;

#[test]
fn a_fact_a_line_with_its_whole_key() {
    let taken = Facts::new()
        .with_status(409)
        .with_kind("conflict")
        .with_media_type("application/json")
        .with_message("Seat \"{seat}\" is\ntaken\u{202e}")
        .with_title("Taken")
        .with_docs("https://example.com/errors#taken")
        .with_retry(Retry::After)
        .with_since("1.4")
        .with_deprecated("Use `full`.")
        .with_header("Retry-After", true, None)
        .with_header("cache-control", false, Some("no-store"))
        .with_body(
            &json!({
                "type": "object",
                "required": ["code", "free"],
                "properties": {
                    "code": {"type": "string", "enum": ["taken"]},
                    "free": {"type": "array", "items": {"type": "integer"}},
                    "@type": {"type": "string"},
                },
            }),
            false,
        );
    let live = Facts::new().with_status_at_run_time();
    let lock = Lock::new([
        (Some(Code::Text("taken")), "SeatError::Taken", taken),
        (None, "SeatError::Upstream", live),
        (
            Some(Code::Number(7)),
            "SeatError::Seven",
            Facts::new().with_status(400),
        ),
        (
            Some(Code::Text("7")),
            "SeatError::Text",
            Facts::new().with_status(400),
        ),
        (
            Some(Code::Text("old")),
            "",
            Facts::new().with_retired("Use `taken`."),
        ),
    ]);
    assert_eq!(
        lock.text(),
        r#"# The error contract, a fact a line. A test writes it: see fault_contract::lock.
# In .gitattributes: errors.lock merge=union

"\"7\"".status = 400
7.status = 400
"SeatError::Upstream".status = "any"
old.retired = "Use `taken`."
taken."body.\"@type\"" = "string?"
taken."body.code" = "= \"taken\""
taken."body.free" = "[integer]"
taken.deprecated = "Use `full`."
taken.docs = "https://example.com/errors#taken"
taken."header.cache-control" = "sometimes = no-store"
taken."header.retry-after" = "always"
taken.kind = "conflict"
taken.media-type = "application/json"
taken.message = "Seat \"{seat}\" is\ntaken\u202E"
taken.retry = "after"
taken.since = "1.4"
taken.status = 409
taken.title = "Taken"
"#
    );
    assert_eq!(Lock::read(&lock.text()), Ok(lock));
    assert_eq!(Lock::read(&Lock::default().text()), Ok(Lock::default()));
}

#[test]
fn a_code_that_several_have_is_told_apart_where_they_differ() {
    let status = |status| Facts::new().with_status(status);
    let shared = || Some(Code::Text("HE_02"));
    let names =
        |lock: &Lock| -> Vec<String> { lock.entries().map(|(key, _)| key.to_string()).collect() };
    let alike = Lock::new([
        (shared(), "E::A", status(404)),
        (shared(), "E::B", status(404)),
        (None, "E::C", status(404)),
        (None, "E::C", status(404)),
    ]);
    assert_eq!(names(&alike), ["E::C", "HE_02"]);
    let differ = Lock::new([
        (shared(), "E::A", status(404)),
        (shared(), "E::B", status(410)),
        (shared(), "E::B", status(411)),
        (None, "E::C", status(404)),
        (None, "E::C", status(405)),
    ]);
    assert_eq!(
        names(&differ),
        [
            "E::C",
            "E::C #2",
            "HE_02 of E::A",
            "HE_02 of E::B",
            "HE_02 of E::B #2"
        ]
    );
    assert_eq!(Lock::read(&differ.text()), Ok(differ));
}
