//! What the extractors of actix-web and poem refuse, as errors of a service's
//! own enum, through real servers.

use std::error::Error as _;
use std::net::SocketAddr;

use fault::body::{Problem, Typed};
use fault::{ApiError, Catalog, Entries, Fault as _, Reply};
use fault_test_frameworks::client::{Answer, send};
use serde::Deserialize;

/// In every request where the framework refuses a value.
const SECRET: &str = "hunter2";

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Guest {
    name: String,
    seat: Seat,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Seat {
    row: u8,
}

#[derive(Debug, Deserialize)]
#[expect(dead_code, reason = "only read into")]
struct Page {
    size: u32,
}

mod actix {
    use actix_web::error::{
        JsonPayloadError, PathError, PayloadError, QueryPayloadError, UrlencodedError,
    };
    use actix_web::web::{
        self, Form, FormConfig, Json, JsonConfig, Path, PathConfig, Query, QueryConfig,
        ServiceConfig,
    };

    use super::{ApiError, Guest, Page, Typed};

    #[derive(Debug, ApiError)]
    #[api(format = Typed)]
    pub(super) enum BookingError {
        #[transparent]
        #[kind("invalid_request_error")]
        Json(#[from] JsonPayloadError),
        #[transparent]
        Path(#[from] PathError),
        #[transparent]
        Query(#[from] QueryPayloadError),
        #[transparent]
        Form(#[from] UrlencodedError),
        #[transparent]
        Body(#[from] PayloadError),
    }

    pub(super) fn configure(service: &mut ServiceConfig) {
        service
            .app_data(
                JsonConfig::default()
                    .limit(100)
                    .error_handler(|error, _| BookingError::from(error).into()),
            )
            .app_data(
                FormConfig::default()
                    .limit(100)
                    .error_handler(|error, _| BookingError::from(error).into()),
            )
            .app_data(
                PathConfig::default().error_handler(|error, _| BookingError::from(error).into()),
            )
            .app_data(
                QueryConfig::default().error_handler(|error, _| BookingError::from(error).into()),
            )
            .route("/json", web::post().to(async |_: Json<Guest>| "read"))
            .route("/path/{id}", web::get().to(async |_: Path<u32>| "read"))
            .route("/query", web::get().to(async |_: Query<Page>| "read"))
            .route("/form", web::post().to(async |_: Form<Page>| "read"));
    }
}

mod poem_routes {
    use fault::Reply;
    use poem::error::{
        ParseFormError, ParseJsonError, ParsePathError, ParseQueryError, ReadBodyError,
    };
    use poem::web::{Form, Json, Path, Query};
    use poem::{Endpoint, EndpointExt as _, Response, Route, get, handler, post};

    use super::{ApiError, Guest, Page, Typed};

    #[derive(Debug, ApiError)]
    #[api(format = Typed)]
    pub(super) enum BookingError {
        #[transparent]
        #[kind("invalid_request_error")]
        Json(#[from] ParseJsonError),
        #[transparent]
        Path(#[from] ParsePathError),
        #[transparent]
        Query(#[from] ParseQueryError),
        #[transparent]
        Form(#[from] ParseFormError),
        #[transparent]
        Body(#[from] ReadBodyError),
    }

    #[handler]
    fn json(_: Json<Guest>) {}

    #[handler]
    fn text(_: String) {}

    #[handler]
    fn path(_: Path<u32>) {}

    #[handler]
    fn query(_: Query<Page>) {}

    #[handler]
    fn form(_: Form<Page>) {}

    pub(super) fn routes() -> impl Endpoint<Output = Response> {
        Route::new()
            .at("/json", post(json))
            .at("/text", post(text))
            .at("/path/:id", get(path))
            .at("/query", get(query))
            .at("/form", post(form))
            .catch_error(answer::<ParseJsonError>)
            .catch_error(answer::<ParsePathError>)
            .catch_error(answer::<ParseQueryError>)
            .catch_error(answer::<ParseFormError>)
            .catch_error(answer::<ReadBodyError>)
    }

    async fn answer<E: Into<BookingError>>(error: E) -> Reply {
        Reply::new(&error.into())
    }
}

fn actix_web() -> SocketAddr {
    fault_test_frameworks::server::actix_web::run(actix::configure)
}

fn poem() -> SocketAddr {
    fault_test_frameworks::server::poem::run(poem_routes::routes)
}

const BAD: &str = "400 Bad Request";

/// Request, the status of actix-web, that of poem, and the body of both.
type Situation = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

#[rustfmt::skip] // A line is a situation.
const SITUATIONS: &[Situation] = &[
    ("POST", "/json", JSON, r#"{"name":"hunter2""#, BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The request body is not valid JSON"}"#),
    ("POST", "/json", JSON, "hunter2", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The request body is not valid JSON"}"#),
    ("POST", "/json", JSON, "", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The request body is not valid JSON"}"#),
    ("POST", "/json", JSON, r#"{"name":"x","seat":"hunter2"}"#, BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The JSON body is not of the expected form"}"#),
    // `row` is missing in `seat`, which nobody says: so no parameter is named.
    ("POST", "/json", JSON, r#"{"name":"hunter2","seat":{}}"#, BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The JSON body is not of the expected form"}"#),
    ("POST", "/json", "text/hunter2", "{}", BAD, "415 Unsupported Media Type",
        r#"{"type":"invalid_request_error","message":"The request body must be sent as `application/json`"}"#),
    ("GET", "/path/hunter2", JSON, "", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The path is not of the expected form"}"#),
    ("GET", "/path/%ff", JSON, "", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The path is not of the expected form"}"#),
    ("GET", "/query?size=hunter2", JSON, "", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The query string is not of the expected form"}"#),
    ("GET", "/query?hunter2=1", JSON, "", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The query string is not of the expected form","param":"size"}"#),
    ("GET", "/query?size=1&size=hunter2", JSON, "", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The query string is not of the expected form","param":"size"}"#),
    ("POST", "/form", FORM, "size=hunter2", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The form is not of the expected form"}"#),
    ("POST", "/form", FORM, "hunter2=1", BAD, BAD,
        r#"{"type":"invalid_request_error","message":"The form is not of the expected form","param":"size"}"#),
    ("POST", "/form", "text/hunter2", "size=1", "415 Unsupported Media Type", "415 Unsupported Media Type",
        r#"{"type":"invalid_request_error","message":"The form must be sent as `application/x-www-form-urlencoded`"}"#),
];

fn is(answer: &Answer, status: &str, body: &str, context: &str) {
    assert_eq!(answer.line, format!("HTTP/1.1 {status}"), "{context}");
    assert_eq!(String::from_utf8_lossy(&answer.body), body, "{context}");
    assert_eq!(answer.all("content-type"), [JSON.as_bytes()], "{context}");
    for (name, value) in &answer.headers {
        let value = String::from_utf8_lossy(value);
        assert!(!value.contains(SECRET), "{context}: {name}: {value}");
    }
}

#[test]
fn what_an_extractor_refuses_is_an_error_of_the_service_that_quotes_nothing() {
    let (actix_web, poem) = (actix_web(), poem());
    for &(method, path, media_type, body, of_actix_web, of_poem, expected) in SITUATIONS {
        assert!(!expected.contains(SECRET), "{expected}");
        for (server, name, status) in [
            (actix_web, "actix-web", of_actix_web),
            (poem, "poem", of_poem),
        ] {
            let context = format!("{name}: {method} {path} {body}");
            let answer = send(server, method, path, media_type, body.as_bytes())
                .unwrap_or_else(|error| panic!("{context}: {error}"));
            is(&answer, status, expected, &context);
        }
    }
}

#[test]
fn what_fits_is_not_refused() {
    let guest = r#"{"name":"x","seat":{"row":1}}"#;
    for server in [actix_web(), poem()] {
        for (method, path, media_type, body) in [
            ("POST", "/json", JSON, guest),
            ("GET", "/path/7", JSON, ""),
            ("GET", "/query?size=7", JSON, ""),
            ("POST", "/form", FORM, "size=7"),
        ] {
            let answer = send(server, method, path, media_type, body.as_bytes()).unwrap();
            assert_eq!(answer.line, "HTTP/1.1 200 OK", "{path}");
        }
    }
}

#[test]
fn a_body_over_actix_webs_limit_is_too_large() {
    let body = r#"{"type":"invalid_request_error","message":"The request body is too large"}"#;
    let server = actix_web();
    let large = [b'x'; 101];
    for (path, media_type) in [("/json", JSON), ("/form", FORM)] {
        let answer = send(server, "POST", path, media_type, &large).unwrap();
        // IANA's phrase.
        is(&answer, "413 Content Too Large", body, path);
    }
}

#[test]
fn a_text_that_is_no_utf8_is_refused_by_poem() {
    let body =
        r#"{"type":"invalid_request_error","message":"The request body is not valid UTF-8"}"#;
    let answer = send(poem(), "POST", "/text", "text/plain", b"\xff").unwrap();
    is(&answer, BAD, body, "/text");
}

#[test]
fn a_format_with_field_errors_shows_the_place() {
    let expected = r##"{"title":"Bad Request","status":400,"detail":"The query string is not of the expected form","errors":[{"detail":"is required","pointer":"#/size"}]}"##;
    let error = actix_web::web::Query::<Page>::from_query("").unwrap_err();
    let reply = Reply::in_format::<Problem>(&actix::BookingError::from(error));
    assert_eq!(reply.body(), expected);
}

#[test]
fn the_services_own_mistakes_are_not_the_clients() {
    use actix_web::error::{JsonPayloadError, PayloadError};
    use poem::error::ReadBodyError;

    let expected = r#"{"type":"api_error","message":"Internal Server Error"}"#;
    let taken = ReadBodyError::BodyHasBeenTaken;
    let reply = Reply::new(&poem_routes::BookingError::from(taken));
    assert_eq!(
        (reply.status().as_u16(), &reply.body()[..]),
        (500, expected.as_bytes())
    );
    let unwritten = serde_json::from_str::<u8>("").unwrap_err();
    let error = JsonPayloadError::Serialize(unwritten);
    assert_eq!(error.entry().status().as_u16(), 500);
    assert_eq!(error.status().as_u16(), 500);
    // A body that breaks off is not.
    let error = actix::BookingError::from(PayloadError::Incomplete(None));
    assert_eq!(error.status().as_u16(), 400);
    assert_eq!(
        error.message().to_string(),
        "The request body could not be read"
    );
}

#[test]
fn the_log_has_the_frameworks_own_words() {
    let error = actix_web::web::Query::<Page>::from_query("size=hunter2").unwrap_err();
    let words = error.to_string();
    let error = actix::BookingError::from(error);
    assert_eq!(error.to_string(), words);
    assert!(words.contains("invalid digit"), "{words}");
    assert!(error.source().is_some());
}

#[test]
fn the_catalog_lists_what_can_be_refused() {
    use actix_web::error as actix;
    use poem::error as poem;

    fn statuses<E: Catalog>() -> Vec<u16> {
        let mut statuses: Vec<_> = of(E::CATALOG).collect();
        statuses.sort_unstable();
        statuses
    }
    fn of(entries: &'static Entries) -> impl Iterator<Item = u16> {
        entries.iter().map(|entry| entry.status().as_u16())
    }
    assert_eq!(statuses::<actix::PayloadError>(), [400, 400, 413]);
    assert_eq!(
        statuses::<actix::JsonPayloadError>(),
        [400, 400, 400, 400, 400, 413, 413, 500]
    );
    assert_eq!(
        statuses::<actix::UrlencodedError>(),
        [400, 400, 400, 400, 400, 411, 413, 413, 415]
    );
    assert_eq!(statuses::<actix::QueryPayloadError>(), [400]);
    assert_eq!(statuses::<actix::PathError>(), [400]);
    assert_eq!(statuses::<poem::ReadBodyError>(), [400, 400, 413, 500]);
    assert_eq!(statuses::<poem::ParseJsonError>(), [400, 400, 400, 415]);
    assert_eq!(statuses::<poem::ParseFormError>(), [400, 415]);
    assert_eq!(statuses::<poem::ParseQueryError>(), [400]);
    assert_eq!(statuses::<poem::ParsePathError>(), [400]);
}
