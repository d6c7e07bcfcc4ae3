// #[derive(Debug, ApiError)]
// #[api(external, respond(http), no_serialize, crate = crate::fault)]
// #[status(420, "Enhance Your Calm")]
// #[code(17)]
// #[error("calm down: {0}")]
// #[expose]
// struct Calm(#[source] u8);

const _: () = {
    const __FORMAT: crate::fault::body::WireFormat = crate::fault::body::WireFormat::of::<
        crate::fault::body::Problem,
    >();
    static __ENTRIES: [crate::fault::Entry; 1usize] = crate::fault::__private::Table {
        names: &["Calm"],
        status: crate::fault::__private::Column::All(&[420u16]),
        reason: crate::fault::__private::Column::All(&["Enhance Your Calm"]),
        code: crate::fault::__private::Column::All(&[crate::fault::Code::Number(17i64)]),
        title: crate::fault::__private::Column::All(&["Calm"]),
        message: crate::fault::__private::Column::All(&["calm down: {0}"]),
        runtime: &[(crate::fault::RuntimeFacts::MESSAGE, &[0usize])],
        ..crate::fault::__private::Table::NONE
    }
        .entries();
    crate::fault::__private::when_described! {
        static __DESCRIBED : [crate ::fault::__private::Described; 1usize] = [crate
        ::fault::__private::Described { args : & ["arg0"], .. crate
        ::fault::__private::Described::NONE }];
    }
    static __PLANS: [crate::fault::__private::Plan; 1usize] = [const {
        crate::fault::__private::Plan::new()
    }; 1usize];
    #[automatically_derived]
    impl crate::fault::Catalog for Calm {
        const CATALOG: &'static crate::fault::Entries = &crate::fault::__private::described! {
            [crate ::fault::__private::describe_entries] [crate
            ::fault::__private::entries(crate
            ::fault::Entries::new(::core::module_path!(), "Calm", __FORMAT, & __ENTRIES,
            & [],), (::core::line!(), ::core::column!()),)] [& __DESCRIBED]
        };
    }
    #[automatically_derived]
    impl crate::fault::__private::WriteText for Calm {
        fn write(&self, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            fn __show_0(
                __pieces: &mut crate::fault::__private::Pieces<'_>,
                __before: &::core::primitive::str,
                __value: crate::fault::__private::ShownRef<'_, u8>,
            ) {
                use crate::fault::__private::{
                    ShowDisplay as _, ShowNothing as _, ShowText as _,
                };
                __pieces.text(__before);
                (&&&crate::fault::__private::Shown(__value)).show(__pieces);
            }
            let __pieces = &mut crate::fault::__private::Pieces::new(__out);
            match self {
                Self { 0: __field_0 } => {
                    if false {
                        let _ = ::core::format_args!("calm down: {0}", __field_0);
                    }
                    __show_0(__pieces, "calm down: ", __field_0);
                }
            }
            __pieces.end()
        }
    }
    #[automatically_derived]
    impl crate::fault::Fault for Calm {
        fn entry(&self) -> &'static crate::fault::Entry {
            &__ENTRIES[match self {
                Self { .. } => 0usize,
            }]
        }
        fn plan(
            &self,
        ) -> ::core::option::Option<&'static crate::fault::__private::Plan> {
            crate::fault::__private::plan(&__PLANS, crate::fault::Fault::entry(self))
        }
        fn message(&self) -> crate::fault::Text<'_> {
            crate::fault::__private::message(self)
        }
        crate::fault::__private::when_described! {
            fn args(& self, __args : & mut crate ::fault::Args) { use crate
            ::fault::__private:: { ArgumentNothing as _, ArgumentNumber as _,
            ArgumentText as _ }; match self { Self { 0 : __field_0, } => { (&& & crate
            ::fault::__private::Argument(__field_0)).add_to(__args, "arg0"); } } }
        }
    }
    crate::fault::__private::respond! {
        http { [] [] [Calm] [] }
    }
};
