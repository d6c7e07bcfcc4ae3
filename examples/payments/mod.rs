//! Payments through a card network, with validation errors like Laravel's.
//! Read `error.rs` first.

mod docs;
mod error;
mod ledger;
mod new_payment;

use std::collections::HashMap;
use std::future::{Ready, ready};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{FromRequest, FromRequestParts, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use serde_json::{Map, Value, json};
use tokio::sync::Semaphore;

pub use self::docs::docs;
pub use self::error::PaymentError;
pub use self::ledger::{Ledger, Payment};
use self::new_payment::NewPayment;
use crate::limiter::Limiter;
use crate::line;

/// What the handlers work with.
#[derive(Debug)]
pub struct App {
    /// Who may call, by API key.
    pub api_keys: HashMap<String, ApiKey>,
    /// How often each key may call.
    pub limiter: Limiter,
    /// What has been paid.
    pub ledger: Ledger,
    /// Where the card network listens.
    pub network: SocketAddr,
    /// How long the network may take.
    pub patience: Duration,
    /// How many payments may be under way at once.
    pub slots: Semaphore,
}

/// What a key opens.
#[derive(Debug, Clone)]
pub struct ApiKey {
    /// Whose key it is.
    pub organisation: String,
    /// Whether it may do more than read.
    pub may_pay: bool,
}

/// The service.
pub fn router(app: App) -> Router {
    let app = Arc::new(app);
    Router::new()
        .route("/payments", post(pay).fallback(only("POST")))
        .route("/payments/{id}", get(read).fallback(only("GET,HEAD")))
        .route_layer(from_fn_with_state(app.clone(), admit))
        .fallback(async || PaymentError::NotFound)
        .with_state(app)
}

async fn pay(
    State(app): State<Arc<App>>,
    Extension(key): Extension<ApiKey>,
    Body(body): Body<Map<String, Value>>,
) -> Result<(StatusCode, Json<Payment>), PaymentError> {
    if !key.may_pay {
        return Err(PaymentError::Forbidden);
    }
    let new = NewPayment::read(&body).map_err(PaymentError::Invalid)?;
    let Some(reservation) = app.ledger.reserve(&key.organisation, &new.reference) else {
        return Err(PaymentError::Conflict {
            reference: new.reference,
        });
    };
    let slot = app.slots.try_acquire();
    let _slot = slot.map_err(|_| PaymentError::ServiceUnavailable { wait: app.patience })?;
    let question = json!({ "amount": new.amount, "card": new.card });
    let answer = line::ask(app.network, &question, app.patience).await?;
    let Some(receipt) = answer["receipt"].as_str() else {
        return Err(PaymentError::BadGateway(
            format!("answer was {answer}").into(),
        ));
    };
    let payment = reservation.pay(new, receipt.to_owned())?;
    Ok((StatusCode::CREATED, Json(payment)))
}

async fn read(
    State(app): State<Arc<App>>,
    Extension(key): Extension<ApiKey>,
    Path(id): Path<String>,
) -> Result<Json<Payment>, PaymentError> {
    let payment = app.ledger.find(&id).ok_or(PaymentError::NotFound)?;
    if payment.organisation != key.organisation {
        return Err(PaymentError::Forbidden);
    }
    Ok(Json(payment))
}

/// Lets through who has a key and has not called too often, and tells the
/// handler what the key opens.
async fn admit(
    State(app): State<Arc<App>>,
    mut request: Request,
    next: Next,
) -> Result<Response, PaymentError> {
    let name = request
        .headers()
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "))
        .ok_or(PaymentError::Unauthorized)?;
    let key = app.api_keys.get(name).ok_or(PaymentError::Unauthorized)?;
    app.limiter
        .take(name, Instant::now())
        .map_err(|wait| PaymentError::TooManyRequests { wait })?;
    request.extensions_mut().insert(key.clone());
    Ok(next.run(request).await)
}

/// axum's `Json`, whose rejection becomes an error of this service.
#[derive(FromRequest)]
#[from_request(via(axum::Json), rejection(PaymentError))]
struct Body<T>(T);

/// axum's `Path`, likewise.
#[derive(FromRequestParts)]
#[from_request(via(axum::extract::Path), rejection(PaymentError))]
struct Path<T>(T);

/// The answer to any other method than those in `allow`.
fn only(allow: &'static str) -> impl FnOnce() -> Ready<PaymentError> + Clone {
    move || ready(PaymentError::MethodNotAllowed { allow })
}
