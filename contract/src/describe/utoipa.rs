//! utoipa 6 and utoipa 5, whose types have the same names.

/// The adapter to one of the versions. `$further` are the operations of a path
/// that the other version does not have, and `$schema` is the schema in a content.
#[allow(unused_macros, reason = "both features may be off")]
macro_rules! adapter {
    ($utoipa:ident, |$path:ident| $further:expr, |$content:ident| $schema:expr) => {
        use std::collections::BTreeMap;

        use fault::Catalog;
        use openapi::path::{Operation, PathItem};
        use openapi::{OpenApi, RefOr, Response, Schema};
        use serde_json::{Map, Value};
        pub use $utoipa::{IntoResponses, Modify, openapi};

        use crate::openapi::hoist::Known;
        use crate::openapi::{Hoist, Responses};

        /// The responses of `E`, with their schemas in them.
        pub fn responses<E: Catalog>() -> BTreeMap<String, RefOr<Response>> {
            let responses = crate::openapi::of::<E>().inline().responses();
            let response = |value: Value| {
                let words = value["description"].as_str().unwrap_or_default();
                let words = Response::new(words);
                RefOr::T(serde_json::from_value(value).unwrap_or(words))
            };
            let responses = responses.into_iter();
            responses
                .map(|(status, value)| (status, response(value)))
                .collect()
        }

        impl<E: Catalog> IntoResponses for Responses<E> {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                responses::<E>()
            }
        }

        impl<E: Catalog> Modify for Hoist<E> {
            fn modify(&self, document: &mut OpenApi) {
                let known = Known::new(&crate::openapi::of::<E>(), &as_read);
                let mut hoisted: Vec<Option<Value>> = Vec::new();
                each_schema(document, &mut |schema| {
                    hoisted.push(known.hoisted(&value(schema)));
                });
                if hoisted.iter().all(Option::is_none) {
                    return;
                }
                let components = document.components.get_or_insert_default();
                let mut schemas: Map<String, Value> = components
                    .schemas
                    .iter()
                    .map(|(name, schema)| (name.clone(), value(schema)))
                    .collect();
                known.add(&mut schemas, hoisted.iter_mut().flatten(), &as_read);
                for (name, schema) in schemas {
                    if !components.schemas.contains_key(&name) {
                        components
                            .schemas
                            .extend(read(schema).map(|schema| (name, schema)));
                    }
                }
                let mut hoisted = hoisted.into_iter();
                each_schema(document, &mut |schema| {
                    if let Some(reference) = hoisted.next().flatten().and_then(read) {
                        *schema = reference;
                    }
                });
            }
        }

        /// The schemas of all response bodies, in one order.
        fn each_schema(document: &mut OpenApi, visit: &mut dyn FnMut(&mut RefOr<Schema>)) {
            let operations = document.paths.paths.values_mut().flat_map(operations);
            let responses =
                operations.flat_map(|operation| operation.responses.responses.values_mut());
            let components = document.components.iter_mut();
            let named = components.flat_map(|components| components.responses.values_mut());
            for response in responses.chain(named) {
                if let RefOr::T(response) = response {
                    for $content in response.content.values_mut() {
                        if let Some(schema) = $schema {
                            visit(schema);
                        }
                    }
                }
            }
        }

        fn operations($path: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
            let further = $further;
            let usual = [
                &mut $path.get,
                &mut $path.put,
                &mut $path.post,
                &mut $path.delete,
                &mut $path.options,
                &mut $path.head,
                &mut $path.patch,
                &mut $path.trace,
            ];
            usual.into_iter().flatten().chain(further)
        }

        /// A schema as utoipa's types write it.
        fn value(schema: &RefOr<Schema>) -> Value {
            serde_json::to_value(schema).unwrap_or_default()
        }

        fn read(schema: Value) -> Option<RefOr<Schema>> {
            serde_json::from_value(schema).ok()
        }

        fn as_read(schema: Value) -> Value {
            match read(schema.clone()) {
                Some(read) => value(&read),
                None => schema,
            }
        }
    };
}

#[cfg(feature = "utoipa")]
pub mod v6 {
    //! utoipa 6.
    adapter!(
        utoipa,
        |path| path
            .query
            .iter_mut()
            .chain(path.additional_operations.values_mut()),
        |content| match content {
            RefOr::T(content) => content.schema.as_mut(),
            RefOr::Ref(_) => None,
        }
    );
}

#[cfg(feature = "utoipa-5")]
pub mod v5 {
    //! utoipa 5.
    adapter!(utoipa_5, |path| [], |content| content.schema.as_mut());
}

/// `IntoResponses` of utoipa 6.
#[cfg(feature = "utoipa")]
#[doc(hidden)]
#[macro_export]
macro_rules! __describe_utoipa {
    ($($parts:tt)*) => { $crate::__describe_into_responses! { v6 $($parts)* } };
}

/// The feature `utoipa` is off.
#[cfg(not(feature = "utoipa"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __describe_utoipa {
    ($($parts:tt)*) => {
        ::core::compile_error! {
            "`describe(utoipa)` needs the feature `utoipa` of fault-contract"
        }
    };
}

/// `IntoResponses` of utoipa 5.
#[cfg(feature = "utoipa-5")]
#[doc(hidden)]
#[macro_export]
macro_rules! __describe_utoipa_5 {
    ($($parts:tt)*) => { $crate::__describe_into_responses! { v5 $($parts)* } };
}

/// The feature `utoipa-5` is off.
#[cfg(not(feature = "utoipa-5"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __describe_utoipa_5 {
    ($($parts:tt)*) => {
        ::core::compile_error! {
            "`describe(utoipa_5)` needs the feature `utoipa-5` of fault-contract"
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __describe_into_responses {
    ($version:ident [$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($lifetime)* $($param)*> $crate::__private::$version::IntoResponses for $($ty)*
        $($bounds)*
        {
            fn responses() -> ::std::collections::BTreeMap<
                ::std::string::String,
                $crate::__private::$version::openapi::RefOr<
                    $crate::__private::$version::openapi::Response,
                >,
            > {
                $crate::__private::$version::responses::<Self>()
            }
        }
    };
}
