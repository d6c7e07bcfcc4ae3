//! Matrix, the client-server API. Clients go by `errcode`; some errors say
//! more beside the text.
//!
//! ```text
//! 403 {"errcode":"M_FORBIDDEN","error":"Cannot add account data for other users."}
//! 429 {"errcode":"M_LIMIT_EXCEEDED","error":"Too many requests","retry_after_ms":2000}
//! ```
//!
//! Documented in the Matrix specification, "Client-Server API", "Standard error
//! response".

use std::panic::Location;
use std::time::Duration;

use axum::Router;
use axum::routing::{get, post};
use fault::ApiError;
use fault::body::{Fact, Format, Member, Shape, Unit};

/// `{"errcode":…,"error":…,"retry_after_ms":…}`, then details.
#[derive(Debug)]
pub struct Matrix;

impl Format for Matrix {
    const SHAPE: Shape = Shape::json(&[
        Member::new("errcode", Fact::Code).required(),
        Member::new("error", Fact::Message),
        Member::new("retry_after_ms", Fact::RetryAfter(Unit::Milliseconds)),
        Member::details(),
    ]);
}

/// What can go wrong with a request. A 401 of Matrix is older than the duty to
/// send `WWW-Authenticate`.
#[derive(Debug, ApiError)]
#[api(format = Matrix, codes = "M_{SCREAMING_SNAKE_CASE}")]
#[header("www-authenticate", none)]
pub enum MatrixError {
    /// You may not do this.
    #[status(403)]
    #[message("Cannot add account data for other users.")]
    Forbidden,

    /// There was no access token in the request.
    #[status(401)]
    #[message("Missing access token")]
    MissingToken,

    /// The access token is not known, or no longer. With `soft_logout` the
    /// device is still there: log in again and go on.
    #[status(401)]
    #[message("{text}")]
    UnknownToken {
        text: &'static str,
        #[detail]
        soft_logout: Option<bool>,
    },

    /// The account was locked by an administrator.
    #[status(401)]
    #[message("This account has been locked")]
    UserLocked {
        #[detail]
        soft_logout: bool,
    },

    /// You send too many requests.
    #[status(429)]
    #[message("Too many requests")]
    LimitExceeded {
        #[retry_after]
        wait: Option<Duration>,
    },

    /// There is nothing here.
    #[status(404)]
    #[message("Account data not found.")]
    NotFound,

    /// The server knows of no such endpoint.
    #[status(404)]
    #[code("M_UNRECOGNIZED", shared)]
    #[message("Unrecognized request")]
    UnrecognizedPath,

    /// The endpoint takes other methods.
    #[status(405)]
    #[code("M_UNRECOGNIZED", shared)]
    #[header("allow", none)] // axum says it
    #[message("Unrecognized request")]
    UnrecognizedMethod,

    /// Somebody has this user id already.
    #[status(400)]
    #[message("Desired user ID is already taken.")]
    UserInUse,

    /// The body is not JSON.
    #[status(400)]
    #[message("Content must be a JSON object.")]
    NotJson,

    /// The keys are those of an older backup.
    #[status(403)]
    #[message("Wrong backup version.")]
    WrongRoomKeysVersion {
        #[detail]
        current_version: String,
    },

    /// The media is too large for this.
    #[status(413)]
    #[message("Content is too large to thumbnail")]
    TooLarge,

    /// Your account has used up what its plan allows.
    #[status(403)]
    #[message("You have exceeded your storage quota of {quota}")]
    UserLimitExceeded {
        quota: &'static str,
        #[detail]
        info_uri: &'static str,
        #[detail]
        can_upgrade: Option<bool>,
    },

    /// Anything else. The log has the cause, and the line that met it.
    #[status(500)]
    #[message("An unknown error occurred")]
    #[error("unexpected")]
    Unknown {
        #[from(std::io::Error, serde_json::Error)]
        source: Box<dyn std::error::Error + Send + Sync>,
        #[location]
        at: &'static Location<'static>,
    },
}

/// An endpoint for each error.
pub fn routes() -> Router {
    Router::new()
        .route(
            "/account_data",
            get(async || MatrixError::NotFound)
                .put(async || MatrixError::Forbidden)
                .post(async || MatrixError::NotJson),
        )
        .route("/whoami", get(async || MatrixError::MissingToken))
        .route("/logout", post(logout))
        .route("/refresh", post(refresh))
        .route("/locked", get(locked))
        .route("/sync", get(sync).post(async || limited(None)))
        .route("/register", post(async || MatrixError::UserInUse))
        .route("/room_keys", get(room_keys))
        .route("/thumbnail", get(async || MatrixError::TooLarge))
        .route("/upload", post(upload))
        .route("/profile", get(profile))
        .fallback(async || MatrixError::UnrecognizedPath)
        .method_not_allowed_fallback(async || MatrixError::UnrecognizedMethod)
}

async fn logout() -> MatrixError {
    MatrixError::UnknownToken {
        text: "Unrecognised access token",
        soft_logout: None,
    }
}

async fn refresh() -> MatrixError {
    MatrixError::UnknownToken {
        text: "Soft logged out",
        soft_logout: Some(true),
    }
}

async fn locked() -> MatrixError {
    MatrixError::UserLocked { soft_logout: true }
}

async fn sync() -> MatrixError {
    limited(Some(Duration::from_millis(1500)))
}

fn limited(wait: Option<Duration>) -> MatrixError {
    MatrixError::LimitExceeded { wait }
}

async fn room_keys() -> MatrixError {
    MatrixError::WrongRoomKeysVersion {
        current_version: "42".to_owned(),
    }
}

async fn upload() -> MatrixError {
    MatrixError::UserLimitExceeded {
        quota: "10GB",
        info_uri: "https://example.com/homeserver/about?limit_type=quota",
        can_upgrade: Some(true),
    }
}

async fn profile() -> Result<String, MatrixError> {
    Ok(std::fs::read_to_string("/nowhere/profile.json")?)
}
