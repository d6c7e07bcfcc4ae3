//! The facts of an occurrence as far as `#[example]` gives them, for samples.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::Type;

use super::context::{Context, template_fields, template_names};
use crate::generics::{option_inner, outside_of_impl, ungrouped};
use crate::message::Template;
use crate::model::{Field, Variant};

/// ```text
/// |__example| {
///     use {GivenAsField as _, GivenAsItIs as _};
///     let __given_id = Given::<_, String>::new("123");
///     let __field_id = &__given_id.field();
///     __example.set_message(format_args!("No such booking: '{id}'", id = __field_id));
/// }
/// ```
///
/// `None` if the variant has no example.
pub(super) fn expand(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let private = &context.private;
    let has_example = |field: &Field<'_>| field.attrs.example.is_some();
    if !variant.fields.iter().any(has_example) {
        return None;
    }
    let fields = variant.fields.iter().enumerate();
    let bound: TokenStream = fields
        .map(|(position, field)| bound(context, variant, position, field))
        .collect();
    let statements: TokenStream = [
        message(variant),
        facts(context, variant),
        details(variant),
        headers(context, variant),
    ]
    .into_iter()
    .collect();
    Some(quote! {
        |__example| {
            #[allow(unused_imports)]
            use #private::{GivenAsField as _, GivenAsItIs as _};
            #bound
            #statements
        }
    })
}

/// `let __field_id = …;`: the example, of the field's type if it can be converted
/// into that; without an example, what stands for it in texts.
fn bound(
    context: &Context<'_>,
    variant: &Variant<'_>,
    position: usize,
    field: &Field<'_>,
) -> TokenStream {
    let private = &context.private;
    let binding = variant.binding(position);
    let Some((_, example)) = &field.attrs.example else {
        let placeholder = format!("{{{}}}", field.member.name());
        return quote! {
            let #binding = &#private::Unfilled(#placeholder);
            let _ = #binding;
        };
    };
    let inner = field.is_option.then(|| option_inner(field.ty)).flatten();
    let ty = inner.unwrap_or(field.ty);
    if inner.is_some() && is_word(example, "None") {
        let ty = outside_of_impl(context.model.input.generics, ty);
        let ty = ty.unwrap_or_else(|| quote!(#private::Unfilled));
        return quote! {
            let #binding: &::core::option::Option<#ty> = &#example;
            let _ = #binding;
        };
    }
    let value = inner.and_then(|_| inside_some(example));
    let value = value.as_ref().unwrap_or(example);
    let given = variant
        .binding(position)
        .to_string()
        .replace("field", "given");
    let given = syn::Ident::new(&given, binding.span());
    let (made, value) = match outside_of_impl(context.model.input.generics, ty) {
        Some(ty) if is_number(&ty) => (quote!(let #given: #ty = #value;), quote!(#given)),
        Some(ty) => (
            quote!(let #given = #private::Given::<_, #ty>::new(#value);),
            quote!(#given.field()),
        ),
        None => (quote!(let #given = #value;), quote!(#given)),
    };
    let value = match inner {
        Some(_) => quote!(::core::option::Option::Some(#value)),
        None => value,
    };
    quote! {
        #made
        let #binding = &#value;
        let _ = #binding;
    }
}

/// A literal of a number is not converted: of which type it is says the field.
fn is_number(ty: &TokenStream) -> bool {
    let Ok(Type::Path(path)) = syn::parse2(ty.clone()) else {
        return false;
    };
    let names = [
        "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64", "u128", "usize",
        "f32", "f64",
    ];
    match ungrouped(&Type::Path(path)) {
        Type::Path(path) => path
            .path
            .segments
            .last()
            .is_some_and(|last| names.iter().any(|name| last.ident == name)),
        _ => false,
    }
}

fn is_word(tokens: &TokenStream, word: &str) -> bool {
    let mut tokens = tokens.clone().into_iter();
    matches!(tokens.next(), Some(TokenTree::Ident(ident)) if ident == word)
        && tokens.next().is_none()
}

/// `x` of `Some(x)`.
fn inside_some(tokens: &TokenStream) -> Option<TokenStream> {
    let mut tokens = tokens.clone().into_iter();
    match (tokens.next(), tokens.next(), tokens.next()) {
        (Some(TokenTree::Ident(some)), Some(TokenTree::Group(group)), None) if some == "Some" => {
            Some(group.stream())
        }
        _ => None,
    }
}

/// Whether a text can be made of the examples: a field in an expression needs one,
/// and what the variant's own `{code}` is says only an occurrence.
fn can_be_filled(variant: &Variant<'_>, template: &Template) -> bool {
    let has_example = |field: usize| variant.fields[field].attrs.example.is_some();
    let mut shows = template.shows.iter();
    let is_complete = shows.all(|show| show.format_trait.is_some() || has_example(show.field));
    let mut fields = template_fields(variant, template).into_iter();
    is_complete && fields.any(has_example) && !mentions_self(template.format_args())
}

fn mentions_self(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "self",
        TokenTree::Group(group) => mentions_self(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

fn message(variant: &Variant<'_>) -> TokenStream {
    let template = variant.runtime_template();
    let Some(template) = template.filter(|template| can_be_filled(variant, template)) else {
        return TokenStream::new();
    };
    let names = template_names(variant, template);
    let text = template.format_args();
    quote!({ #names __example.set_message(#text); })
}

/// Those that are a field by itself.
fn facts(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let fields = variant.fields.iter().enumerate();
    let with_example = fields.filter(|(_, field)| field.attrs.example.is_some());
    let statements = with_example.map(|(position, field)| {
        let binding = variant.binding(position);
        let attrs = &field.attrs;
        let status = attrs.status.map(|_| {
            quote!(__example.status = ::core::option::Option::Some(
                #private::ToStatus::to_status(#binding),
            );)
        });
        let code = attrs.code.map(|_| {
            quote!(__example.code = ::core::option::Option::map(
                #private::ToCode::to_code(#binding),
                ::core::convert::Into::into,
            );)
        });
        let fields = attrs.fields.map(|_| {
            quote!(__example.field_errors = ::core::option::Option::map(
                #private::ToFields::to_fields(#binding),
                |__errors| ::std::borrow::Cow::into_owned(__errors),
            );)
        });
        let retry_after = attrs.retry_after.map(
            |_| quote!(__example.retry_after = #private::ToRetryAfter::to_retry_after(#binding);),
        );
        let param = attrs
            .param
            .map(|_| param(context, field, &binding.to_token_stream()));
        quote!(#status #code #fields #retry_after #param)
    });
    statements.collect()
}

fn param(context: &Context<'_>, field: &Field<'_>, binding: &TokenStream) -> TokenStream {
    let private = &context.private;
    let text = |value: &TokenStream| {
        quote!(__example.param = ::core::option::Option::Some(
            ::std::string::ToString::to_string(#private::ShownToClients::shown(#value)),
        );)
    };
    if field.is_option {
        let text = text(&quote!(__param));
        quote! {
            if let ::core::option::Option::Some(__param) = ::core::option::Option::as_ref(#binding) {
                #text
            }
        }
    } else {
        text(binding)
    }
}

fn details(variant: &Variant<'_>) -> TokenStream {
    let fields = variant.fields.iter().enumerate();
    let of_fields = fields
        .filter(|(_, field)| field.attrs.detail.is_some() && field.attrs.example.is_some())
        .map(|(position, field)| {
            let (name, binding) = (field.detail_name(), variant.binding(position));
            quote!(__example.add_detail(#name, #binding);)
        });
    let texts = variant.details.iter();
    let filled = texts.filter(|detail| can_be_filled(variant, &detail.value));
    let of_texts = filled.map(|detail| {
        let name = detail.name.value();
        let names = template_names(variant, &detail.value);
        let text = detail.value.format_args();
        quote!({ #names __example.add_detail(#name, &#text); })
    });
    of_fields.chain(of_texts).collect()
}

fn headers(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let texts = variant.headers.iter();
    let filled = texts.filter(|header| can_be_filled(variant, &header.value));
    let of_texts = filled.map(|header| {
        let name = header.name.value().to_ascii_lowercase();
        let names = template_names(variant, &header.value);
        let value = header.value.format_args();
        quote!({ #names #private::header_display(__headers, #name, &#value); })
    });
    let fields = variant.fields.iter().enumerate();
    let with_example = fields.filter(|(_, field)| field.attrs.example.is_some());
    let of_fields = with_example.flat_map(|(position, field)| {
        let binding = variant.binding(position);
        field.attrs.headers.iter().map(move |name| {
            let name = name.value().to_ascii_lowercase();
            let add = |value: &TokenStream| {
                quote!((&&&#private::HeaderField(#value)).add_to(__headers, #name);)
            };
            if field.is_option {
                let add = add(&quote!(__value));
                quote! {
                    if let ::core::option::Option::Some(__value) =
                        ::core::option::Option::as_ref(#binding)
                    {
                        #add
                    }
                }
            } else {
                add(&quote!(#binding))
            }
        })
    });
    let statements: TokenStream = of_texts.chain(of_fields).collect();
    if statements.is_empty() {
        return statements;
    }
    quote! {
        #private::example_headers(__example, |__headers| {
            #[allow(unused_imports)]
            use #private::{HeaderAsItIs as _, HeaderByDisplay as _, HeaderNowhere as _};
            #statements
        });
    }
}
