//! poem: `ResponseError` through `?`, and `IntoResponse` of a reply where the
//! route catches the error.

use std::net::SocketAddr;

use fault::Reply;
use poem::listener::TcpAcceptor;
use poem::web::Path;
use poem::{Endpoint, EndpointExt, IntoEndpoint, Route, Server, get, handler};

use crate::scenario::ShopError;

pub(super) fn start() -> SocketAddr {
    run(|| Route::new().at("/:path", get(fail)))
}

pub(super) fn start_caught() -> SocketAddr {
    run(|| {
        Route::new()
            .at("/:path", get(fail))
            .catch_error(|error: ShopError| async move { Reply::new(&error) })
    })
}

#[handler]
fn fail(Path(path): Path<String>) -> Result<&'static str, ShopError> {
    super::handle(&path)
}

fn run<E>(route: fn() -> E) -> SocketAddr
where
    E: IntoEndpoint + 'static,
    E::Endpoint: Endpoint + 'static,
{
    super::serve(move |listener| async move {
        let acceptor = TcpAcceptor::from_tokio(listener)?;
        Server::new_with_acceptor(acceptor).run(route()).await
    })
}
