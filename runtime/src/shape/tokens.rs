//! The rules for media types, header names and header values. A
//! check panics, which in a constant is a compile error at the line of the
//! format that is wrong.
#![expect(
    clippy::panic,
    clippy::manual_assert,
    reason = "a panic in a constant is a compile error"
)]

use crate::contract::const_text::{ConstText, same};

/// RFC 9110 §8.3.1: `type/subtype`, then parameters.
#[track_caller]
pub(super) const fn media_type(media_type: &str) {
    let bytes = media_type.as_bytes();
    let mut slashes = 0;
    let mut tokens = true;
    let mut at = 0;
    while at < bytes.len() && bytes[at] != b';' {
        if bytes[at] == b'/' {
            // Neither side is empty.
            tokens &= at > 0 && at + 1 < bytes.len() && bytes[at + 1] != b';';
            slashes += 1;
        } else {
            tokens &= is_token_byte(bytes[at]);
        }
        at += 1;
    }
    let mut parameters = true;
    while at < bytes.len() {
        parameters &= is_visible(bytes[at]) || bytes[at] == b' ';
        at += 1;
    }
    if slashes != 1 || !tokens || !parameters {
        let mut text = ConstText::new();
        text.push("`");
        text.push(media_type);
        text.push("` is not a media type; write `type/subtype`, say `application/json`");
        panic!("{}", text.as_str());
    }
}

/// A name in lower case (as HTTP/2 sends it) of a header that a format may set.
#[track_caller]
pub(super) const fn header_name(name: &str) {
    let bytes = name.as_bytes();
    let mut is_token = !bytes.is_empty();
    let mut at = 0;
    while at < bytes.len() {
        is_token &= is_token_byte(bytes[at]) && !bytes[at].is_ascii_uppercase();
        at += 1;
    }
    let mut text = ConstText::new();
    text.push("`");
    text.push(name);
    if !is_token {
        text.push("` is not a header name in lower case");
        panic!("{}", text.as_str());
    }
    if same(name, "content-type") || is_framing(name) {
        text.push("` is not a header that a format can set");
        panic!("{}", text.as_str());
    }
}

/// RFC 9110 §5.5, without what is not ASCII.
#[track_caller]
pub(super) const fn header_value(value: &str) {
    let bytes = value.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !is_visible(bytes[at]) && bytes[at] != b' ' && bytes[at] != b'\t' {
            panic!("a header value is printable ASCII");
        }
        at += 1;
    }
}

/// Whether a header describes how the message is framed or encoded on its way,
/// which only the server can set: RFC 9110 §7.6.1, §8.4, §8.6.
pub(crate) const fn is_framing(name: &str) -> bool {
    const NAMES: [&str; 8] = [
        "connection",
        "content-encoding",
        "content-length",
        "keep-alive",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
    ];
    let mut i = 0;
    while i < NAMES.len() {
        if same(NAMES[i], name) {
            return true;
        }
        i += 1;
    }
    false
}

/// RFC 9110 §5.6.2.
const fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || {
        let marks = b"!#$%&'*+-.^_`|~";
        let mut i = 0;
        while i < marks.len() && marks[i] != byte {
            i += 1;
        }
        i < marks.len()
    }
}

const fn is_visible(byte: u8) -> bool {
    byte.is_ascii_graphic()
}
