//! The entries, and `Catalog`.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::Ident;
use syn::ext::IdentExt as _;

use super::Context;
use super::fault::{code_value, retry_value};
use crate::generics::Bounds;
use crate::model::{StatusFrom, Variant};

/// ```text
/// const __FORMAT: WireFormat = WireFormat::of::<Typed>();
/// static __ENTRIES: [Entry; 2] = [Entry::new("NotFound", 404).with_kind("…"), …];
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
        .map(|(_, variant)| entry(context, variant))
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
        Some(constant(&context.format(variant), &format))
    });
    let mut formats = constant(&quote::format_ident!("__FORMAT"), &default);
    formats.extend(of_variants);
    formats
}

fn entry(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let name = variant.ident.unraw().to_string();
    let status = match variant.status {
        StatusFrom::Fixed(code) => code,
        StatusFrom::Inner | StatusFrom::Field(_) | StatusFrom::Unknown => 500,
    };
    let title = variant.title();
    let mut entry = quote!(#krate::Entry::new(#name, #status).with_title(#title));
    if let Some(reason) = variant
        .attrs
        .status
        .as_ref()
        .and_then(|status| status.reason.as_ref())
    {
        entry.extend(quote!(.with_reason(#reason)));
        if variant.public_template().is_none() {
            entry.extend(quote!(.with_message(#reason)));
        }
    }
    if let Some(kind) = &variant.attrs.kind {
        entry.extend(quote!(.with_kind(#kind)));
    }
    if let Some(code) = &variant.code {
        let code = code_value(context, code);
        entry.extend(quote!(.with_code(#code)));
    }
    if let Some(template) = variant.public_template() {
        let text = match &template.fixed {
            Some(text) => quote!(#text),
            None => {
                let written = &template.written;
                quote!(#written)
            }
        };
        entry.extend(quote!(.with_message(#text)));
    }
    if let Some(param) = &variant.attrs.param {
        entry.extend(quote!(.with_param(#param)));
    }
    if !variant.attrs.description.is_empty() {
        let description = &variant.attrs.description;
        entry.extend(quote!(.with_description(#description)));
    }
    if !variant.attrs.causes.is_empty() {
        let causes = &variant.attrs.causes;
        entry.extend(quote!(.with_causes(&[#(#causes),*])));
    }
    if !variant.attrs.remedies.is_empty() {
        let remedies = &variant.attrs.remedies;
        entry.extend(quote!(.with_remedies(&[#(#remedies),*])));
    }
    if let Some(docs) = &variant.docs {
        entry.extend(quote!(.with_docs(#docs)));
    }
    if let Some(retry) = variant.retry() {
        let retry = retry_value(context, retry);
        entry.extend(quote!(.with_retry(#retry)));
    }
    if variant.format().is_some() {
        let format = context.format(variant);
        entry.extend(quote!(.with_format(#format)));
    }
    let live = live(variant).into_iter().map(|fact| {
        let fact = quote::format_ident!("{fact}");
        quote!(.and(#private::Live::#fact))
    });
    let live: TokenStream = live.collect();
    if !live.is_empty() {
        entry.extend(quote!(.with_live(#private::Live::NONE #live)));
    }
    entry
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
    let mut nested = quote!(#private::Nested::new(#name, #entries));
    let mut overrides = TokenStream::new();
    let attrs = &variant.attrs;
    if let StatusFrom::Fixed(code) = variant.status {
        let reason = match attrs
            .status
            .as_ref()
            .and_then(|status| status.reason.as_ref())
        {
            Some(reason) => quote!(::core::option::Option::Some(#reason)),
            None => quote!(::core::option::Option::None),
        };
        overrides.extend(quote!(.with_status(#code, #reason)));
    }
    let texts = [
        ("with_kind", &attrs.kind),
        ("with_title", &attrs.title),
        ("with_param", &attrs.param),
        ("with_docs", &attrs.docs),
    ];
    for (setter, text) in texts {
        if let Some(text) = text {
            let setter = quote::format_ident!("{setter}");
            overrides.extend(quote!(.#setter(#text)));
        }
    }
    if let Some(code) = &variant.code {
        let code = code_value(context, code);
        overrides.extend(quote!(.with_code(#code)));
    }
    if let Some(template) = variant.public_template() {
        let text = &template.written;
        overrides.extend(quote!(.with_message(#text)));
    }
    if !attrs.description.is_empty() {
        let description = &attrs.description;
        overrides.extend(quote!(.with_description(#description)));
    }
    if !attrs.causes.is_empty() {
        let causes = &attrs.causes;
        overrides.extend(quote!(.with_causes(&[#(#causes),*])));
    }
    if !attrs.remedies.is_empty() {
        let remedies = &attrs.remedies;
        overrides.extend(quote!(.with_remedies(&[#(#remedies),*])));
    }
    if let Some(retry) = attrs.retry {
        let retry = retry_value(context, retry);
        overrides.extend(quote!(.with_retry(#retry)));
    }
    if variant.format().is_some() {
        let format = context.format(variant);
        overrides.extend(quote!(.with_format(#format)));
    }
    if !overrides.is_empty() {
        nested.extend(quote!(.overridden(#private::Overrides::NONE #overrides)));
    }
    Some(nested)
}
