//! What the derive implements for each framework, and when it does not.

use std::borrow::Cow;
use std::fmt::{Debug, Display};
use std::rc::Rc;

use bytes::Bytes;
use fault::{ApiError, Fault, Reply};
use fault_test_frameworks::answer::ANSWERS;
use fault_test_frameworks::scenario::{ShopError, error};
use http::{Response, StatusCode};
use http_body_util::{BodyExt, Full};

/// What needs nothing of the type.
fn answers_everywhere<E>()
where
    E: axum::response::IntoResponse
        + actix_web::ResponseError
        + poem::error::ResponseError
        + salvo::Scribe
        + for<'r> rocket::response::Responder<'r, 'static>,
    Response<Bytes>: From<E>,
{
}

fn answers_in_warp<E: warp::Reply>() {}

fn rejects_in_warp<E: warp::reject::Reject>() {}

#[derive(Debug, ApiError)]
enum Generic<'a, T, const N: usize>
where
    T: Clone,
{
    #[status(404)]
    #[message("{0} of {1:?}")]
    NotFound(Cow<'a, str>, [T; N]),
}

#[test]
fn lifetimes_parameters_and_where_clauses_travel_along() {
    fn all<'a, T>(error: &Generic<'a, T, 2>) -> StatusCode
    where
        T: Clone + Debug + Send + Sync + 'static,
    {
        answers_everywhere::<Generic<'a, T, 2>>();
        answers_in_warp::<Generic<'a, T, 2>>();
        Reply::new(error).status()
    }
    let name = String::from("page");
    let error = Generic::NotFound(name.as_str().into(), [1, 2]);
    assert_eq!(all(&error), StatusCode::NOT_FOUND);
    assert_eq!(error.to_string(), "page of [1, 2]");
}

#[derive(Debug, ApiError)]
enum Owned<T> {
    #[status(404)]
    #[message("{0}")]
    NotFound(T),
}

// There is none beside it: what borrows is no rejection, unless for ever.
impl<T> warp::reject::Reject for Generic<'static, T, 1> where
    T: Clone + Debug + Send + Sync + 'static
{
}

#[test]
fn what_borrows_nothing_is_a_rejection_in_warp() {
    rejects_in_warp::<ShopError>();
    rejects_in_warp::<Owned<u8>>();
    rejects_in_warp::<Generic<'static, u8, 1>>();
    let rejection = warp::reject::custom(Owned::NotFound(7_u8));
    let found = rejection.find::<Owned<u8>>().map(Reply::new).unwrap();
    assert_eq!(found.status(), StatusCode::NOT_FOUND);
}

#[derive(Debug, ApiError)]
#[status(409)]
#[message("Taken by {0}")]
struct NotSend(Rc<str>);

#[test]
fn an_error_that_is_not_send_compiles_with_every_framework_on() {
    answers_everywhere::<NotSend>();
    let reply = Reply::new(&NotSend("me".into()));
    assert_eq!(reply.status(), StatusCode::CONFLICT);
}

#[derive(Debug, ApiError)]
#[api(respond())]
#[status(404)]
struct Silent;

impl axum::response::IntoResponse for Silent {
    fn into_response(self) -> axum::response::Response {
        StatusCode::GONE.into_response()
    }
}

impl actix_web::ResponseError for Silent {}

impl poem::error::ResponseError for Silent {
    fn status(&self) -> StatusCode {
        StatusCode::GONE
    }
}

impl<'r> rocket::response::Responder<'r, 'static> for Silent {
    fn respond_to(self, _: &'r rocket::Request<'_>) -> rocket::response::Result<'static> {
        Err(rocket::http::Status::Gone)
    }
}

impl salvo::Scribe for Silent {
    fn render(self, response: &mut salvo::Response) {
        response.status_code(StatusCode::GONE);
    }
}

impl warp::Reply for Silent {
    fn into_response(self) -> warp::reply::Response {
        warp::Reply::into_response(StatusCode::GONE)
    }
}

impl warp::reject::Reject for Silent {}

impl From<Silent> for Response<Bytes> {
    fn from(_: Silent) -> Self {
        Self::default()
    }
}

#[test]
fn respond_with_nothing_leaves_every_impl_to_the_user() {
    // A second impl beside the user's would not compile.
    answers_everywhere::<Silent>();
    let response = axum::response::IntoResponse::into_response(Silent);
    assert_eq!(response.status(), StatusCode::GONE);
    assert_eq!(Reply::new(&Silent).status(), StatusCode::NOT_FOUND);
}

#[derive(Debug, ApiError)]
#[api(respond(axum, actix-web))]
#[status(404)]
struct Two;

impl poem::error::ResponseError for Two {
    fn status(&self) -> StatusCode {
        StatusCode::GONE
    }
}

impl From<Two> for Response<Bytes> {
    fn from(_: Two) -> Self {
        Self::default()
    }
}

#[test]
fn respond_with_names_implements_these_alone() {
    let response = axum::response::IntoResponse::into_response(Two);
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert_eq!(actix_web::ResponseError::status_code(&Two).as_u16(), 404);
    assert_eq!(
        poem::Error::from(Two).into_response().status(),
        StatusCode::GONE
    );
}

/// A fault by hand, whose status is no error's.
#[derive(Debug, ApiError)]
#[message("Upstream")]
struct Upstream(#[status] StatusCode);

#[test]
fn actix_webs_status_code_is_that_of_its_error_response() {
    use actix_web::ResponseError;

    fn agree<E: ResponseError + Display>(error: &E) -> u16 {
        let response = error.error_response();
        assert_eq!(error.status_code(), response.status(), "{error}");
        response.status().as_u16()
    }
    for expected in ANSWERS {
        let status = agree(&error(expected.path)).to_string();
        assert_eq!(status, expected.status[..3], "{}", expected.path);
    }
    assert_eq!(agree(&Upstream(StatusCode::OK)), 500);
    assert_eq!(agree(&Upstream(StatusCode::from_u16(999).unwrap())), 500);
}

#[test]
fn an_error_in_poems_own_keeps_type_and_status() {
    fn fails() -> poem::Result<()> {
        Err(error("calm"))?
    }
    let error = fails().unwrap_err();
    assert_eq!(error.status().as_u16(), 420);
    assert!(matches!(error.downcast_ref(), Some(ShopError::Calm)));
}

/// What a handler may have set for the body that it did not come to send.
const OF_THE_FORMER_BODY: [(&str, &str); 9] = [
    ("content-disposition", "attachment; filename=\"a.pdf\""),
    ("content-encoding", "gzip"),
    ("content-language", "de"),
    ("content-length", "14"),
    ("content-location", "/a.pdf"),
    ("content-range", "bytes 0-13/14"),
    ("etag", "\"1\""),
    ("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
    ("repr-digest", "sha-256=:AA==:"),
];

#[test]
fn in_salvo_nothing_is_left_of_what_was_written_before() {
    use salvo::Scribe;
    use salvo::http::ResBody;

    let mut response = salvo::Response::new();
    response.render("half of the pa");
    let headers = response.headers_mut();
    for (name, value) in OF_THE_FORMER_BODY {
        headers.insert(name, value.parse().unwrap());
    }
    headers.insert("cache-control", "public".parse().unwrap());
    headers.insert("x-request-id", "7".parse().unwrap());
    error("silent").render(&mut response);
    assert_eq!(response.status_code, Some(StatusCode::FORBIDDEN));
    assert!(matches!(&response.body, ResBody::Once(body) if body.is_empty()));
    let headers = response.headers();
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["x-request-id"], "7");
    assert_eq!(headers.len(), 2, "{headers:?}");
}

#[test]
fn a_reply_is_a_response_with_whatever_body_is_made_of_bytes() {
    let reply = Reply::new(&error("static"));
    let bytes = Response::<Bytes>::from(error("static"));
    assert_eq!(bytes.body(), reply.body());
    let vec: Response<Vec<u8>> = reply.clone().into();
    assert_eq!(vec.body(), &reply.body()[..]);
    let boxed = reply
        .clone()
        .into_response::<Full<Bytes>>()
        .map(BodyExt::boxed);
    assert_eq!(boxed.status(), reply.status());
    assert_eq!(boxed.headers(), reply.headers());
    assert_eq!(error("static").status(), reply.status());
}
