#![deny(warnings)]
use fault::body::{Envelope, Problem, Typed};
use fault::{ApiError, Code, Fault, Retry};

#[derive(Debug, ApiError)]
#[status(404)]
#[message("no such page")]
#[code("page")]
struct Missing;

#[derive(Debug, ApiError)]
#[api(format = Envelope<Problem>)]
enum E {
    /// An override of everything.
    #[transparent]
    #[status(410)]
    #[kind("gone_error")]
    #[title("Gone for good")]
    #[code("gone")]
    #[message("gone")]
    #[param("page")]
    #[header("x-gone", "yes")]
    #[docs("https://example.com/gone")]
    #[cause("it was removed")]
    #[remedy("look elsewhere")]
    #[retry(never)]
    #[format(Typed)]
    All(Missing),
    #[transparent]
    #[error("internally: {0}")]
    Internal(Missing),
    #[transparent]
    #[message("for clients")]
    MessageAlone(Missing),
}

fn main() {
    let all = E::All(Missing);
    assert_eq!(all.status(), 410);
    assert_eq!(all.kind(), Some("gone_error"));
    assert_eq!(all.title(), "Gone for good");
    assert_eq!(all.code(), Some(Code::Text("gone")));
    assert_eq!(all.message().to_string(), "gone");
    assert_eq!(all.param().unwrap().to_string(), "page");
    assert_eq!(all.docs(), Some("https://example.com/gone"));
    assert_eq!(all.retry(), Retry::Never);
    assert_eq!(fault::Reply::new(&all).headers()["x-gone"], "yes");
    let internal = E::Internal(Missing);
    assert_eq!(internal.to_string(), "internally: no such page");
    assert_eq!(internal.message().to_string(), "no such page");
    let message = E::MessageAlone(Missing);
    assert_eq!(message.message().to_string(), "for clients");
    assert_eq!(message.status(), 404);
}
