// #[derive(Debug, ApiError)]
// #[api(
//     format = Typed,
//     kinds(
//         authentication_error = 401|403,
//         invalid_request_error = 400|404|409|422,
//         rate_limit_error = 429,
//         api_error = 5xx,
//     ),
// )]
// pub enum BookingError {
//     /// No booking has this id.
//     #[status(404)]
//     #[kind("invalid_request_error")]
//     #[param("id")]
//     #[message("No such booking: '{id}'")]
//     NotFound { id: String },
//     /// The caller sends more requests than its plan allows.
//     #[kind("rate_limit_error")]
//     #[message("Request rate limit exceeded")]
//     RateLimited { #[retry_after] wait: std::time::Duration },
//     /// The database failed.
//     #[status(500)]
//     #[kind("api_error")]
//     #[error("booking store failed")]
//     Store(#[from] rusqlite::Error),
//     #[transparent]
//     Auth(#[from] AuthError),
// }

const _: () = {
    const __FORMAT: ::fault::body::WireFormat = ::fault::body::WireFormat::of::<Typed>();
    static __ENTRIES: [::fault::Entry; 3usize] = ::fault::__private::Table {
        names: &["NotFound", "RateLimited", "Store"],
        status: ::fault::__private::Column::All(&[404u16, 429u16, 500u16]),
        kind: ::fault::__private::Column::All(
            &["invalid_request_error", "rate_limit_error", "api_error"],
        ),
        title: ::fault::__private::Column::All(&["Not found", "Rate limited", "Store"]),
        message: ::fault::__private::Column::At(
            &[0usize, 1usize],
            &["No such booking: '{id}'", "Request rate limit exceeded"],
        ),
        param: ::fault::__private::Column::At(&[0usize], &["id"]),
        description: ::fault::__private::Column::All(
            &[
                "No booking has this id.",
                "The caller sends more requests than its plan allows.",
                "The database failed.",
            ],
        ),
        retry: ::fault::__private::Column::At(&[1usize], &[::fault::Retry::After]),
        runtime: &[
            (::fault::RuntimeFacts::MESSAGE, &[0usize]),
            (::fault::RuntimeFacts::RETRY_AFTER, &[1usize]),
        ],
        ..::fault::__private::Table::NONE
    }
        .entries();
    ::fault::__private::when_described! {
        static __DESCRIBED : [::fault::__private::Described; 3usize] =
        [::fault::__private::Described { args : & ["id"], ..
        ::fault::__private::Described::NONE }, ::fault::__private::Described { certain :
        ::fault::RuntimeFacts::RETRY_AFTER, .. ::fault::__private::Described::NONE },
        ::fault::__private::Described::NONE];
    }
    static __PLANS: [::fault::__private::Plan; 3usize] = [const {
        ::fault::__private::Plan::new()
    }; 3usize];
    #[automatically_derived]
    impl ::fault::Catalog for BookingError {
        const CATALOG: &'static ::fault::Entries = &::fault::__private::described! {
            [::fault::__private::describe_entries]
            [::fault::__private::entries(::fault::Entries::new(::core::module_path!(),
            "BookingError", __FORMAT, & __ENTRIES, & [::fault::Nested::new("Auth", <
            AuthError as ::fault::__private::Delegate > ::ENTRIES)],), (::core::line!(),
            ::core::column!()),).with_kinds(& [::fault::Kind::new("authentication_error",
            & [::core::ops::RangeInclusive::new(401u16, 401u16),
            ::core::ops::RangeInclusive::new(403u16, 403u16)]),
            ::fault::Kind::new("invalid_request_error", &
            [::core::ops::RangeInclusive::new(400u16, 400u16),
            ::core::ops::RangeInclusive::new(404u16, 404u16),
            ::core::ops::RangeInclusive::new(409u16, 409u16),
            ::core::ops::RangeInclusive::new(422u16, 422u16)]),
            ::fault::Kind::new("rate_limit_error", &
            [::core::ops::RangeInclusive::new(429u16, 429u16)]),
            ::fault::Kind::new("api_error", & [::core::ops::RangeInclusive::new(500u16,
            599u16)])])] [& __DESCRIBED]
        };
    }
    #[automatically_derived]
    impl ::core::fmt::Display for BookingError {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::RateLimited { .. } => __f.write_str("Request rate limit exceeded"),
                Self::Store { .. } => __f.write_str("booking store failed"),
                Self::Auth { 0: __field_0 } => {
                    ::core::fmt::Display::fmt(
                        {
                            use ::fault::__private::NoDelegate as _;
                            ::fault::__private::Delegated::<AuthError>(__field_0).fault()
                        },
                        __f,
                    )
                }
                _ => ::fault::__private::WriteText::write(self, __f),
            }
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for BookingError {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use ::fault::__private::{
                SourceInside as _, SourceItself as _, SourceNowhere as _,
            };
            match self {
                Self::Store { 0: __source } => {
                    ::core::option::Option::Some(
                        (&&&::fault::__private::Source::<rusqlite::Error>(__source))
                            .as_dyn_error(),
                    )
                }
                Self::Auth { 0: __source } => {
                    ::core::error::Error::source({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<AuthError>(__source).fault()
                    })
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<rusqlite::Error> for BookingError {
        fn from(__source: rusqlite::Error) -> Self {
            Self::Store { 0: __source }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<AuthError> for BookingError {
        fn from(__source: AuthError) -> Self {
            Self::Auth { 0: __source }
        }
    }
    #[automatically_derived]
    impl ::fault::__private::WriteText for BookingError {
        fn write(&self, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            fn __show_0(
                __pieces: &mut ::fault::__private::Pieces<'_>,
                __before: &::core::primitive::str,
                __value: ::fault::__private::ShownRef<'_, String>,
            ) {
                use ::fault::__private::{
                    ShowDisplay as _, ShowNothing as _, ShowText as _,
                };
                __pieces.text(__before);
                (&&&::fault::__private::Shown(__value)).show(__pieces);
            }
            let __pieces = &mut ::fault::__private::Pieces::new(__out);
            match self {
                Self::NotFound { id: __field_id } => {
                    if false {
                        let _ = ::core::format_args!(
                            "No such booking: '{id}'", id = __field_id
                        );
                    }
                    __show_0(__pieces, "No such booking: '", __field_id);
                    __pieces.text("'");
                }
                _ => {}
            }
            __pieces.end()
        }
    }
    #[automatically_derived]
    impl ::fault::Fault for BookingError {
        fn entry(&self) -> &'static ::fault::Entry {
            &__ENTRIES[match self {
                Self::NotFound { .. } => 0usize,
                Self::RateLimited { .. } => 1usize,
                Self::Store { .. } => 2usize,
                Self::Auth { 0: __field_0 } => {
                    return ::fault::Fault::entry({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<AuthError>(__field_0).fault()
                    });
                }
            }]
        }
        fn plan(&self) -> ::core::option::Option<&'static ::fault::__private::Plan> {
            match self {
                Self::Auth { 0: __field_0 } => {
                    ::fault::Fault::plan({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<AuthError>(__field_0).fault()
                    })
                }
                _ => ::fault::__private::plan(&__PLANS, ::fault::Fault::entry(self)),
            }
        }
        fn inner(&self) -> ::core::option::Option<&dyn ::fault::Fault> {
            match self {
                Self::Auth { 0: __field_0 } => {
                    ::core::option::Option::Some({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<AuthError>(__field_0).fault()
                    })
                }
                _ => ::core::option::Option::None,
            }
        }
        fn message(&self) -> ::fault::Text<'_> {
            ::fault::__private::message(self)
        }
        ::fault::__private::when_described! {
            fn args(& self, __args : & mut ::fault::Args) { use ::fault::__private:: {
            ArgumentNothing as _, ArgumentNumber as _, ArgumentText as _ }; match self {
            Self::NotFound { id : __field_id, } => { (&& &
            ::fault::__private::Argument(__field_id)).add_to(__args, "id"); } _ =>
            ::fault::__private::defaults::args(self, __args), } }
        }
        fn retry_after(&self) -> ::core::option::Option<::fault::RetryAfter> {
            match self {
                Self::RateLimited { wait: __field_wait } => {
                    <std::time::Duration as ::fault::__private::ToRetryAfter>::to_retry_after(
                        __field_wait,
                    )
                }
                _ => ::fault::__private::defaults::retry_after(self),
            }
        }
    }
    #[automatically_derived]
    impl ::fault::__private::serde::Serialize for BookingError {
        fn serialize<__S: ::fault::__private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            ::fault::__private::serialize(
                self,
                <Self as ::fault::Catalog>::CATALOG.format(),
                __serializer,
            )
        }
    }
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::lacks(
        &["NotFound", "RateLimited", "Store"],
        __FORMAT,
        "Typed",
        &[
            ::fault::__private::Asked::Code,
            ::fault::__private::Asked::Docs,
            ::fault::__private::Asked::Domain,
        ],
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = {
        use ::fault::__private::{
            ErrorBehind as _, ErrorFarBehind as _, ErrorItself as _, ErrorNowhere as _,
            ErrorsBehindIn as _, ErrorsIn as _,
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<String>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "this message shows field `id` to clients, which holds an error; write this text in `#[error(\"…\")]`, which only the log reads, or add `#[expose]` to the field if clients may read it"
            );
        };
    };
    const __CATALOG: &'static ::fault::Entries = <BookingError as ::fault::Catalog>::CATALOG;
    const __CLASHES: [::core::option::Option<::fault::__private::Clash>; 1usize] = ::fault::__private::clashes(
        __CATALOG,
    );
    const _: () = if let ::core::option::Option::Some(__clash) = &__CLASHES[0usize] {
        ::core::panic!("{}", __clash.text().as_str());
    };
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::breaks_kinds(
        __CATALOG,
        0usize,
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::breaks_format(
        __CATALOG,
        0usize,
        ::fault::__private::OuterFormat {
            format: __FORMAT,
            name: "Typed",
        },
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    ::fault::__private::respond! {
        all { [] [] [BookingError] [] }
    }
};
