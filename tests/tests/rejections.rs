//! axum's rejections as faults of a service's own enum.

use std::collections::HashMap;
use std::error::Error as _;

use axum::body::Body;
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::extract::rejection::{
    BytesRejection, ExtensionRejection, FormRejection, JsonRejection, MatchedPathRejection,
    NestedPathRejection, PathRejection, QueryRejection, RawFormRejection, RawPathParamsRejection,
    StringRejection,
};
use axum::extract::ws::WebSocketUpgrade;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::{
    DefaultBodyLimit, FromRequest, MatchedPath, Multipart, NestedPath, Path, RawForm, RawPathParams,
};
use axum::routing::{get, post};
use axum::{Extension, Form, Json, Router};
use axum_extra::extract::WithRejection;
use bytes::Bytes;
use fault::body::{Fields, Problem, Typed};
use fault::{ApiError, Catalog as _, Fault as _, Reply};
use http::{Request, Response};
use http_body_util::BodyExt as _;
use serde::Deserialize;
use tower::ServiceExt as _;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum BookingError {
    #[transparent]
    #[kind("invalid_request_error")]
    Json(#[from] JsonRejection),
    #[transparent]
    Path(#[from] PathRejection),
    #[transparent]
    Query(#[from] QueryRejection),
    #[transparent]
    Form(#[from] FormRejection),
    #[transparent]
    Bytes(#[from] BytesRejection),
    #[transparent]
    Text(#[from] StringRejection),
    #[transparent]
    Extension(#[from] ExtensionRejection),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "only read into")]
struct Booking {
    name: String,
    #[serde(default)]
    attendees: Vec<Attendee>,
    #[serde(default)]
    tags: HashMap<String, u8>,
    #[serde(default)]
    pair: Option<(u8, u8)>,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Attendee {
    email: String,
    #[serde(default)]
    role: Option<Role>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Role {
    Host,
    Guest,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Page {
    size: u32,
}

/// axum's own way to an extractor that rejects in a given enum.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(BookingError))]
struct ApiJson<T>(T);

#[derive(Debug, Clone)]
struct Absent;

type Answer = Result<(), BookingError>;

fn app() -> Router {
    Router::new()
        .route(
            "/json",
            post(|booking: Result<Json<Booking>, JsonRejection>| async {
                let Json(_) = booking?;
                Answer::Ok(())
            }),
        )
        .route(
            "/json/extra",
            post(|_: WithRejection<Json<Booking>, BookingError>| async {}),
        )
        .route("/json/derived", post(|_: ApiJson<Booking>| async {}))
        .route(
            "/path/{id}",
            get(|_: WithRejection<Path<u32>, BookingError>| async {}),
        )
        .route(
            "/named/{id}",
            get(|_: WithRejection<Path<HashMap<String, u32>>, BookingError>| async {}),
        )
        .route(
            "/many/{a}/{b}",
            get(|_: WithRejection<Path<u32>, BookingError>| async {}),
        )
        .route(
            "/query",
            get(|_: WithRejection<axum::extract::Query<Page>, BookingError>| async {}),
        )
        .route(
            "/form",
            post(|_: WithRejection<Form<Page>, BookingError>| async {}),
        )
        .route(
            "/bytes",
            post(|_: WithRejection<Bytes, BookingError>| async {}),
        )
        .route(
            "/text",
            post(|_: WithRejection<String, BookingError>| async {}),
        )
        .route(
            "/extension",
            get(|_: WithRejection<Extension<Absent>, BookingError>| async {}),
        )
        .layer(DefaultBodyLimit::max(1000))
}

async fn ask(method: &str, path: &str, media_type: &str, body: impl Into<Body>) -> Response<Bytes> {
    let request = Request::builder()
        .method(method)
        .uri(path)
        .header("content-type", media_type)
        .body(body.into())
        .unwrap();
    let (head, body) = app().oneshot(request).await.unwrap().into_parts();
    Response::from_parts(head, body.collect().await.unwrap().to_bytes())
}

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

#[rustfmt::skip] // A line is a situation.
const SITUATIONS: &[(&str, &str, &str, &str, u16, &str)] = &[
    ("POST", "/json", JSON, "{\"name\":", 400,
        r#"{"type":"invalid_request_error","message":"The request body is not valid JSON"}"#),
    ("POST", "/json", FORM, "{}", 415,
        r#"{"type":"invalid_request_error","message":"The request body must be sent as `application/json`"}"#),
    ("POST", "/json", JSON, "{}", 422,
        r#"{"type":"invalid_request_error","message":"The JSON body is not of the expected form: `name` is required"}"#),
    ("POST", "/json", JSON, "[]", 422,
        r#"{"type":"invalid_request_error","message":"The JSON body is not of the expected form"}"#),
    ("POST", "/json", JSON, "7", 422,
        r#"{"type":"invalid_request_error","message":"The JSON body is not of the expected form"}"#),
    ("POST", "/json/extra", JSON, r#"{"name":"x","attendees":[{"email":"a"},{"email":7}]}"#, 422,
        r#"{"type":"invalid_request_error","message":"The JSON body is not of the expected form","param":"attendees[1].email"}"#),
    ("POST", "/json/derived", JSON, r#"{"name":"x","attendees":[{}]}"#, 422,
        r#"{"type":"invalid_request_error","message":"The JSON body is not of the expected form: `email` is required","param":"attendees[0]"}"#),
    ("GET", "/path/x", JSON, "", 400,
        r#"{"type":"invalid_request_error","message":"The path is not of the expected form"}"#),
    ("GET", "/named/x", JSON, "", 400,
        r#"{"type":"invalid_request_error","message":"The path is not of the expected form","param":"id"}"#),
    ("GET", "/named/%ff", JSON, "", 400,
        r#"{"type":"invalid_request_error","message":"The path is not of the expected form","param":"id"}"#),
    ("GET", "/many/1/2", JSON, "", 500,
        r#"{"type":"api_error","message":"Internal Server Error"}"#),
    ("GET", "/query?size=x", JSON, "", 400,
        r#"{"type":"invalid_request_error","message":"The query string is not of the expected form","param":"size"}"#),
    ("GET", "/query", JSON, "", 400,
        r#"{"type":"invalid_request_error","message":"The query string is not of the expected form","param":"size"}"#),
    ("GET", "/query?size=1&size=2", JSON, "", 400,
        r#"{"type":"invalid_request_error","message":"The query string is not of the expected form","param":"size"}"#),
    ("POST", "/form", FORM, "size=x", 422,
        r#"{"type":"invalid_request_error","message":"The form is not of the expected form","param":"size"}"#),
    ("POST", "/form", JSON, "size=1", 415,
        r#"{"type":"invalid_request_error","message":"The form must be sent as `application/x-www-form-urlencoded`"}"#),
    ("GET", "/extension", JSON, "", 500,
        r#"{"type":"api_error","message":"Internal Server Error"}"#),
];

#[tokio::test]
async fn a_rejection_is_an_error_of_the_service() {
    for &(method, path, media_type, body, status, expected) in SITUATIONS {
        let response = ask(method, path, media_type, body).await;
        assert_eq!(response.status(), status, "{path} {body}");
        assert_eq!(response.body(), expected, "{path} {body}");
        assert_eq!(response.headers()["content-type"], JSON, "{path} {body}");
    }
    let large = "x".repeat(1001);
    for path in ["/json", "/bytes", "/text"] {
        let response = ask("POST", path, JSON, large.clone()).await;
        assert_eq!(response.status(), 413, "{path}");
        assert_eq!(
            response.body(),
            r#"{"type":"invalid_request_error","message":"The request body is too large"}"#
        );
    }
    let response = ask("POST", "/text", JSON, vec![0xff]).await;
    assert_eq!(response.status(), 400);
    assert_eq!(
        response.body(),
        r#"{"type":"invalid_request_error","message":"The request body is not valid UTF-8"}"#
    );
}

/// The rejection of a JSON text.
fn rejected(json: &str) -> JsonRejection {
    Json::<Booking>::from_bytes(json.as_bytes()).unwrap_err()
}

#[test]
fn a_field_error_says_where_and_in_which_way() {
    for (json, path, key) in [
        ("{}", "", "incomplete"),
        (r#"{"name":7}"#, "name", "wrong_type"),
        (r#"{"name":"x","name":"y"}"#, "", "duplicate"),
        (r#"{"name":"x","secret":1}"#, "secret", "unknown"),
        (
            r#"{"name":"x","attendees":[{"email":"e"},{}]}"#,
            "attendees[1]",
            "incomplete",
        ),
        (
            r#"{"name":"x","attendees":[{"email":"e","role":"king"}]}"#,
            "attendees[0].role",
            "not_allowed",
        ),
        (r#"{"name":"x","attendees":{}}"#, "attendees", "wrong_type"),
        (r#"{"name":"x","tags":{"a":256}}"#, "tags.a", "not_allowed"),
        (r#"{"name":"x","pair":[1]}"#, "pair", "wrong_length"),
    ] {
        let rejection = rejected(json);
        let errors = rejection.field_errors().unwrap();
        let fields: Vec<_> = errors.fields().collect();
        assert_eq!(fields.len(), 1, "{json}");
        assert_eq!(fields[0].path().to_string(), path, "{json}");
        assert_eq!(fields[0].errors()[0].key(), key, "{json}");
        let param = rejection.param().map(|param| param.to_string());
        assert_eq!(param.as_deref(), Some(path).filter(|path| !path.is_empty()));
    }
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Guest {
    email: String,
    #[serde(default)]
    phones: Vec<u32>,
}

/// What serde keeps in memory and reads a second time.
#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Flattened {
    id: u8,
    #[serde(flatten)]
    rest: Rest,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Rest {
    guest: Guest,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
#[expect(dead_code, reason = "only read into")]
enum Tagged {
    Party { guest: Guest },
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "only read into")]
enum Untagged {
    Party { guest: Guest },
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Several<T> {
    several: Vec<T>,
}

#[test]
fn where_serde_reads_from_memory_no_wrong_place_is_said() {
    fn errors<T: serde::de::DeserializeOwned + std::fmt::Debug>(json: &str) -> (String, String) {
        let rejection = Json::<T>::from_bytes(json.as_bytes()).unwrap_err();
        let error = BookingError::from(rejection);
        let body = Reply::in_format::<Problem>(&error).body().clone();
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        let text = |member: &str| body["errors"][0][member].as_str().unwrap().to_owned();
        assert_eq!(body["errors"].as_array().unwrap().len(), 1);
        assert!(
            error
                .param()
                .is_none_or(|param| param.to_string() == "several[0]"),
            "{json}"
        );
        (text("pointer"), text("detail"))
    }
    let incomplete = |pointer: &str| {
        (
            pointer.to_owned(),
            "is incomplete: `email` is required".to_owned(),
        )
    };
    let flat = r#"{"id":1,"guest":{}}"#;
    let tagged = r#"{"type":"party","guest":{}}"#;
    assert_eq!(errors::<Flattened>(flat), incomplete("#"));
    assert_eq!(errors::<Tagged>(tagged), incomplete("#"));
    let several = |item: &str| format!(r#"{{"several":[{item}]}}"#);
    assert_eq!(
        errors::<Several<Flattened>>(&several(flat)),
        incomplete("#/several/0")
    );
    assert_eq!(
        errors::<Several<Tagged>>(&several(tagged)),
        incomplete("#/several/0")
    );
    let twice = r#"{"id":1,"guest":{"email":"a","email":"b"}}"#;
    assert_eq!(
        errors::<Flattened>(twice),
        ("#".into(), "`email` is there more than once".into())
    );
    // The innermost place that is right.
    let wrong = r#"{"type":"party","guest":{"email":"a","phones":["x"]}}"#;
    assert_eq!(errors::<Several<Tagged>>(&several(wrong)).0, "#/several/0");
    assert_eq!(
        errors::<Several<Untagged>>(&several(tagged)),
        ("#/several/0".into(), "is not valid".into())
    );
    // In a plain struct no more is known.
    assert_eq!(errors::<Guest>("{}"), incomplete("#"));
}

#[test]
fn a_format_with_field_errors_shows_the_place() {
    let error = BookingError::from(rejected(r#"{"name":"x","attendees":[{"email":7}]}"#));
    assert_eq!(
        Reply::in_format::<Problem>(&error).body(),
        r##"{"title":"Unprocessable Content","status":422,"detail":"The JSON body is not of the expected form","errors":[{"detail":"is of the wrong type","pointer":"#/attendees/0/email"}]}"##
    );
    assert_eq!(
        Reply::in_format::<Fields>(&error).body(),
        r#"{"message":"The JSON body is not of the expected form","errors":{"attendees.0.email":["is of the wrong type"]}}"#
    );
}

#[test]
fn nothing_of_the_request_is_quoted_but_the_place() {
    let secret = "hunter2";
    for json in [
        format!(r#"{{"name":"x","pair":"{secret}"}}"#),
        format!(r#"{{"name":"x","attendees":[{{"email":"e","role":"{secret}"}}]}}"#),
        format!(r#"{{"name":"x","tags":{{"a":"{secret}"}}}}"#),
        format!(r#"{{"name":"x","{}":1}}"#, secret.repeat(20)),
        format!(r#"{{"name":"x","tags":{{"{}":-1}}}}"#, secret.repeat(20)),
        secret.to_owned(),
    ] {
        let error = BookingError::from(rejected(&json));
        for reply in [Reply::new(&error), Reply::in_format::<Problem>(&error)] {
            let body = String::from_utf8(reply.body().to_vec()).unwrap();
            assert!(!body.contains(secret), "{body}");
            assert!(
                reply
                    .headers()
                    .values()
                    .all(|value| !value.to_str().unwrap().contains(secret))
            );
        }
    }
}

#[test]
fn the_log_has_axum_s_own_words() {
    let error = BookingError::from(rejected(r#"{"name":7}"#));
    assert!(
        error.to_string().contains("invalid type: integer `7`"),
        "{error}"
    );
    assert!(error.source().is_some());
}

/// Every other rejection that axum has, as it is sent by a transparent variant.
#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum Others {
    #[transparent]
    RawForm(#[from] RawFormRejection),
    #[transparent]
    RawPath(#[from] RawPathParamsRejection),
    #[transparent]
    MatchedPath(#[from] MatchedPathRejection),
    #[transparent]
    NestedPath(#[from] NestedPathRejection),
    #[transparent]
    WebSocket(#[from] WebSocketUpgradeRejection),
    #[transparent]
    Multipart(#[from] MultipartRejection),
    #[transparent]
    Part(#[from] MultipartError),
}

async fn parts(multipart: Result<Multipart, MultipartRejection>) -> Result<(), Others> {
    let mut multipart = multipart?;
    while let Some(part) = multipart.next_field().await? {
        part.bytes().await?;
    }
    Ok(())
}

fn others() -> Router {
    Router::new()
        .route("/form", post(|_: WithRejection<RawForm, Others>| async {}))
        .route(
            "/path/{id}",
            get(|_: WithRejection<RawPathParams, Others>| async {}),
        )
        .route(
            "/nested",
            get(|_: WithRejection<NestedPath, Others>| async {}),
        )
        .route(
            "/socket",
            axum::routing::any(|_: WithRejection<WebSocketUpgrade, Others>| async {}),
        )
        .route("/parts", post(parts))
        .fallback(|_: WithRejection<MatchedPath, Others>| async {})
        .layer(DefaultBodyLimit::max(200))
}

const TYPE: &str = "content-type";
const PARTS: &[(&str, &str)] = &[(TYPE, "multipart/form-data; boundary=b")];
const UPGRADE: (&str, &str) = ("upgrade", "websocket");
const CONNECTION: (&str, &str) = ("connection", "upgrade");
const KEY: (&str, &str) = ("sec-websocket-key", "bm9uY2U=");
const VERSION: &str = "sec-websocket-version";

/// Stands for a body that is too large.
const LARGE: &str = "large";

type Pairs = &'static [(&'static str, &'static str)];

#[rustfmt::skip] // A line is a situation.
const OTHERS: &[(&str, &str, Pairs, &str, u16, &str, Pairs)] = &[
    ("POST", "/form", &[(TYPE, "text/plain")], "", 415,
        "The form must be sent as `application/x-www-form-urlencoded`", &[]),
    ("POST", "/form", &[(TYPE, FORM)], LARGE, 413, "The request body is too large", &[]),
    ("GET", "/path/%ff", &[], "", 400, "The path is not of the expected form", &[]),
    ("GET", "/nested", &[], "", 500, "Internal Server Error", &[]),
    ("GET", "/nowhere", &[], "", 500, "Internal Server Error", &[]),
    ("POST", "/socket", &[], "", 405, "The request must be a GET", &[("allow", "GET")]),
    ("GET", "/socket", &[], "", 400, "The request must have `Connection: upgrade`", &[]),
    ("GET", "/socket", &[CONNECTION], "", 400, "The request must have `Upgrade: websocket`", &[]),
    ("GET", "/socket", &[CONNECTION, UPGRADE], "", 400,
        "The request must have a `Sec-WebSocket-Key`", &[]),
    ("GET", "/socket", &[CONNECTION, UPGRADE, KEY, (VERSION, "8")], "", 400,
        "The request must have `Sec-WebSocket-Version: 13`", &[(VERSION, "13")]),
    ("GET", "/socket", &[CONNECTION, UPGRADE, KEY, (VERSION, "13")], "", 426,
        "The connection cannot be upgraded to a WebSocket", &[UPGRADE]),
    ("POST", "/parts", &[], "", 400,
        "The request body is not valid `multipart/form-data`", &[]),
    ("POST", "/parts", PARTS, "--b\r\nhalf", 400,
        "The request body is not valid `multipart/form-data`", &[]),
    ("POST", "/parts", PARTS, LARGE, 413, "The request body is too large", &[]),
];

#[tokio::test]
async fn the_rarer_extractors_reject_in_the_service_s_format_too() {
    for &(method, path, headers, body, status, detail, sent) in OTHERS {
        let mut request = Request::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let body = match body {
            LARGE => format!("--b\r\n\r\n{}\r\n--b--\r\n", "x".repeat(300)),
            body => body.to_owned(),
        };
        let request = request.body(Body::from(body)).unwrap();
        let (head, body) = others().oneshot(request).await.unwrap().into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        assert_eq!(head.status, status, "{path} {body:?}");
        let problem: serde_json::Value = serde_json::from_slice(&body).unwrap();
        assert_eq!(problem["status"], status, "{path}");
        assert_eq!(problem["detail"], detail, "{path}");
        for (name, value) in sent {
            assert_eq!(head.headers[*name], *value, "{path}");
        }
        if path.starts_with("/path") {
            assert_eq!(problem["errors"][0]["pointer"], "#/id");
        }
    }
    let entries: Vec<_> = Others::CATALOG.iter().collect();
    assert_eq!(entries.len(), 3 + 2 + 1 + 1 + 8 + 1 + 3);
    assert!(entries.iter().all(|entry| entry.kind().is_some()));
}

#[test]
fn the_catalog_lists_what_can_be_rejected() {
    let statuses = |entries: &'static fault::Entries| {
        let mut statuses: Vec<_> = entries
            .iter()
            .map(|entry| entry.status().as_u16())
            .collect();
        statuses.sort_unstable();
        statuses
    };
    assert_eq!(statuses(JsonRejection::CATALOG), [400, 400, 413, 415, 422]);
    assert_eq!(statuses(FormRejection::CATALOG), [400, 400, 413, 415, 422]);
    assert_eq!(statuses(QueryRejection::CATALOG), [400]);
    assert_eq!(statuses(PathRejection::CATALOG), [400, 500, 500]);
    assert_eq!(statuses(StringRejection::CATALOG), [400, 400, 413]);
    assert_eq!(statuses(BytesRejection::CATALOG), [400, 413]);
    assert_eq!(statuses(ExtensionRejection::CATALOG), [500]);
    assert!(
        BookingError::CATALOG
            .iter()
            .all(|entry| entry.kind().is_some())
    );
}
