//! The responses that are built, and who builds them.

use std::hint::black_box;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use axum::body::HttpBody as _;
use axum::response::Response;
use http::header::HeaderMap;

use crate::contenders;
use crate::facts::Facts;

/// An error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// The same bytes every time.
    Fixed,
    /// Two strings in the message.
    TwoStrings,
    /// Twenty field errors.
    FieldErrors,
    /// The error with two strings, inside two others.
    Nested,
    /// A 5xx with a chain of three sources, of which the client reads nothing.
    Internal,
}

impl Case {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 5] = [
        Self::Fixed,
        Self::TwoStrings,
        Self::FieldErrors,
        Self::Nested,
        Self::Internal,
    ];

    /// In words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fixed => "no run-time part",
            Self::TwoStrings => "two strings",
            Self::FieldErrors => "20 field errors",
            Self::Nested => "two strings, two levels deep",
            Self::Internal => "5xx, chain of three",
        }
    }
}

/// A wire format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// `Typed`; `Fields` where there are field errors.
    Typed,
    /// `Problem`, RFC 9457.
    Problem,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Typed, Self::Problem];

    /// The name of the type in `fault::body`.
    pub const fn name(self, case: Case) -> &'static str {
        match (self, case) {
            (Self::Typed, Case::FieldErrors) => "Fields",
            (Self::Typed, _) => "Typed",
            (Self::Problem, _) => "Problem",
        }
    }
}

/// Builds a response of axum's.
pub type Build = Box<dyn Fn() -> Response + Send + Sync>;

/// Who builds the response.
pub struct Contender {
    /// The crate, or the way.
    pub name: &'static str,
    /// What its bytes have to do with `fault`'s.
    pub body: Body,
    /// What it answers.
    pub answer: Answer,
    /// Builds the response and drops it.
    pub run: Box<dyn Fn()>,
}

impl Contender {
    /// One that builds a response of axum's.
    pub fn new(name: &'static str, body: Body, build: Build) -> Self {
        Self {
            name,
            body,
            answer: Answer::of(build()),
            run: Box::new(move || drop(black_box(build()))),
        }
    }
}

/// A response, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// All of them.
    pub headers: HeaderMap,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// What `response` says.
    ///
    /// # Panics
    ///
    /// If the body is not there yet.
    pub fn of(response: Response) -> Self {
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let mut body = Vec::new();
        let mut stream = response.into_body();
        let mut context = Context::from_waker(Waker::noop());
        while let Poll::Ready(Some(frame)) = Pin::new(&mut stream).poll_frame(&mut context) {
            let frame = frame.expect("a body in memory does not fail");
            body.extend_from_slice(frame.data_ref().expect("errors have no trailers"));
        }
        Self {
            status,
            headers,
            body,
        }
    }
}

/// How near a contender comes to the bytes that are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// The same bytes, and the same headers.
    Same,
    /// The same bytes; headers of its own.
    OwnHeaders,
    /// The same members in its own order, and so as many bytes; headers of its own.
    OwnOrder,
    /// It knows one body alone, and this is its nearest.
    Own,
}

impl std::fmt::Debug for Contender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Contender({}, {:?})", self.name, self.body)
    }
}

/// Everyone who builds this response, `fault` first, the limit second.
///
/// # Panics
///
/// If one who should answer the same does not.
pub fn contenders(case: Case, format: Format, facts: Facts) -> Vec<Contender> {
    let build = contenders::by_fault::build(case, format, facts);
    let fault = Contender::new("fault", Body::Same, build);
    let limit = contenders::limit::contender(case, &fault.answer);
    let by_hand = contenders::by_hand::build(case, format, facts);
    let by_thiserror = contenders::by_thiserror::build(case, format, facts);
    let mut all = vec![
        fault,
        limit,
        Contender::new("`Json` by hand", Body::Same, by_hand),
        Contender::new(
            "thiserror, `IntoResponse` by hand",
            Body::Same,
            by_thiserror,
        ),
    ];
    all.extend(contenders::by_problem_details::contender(
        case, format, facts,
    ));
    all.push(contenders::by_axum_thiserror::contender(
        case, format, facts,
    ));
    all.push(contenders::by_api_error::contender(case, facts));
    all.push(contenders::by_axum_responses::contender(case, facts));
    all.push(contenders::by_masterror::contender(case, facts));
    check(&all);
    all
}

/// `fault` and code by hand in actix-web.
///
/// # Panics
///
/// If they do not answer the same.
pub fn in_actix(case: Case, facts: Facts) -> Vec<Contender> {
    let all = contenders::in_actix::contenders(case, facts);
    check(&all);
    all
}

fn check(all: &[Contender]) {
    let wanted = &all[0].answer;
    for contender in all {
        let (name, answer) = (contender.name, &contender.answer);
        assert_eq!(wanted.status, answer.status, "{name}");
        match contender.body {
            Body::Same => assert_eq!(wanted, answer, "{name}"),
            Body::OwnHeaders => assert_eq!(wanted.body, answer.body, "{name}"),
            Body::OwnOrder => {
                let value = |answer: &Answer| -> serde_json::Value {
                    serde_json::from_slice(&answer.body).expect("a body is JSON")
                };
                assert_eq!(value(wanted), value(answer), "{name}");
            }
            Body::Own => {}
        }
    }
}
