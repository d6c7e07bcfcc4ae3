//! The entries, and `Catalog`.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::ext::IdentExt as _;
use syn::{Ident, LitStr};

use super::{Context, values};
use crate::generics::Bounds;
use crate::model::{StatusFrom, Variant};

/// ```text
/// const __FORMAT: WireFormat = WireFormat::of::<Typed>();
/// static __ENTRIES: [Entry; 2] = [
///     entry(0, "NotFound", 404, Said { kind: Some("…"), ..Said::NOTHING }),
///     …
/// ];
/// static __PLANS: [Plan; 2] = [const { Plan::new() }; 2];
/// impl Catalog for E {
///     const CATALOG: &'static Entries = &Entries::new(
///         module_path!(), "E", __FORMAT, &__ENTRIES,
///         &[Nested::new("Auth", <AuthError as Delegate>::ENTRIES)],
///     );
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let entries: Vec<_> = context
        .model
        .own()
        .map(|(place, variant)| entry(context, place, variant))
        .collect();
    let count = entries.len();
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
            if field.mentions_param {
                bounds.add(field.ty, quote!(#krate::Fault + #krate::Catalog));
            }
        }
    }
    let body = quote! {
        const CATALOG: &'static #krate::Entries = &#krate::Entries::new(
            ::core::module_path!(),
            #name,
            __FORMAT,
            &__ENTRIES,
            &[#(#nested),*],
        );
    };
    let catalog = context.impl_block(&quote!(#krate::Catalog), &bounds, &body);
    let formats = formats(context);
    quote! {
        #formats
        static __ENTRIES: [#krate::Entry; #count] = [#(#entries),*];
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

fn entry(context: &Context<'_>, place: usize, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let name = variant.ident.unraw().to_string();
    let status = variant.status.fixed().unwrap_or(500);
    let title = fact("title", some(Some(variant.title())));
    let said = said(context, variant);
    quote! {
        #private::entry(#place, #name, #status, #private::Said {
            #title #said ..#private::Said::NOTHING
        })
    }
}

/// The facts that only an occurrence knows.
fn live(variant: &Variant<'_>) -> Vec<&'static str> {
    let has = |wanted: fn(&crate::model::Field<'_>) -> bool| variant.field(wanted).is_some();
    let facts = [
        (matches!(variant.status, StatusFrom::Field(_)), "STATUS"),
        (variant.live_template().is_some(), "MESSAGE"),
        (has(|field| field.attrs.param.is_some()), "PARAM"),
        (has(|field| field.attrs.fields.is_some()), "FIELDS"),
        (has(|field| field.attrs.detail.is_some()), "DETAILS"),
        (has_live_headers(variant), "HEADERS"),
    ];
    facts
        .into_iter()
        .filter_map(|(is_live, name)| is_live.then_some(name))
        .collect()
}

fn has_live_headers(variant: &Variant<'_>) -> bool {
    let from_field = variant
        .field(|field| field.attrs.retry_after.is_some() || !field.attrs.headers.is_empty())
        .is_some();
    from_field
        || variant
            .headers
            .iter()
            .any(|header| header.value.fixed.is_none())
}

fn nested(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let private = &context.private;
    let ty = variant.fields[variant.inner_field()?].ty;
    let name = variant.ident.unraw().to_string();
    let entries = quote!(<#ty as #private::Delegate>::ENTRIES);
    let status = fact("status", some(variant.status.fixed()));
    let title = fact("title", some(variant.attrs.title.as_ref()));
    let said = said(context, variant);
    let overrides = quote!(#status #title #said);
    let overridden = (!overrides.is_empty())
        .then(|| quote!(.overridden(#private::Said { #overrides ..#private::Said::NOTHING })));
    Some(quote!(#private::Nested::new(#name, #entries) #overridden))
}

/// What a variant says, of itself or over what it hands on to: the fields of
/// `Said`, with a comma behind each.
fn said(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let attrs = &variant.attrs;
    let code = variant.code.as_ref();
    // With placeholders as they are written; else as clients read it.
    let message = variant.public_template().map(|template| {
        let written = || template.written.value();
        template.fixed.clone().unwrap_or_else(written)
    });
    let description = Some(&attrs.description).filter(|text| !text.is_empty());
    let list = |texts: &[LitStr]| (!texts.is_empty()).then(|| quote!(&[#(#texts),*]));
    let retry = variant.retry();
    let format = variant.format().map(|_| Context::format(variant));
    let live = live(variant)
        .into_iter()
        .map(|fact| format_ident!("{fact}"));
    let live = live.fold(None, |all: Option<TokenStream>, fact| {
        Some(match all {
            None => quote!(#private::Live::#fact),
            Some(all) => quote!(#all.and(#private::Live::#fact)),
        })
    });
    [
        fact("reason", some(variant.reason())),
        fact("kind", some(attrs.kind.as_ref())),
        fact("code", some(code.map(|code| values::code(context, code)))),
        fact("message", some(message)),
        fact("param", some(attrs.param.as_ref())),
        fact("docs", some(variant.docs.as_ref())),
        fact("description", some(description)),
        fact("causes", list(&attrs.causes)),
        fact("remedies", list(&attrs.remedies)),
        fact(
            "retry",
            some(retry.map(|retry| values::retry(context, retry))),
        ),
        fact("format", some(format)),
        fact("live", live),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn some(value: Option<impl ToTokens>) -> Option<TokenStream> {
    value.map(|value| quote!(::core::option::Option::Some(#value)))
}

fn fact(name: &str, value: Option<TokenStream>) -> Option<TokenStream> {
    let name = format_ident!("{name}");
    value.map(|value| quote!(#name: #value,))
}
