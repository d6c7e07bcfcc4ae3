//! Meilisearch: a code, its class, and a link that is made of the code.
//!
//! ```text
//! 404 {"message":"Index `movies` not found.","code":"index_not_found","type":"invalid_request","link":"https://docs.meilisearch.com/errors#index_not_found"}
//! ```
//!
//! Documented in the API reference, "Error codes".

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use fault::body::{Fact, Format, Member, Shape};
use fault::{ApiError, Fault as _};

/// `{"message":…,"code":…,"type":…,"link":…}`
#[derive(Debug)]
pub struct Meilisearch;

impl Format for Meilisearch {
    const SHAPE: Shape = Shape::json(&[
        Member::new("message", Fact::Message),
        Member::new("code", Fact::Code).required(),
        Member::new("type", Fact::Kind).required(),
        Member::new("link", Fact::Docs),
    ]);
}

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(
    format = Meilisearch,
    codes = snake_case,
    docs = "https://docs.meilisearch.com/errors#{code}",
    kinds(
        invalid_request = 4xx,
        auth = 401 | 403,
        system = 422 | 502 | 503,
        internal = 500,
    ),
)]
#[kind("invalid_request")]
pub enum MeilisearchError {
    #[status(404)]
    #[message("Index `{0}` not found.")]
    IndexNotFound(String),

    #[status(409)]
    #[message("Index `{0}` already exists.")]
    IndexAlreadyExists(String),

    #[status(400)]
    #[message(
        "`{0}` is not a valid index uid. Index uid can be an integer or a string containing only \
         alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes."
    )]
    InvalidIndexUid(String),

    #[status(404)]
    #[message("API key `{0}` not found.")]
    ApiKeyNotFound(String),

    #[status(403)]
    #[kind("auth")]
    #[message("The provided API key is invalid.")]
    InvalidApiKey,

    #[status(401)]
    #[kind("auth")]
    #[header("www-authenticate", none)]
    #[message("The Authorization header is missing. It must use the bearer authorization method.")]
    MissingAuthorizationHeader,

    #[status(400)]
    #[message("A json payload is missing.")]
    MissingPayload,

    #[status(415)]
    #[message(
        "A Content-Type header is missing. Accepted values for the Content-Type header are: \
         `application/json`, `application/x-ndjson`, `text/csv`"
    )]
    MissingContentType,

    #[status(413)]
    #[message(
        "The provided payload reached the size limit. \
         The maximum accepted payload size is {limit}."
    )]
    PayloadTooLarge { limit: &'static str },

    #[status(503)]
    #[kind("system")]
    #[header("retry-after", "10")]
    #[message("Too many search requests running at the same time: {limit}. Retry after 10s.")]
    TooManySearchRequests { limit: usize },

    /// Whatever else failed. Meilisearch shows its cause to clients, and so
    /// does this.
    #[status(500)]
    #[kind("internal")]
    #[expose]
    #[message("{0}")]
    Internal(#[from] std::io::Error),

    /// What the documents' own store says, with the index in front.
    #[message("Index `{index}`: {text}", text = .error.message())]
    InIndex {
        index: String,
        // Of the inner error only its text for clients is shown.
        #[transparent]
        #[expose]
        error: DocumentError,
    },
}

/// What can be wrong with documents.
#[derive(Debug, ApiError)]
#[api(
    format = Meilisearch,
    codes = snake_case,
    docs = "https://docs.meilisearch.com/errors#{code}",
)]
#[kind("invalid_request")]
pub enum DocumentError {
    #[status(400)]
    #[message("A document cannot contain more than 65,535 fields.")]
    MaxFieldsLimitExceeded,

    #[status(404)]
    #[message("Document `{0}` not found.")]
    DocumentNotFound(String),
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route("/indexes", post(create))
        .route("/indexes/{index}", get(index))
        .route("/indexes/{index}/documents/{id}", get(document))
        .route("/indexes/{index}/documents", post(add_documents))
        .route("/keys", get(async || MeilisearchError::InvalidApiKey))
        .route("/keys/{key}", get(key))
        .route("/multi-search", post(search))
        .route("/dumps", post(dump))
}

async fn create(body: String) -> MeilisearchError {
    match &*body {
        "" => MeilisearchError::MissingPayload,
        "movies" => MeilisearchError::IndexAlreadyExists(body),
        _ => MeilisearchError::InvalidIndexUid(body),
    }
}

async fn index(Path(index): Path<String>) -> MeilisearchError {
    MeilisearchError::IndexNotFound(index)
}

async fn document(Path((_, id)): Path<(String, String)>) -> DocumentError {
    DocumentError::DocumentNotFound(id)
}

async fn add_documents(Path(index): Path<String>, body: String) -> MeilisearchError {
    match &*body {
        "" => MeilisearchError::MissingContentType,
        "large" => MeilisearchError::PayloadTooLarge { limit: "10 MiB" },
        _ => MeilisearchError::InIndex {
            index,
            error: DocumentError::MaxFieldsLimitExceeded,
        },
    }
}

async fn key(Path(key): Path<String>) -> MeilisearchError {
    match &*key {
        "mine" => MeilisearchError::MissingAuthorizationHeader,
        _ => MeilisearchError::ApiKeyNotFound(key),
    }
}

async fn search() -> MeilisearchError {
    MeilisearchError::TooManySearchRequests { limit: 1000 }
}

async fn dump() -> Result<(), MeilisearchError> {
    Err(std::io::Error::other("the disk is on fire"))?
}
