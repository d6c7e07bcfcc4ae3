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
    static __ENTRIES: [::fault::Entry; 4usize] = ::fault::__private::Table {
        names: &["Defaults", "Soft", "Store", "RunTime"],
        status: ::fault::__private::Column::All(&[401u16, 304u16, 500u16, 401u16]),
        kind: ::fault::__private::Column::All(&["k", "k", "k", "k"]),
        code_text: ::fault::__private::Column::At(&[0usize], &["M_DEFAULTS"]),
        title: ::fault::__private::Column::All(
            &["Defaults", "Soft", "Store", "Run time"],
        ),
        message: ::fault::__private::Column::At(&[0usize], &["of the enum"]),
        headers: ::fault::__private::Column::All(
            &[
                &[("www-authenticate", "Bearer"), ("x-errortype", "M_DEFAULTS: k")],
                &[("x-errortype", "88: k")],
                &[("www-authenticate", "Bearer"), ("x-errortype", "88: k")],
                &[("www-authenticate", "Bearer")],
            ],
        ),
        docs: ::fault::__private::Column::At(
            &[0usize, 1usize, 2usize],
            &[
                "https://example.com/errors#M_DEFAULTS",
                "https://example.com/errors#88",
                "https://example.com/errors#88",
            ],
        ),
        domain: ::fault::__private::Column::All(
            &[
                "bookings.example.org",
                "bookings.example.org",
                "bookings.example.org",
                "bookings.example.org",
            ],
        ),
        retry: ::fault::__private::Column::All(
            &[
                ::fault::Retry::Never,
                ::fault::Retry::Never,
                ::fault::Retry::Never,
                ::fault::Retry::Never,
            ],
        ),
        log_level: ::fault::__private::Column::All(
            &[
                ::fault::LogLevel::Warn,
                ::fault::LogLevel::Off,
                ::fault::LogLevel::Warn,
                ::fault::LogLevel::Warn,
            ],
        ),
        code: ::fault::__private::Column::At(
            &[1usize, 2usize],
            &[::fault::Code::Number(88i64), ::fault::Code::Number(88i64)],
        ),
        added: ::fault::__private::Column::At(
            &[1usize, 3usize],
            &[
                &::fault::__private::Added {
                    omitted: &["www-authenticate"],
                    details: &["reason"],
                    ..::fault::__private::Added::NOTHING
                },
                &::fault::__private::Added {
                    headers: &["x-errortype", "etag"],
                    has_fields: true,
                    ..::fault::__private::Added::NOTHING
                },
            ],
        ),
        code_is_shared: &[1usize, 2usize],
        runtime: &[
            (::fault::RuntimeFacts::DETAILS, &[1usize]),
            (::fault::RuntimeFacts::CODE, &[3usize]),
            (::fault::RuntimeFacts::FIELD_ERRORS, &[3usize]),
            (::fault::RuntimeFacts::HEADERS, &[3usize]),
        ],
        ..::fault::__private::Table::NONE
    }
        .entries();
    const __OVERRIDES: [&'static ::fault::__private::Facts; 1usize] = [
        &::fault::__private::Facts {
            message: ::core::option::Option::Some("{text}"),
            domain: ::core::option::Option::Some("bookings.example.org"),
            retry: ::core::option::Option::Some(::fault::Retry::After),
            added: ::core::option::Option::Some(
                &::fault::__private::Added {
                    headers: &["x-inner"],
                    details: &["text"],
                    ..::fault::__private::Added::NOTHING
                },
            ),
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
            [::fault::__private::entries(::fault::Entries::new(::core::module_path!(),
            "Wrapper", __FORMAT, & __ENTRIES, & [::fault::__private::described! {
            [::fault::__private::describe_nested] [::fault::__private::nested("Inner", <
            Kind as ::fault::__private::Delegate > ::ENTRIES, __OVERRIDES[0usize])]
            [__ADDED_4] }],), (::core::line!(), ::core::column!()),)] [& __DESCRIBED]
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
                Self::Store { 0: __source, .. } => {
                    ::core::option::Option::Some(
                        (&&&::fault::__private::Source::<
                            Box<dyn Error + Send + Sync>,
                        >(__source))
                            .as_dyn_error(),
                    )
                }
                Self::Inner { cause: __source, .. } => {
                    ::core::option::Option::Some(
                        (&&&::fault::__private::Source::<fmt::Error>(__source))
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
                Self::Inner { text: __field_text, .. } => {
                    if false {
                        let _ = ::core::format_args!("{text}", text = __field_text);
                    }
                    __show_0(__pieces, "", __field_text);
                }
                _ => {}
            }
            __pieces.end()
        }
    }
    #[automatically_derived]
    impl ::fault::Fault for Wrapper {
        fn entry(&self) -> &'static ::fault::Entry {
            &__ENTRIES[match self {
                Self::Defaults {} => 0usize,
                Self::Soft { .. } => 1usize,
                Self::Store { .. } => 2usize,
                Self::RunTime { .. } => 3usize,
                Self::Inner { kind: __field_kind, .. } => {
                    return ::fault::Fault::entry({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<Kind>(__field_kind).fault()
                    });
                }
            }]
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
                    ::core::option::Option::Some({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<Kind>(__field_kind).fault()
                    })
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
        &[],
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
        &[],
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = {
        use ::fault::__private::{
            ErrorBehind as _, ErrorFarBehind as _, ErrorItself as _, ErrorNowhere as _,
            ErrorsBehindIn as _, ErrorsIn as _,
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<u8>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "this member shows field `id` to clients, which holds an error; remove it, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<Option<String>>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "`#[code]` shows field `code` to clients, which holds an error; remove it, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<HeaderValue>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "`#[header]` shows field `tag` to clients, which holds an error; remove it, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<String>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "this message shows field `text` to clients, which holds an error; write this text in `#[error(\"…\")]`, which only the log reads, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<Option<&'static str>>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "`#[code]` shows field `code` to clients, which holds an error; remove it, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<Option<u8>>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "`#[param]` shows field `param` to clients, which holds an error; remove it, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<Option<u8>>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "`#[header]` shows field `cost` to clients, which holds an error; remove it, or add `#[expose]` to the field if clients may read it"
            );
        };
    };
    const __CATALOG: &'static ::fault::Entries = <Wrapper as ::fault::Catalog>::CATALOG;
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
            name: "Problem",
        },
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    ::fault::__private::respond! {
        all { [] [] [Wrapper] [] }
    }
};
