//! Whatever the values, a response is as the contract says.

use std::time::Duration;

use fault::body::{Google, Problem};
use fault::{ApiError, FieldErrors};
use http::StatusCode;
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};

use crate::is_as_promised;

#[derive(Debug, Clone, ApiError)]
#[api(format = Problem, codes = SCREAMING_SNAKE_CASE, domain = "a.example")]
#[kind("k")]
enum Any {
    #[status(400)]
    #[message("{a} {b:?}")]
    #[header("x-a", "{b:?}")]
    #[detail("text", "{a}")]
    Details {
        #[detail]
        a: i64,
        #[detail]
        b: Option<String>,
        #[detail]
        c: Vec<Option<bool>>,
        #[param]
        d: Option<String>,
    },
    #[status(422)]
    Fields(#[fields] FieldErrors),
    Live {
        #[status]
        status: StatusCode,
        #[code]
        code: Option<String>,
        #[retry_after]
        wait: Option<Duration>,
    },
}

/// `Any` inside of others, in the formats that have a place for all of it.
macro_rules! outer {
    ($($outer:ident: $format:ty;)*) => {$(
        #[derive(Debug, ApiError)]
        #[api(format = $format, domain = "b.example")]
        enum $outer {
            #[detail("text", "outer {b:?}")]
            Outer {
                #[transparent]
                inner: Any,
                #[detail]
                b: Option<u8>,
            },
            #[transparent]
            #[allow(dead_code)]
            Plain(Box<Any>),
        }
    )*};
}

outer! {
    InGoogle: Google;
    InProblem: Problem;
}

fn any_error() -> impl Strategy<Value = Any> {
    let details = (
        any::<i64>(),
        any::<Option<String>>(),
        any::<Vec<Option<bool>>>(),
        any::<Option<String>>(),
    );
    let fields = any::<Vec<(String, String, String)>>();
    let live = (
        200_u16..999,
        any::<Option<String>>(),
        any::<Option<Duration>>(),
    );
    prop_oneof![
        details.prop_map(|(a, b, c, d)| Any::Details { a, b, c, d }),
        fields.prop_map(|fields| Any::Fields(fields.into_iter().collect())),
        live.prop_map(|(status, code, wait)| Any::Live {
            status: StatusCode::from_u16(status).unwrap(),
            code,
            wait,
        }),
        Just(Any::Fields(FieldErrors::new())),
    ]
}

proptest! {
    #[test]
    fn any_response_is_as_promised(error in any_error(), b in any::<Option<u8>>()) {
        is_as_promised(&error);
        crate::is_as_promised_at(
            &InGoogle::Outer { inner: error.clone(), b },
            "Outer",
        );
        crate::is_as_promised_at(&InProblem::Outer { inner: error, b }, "Outer");
    }
}
