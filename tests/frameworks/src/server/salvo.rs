//! salvo: `Scribe`.

use std::net::SocketAddr;

use salvo::conn::tcp::TcpAcceptor;
use salvo::{Request, Router, Server, handler};

use crate::scenario::ShopError;

pub(super) fn start() -> SocketAddr {
    super::serve(|listener| async move {
        let acceptor = TcpAcceptor::try_from(listener).expect("a bound socket has an address");
        let router = Router::with_path("{path}").get(fail).head(fail);
        Server::new(acceptor).serve(router).await;
    })
}

#[handler]
async fn fail(request: &mut Request) -> Result<&'static str, ShopError> {
    super::handle(&request.param::<String>("path").unwrap_or_default())
}
