//! `Error`, with the source.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::Type;
use syn::spanned::Spanned as _;

use super::context::Context;
use super::values::delegate_to;
use crate::attr::ErrorText;
use crate::generics::{Bounds, option_inner};
use crate::model::{Field, Variant};

/// ```text
/// impl Error for E {
///     fn source(&self) -> Option<&(dyn Error + 'static)> {
///         use {SourceInside as _, SourceItself as _, SourceNowhere as _};
///         match self {
///             Self::Store { 0: __source } | Self::Queue { 0: __source } => {
///                 Some((&&&Source::<io::Error>(__source)).as_dyn_error())
///             },
///             _ => None,
///         }
///     }
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    if context.model.api.external.is_some() {
        return TokenStream::new();
    }
    let private = &context.private;
    let mut bounds = Bounds::default();
    let mut arms: Vec<Arm> = Vec::new();
    let mut are_all = true;
    for variant in &context.model.variants {
        let Some(arm) = arm(context, variant, &mut bounds) else {
            are_all = false;
            continue;
        };
        // Variants whose sources are of one type share an arm.
        match arms.iter_mut().find(|known| known.key == arm.key) {
            Some(known) => known.patterns.extend(arm.patterns),
            None => arms.push(arm),
        }
    }
    let source = (!arms.is_empty()).then(|| {
        let arms = arms.iter().map(
            |Arm {
                 patterns, value, ..
             }| quote!(#(#patterns)|* => #value,),
        );
        let others = (!are_all).then(|| quote!(_ => ::core::option::Option::None,));
        let body = quote!(match self { #(#arms)* #others });
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                use #private::{SourceInside as _, SourceItself as _, SourceNowhere as _};
                #body
            }
        }
    });
    if context.is_generic() {
        bounds.add(
            quote!(Self),
            quote!(::core::fmt::Debug + ::core::fmt::Display),
        );
    }
    let body = quote!(#source);
    context.impl_block(&quote!(::core::error::Error), &bounds, &body)
}

/// What the variants of these patterns answer.
struct Arm {
    /// The same for those that answer alike.
    key: (Way, String),
    patterns: Vec<TokenStream>,
    value: TokenStream,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The source of the inner fault.
    OfFault,
    /// The source of the field.
    OfField,
    /// The field in its `Option`.
    Inside,
    /// The field.
    Itself,
}

fn arm(context: &Context<'_>, variant: &Variant<'_>, bounds: &mut Bounds) -> Option<Arm> {
    let inner = variant.inner_field();
    // Beside what is delegated to, a source is the error's own.
    let own = variant.source_field();
    let delegates = match own {
        Some(own) if variant.is_transparent() => inner.is_none_or(|inner| inner == own),
        _ => {
            variant.is_transparent()
                || matches!(&variant.attrs.error, Some(ErrorText::Transparent(_)))
        }
    };
    let position = if delegates { inner.unwrap_or(0) } else { own? };
    let field = variant.fields.get(position)?;
    let binding = format_ident!("__source");
    let private = &context.private;
    let ty = option_inner(field.ty).unwrap_or(field.ty);
    let (way, value) = if delegates && variant.is_transparent() {
        field.ask(bounds, &quote!(#private::Delegate));
        let inner = delegate_to(context, field.ty, &binding);
        (Way::OfFault, quote!(::core::error::Error::source(#inner)))
    } else if delegates {
        ask_for_error(field, field.ty, bounds);
        let source = source(private, field.ty, &quote!(#binding));
        (Way::OfField, quote!(::core::error::Error::source(#source)))
    } else if field.is_option {
        ask_for_error(field, ty, bounds);
        let source = source(private, ty, &quote!(#binding.as_ref()?));
        (Way::Inside, quote!(::core::option::Option::Some(#source)))
    } else {
        ask_for_error(field, ty, bounds);
        let source = source(private, ty, &quote!(#binding));
        (Way::Itself, quote!(::core::option::Option::Some(#source)))
    };
    Some(Arm {
        key: (way, field.ty.to_token_stream().to_string()),
        patterns: vec![context.pattern_as(variant, position, &binding)],
        value,
    })
}

/// A source is an error; of a type with a source of its own type, this impl is
/// what makes it one.
fn ask_for_error(field: &Field<'_>, ty: &Type, bounds: &mut Bounds) {
    if field.mentions_type {
        field.ask_of(ty, bounds, &quote!('static));
    } else {
        field.ask_of(ty, bounds, &quote!(::core::error::Error + 'static));
    }
}

/// `value`, of type `ty`, as an error.
fn source(private: &TokenStream, ty: &Type, value: &TokenStream) -> TokenStream {
    let method = quote_spanned!(ty.span()=> as_dyn_error);
    quote!((&&&#private::Source::<#ty>(#value)).#method())
}
