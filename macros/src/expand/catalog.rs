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
    let mut formats = constant(&format_ident!("__FORMAT"), &default);
    formats.extend(of_variants);
    formats
}

fn entry(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let name = variant.ident.unraw().to_string();
    let status = variant.status.fixed().unwrap_or(500);
    let title = variant.title();
    let reason = setter("with_reason", variant.reason());
    // Without a text of its own the variant's text is its phrase.
    let has_text = variant.public_template().is_some();
    let phrase = setter("with_message", variant.reason().filter(|_| !has_text));
    let Setters {
        kind,
        code,
        message,
        param,
        docs,
        prose,
        retry,
        format,
    } = Setters::new(context, variant);
    let live = live(variant).into_iter().map(|fact| {
        let fact = format_ident!("{fact}");
        quote!(.and(#private::Live::#fact))
    });
    let live: TokenStream = live.collect();
    let live = (!live.is_empty()).then(|| quote!(#private::Live::NONE #live));
    let live = setter("with_live", live);
    quote! {
        #krate::Entry::new(#name, #status).with_title(#title)
            #reason #phrase #kind #code #message #param #prose #docs #retry #format #live
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
    let status = variant.status.fixed().map(|code| {
        let reason = match variant.reason() {
            Some(reason) => quote!(::core::option::Option::Some(#reason)),
            None => quote!(::core::option::Option::None),
        };
        quote!(.with_status(#code, #reason))
    });
    let title = setter("with_title", variant.attrs.title.as_ref());
    let Setters {
        kind,
        code,
        message,
        param,
        docs,
        prose,
        retry,
        format,
    } = Setters::new(context, variant);
    let overrides = quote! {
        #status #kind #title #param #docs #code #message #prose #retry #format
    };
    let overridden =
        (!overrides.is_empty()).then(|| quote!(.overridden(#private::Overrides::NONE #overrides)));
    Some(quote!(#private::Nested::new(#name, #entries) #overridden))
}

/// What an entry and the overrides of a nested one have alike: `.with_kind("…")`
/// and so on, or nothing where nothing is said.
struct Setters {
    kind: Option<TokenStream>,
    code: Option<TokenStream>,
    message: Option<TokenStream>,
    param: Option<TokenStream>,
    docs: Option<TokenStream>,
    /// The description, the causes, the remedies.
    prose: TokenStream,
    retry: Option<TokenStream>,
    format: Option<TokenStream>,
}

impl Setters {
    fn new(context: &Context<'_>, variant: &Variant<'_>) -> Self {
        let attrs = &variant.attrs;
        let description = Some(&attrs.description).filter(|text| !text.is_empty());
        let list = |texts: &[LitStr]| (!texts.is_empty()).then(|| quote!(&[#(#texts),*]));
        let prose = [
            setter("with_description", description),
            setter("with_causes", list(&attrs.causes)),
            setter("with_remedies", list(&attrs.remedies)),
        ];
        let code = variant.code.as_ref();
        // With placeholders as they are written; else as clients read it.
        let message = variant.public_template().map(|template| {
            let written = || template.written.value();
            template.fixed.clone().unwrap_or_else(written)
        });
        let retry = variant.retry();
        Self {
            kind: setter("with_kind", attrs.kind.as_ref()),
            code: setter("with_code", code.map(|code| values::code(context, code))),
            message: setter("with_message", message),
            param: setter("with_param", attrs.param.as_ref()),
            docs: setter("with_docs", variant.docs.as_ref()),
            prose: prose.into_iter().flatten().collect(),
            retry: setter(
                "with_retry",
                retry.map(|retry| values::retry(context, retry)),
            ),
            format: setter(
                "with_format",
                variant.format().map(|_| context.format(variant)),
            ),
        }
    }
}

fn setter(name: &str, value: Option<impl ToTokens>) -> Option<TokenStream> {
    let name = format_ident!("{name}");
    value.map(|value| quote!(.#name(#value)))
}
