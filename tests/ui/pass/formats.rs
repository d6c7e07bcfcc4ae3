#![deny(warnings)]
use fault::ApiError;
use fault::body::{Coded, Envelope, Fact, Format, Member, OAuth, Shape, Typed};

struct Terse;

impl Format for Terse {
    const SHAPE: Shape = Shape::json(&[Member::new("e", Fact::Message)]);
}

#[derive(Debug, ApiError)]
#[api(format = Coded, codes = snake_case)]
enum E {
    #[status(400)]
    #[message("m")]
    Own,
    #[status(400)]
    #[message("m")]
    #[format(OAuth)]
    InvalidGrant,
    #[status(400)]
    #[message("m")]
    #[kind("k")]
    #[format(Envelope<Typed>)]
    Enveloped,
    #[status(400)]
    #[message("m")]
    #[format(self::Terse)]
    Users,
}

fn main() {
    let body = |error: E| {
        let response = http::Response::<bytes::Bytes>::from(error);
        String::from_utf8(response.into_body().to_vec()).unwrap()
    };
    assert_eq!(body(E::Own), r#"{"code":"own","message":"m"}"#);
    assert_eq!(
        body(E::InvalidGrant),
        r#"{"error":"invalid_grant","error_description":"m"}"#
    );
    assert_eq!(
        body(E::Enveloped),
        r#"{"error":{"type":"k","code":"enveloped","message":"m"}}"#
    );
    assert_eq!(body(E::Users), r#"{"e":"m"}"#);
}
