//! warp: `Reply` where the handler answers, `Reject` where it rejects.

use std::net::SocketAddr;

use fault::Reply;
use warp::{Filter, Rejection};

use crate::scenario::ShopError;

pub(super) fn start() -> SocketAddr {
    super::serve(|listener| async move {
        let route = warp::path!(String).map(|path: String| super::handle(&path));
        warp::serve(route).incoming(listener).run().await;
    })
}

pub(super) fn start_rejected() -> SocketAddr {
    super::serve(|listener| async move {
        let route = warp::path!(String)
            .and_then(
                |path: String| async move { super::handle(&path).map_err(warp::reject::custom) },
            )
            .recover(recover);
        warp::serve(route).incoming(listener).run().await;
    })
}

async fn recover(rejection: Rejection) -> Result<Reply, Rejection> {
    match rejection.find::<ShopError>() {
        Some(error) => Ok(Reply::new(error)),
        None => Err(rejection),
    }
}
