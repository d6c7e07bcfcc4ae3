// #[derive(Debug, ApiError)]
// #[api(
//     codes = "M_{SCREAMING_SNAKE_CASE}",
//     docs = "https://example.com/errors#{code}",
//     domain = "bookings.example.org",
//     no_display,
// )]
// #[status(401)]
// #[kind("k")]
// #[header("www-authenticate", "Bearer")]
// #[header("x-errortype", "{code}: {kind}")]
// #[retry(never)]
// #[log(warn)]
// enum Wrapper {
//     #[message("of the enum")]
//     Defaults,
//     #[status(304, soft)]
//     #[header("www-authenticate", none)]
//     #[detail("reason", "{id} of {kind:?}")]
//     #[code(88, shared)]
//     #[log(off)]
//     Soft { id: u8 },
//     #[status(500)]
//     #[code(88, shared)]
//     Store(
//         #[from(io::Error, fmt::Error)]
//         Box<dyn Error + Send + Sync>,
//         #[location]
//         &'static Location<'static>,
//     ),
//     RunTime {
//         #[code]
//         code: Option<String>,
//         #[header("etag")]
//         tag: HeaderValue,
//         #[fields(first)]
//         errors: FieldErrors,
//     },
//     #[message("{text}")]
//     #[header("x-inner", "{code}")]
//     Inner {
//         #[transparent]
//         kind: Kind,
//         #[status]
//         status: StatusCode,
//         #[code]
//         code: Option<&'static str>,
//         #[param]
//         param: Option<u8>,
//         #[header("x-cost")]
//         cost: Option<u8>,
//         #[detail]
//         text: String,
//         #[retry_after]
//         wait: Option<Duration>,
//         #[source]
//         cause: fmt::Error,
//     },
// }

const _: () = {
    const __FORMAT: ::fault::body::WireFormat = ::fault::body::WireFormat::of::<
        ::fault::body::Problem,
    >();
    static __ENTRIES: [::fault::Entry; 4usize] = [
        ::fault::__private::entry(
            0usize,
            "Defaults",
            ::fault::__private::Facts {
                status: ::core::option::Option::Some(401u16),
                kind: ::core::option::Option::Some("k"),
                code: ::core::option::Option::Some(::fault::Code::Text("M_DEFAULTS")),
                title: ::core::option::Option::Some("Defaults"),
                message: ::core::option::Option::Some("of the enum"),
                headers: ::core::option::Option::Some(
                    &[("www-authenticate", "Bearer"), ("x-errortype", "M_DEFAULTS: k")],
                ),
                docs: ::core::option::Option::Some(
                    "https://example.com/errors#M_DEFAULTS",
                ),
                domain: ::core::option::Option::Some("bookings.example.org"),
                retry: ::core::option::Option::Some(::fault::Retry::Never),
                log_level: ::core::option::Option::Some(::fault::LogLevel::Warn),
                ..::fault::__private::Facts::NONE
            },
        ),
        ::fault::__private::entry(
            1usize,
            "Soft",
            ::fault::__private::Facts {
                status: ::core::option::Option::Some(304u16),
                kind: ::core::option::Option::Some("k"),
                code: ::core::option::Option::Some(::fault::Code::Number(88i64)),
                title: ::core::option::Option::Some("Soft"),
                headers: ::core::option::Option::Some(&[("x-errortype", "88: k")]),
                docs: ::core::option::Option::Some("https://example.com/errors#88"),
                domain: ::core::option::Option::Some("bookings.example.org"),
                retry: ::core::option::Option::Some(::fault::Retry::Never),
                log_level: ::core::option::Option::Some(::fault::LogLevel::Off),
                code_is_shared: true,
                runtime: ::fault::RuntimeFacts::DETAILS,
                ..::fault::__private::Facts::NONE
            },
        ),
        ::fault::__private::entry(
            2usize,
            "Store",
            ::fault::__private::Facts {
                status: ::core::option::Option::Some(500u16),
                kind: ::core::option::Option::Some("k"),
                code: ::core::option::Option::Some(::fault::Code::Number(88i64)),
                title: ::core::option::Option::Some("Store"),
                headers: ::core::option::Option::Some(
                    &[("www-authenticate", "Bearer"), ("x-errortype", "88: k")],
                ),
                docs: ::core::option::Option::Some("https://example.com/errors#88"),
                domain: ::core::option::Option::Some("bookings.example.org"),
                retry: ::core::option::Option::Some(::fault::Retry::Never),
                log_level: ::core::option::Option::Some(::fault::LogLevel::Warn),
                code_is_shared: true,
                ..::fault::__private::Facts::NONE
            },
        ),
        ::fault::__private::entry(
            3usize,
            "RunTime",
            ::fault::__private::Facts {
                status: ::core::option::Option::Some(401u16),
                kind: ::core::option::Option::Some("k"),
                title: ::core::option::Option::Some("Run time"),
                headers: ::core::option::Option::Some(&[("www-authenticate", "Bearer")]),
                domain: ::core::option::Option::Some("bookings.example.org"),
                retry: ::core::option::Option::Some(::fault::Retry::Never),
                log_level: ::core::option::Option::Some(::fault::LogLevel::Warn),
                runtime: ::fault::RuntimeFacts::CODE
                    .and(::fault::RuntimeFacts::FIELD_ERRORS)
                    .and(::fault::RuntimeFacts::HEADERS),
                ..::fault::__private::Facts::NONE
            },
        ),
    ];
    const __OVERRIDES: [&'static ::fault::__private::Facts; 1usize] = [
        &::fault::__private::Facts {
            message: ::core::option::Option::Some("{text}"),
            domain: ::core::option::Option::Some("bookings.example.org"),
            retry: ::core::option::Option::Some(::fault::Retry::After),
            runtime: ::fault::RuntimeFacts::STATUS
                .and(::fault::RuntimeFacts::CODE)
                .and(::fault::RuntimeFacts::MESSAGE)
                .and(::fault::RuntimeFacts::PARAM)
                .and(::fault::RuntimeFacts::DETAILS)
                .and(::fault::RuntimeFacts::HEADERS)
                .and(::fault::RuntimeFacts::RETRY_AFTER),
            ..::fault::__private::Facts::NONE
        },
    ];
    ::fault::__private::when_described! {
        static __DESCRIBED : [::fault::__private::Described; 4usize] =
        [::fault::__private::Described { headers : &
        [::fault::__private::HeaderSpec::fixed("www-authenticate", "Bearer"),
        ::fault::__private::HeaderSpec::fixed("x-errortype", "M_DEFAULTS: k")], ..
        ::fault::__private::Described::NONE }, ::fault::__private::Described { details :
        & [::fault::__private::DetailSpec::of_text("reason", "{id} of {kind:?}", false)],
        headers : & [::fault::__private::HeaderSpec::omitted("www-authenticate"),
        ::fault::__private::HeaderSpec::fixed("x-errortype", "88: k")], ..
        ::fault::__private::Described::NONE }, ::fault::__private::Described { headers :
        & [::fault::__private::HeaderSpec::fixed("www-authenticate", "Bearer"),
        ::fault::__private::HeaderSpec::fixed("x-errortype", "88: k")], ..
        ::fault::__private::Described::NONE }, ::fault::__private::Described { headers :
        & [::fault::__private::HeaderSpec::fixed("www-authenticate", "Bearer"),
        ::fault::__private::HeaderSpec::template("x-errortype", "{code}: k"),
        ::fault::__private::HeaderSpec::of_field("etag", false)], ..
        ::fault::__private::Described::NONE }]; const __ADDED_4 : & 'static
        ::fault::__private::Described = & ::fault::__private::Described { args : &
        ["text"], details : & [::fault::__private::DetailSpec::of_field("text", false, |
        __schemas | { use ::fault::__private:: { SchemaDerived as _, SchemaKnown as _,
        SchemaUnknown as _ }; (&& & ::fault::__private::SchemaOf:: < String > ::NEW)
        .schema(__schemas) })], headers : &
        [::fault::__private::HeaderSpec::template("x-inner", "{code}"),
        ::fault::__private::HeaderSpec::of_field("x-cost", true)], ..
        ::fault::__private::Described::NONE };
    }
    static __PLANS: [::fault::__private::Plan; 4usize] = [const {
        ::fault::__private::Plan::new()
    }; 4usize];
    #[automatically_derived]
    impl ::fault::Catalog for Wrapper {
        const CATALOG: &'static ::fault::Entries = &::fault::__private::described! {
            [::fault::__private::describe_entries]
            [::fault::Entries::new(::core::module_path!(), "Wrapper", __FORMAT, &
            __ENTRIES, & [::fault::__private::described! {
            [::fault::__private::describe_nested] [::fault::__private::nested("Inner", <
            Kind as ::fault::__private::Delegate > ::ENTRIES, __OVERRIDES[0usize])]
            [__ADDED_4] }],)] [& __DESCRIBED]
        };
    }
    #[automatically_derived]
    impl ::core::error::Error for Wrapper {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use ::fault::__private::{
                SourceInside as _, SourceItself as _, SourceNowhere as _,
            };
            match self {
                Self::Store { 0: __field_0, .. } => {
                    ::core::option::Option::Some(
                        (&&&::fault::__private::Source::<
                            Box<dyn Error + Send + Sync>,
                        >(__field_0))
                            .as_dyn_error(),
                    )
                }
                Self::Inner { cause: __field_cause, .. } => {
                    ::core::option::Option::Some(
                        (&&&::fault::__private::Source::<fmt::Error>(__field_cause))
                            .as_dyn_error(),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<io::Error> for Wrapper {
        #[track_caller]
        fn from(__source: io::Error) -> Self {
            Self::Store {
                0: <io::Error as ::core::convert::Into<
                    Box<dyn Error + Send + Sync>,
                >>::into(__source),
                1: <&'static Location<
                    'static,
                > as ::fault::__private::IsLocation>::of(
                    ::core::panic::Location::caller(),
                ),
            }
        }
    }
    #[automatically_derived]
    impl ::core::convert::From<fmt::Error> for Wrapper {
        #[track_caller]
        fn from(__source: fmt::Error) -> Self {
            Self::Store {
                0: <fmt::Error as ::core::convert::Into<
                    Box<dyn Error + Send + Sync>,
                >>::into(__source),
                1: <&'static Location<
                    'static,
                > as ::fault::__private::IsLocation>::of(
                    ::core::panic::Location::caller(),
                ),
            }
        }
    }
    #[automatically_derived]
    impl ::fault::__private::WriteText for Wrapper {
        fn write(&self, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            use ::fault::__private::{ShowDisplay as _, ShowNothing as _, ShowText as _};
            match self {
                Self::Inner { text: __field_text, .. } => {
                    if false {
                        let _ = ::core::format_args!("{text}", text = __field_text);
                    }
                    let mut __pieces = ::fault::__private::Pieces::new(__out);
                    (&&&::fault::__private::Shown(__field_text)).show(&mut __pieces);
                    __pieces.end()
                }
                _ => ::core::result::Result::Ok(()),
            }
        }
    }
    #[automatically_derived]
    impl ::fault::Fault for Wrapper {
        fn entry(&self) -> &'static ::fault::Entry {
            match self {
                Self::Defaults {} => &__ENTRIES[0usize],
                Self::Soft { .. } => &__ENTRIES[1usize],
                Self::Store { .. } => &__ENTRIES[2usize],
                Self::RunTime { .. } => &__ENTRIES[3usize],
                Self::Inner { kind: __field_kind, .. } => {
                    ::fault::Fault::entry(
                        <Kind as ::fault::__private::Delegate>::delegate(__field_kind),
                    )
                }
            }
        }
        fn plan(&self) -> ::core::option::Option<&'static ::fault::__private::Plan> {
            match self {
                Self::RunTime { .. } => ::core::option::Option::None,
                Self::Inner { .. } => ::core::option::Option::None,
                _ => ::fault::__private::plan(&__PLANS, ::fault::Fault::entry(self)),
            }
        }
        fn inner(&self) -> ::core::option::Option<&dyn ::fault::Fault> {
            match self {
                Self::Inner { kind: __field_kind, .. } => {
                    ::core::option::Option::Some(
                        <Kind as ::fault::__private::Delegate>::delegate(__field_kind),
                    )
                }
                _ => ::core::option::Option::None,
            }
        }
        fn overrides(&self) -> &'static ::fault::__private::Facts {
            match self {
                Self::Inner { .. } => __OVERRIDES[0usize],
                _ => &::fault::__private::Facts::NONE,
            }
        }
        fn status(&self) -> ::fault::__private::http::StatusCode {
            match self {
                Self::Inner { status: __field_status, .. } => {
                    <StatusCode as ::fault::__private::ToStatus>::to_status(
                        __field_status,
                    )
                }
                _ => ::fault::__private::defaults::status(self),
            }
        }
        fn code(&self) -> ::core::option::Option<::fault::Code<'_>> {
            match self {
                Self::RunTime { code: __field_code, .. } => {
                    <Option<String> as ::fault::__private::ToCode>::to_code(__field_code)
                }
                Self::Inner { code: __field_code, .. } => {
                    ::core::option::Option::or_else(
                        <Option<
                            &'static str,
                        > as ::fault::__private::ToCode>::to_code(__field_code),
                        || ::fault::__private::defaults::code(self),
                    )
                }
                _ => ::fault::__private::defaults::code(self),
            }
        }
        fn message(&self) -> ::fault::Text<'_> {
            match self {
                Self::Inner { .. } => ::fault::__private::written(self),
                _ => ::fault::__private::defaults::message(self),
            }
        }
        ::fault::__private::when_described! {
            fn args(& self, __args : & mut ::fault::Args) { use ::fault::__private:: {
            ArgumentNothing as _, ArgumentNumber as _, ArgumentText as _ }; match self {
            Self::Inner { text : __field_text, .. } => { (&& &
            ::fault::__private::Argument(__field_text)).add_to(__args, "text"); } _ =>
            ::fault::__private::defaults::args(self, __args), } }
        }
        fn param(&self) -> ::core::option::Option<::fault::Text<'_>> {
            match self {
                Self::Inner { param: __field_param, .. } => {
                    ::core::option::Option::or_else(
                        ::core::option::Option::map(
                            ::core::option::Option::as_ref(__field_param),
                            |__param| ::fault::Text::display(
                                <u8 as ::fault::__private::ShownToClients>::shown(__param),
                            ),
                        ),
                        || ::fault::__private::defaults::param(self),
                    )
                }
                _ => ::fault::__private::defaults::param(self),
            }
        }
        fn field_errors(
            &self,
        ) -> ::core::option::Option<::std::borrow::Cow<'_, ::fault::FieldErrors>> {
            match self {
                Self::RunTime { errors: __field_errors, .. } => {
                    <FieldErrors as ::fault::__private::ToFields>::to_fields(
                        __field_errors,
                    )
                }
                _ => ::fault::__private::defaults::field_errors(self),
            }
        }
        fn retry_after(&self) -> ::core::option::Option<::fault::RetryAfter> {
            match self {
                Self::Inner { wait: __field_wait, .. } => {
                    ::core::option::Option::or_else(
                        <Option<
                            Duration,
                        > as ::fault::__private::ToRetryAfter>::to_retry_after(
                            __field_wait,
                        ),
                        || ::fault::__private::defaults::retry_after(self),
                    )
                }
                _ => ::fault::__private::defaults::retry_after(self),
            }
        }
        fn location(
            &self,
        ) -> ::core::option::Option<&'static ::core::panic::Location<'static>> {
            match self {
                Self::Store { 1: __field_1, .. } => {
                    <&'static Location<
                        'static,
                    > as ::fault::__private::IsLocation>::location(__field_1)
                }
                _ => ::fault::__private::defaults::location(self),
            }
        }
        fn headers(&self, __headers: &mut ::fault::Headers<'_>) {
            match self {
                Self::Defaults {} => {
                    ::fault::__private::header(__headers, "www-authenticate", "Bearer");
                    ::fault::__private::header(
                        __headers,
                        "x-errortype",
                        "M_DEFAULTS: k",
                    );
                }
                Self::Soft { .. } => {
                    ::fault::__private::omit_header(__headers, "www-authenticate");
                    ::fault::__private::header(__headers, "x-errortype", "88: k");
                }
                Self::Store { .. } => {
                    ::fault::__private::header(__headers, "www-authenticate", "Bearer");
                    ::fault::__private::header(__headers, "x-errortype", "88: k");
                }
                Self::RunTime { tag: __field_tag, .. } => {
                    use ::fault::__private::{
                        HeaderAsItIs as _, HeaderByDisplay as _, HeaderNowhere as _,
                    };
                    ::fault::__private::header(__headers, "www-authenticate", "Bearer");
                    {
                        ::fault::__private::header_display(
                            __headers,
                            "x-errortype",
                            &::core::format_args!(
                                "{code}: k", code = ::fault::__private::OwnCode(self)
                            ),
                        );
                    }
                    (&&&::fault::__private::HeaderField::<HeaderValue>(__field_tag))
                        .add_to(__headers, "etag");
                }
                Self::Inner { cost: __field_cost, .. } => {
                    use ::fault::__private::{
                        HeaderAsItIs as _, HeaderByDisplay as _, HeaderNowhere as _,
                    };
                    ::fault::__private::defaults::headers(self, __headers);
                    if ::core::option::Option::is_some(__field_cost) {
                        ::fault::__private::remove_header(__headers, "x-cost");
                    }
                    ::fault::__private::remove_header(__headers, "x-inner");
                    {
                        ::fault::__private::header_display(
                            __headers,
                            "x-inner",
                            &::core::format_args!(
                                "{code}", code = ::fault::__private::OwnCode(self)
                            ),
                        );
                    }
                    if let ::core::option::Option::Some(__value) = ::core::option::Option::as_ref(
                        __field_cost,
                    ) {
                        (&&&::fault::__private::HeaderField::<u8>(__value))
                            .add_to(__headers, "x-cost");
                    }
                }
            }
        }
        fn details(&self, __details: &mut ::fault::body::Details<'_>) {
            match self {
                Self::Soft { id: __field_id } => {
                    ::fault::__private::Details::add(
                        __details,
                        "reason",
                        &::core::format_args!(
                            "{id} of {kind:?}", kind = "k", id = __field_id
                        ),
                    );
                }
                Self::Inner { text: __field_text, .. } => {
                    <String as ::fault::__private::Detail>::add_to(
                        __field_text,
                        __details,
                        "text",
                    );
                    ::fault::__private::inner_details(self, __details);
                }
                _ => ::fault::__private::defaults::details(self, __details),
            }
        }
    }
    #[automatically_derived]
    impl ::fault::__private::serde::Serialize for Wrapper {
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
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::refuses_detail(
        __FORMAT,
        "Problem",
        "reason",
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::refuses_fields(
        __FORMAT,
        "Problem",
        true,
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::refuses_detail(
        __FORMAT,
        "Problem",
        "text",
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const __CLASHES: [::core::option::Option<::fault::__private::Clash>; 1usize] = ::fault::__private::clashes(
        <Wrapper as ::fault::Catalog>::CATALOG,
    );
    const _: () = if let ::core::option::Option::Some(__clash) = &__CLASHES[0usize] {
        ::core::panic!("{}", __clash.text().as_str());
    };
    ::fault::__private::respond! {
        all { [] [] [Wrapper] [] }
    }
};
