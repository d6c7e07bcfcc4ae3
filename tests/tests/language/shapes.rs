//! Structs and variants of every shape.

use fault::body::Coded;
use fault::{ApiError, Catalog, Fault, Reply};

#[derive(Debug, ApiError)]
#[status(404)]
#[message("unit")]
struct Unit;

#[derive(Debug, ApiError)]
#[status(404)]
#[message("empty tuple")]
struct EmptyTuple();

#[derive(Debug, ApiError)]
#[status(404)]
#[message("empty braces")]
struct EmptyBraces {}

#[derive(Debug, ApiError)]
#[status(404)]
#[message("{0}{2}")]
struct Tuple(u8, #[expect(dead_code, reason = "a gap")] u8, u8);

#[derive(Debug, ApiError)]
#[status(404)]
#[message("{a}{b}")]
struct Named {
    a: u8,
    b: u8,
}

#[derive(Debug, ApiError)]
#[transparent]
struct Wrapper(#[from] Named);

#[derive(Debug, ApiError)]
#[transparent]
#[status(410)]
struct NamedWrapper {
    inner: Wrapper,
}

#[derive(Debug, ApiError)]
enum Every {
    #[status(404)]
    #[message("unit")]
    Unit,
    #[status(404)]
    #[message("empty tuple")]
    EmptyTuple(),
    #[status(404)]
    #[message("empty braces")]
    EmptyBraces {},
    #[status(404)]
    #[message("{0}{2}")]
    Tuple(u8, #[expect(dead_code, reason = "a gap")] u8, u8),
    #[status(404)]
    #[message("{a}{b}")]
    Named { a: u8, b: u8 },
}

#[test]
fn every_shape_has_its_text() {
    let structs: [(&dyn Fault, &str); 7] = [
        (&Unit, "unit"),
        (&EmptyTuple(), "empty tuple"),
        (&EmptyBraces {}, "empty braces"),
        (&Tuple(1, 2, 3), "13"),
        (&Named { a: 1, b: 2 }, "12"),
        (&Wrapper(Named { a: 1, b: 2 }), "12"),
        (&Wrapper::from(Named { a: 1, b: 2 }), "12"),
    ];
    for (fault, text) in structs {
        assert_eq!(fault.to_string(), text);
        assert_eq!(fault.message().to_string(), text);
        assert_eq!(fault.status(), 404);
    }
    let variants = [
        (Every::Unit, "unit"),
        (Every::EmptyTuple(), "empty tuple"),
        (Every::EmptyBraces {}, "empty braces"),
        (Every::Tuple(1, 2, 3), "13"),
        (Every::Named { a: 1, b: 2 }, "12"),
    ];
    for (fault, text) in variants {
        assert_eq!(fault.to_string(), text);
        assert_eq!(fault.message().to_string(), text);
    }
    let wrapper = NamedWrapper {
        inner: Wrapper(Named { a: 1, b: 2 }),
    };
    assert_eq!(wrapper.status(), 410);
    assert_eq!(wrapper.to_string(), "12");
}

#[test]
fn a_struct_is_an_enum_of_one_variant() {
    assert_eq!(Named::CATALOG.own()[0].name(), "Named");
    assert_eq!(Named::CATALOG.own()[0].message(), "{a}{b}");
    assert_eq!(Wrapper::CATALOG.own().len(), 0);
    assert_eq!(Wrapper::CATALOG.iter().count(), 1);
    let through_two = NamedWrapper::CATALOG.iter().next().unwrap();
    assert_eq!(
        (through_two.name(), through_two.status()),
        ("Named", http::StatusCode::GONE)
    );
}

#[derive(Debug, ApiError)]
#[non_exhaustive]
enum Open {
    #[non_exhaustive]
    #[status(400)]
    #[message("{id}")]
    Variant { id: u8 },
    #[non_exhaustive]
    #[status(400)]
    Unit,
}

#[test]
fn non_exhaustive_types_derive() {
    assert_eq!(Open::Variant { id: 1 }.to_string(), "1");
    assert_eq!(Open::Unit.message().to_string(), "Bad Request");
}

/// What is configured away is gone before the derive sees it; what stays is
/// numbered without gaps.
#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum Configured {
    #[cfg(any())]
    #[status(nonsense)]
    Never(NoSuchType),
    #[cfg(not(any()))]
    #[status(400)]
    #[code("first")]
    #[message("{id}")]
    First {
        id: u8,
        #[cfg(any())]
        never: NoSuchType,
    },
    #[cfg_attr(not(any()), status(404))]
    #[cfg_attr(any(), status(500))]
    #[cfg_attr(not(any()), code("second"), message("second"))]
    Second,
}

#[test]
fn variants_fields_and_attributes_may_be_configured() {
    assert_eq!(Configured::CATALOG.own().len(), 2);
    assert_eq!(
        Reply::new(&Configured::First { id: 1 }).body(),
        r#"{"code":"first","message":"1"}"#
    );
    assert_eq!(Configured::Second.status(), 404);
    assert_eq!(
        Reply::new(&Configured::Second).body(),
        r#"{"code":"second","message":"second"}"#
    );
}

#[derive(Debug, ApiError)]
#[repr(u8)]
enum Numbered {
    #[status(400)]
    A = 7,
    #[status(409)]
    B = 3,
}

#[test]
fn discriminants_are_left_alone() {
    assert_eq!(Numbered::A.status(), 400);
    assert_eq!(Numbered::B.status(), 409);
    assert_eq!(Numbered::A as u8, 7);
}

#[test]
fn a_type_in_a_function_derives() {
    #[derive(Debug, ApiError)]
    enum Local {
        #[status(400)]
        #[message("local {0}")]
        Variant(u8),
    }
    #[derive(Debug, ApiError)]
    #[transparent]
    struct Outer(Local);

    assert_eq!(Outer(Local::Variant(1)).to_string(), "local 1");
}
