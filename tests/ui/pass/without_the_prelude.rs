#![deny(warnings)]
#![no_implicit_prelude]

#[derive(::core::fmt::Debug, ::fault::ApiError)]
enum E<'a, T> {
    #[status(404)]
    #[message("no such page: {0}")]
    Missing(&'a T),
    #[status(500)]
    Store(#[from] ::std::io::Error),
    #[status(429)]
    Slow {
        #[retry_after]
        wait: ::core::option::Option<::core::time::Duration>,
        #[header("x-a")]
        a: ::core::option::Option<u8>,
        #[param]
        param: ::core::option::Option<u8>,
        #[fields]
        fields: ::fault::FieldErrors,
        #[detail("more")]
        detail: u8,
    },
    #[transparent]
    #[status(400)]
    Inner(::std::boxed::Box<Inner>),
    Runtime(#[status] ::http::StatusCode),
}

#[derive(::core::fmt::Debug, ::fault::ApiError)]
#[status(410)]
struct Inner;

fn main() {
    let error: E<'_, u8> = E::Missing(&1);
    ::core::assert_eq!(::fault::Fault::status(&error), 404);
    let inner: E<'_, u8> = E::Inner(::std::boxed::Box::new(Inner));
    ::core::assert_eq!(::fault::Fault::status(&inner), 400);
}
