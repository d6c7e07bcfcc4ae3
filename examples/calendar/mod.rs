//! Calendars and their events, with errors like Cronofy's: two wire formats
//! in one enum. Read `error.rs` first.

mod docs;
mod error;
mod token;

use std::collections::HashMap;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json};
use fault::FieldErrors;
use serde_json::{Map, Value, json};

pub use self::docs::docs;
pub use self::error::CalendarError;
pub use self::token::{Client, Grant};
use crate::limiter::Limiter;

/// What the handlers work with.
#[derive(Debug)]
pub struct App {
    /// The one application that may ask for tokens.
    pub client: Client,
    /// The accounts that may be acted for.
    pub grants: Mutex<HashMap<Grant, Account>>,
    /// Whether we hold credentials for the provider of each calendar.
    pub calendars: HashMap<String, bool>,
    /// Where accepted events go, a line each.
    pub journal: PathBuf,
    /// At most so many requests at once, and so many in a longer time.
    pub limiters: [Limiter; 2],
}

impl App {
    /// The limits of the documentation: 50 in a second and 500 in a minute.
    pub fn documented_limits() -> [Limiter; 2] {
        [
            Limiter::new(50, Duration::from_secs(1) / 50),
            Limiter::new(500, Duration::from_mins(1) / 500),
        ]
    }
}

/// Someone whose calendars an application may reach.
#[derive(Debug, Clone)]
pub struct Account {
    /// Whether the plan includes resources.
    pub has_resources: bool,
    /// Whether the user has agreed to events being made.
    pub may_create_events: bool,
}

/// The service.
pub fn router(app: App) -> Router {
    let app = Arc::new(app);
    Router::new()
        .route("/v1/calendars", get(list_calendars))
        .route("/v1/calendars/{id}/events", post(create_event))
        .route("/v1/resources", get(list_resources))
        .route_layer(from_fn_with_state(app.clone(), admit))
        .route("/oauth/token", post(token::give))
        // The documented statuses have no 405: another method is another resource.
        .method_not_allowed_fallback(async || CalendarError::NoSuchResource)
        .fallback(async || CalendarError::NoSuchResource)
        .with_state(app)
}

async fn list_calendars(State(app): State<Arc<App>>) -> Json<Value> {
    let mut ids: Vec<_> = app.calendars.keys().collect();
    ids.sort();
    Json(json!({ "calendars": ids }))
}

async fn list_resources(
    Extension(account): Extension<Account>,
) -> Result<Json<Value>, CalendarError> {
    if !account.has_resources {
        return Err(CalendarError::PlanLacksFeature);
    }
    Ok(Json(json!({ "resources": [] })))
}

async fn create_event(
    State(app): State<Arc<App>>,
    Extension(account): Extension<Account>,
    Path(calendar_id): Path<String>,
    Body(event): Body<Map<String, Value>>,
) -> Result<StatusCode, CalendarError> {
    if !account.may_create_events {
        return Err(CalendarError::ScopeMissing);
    }
    match app.calendars.get(&calendar_id) {
        None => return Err(CalendarError::NoSuchResource),
        Some(false) => return Err(CalendarError::RelinkNeeded),
        Some(true) => {}
    }
    let mut errors = FieldErrors::new();
    for field in ["event_id", "summary", "start", "end"] {
        match event.get(field) {
            None | Some(Value::Null) => {
                errors.push(field, "errors.required", "required");
            }
            Some(Value::String(text)) if text.chars().count() <= MAX_LENGTH => {}
            Some(Value::String(_)) => {
                let too_long = errors.push(field, "errors.too_long", "too long");
                too_long.with("max", MAX_LENGTH);
            }
            Some(_) => {
                errors.push(field, "errors.invalid", "must be a string");
            }
        }
    }
    errors.into_result().map_err(CalendarError::Invalid)?;

    let mut journal = OpenOptions::new()
        .create(true)
        .append(true)
        .open(&app.journal)?;
    writeln!(journal, "{}", Value::Object(event))?;
    Ok(StatusCode::ACCEPTED)
}

const MAX_LENGTH: usize = 500;

/// Lets through who has an access token and has not called too often, and
/// tells the handler whom the call is for.
async fn admit(
    State(app): State<Arc<App>>,
    mut request: Request,
    next: Next,
) -> Result<Response, CalendarError> {
    let token = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "))
        .ok_or(CalendarError::Unauthenticated)?;
    let account = token::account(&app, token).ok_or(CalendarError::Unauthenticated)?;
    for limiter in &app.limiters {
        limiter
            .take(token, Instant::now())
            .map_err(|wait| CalendarError::RateLimited { wait })?;
    }
    request.extensions_mut().insert(account);
    Ok(next.run(request).await)
}

/// axum's `Json`, whose rejection becomes an error of this service.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(CalendarError))]
struct Body<T>(T);

/// axum's `Path`, likewise.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(CalendarError))]
struct Path<T>(T);
