//! `Serialize`: the body.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use crate::generics::Bounds;

/// ```text
/// impl Serialize for E {
///     fn serialize<S: Serializer>(&self, __serializer: S) -> Result<S::Ok, S::Error> {
///         serialize(self, <Self as Catalog>::CATALOG.format(), __serializer)
///     }
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    if context.model.api.no_serialize.is_some() {
        return TokenStream::new();
    }
    let Context { krate, private, .. } = context;
    let mut bounds = Bounds::default();
    if context.is_generic() {
        bounds.add(quote!(Self), quote!(#krate::Fault + #krate::Catalog));
    }
    let body = quote! {
        fn serialize<__S: #private::serde::Serializer>(
            &self,
            __serializer: __S,
        ) -> ::core::result::Result<__S::Ok, __S::Error> {
            #private::serialize(self, <Self as #krate::Catalog>::CATALOG.format(), __serializer)
        }
    };
    context.impl_block(&quote!(#private::serde::Serialize), &bounds, &body)
}
