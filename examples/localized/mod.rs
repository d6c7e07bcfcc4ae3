//! A box office whose errors are in the client's language, and in the
//! representation that it asks for.

mod bundles;
mod error;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use fault::FieldErrors;
use fault::body::Problem;
use fault::layer::FaultLayer;
use fault::negotiate::plain_page;

pub use bundles::messages;
pub use error::{OrderError, PaymentError};

/// The service.
pub fn router() -> Router {
    let layer = FaultLayer::<Problem>::new()
        .translate(messages())
        .negotiate()
        .html(plain_page);
    Router::new()
        .route("/seats/{seat}", get(seat))
        .route("/orders/{count}", get(order))
        .route("/names/{name}", get(name))
        .route("/payments/{left}", get(pay))
        .layer(layer)
}

async fn seat(Path(seat): Path<String>) -> Result<(), OrderError> {
    Err(OrderError::SeatTaken { seat })
}

async fn order(Path(count): Path<u32>) -> Result<(), OrderError> {
    Err(OrderError::TooManySeats { count })
}

async fn name(Path(name): Path<String>) -> Result<(), OrderError> {
    let mut errors = FieldErrors::new();
    errors
        .push("name", "errors.too_long", format!("`{name}` is too long"))
        .with("max", 3);
    errors.push("email", "errors.required", "required");
    Err(OrderError::InvalidFields(errors))
}

async fn pay(Path(left): Path<u32>) -> Result<(), OrderError> {
    match left {
        0 => Err(PaymentError::CardDeclined)?,
        _ => Err(PaymentError::CreditSpent { left })?,
    }
}
