//! Whatever a fault says, every format writes it as JSON, each member once and
//! as serde_json would; what is recorded of a response is replayed as it was
//! written.
#![no_main]

use arbitrary::Arbitrary;
use fault::body::{Coded, Envelope, Fields, Format, Google, JsonApi, Keyed, OAuth, Problem, Typed};
use fault::{Fault, Reply};
use fault_fuzz::derived::{self, Facts, same};
use fault_fuzz::every::{Every, expected};
use fault_fuzz::facts::{Fresh, Hand};
use fault_fuzz::json::Node;
use fault_fuzz::log;
use libfuzzer_sys::fuzz_target;
use serde::Serialize;

#[derive(Debug, Arbitrary)]
enum Input {
    Hand(Hand),
    Derived(Facts),
}

fuzz_target!(|input: Input| {
    log::on();
    match input {
        Input::Hand(hand) => {
            let has_kind = hand.kind().is_some();
            let has_code = hand.code().is_some();
            by_hand::<Every>(&hand);
            let typed = by_hand::<Typed>(&hand);
            let coded = by_hand::<Coded>(&hand);
            let oauth = by_hand::<OAuth>(&hand);
            let envelope = by_hand::<Envelope<Typed>>(&hand);
            if has_kind {
                read_back(&typed, Typed::from_json);
                read_back(&envelope, Envelope::<Typed>::from_json);
            }
            if has_code {
                read_back(&coded, Coded::from_json);
                read_back(&oauth, OAuth::from_json);
            }
            read_back(&by_hand::<Problem>(&hand), Problem::from_json);
            read_back(&by_hand::<Fields>(&hand), Fields::from_json);
            read_back(&by_hand::<Keyed>(&hand), Keyed::from_json);
            read_back(&by_hand::<JsonApi>(&hand), JsonApi::from_json);
            read_back(&by_hand::<Google>(&hand), Google::from_json);
            if !hand.panics() {
                let reply = Reply::in_format::<Every>(&hand);
                if !reply.body().is_empty() {
                    let sent = serde_json::from_slice(reply.body()).unwrap();
                    let status = reply.status().as_u16();
                    assert_eq!(sent, expected(&hand, status, reply.reason(), &sent));
                }
            }
        }
        Input::Derived(facts) => derived::each(&facts, |fault, first, second, serialized| {
            well_formed(fault, first);
            same(first, second);
            let serialized = serialized.unwrap();
            // Where the response has no body, there is an object all the same.
            assert!(serialized == **first.body() || first.body().is_empty() && serialized == b"{}");
        }),
    }
});

fn by_hand<F: Format>(hand: &Hand) -> Reply {
    let reply = Reply::in_format::<F>(hand);
    well_formed(hand, &reply);
    same(&reply, &Reply::in_format::<F>(hand));
    same(&reply, &Reply::in_format::<F>(&Fresh(hand)));
    if reply.body().is_empty() {
        assert!(reply.info().media_type().is_none());
    } else {
        assert_eq!(reply.info().media_type(), Some(F::SHAPE.media_type()));
    }
    reply
}

fn well_formed(fault: &dyn Fault, reply: &Reply) {
    let status = reply.status().as_u16();
    assert!(matches!(status, 400..=599) || fault.entry().status() == status);
    assert!(
        reply
            .reason()
            .bytes()
            .all(|byte| matches!(byte, b' '..=b'~' | b'\t'))
    );
    for name in [
        "content-length",
        "transfer-encoding",
        "connection",
        "keep-alive",
        "trailer",
    ] {
        assert!(!reply.headers().contains_key(name), "{name}");
    }
    if reply.body().is_empty() {
        return;
    }
    assert!(!matches!(status, 204 | 304));
    Node::of_body(reply.body());
}

/// A client reads the body, and a proxy that writes it again changes nothing.
fn read_back<T: Serialize>(reply: &Reply, read: fn(&[u8]) -> serde_json::Result<T>) {
    if reply.body().is_empty() {
        return;
    }
    let body = String::from_utf8_lossy(reply.body());
    match read(reply.body()) {
        Ok(read) => assert_eq!(serde_json::to_string(&read).unwrap(), body),
        Err(error) => panic!("{error}: {body}"),
    }
}
