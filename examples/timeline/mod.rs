//! Short messages and a search in them, with errors like the "standard API"'s.
//! Read `error.rs` first.

mod docs;
mod error;

use std::collections::HashMap;
use std::future::{Ready, ready};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::{StatusCode, Uri, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{any, get, post};
use axum::{Extension, Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

pub use self::docs::docs;
pub use self::error::TimelineError;
use crate::limiter::Limiter;
use crate::line;

/// What the handlers work with.
#[derive(Debug)]
pub struct App {
    /// The users' names, by access token.
    pub users: HashMap<String, String>,
    /// What each user has posted.
    pub statuses: Mutex<HashMap<String, Vec<String>>>,
    /// How many messages a user may have.
    pub most_statuses: usize,
    /// How often each user may read timelines.
    pub reads: Limiter,
    /// How often each user may search.
    pub searches: Limiter,
    /// How many searches may be under way at once.
    pub search_slots: Semaphore,
    /// Where the search index listens.
    pub index: SocketAddr,
    /// How long the index may take.
    pub patience: Duration,
}

/// Who sent the request: the access token is good.
#[derive(Clone)]
struct User(String);

/// The service.
pub fn router(app: App) -> Router {
    let app = Arc::new(app);
    Router::new()
        .route(
            "/1/timelines/{file}",
            get(read_timeline).fallback(only("GET,HEAD")),
        )
        .route("/1/statuses", post(post_status).fallback(only("POST")))
        .route("/1/banner", post(upload_banner).fallback(only("POST")))
        .route("/1/search", get(search).fallback(only("GET,HEAD")))
        .route(
            "/1/lists",
            post(async || TimelineError::NotImplemented).fallback(only("POST")),
        )
        .route_layer(from_fn_with_state(app.clone(), authenticate))
        .route("/0/{*path}", any(async || TimelineError::Gone))
        .fallback(nothing_here)
        .with_state(app)
}

/// `/1/timelines/ada.json`
async fn read_timeline(
    State(app): State<Arc<App>>,
    Extension(User(user)): Extension<User>,
    Path(file): Path<String>,
) -> Result<Json<Value>, TimelineError> {
    app.reads
        .take(&user, Instant::now())
        .map_err(|wait| TimelineError::TooManyRequests { wait })?;
    let (name, format) = file.rsplit_once('.').unwrap_or((&file, "json"));
    if format != "json" {
        return Err(TimelineError::NotAcceptable {
            format: format.to_owned(),
        });
    }
    let statuses = app.statuses.lock().unwrap_or_else(PoisonError::into_inner);
    match statuses.get(name) {
        Some(statuses) => Ok(Json(json!({ "statuses": statuses }))),
        None if app.users.values().any(|known| known == name) => {
            Ok(Json(json!({ "statuses": [] })))
        }
        None => Err(TimelineError::NotFound {
            what: name.to_owned(),
        }),
    }
}

#[derive(Deserialize)]
struct NewStatus {
    status: String,
}

async fn post_status(
    State(app): State<Arc<App>>,
    Extension(User(user)): Extension<User>,
    Body(NewStatus { status }): Body<NewStatus>,
) -> Result<(StatusCode, Json<Value>), TimelineError> {
    if !(1..=280).contains(&status.chars().count()) {
        return Err(TimelineError::UnprocessableEntity {
            problem: "A status has 1 to 280 characters",
        });
    }
    let mut statuses = app.statuses.lock().unwrap_or_else(PoisonError::into_inner);
    let own = statuses.entry(user).or_default();
    if own.contains(&status) {
        return Err(TimelineError::Forbidden {
            why: "You have said that already",
        });
    }
    if own.len() >= app.most_statuses {
        return Err(TimelineError::Forbidden {
            why: "You are over your update limit",
        });
    }
    own.push(status.clone());
    Ok((StatusCode::CREATED, Json(json!({ "status": status }))))
}

async fn upload_banner(image: Bytes) -> Result<StatusCode, TimelineError> {
    if !image.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Err(TimelineError::UnprocessableEntity {
            problem: "A banner is a PNG image",
        });
    }
    Ok(StatusCode::ACCEPTED)
}

#[derive(Deserialize)]
struct Search {
    q: Option<String>,
    count: Option<u8>,
}

async fn search(
    State(app): State<Arc<App>>,
    Extension(User(user)): Extension<User>,
    Query(search): Query<Search>,
) -> Result<Json<Value>, TimelineError> {
    let q = search.q.ok_or(TimelineError::BadRequest {
        reason: "The parameter 'q' is missing",
    })?;
    app.searches
        .take(&user, Instant::now())
        .map_err(|wait| TimelineError::EnhanceYourCalm { wait })?;
    let slot = app.search_slots.try_acquire();
    let _slot = slot.map_err(|_| TimelineError::ServiceUnavailable)?;
    let question = json!({ "q": q, "count": search.count.unwrap_or(10) });
    Ok(Json(line::ask(app.index, &question, app.patience).await?))
}

/// Lets through who has an access token. Without any authentication a request
/// is invalid (400), with a wrong one it is refused (401).
async fn authenticate(
    State(app): State<Arc<App>>,
    mut request: Request,
    next: Next,
) -> Result<Response, TimelineError> {
    let Some(authorization) = request.headers().get(header::AUTHORIZATION) else {
        return Err(TimelineError::BadRequest {
            reason: "The request is not authenticated",
        });
    };
    let user = authorization
        .to_str()
        .ok()
        .and_then(|value| app.users.get(value.strip_prefix("Bearer ")?))
        .ok_or(TimelineError::Unauthorized)?;
    request.extensions_mut().insert(User(user.clone()));
    Ok(next.run(request).await)
}

/// axum's `Json`, whose rejection becomes an error of this service.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(TimelineError))]
struct Body<T>(T);

/// axum's `Path`, likewise.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(TimelineError))]
struct Path<T>(T);

/// axum's `Query`, likewise.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Query), rejection(TimelineError))]
struct Query<T>(T);

async fn nothing_here(uri: Uri) -> TimelineError {
    TimelineError::NotFound {
        what: uri.path().to_owned(),
    }
}

/// The answer to any other method than those in `allow`.
fn only(allow: &'static str) -> impl FnOnce() -> Ready<TimelineError> + Clone {
    move || ready(TimelineError::MethodNotAllowed { allow })
}
