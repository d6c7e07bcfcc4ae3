//! That no field which clients are shown is an error, where nobody has said that
//! it may be: that takes the field's type, and so rustc.
//!
//! The source and the inner fault of a transparent variant are hidden whatever
//! their type is (`check/leaks.rs`).

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{GenericParam, Lifetime, Type};

use super::context::Context;
use crate::generics::ungrouped;
use crate::model::{Field, Shown, ShownBy, Variant};

/// ```text
/// const _: () = {
///     use {ErrorItself as _, …};
///     const _: () = if is_error(|__probe: &Probe<Cause>| (&&&&&&__probe).found()) {
///         panic!("this message shows field `cause` to clients, …");
///     };
/// };
/// ```
///
/// For types that mention a type parameter there can be no such constant:
///
/// ```text
/// impl<T: Error> ShowsNoError for E<T> {
///     fn shows_no_error() {
///         __Question(|__probe: &Probe<T>| (&&&&&&__probe).found()).may_be_shown();
///     }
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let (generic, plain): (Vec<_>, Vec<_>) =
        asked(context).partition(|(_, field, _)| mentions_param(context, field.ty));
    let questions: Vec<_> = plain_questions(context, &plain);
    let ways = quote! {
        use #private::{
            ErrorBehind as _, ErrorFarBehind as _, ErrorItself as _, ErrorNowhere as _,
            ErrorsBehindIn as _, ErrorsIn as _,
        };
    };
    let plain = (!questions.is_empty()).then(|| {
        quote! {
            const _: () = {
                #ways
                #(#questions)*
            };
        }
    });
    let generic = (!generic.is_empty()).then(|| {
        let questions = generic.iter().map(|(_, field, shown)| {
            let question = question(private, &field.ty.to_token_stream());
            quote_spanned!(shown.span=> __Question(#question).may_be_shown();)
        });
        context.impl_block(
            &quote!(#private::ShowsNoError),
            &crate::generics::Bounds::default(),
            &quote! {
                fn shows_no_error() {
                    #ways
                    use #private::Question as __Question;
                    #(#questions)*
                }
            },
        )
    });
    quote!(#plain #generic)
}

/// The fields that are shown, each with its variant and the place that shows it.
/// Those that are hidden have been reported.
fn asked<'a>(
    context: &'a Context<'_>,
) -> impl Iterator<Item = (&'a Variant<'a>, &'a Field<'a>, Shown)> {
    let mut known = HashSet::new();
    let variants = context.model.variants.iter();
    let shown = variants.flat_map(|variant| {
        let shown = variant.shown().into_iter();
        shown.map(move |shown| (variant, &variant.fields[shown.field], shown))
    });
    shown.filter(move |(variant, field, shown)| {
        let is_settled = variant.is_exposed(shown.field)
            || variant.hidden.contains(&shown.field)
            || variant.inner_field() == Some(shown.field)
            || mentions_param(context, field.ty) && mentions_itself(context, field.ty);
        let place = (variant.position, shown.field, format!("{:?}", shown.span));
        !is_settled && known.insert(place)
    })
}

fn plain_questions(
    context: &Context<'_>,
    fields: &[(&Variant<'_>, &Field<'_>, Shown)],
) -> Vec<TokenStream> {
    let private = &context.private;
    let mut known = HashSet::new();
    let mut questions = Vec::new();
    for (_, field, shown) in fields {
        // Most fields are of few types that are no errors, unless somebody has
        // called his own so. One question for all of them costs less to compile.
        let is_first = known.insert(field.ty.to_token_stream().to_string());
        if is_everyday(field.ty) && !is_first {
            continue;
        }
        let ty = without_generics(context, field.ty);
        let text = mistake(field, shown);
        let question = question(private, &ty);
        questions.push(quote_spanned! {shown.span=>
            const _: () = if #private::is_error(#question) {
                ::core::panic!("{}", #text);
            };
        });
    }
    questions
}

/// Whether `ty` is an error, as a closure that is never called.
fn question(private: &TokenStream, ty: &TokenStream) -> TokenStream {
    quote!(|__probe: &#private::Probe<#ty>| (&&&&&&__probe).found())
}

fn mistake(field: &Field<'_>, shown: &Shown) -> String {
    let name = field.member.name();
    let subject = match shown.by {
        ShownBy::Message => {
            return format!(
                "this message shows field `{name}` to clients, which holds an error; write this text \
                 in `#[error(\"…\")]`, which only the log reads, or add `#[expose]` to the \
                 field if clients may read it"
            );
        }
        ShownBy::Error => {
            return format!(
                "without `#[message]` clients read this text, and it shows field `{name}`, \
                 which holds an error; add `#[message(\"…\")]` for them, or `#[expose]` to the field \
                 if they may read it"
            );
        }
        ShownBy::Header => "this header".to_owned(),
        ShownBy::Member => "this member".to_owned(),
        ShownBy::Attribute(attribute) => format!("`#[{attribute}]`"),
    };
    format!(
        "{subject} shows field `{name}` to clients, which holds an error; remove it, or add \
         `#[expose]` to the field if clients may read it"
    )
}

/// `String`, `&str`, `u8`, by their names.
pub(super) fn is_everyday(ty: &Type) -> bool {
    match ungrouped(ty) {
        Type::Reference(reference) => is_everyday(&reference.elem),
        Type::Path(ty) => ty.path.get_ident().is_some_and(|name| {
            let name = name.to_string();
            let is_number = name
                .strip_prefix(['u', 'i', 'f'])
                .is_some_and(|size| size == "size" || size.parse::<u8>().is_ok());
            is_number || matches!(name.as_str(), "String" | "str" | "bool" | "char")
        }),
        _ => false,
    }
}

/// Whether the type has a type parameter or a parameter that is a constant in
/// it, at whatever place.
fn mentions_param(context: &Context<'_>, ty: &Type) -> bool {
    let params = &context.model.input.generics.params;
    let names = params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => Some(&param.ident),
        GenericParam::Const(param) => Some(&param.ident),
        GenericParam::Lifetime(_) => None,
    });
    let names: Vec<&Ident> = names.collect();
    let is_one = |ident: &Ident| names.contains(&ident) || !names.is_empty() && ident == "Self";
    any_ident(&ty.to_token_stream(), &is_one)
}

/// Whether the type is made of the type that derives. Of a generic one rustc may
/// not find an end to the question whether that is an error.
fn mentions_itself(context: &Context<'_>, ty: &Type) -> bool {
    let itself = context.model.input.ident;
    any_ident(&ty.to_token_stream(), &|ident| {
        ident == itself || ident == "Self"
    })
}

fn any_ident(tokens: &TokenStream, wanted: &impl Fn(&Ident) -> bool) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(ident) => wanted(&ident),
        TokenTree::Group(group) => any_ident(&group.stream(), wanted),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The type as it is written outside of the impl: with `'static` for the
/// lifetimes of the type that derives, and that type for `Self`.
fn without_generics(context: &Context<'_>, ty: &Type) -> TokenStream {
    let generics = context.model.input.generics;
    let name = context.model.input.ident;
    let statics = generics
        .lifetimes()
        .map(|_| Lifetime::new("'static", Span::call_site()));
    let itself = if generics.params.is_empty() {
        quote!(#name)
    } else {
        quote!(#name<#(#statics),*>)
    };
    let lifetimes = generics.lifetimes().map(|param| &param.lifetime.ident);
    let lifetimes: Vec<&Ident> = lifetimes.collect();
    replaced(ty.to_token_stream(), &lifetimes, &itself)
}

fn replaced(tokens: TokenStream, lifetimes: &[&Ident], itself: &TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    let mut is_lifetime = false;
    for token in tokens {
        let follows = core::mem::take(&mut is_lifetime);
        match token {
            TokenTree::Ident(name) if follows && lifetimes.contains(&&name) => {
                out.extend([TokenTree::Ident(Ident::new("static", name.span()))]);
            }
            TokenTree::Ident(name) if name == "Self" => out.extend(itself.clone()),
            TokenTree::Group(group) => {
                let inner = replaced(group.stream(), lifetimes, itself);
                let mut group = proc_macro2::Group::new(group.delimiter(), inner);
                group.set_span(Span::call_site());
                out.extend([TokenTree::Group(group)]);
            }
            other => {
                is_lifetime = matches!(&other, TokenTree::Punct(quote) if quote.as_char() == '\'');
                out.extend([other]);
            }
        }
    }
    out
}
