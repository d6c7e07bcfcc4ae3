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
use super::{args, facts, promises, text};
use crate::generics::Bounds;
use crate::model::{Field, Public, StatusFrom};

/// ```text
/// impl Fault for E {
///     fn entry(&self) -> &'static Entry {
///         &__ENTRIES[match self {
///             Self::NotFound { .. } => 0,
///             Self::Auth { 0: __field_0 } => return Delegate::delegate(__field_0).entry(),
///         }]
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
    let private = &context.private;
    let mut bounds = Bounds::default();
    text::add_bounds(context, &mut bounds);
    if context.is_generic() {
        bounds.add(quote!(Self), quote!(::core::error::Error));
    }
    for variant in &context.model.variants {
        for (position, field) in variant.fields.iter().enumerate() {
            if variant.inner_field() == Some(position) {
                field.ask(&mut bounds, &quote!(#private::Delegate));
            }
            if field.attrs.detail.is_some() {
                ask_to_serialize(context, field, &mut bounds);
            }
            if field.attrs.param.is_some() || !field.attrs.headers.is_empty() {
                field.ask(&mut bounds, &quote!(::core::fmt::Display));
            }
            if field.attrs.code.is_some() {
                field.ask(&mut bounds, &quote!(#private::ToCode));
            }
            if field.attrs.retry_after.is_some() {
                field.ask(&mut bounds, &quote!(#private::ToRetryAfter));
            }
        }
        for text in variant.headers.iter().chain(&variant.details) {
            add_template(&mut bounds, variant, &text.value);
        }
    }
    bounds
}

/// A detail is serialised. Of a type with details of its own type, `Serialize`
/// follows from `Fault`, which so cannot ask for it.
fn ask_to_serialize(context: &Context<'_>, field: &Field<'_>, bounds: &mut Bounds) {
    let private = &context.private;
    let serialize = quote!(#private::serde::Serialize);
    if field.mentions_type && context.model.api.no_serialize.is_none() {
        return;
    }
    field.ask(bounds, &serialize);
}

fn entry(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let has_own = context.model.own().next().is_some();
    let arms = context.arms(|variant| {
        if let Some(index) = variant.entry {
            let pattern = context.pattern(variant, &[]);
            return Some(quote!(#pattern => #index,));
        }
        let field = variant.inner_field()?;
        let pattern = context.pattern(variant, &[field]);
        let inner = delegate(context, variant, field);
        let of_inner = quote!(#krate::Fault::entry(#inner));
        Some(if has_own {
            quote!(#pattern => return #of_inner,)
        } else {
            quote!(#pattern => #of_inner,)
        })
    });
    let mut entry = context.match_self(arms, &quote!());
    if has_own {
        entry = quote!(&__ENTRIES[#entry]);
    }
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
    let promises = promises::on_use(context);
    let inner = context.match_self(arms, &quote!(::core::option::Option::None));
    quote! {
        fn inner(&self) -> ::core::option::Option<&dyn #krate::Fault> {
            #promises
            #inner
        }
    }
}
