//! What an occurrence adds to its response: headers, and members of the body.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::values::shown;
use super::super::{Context, template_fields, template_names};
use super::said;
use crate::model::Variant;

pub(super) fn headers(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
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
        Some(quote!(#pattern => { #statements }))
    });
    said(
        context,
        arms,
        &quote!(fn headers(&self, __headers: &mut #krate::Headers<'_>)),
        &quote!(headers(self, __headers)),
    )
}

/// A transparent variant's own headers take the place of the inner fault's;
/// those that are `none` are none.
fn headers_removed(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let lower = |name: &syn::LitStr| name.value().to_ascii_lowercase();
    let absent = variant.absent_headers.iter().map(lower);
    let absent = quote!(#(#private::omit_header(__headers, #absent);)*);
    let mut names: Vec<String> = Vec::new();
    for name in variant.header_names() {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if !variant.is_transparent() || names.is_empty() && absent.is_empty() {
        return absent;
    }
    quote! {
        #private::defaults::headers(self, __headers);
        #(#private::remove_header(__headers, #names);)*
        #absent
    }
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
        bound.extend(template_fields(variant, &header.value));
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
                let shown = shown(private, field, &quote!(__value));
                quote! {
                    if let ::core::option::Option::Some(__value) =
                        ::core::option::Option::as_ref(#binding)
                    {
                        #private::header_display(__headers, #name, #shown);
                    }
                }
            } else {
                let shown = shown(private, field, &quote!(#binding));
                quote!(#private::header_display(__headers, #name, #shown);)
            });
        }
    }
    statements
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
    said(
        context,
        arms,
        &quote!(fn details(&self, __details: &mut #krate::body::Details<'_>)),
        &quote!(details(self, __details)),
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
        bound.extend(template_fields(variant, &detail.value));
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
    quote!(#private::inner_details(self, __details);)
}
