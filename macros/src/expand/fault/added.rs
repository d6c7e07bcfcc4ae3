//! What an occurrence adds to its response: headers, and members of the body.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned as _;

use super::super::context::{Context, template_names};

use super::method::method;
use crate::generics::option_inner;
use crate::model::{Field, Variant};

pub(super) fn headers(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = context.arms(|variant| {
        let mut bound = Vec::new();
        let statements: TokenStream = [
            headers_removed(context, variant),
            headers_of_variant(context, variant, &mut bound),
            headers_of_fields(context, variant, &mut bound),
        ]
        .into_iter()
        .collect();
        if statements.is_empty() {
            return None;
        }
        bound.sort_unstable();
        bound.dedup();
        let pattern = context.pattern(variant, &bound);
        let has_fields = variant
            .fields
            .iter()
            .any(|field| !field.attrs.headers.is_empty());
        let ways = has_fields.then(
            || quote!(use #private::{HeaderAsItIs as _, HeaderByDisplay as _, HeaderNowhere as _};),
        );
        Some(quote!(#pattern => { #ways #statements }))
    });
    method(
        context,
        arms,
        "headers",
        Some((
            &format_ident!("__headers"),
            &quote!(&mut #krate::Headers<'_>),
        )),
        &TokenStream::new(),
    )
}

/// A transparent variant's own headers take the place of the inner fault's, a
/// field's that may be absent where it is there; those that are `none` are none.
fn headers_removed(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let lower = |name: &syn::LitStr| name.value().to_ascii_lowercase();
    let absent = variant.absent_headers.iter().map(lower);
    let absent = quote!(#(#private::omit_header(__headers, #absent);)*);
    let names: BTreeSet<String> = variant.header_names().collect();
    if !variant.is_transparent() || names.is_empty() && absent.is_empty() {
        return absent;
    }
    let is_certain = |name: &String| {
        let mut of_fields = fields_with_header(variant, name);
        variant
            .headers
            .iter()
            .any(|header| lower(&header.name) == *name)
            || of_fields.any(|position| !variant.fields[position].is_option)
    };
    let removed = names.iter().map(|name| {
        let remove = quote!(#private::remove_header(__headers, #name););
        if is_certain(name) {
            return remove;
        }
        let bindings = fields_with_header(variant, name).map(|field| variant.binding(field));
        quote!(if #(::core::option::Option::is_some(#bindings))||* { #remove })
    });
    let this = Context::this();
    quote! {
        #private::defaults::headers(#this, __headers);
        #(#removed)*
        #absent
    }
}

/// The positions of the fields that are sent as the header `name`.
fn fields_with_header(variant: &Variant<'_>, name: &str) -> impl Iterator<Item = usize> {
    let fields = variant.fields.iter().enumerate();
    fields
        .filter(move |(_, field)| {
            let mut headers = field.attrs.headers.iter();
            headers.any(|header| header.value().eq_ignore_ascii_case(name))
        })
        .map(|(position, _)| position)
}

/// `#[header("name", "value")]`; the fields that the values show are put into
/// `bound`.
fn headers_of_variant(
    context: &Context<'_>,
    variant: &Variant<'_>,
    bound: &mut Vec<usize>,
) -> TokenStream {
    let private = &context.private;
    let headers = variant.headers.iter().map(|header| {
        let name = header.name.value().to_ascii_lowercase();
        if let Some(value) = &header.value.fixed {
            return quote!(#private::header(__headers, #name, #value););
        }
        bound.extend(header.value.fields());
        let names = template_names(variant, &header.value);
        let value = header.value.format_args();
        quote! {{
            #names
            #private::header_display(__headers, #name, &#value);
        }}
    });
    headers.collect()
}

/// `#[header("name")]` on fields, which are put into `bound`.
fn headers_of_fields(
    context: &Context<'_>,
    variant: &Variant<'_>,
    bound: &mut Vec<usize>,
) -> TokenStream {
    let private = &context.private;
    let mut statements = TokenStream::new();
    for (position, field) in variant.fields.iter().enumerate() {
        let binding = variant.binding(position);
        for name in &field.attrs.headers {
            bound.push(position);
            let name = name.value().to_ascii_lowercase();
            statements.extend(if field.is_option {
                let add = add_header(private, field, &quote!(__value), &name);
                quote! {
                    if let ::core::option::Option::Some(__value) =
                        ::core::option::Option::as_ref(#binding)
                    {
                        #add
                    }
                }
            } else {
                add_header(private, field, &quote!(#binding), &name)
            });
        }
    }
    statements
}

/// The statement that sends a field's value, inside its `Option`. The type is
/// written out, so that rustc points to it if it cannot be sent.
fn add_header(
    private: &TokenStream,
    field: &Field<'_>,
    value: &TokenStream,
    name: &str,
) -> TokenStream {
    let ty = if field.is_option {
        option_inner(field.ty)
    } else {
        Some(field.ty)
    };
    let method = quote_spanned!(ty.unwrap_or(field.ty).span()=> add_to);
    let ty = ty.map_or_else(|| quote!(_), ToTokens::to_token_stream);
    quote!((&&&#private::HeaderField::<#ty>(#value)).#method(__headers, #name);)
}

pub(super) fn details(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let arms = context.arms(|variant| {
        let mut bound = Vec::new();
        let statements: TokenStream = [
            details_of_fields(context, variant, &mut bound),
            details_of_variant(context, variant, &mut bound),
            inner_details(context, variant),
        ]
        .into_iter()
        .collect();
        if bound.is_empty() && variant.details.is_empty() {
            return None;
        }
        bound.sort_unstable();
        bound.dedup();
        let pattern = context.pattern(variant, &bound);
        Some(quote!(#pattern => { #statements }))
    });
    method(
        context,
        arms,
        "details",
        Some((
            &format_ident!("__details"),
            &quote!(&mut #krate::body::Details<'_>),
        )),
        &TokenStream::new(),
    )
}

/// `#[detail]` on fields, which are put into `bound`.
fn details_of_fields(
    context: &Context<'_>,
    variant: &Variant<'_>,
    bound: &mut Vec<usize>,
) -> TokenStream {
    let private = &context.private;
    let fields = variant.fields.iter().enumerate();
    let details = fields.filter(|(_, field)| field.attrs.detail.is_some());
    let statements = details.map(|(position, field)| {
        bound.push(position);
        let binding = variant.binding(position);
        let name = field.detail_name();
        let ty = field.ty;
        quote!(<#ty as #private::Detail>::add_to(#binding, __details, #name);)
    });
    statements.collect()
}

/// `#[detail("name", "text")]`; the fields that the texts show are put into
/// `bound`.
fn details_of_variant(
    context: &Context<'_>,
    variant: &Variant<'_>,
    bound: &mut Vec<usize>,
) -> TokenStream {
    let private = &context.private;
    let details = variant.details.iter().map(|detail| {
        let name = detail.name.value();
        if let Some(text) = &detail.value.fixed {
            return quote!(#private::Details::add(__details, #name, #text););
        }
        bound.extend(detail.value.fields());
        let names = template_names(variant, &detail.value);
        let text = detail.value.format_args();
        quote! {{
            #names
            #private::Details::add(__details, #name, &#text);
        }}
    });
    details.collect()
}

/// Those of the inner fault, as far as the variant has none of the name.
fn inner_details(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    if !variant.is_transparent() {
        return TokenStream::new();
    }
    let this = Context::this();
    quote!(#private::inner_details(#this, __details);)
}
