//! The tables for documents: what the contract says of each variant beside its
//! facts. They are inside of `when_described!`, so that they are only there with
//! the feature `contract`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use super::args;
use super::context::Context;
use super::example;
use crate::generics::outside_of_impl;
use crate::message::Template;
use crate::model::{Field, Variant};

/// ```text
/// when_described! {
///     static __DESCRIBED: [Described; 2] = [
///         Described { args: &["id"], example: Some(|__example| { … }), ..Described::NONE },
///         Described::NONE,
///     ];
///     const __ADDED_3: &Described = …; // by a transparent variant
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let own = has_own(context).then(|| {
        let own = context.model.own();
        let rows: Vec<_> = own.map(|(_, variant)| row(context, variant)).collect();
        let count = rows.len();
        quote!(static __DESCRIBED: [#private::Described; #count] = [#(#rows),*];)
    });
    let mut items: TokenStream = own.into_iter().collect();
    for variant in adding(context) {
        let (name, row) = (added(variant), row(context, variant));
        items.extend(quote!(const #name: &'static #private::Described = &#row;));
    }
    if items.is_empty() {
        return TokenStream::new();
    }
    quote!(#private::when_described! { #items })
}

/// What a transparent variant adds. A constant, since a list with a static in it
/// is not promoted in one.
fn added(variant: &Variant<'_>) -> Ident {
    format_ident!("__ADDED_{}", variant.position)
}

/// The entries, with what describes them.
pub(super) fn entries(context: &Context<'_>, entries: TokenStream) -> TokenStream {
    let private = &context.private;
    if !has_own(context) {
        return entries;
    }
    quote!(#private::described! { [#private::describe_entries] [#entries] [&__DESCRIBED] })
}

/// What a transparent variant nests, with what it adds.
pub(super) fn nested(
    context: &Context<'_>,
    variant: &Variant<'_>,
    nested: TokenStream,
) -> TokenStream {
    let private = &context.private;
    if fields_of_row(context, variant).is_empty() {
        return nested;
    }
    let added = added(variant);
    quote!(#private::described! { [#private::describe_nested] [#nested] [#added] })
}

fn has_own(context: &Context<'_>) -> bool {
    let mut own = context.model.own();
    own.any(|(_, variant)| !fields_of_row(context, variant).is_empty())
}

/// The transparent variants that add something.
fn adding<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Variant<'a>> {
    let variants = context.model.variants.iter();
    variants
        .filter(|variant| variant.inner_field().is_some())
        .filter(|variant| !fields_of_row(context, variant).is_empty())
}

fn row(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let fields = fields_of_row(context, variant);
    if fields.is_empty() {
        return quote!(#private::Described::NONE);
    }
    quote!(#private::Described { #fields ..#private::Described::NONE })
}

fn fields_of_row(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let args = args::names(variant);
    let args = (!args.is_empty()).then(|| quote!(args: &[#(#args),*],));
    let details = details(context, variant);
    let details = (!details.is_empty()).then(|| quote!(details: &[#(#details),*],));
    let headers = headers(context, variant);
    let headers = (!headers.is_empty()).then(|| quote!(headers: &[#(#headers),*],));
    let certain = certain(context, variant).map(|facts| quote!(certain: #facts,));
    let example = example::expand(context, variant)
        .map(|example| quote!(example: ::core::option::Option::Some(#example),));
    quote!(#args #details #headers #certain #example)
}

/// In the order in which they are written: fields first.
fn details(context: &Context<'_>, variant: &Variant<'_>) -> Vec<TokenStream> {
    let private = &context.private;
    let fields = variant.fields.iter();
    let of_fields = fields
        .filter(|field| field.attrs.detail.is_some())
        .map(|field| {
            let (name, is_optional) = (field.detail_name(), field.is_option);
            let schema = schema(context, field);
            quote!(#private::DetailSpec::of_field(#name, #is_optional, #schema))
        });
    let of_texts = variant.details.iter().map(|detail| {
        let name = detail.name.value();
        let (text, is_fixed) = text(&detail.value);
        quote!(#private::DetailSpec::of_text(#name, #text, #is_fixed))
    });
    of_fields.chain(of_texts).collect()
}

/// A function that gives the schema of a field's type; of a type that can only be
/// named inside of the impl, that of any value.
fn schema(context: &Context<'_>, field: &Field<'_>) -> TokenStream {
    let private = &context.private;
    let generics = context.model.input.generics;
    let (ty, ways) = match outside_of_impl(generics, field.ty) {
        Some(ty) => (
            ty,
            quote!(use #private::{SchemaDerived as _, SchemaKnown as _, SchemaUnknown as _};),
        ),
        None => return quote!(#private::any_schema),
    };
    quote!(|__schemas| {
        #ways
        (&&&#private::SchemaOf::<#ty>::NEW).schema(__schemas)
    })
}

/// In the order in which they are sent; those that are left out on purpose first.
fn headers(context: &Context<'_>, variant: &Variant<'_>) -> Vec<TokenStream> {
    let private = &context.private;
    let lower = |name: &syn::LitStr| name.value().to_ascii_lowercase();
    let omitted = variant.absent_headers.iter().map(|name| {
        let name = lower(name);
        quote!(#private::HeaderSpec::omitted(#name))
    });
    let of_variant = variant.headers.iter().map(|header| {
        let name = lower(&header.name);
        let (text, is_fixed) = text(&header.value);
        if is_fixed {
            quote!(#private::HeaderSpec::fixed(#name, #text))
        } else {
            quote!(#private::HeaderSpec::template(#name, #text))
        }
    });
    let of_fields = variant.fields.iter().flat_map(|field| {
        field.attrs.headers.iter().map(move |name| {
            let (name, is_optional) = (lower(name), field.is_option);
            quote!(#private::HeaderSpec::of_field(#name, #is_optional))
        })
    });
    omitted.chain(of_variant).chain(of_fields).collect()
}

/// The text as clients read it, or with its placeholders as they are written;
/// whether it is the former.
fn text(template: &Template) -> (String, bool) {
    match &template.fixed {
        Some(text) => (text.clone(), true),
        None => (template.written.value(), false),
    }
}

/// `RuntimeFacts::PARAM.and(…)`: the facts of fields that are always there.
fn certain(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    type Is = fn(&Field<'_>) -> bool;
    let krate = &context.krate;
    let facts: [(Is, &str); 3] = [
        (|field| field.attrs.code.is_some(), "CODE"),
        (|field| field.attrs.param.is_some(), "PARAM"),
        (|field| field.attrs.retry_after.is_some(), "RETRY_AFTER"),
    ];
    let certain = facts.into_iter().filter(|(is, _)| {
        let mut fields = variant.fields.iter();
        fields.any(|field| is(field) && !field.is_option)
    });
    certain.fold(None, |all, (_, fact)| {
        let fact = format_ident!("{fact}");
        Some(match all {
            None => quote!(#krate::RuntimeFacts::#fact),
            Some(all) => quote!(#all.and(#krate::RuntimeFacts::#fact)),
        })
    })
}
