//! Extension members.

use std::collections::{BTreeMap, HashMap};

use fault::body::{Envelope, Typed};
use fault::{ApiError, Reply};
use serde::Serialize;

use crate::body;

#[derive(Debug, Serialize)]
struct Limits {
    zulu: u8,
    alpha: Option<u8>,
    mike: Vec<Inner>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
enum Inner {
    TheOne { z: bool, a: () },
    Other,
}

/// Serialises until it gives up half-way.
#[derive(Debug)]
struct HalfWay;

impl Serialize for HalfWay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::{Error, SerializeMap};
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("secret", "half")?;
        Err(S::Error::custom("no more"))
    }
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Error {
    #[status(400)]
    #[kind("k")]
    Values {
        #[detail]
        text: String,
        #[detail]
        limits: Limits,
        #[detail("renamed")]
        field: u8,
        #[detail]
        absent: Option<u8>,
        #[detail]
        unit: (),
        #[detail]
        present: Option<&'static str>,
    },
    #[status(400)]
    #[kind("k")]
    Failing {
        #[detail]
        first: u8,
        #[detail]
        keys: BTreeMap<(u8, u8), u8>,
        #[detail]
        half: HalfWay,
        #[detail]
        last: u8,
    },
    #[status(400)]
    #[kind("k")]
    FailingAlone {
        #[detail]
        half: HalfWay,
    },
    #[status(400)]
    #[kind("k")]
    Tuple(#[detail("first \"quoted\"")] u8, (), #[detail("third")] u8),
    #[status(400)]
    #[kind("k")]
    Float {
        #[detail]
        value: f32,
    },
    #[status(400)]
    #[kind("k")]
    Wide {
        #[detail]
        value: u128,
        #[detail]
        negative: i128,
    },
    #[status(400)]
    #[kind("k")]
    Numbers {
        #[detail]
        values: (u64, i64, u128, f64, f64, f32, i8, bool, char),
    },
}

#[test]
fn details_keep_their_order_and_what_is_absent_is_left_out() {
    let error = Error::Values {
        text: "null".to_owned(),
        limits: Limits {
            zulu: 1,
            alpha: None,
            mike: vec![Inner::TheOne { z: true, a: () }, Inner::Other],
        },
        field: 2,
        absent: None,
        unit: (),
        present: Some(""),
    };
    assert_eq!(
        body(&error),
        r#"{"type":"k","message":"Bad Request","text":"null","limits":{"zulu":1,"alpha":null,"mike":[{"kind":"the-one","z":true,"a":null},{"kind":"other"}]},"renamed":2,"present":""}"#
    );
}

#[test]
fn a_detail_that_does_not_serialise_is_left_out_and_the_rest_stays() {
    let error = Error::Failing {
        first: 1,
        keys: BTreeMap::from([((1, 2), 3)]),
        half: HalfWay,
        last: 2,
    };
    assert_eq!(
        body(&error),
        r#"{"type":"k","message":"Bad Request","first":1,"last":2}"#
    );
    assert_eq!(
        body(&Error::FailingAlone { half: HalfWay }),
        r#"{"type":"k","message":"Bad Request"}"#
    );
}

#[test]
fn fields_without_a_name_are_given_one() {
    assert_eq!(
        body(&Error::Tuple(1, (), 3)),
        r#"{"type":"k","message":"Bad Request","first \"quoted\"":1,"third":3}"#
    );
}

#[test]
fn numbers_are_the_same_in_the_response_and_through_serialize() {
    let error = Error::Numbers {
        values: (
            u64::MAX,
            i64::MIN,
            12,
            0.1 + 0.2,
            1e300,
            0.1,
            -1,
            true,
            '\u{1f}',
        ),
    };
    // Of an `f32` the digits differ from those of the `f64` that it is read as.
    for value in [
        1e10_f32,
        1e13,
        1e14,
        1e16,
        1e17,
        1e-5,
        1e-7,
        f32::MAX,
        f32::MIN_POSITIVE,
        0.1,
    ] {
        let error = Error::Float { value };
        assert_eq!(
            Reply::new(&error).body(),
            &serde_json::to_vec(&error).unwrap()
        );
        let digits = serde_json::to_string(&value).unwrap();
        assert_eq!(
            serde_json::to_string(&error).unwrap(),
            format!(r#"{{"type":"k","message":"Bad Request","value":{digits}}}"#)
        );
    }
    for value in [
        1e15,
        1e16,
        1e17,
        1e20,
        1e21,
        1e22,
        1e-5,
        1e-6,
        1e-7,
        f64::MAX,
        f64::MIN_POSITIVE,
        5e-324,
    ] {
        body(&Error::Numbers {
            values: (0, 0, u128::from(u64::MAX), value, -0.0, 0.0, 0, true, 'a'),
        });
    }
    for value in [u128::MAX, 1 << 64, 0] {
        let error = Error::Wide {
            value,
            negative: i128::MIN,
        };
        let expected = format!(
            r#"{{"type":"k","message":"Bad Request","value":{value},"negative":{}}}"#,
            i128::MIN
        );
        assert_eq!(Reply::new(&error).body(), &expected);
        assert_eq!(serde_json::to_string(&error).unwrap(), expected);
    }
    assert_eq!(
        body(&error),
        r#"{"type":"k","message":"Bad Request","values":[18446744073709551615,-9223372036854775808,12,0.30000000000000004,1e+300,0.1,-1,true,"\u001f"]}"#
    );
}

#[derive(Debug, ApiError)]
#[api(format = Envelope<Typed>)]
#[status(400)]
#[kind("k")]
struct InAnEnvelope {
    #[detail]
    map: HashMap<&'static str, u8>,
}

#[test]
fn details_of_an_enveloped_error_stand_in_the_envelope() {
    let error = InAnEnvelope {
        map: HashMap::from([("a", 1)]),
    };
    assert_eq!(
        body(&error),
        r#"{"error":{"type":"k","message":"Bad Request","map":{"a":1}}}"#
    );
}

#[derive(Debug, ApiError)]
#[api(no_serialize)]
#[status(400)]
struct WithItsOwnSerialize {
    #[detail]
    id: u8,
}

impl Serialize for WithItsOwnSerialize {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.id)
    }
}

#[test]
fn a_type_may_serialise_as_it_likes_and_be_sent_as_it_should() {
    let error = WithItsOwnSerialize { id: 7 };
    assert_eq!(serde_json::to_string(&error).unwrap(), "7");
    assert_eq!(
        Reply::new(&error).body(),
        r#"{"title":"Bad Request","status":400,"detail":"Bad Request","id":7}"#
    );
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(400)]
#[kind("k")]
struct Deep {
    #[detail]
    value: serde_json::Value,
}

#[test]
fn a_deep_detail_serialises_as_it_is_sent() {
    let value = (0..200).fold(serde_json::Value::Null, |inside, depth| {
        if depth % 2 == 0 {
            serde_json::json!([inside])
        } else {
            serde_json::json!({ "in": inside })
        }
    });
    let error = Deep { value };
    assert_eq!(
        Reply::new(&error).body(),
        &serde_json::to_vec(&error).unwrap()
    );
}

/// Where the compiler does not know in which format it is sent, a member of the
/// format stays.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(400)]
#[kind("k")]
struct Nested {
    #[detail]
    status: u8,
    #[detail]
    instance: u8,
    #[detail]
    free: u8,
}

#[derive(Debug, ApiError)]
enum Outer {
    #[transparent]
    Nested(Box<dyn fault::Fault>),
}

#[test]
fn a_detail_never_makes_a_second_member_of_a_name() {
    let nested = || Nested {
        status: 1,
        instance: 2,
        free: 3,
    };
    assert_eq!(
        body(&nested()),
        r#"{"type":"k","message":"Bad Request","status":1,"instance":2,"free":3}"#
    );
    assert_eq!(
        body(&Outer::Nested(Box::new(nested()))),
        r#"{"title":"Bad Request","status":400,"detail":"Bad Request","free":3}"#
    );
    let enveloped = Reply::in_format::<Envelope<fault::body::Problem>>(&nested());
    assert_eq!(
        enveloped.body(),
        r#"{"error":{"title":"Bad Request","status":400,"detail":"Bad Request","free":3}}"#
    );
}

#[derive(Debug)]
struct Twice;

impl std::fmt::Display for Twice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("twice")
    }
}

impl std::error::Error for Twice {}

impl fault::Fault for Twice {
    fn entry(&self) -> &'static fault::Entry {
        static ENTRY: fault::Entry = fault::Entry::new("Twice", 400).with_kind("k");
        &ENTRY
    }

    fn details(&self, details: &mut fault::body::Details<'_>) {
        details.add("a", &1);
        details.add("absent", &None::<u8>);
        details.add("ab", &2);
        details.add("a", &3);
        details.add("absent", &4);
        details.add("type", &5);
    }
}

#[test]
fn of_two_details_of_one_name_the_first_is_sent() {
    assert_eq!(
        Reply::in_format::<Typed>(&Twice).body(),
        r#"{"type":"k","message":"Bad Request","a":1,"ab":2,"absent":4}"#
    );
}
