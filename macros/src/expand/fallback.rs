//! The impls of a type whose attributes have mistakes: all that other code may
//! rely on, none of what depends on the attributes. It compiles, beside the
//! `compile_error!`s, and is never run.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::{assert, catalog, describe, discriminants, from, respond, serialize, shown};
use crate::generics::Bounds;

pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let Context { krate, .. } = context;
    let none = Bounds::default();
    let unreachable = quote!(::core::unreachable!("the derive has reported mistakes"));
    let api = &context.model.api;
    let display = api.makes_display().then(|| {
        context.impl_block(
            &quote!(::core::fmt::Display),
            &none,
            &quote! {
                fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    #unreachable
                }
            },
        )
    });
    let error = api.external.is_none().then(|| {
        let mut bounds = Bounds::default();
        if context.is_generic() {
            bounds.add(
                quote!(Self),
                quote!(::core::fmt::Debug + ::core::fmt::Display),
            );
        }
        context.impl_block(&quote!(::core::error::Error), &bounds, &quote!())
    });
    let mut bounds = Bounds::default();
    if context.is_generic() {
        bounds.add(quote!(Self), quote!(::core::error::Error));
    }
    let fault = context.impl_block(
        &quote!(#krate::Fault),
        &bounds,
        &quote! {
            fn entry(&self) -> &'static #krate::Entry {
                #unreachable
            }
        },
    );
    let name = context.model.input.ident.to_string();
    let catalog = context.impl_block(
        &quote!(#krate::Catalog),
        &none,
        &quote! {
            const CATALOG: &'static #krate::Entries = &#krate::Entries::new(
                ::core::module_path!(),
                #name,
                #krate::body::WireFormat::of::<#krate::body::Problem>(),
                &[],
                &[],
            );
        },
    );
    let from = from::expand(context);
    let asserted = assert::formats(context);
    let shown = shown::expand(context);
    let formats = catalog::formats(context);
    let serialize = serialize::expand(context);
    let respond = respond::expand(context);
    let describe = describe::expand(context);
    let discriminants = discriminants::fallback(context, &unreachable);
    quote! {
        #formats #display #error #from #fault #catalog #serialize #asserted #shown #respond
        #describe #discriminants
    }
}
