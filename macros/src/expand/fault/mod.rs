//! `Fault`: the impl, and the methods that every type has. The other files have
//! those that are only there if some variant overrides them.

mod added;
mod method;
mod occurrence;
mod overridden;

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::values::{add_template, delegate};
use super::{args, assert, facts, text};
use crate::generics::Bounds;
use crate::model::{Public, StatusFrom};

/// ```text
/// impl Fault for E {
///     fn entry(&self) -> &'static Entry {
///         match self {
///             Self::NotFound { .. } => &__ENTRIES[0],
///             Self::Auth { 0: __field_0 } => Delegate::delegate(__field_0).entry(),
///         }
///     }
///     fn plan(&self) -> Option<&'static Plan> { … }
///     fn inner(&self) -> Option<&dyn Fault> { … }
///     // and of the other methods those that some variant overrides
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let bounds = bounds(context);
    let methods: TokenStream = [
        entry(context),
        plan(context),
        inner(context),
        overridden::overrides(context),
        overridden::by_fields(context),
        occurrence::message(context),
        args::expand(context),
        occurrence::param(context),
        occurrence::field_errors(context),
        occurrence::retry_after(context),
        occurrence::location(context),
        added::headers(context),
        added::details(context),
    ]
    .into_iter()
    .collect();
    context.impl_block(&quote!(#krate::Fault), &bounds, &methods)
}

/// What the impl of `Fault` asks of type parameters.
fn bounds(context: &Context<'_>) -> Bounds {
    let krate = &context.krate;
    let private = &context.private;
    let mut bounds = text::bounds(context);
    if context.is_generic() {
        bounds.add(quote!(Self), quote!(::core::error::Error));
    }
    for variant in &context.model.variants {
        for (position, field) in variant.fields.iter().enumerate() {
            if !field.mentions_param {
                continue;
            }
            let ty = field.ty;
            if variant.inner_field() == Some(position) {
                bounds.add(ty, quote!(#krate::Fault + #krate::Catalog));
            }
            if field.attrs.detail.is_some() {
                bounds.add(ty, quote!(#private::serde::Serialize));
            }
            if field.attrs.param.is_some() || !field.attrs.headers.is_empty() {
                bounds.add(ty, quote!(::core::fmt::Display));
            }
            if field.attrs.code.is_some() {
                bounds.add(ty, quote!(#private::ToCode));
            }
            if field.attrs.retry_after.is_some() {
                bounds.add(ty, quote!(#private::ToRetryAfter));
            }
        }
        for text in variant.headers.iter().chain(&variant.details) {
            add_template(&mut bounds, variant, &text.value);
        }
    }
    bounds
}

fn entry(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let arms = context.arms(|variant| {
        if let Some(index) = variant.entry {
            let pattern = context.pattern(variant, &[]);
            return Some(quote!(#pattern => &__ENTRIES[#index],));
        }
        let field = variant.inner_field()?;
        let pattern = context.pattern(variant, &[field]);
        let inner = delegate(context, variant, field);
        Some(quote!(#pattern => #krate::Fault::entry(#inner),))
    });
    let entry = context.match_self(arms, &quote!());
    quote! {
        fn entry(&self) -> &'static #krate::Entry {
            #entry
        }
    }
}

/// Only what is the same for every occurrence can be kept.
fn plan(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = context.arms(|variant| match (variant.inner_field(), variant.status) {
        (Some(field), _) if !facts::changes_response(context, variant) => {
            let pattern = context.pattern(variant, &[field]);
            let inner = delegate(context, variant, field);
            Some(quote!(#pattern => #krate::Fault::plan(#inner),))
        }
        (None, StatusFrom::Fixed(_))
            if variant.public != Public::Display && variant.code_field().is_none() =>
        {
            None
        }
        _ => {
            let pattern = context.pattern(variant, &[]);
            Some(quote!(#pattern => ::core::option::Option::None,))
        }
    });
    let own = quote!(#private::plan(&__PLANS, #krate::Fault::entry(self)));
    let plan = context.match_self(arms, &own);
    quote! {
        fn plan(&self) -> ::core::option::Option<&'static #private::Plan> {
            #plan
        }
    }
}

fn inner(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let arms = context.arms(|variant| {
        let field = variant.inner_field()?;
        let pattern = context.pattern(variant, &[field]);
        let inner = delegate(context, variant, field);
        Some(quote!(#pattern => ::core::option::Option::Some(#inner),))
    });
    if arms.is_empty() {
        return TokenStream::new();
    }
    let codes = assert::codes_on_use(context);
    let inner = context.match_self(arms, &quote!(::core::option::Option::None));
    quote! {
        fn inner(&self) -> ::core::option::Option<&dyn #krate::Fault> {
            #codes
            #inner
        }
    }
}
