//! The fieldless enum of the variants.

use std::collections::HashSet;

use fault::client::Decode as _;
use fault::{ApiError, Catalog as _, Discriminant as _, Discriminants, Fault};
use http::Response;

#[derive(Debug, ApiError)]
#[api(codes = snake_case, discriminants(OuterCode, flat(Flat)))]
enum Outer {
    #[status(404)]
    Own,
    #[transparent]
    #[status(400)]
    Nested(Box<Inner>),
    #[transparent]
    Flat(Plain),
    #[transparent]
    Erased(Box<dyn Fault + Send + Sync>),
    #[status(409)]
    r#Fn { number: u8 },
    #[transparent]
    Again(Unit),
}

#[derive(Debug, ApiError)]
#[api(codes = snake_case, discriminants = InnerCode)]
enum Inner {
    #[status(403)]
    First,
    #[status(403)]
    #[code("another")]
    Second,
}

/// Has no discriminants.
#[derive(Debug, ApiError)]
#[status(402)]
#[code("plain")]
struct Plain;

#[derive(Debug, ApiError)]
#[api(discriminants = UnitCode)]
#[status(402)]
#[code("unit")]
struct Unit;

fn errors() -> Vec<(Outer, OuterCode)> {
    vec![
        (Outer::Own, OuterCode::Own),
        (
            Outer::Nested(Box::new(Inner::First)),
            OuterCode::Nested(InnerCode::First),
        ),
        (
            Outer::Nested(Box::new(Inner::Second)),
            OuterCode::Nested(InnerCode::Second),
        ),
        (Outer::Flat(Plain), OuterCode::Flat),
        (Outer::Fn { number: 1 }, OuterCode::Fn),
        (Outer::Again(Unit), OuterCode::Again(UnitCode::Unit)),
    ]
}

#[test]
fn an_error_and_its_response_have_the_same_discriminant() {
    for (error, discriminant) in errors() {
        assert_eq!(error.discriminant(), discriminant);
        let failure = Outer::decode_response(&Response::<bytes::Bytes>::from(error));
        assert_eq!(failure.is(), Some(discriminant));
    }
    let erased = Outer::Erased(Box::new(Plain));
    assert_eq!(erased.discriminant(), OuterCode::Erased);
    let response = Response::<bytes::Bytes>::from(Outer::Erased(Box::new(Inner::First)));
    assert_eq!(Outer::decode_response(&response).is(), None);
}

#[test]
fn it_has_the_entry_as_it_is_sent() {
    let nested = OuterCode::Nested(InnerCode::Second);
    assert_eq!(nested.name(), "Second");
    assert_eq!(nested.code().unwrap(), "another");
    assert_eq!(nested.entry().unwrap().status(), 400);
    assert_eq!(InnerCode::Second.entry().unwrap().status(), 403);
    assert_eq!(OuterCode::Fn.name(), "Fn");
    assert!(OuterCode::Flat.entry().is_none());
    assert_eq!(OuterCode::Erased.code(), None);
    assert_eq!(UnitCode::Unit.code().unwrap(), "unit");
    for (error, discriminant) in errors() {
        if let Some(entry) = discriminant.entry() {
            assert_eq!(entry.status(), error.status());
        }
    }
}

#[test]
fn it_is_a_key() {
    let all: HashSet<_> = errors()
        .into_iter()
        .map(|(_, discriminant)| discriminant)
        .collect();
    assert_eq!(all.len(), 6);
    assert_eq!(
        format!("{:?}", OuterCode::Nested(InnerCode::First)),
        "Nested(First)"
    );
}

#[test]
fn a_place_that_is_not_there_has_none() {
    assert_eq!(Outer::discriminant_at(&[], 9), None);
    assert_eq!(Outer::discriminant_at(&[9], 0), None);
    assert_eq!(Outer::discriminant_at(&[0], 9), None);
    assert_eq!(Outer::discriminant_at(&[0, 0], 0), None);
    assert_eq!(Outer::CATALOG.nested().len(), 4);
}

/// A type parameter, which the enum does not have, is flat.
#[test]
fn generic_types_have_discriminants() {
    #[derive(Debug, ApiError)]
    #[api(discriminants = OfCode)]
    enum Of<'a, T: Fault + fault::Catalog> {
        #[status(404)]
        #[message("no {0}")]
        Own(&'a str),
        #[transparent]
        Inner(T),
        #[transparent]
        Known(Unit),
    }

    let error: Of<'_, Plain> = Of::Own("a");
    assert_eq!(error.discriminant(), OfCode::Own);
    assert_eq!(Of::Inner(Plain).discriminant(), OfCode::Inner);
    let known: Of<'_, Plain> = Of::Known(Unit);
    assert_eq!(known.discriminant(), OfCode::Known(UnitCode::Unit));
    let response = Response::<bytes::Bytes>::from(Of::Inner(Plain));
    assert_eq!(
        Of::<Plain>::decode_response(&response).is(),
        Some(OfCode::Inner)
    );
}
