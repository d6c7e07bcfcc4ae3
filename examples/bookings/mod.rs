//! Bookings and webhook subscriptions in an embedded database, with errors
//! like OnceHub's.
//!
//! Read `error.rs` first. A handler returns `Result<_, BookingError>`, and
//! that is all it has to do with HTTP errors.

mod error;
mod store;

use std::future::{Ready, ready};
use std::sync::Arc;
use std::time::Instant;

use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::get;
use axum::{Router, middleware::Next};
use serde::{Deserialize, Serialize};

pub use self::error::BookingError;
pub use self::store::{Booking, Store, Webhook};
use crate::limiter::Limiter;

/// What the handlers work with.
#[derive(Debug)]
pub struct App {
    /// Bookings and webhook subscriptions.
    pub store: Store,
    /// The accounts' keys.
    pub api_keys: Vec<String>,
    /// How often each account may call.
    pub limiter: Limiter,
}

/// The service.
pub fn router(app: App) -> Router {
    let app = Arc::new(app);
    Router::new()
        .route(
            "/v2/bookings",
            get(list_bookings)
                .post(create_booking)
                .fallback(only("GET,HEAD,POST")),
        )
        .route(
            "/v2/bookings/{id}",
            get(read_booking).fallback(only("GET,HEAD")),
        )
        .route(
            "/v2/webhooks",
            get(list_webhooks)
                .post(create_webhook)
                .fallback(only("GET,HEAD,POST")),
        )
        .route(
            "/v2/webhooks/{id}",
            get(read_webhook).fallback(only("GET,HEAD")),
        )
        .route_layer(from_fn_with_state(app.clone(), admit))
        .fallback(async || BookingError::NoSuchUrl)
        .with_state(app)
}

/// A list as clients read it.
#[derive(Debug, Serialize)]
struct List<T> {
    data: Vec<T>,
}

#[derive(Deserialize)]
struct NewBooking {
    subject: Option<String>,
    starting_time: Option<String>,
}

#[derive(Deserialize)]
struct NewWebhook {
    name: Option<String>,
    url: Option<String>,
}

async fn list_bookings(
    State(app): State<Arc<App>>,
) -> Result<axum::Json<List<Booking>>, BookingError> {
    let data = app.store.bookings()?;
    Ok(axum::Json(List { data }))
}

async fn read_booking(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<axum::Json<Booking>, BookingError> {
    Ok(axum::Json(app.store.booking(id)?))
}

async fn create_booking(
    State(app): State<Arc<App>>,
    Json(new): Json<NewBooking>,
) -> Result<(StatusCode, axum::Json<Booking>), BookingError> {
    let subject = text("subject", new.subject)?;
    let starting_time = text("starting_time", new.starting_time)?;
    let booking = app.store.create_booking(&subject, &starting_time)?;
    Ok((StatusCode::CREATED, axum::Json(booking)))
}

async fn list_webhooks(
    State(app): State<Arc<App>>,
) -> Result<axum::Json<List<Webhook>>, BookingError> {
    let data = app.store.webhooks()?;
    Ok(axum::Json(List { data }))
}

async fn read_webhook(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<axum::Json<Webhook>, BookingError> {
    Ok(axum::Json(app.store.webhook(id)?))
}

async fn create_webhook(
    State(app): State<Arc<App>>,
    Json(new): Json<NewWebhook>,
) -> Result<(StatusCode, axum::Json<Webhook>), BookingError> {
    let name = text("name", new.name)?;
    let url = text("url", new.url)?;
    if url.strip_prefix("https://").is_none_or(str::is_empty) {
        return Err(BookingError::InvalidParameter {
            param: "url",
            problem: "a full URL that begins with https:// is expected",
        });
    }
    let webhook = app.store.create_webhook(name, &url)?;
    Ok((StatusCode::CREATED, axum::Json(webhook)))
}

/// A required text of sensible length.
fn text(param: &'static str, value: Option<String>) -> Result<String, BookingError> {
    let invalid = |problem| Err(BookingError::InvalidParameter { param, problem });
    match value {
        None => invalid("it is required"),
        Some(value) if value.trim().is_empty() => invalid("it is empty"),
        Some(value) if value.chars().count() > 500 => invalid("it is longer than 500 characters"),
        Some(value) => Ok(value),
    }
}

/// Lets through who has a key and has not called too often.
async fn admit(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    request: Request,
    next: Next,
) -> Result<Response, BookingError> {
    let key = headers.get("api-key").and_then(|key| key.to_str().ok());
    let Some(key) = key.filter(|key| app.api_keys.iter().any(|known| known == key)) else {
        return Err(BookingError::Unauthenticated);
    };
    app.limiter
        .take(key, Instant::now())
        .map_err(|wait| BookingError::RateLimited { wait })?;
    Ok(next.run(request).await)
}

/// axum's `Json`, whose rejection becomes an error of this service.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(BookingError))]
struct Json<T>(T);

/// axum's `Path`, likewise.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(BookingError))]
struct Path<T>(T);

/// The answer to any other method than those in `allow`.
fn only(allow: &'static str) -> impl FnOnce() -> Ready<BookingError> + Clone {
    move || ready(BookingError::WrongMethod { allow })
}
