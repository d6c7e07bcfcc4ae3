// #[derive(Debug, ApiError)]
// enum NotFound {
//     /// No page has this address.
//     #[status(404)]
//     #[message("no such page")]
//     Page,
//     #[status(410)]
//     #[code("gone")]
//     Gone,
// }

const _: () = {
    const __FORMAT: ::fault::body::WireFormat = ::fault::body::WireFormat::of::<
        ::fault::body::Problem,
    >();
    static __ENTRIES: [::fault::Entry; 2usize] = ::fault::__private::Table {
        names: &["Page", "Gone"],
        status: ::fault::__private::Column::All(&[404u16, 410u16]),
        title: ::fault::__private::Column::All(&["Page", "Gone"]),
        message: ::fault::__private::Column::At(&[0usize], &["no such page"]),
        description: ::fault::__private::Column::At(
            &[0usize],
            &["No page has this address."],
        ),
        code_text: ::fault::__private::Column::At(&[1usize], &["gone"]),
        ..::fault::__private::Table::NONE
    }
        .entries();
    static __PLANS: [::fault::__private::Plan; 2usize] = [const {
        ::fault::__private::Plan::new()
    }; 2usize];
    #[automatically_derived]
    impl ::fault::Catalog for NotFound {
        const CATALOG: &'static ::fault::Entries = &::fault::__private::entries(
            ::fault::Entries::new(
                ::core::module_path!(),
                "NotFound",
                __FORMAT,
                &__ENTRIES,
                &[],
            ),
            (::core::line!(), ::core::column!()),
        );
    }
    #[automatically_derived]
    impl ::core::fmt::Display for NotFound {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            match self {
                Self::Page {} => __f.write_str("no such page"),
                Self::Gone {} => __f.write_str(__ENTRIES[1usize].title()),
            }
        }
    }
    #[automatically_derived]
    impl ::core::error::Error for NotFound {}
    #[automatically_derived]
    impl ::fault::Fault for NotFound {
        fn entry(&self) -> &'static ::fault::Entry {
            &__ENTRIES[match self {
                Self::Page {} => 0usize,
                Self::Gone {} => 1usize,
            }]
        }
        fn plan(&self) -> ::core::option::Option<&'static ::fault::__private::Plan> {
            ::fault::__private::plan(&__PLANS, ::fault::Fault::entry(self))
        }
    }
    #[automatically_derived]
    impl ::fault::__private::serde::Serialize for NotFound {
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
    ::fault::__private::respond! {
        all { [] [] [NotFound] [] }
    }
};
