//! `From`, an impl for each type of a `#[from]`.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::Type;

use super::context::Context;
use crate::ast::Member;
use crate::generics::{Bounds, option_inner};
use crate::model::{Field, Variant};

/// ```text
/// impl From<rusqlite::Error> for E {
///     fn from(__source: rusqlite::Error) -> Self {
///         Self::Store { 0: __source }
///     }
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    if context.model.api.external.is_some() {
        return TokenStream::new();
    }
    let mut seen = HashSet::new();
    let mut impls = TokenStream::new();
    for variant in &context.model.variants {
        let Some(position) = variant.from_field() else {
            continue;
        };
        let field = &variant.fields[position];
        let others = variant
            .fields
            .iter()
            .filter(|other| other.attrs.from.is_none() && other.attrs.location.is_none());
        // Further fields, and a second impl of a type, have been reported.
        if others.count() > 0 {
            continue;
        }
        for (ty, source) in conversions(field) {
            if seen.insert(ty.to_token_stream().to_string()) {
                impls.extend(impl_from(context, variant, field, ty, &source));
            }
        }
    }
    impls
}

/// The types that a field is made from, and how.
fn conversions<'a>(field: &'a Field<'_>) -> Vec<(&'a Type, TokenStream)> {
    let into = quote!(::core::convert::Into::into(__source));
    let inner = option_inner(field.ty);
    let some = |value| match inner {
        Some(_) => quote!(::core::option::Option::Some(#value)),
        None => value,
    };
    if field.attrs.from_types.is_empty() {
        return vec![(inner.unwrap_or(field.ty), some(quote!(__source)))];
    }
    let types = field.attrs.from_types.iter();
    types.map(|ty| (ty, some(into.clone()))).collect()
}

fn impl_from(
    context: &Context<'_>,
    variant: &Variant<'_>,
    from: &Field<'_>,
    ty: &Type,
    source: &TokenStream,
) -> TokenStream {
    let path = if context.model.input.is_struct {
        quote!(Self)
    } else {
        let ident = variant.ident;
        quote!(Self::#ident)
    };
    let fields = variant.fields.iter().map(|field| {
        let member = match field.member {
            Member::Named(ident) => quote!(#ident),
            Member::Unnamed(position, _) => {
                let index = syn::Index::from(position);
                quote!(#index)
            }
        };
        match field.attrs.location {
            Some(_) => quote!(#member: ::core::panic::Location::caller(),),
            None => quote!(#member: #source,),
        }
    });
    // So that the place is that of the `?`, and not this impl.
    let has_location = variant.fields.len() > 1;
    let track_caller = has_location.then(|| quote!(#[track_caller]));
    let body = quote! {
        #track_caller
        fn from(__source: #ty) -> Self {
            #path { #(#fields)* }
        }
    };
    let of = quote!(::core::convert::From<#ty>);
    // Where rustc points if the type is there twice by two names.
    let span = from.attrs.from.unwrap_or_else(Span::call_site);
    context.impl_block_at(
        span.resolved_at(Span::call_site()),
        &of,
        &Bounds::default(),
        &body,
    )
}
