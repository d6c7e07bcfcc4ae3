//! JSON:API 1.1, with a format that `fault` ships: an item for each field
//! error, or one for the error itself.
//!
//! ```text
//! 404 {"errors":[{"status":"404","code":"article_not_found","title":"Not Found","detail":"no article 7"}]}
//! 422 {"errors":[{"status":"422","code":"blank","title":"Unprocessable Content","detail":"is blank","source":{"pointer":"/data/attributes/title"}}, …]}
//! ```
//!
//! Documented at jsonapi.org, "Errors".

use std::time::Duration;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use fault::body::JsonApi;
use fault::{ApiError, FieldErrors};

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(format = JsonApi, codes = snake_case)]
pub enum ArticleError {
    #[status(404)]
    #[title("Not Found")]
    #[message("no article {id}")]
    ArticleNotFound { id: u32 },

    #[status(400)]
    #[title("Bad Request")]
    #[param("page[number]")]
    #[message("pages are counted from 1")]
    PageOutOfRange,

    #[status(422)]
    #[title("Unprocessable Content")]
    Invalid(#[fields] FieldErrors),

    #[status(429)]
    #[title("Too Many Requests")]
    #[message("at most {limit} reports at a time")]
    TooManyReports {
        #[detail]
        limit: u32,
        #[retry_after]
        wait: Duration,
    },

    #[status(500)]
    #[title("Internal Server Error")]
    #[error("article store failed")]
    Internal(#[from] std::io::Error),
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route("/articles", get(list).post(create))
        .route("/articles/{id}", get(read))
        .route("/reports", get(report))
        .route("/broken", get(broken))
}

async fn list() -> ArticleError {
    ArticleError::PageOutOfRange
}

async fn create() -> ArticleError {
    let mut errors = FieldErrors::new();
    let mut attribute = |path: String, key, text| {
        errors.push(format!("data.attributes.{path}"), key, text);
    };
    attribute("title".to_owned(), "blank", "is blank");
    attribute(
        format!("tags[{}].name", 1),
        "too_long",
        "has more than 20 characters",
    );
    ArticleError::Invalid(errors)
}

async fn read(Path(id): Path<u32>) -> ArticleError {
    ArticleError::ArticleNotFound { id }
}

async fn report() -> ArticleError {
    ArticleError::TooManyReports {
        limit: 10,
        wait: Duration::from_secs(30),
    }
}

async fn broken() -> Result<String, ArticleError> {
    Ok(std::fs::read_to_string("/nowhere/articles.json")?)
}
