//! actix-web: `fault`, and `HttpResponse` by hand.

use std::borrow::Cow;
use std::hint::black_box;

use actix_web::body::MessageBody as _;
use actix_web::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use actix_web::{HttpResponse, ResponseError};
use http::StatusCode;

use super::by_fault::typed::{BookingError, CalendarError, Invalid, ServiceError};
use super::by_hand::{FieldsBody, TypedBody};
use super::text;
use crate::case::{Answer, Body, Case, Contender};
use crate::facts::Facts;

/// The response of `case` in the format `Typed`, or `Fields`.
pub fn contenders(case: Case, facts: Facts) -> Vec<Contender> {
    vec![
        contender("fault", fault(case, facts)),
        contender("`HttpResponse` by hand", by_hand(case, facts)),
    ]
}

type Build = Box<dyn Fn() -> HttpResponse>;

fn contender(name: &'static str, build: Build) -> Contender {
    Contender {
        name,
        body: Body::Same,
        answer: answer(build()),
        run: Box::new(move || drop(black_box(build()))),
    }
}

fn answer(response: HttpResponse) -> Answer {
    // actix-web has header types of its own, those of an older `http`.
    let header = |(name, value): (&HeaderName, &HeaderValue)| {
        let name = http::HeaderName::from_bytes(name.as_str().as_bytes());
        let value = http::HeaderValue::from_bytes(value.as_bytes());
        (
            name.expect("it is the name of a header"),
            value.expect("it is a header's value"),
        )
    };
    Answer {
        status: response.status().as_u16(),
        headers: response.headers().iter().map(header).collect(),
        body: match response.into_body().try_into_bytes() {
            Ok(body) => body.to_vec(),
            Err(_) => Vec::new(),
        },
    }
}

fn fault(case: Case, facts: Facts) -> Build {
    fn responds<E: ResponseError + Copy + 'static>(error: E) -> Build {
        Box::new(move || black_box(error).error_response())
    }
    let not_found = BookingError::NotFound {
        id: facts.id,
        calendar: facts.calendar,
    };
    match case {
        Case::Fixed => responds(BookingError::NotAllowed),
        Case::TwoStrings => responds(not_found),
        Case::FieldErrors => responds(Invalid(facts.fields.errors)),
        Case::Nested => responds(ServiceError::Calendar(CalendarError::Booking(not_found))),
        Case::Internal => responds(BookingError::Store(facts.chain)),
    }
}

fn by_hand(case: Case, facts: Facts) -> Build {
    fn json(status: StatusCode, body: impl serde::Serialize) -> HttpResponse {
        let status = actix_web::http::StatusCode::from_u16(status.as_u16());
        HttpResponse::build(status.unwrap_or_default())
            .insert_header((CACHE_CONTROL, "no-store"))
            .json(body)
    }
    let typed = |r#type, message: Cow<'static, str>, param| TypedBody {
        r#type,
        code: None,
        message,
        param,
        doc_url: None,
    };
    match case {
        Case::Fixed => Box::new(move || {
            let message = text::NOT_ALLOWED.into();
            json(
                StatusCode::FORBIDDEN,
                typed("authentication_error", message, None),
            )
        }),
        Case::TwoStrings | Case::Nested => Box::new(move || {
            let Facts { id, calendar, .. } = black_box(facts);
            let message = format!(
                "No booking '{id}' in the calendar '{calendar}': it was cancelled, or it never was"
            );
            json(
                StatusCode::NOT_FOUND,
                typed("invalid_request_error", message.into(), Some("id")),
            )
        }),
        Case::FieldErrors => Box::new(move || {
            let body = FieldsBody {
                message: text::INVALID,
                errors: black_box(facts).fields.by_field,
            };
            json(StatusCode::UNPROCESSABLE_ENTITY, body)
        }),
        Case::Internal => Box::new(move || {
            let message = "Internal Server Error".into();
            json(
                StatusCode::INTERNAL_SERVER_ERROR,
                typed("api_error", message, None),
            )
        }),
    }
}
