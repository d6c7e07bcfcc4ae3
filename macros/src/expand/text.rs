//! `WriteText`: the public texts that are made at run time.

use proc_macro2::TokenStream;
use quote::quote;

use super::context::Context;
use super::values::add_template;
use crate::generics::Bounds;
use crate::message::{Piece, Template};
use crate::model::Variant;

/// ```text
/// impl WriteText for E {
///     fn write(&self, __out: &mut dyn Write) -> Result {
///         match self {
///             Self::NotFound { id: __field_id } => {
///                 if false { let _ = format_args!("No such booking: '{id}'", id = __field_id); }
///                 let mut __pieces = Pieces::new(__out);
///                 __pieces.text("No such booking: '");
///                 (&&&Shown(__field_id)).show(&mut __pieces);
///                 __pieces.text("'");
///                 __pieces.end()
///             }
///             _ => Ok(()),
///         }
///     }
/// }
/// ```
///
/// The `format_args!` is never run; it has rustc check the literal.
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let arms = context.arms(|variant| {
        let template = variant.runtime_template()?;
        let (pattern, names) = context.template_pattern(variant, template);
        let write = write(context, variant, template);
        Some(quote!(#pattern => { #names #write }))
    });
    if arms.is_empty() {
        return TokenStream::new();
    }
    let this = Context::this();
    let body = context.match_on(&this, arms, &quote!(::core::result::Result::Ok(())));
    let has_pieces = context.model.variants.iter().any(|variant| {
        variant
            .runtime_template()
            .is_some_and(|template| template.pieces.is_some())
    });
    let ways = has_pieces
        .then(|| quote!(use #private::{ShowDisplay as _, ShowNothing as _, ShowText as _};));
    let body = quote! {
        fn write(&#this, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            #ways
            #body
        }
    };
    let mut bounds = Bounds::default();
    add_bounds(context, &mut bounds);
    context.impl_block(&quote!(#private::WriteText), &bounds, &body)
}

/// What the texts ask of type parameters.
pub(super) fn add_bounds(context: &Context<'_>, bounds: &mut Bounds) {
    for variant in &context.model.variants {
        if let Some(template) = variant.runtime_template() {
            add_template(bounds, variant, template);
        }
    }
}

fn write(context: &Context<'_>, variant: &Variant<'_>, template: &Template) -> TokenStream {
    let private = &context.private;
    let check = template.format_args();
    let Some(pieces) = &template.pieces else {
        return quote!(__out.write_fmt(#check));
    };
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => quote!(__pieces.text(#text);),
        Piece::Field(field) => {
            let binding = variant.binding(*field);
            quote!((&&&#private::Shown(#binding)).show(&mut __pieces);)
        }
    });
    quote! {
        if false {
            let _ = #check;
        }
        let mut __pieces = #private::Pieces::new(__out);
        #(#pieces)*
        __pieces.end()
    }
}
