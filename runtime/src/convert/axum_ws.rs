//! axum's rejection of requests for a WebSocket.

use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use http::StatusCode;
use http::header::{ALLOW, HeaderName, HeaderValue, SEC_WEBSOCKET_VERSION, UPGRADE};

use super::rejection::{OTHER, client};
use crate::body::{Problem, WireFormat};
use crate::contract::catalog::{Catalog, Entries};
use crate::contract::entry::Entry;
use crate::contract::runtime::RuntimeFacts;
use crate::fault::Fault;
use crate::headers::Headers;

static ENTRIES: [Entry; 8] = [
    with_headers(client("MethodNotGet", 405, "The request must be a GET")),
    with_headers(client(
        "MethodNotConnect",
        405,
        "The request must be a CONNECT",
    )),
    client(
        "InvalidConnectionHeader",
        400,
        "The request must have `Connection: upgrade`",
    ),
    client(
        "InvalidUpgradeHeader",
        400,
        "The request must have `Upgrade: websocket`",
    ),
    client(
        "InvalidProtocolPseudoheader",
        400,
        "The request must have `:protocol: websocket`",
    ),
    with_headers(client(
        "InvalidWebSocketVersionHeader",
        400,
        "The request must have `Sec-WebSocket-Version: 13`",
    )),
    client(
        "WebSocketKeyHeaderMissing",
        400,
        "The request must have a `Sec-WebSocket-Key`",
    ),
    with_headers(client(
        "ConnectionNotUpgradable",
        426,
        "The connection cannot be upgraded to a WebSocket",
    )),
];

#[expect(
    clippy::large_types_passed_by_value,
    reason = "it runs when this crate is compiled"
)]
const fn with_headers(entry: Entry) -> Entry {
    entry.with_runtime(RuntimeFacts::HEADERS)
}

impl Fault for WebSocketUpgradeRejection {
    fn entry(&self) -> &'static Entry {
        match self {
            Self::MethodNotGet(_) => &ENTRIES[0],
            Self::MethodNotConnect(_) => &ENTRIES[1],
            Self::InvalidConnectionHeader(_) => &ENTRIES[2],
            Self::InvalidUpgradeHeader(_) => &ENTRIES[3],
            Self::InvalidProtocolPseudoheader(_) => &ENTRIES[4],
            Self::InvalidWebSocketVersionHeader(_) => &ENTRIES[5],
            Self::WebSocketKeyHeaderMissing(_) => &ENTRIES[6],
            Self::ConnectionNotUpgradable(_) => &ENTRIES[7],
            _ => &OTHER,
        }
    }

    /// axum's own, which the entry agrees with.
    fn status(&self) -> StatusCode {
        Self::status(self)
    }

    /// RFC 9110 §15.5.6 and §15.5.22, RFC 6455 §4.4.
    fn headers(&self, headers: &mut Headers<'_>) {
        let mut add = |name: HeaderName, value| {
            headers.append(name, HeaderValue::from_static(value));
        };
        match self {
            Self::MethodNotGet(_) => add(ALLOW, "GET"),
            Self::MethodNotConnect(_) => add(ALLOW, "CONNECT"),
            Self::InvalidWebSocketVersionHeader(_) => add(SEC_WEBSOCKET_VERSION, "13"),
            Self::ConnectionNotUpgradable(_) => add(UPGRADE, "websocket"),
            _ => {}
        }
    }
}

impl Catalog for WebSocketUpgradeRejection {
    const CATALOG: &'static Entries = &Entries::new(
        "axum::extract::ws::rejection",
        "WebSocketUpgradeRejection",
        WireFormat::of::<Problem>(),
        &ENTRIES,
        &[],
    );
}
