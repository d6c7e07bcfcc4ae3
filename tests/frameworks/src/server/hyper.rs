//! Plain hyper: `http::Response` with a body type of the user's choice.

use std::convert::Infallible;
use std::net::SocketAddr;

use bytes::Bytes;
use fault::Reply;
use http::{Request, Response};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;

pub(super) fn start() -> SocketAddr {
    super::serve(|listener| async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(
                http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(answer)),
            );
        }
    })
}

async fn answer(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let path = request.uri().path().trim_start_matches('/');
    Ok(match super::handle(path) {
        Ok(text) => Response::new(text.into()),
        Err(error) => Reply::new(&error).into(),
    })
}
