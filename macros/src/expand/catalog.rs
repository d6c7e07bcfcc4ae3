//! The entries, and `Catalog`.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::Ident;
use syn::ext::IdentExt as _;

use super::context::Context;
use super::{described, facts, values};
use crate::attr::CodeValue;
use crate::generics::Bounds;
use crate::model::Variant;

/// ```text
/// const __FORMAT: WireFormat = WireFormat::of::<Typed>();
/// static __ENTRIES: [Entry; 2] = Table {
///     names: &["NotFound", "Store"],
///     status: Column::All(&[404u16, 500u16]),
///     …
///     ..Table::NONE
/// }
/// .entries();
/// const __OVERRIDES: [&Facts; 1] = [&Facts { status: Some(401), ..Facts::NONE }];
/// static __PLANS: [Plan; 2] = [const { Plan::new() }; 2];
/// impl Catalog for E {
///     const CATALOG: &'static Entries = &entries(
///         Entries::new(
///             module_path!(), "E", __FORMAT, &__ENTRIES,
///             &[nested("Auth", <AuthError as Delegate>::ENTRIES, __OVERRIDES[0])],
///         ),
///         (line!(), column!()),
///         &[KindRow::new("server", "5xx", &[(500, 599)])],
///     );
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let count = context.model.own().count();
    let table = facts::table(context);
    let nested: Vec<_> = context
        .model
        .variants
        .iter()
        .filter_map(|variant| nested(context, variant))
        .collect();
    let name = context.model.input.ident.unraw().to_string();
    let mut bounds = Bounds::default();
    for variant in &context.model.variants {
        if let Some(field) = variant.inner_field().map(|field| &variant.fields[field]) {
            field.ask(&mut bounds, &quote!(#private::Delegate));
        }
    }
    let of_type = of_type(context);
    let whole = described::entries(
        context,
        quote! {
            #private::entries(
                #krate::Entries::new(
                    ::core::module_path!(),
                    #name,
                    __FORMAT,
                    &__ENTRIES,
                    &[#(#nested),*],
                ),
                (::core::line!(), ::core::column!()),
            )
            #of_type
        },
    );
    let body = quote! {
        const CATALOG: &'static #krate::Entries = &#whole;
    };
    let catalog = context.impl_block(&quote!(#krate::Catalog), &bounds, &body);
    let formats = formats(context);
    let described = described::expand(context);
    let overrides: Vec<_> = overriding(context).map(|(_, facts)| facts).collect();
    let overrides = (!overrides.is_empty()).then(|| {
        let count = overrides.len();
        quote!(const __OVERRIDES: [&'static #private::Facts; #count] = [#(&#overrides),*];)
    });
    quote! {
        #formats
        static __ENTRIES: [#krate::Entry; #count] = #table.entries();
        #overrides
        #described
        static __PLANS: [#private::Plan; #count] = [const { #private::Plan::new() }; #count];
        #catalog
    }
}

/// The wire formats, of the type and of the variants that have their own. Once
/// each, so that a format that is none is one mistake.
pub(super) fn formats(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let constant = |name: &Ident, format: &TokenStream| {
        quote! {
            const #name: #krate::body::WireFormat = #krate::body::WireFormat::of::<#format>();
        }
    };
    let default = match &context.model.api.format {
        Some(format) => format.to_token_stream(),
        None => quote!(#krate::body::Problem),
    };
    let of_variants = context.model.variants.iter().filter_map(|variant| {
        let format = variant.format()?.to_token_stream();
        Some(constant(&Context::format(variant), &format))
    });
    let mut formats = constant(&format_ident!("__FORMAT"), &default);
    formats.extend(of_variants);
    formats
}

/// The transparent variants that override something, with those facts.
pub(super) fn overriding<'a>(
    context: &'a Context<'_>,
) -> impl Iterator<Item = (&'a Variant<'a>, TokenStream)> {
    let variants = context.model.variants.iter();
    variants
        .filter(|variant| variant.inner_field().is_some())
        .filter_map(|variant| Some((variant, facts::literal(context, variant)?)))
}

fn nested(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let ty = variant.fields[variant.inner_field()?].ty;
    let nested = behind(context, variant, &values::entries_of(context, ty));
    Some(described::nested(context, variant, nested))
}

/// The entries of the type that a variant nests, with what it overrides.
pub(super) fn nested_as_sent(
    context: &Context<'_>,
    variant: &Variant<'_>,
    ty: &TokenStream,
) -> TokenStream {
    let private = &context.private;
    behind(
        context,
        variant,
        &quote!(<#ty as #private::Delegate>::ENTRIES),
    )
}

fn behind(context: &Context<'_>, variant: &Variant<'_>, entries: &TokenStream) -> TokenStream {
    let (private, krate) = (&context.private, &context.krate);
    let name = variant.ident.unraw().to_string();
    let index = overriding(context).position(|(known, _)| known.position == variant.position);
    match index {
        Some(index) => quote!(#private::nested(#name, #entries, __OVERRIDES[#index])),
        None => quote!(#krate::Nested::new(#name, #entries)),
    }
}

/// What the type says of itself: `.with_description("…").with_kinds(&[…])`.
fn of_type(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let model = context.model;
    let description = values::description(context, &model.description);
    let description = description.map(|text| quote!(.with_description(#text)));
    let kinds = model.api.kinds.iter().flatten().map(|kind| {
        let name = &kind.name;
        let ranges = kind.statuses.ranges();
        let statuses =
            ranges.map(|(first, last)| quote!(::core::ops::RangeInclusive::new(#first, #last)));
        let description = values::description(context, &kind.description);
        let description = description.map(|text| quote!(.with_description(#text)));
        quote!(#krate::Kind::new(#name, &[#(#statuses),*]) #description)
    });
    let kinds: Vec<_> = kinds.collect();
    let kinds = (!kinds.is_empty()).then(|| quote!(.with_kinds(&[#(#kinds),*])));
    let retired = model.api.retired.iter().flatten().map(|row| {
        let note = &row.note;
        let code = match &row.code {
            CodeValue::Text(text) => quote!(#krate::Code::Text(#text)),
            CodeValue::Number(_, number) => quote!(#krate::Code::Number(#number)),
        };
        quote!(#krate::Retired::new(#code, #note))
    });
    let retired: Vec<_> = retired.collect();
    let retired = (!retired.is_empty()).then(|| quote!(.with_retired(&[#(#retired),*])));
    quote!(#description #kinds #retired)
}
