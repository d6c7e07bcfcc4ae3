//! The fieldless enum of the variants, and the impls that lead to it:
//! `#[api(discriminants = …)]`.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::Ident;
use syn::ext::IdentExt as _;

use super::catalog;
use super::context::Context;
use crate::generics::{Bounds, outside_of_impl};
use crate::model::Variant;

/// Beside the error type, where other code can name it:
///
/// ```text
/// #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
/// #[non_exhaustive]
/// pub enum ECode {
///     NotFound,
///     Auth(<AuthError as Discriminants>::Discriminant),
/// }
/// ```
pub(super) fn definition(context: &Context<'_>) -> Option<TokenStream> {
    let name = name(context)?;
    let input = &context.model.input;
    let krate = &context.krate;
    let variants = input_variants(context).map(|(variant, nested)| {
        let ident = variant.ident;
        let doc = if input.is_struct {
            format!("[`{}`].", input.ident.unraw())
        } else {
            format!("[`{}::{}`].", input.ident.unraw(), ident.unraw())
        };
        let inner = nested.map(|ty| quote!((<#ty as #krate::Discriminants>::Discriminant)));
        quote!(#[doc = #doc] #ident #inner)
    });
    let doc = format!(
        "The variants of [`{}`], without fields.",
        input.ident.unraw()
    );
    // At its name, which is what rustc then points at where it is taken.
    let at_name = |tokens: TokenStream| {
        tokens.into_iter().map(|mut token| {
            token.set_span(token.span().located_at(name.span()));
            token
        })
    };
    let head: TokenStream = at_name(input.vis.to_token_stream())
        .chain(at_name(quote!(enum)))
        .collect();
    // Names that the error type may have, this one may have, too.
    let allowed = input
        .attrs
        .iter()
        .filter(|attr| attr.path().is_ident("allow"));
    Some(quote! {
        #[doc = #doc]
        #(#allowed)*
        #[derive(
            ::core::fmt::Debug,
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        #head #name { #(#variants,)* }
    })
}

/// ```text
/// impl Discriminants for E {
///     type Discriminant = ECode;
///     fn discriminant(&self) -> ECode {
///         match self {
///             Self::NotFound { .. } => ECode::NotFound,
///             Self::Auth { 0: __field_0 } => ECode::Auth(AuthError::discriminant(__field_0)),
///         }
///     }
///     fn discriminant_at(__way: &[usize], __own: usize) -> Option<ECode> {
///         match (__way, __own) {
///             (&[], 0) => Some(ECode::NotFound),
///             (&[0, ref __way @ ..], _) => AuthError::discriminant_at(__way, __own).map(ECode::Auth),
///             _ => None,
///         }
///     }
/// }
/// impl Discriminant for ECode {
///     fn name(self) -> &'static str { match self { … } }
///     fn entry(self) -> Option<Entry> { match self { … } }
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> Option<TokenStream> {
    let krate = &context.krate;
    let name = name(context)?;
    let option = quote!(::core::option::Option);
    let mut nested_before = 0_usize..;
    let (mut of_errors, mut of_places) = (Vec::new(), Vec::new());
    let (mut names, mut entries) = (Vec::new(), Vec::new());
    for (variant, nested) in input_variants(context) {
        let ident = variant.ident;
        let text = ident.unraw().to_string();
        let place = variant.inner_field().and_then(|_| nested_before.next());
        let Some(ty) = nested else {
            let pattern = context.pattern(variant, &[]);
            of_errors.push(quote!(#pattern => #name::#ident,));
            names.push(quote!(Self::#ident => #text,));
            match (variant.entry, place) {
                (Some(index), _) => {
                    of_places.push(quote!((&[], #index) => #option::Some(#name::#ident),));
                    entries.push(quote!(Self::#ident => #option::Some(__ENTRIES[#index]),));
                }
                (None, Some(place)) => {
                    of_places.push(quote!((&[#place, ..], _) => #option::Some(#name::#ident),));
                    entries.push(quote!(Self::#ident => #option::None,));
                }
                (None, None) => entries.push(quote!(Self::#ident => #option::None,)),
            }
            continue;
        };
        let inner = variant.inner_field().unwrap_or_default();
        let pattern = context.pattern(variant, &[inner]);
        let binding = variant.binding(inner);
        of_errors.push(quote! {
            #pattern => #name::#ident(#krate::Discriminants::discriminant(#binding)),
        });
        of_places.push(quote! {
            (&[#place, ref __way @ ..], _) => #option::map(
                <#ty as #krate::Discriminants>::discriminant_at(__way, __own),
                #name::#ident,
            ),
        });
        names.push(quote!(Self::#ident(__inner) => #krate::Discriminant::name(__inner),));
        let nested = catalog::nested_as_sent(context, variant, &ty);
        entries.push(quote! {
            Self::#ident(__inner) => #option::map(
                #krate::Discriminant::entry(__inner),
                |__entry| #krate::Nested::seen_from_outside(&#nested, __entry),
            ),
        });
    }
    let of_type = of_type(
        context,
        &quote!(match self { #(#of_errors)* }),
        &quote! {
            match (__way, __own) {
                #(#of_places)*
                _ => #option::None,
            }
        },
    );
    let of_enum = of_enum(
        context,
        &quote!(match self { #(#names)* }),
        &quote!(match self { #(#entries)* }),
    );
    Some(quote!(#of_type #of_enum))
}

/// The impls of a type whose attributes have mistakes.
pub(super) fn fallback(context: &Context<'_>, unreachable: &TokenStream) -> TokenStream {
    let of_type = of_type(context, unreachable, unreachable);
    let of_enum = of_enum(context, unreachable, unreachable);
    quote!(#of_type #of_enum)
}

fn of_type(context: &Context<'_>, of_error: &TokenStream, at: &TokenStream) -> Option<TokenStream> {
    let krate = &context.krate;
    let name = name(context)?;
    let mut bounds = Bounds::default();
    for variant in &context.model.variants {
        if let Some(field) = variant.inner_field().map(|field| &variant.fields[field]) {
            field.ask(&mut bounds, &quote!(#krate::__private::Delegate));
        }
    }
    Some(context.impl_block(
        &quote!(#krate::Discriminants),
        &bounds,
        &quote! {
            type Discriminant = #name;

            fn discriminant(&self) -> #name {
                #of_error
            }

            fn discriminant_at(
                __way: &[::core::primitive::usize],
                __own: ::core::primitive::usize,
            ) -> ::core::option::Option<#name> {
                #at
            }
        },
    ))
}

fn of_enum(
    context: &Context<'_>,
    of_name: &TokenStream,
    entry: &TokenStream,
) -> Option<TokenStream> {
    let krate = &context.krate;
    let name = name(context)?;
    Some(quote! {
        #[automatically_derived]
        impl #krate::Discriminant for #name {
            fn name(self) -> &'static ::core::primitive::str {
                #of_name
            }

            fn entry(self) -> ::core::option::Option<#krate::Entry> {
                #entry
            }
        }
    })
}

/// The name of the enum. None if it is the error type's own, which is a mistake
/// that rustc would report again.
fn name<'a>(context: &Context<'a>) -> Option<&'a Ident> {
    let name = &context.model.api.discriminants.as_ref()?.name;
    (name.unraw() != context.model.input.ident.unraw()).then_some(name)
}

/// The variants, each with the type whose discriminants it nests, if it does.
fn input_variants<'a>(
    context: &'a Context<'_>,
) -> impl Iterator<Item = (&'a Variant<'a>, Option<TokenStream>)> {
    let variants = context.model.variants.iter();
    variants.map(|variant| (variant, nested_type(context, variant)))
}

/// That of a transparent variant, unless it is flat: because it is in that list,
/// because its errors are only known at run time, or because its type is a
/// parameter, which the enum does not have.
fn nested_type(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let ty = variant.fields[variant.inner_field()?].ty;
    let of = context.model.api.discriminants.as_ref()?;
    if of.flat.contains(variant.ident) || has_dyn(ty.to_token_stream()) {
        return None;
    }
    outside_of_impl(context.model.input.generics, ty)
}

fn has_dyn(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "dyn",
        TokenTree::Group(group) => has_dyn(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
