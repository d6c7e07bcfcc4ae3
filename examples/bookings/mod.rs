//! Bookings and webhook subscriptions in an embedded database, with errors
//! like OnceHub's.
//!
//! Read `error.rs` first. A handler returns `Result<_, BookingError>`, and
//! that is all it has to do with HTTP errors. What axum itself refuses gets
//! the same format from a layer around the routes.

mod docs;
mod document;
mod error;
mod store;

use std::sync::{Arc, LazyLock};
use std::time::Instant;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::get;
use axum::{Json, Router};
use fault::body::Typed;
use fault::layer::FaultLayer;
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use self::docs::docs;
pub use self::document::document;
pub use self::error::{BookingError, RefusedByAxum};
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

/// The service: the [`routes`], all of whose errors have one format.
pub fn router(app: App) -> Router {
    in_one_format(routes(app))
}

/// The routes by themselves.
pub fn routes(app: App) -> Router {
    let app = Arc::new(app);
    Router::new()
        .route("/v2/bookings", get(list_bookings).post(create_booking))
        .route("/v2/bookings/{id}", get(read_booking))
        .route("/v2/webhooks", get(list_webhooks).post(create_webhook))
        .route("/v2/webhooks/{id}", get(read_webhook))
        .route_layer(from_fn_with_state(app.clone(), admit))
        .route("/openapi.json", get(openapi))
        .with_state(app)
        // Behind no key: who reads it may not have one yet.
        .nest_service("/errors", docs().service())
}

/// Gives what axum answers by itself (unknown URLs, wrong methods, bodies that
/// it cannot read, panics) the format of [`BookingError`], and every request
/// an id.
pub fn in_one_format(routes: Router) -> Router {
    routes.layer(
        FaultLayer::<Typed>::new()
            .catalog::<RefusedByAxum>()
            .request_id("x-request-id"),
    )
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

async fn list_bookings(State(app): State<Arc<App>>) -> Result<Json<List<Booking>>, BookingError> {
    let data = app.store.bookings()?;
    Ok(Json(List { data }))
}

async fn read_booking(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<Json<Booking>, BookingError> {
    Ok(Json(app.store.booking(id)?))
}

async fn create_booking(
    State(app): State<Arc<App>>,
    Json(new): Json<NewBooking>,
) -> Result<(StatusCode, Json<Booking>), BookingError> {
    let subject = text("subject", new.subject)?;
    let starting_time = text("starting_time", new.starting_time)?;
    let booking = app.store.create_booking(&subject, &starting_time)?;
    Ok((StatusCode::CREATED, Json(booking)))
}

async fn list_webhooks(State(app): State<Arc<App>>) -> Result<Json<List<Webhook>>, BookingError> {
    let data = app.store.webhooks()?;
    Ok(Json(List { data }))
}

async fn read_webhook(
    State(app): State<Arc<App>>,
    Path(id): Path<String>,
) -> Result<Json<Webhook>, BookingError> {
    Ok(Json(app.store.webhook(id)?))
}

async fn create_webhook(
    State(app): State<Arc<App>>,
    Json(new): Json<NewWebhook>,
) -> Result<(StatusCode, Json<Webhook>), BookingError> {
    let name = text("name", new.name)?;
    let url = text("url", new.url)?;
    if url.strip_prefix("https://").is_none_or(str::is_empty) {
        return Err(BookingError::InvalidParameter {
            param: "url",
            problem: "a full URL that begins with https:// is expected",
        });
    }
    let webhook = app.store.create_webhook(name, &url)?;
    Ok((StatusCode::CREATED, Json(webhook)))
}

/// The document is for everybody, with or without a key.
async fn openapi() -> Json<&'static Value> {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(document);
    Json(&DOCUMENT)
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
