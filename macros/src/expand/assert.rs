//! Constants that fail to evaluate: the rules that only the format's shape can
//! answer. They are items, so that plain `cargo check` evaluates them. What
//! concerns nested types is in `promises.rs`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::context::Context;
use crate::attr::{Attr, CodeValue};
use crate::model::{Code, StatusFrom, Variant};

pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let formats = formats(context);
    let texts = texts(context);
    let codes = codes_of_one_form(context);
    quote!(#formats #texts #codes)
}

/// What the formats cannot do without, and what they have no place for.
pub(super) fn formats(context: &Context<'_>) -> TokenStream {
    let variants = context.model.variants.iter();
    let places = variants.map(|variant| places(context, variant));
    lacking(context).chain(places).collect()
}

/// ```text
/// const _: () = if let Some(__text) = lacks(&["NotFound"], __FORMAT, "Typed", &[Asked::Kind]) {
///     panic!("{}", __text.as_str());
/// };
/// ```
///
/// One assertion for all variants that lack the same of one format, on the
/// first of them: each is an item of its own, and most enums lack something
/// that no format of theirs asks for.
fn lacking<'a>(context: &'a Context<'_>) -> impl Iterator<Item = TokenStream> + 'a {
    // Format, its name, what is absent; and who lacks it.
    type Group = (Ident, String, Vec<&'static str>);
    let mut groups: Vec<(Group, Vec<&Variant<'_>>)> = Vec::new();
    for (_, variant) in context.model.own() {
        let absent = absent(context, variant);
        // `Problem`, the format of who names none, asks for nothing.
        let Some(path) = format_path(context, variant).filter(|_| !absent.is_empty()) else {
            continue;
        };
        let group = (Context::format(variant), path_name(path), absent);
        match groups.iter_mut().find(|(known, _)| *known == group) {
            Some((_, variants)) => variants.push(variant),
            None => groups.push((group, vec![variant])),
        }
    }
    let private = &context.private;
    groups.into_iter().map(move |((format, name, absent), variants)| {
        let span = variants[0].ident.span();
        let names = variants.iter().map(|variant| variant.ident.to_string());
        let absent = absent.iter().map(|fact| format_ident!("{fact}"));
        assertion(
            span,
            &quote!(#private::lacks(&[#(#names),*], #format, #name, &[#(#private::Asked::#absent),*])),
        )
    })
}

/// The facts that formats may ask for and the variant does not have. A malformed
/// attribute has already been reported.
fn absent(context: &Context<'_>, variant: &Variant<'_>) -> Vec<&'static str> {
    let seen = |attr: Attr| variant.attrs.seen.contains(&attr);
    let facts = [
        ("Kind", seen(Attr::Kind)),
        (
            "Code",
            seen(Attr::Code) || variant.code.is_some() || variant.code_field().is_some(),
        ),
        ("Docs", seen(Attr::Docs) || variant.docs.is_some()),
        ("Domain", context.model.api.domain.is_some()),
    ];
    let absent = facts.into_iter().filter(|(_, is_there)| !is_there);
    absent.map(|(fact, _)| fact).collect()
}

/// The format of a variant, as its author wrote it.
fn format_path<'a>(context: &'a Context<'_>, variant: &'a Variant<'_>) -> Option<&'a syn::Path> {
    variant.format().or(context.model.api.format.as_ref())
}

/// What the format of a variant has no place for; the status, if only another
/// derive can tell that it is missing.
fn places(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let name = format_name(context, variant);
    let format = Context::format(variant);
    let mut assertions = TokenStream::new();
    assertions.extend(no_status(variant));
    if let Some((code, span)) = odd_code(variant) {
        let mistake = quote!(#private::refuses_code(#format, #name, #code));
        assertions.extend(assertion(span, &mistake));
    }
    // What a transparent variant lacks, its inner fault may bring.
    let absent = match variant.entry {
        Some(_) => absent(context, variant),
        None => Vec::new(),
    };
    let absent = absent.iter().map(|fact| {
        let fact = format_ident!("{fact}");
        quote!(#private::Asked::#fact)
    });
    let absent: Vec<_> = absent.collect();
    for field in &variant.fields {
        if let Some((span, _)) = &field.attrs.detail {
            let member = field.detail_name();
            let mistake =
                quote!(#private::refuses_detail(#format, #name, #member, &[#(#absent),*]));
            assertions.extend(assertion(*span, &mistake));
        }
        if let Some(span) = field.attrs.fields {
            let first = field.attrs.fields_first;
            let mistake = quote!(#private::refuses_fields(#format, #name, #first));
            assertions.extend(assertion(span, &mistake));
        }
    }
    for detail in &variant.details {
        let member = detail.name.value();
        let mistake = quote!(#private::refuses_detail(#format, #name, #member, &[#(#absent),*]));
        assertions.extend(assertion(detail.name.span(), &mistake));
    }
    assertions
}

/// The code of a variant, if it has characters that not every format allows. A
/// name put into some case has none, so that most variants assert nothing.
fn odd_code(variant: &Variant<'_>) -> Option<(String, Span)> {
    let Some(Code::Text(code)) = &variant.code else {
        return None;
    };
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_');
    if code.bytes().all(is_plain) {
        return None;
    }
    let span = match variant.attrs.code.as_ref().map(|code| &code.value) {
        Some(CodeValue::Text(text)) => text.span(),
        _ => variant.ident.span(),
    };
    Some((code.clone(), span))
}

/// The texts that are constants, and that they have no placeholders.
fn texts(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let variants = context.model.variants.iter();
    let constants = variants.flat_map(Variant::constants).map(|(text, name)| {
        let assertion = assertion(text.span, &quote!(#private::has_placeholder(#name)));
        quote! {
            const #name: &::core::primitive::str = #text;
            #assertion
        }
    });
    constants.collect()
}

pub(super) fn assertion(span: Span, mistake: &TokenStream) -> TokenStream {
    quote_spanned! {span=>
        const _: () = if let ::core::option::Option::Some(__text) = #mistake {
            ::core::panic!("{}", __text.as_str());
        };
    }
}

/// For `#[statsu(404)]` rustc reports that there is no such attribute, which is
/// enough. But it may be the attribute of another derive, and then the status is
/// missing. Rustc runs lints only where there are no errors, so this one is
/// reported in the second case alone.
fn no_status(variant: &Variant<'_>) -> Option<TokenStream> {
    let near = variant.near_status()?;
    if variant.status != StatusFrom::Unknown {
        return None;
    }
    let text = format!(
        "variant `{}` has no status; did you mean `#[{}]`?",
        variant.ident, near.meant
    );
    // On the user's token: lints do not look into a macro's own.
    Some(quote_spanned! {near.span=>
        #[deny(unused_must_use)]
        const _: () = {
            #[must_use = #text]
            const fn __status() -> ::core::option::Option<u16> {
                ::core::option::Option::None
            }
            __status();
        };
    })
}

/// The name of a variant's format, as its author wrote it.
pub(super) fn format_name(context: &Context<'_>, variant: &Variant<'_>) -> String {
    format_path(context, variant).map_or_else(|| "Problem".to_owned(), path_name)
}

fn path_name(path: &syn::Path) -> String {
    path.segments
        .last()
        .map_or_else(String::new, |last| last.ident.to_string())
}

/// A number and a text of the same digits are two codes, unless the format
/// writes both alike.
fn codes_of_one_form(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let variants = || context.model.variants.iter();
    let numbers = variants().filter_map(|variant| match &variant.code {
        Some(Code::Number(number)) => Some((variant, *number)),
        _ => None,
    });
    let pairs = numbers.filter_map(|(variant, number)| {
        let text = number.to_string();
        let is_same = |code: &Code| matches!(code, Code::Text(known) if *known == text);
        let other = variants().find(|other| other.code.as_ref().is_some_and(is_same))?;
        Some((variant, number, other))
    });
    let assertions = pairs.map(|(variant, number, other)| {
        let (format, name) = (Context::format(variant), format_name(context, variant));
        let other = other.ident.to_string();
        let span = match variant.attrs.code.as_ref().map(|code| &code.value) {
            Some(CodeValue::Number(literal, _)) => literal.span(),
            _ => variant.ident.span(),
        };
        let mistake = quote!(#private::writes_alike(#format, #name, #number, #other));
        assertion(span, &mistake)
    });
    assertions.collect()
}
