//! The page as JSON, read back.

use fault_examples::bookings;
use serde::Deserialize;

use crate::hostile;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Page {
    title: String,
    intro: String,
    successes: Vec<Success>,
    errors: Vec<Error>,
    kinds: Vec<Kind>,
    members: Vec<Member>,
    retired: Vec<Retired>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Success {
    status: u16,
    reason: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Error {
    anchors: Vec<String>,
    #[serde(rename = "type")]
    type_name: String,
    variant: String,
    status: Option<u16>,
    reason: String,
    kind: Option<String>,
    code: Option<Code>,
    title: String,
    message: String,
    param: Option<String>,
    description: String,
    causes: Vec<String>,
    remedies: Vec<String>,
    retry: String,
    since: Option<String>,
    deprecated: Option<String>,
    docs: Option<String>,
    details: Vec<Member>,
    sample: Sample,
}

#[derive(Deserialize, Debug, PartialEq)]
#[serde(untagged)]
enum Code {
    Text(String),
    Number(i64),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    status_line: String,
    headers: Vec<Header>,
    body: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    name: String,
    value: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Kind {
    name: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Member {
    path: String,
    #[serde(rename = "type")]
    json_type: String,
    required: bool,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Retired {
    anchors: Vec<String>,
    code: Code,
    note: String,
}

#[test]
fn the_page_is_read_back() {
    let page: Page = serde_json::from_str(&bookings::docs().json()).unwrap();
    assert_eq!(page.title, "Errors");
    assert!(page.intro.starts_with("Bookings answers"));
    assert!(page.successes.is_empty() && page.retired.is_empty());
    assert_eq!(page.kinds[2].name, "rate_limit_error");
    assert!(page.kinds[2].description.starts_with("The account"));
    assert_eq!(page.members[0].path, "type");
    assert_eq!(page.members[0].json_type, "string");
    assert!(page.members[0].required && !page.members[0].description.is_empty());

    let error = &page.errors[1];
    assert_eq!(error.anchors, ["BookingError.NoSuchBooking"]);
    assert_eq!(
        (&*error.type_name, &*error.variant),
        ("BookingError", "NoSuchBooking")
    );
    assert_eq!((error.status, &*error.reason), (Some(404), "Not Found"));
    assert_eq!(error.kind.as_deref(), Some("invalid_request_error"));
    assert_eq!(error.param.as_deref(), Some("id"));
    assert_eq!(error.title, "No such booking");
    assert_eq!(error.message, "No such booking: '{id}'");
    assert_eq!(error.description, "No booking has this id.");
    assert_eq!(error.retry, "never");
    assert!(error.causes.is_empty() && error.remedies.is_empty() && error.details.is_empty());
    assert!(error.code.is_none() && error.since.is_none() && error.docs.is_none());
    assert!(error.deprecated.is_none());
    assert_eq!(error.sample.status_line, "HTTP/1.1 404 Not Found");
    assert_eq!(error.sample.headers[0].name, "content-type");
    assert_eq!(error.sample.headers[0].value, "application/json");
    assert_eq!(
        error.sample.body,
        r#"{"type":"invalid_request_error","message":"No such booking: '123'","param":"id"}"#
    );
}

#[test]
fn hostile_texts_are_what_they_were() {
    let page: Page = serde_json::from_str(&hostile::docs().json()).unwrap();
    assert_eq!(page.successes[0].status, 200);
    assert_eq!(page.successes[0].reason, "OK | <b>");
    assert!(page.successes[0].description.contains("<script>"));
    assert_eq!(
        page.errors[2].code,
        Some(Code::Text("with|pipe\nand line break".into()))
    );
    assert_eq!(page.errors[6].code, Some(Code::Number(7)));
    assert!(
        page.errors[3]
            .deprecated
            .as_deref()
            .unwrap()
            .contains("<b>soon</b>")
    );
    assert_eq!(page.errors[0].details[0].path, "echo");
    assert!(matches!(&page.retired[0].code, Code::Text(code) if code.contains("</script>")));
    assert!(page.retired[0].note.contains("javascript:"));
    assert_eq!(page.retired[0].anchors.len(), 1);
}
