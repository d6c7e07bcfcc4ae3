//! The token endpoint: RFC 6749 §4.1.3 and §6.

use std::sync::{Arc, PoisonError};

use axum::Json;
use axum::extract::{FromRequest, State};
use axum::http::{HeaderName, header};
use serde::Deserialize;
use serde_json::{Value, json};

use super::error::CalendarError;
use super::{Account, App};

/// What an account is reached by.
#[derive(Debug, PartialEq, Eq, Hash)]
pub enum Grant {
    /// An authorization code, from the user's browser.
    Code(String),
    /// A refresh token.
    Refresh(String),
    /// An access token.
    Access(String),
}

/// An application that may ask for tokens.
#[derive(Debug, PartialEq, Eq)]
pub struct Client {
    /// Its public name.
    pub id: String,
    /// Its password.
    pub secret: String,
}

#[derive(Deserialize)]
pub(super) struct TokenRequest {
    client_id: Option<String>,
    client_secret: Option<String>,
    grant_type: Option<String>,
    code: Option<String>,
    refresh_token: Option<String>,
}

/// axum's `Form`, whose rejection becomes an error of this service.
#[derive(FromRequest)]
#[from_request(via(axum::Form), rejection(CalendarError))]
pub(super) struct Form<T>(T);

/// Trades an authorization code or a refresh token for an access token.
pub(super) async fn give(
    State(app): State<Arc<App>>,
    Form(request): Form<TokenRequest>,
) -> Result<([(HeaderName, &'static str); 1], Json<Value>), CalendarError> {
    let missing = CalendarError::TokenRequest;
    let id = request.client_id.ok_or(missing("client_id is missing"))?;
    let secret = request
        .client_secret
        .ok_or(missing("client_secret is missing"))?;
    if (Client { id, secret }) != app.client {
        return Err(CalendarError::TokenClient);
    }
    let (kind, grant) = match request.grant_type.as_deref() {
        Some("authorization_code") => {
            let code = request.code.ok_or(missing("code is missing"))?;
            ("authorization code", Grant::Code(code))
        }
        Some("refresh_token") => {
            let token = request
                .refresh_token
                .ok_or(missing("refresh_token is missing"))?;
            ("refresh token", Grant::Refresh(token))
        }
        Some(other) => {
            return Err(CalendarError::TokenGrantType {
                grant_type: other.to_owned(),
            });
        }
        None => return Err(missing("grant_type is missing")),
    };

    let mut grants = app.grants.lock().unwrap_or_else(PoisonError::into_inner);
    // Gone with its first use: RFC 6749 §4.1.2 forbids a second one.
    let account = grants
        .remove(&grant)
        .ok_or(CalendarError::TokenGrant { grant: kind })?;
    // A service that is not a demonstration makes these at random.
    let token = (grants.len() + 1).to_string();
    grants.insert(Grant::Refresh(token.clone()), account.clone());
    grants.insert(Grant::Access(token.clone()), account);
    Ok((
        [(header::CACHE_CONTROL, "no-store")],
        Json(json!({
            "token_type": "bearer",
            "access_token": token,
            "refresh_token": token,
        })),
    ))
}

/// Whom an access token stands for.
pub(super) fn account(app: &App, token: &str) -> Option<Account> {
    let grants = app.grants.lock().unwrap_or_else(PoisonError::into_inner);
    grants.get(&Grant::Access(token.to_owned())).cloned()
}
