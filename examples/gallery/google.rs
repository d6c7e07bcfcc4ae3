//! Google's AIP-193, with a format that `fault` ships: a name for the status,
//! and objects that say more, each where the error has something for it.
//!
//! ```text
//! 404 {"error":{"code":404,"message":"no book 7","status":"NOT_FOUND","details":[
//!   {"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"BOOK_NOT_FOUND",
//!    "domain":"library.example.com","metadata":{"book":"7"}}, …]}}
//! ```
//!
//! Documented at google.aip.dev, AIP-193.

use std::time::Duration;

use axum::Router;
use axum::extract::Path;
use axum::routing::{get, post};
use fault::body::Google;
use fault::{ApiError, FieldErrors};

/// What can go wrong with a request.
#[derive(Debug, ApiError)]
#[api(format = Google, domain = "library.example.com", codes = SCREAMING_SNAKE_CASE)]
pub enum LibraryError {
    #[status(404)]
    #[docs("https://library.example.com/errors#BOOK_NOT_FOUND")]
    #[message("no book {book}")]
    BookNotFound {
        #[detail]
        book: u32,
    },

    #[status(400)]
    #[message("the book is not valid")]
    InvalidBook(#[fields] FieldErrors),

    #[status(429)]
    #[message("at most {limit} shelves a minute")]
    ShelfQuota {
        #[detail]
        limit: u32,
        #[retry_after]
        wait: Duration,
    },

    #[status(409)]
    #[message("somebody else has changed the book; read it again")]
    BookChanged,

    #[status(400)]
    #[docs("https://library.example.com/errors#EDITION_NOT_OUT")]
    #[message("edition {edition} is not out yet")]
    EditionNotOut {
        #[detail]
        edition: u32,
        #[fields]
        errors: FieldErrors,
        #[retry_after]
        wait: Duration,
    },

    #[status(500)]
    #[error("book store failed")]
    Internal(#[from] std::io::Error),
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route("/v1/books", post(create))
        .route("/v1/books/{book}", get(read).put(replace).patch(update))
        .route("/v1/shelves", get(shelves))
        .route("/v1/broken", get(broken))
}

async fn create() -> LibraryError {
    LibraryError::InvalidBook(FieldErrors::from([
        ("book.title", "BLANK", "is blank"),
        (
            "book.authors[1].name",
            "TOO_LONG",
            "has more than 20 characters",
        ),
    ]))
}

async fn read(Path(book): Path<u32>) -> LibraryError {
    LibraryError::BookNotFound { book }
}

async fn replace() -> LibraryError {
    LibraryError::BookChanged
}

async fn update() -> LibraryError {
    LibraryError::EditionNotOut {
        edition: 3,
        errors: FieldErrors::from([("book.edition", "NOT_OUT", "is not out yet")]),
        wait: Duration::from_secs(90),
    }
}

async fn shelves() -> LibraryError {
    LibraryError::ShelfQuota {
        limit: 100,
        wait: Duration::from_secs(30),
    }
}

async fn broken() -> Result<String, LibraryError> {
    Ok(std::fs::read_to_string("/nowhere/books.json")?)
}
