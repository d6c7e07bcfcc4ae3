//! Constants that fail to evaluate: the rules that only the format's shape,
//! or the catalogs of nested types, can answer. They are items, so that plain
//! `cargo check` evaluates them.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::GenericParam;

use super::Context;
use super::catalog::format;
use super::fault::detail_name;
use crate::attr::Attr;
use crate::model::Variant;

/// ```text
/// const _: () = if needs_kind(WireFormat::of::<Typed>()) {
///     panic!("variant `NotFound` has no kind, and `Typed` cannot do without …");
/// };
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let own = context.model.own();
    let facts: TokenStream = own.map(|(_, variant)| facts(context, variant)).collect();
    let codes = codes(context);
    quote!(#facts #codes)
}

/// What the format cannot do without, and what it has no place for.
pub(super) fn facts(context: &Context<'_>, variant: &Variant<'_>) -> TokenStream {
    let private = &context.private;
    let krate = &context.krate;
    let (format, name) = match (variant.format(), &context.model.api.format) {
        (Some(path), _) => (
            quote!(#krate::body::WireFormat::of::<#path>()),
            path_name(path),
        ),
        (None, Some(path)) => (format(context), path_name(path)),
        (None, None) => (format(context), "Problem".to_owned()),
    };
    let assert = |span: Span, condition: TokenStream, text: String| {
        quote_spanned! {span=>
            const _: () = if #condition {
                ::core::panic!(#text);
            };
        }
    };
    let ident = variant.ident;
    let lacks = |attr: Attr| !variant.attrs.seen.contains(&attr);
    let mut assertions = TokenStream::new();
    if lacks(Attr::Kind) {
        assertions.extend(assert(
            ident.span(),
            quote!(#private::needs_kind(#format)),
            format!(
                "`{ident}` has no kind, and the format `{name}` cannot do without: \
                 add `#[kind(\"…\")]`"
            ),
        ));
    }
    if lacks(Attr::Code) && variant.code.is_none() {
        assertions.extend(assert(
            ident.span(),
            quote!(#private::needs_code(#format)),
            format!(
                "`{ident}` has no code, and the format `{name}` cannot do without: \
                 add `#[code(\"…\")]`, or `codes = snake_case` to `#[api(…)]`"
            ),
        ));
    }
    if lacks(Attr::Docs) && variant.docs.is_none() {
        assertions.extend(assert(
            ident.span(),
            quote!(#private::needs_docs(#format)),
            format!(
                "`{ident}` has no documentation link, and the format `{name}` cannot do without: \
                 add `#[docs(\"https://…\")]`"
            ),
        ));
    }
    for field in &variant.fields {
        if let Some((span, _)) = &field.attrs.detail {
            let member = detail_name(field);
            assertions.extend(assert(
                *span,
                quote!(#private::reserves(#format, #member)),
                format!(
                    "the format `{name}` has a member `{member}` of its own: \
                     give the detail another name, `#[detail(\"…\")]`"
                ),
            ));
            assertions.extend(assert(
                *span,
                quote!(!#private::shows_details(#format)),
                format!("the format `{name}` has no place for details"),
            ));
        }
        if let Some(span) = field.attrs.fields {
            assertions.extend(assert(
                span,
                quote!(!#private::shows_fields(#format)),
                format!("the format `{name}` has no place for field errors"),
            ));
        }
    }
    assertions
}

fn path_name(path: &syn::Path) -> String {
    path.segments
        .last()
        .map_or_else(String::new, |last| last.ident.to_string())
}

/// Codes differ across all nested types. Of a type with type or constant
/// parameters the nested catalogs are known only where it is used, and are not
/// held against each other.
fn codes(context: &Context<'_>) -> TokenStream {
    let Context {
        krate,
        private,
        model,
    } = context;
    let nests = model.variants.iter().any(Variant::is_transparent);
    let params = &model.input.generics.params;
    let borrows_at_most = params
        .iter()
        .all(|param| matches!(param, GenericParam::Lifetime(_)));
    if !nests || !borrows_at_most {
        return TokenStream::new();
    }
    let ident = model.input.ident;
    let lifetimes = params.iter().map(|_| quote!('static));
    let generics = (!params.is_empty()).then(|| quote!(<#(#lifetimes),*>));
    quote_spanned! {ident.span()=>
        const _: () = {
            const CATALOG: &#krate::Entries = <#ident #generics as #krate::Catalog>::CATALOG;
            #private::assert_codes_differ::<{ #private::codes_table_size(CATALOG) }>(CATALOG);
        };
    }
}
