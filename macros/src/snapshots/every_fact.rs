// #[derive(Debug, ApiError)]
// #[api(format = Envelope<Typed>, codes = snake_case, docs = "https://example.com/errors")]
// enum Upload {
//     /// A file is larger than allowed.
//     #[status(413)]
//     #[kind("invalid_request_error")]
//     #[title("Too large")]
//     #[message("{name:?} has {size} bytes, {} are allowed", .limit)]
//     #[error("upload of {name} refused")]
//     #[header("x-limit", "{limit}")]
//     #[cause("the file is large")]
//     #[remedy("send a smaller one")]
//     #[retry(never)]
//     TooLarge {
//         name: String,
//         #[detail]
//         size: u64,
//         limit: u64,
//         #[header("x-request-id")]
//         id: Option<String>,
//     },
//     #[status(422)]
//     #[kind("invalid_request_error")]
//     #[format(Fields)]
//     Invalid(#[fields] FieldErrors, #[param] Option<&'static str>),
//     #[kind("api_error")]
//     Upstream {
//         #[status]
//         status: http::StatusCode,
//         source: Box<dyn std::error::Error + Send + Sync>,
//     },
//     #[transparent]
//     #[status(401)]
//     #[message("sign in first")]
//     #[header("www-authenticate", "Bearer")]
//     Auth(AuthError),
// }

const _: () = {
    const __FORMAT: ::fault::body::WireFormat = ::fault::body::WireFormat::of::<
        Envelope<Typed>,
    >();
    const __FORMAT_1: ::fault::body::WireFormat = ::fault::body::WireFormat::of::<
        Fields,
    >();
    static __ENTRIES: [::fault::Entry; 3usize] = ::fault::__private::Table {
        names: &["TooLarge", "Invalid", "Upstream"],
        status: ::fault::__private::Column::At(&[0usize, 1usize], &[413u16, 422u16]),
        kind: ::fault::__private::Column::All(
            &["invalid_request_error", "invalid_request_error", "api_error"],
        ),
        code_text: ::fault::__private::Column::All(
            &["too_large", "invalid", "upstream"],
        ),
        title: ::fault::__private::Column::All(&["Too large", "Invalid", "Upstream"]),
        message: ::fault::__private::Column::At(
            &[0usize],
            &["{name:?} has {size} bytes, {} are allowed"],
        ),
        description: ::fault::__private::Column::At(
            &[0usize],
            &["A file is larger than allowed."],
        ),
        causes: ::fault::__private::Column::At(&[0usize], &[&["the file is large"]]),
        remedies: ::fault::__private::Column::At(&[0usize], &[&["send a smaller one"]]),
        docs: ::fault::__private::Column::All(
            &[
                "https://example.com/errors/too_large",
                "https://example.com/errors/invalid",
                "https://example.com/errors/upstream",
            ],
        ),
        retry: ::fault::__private::Column::At(&[0usize], &[::fault::Retry::Never]),
        added: ::fault::__private::Column::At(
            &[0usize, 1usize],
            &[
                &::fault::__private::Added {
                    headers: &["x-limit"],
                    details: &["size"],
                    ..::fault::__private::Added::NOTHING
                },
                &::fault::__private::Added {
                    has_fields: true,
                    ..::fault::__private::Added::NOTHING
                },
            ],
        ),
        format: ::fault::__private::Column::At(&[1usize], &[__FORMAT_1]),
        runtime: &[
            (::fault::RuntimeFacts::MESSAGE, &[0usize]),
            (::fault::RuntimeFacts::DETAILS, &[0usize]),
            (::fault::RuntimeFacts::HEADERS, &[0usize]),
            (::fault::RuntimeFacts::PARAM, &[1usize]),
            (::fault::RuntimeFacts::FIELD_ERRORS, &[1usize]),
            (::fault::RuntimeFacts::STATUS, &[2usize]),
        ],
        ..::fault::__private::Table::NONE
    }
        .entries();
    const __OVERRIDES: [&'static ::fault::__private::Facts; 1usize] = [
        &::fault::__private::Facts {
            status: ::core::option::Option::Some(401u16),
            message: ::core::option::Option::Some("sign in first"),
            headers: ::core::option::Option::Some(&[("www-authenticate", "Bearer")]),
            ..::fault::__private::Facts::NONE
        },
    ];
    ::fault::__private::when_described! {
        static __DESCRIBED : [::fault::__private::Described; 3usize] =
        [::fault::__private::Described { args : & ["name", "size", "arg0"], details : &
        [::fault::__private::DetailSpec::of_field("size", false, | __schemas | { use
        ::fault::__private:: { SchemaDerived as _, SchemaKnown as _, SchemaUnknown as _
        }; (&& & ::fault::__private::SchemaOf:: < u64 > ::NEW).schema(__schemas) })],
        headers : & [::fault::__private::HeaderSpec::template("x-limit", "{limit}"),
        ::fault::__private::HeaderSpec::of_field("x-request-id", true)], ..
        ::fault::__private::Described::NONE }, ::fault::__private::Described::NONE,
        ::fault::__private::Described::NONE]; const __ADDED_3 : & 'static
        ::fault::__private::Described = & ::fault::__private::Described { headers : &
        [::fault::__private::HeaderSpec::fixed("www-authenticate", "Bearer")], ..
        ::fault::__private::Described::NONE };
    }
    static __PLANS: [::fault::__private::Plan; 3usize] = [const {
        ::fault::__private::Plan::new()
    }; 3usize];
    #[automatically_derived]
    impl ::fault::Catalog for Upload {
        const CATALOG: &'static ::fault::Entries = &::fault::__private::described! {
            [::fault::__private::describe_entries]
            [::fault::__private::entries(::fault::Entries::new(::core::module_path!(),
            "Upload", __FORMAT, & __ENTRIES, & [::fault::__private::described! {
            [::fault::__private::describe_nested] [::fault::__private::nested("Auth", <
            AuthError as ::fault::__private::Delegate > ::ENTRIES, __OVERRIDES[0usize])]
            [__ADDED_3] }],), (::core::line!(), ::core::column!()),)] [& __DESCRIBED]
        };
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Upload {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::TooLarge { name: __field_name, .. } => {
                    __f.write_fmt(
                        ::core::format_args!(
                            "upload of {name} refused", name = __field_name
                        ),
                    )
                }
                Self::Invalid { .. } => __f.write_str(__ENTRIES[1usize].title()),
                Self::Upstream { .. } => __f.write_str(__ENTRIES[2usize].title()),
                Self::Auth { 0: __field_0 } => {
                    ::core::fmt::Display::fmt(
                        {
                            use ::fault::__private::NoDelegate as _;
                            ::fault::__private::Delegated::<AuthError>(__field_0).fault()
                        },
                        __f,
                    )
                }
            }
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for Upload {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use ::fault::__private::{
                SourceInside as _, SourceItself as _, SourceNowhere as _,
            };
            match self {
                Self::Upstream { source: __source, .. } => {
                    ::core::option::Option::Some(
                        (&&&::fault::__private::Source::<
                            Box<dyn std::error::Error + Send + Sync>,
                        >(__source))
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
    impl ::fault::__private::WriteText for Upload {
        fn write(&self, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            let __pieces = &mut ::fault::__private::Pieces::new(__out);
            match self {
                Self::TooLarge {
                    name: __field_name,
                    size: __field_size,
                    limit: __field_limit,
                    ..
                } => {
                    __pieces
                        .format(
                            ::core::format_args!(
                                "{name:?} has {size} bytes, {} are allowed", __field_limit,
                                name = __field_name, size = __field_size
                            ),
                        );
                }
                _ => {}
            }
            __pieces.end()
        }
    }
    #[automatically_derived]
    impl ::fault::Fault for Upload {
        fn entry(&self) -> &'static ::fault::Entry {
            &__ENTRIES[match self {
                Self::TooLarge { .. } => 0usize,
                Self::Invalid { .. } => 1usize,
                Self::Upstream { .. } => 2usize,
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
                Self::Upstream { .. } => ::core::option::Option::None,
                Self::Auth { .. } => ::core::option::Option::None,
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
        fn overrides(&self) -> &'static ::fault::__private::Facts {
            match self {
                Self::Auth { .. } => __OVERRIDES[0usize],
                _ => &::fault::__private::Facts::NONE,
            }
        }
        fn status(&self) -> ::fault::__private::http::StatusCode {
            match self {
                Self::Upstream { status: __field_status, .. } => {
                    <http::StatusCode as ::fault::__private::ToStatus>::to_status(
                        __field_status,
                    )
                }
                _ => ::fault::__private::defaults::status(self),
            }
        }
        fn message(&self) -> ::fault::Text<'_> {
            ::fault::__private::message(self)
        }
        ::fault::__private::when_described! {
            fn args(& self, __args : & mut ::fault::Args) { use ::fault::__private:: {
            ArgumentNothing as _, ArgumentNumber as _, ArgumentText as _ }; match self {
            Self::TooLarge { name : __field_name, size : __field_size, limit :
            __field_limit, .. } => { (&& &
            ::fault::__private::DebugArgument(__field_name)).add_to(__args, "name"); (&&
            & ::fault::__private::Argument(__field_size)).add_to(__args, "size"); (&& &
            ::fault::__private::Argument(& (__field_limit))).add_to(__args, "arg0"); } _
            => ::fault::__private::defaults::args(self, __args), } }
        }
        fn param(&self) -> ::core::option::Option<::fault::Text<'_>> {
            match self {
                Self::Invalid { 1: __field_1, .. } => {
                    ::core::option::Option::map(
                        ::core::option::Option::as_ref(__field_1),
                        |__param| ::fault::Text::display(
                            <&'static str as ::fault::__private::ShownToClients>::shown(
                                __param,
                            ),
                        ),
                    )
                }
                _ => ::fault::__private::defaults::param(self),
            }
        }
        fn field_errors(
            &self,
        ) -> ::core::option::Option<::std::borrow::Cow<'_, ::fault::FieldErrors>> {
            match self {
                Self::Invalid { 0: __field_0, .. } => {
                    <FieldErrors as ::fault::__private::ToFields>::to_fields(__field_0)
                }
                _ => ::fault::__private::defaults::field_errors(self),
            }
        }
        fn headers(&self, __headers: &mut ::fault::Headers<'_>) {
            match self {
                Self::TooLarge { limit: __field_limit, id: __field_id, .. } => {
                    use ::fault::__private::{
                        HeaderAsItIs as _, HeaderByDisplay as _, HeaderNowhere as _,
                    };
                    {
                        ::fault::__private::header_display(
                            __headers,
                            "x-limit",
                            &::core::format_args!("{limit}", limit = __field_limit),
                        );
                    }
                    if let ::core::option::Option::Some(__value) = ::core::option::Option::as_ref(
                        __field_id,
                    ) {
                        (&&&::fault::__private::HeaderField::<String>(__value))
                            .add_to(__headers, "x-request-id");
                    }
                }
                Self::Auth { .. } => {
                    ::fault::__private::defaults::headers(self, __headers);
                    ::fault::__private::remove_header(__headers, "www-authenticate");
                    ::fault::__private::header(__headers, "www-authenticate", "Bearer");
                }
                _ => ::fault::__private::defaults::headers(self, __headers),
            }
        }
        fn details(&self, __details: &mut ::fault::body::Details<'_>) {
            match self {
                Self::TooLarge { size: __field_size, .. } => {
                    <u64 as ::fault::__private::Detail>::add_to(
                        __field_size,
                        __details,
                        "size",
                    );
                }
                _ => ::fault::__private::defaults::details(self, __details),
            }
        }
    }
    #[automatically_derived]
    impl ::fault::__private::serde::Serialize for Upload {
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
        &["TooLarge", "Upstream"],
        __FORMAT,
        "Envelope",
        &[::fault::__private::Asked::Domain],
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::lacks(
        &["Invalid"],
        __FORMAT_1,
        "Fields",
        &[::fault::__private::Asked::Domain],
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::refuses_detail(
        __FORMAT,
        "Envelope",
        "size",
        &[::fault::__private::Asked::Domain],
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = if let ::core::option::Option::Some(__text) = ::fault::__private::refuses_fields(
        __FORMAT_1,
        "Fields",
        false,
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    const _: () = {
        use ::fault::__private::{
            ErrorBehind as _, ErrorFarBehind as _, ErrorItself as _, ErrorNowhere as _,
            ErrorsBehindIn as _, ErrorsIn as _,
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<u64>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "this message shows field `limit` to clients, which holds an error; write this text in `#[error(\"…\")]`, which only the log reads, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<String>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "this message shows field `name` to clients, which holds an error; write this text in `#[error(\"…\")]`, which only the log reads, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<Option<String>>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "`#[header]` shows field `id` to clients, which holds an error; remove it, or add `#[expose]` to the field if clients may read it"
            );
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<Option<&'static str>>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "`#[param]` shows field `1` to clients, which holds an error; remove it, or add `#[expose]` to the field if clients may read it"
            );
        };
    };
    const __CATALOG: &'static ::fault::Entries = <Upload as ::fault::Catalog>::CATALOG;
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
            name: "Envelope",
        },
    ) {
        ::core::panic!("{}", __text.as_str());
    };
    ::fault::__private::respond! {
        all { [] [] [Upload] [] }
    }
};
