//! The responses: calls of a macro of the runtime, which knows the frameworks
//! and which of them are enabled.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote, quote_spanned};
use syn::GenericParam;

use super::context::Context;
use crate::generics::Bounds;

/// ```text
/// respond! { all { ['a,] [T: Debug,] [E<'a, T>] [where T: Display] } }
/// ```
///
/// or a call for each of the chosen frameworks, at the place of its name: there
/// the macro reports one that it does not know.
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let Context { private, model, .. } = context;
    let parts = parts(context);
    match &model.api.respond {
        None => quote!(#private::respond! { all #parts }),
        Some(chosen) => chosen
            .iter()
            .map(|framework| {
                let span = framework.span();
                match &model.api.krate {
                    None => quote_spanned!(span=>
                        ::fault::__private::respond! { #framework #parts }
                    ),
                    Some(krate) => quote_spanned!(span=>
                        #krate::__private::respond! { #framework #parts }
                    ),
                }
            })
            .collect(),
    }
}

/// The parts of an impl in one group, each in brackets: lifetimes, type and
/// const parameters, the type, the where-clause.
pub(super) fn parts(context: &Context<'_>) -> TokenStream {
    let Context { krate, model, .. } = context;
    let generics = &model.input.generics;
    let mut lifetimes = TokenStream::new();
    let mut params = TokenStream::new();
    for param in &generics.params {
        let mut param = param.clone();
        match &mut param {
            GenericParam::Lifetime(_) => {
                lifetimes.extend(quote!(#param,));
                continue;
            }
            GenericParam::Type(param) => param.default = None,
            GenericParam::Const(param) => param.default = None,
        }
        params.extend(quote!(#param,));
    }
    let ident = model.input.ident;
    let (_, ty_generics, _) = generics.split_for_impl();
    let mut bounds = Bounds::default();
    if context.is_generic() {
        bounds.add(
            quote!(#ident #ty_generics),
            quote!(#krate::Fault + #krate::Catalog),
        );
    }
    let where_clause = context.where_clause(&bounds).to_token_stream();
    quote!({ [#lifetimes] [#params] [#ident #ty_generics] [#where_clause] })
}
