//! The facts of variants: of their own entries, or over the entries of what they
//! delegate to.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use syn::LitStr;
use syn::ext::IdentExt as _;

use super::context::Context;
use super::values;
use crate::attr::Text;
use crate::message::Fixed;
use crate::model::{Code, Field, StatusFrom, Variant};

/// A fact that is there: the field of `Facts` and of `Table`, its value, and
/// whether responses show it.
struct Fact {
    name: &'static str,
    value: TokenStream,
    in_response: bool,
}

/// ```text
/// Table {
///     names: &["NotFound", "Store"],
///     status: Column::All(&[404u16, 500u16]),
///     kind: Column::At(&[1usize], &["api_error"]),
///     ..Table::NONE
/// }
/// ```
///
/// The facts of all own variants, a column for each: to name every fact in a
/// literal for every variant would cost rustc far more.
pub(super) fn table(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let count = context.model.own().count();
    let mut columns: Vec<(&'static str, Vec<usize>, Vec<TokenStream>)> = Vec::new();
    let mut runtime: Vec<(&'static str, Vec<usize>)> = Vec::new();
    let mut shared = Vec::new();
    for (index, variant) in context.model.own() {
        let added = added(context, variant).map(|added| quote!(&#added));
        let mut facts = facts(context, variant);
        facts.extend(fact("added", added, false));
        for Fact { name, value, .. } in facts {
            let (name, value) = match (name, &variant.code) {
                ("code", Some(Code::Text(text))) => ("code_text", text.to_token_stream()),
                _ => (name, value),
            };
            let at = columns.iter().position(|(known, ..)| *known == name);
            let at = at.unwrap_or_else(|| {
                columns.push((name, Vec::new(), Vec::new()));
                columns.len() - 1
            });
            let (_, indices, values) = &mut columns[at];
            indices.push(index);
            values.push(value);
        }
        for fact in runtime_facts(variant) {
            match runtime.iter_mut().find(|(known, _)| *known == fact) {
                Some((_, indices)) => indices.push(index),
                None => runtime.push((fact, vec![index])),
            }
        }
        if shares_code(variant) {
            shared.push(index);
        }
    }
    let names = context.model.own();
    let names = names.map(|(_, variant)| variant.ident.unraw().to_string());
    let columns = columns.iter().map(|(name, indices, values)| {
        let name = format_ident!("{name}");
        if indices.len() == count {
            quote!(#name: #private::Column::All(&[#(#values),*]),)
        } else {
            quote!(#name: #private::Column::At(&[#(#indices),*], &[#(#values),*]),)
        }
    });
    let runtime = runtime.iter().map(|(fact, indices)| {
        let fact = format_ident!("{fact}");
        quote!((#krate::RuntimeFacts::#fact, &[#(#indices),*]))
    });
    let runtime: Vec<_> = runtime.collect();
    let runtime = (!runtime.is_empty()).then(|| quote!(runtime: &[#(#runtime),*],));
    let shared = (!shared.is_empty()).then(|| quote!(code_is_shared: &[#(#shared),*],));
    quote! {
        #private::Table {
            names: &[#(#names),*],
            #(#columns)*
            #shared
            #runtime
            ..#private::Table::NONE
        }
    }
}

/// `Facts { kind: Some("…"), ..Facts::NONE }`; `None` if there are no facts.
pub(super) fn literal(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let private = &context.private;
    let facts = facts(context, variant);
    let runtime = runtime(context, variant);
    let added = added(context, variant);
    if facts.is_empty() && runtime.is_none() && added.is_none() {
        return None;
    }
    let fields = facts.iter().map(|fact| {
        let (name, value) = (format_ident!("{}", fact.name), &fact.value);
        quote!(#name: ::core::option::Option::Some(#value),)
    });
    let shared = shares_code(variant).then(|| quote!(code_is_shared: true,));
    let runtime = runtime.map(|runtime| quote!(runtime: #runtime,));
    let added = added.map(|added| quote!(added: ::core::option::Option::Some(&#added),));
    Some(quote!(#private::Facts { #(#fields)* #shared #added #runtime ..#private::Facts::NONE }))
}

fn shares_code(variant: &Variant<'_>) -> bool {
    let code = variant.attrs.code.as_ref();
    code.is_some_and(|code| code.shared.is_some())
}

/// The names of what the variant adds to its response, besides its fixed headers.
fn added(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let private = &context.private;
    let lower = |name: &LitStr| name.value().to_ascii_lowercase();
    let list = |name: &str, names: Vec<String>| {
        let name = format_ident!("{name}");
        (!names.is_empty()).then(|| quote!(#name: &[#(#names),*],))
    };
    let of_fields = variant.fields.iter().filter(|field| !field.is_option);
    let of_fields = of_fields.flat_map(|field| &field.attrs.headers);
    let of_variant = variant.headers.iter();
    let of_variant = of_variant.filter(|header| header.value.fixed.is_none());
    let headers = of_variant.map(|header| &header.name).chain(of_fields);
    let of_fields = variant.fields.iter();
    let of_fields = of_fields.filter(|field| field.attrs.detail.is_some());
    let of_variant = variant.details.iter().map(|detail| detail.name.value());
    let details = of_variant.chain(of_fields.map(Field::detail_name));
    let has_fields = variant
        .field(|field| field.attrs.fields.is_some())
        .map(|_| quote!(has_fields: true,));
    let all = [
        list("headers", headers.map(lower).collect()),
        list(
            "omitted",
            variant.absent_headers.iter().map(lower).collect(),
        ),
        list("details", details.collect()),
        has_fields,
    ];
    let all: Vec<_> = all.into_iter().flatten().collect();
    (!all.is_empty()).then(|| quote!(#private::Added { #(#all)* ..#private::Added::NOTHING }))
}

/// Whether a transparent variant overrides something that is in the response, so
/// that what is recorded of the inner fault's will not do.
pub(super) fn changes_response(context: &Context<'_>, variant: &Variant<'_>) -> bool {
    facts(context, variant).iter().any(|fact| fact.in_response)
        || runtime(context, variant).is_some()
        || !variant.headers.is_empty()
        || !variant.absent_headers.is_empty()
        || !variant.details.is_empty()
}

fn facts(context: &Context<'_>, variant: &Variant<'_>) -> Vec<Fact> {
    let attrs = &variant.attrs;
    // With placeholders as they are written; else as clients read it.
    let message = variant.public_template().map(|template| {
        let written = || template.written.value().into_token_stream();
        let fixed = template.fixed.as_ref().map(Fixed::to_token_stream);
        fixed.unwrap_or_else(written)
    });
    let title = match &attrs.title {
        None if !variant.is_transparent() => Some(variant.name_in_words().into_token_stream()),
        title => title.as_ref().map(Text::to_token_stream),
    };
    let description = values::description(context, &attrs.description);
    let list = |texts: &[Text]| (!texts.is_empty()).then(|| quote!(&[#(#texts),*]));
    let code = variant.code.as_ref();
    let code = code.map(|code| values::code(context, code));
    let retry = variant.retry().map(|retry| values::retry(context, retry));
    let log = attrs.log.map(|level| values::log_level(context, level));
    let format = variant.format().map(|_| Context::format(variant));
    let domain = context.model.api.domain.as_ref();
    [
        fact("status", variant.status.fixed(), true),
        fact("reason", variant.reason(), true),
        fact("kind", attrs.kind.as_ref(), true),
        fact("code", code, true),
        fact("title", title, true),
        fact("message", message, true),
        fact("param", attrs.param.as_ref(), true),
        fact("description", description, false),
        fact("causes", list(&attrs.causes), false),
        fact("remedies", list(&attrs.remedies), false),
        fact("headers", headers(variant), false),
        fact("docs", variant.docs.as_ref(), true),
        fact("domain", domain, true),
        fact("retry", retry, false),
        fact("log_level", log, false),
        fact("since", attrs.since.as_ref(), false),
        fact("deprecated", attrs.deprecated.as_ref(), false),
        fact("format", format, true),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The headers whose values are fixed, for the catalog; responses have them from
/// the occurrence.
fn headers(variant: &Variant<'_>) -> Option<TokenStream> {
    let fixed = variant.headers.iter().filter_map(|header| {
        let name = header.name.value().to_ascii_lowercase();
        let value = header.value.fixed.as_ref()?;
        Some(quote!((#name, #value)))
    });
    let fixed: Vec<_> = fixed.collect();
    (!fixed.is_empty()).then(|| quote!(&[#(#fixed),*]))
}

fn fact(name: &'static str, value: Option<impl ToTokens>, in_response: bool) -> Option<Fact> {
    value.map(|value| Fact {
        name,
        value: value.to_token_stream(),
        in_response,
    })
}

/// `RuntimeFacts::MESSAGE.and(…)`: which facts only an occurrence knows.
fn runtime(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let krate = &context.krate;
    let facts = runtime_facts(variant);
    facts.into_iter().fold(None, |all, fact| {
        let fact = format_ident!("{fact}");
        Some(match all {
            None => quote!(#krate::RuntimeFacts::#fact),
            Some(all) => quote!(#all.and(#krate::RuntimeFacts::#fact)),
        })
    })
}

/// The names of the facts that only an occurrence knows.
fn runtime_facts(variant: &Variant<'_>) -> Vec<&'static str> {
    let has = |wanted: fn(&Field<'_>) -> bool| variant.field(wanted).is_some();
    let has_details = has(|field| field.attrs.detail.is_some())
        || variant.details.iter().any(|text| text.value.fixed.is_none())
        // The inner fault's are there as well.
        || variant.is_transparent() && !variant.details.is_empty();
    let has_headers = has(|field| !field.attrs.headers.is_empty())
        || variant
            .headers
            .iter()
            .any(|text| text.value.fixed.is_none());
    let facts = [
        (matches!(variant.status, StatusFrom::Field(_)), "STATUS"),
        (variant.code_field().is_some(), "CODE"),
        (variant.runtime_template().is_some(), "MESSAGE"),
        (has(|field| field.attrs.param.is_some()), "PARAM"),
        (has(|field| field.attrs.fields.is_some()), "FIELD_ERRORS"),
        (has_details, "DETAILS"),
        (has_headers, "HEADERS"),
        (variant.retry_after_field().is_some(), "RETRY_AFTER"),
    ];
    let facts = facts
        .into_iter()
        .filter(|(is_at_run_time, _)| *is_at_run_time);
    facts.map(|(_, fact)| fact).collect()
}
