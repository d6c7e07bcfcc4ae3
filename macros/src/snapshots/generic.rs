// #[derive(Debug, ApiError)]
// enum StoreError<'a, K: Debug, E = std::io::Error>
// where
//     E: 'static,
// {
//     #[status(404)]
//     #[message("no value for {key:?} in {0}", .table.trim())]
//     Missing { key: K, table: &'a str },
//     #[status(500)]
//     Store(#[source] E),
//     #[transparent]
//     Inner(K),
// }

const _: () = {
    const __FORMAT: ::fault::body::WireFormat = ::fault::body::WireFormat::of::<
        ::fault::body::Problem,
    >();
    static __ENTRIES: [::fault::Entry; 2usize] = ::fault::__private::Table {
        names: &["Missing", "Store"],
        status: ::fault::__private::Column::All(&[404u16, 500u16]),
        title: ::fault::__private::Column::All(&["Missing", "Store"]),
        message: ::fault::__private::Column::At(
            &[0usize],
            &["no value for {key:?} in {0}"],
        ),
        runtime: &[(::fault::RuntimeFacts::MESSAGE, &[0usize])],
        ..::fault::__private::Table::NONE
    }
        .entries();
    ::fault::__private::when_described! {
        static __DESCRIBED : [::fault::__private::Described; 2usize] =
        [::fault::__private::Described { args : & ["arg0"], ..
        ::fault::__private::Described::NONE }, ::fault::__private::Described::NONE];
    }
    static __PLANS: [::fault::__private::Plan; 2usize] = [const {
        ::fault::__private::Plan::new()
    }; 2usize];
    #[automatically_derived]
    impl<'a, K: Debug, E> ::fault::Catalog for StoreError<'a, K, E>
    where
        E: 'static,
        K: ::fault::__private::Delegate,
    {
        const CATALOG: &'static ::fault::Entries = &::fault::__private::described! {
            [::fault::__private::describe_entries]
            [::fault::__private::entries(::fault::Entries::new(::core::module_path!(),
            "StoreError", __FORMAT, & __ENTRIES, & [::fault::Nested::new("Inner", < K as
            ::fault::__private::Delegate > ::ENTRIES)],), (::core::line!(),
            ::core::column!()),)] [& __DESCRIBED]
        };
    }
    #[automatically_derived]
    impl<'a, K: Debug, E> ::core::fmt::Display for StoreError<'a, K, E>
    where
        E: 'static,
        K: ::core::fmt::Debug,
        K: ::fault::__private::Delegate,
    {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::Store { .. } => __f.write_str(__ENTRIES[1usize].title()),
                Self::Inner { 0: __field_0 } => {
                    ::core::fmt::Display::fmt(
                        {
                            use ::fault::__private::NoDelegate as _;
                            ::fault::__private::Delegated::<K>(__field_0).fault()
                        },
                        __f,
                    )
                }
                _ => ::fault::__private::WriteText::write(self, __f),
            }
        }
    }
    #[automatically_derived]
    impl<'a, K: Debug, E> ::core::error::Error for StoreError<'a, K, E>
    where
        E: 'static,
        E: ::core::error::Error + 'static,
        K: ::fault::__private::Delegate,
        Self: ::core::fmt::Debug + ::core::fmt::Display,
    {
        fn source(
            &self,
        ) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            use ::fault::__private::{
                SourceInside as _, SourceItself as _, SourceNowhere as _,
            };
            match self {
                Self::Store { 0: __source } => {
                    ::core::option::Option::Some(
                        (&&&::fault::__private::Source::<E>(__source)).as_dyn_error(),
                    )
                }
                Self::Inner { 0: __source } => {
                    ::core::error::Error::source({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<K>(__source).fault()
                    })
                }
                _ => ::core::option::Option::None,
            }
        }
    }
    #[automatically_derived]
    impl<'a, K: Debug, E> ::fault::__private::WriteText for StoreError<'a, K, E>
    where
        E: 'static,
        K: ::core::fmt::Debug,
    {
        fn write(&self, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            let __pieces = &mut ::fault::__private::Pieces::new(__out);
            match self {
                Self::Missing { key: __field_key, table: __field_table } => {
                    __pieces
                        .format(
                            ::core::format_args!(
                                "no value for {key:?} in {0}", __field_table.trim(), key =
                                __field_key
                            ),
                        );
                }
                _ => {}
            }
            __pieces.end()
        }
    }
    #[automatically_derived]
    impl<'a, K: Debug, E> ::fault::Fault for StoreError<'a, K, E>
    where
        E: 'static,
        K: ::core::fmt::Debug,
        Self: ::core::error::Error,
        K: ::fault::__private::Delegate,
    {
        fn entry(&self) -> &'static ::fault::Entry {
            &__ENTRIES[match self {
                Self::Missing { .. } => 0usize,
                Self::Store { .. } => 1usize,
                Self::Inner { 0: __field_0 } => {
                    return ::fault::Fault::entry({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<K>(__field_0).fault()
                    });
                }
            }]
        }
        fn plan(&self) -> ::core::option::Option<&'static ::fault::__private::Plan> {
            match self {
                Self::Inner { 0: __field_0 } => {
                    ::fault::Fault::plan({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<K>(__field_0).fault()
                    })
                }
                _ => ::fault::__private::plan(&__PLANS, ::fault::Fault::entry(self)),
            }
        }
        fn inner(&self) -> ::core::option::Option<&dyn ::fault::Fault> {
            const {
                if let ::core::option::Option::Some(__clash) = ::fault::__private::first_clash(
                    ::fault::__private::clashes::<
                        1usize,
                    >(<Self as ::fault::Catalog>::CATALOG),
                ) {
                    ::core::panic!("{}", __clash.text().as_str());
                }
                if let ::core::option::Option::Some(__text) = ::fault::__private::breaks_format(
                    <Self as ::fault::Catalog>::CATALOG,
                    0usize,
                    ::fault::__private::OuterFormat {
                        format: __FORMAT,
                        name: "Problem",
                    },
                ) {
                    ::core::panic!("{}", __text.as_str());
                }
            }
            match self {
                Self::Inner { 0: __field_0 } => {
                    ::core::option::Option::Some({
                        use ::fault::__private::NoDelegate as _;
                        ::fault::__private::Delegated::<K>(__field_0).fault()
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
            Self::Missing { key : __field_key, table : __field_table, } => { (&& &
            ::fault::__private::Argument(& (__field_table.trim()))).add_to(__args,
            "arg0"); } _ => ::fault::__private::defaults::args(self, __args), } }
        }
    }
    #[automatically_derived]
    impl<'a, K: Debug, E> ::fault::__private::serde::Serialize for StoreError<'a, K, E>
    where
        E: 'static,
        Self: ::fault::Fault + ::fault::Catalog,
    {
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
    const _: () = {
        use ::fault::__private::{
            ErrorBehind as _, ErrorFarBehind as _, ErrorItself as _, ErrorNowhere as _,
            ErrorsBehindIn as _, ErrorsIn as _,
        };
        const _: () = if ::fault::__private::is_error(|
            __probe: &::fault::__private::Probe<&'static str>|
        (&&&&&&__probe).found()) {
            ::core::panic!(
                "{}",
                "this message shows field `table` to clients, which holds an error; write this text in `#[error(\"…\")]`, which only the log reads, or add `#[expose]` to the field if clients may read it"
            );
        };
    };
    #[automatically_derived]
    impl<'a, K: Debug, E> ::fault::__private::ShowsNoError for StoreError<'a, K, E>
    where
        E: 'static,
    {
        fn shows_no_error() {
            use ::fault::__private::{
                ErrorBehind as _, ErrorFarBehind as _, ErrorItself as _,
                ErrorNowhere as _, ErrorsBehindIn as _, ErrorsIn as _,
            };
            use ::fault::__private::Question as __Question;
            __Question(|__probe: &::fault::__private::Probe<K>| (&&&&&&__probe).found())
                .may_be_shown();
        }
    }
    ::fault::__private::respond! {
        all { ['a,] [K : Debug, E,] [StoreError < 'a, K, E >] [where E : 'static,
        StoreError < 'a, K, E > : ::fault::Fault + ::fault::Catalog] }
    }
};
