//! The service in axum.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, State};
use axum::routing::post;
use axum::{Json, Router};

use crate::{Guest, Hall, SeatError};

/// Runs the service.
///
/// # Errors
///
/// Those of the socket.
pub async fn serve(listener: TcpListener, hall: Arc<Hall>) -> io::Result<()> {
    let routes = Router::new()
        .route("/seats/{seat}", post(reserve))
        .fallback(async || SeatError::NoSuchUrl)
        .with_state(hall);
    listener.set_nonblocking(true)?;
    axum::serve(tokio::net::TcpListener::from_std(listener)?, routes).await
}

async fn reserve(
    State(hall): State<Arc<Hall>>,
    Path(seat): Path<String>,
    guest: Result<Json<Guest>, JsonRejection>,
) -> Result<Json<Guest>, SeatError> {
    let Json(guest) = guest.map_err(|_| SeatError::Unreadable)?;
    Ok(Json(hall.reserve(&seat, guest)?))
}
