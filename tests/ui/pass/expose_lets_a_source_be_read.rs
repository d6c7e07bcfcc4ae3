#![deny(warnings)]
use fault::{ApiError, Fault};

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[expose]
    #[message("bad upload: {0}")]
    Message(#[source] std::num::ParseIntError),
    #[status(400)]
    #[expose]
    #[error("bad upload: {0}")]
    Error(#[source] std::num::ParseIntError),
    #[status(500)]
    #[expose]
    #[error("batch {id} failed")]
    ServerError { id: u8 },
    #[status(400)]
    #[expose]
    #[error(transparent)]
    Itself(#[from] std::num::ParseIntError),
    #[status(400)]
    #[expose]
    Header {
        #[header("x-cause")]
        source: std::num::ParseIntError,
    },
}

fn main() {
    let source = || "x".parse::<u8>().unwrap_err();
    let text = format!("bad upload: {}", source());
    assert_eq!(E::Message(source()).message().to_string(), text);
    assert_eq!(E::Error(source()).message().to_string(), text);
    assert_eq!(
        E::ServerError { id: 7 }.message().to_string(),
        "batch 7 failed"
    );
    assert_eq!(
        E::from(source()).message().to_string(),
        source().to_string()
    );
    let reply = fault::Reply::new(&E::Header { source: source() });
    assert!(reply.headers().contains_key("x-cause"));
}
