//! What a transparent variant overrides of its inner fault; and which of the
//! entry's facts come from a field.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::catalog;
use super::super::context::Context;
use super::method::{getter, of_fields};

/// ```text
/// fn overrides(&self) -> &'static Facts {
///     match self {
///         Self::Auth { .. } => __OVERRIDES[0],
///         _ => &Facts::NONE,
///     }
/// }
/// ```
pub(super) fn overrides(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let arms: Vec<_> = catalog::overriding(context)
        .enumerate()
        .map(|(index, (variant, _))| {
            let pattern = context.pattern(variant, &[]);
            quote!(#pattern => __OVERRIDES[#index],)
        })
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let body = context.match_self(arms, &quote!(&#private::Facts::NONE));
    quote! {
        fn overrides(&self) -> &'static #private::Facts {
            #body
        }
    }
}

/// The status and the code that come from fields.
pub(super) fn by_fields(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let statuses = of_fields(
        context,
        |field| field.attrs.status.is_some(),
        None,
        |field, binding| {
            let ty = field.ty;
            quote!(<#ty as #private::ToStatus>::to_status(#binding))
        },
    );
    let codes = of_fields(
        context,
        |field| field.attrs.code.is_some(),
        Some("code"),
        |field, binding| {
            let ty = field.ty;
            quote!(<#ty as #private::ToCode>::to_code(#binding))
        },
    );
    let status = quote!(#private::http::StatusCode);
    let code = quote!(::core::option::Option<#krate::Code<'_>>);
    [
        getter(context, statuses, "status", &status),
        getter(context, codes, "code", &code),
    ]
    .into_iter()
    .collect()
}
