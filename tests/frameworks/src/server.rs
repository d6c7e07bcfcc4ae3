//! A server of every framework. Each answers `/{path}` with the error of that
//! path, from a handler as a user would write it: `Result<T, ShopError>`.

use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::thread;

use crate::scenario::{ShopError, error};

mod actix_web;
mod axum;
mod hyper;
mod poem;
mod rocket;
mod salvo;
mod warp;

/// A way of one framework to answer.
#[derive(Debug, Clone, Copy)]
pub struct Framework {
    /// The framework, and the way where it has several.
    pub name: &'static str,
    /// Starts a server that runs as long as the process.
    pub start: fn() -> SocketAddr,
    /// Whether the fault's own reason phrase gets onto the status line.
    pub phrase: bool,
    /// Whether header values that are no UTF-8 are sent.
    pub opaque: bool,
    /// Headers that the server adds by itself.
    pub adds: &'static [&'static str],
}

/// A framework that loses nothing and adds nothing.
const WHOLE: Framework = Framework {
    name: "",
    start: || SocketAddr::from((Ipv4Addr::UNSPECIFIED, 0)),
    phrase: true,
    opaque: true,
    adds: &[],
};

/// All of them.
pub const FRAMEWORKS: &[Framework] = &[
    Framework {
        name: "hyper",
        start: hyper::start,
        ..WHOLE
    },
    Framework {
        name: "axum",
        start: axum::start,
        ..WHOLE
    },
    Framework {
        name: "actix-web",
        start: actix_web::start,
        ..WHOLE
    },
    Framework {
        name: "poem",
        start: poem::start,
        // `poem::Error` drops the extensions of the response.
        phrase: false,
        ..WHOLE
    },
    Framework {
        name: "poem, caught",
        start: poem::start_caught,
        ..WHOLE
    },
    Framework {
        name: "rocket",
        start: rocket::start,
        // rocket's `Status` is a number, its `Header` a `str`.
        phrase: false,
        opaque: false,
        // Of its default fairing `Shield`.
        adds: &[
            "permissions-policy",
            "x-content-type-options",
            "x-frame-options",
        ],
    },
    Framework {
        name: "salvo",
        start: salvo::start,
        ..WHOLE
    },
    Framework {
        name: "warp",
        start: warp::start,
        ..WHOLE
    },
    Framework {
        name: "warp, rejected",
        start: warp::start_rejected,
        ..WHOLE
    },
];

/// What every handler does.
fn handle(path: &str) -> Result<&'static str, ShopError> {
    Err(error(path))
}

/// A port of its own on loopback.
fn listener() -> (TcpListener, SocketAddr) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("loopback has a free port");
    listener
        .set_nonblocking(true)
        .expect("a socket can be non-blocking");
    let address = listener
        .local_addr()
        .expect("a bound socket has an address");
    (listener, address)
}

/// Runs a server on a thread and a tokio runtime of its own.
fn serve<F: Future>(
    server: impl FnOnce(tokio::net::TcpListener) -> F + Send + 'static,
) -> SocketAddr {
    let (listener, address) = listener();
    thread::spawn(move || {
        runtime().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("inside a runtime");
            server(listener).await
        });
    });
    address
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be had")
}
