//! aide 0.15.

#[cfg(feature = "aide")]
pub mod output {
    //! `OperationOutput`.

    pub use ::aide::OperationOutput;
    pub use ::aide::generate::GenContext;
    pub use ::aide::openapi::{Operation, Response};
    use fault::Catalog;
    use serde_json::{Map, Value};

    use crate::openapi::{Responses, names, refs};

    /// The responses of `E`. Their schemas go to those of the context, unless
    /// it wants them in place.
    pub fn responses<E: Catalog>(context: &mut GenContext) -> Vec<(Option<u16>, Response)> {
        let mut errors = crate::openapi::of::<E>();
        if context.schema.settings().inline_subschemas {
            errors = errors.inline();
        }
        let there = context.schema.definitions_mut();
        let mut schemas: Map<String, Value> = there.clone();
        let renamed = names::add(&mut schemas, &errors.schemas(), &|there, new| there == new);
        *there = schemas;
        let response = |mut value: Value| {
            refs::rename(&mut value, &renamed);
            let words = value["description"].as_str().unwrap_or_default().to_owned();
            serde_json::from_value(value).unwrap_or_else(|_| Response {
                description: words,
                ..Response::default()
            })
        };
        let responses = errors.responses().into_iter();
        responses
            .map(|(status, value)| (status.parse().ok(), response(value)))
            .collect()
    }

    impl<E: Catalog> OperationOutput for Responses<E> {
        type Inner = Self;

        fn inferred_responses(
            context: &mut GenContext,
            _operation: &mut Operation,
        ) -> Vec<(Option<u16>, Response)> {
            responses::<E>(context)
        }
    }
}

/// `OperationOutput` of aide.
#[cfg(feature = "aide")]
#[doc(hidden)]
#[macro_export]
macro_rules! __describe_aide {
    ([$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($lifetime)* $($param)*> $crate::__private::aide::OperationOutput for $($ty)*
        $($bounds)*
        {
            type Inner = Self;

            fn inferred_responses(
                __context: &mut $crate::__private::aide::GenContext,
                _: &mut $crate::__private::aide::Operation,
            ) -> ::std::vec::Vec<(
                ::core::option::Option<u16>,
                $crate::__private::aide::Response,
            )> {
                $crate::__private::aide::responses::<Self>(__context)
            }
        }
    };
}

/// The feature `aide` is off.
#[cfg(not(feature = "aide"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __describe_aide {
    ($($parts:tt)*) => {
        ::core::compile_error! { "`describe(aide)` needs the feature `aide` of fault-contract" }
    };
}
