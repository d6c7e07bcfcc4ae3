//! Issues of repositories, with errors like GitHub's: the format is in
//! `github.rs`, the errors are here.

mod github;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::rejection::{JsonRejection, PathRejection};
use axum::extract::{FromRequest, FromRequestParts, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::routing::post;
use axum::{Json, Router};
use fault::{ApiError, FieldErrors};
use serde_json::{Map, Value, json};

pub use self::github::GitHub;

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(format = GitHub)]
pub enum IssueError {
    /// The body is no JSON object.
    #[status(400)]
    #[docs("https://docs.example.org/rest/issues")]
    #[message("Problems parsing JSON")]
    #[error("unreadable request body")]
    BadJson(#[from] JsonRejection),

    /// The access token is missing or wrong.
    #[status(401)]
    #[header("www-authenticate", "Bearer realm=\"issues\"")]
    #[docs("https://docs.example.org/rest")]
    #[message("Requires authentication")]
    Unauthenticated,

    /// There is no such repository, or you may not know of it.
    #[status(404)]
    #[docs("https://docs.example.org/rest")]
    #[message("Not Found")]
    NotFound,

    /// Fields are missing or invalid: `errors` says which and why.
    #[status(422)]
    #[docs("https://docs.example.org/rest/issues#create")]
    #[message("Validation Failed")]
    Invalid(#[fields] FieldErrors),
}

impl From<PathRejection> for IssueError {
    fn from(_: PathRejection) -> Self {
        Self::NotFound
    }
}

/// What the handlers work with.
#[derive(Debug)]
pub struct App {
    /// The one access token.
    pub token: String,
    /// The titles of each repository's issues, by `owner/name`.
    pub issues: Mutex<HashMap<String, Vec<String>>>,
}

/// The service.
pub fn router(app: App) -> Router {
    Router::new()
        .route("/repos/{owner}/{name}/issues", post(create))
        .method_not_allowed_fallback(async || IssueError::NotFound)
        .fallback(async || IssueError::NotFound)
        .with_state(Arc::new(app))
}

async fn create(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Path((owner, name)): Path<(String, String)>,
    body: Result<Body<Map<String, Value>>, IssueError>,
) -> Result<(StatusCode, Json<Value>), IssueError> {
    let token = headers.get(header::AUTHORIZATION);
    let token = token.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    if token != Some(&app.token) {
        return Err(IssueError::Unauthenticated);
    }
    let Body(body) = body?;
    let mut issues = app.issues.lock().unwrap_or_else(PoisonError::into_inner);
    let repository = issues
        .get_mut(&format!("{owner}/{name}"))
        .ok_or(IssueError::NotFound)?;

    let mut errors = FieldErrors::new();
    let mut wrong = |field: String, code: &'static str| {
        errors.push(field, code, "").with("resource", "Issue");
    };
    let title = match body.get("title") {
        Some(Value::String(title)) if repository.contains(title) => Err("already_exists"),
        Some(Value::String(title)) if !title.is_empty() => Ok(title),
        None | Some(Value::Null | Value::String(_)) => Err("missing_field"),
        Some(_) => Err("invalid"),
    };
    if let Err(code) = title {
        wrong("title".to_owned(), code);
    }
    if let Some(labels) = body.get("labels").and_then(Value::as_array) {
        for (position, _) in labels
            .iter()
            .enumerate()
            .filter(|(_, label)| !label.is_string())
        {
            wrong(format!("labels[{position}]"), "invalid");
        }
    }
    let Ok(title) = title else {
        return Err(IssueError::Invalid(errors));
    };
    errors.into_result().map_err(IssueError::Invalid)?;
    repository.push(title.clone());
    let issue = json!({ "number": repository.len(), "title": title });
    Ok((StatusCode::CREATED, Json(issue)))
}

/// axum's `Json`, whose rejection becomes an error of this service.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(IssueError))]
struct Body<T>(T);

/// axum's `Path`, likewise.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(IssueError))]
struct Path<T>(T);
