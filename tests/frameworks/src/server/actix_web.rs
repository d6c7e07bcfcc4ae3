//! actix-web: `ResponseError`.

use std::net::SocketAddr;
use std::thread;

use actix_web::{App, HttpServer, rt, web};

use crate::scenario::ShopError;

pub(super) fn start() -> SocketAddr {
    let (listener, address) = super::listener();
    thread::spawn(move || {
        rt::System::new().block_on(async {
            // Without the signal handlers, which are the test runner's.
            let app = || App::new().route("/{path}", web::to(handler));
            HttpServer::new(app)
                .workers(1)
                .disable_signals()
                .listen(listener)?
                .run()
                .await
        })
    });
    address
}

async fn handler(path: web::Path<String>) -> Result<&'static str, ShopError> {
    super::handle(&path)
}
