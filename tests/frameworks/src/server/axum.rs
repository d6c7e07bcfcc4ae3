//! axum: `IntoResponse`.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;

use crate::scenario::ShopError;

pub(super) fn start() -> SocketAddr {
    super::serve(|listener| async move {
        let router = Router::new().route("/{path}", get(handler));
        axum::serve(listener, router).await
    })
}

async fn handler(Path(path): Path<String>) -> Result<&'static str, ShopError> {
    super::handle(&path)
}
