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
    static __ENTRIES: [crate::fault::Entry; 1usize] = [
        crate::fault::__private::entry(
            0usize,
            "Calm",
            crate::fault::__private::Facts {
                status: ::core::option::Option::Some(420u16),
                reason: ::core::option::Option::Some("Enhance Your Calm"),
                code: ::core::option::Option::Some(crate::fault::Code::Number(17i64)),
                title: ::core::option::Option::Some("Calm"),
                message: ::core::option::Option::Some("calm down: {0}"),
                runtime: crate::fault::RuntimeFacts::MESSAGE,
                ..crate::fault::__private::Facts::NONE
            },
        ),
    ];
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
            ::fault::Entries::new(::core::module_path!(), "Calm", __FORMAT, & __ENTRIES,
            & [],)] [& __DESCRIBED]
        };
    }
    #[automatically_derived]
    impl crate::fault::__private::WriteText for Calm {
        fn write(&self, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            use crate::fault::__private::{
                ShowDisplay as _, ShowNothing as _, ShowText as _,
            };
            match self {
                Self { 0: __field_0 } => {
                    if false {
                        let _ = ::core::format_args!("calm down: {0}", __field_0);
                    }
                    let mut __pieces = crate::fault::__private::Pieces::new(__out);
                    __pieces.text("calm down: ");
                    (&&&crate::fault::__private::Shown(__field_0)).show(&mut __pieces);
                    __pieces.end()
                }
            }
        }
    }
    #[automatically_derived]
    impl crate::fault::Fault for Calm {
        fn entry(&self) -> &'static crate::fault::Entry {
            match self {
                Self { .. } => &__ENTRIES[0usize],
            }
        }
        fn plan(
            &self,
        ) -> ::core::option::Option<&'static crate::fault::__private::Plan> {
            crate::fault::__private::plan(&__PLANS, crate::fault::Fault::entry(self))
        }
        fn message(&self) -> crate::fault::Text<'_> {
            match self {
                Self { .. } => crate::fault::__private::written(self),
            }
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
