//! `From`, one impl for each `#[from]`.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};

use super::Context;
use crate::ast::Member;
use crate::generics::{Bounds, option_inner};

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
    let variants = context.model.variants.iter();
    variants
        .filter(|variant| variant.fields.len() == 1)
        .filter_map(|variant| {
            let field = &variant.fields[variant.from_field()?];
            // The second one has been told of.
            if !seen.insert(field.ty.to_token_stream().to_string()) {
                return None;
            }
            let path = if context.model.input.is_struct {
                quote!(Self)
            } else {
                let ident = variant.ident;
                quote!(Self::#ident)
            };
            let member = match field.member {
                Member::Named(ident) => quote!(#ident),
                Member::Unnamed(position, _) => {
                    let index = syn::Index::from(position);
                    quote!(#index)
                }
            };
            let (ty, source) = match option_inner(field.ty) {
                Some(inner) => (inner, quote!(::core::option::Option::Some(__source))),
                None => (field.ty, quote!(__source)),
            };
            let body = quote! {
                fn from(__source: #ty) -> Self {
                    #path { #member: #source }
                }
            };
            let of = quote!(::core::convert::From<#ty>);
            // Where rustc points if the type is there twice by two names.
            let span = field.attrs.from?.resolved_at(Span::call_site());
            Some(context.impl_block_at(span, &of, &Bounds::default(), &body))
        })
        .collect()
}
