//! `WriteText`: the public texts that are made at run time.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens as _, format_ident, quote};
use syn::Type;

use super::context::Context;
use super::shown::is_everyday;
use super::values::add_template;
use crate::generics::{Bounds, outside_of_impl, ungrouped};
use crate::message::{Piece, Template};
use crate::model::Variant;

/// ```text
/// impl WriteText for E {
///     fn write(&self, __out: &mut dyn Write) -> Result {
///         fn __show_0(__pieces: &mut Pieces<'_>, __before: &str, __value: ShownRef<'_, String>) {
///             __pieces.text(__before);
///             (&&&Shown(__value)).show(__pieces);
///         }
///         let __pieces = &mut Pieces::new(__out);
///         match self {
///             Self::NotFound { id: __field_id } => {
///                 if false { let _ = format_args!("No such booking: '{id}'", id = __field_id); }
///                 __show_0(__pieces, "No such booking: '", __field_id);
///                 __pieces.text("'");
///             }
///             _ => {}
///         }
///         __pieces.end()
///     }
/// }
/// ```
///
/// How a value is written is found out once for each type, in a function. The
/// `format_args!` is never run; it has rustc check the literal.
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let mut types = Types::default();
    let arms = context.arms(|variant| {
        let template = variant.runtime_template()?;
        let (pattern, names) = context.template_pattern(variant, template);
        let write = write(context, variant, template, &mut types);
        Some(quote!(#pattern => { #names #write }))
    });
    if arms.is_empty() {
        return TokenStream::new();
    }
    let this = Context::this();
    let body = context.match_on(&this, arms, &quote!({}));
    let functions = &types.functions;
    let ways = types
        .has_unnamed
        .then(|| quote!(use #private::{ShowDisplay as _, ShowNothing as _, ShowText as _};));
    let body = quote! {
        fn write(&#this, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            #ways
            #(#functions)*
            let __pieces = &mut #private::Pieces::new(__out);
            #body
            __pieces.end()
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

fn write(
    context: &Context<'_>,
    variant: &Variant<'_>,
    template: &Template,
    types: &mut Types,
) -> TokenStream {
    let private = &context.private;
    let check = template.format_args();
    let Some(pieces) = &template.pieces else {
        return quote!(__pieces.format(#check););
    };
    let mut is_checked = true;
    let mut before = "";
    let mut written = TokenStream::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => before = text,
            Piece::Field(position) => {
                let binding = variant.binding(*position);
                let ty = variant.fields[*position].ty;
                is_checked &= is_everyday(ty) && types.is_known(ty);
                written.extend(match types.function(context, ty) {
                    Some(show) => quote!(#show(__pieces, #before, #binding);),
                    None => quote! {
                        __pieces.text(#before);
                        (&&&#private::Shown(#binding)).show(__pieces);
                    },
                });
                before = "";
            }
        }
    }
    if !before.is_empty() {
        written.extend(quote!(__pieces.text(#before);));
    }
    if is_checked {
        return written;
    }
    quote! {
        if false {
            let _ = #check;
        }
        #written
    }
}

/// The types of the fields that texts show, each with a function that writes a
/// value of it.
#[derive(Default)]
struct Types {
    /// As they are written, and the names of their functions.
    known: HashMap<String, Ident>,
    functions: Vec<TokenStream>,
    /// Whether there are types that cannot be named outside of the impl.
    has_unnamed: bool,
}

impl Types {
    /// Whether a text before this one has shown a field of this type.
    fn is_known(&self, ty: &Type) -> bool {
        self.known.contains_key(&written(ty))
    }

    /// The function that writes a value of this type, if the type can be named
    /// outside of the impl.
    fn function(&mut self, context: &Context<'_>, ty: &Type) -> Option<Ident> {
        let text = written(ty);
        if let Some(known) = self.known.get(&text) {
            return Some(known.clone());
        }
        let named = outside_of_impl(context.model.input.generics, ty);
        let Some(ty) = named.filter(|named| named.to_string() == text) else {
            self.has_unnamed = true;
            return None;
        };
        let private = &context.private;
        let name = format_ident!("__show_{}", self.functions.len());
        self.functions.push(quote! {
            fn #name(
                __pieces: &mut #private::Pieces<'_>,
                __before: &::core::primitive::str,
                __value: #private::ShownRef<'_, #ty>,
            ) {
                use #private::{ShowDisplay as _, ShowNothing as _, ShowText as _};
                __pieces.text(__before);
                (&&&#private::Shown(__value)).show(__pieces);
            }
        });
        self.known.insert(text, name.clone());
        Some(name)
    }
}

/// The type as it is written.
fn written(ty: &Type) -> String {
    match ungrouped(ty) {
        // Of most types this is all, and printing tokens takes its time.
        Type::Path(ty) if ty.path.get_ident().is_some() => ty.path.segments[0].ident.to_string(),
        ty => ty.to_token_stream().to_string(),
    }
}
