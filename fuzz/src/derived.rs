//! Enums that derive, one for each format: what is recorded of a variant's
//! response is replayed with other facts each time.

use arbitrary::Arbitrary;
use fault::body::{
    CodeBuf, Coded, Envelope, Fields, Google, JsonApi, Keyed, OAuth, Problem, Typed,
};
use fault::{ApiError, Fault, FieldErrors, RetryAfter};

use crate::every::Every;
use crate::facts::{self, Said, SaidCode, Value, Wait};

/// The facts of one occurrence.
#[derive(Debug, Clone, Arbitrary)]
pub struct Facts {
    variant: u8,
    text: Said,
    other: Said,
    value: Value,
    code: SaidCode,
    wait: Option<Wait>,
    fields: facts::Fields,
}

macro_rules! derived {
    ($($name:ident: $format:ty, $($fields:ident)?;)*) => {
        $(
            #[derive(Debug, ApiError)]
            #[api(format = $format, domain = "a.example", codes = snake_case)]
            pub enum $name {
                #[status(404)]
                #[kind("invalid_request_error")]
                #[message("no \"page\" here")]
                #[docs("https://a.example/fixed")]
                Fixed,
                #[status(422)]
                #[kind("invalid_request_error")]
                #[message("«{text}» \"{{}}\"")]
                Message { text: Said },
                #[status(409)]
                #[kind("api_error")]
                #[message("{text}")]
                Coded { #[code] code: CodeBuf, text: Said },
                #[status(503)]
                #[kind("api_error")]
                #[message("late")]
                Late {
                    #[param]
                    param: Said,
                    #[retry_after]
                    wait: Option<RetryAfter>,
                    #[header("x-said")]
                    said: Said,
                },
                #[status(400)]
                #[kind("api_error")]
                #[message("{0}")]
                Detailed(Said, #[detail("first")] Value, #[detail("größe")] Option<Said>),
                $(
                    #[status(422)]
                    #[kind("invalid_request_error")]
                    $fields(#[fields] FieldErrors),
                )?
            }

            impl $name {
                fn of(facts: &Facts) -> Self {
                    let text = facts.text.clone();
                    match facts.variant % 6 {
                        0 => Self::Fixed,
                        1 => Self::Message { text },
                        2 => Self::Coded { code: facts.code.code(), text },
                        3 => Self::Late {
                            param: text,
                            wait: facts.wait.map(Wait::time),
                            said: facts.other.clone(),
                        },
                        $(4 => Self::$fields(facts.fields.errors()),)?
                        _ => Self::Detailed(text, facts.value.clone(), Some(facts.other.clone())),
                    }
                }
            }
        )*

        /// Hands the fault of each format to `check`, with its `Serialize`.
        pub fn each(
            facts: &Facts,
            mut check: impl FnMut(&dyn Fault, &fault::Reply, &fault::Reply, serde_json::Result<Vec<u8>>),
        ) {
            $({
                let fault = $name::of(facts);
                let (first, second) = (fault::Reply::new(&fault), fault::Reply::new(&fault));
                check(&fault, &first, &second, serde_json::to_vec(&fault));
                let fresh = fault::Reply::in_format::<$format>(&facts::Fresh(&fault));
                same(&first, &fresh);
            })*
        }
    };
}

/// Two responses to one occurrence.
///
/// # Panics
///
/// If they differ.
pub fn same(first: &fault::Reply, second: &fault::Reply) {
    assert_eq!(first.body(), second.body());
    assert_eq!(first.status(), second.status());
    assert_eq!(first.reason(), second.reason());
    assert_eq!(first.headers(), second.headers());
    assert_eq!(first.info().media_type(), second.info().media_type());
    assert_eq!(first.info().code(), second.info().code());
}

derived! {
    OfTyped: Typed,;
    OfCoded: Coded,;
    OfOAuth: OAuth,;
    OfEnvelope: Envelope<Typed>,;
    OfProblem: Problem, Invalid;
    OfFields: Fields, Invalid;
    OfKeyed: Keyed, Invalid;
    OfJsonApi: JsonApi, Invalid;
    OfGoogle: Google, Invalid;
    OfEvery: Every, Invalid;
}
