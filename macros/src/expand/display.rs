//! `Display`, the internal text.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::text;
use super::values::{add_template, delegate};
use crate::generics::Bounds;
use crate::model::{Display, Variant};

/// ```text
/// impl Display for E {
///     fn fmt(&self, __f: &mut Formatter<'_>) -> Result {
///         match self {
///             Self::Store { .. } => __f.write_str("booking store failed"),
///             Self::Auth { 0: __field_0 } => Display::fmt(__field_0, __f),
///             _ => WriteText::write(self, __f), // where the public text is the internal one
///         }
///     }
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    if !context.model.api.makes_display() {
        return TokenStream::new();
    }
    let mut bounds = Bounds::of(&quote!(::core::fmt::Display));
    let arms = context.arms(|variant| arm(context, variant, &mut bounds));
    if arms.len() < context.model.variants.len() {
        // The other variants are written by `WriteText`, which asks for all this.
        text::add_bounds(context, &mut bounds);
    }
    let private = &context.private;
    let body = context.match_self(arms, &quote!(#private::WriteText::write(self, __f)));
    let body = quote! {
        fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            #body
        }
    };
    context.impl_block(&quote!(::core::fmt::Display), &bounds, &body)
}

fn arm(context: &Context<'_>, variant: &Variant<'_>, bounds: &mut Bounds) -> Option<TokenStream> {
    if let Some(template) = variant.display_template() {
        add_template(bounds, variant, template);
        if let Some(text) = &template.fixed {
            let pattern = context.pattern(variant, &[]);
            return Some(quote!(#pattern => __f.write_str(#text),));
        }
        let is_public = variant
            .runtime_template()
            .is_some_and(|public| core::ptr::eq(public, template));
        if is_public {
            return None;
        }
        let (pattern, names) = context.template_pattern(variant, template);
        let text = template.format_args();
        return Some(quote!(#pattern => { #names __f.write_fmt(#text) }));
    }
    Some(match variant.display {
        Display::Field(position) => {
            let pattern = context.pattern(variant, &[position]);
            let binding = variant.binding(position);
            let field = &variant.fields[position];
            if variant.inner_field() == Some(position) {
                let private = &context.private;
                field.ask(bounds, &quote!(#private::Delegate));
                let inner = delegate(context, variant, position);
                return Some(quote!(#pattern => ::core::fmt::Display::fmt(#inner, __f),));
            }
            field.ask(bounds, &quote!(::core::fmt::Display));
            quote!(#pattern => ::core::fmt::Display::fmt(#binding, __f),)
        }
        Display::Title | Display::Error | Display::Message | Display::External => {
            let pattern = context.pattern(variant, &[]);
            match variant.entry {
                Some(index) => quote!(#pattern => __f.write_str(__ENTRIES[#index].title()),),
                None => quote!(#pattern => ::core::result::Result::Ok(()),),
            }
        }
    })
}
