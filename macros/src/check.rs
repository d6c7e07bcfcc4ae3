//! The rules that concern more than one attribute: a function each, its reason
//! above it. What only the wire format can tell is checked by constants of the
//! expansion (`expand/assert.rs`).

use std::collections::HashMap;

use proc_macro2::Span;
use quote::ToTokens as _;
use syn::{Error, LitStr};

use crate::attr::{Attr, ErrorText, RetryLit, words};
use crate::message::Template;
use crate::model::{Field, Model, Public, StatusFrom, Variant};
use crate::report::{Report, did_you_mean};
use crate::status::{lacks_reason, named as named_status, required_header};

pub(crate) fn check(model: &Model<'_>, report: &Report) {
    for (position, variant) in model.variants.iter().enumerate() {
        report.enter(position);
        one_status(model, variant, report);
        phrase_is_said(variant, report);
        kind_in_table(model, variant, report);
        status_fits_kind(model, variant, report);
        required_headers(variant, report);
        valid_headers(variant, report);
        one_field_each(variant, report);
        from_stands_alone(variant, report);
        transparent_has_one_field(variant, report);
        nothing_idle_on_transparent(variant, report);
        named_details(variant, report);
        retry_agrees(variant, report);
        error_function_is_external(model, variant, report);
        no_leak(variant, report);
    }
    codes_differ(model, report);
    sources_differ(model, report);
}

fn at(report: &Report, span: Span, text: impl core::fmt::Display) {
    report.add(Error::new(span, text));
}

/// A variant without a status would have to be guessed, and a guess of 500
/// hides a missing mapping until the error first happens; two would disagree.
fn one_status(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let on_field = variant
        .fields
        .iter()
        .find_map(|field| field.attrs.status.map(|span| (span, field)));
    if let (Some(_), Some((span, _))) = (&variant.attrs.status, on_field) {
        at(
            report,
            span,
            "the variant has `#[status(…)]` already; keep one of the two",
        );
    }
    if variant.status != StatusFrom::Unknown || variant.attrs.seen.contains(&Attr::Status) {
        return;
    }
    let row = variant.attrs.kind.as_ref().and_then(|kind| {
        let rows = model.api.kinds.as_ref()?;
        rows.iter().find(|row| row.name == kind.value())
    });
    let what = if model.input.is_struct {
        ""
    } else {
        "variant "
    };
    if variant.near_status().is_some() {
        // Told by the expansion (`expand/assert.rs`).
        return;
    }
    let named = words(&variant.ident.to_string()).join("_").to_uppercase();
    let status = match (named_status(&named), row) {
        (Some(status), None) => status.to_string(),
        (Some(status), Some(row)) if row.statuses.allow(status) => status.to_string(),
        _ => "…".to_owned(),
    };
    let choice = match row {
        Some(row) => format!("; its kind `{}` allows {}", row.name, row.statuses.list()),
        None if variant.fields.len() == 1 && variant.attrs.seen.is_empty() => {
            ", or `#[transparent]` if its field is a fault itself".to_owned()
        }
        None => String::new(),
    };
    report.at(
        variant.ident,
        format!(
            "{what}`{}` has no status: add `#[status({status})]`{choice}",
            variant.ident
        ),
    );
}

/// A status that a kind brings along is no better known than one that is
/// written: what IANA has not registered needs its phrase.
fn phrase_is_said(variant: &Variant<'_>, report: &Report) {
    let (Some(status), None, Some(kind)) = (
        status_code(variant),
        &variant.attrs.status,
        &variant.attrs.kind,
    ) else {
        return;
    };
    if let Some(form) = lacks_reason(status) {
        report.at(
            kind,
            format!(
                "this kind's status, {status}, is not registered with IANA, so its reason phrase \
                 has to be said: add `{form}`"
            ),
        );
    }
}

/// The table of kinds is closed, so that a misspelt kind is not a new one.
fn kind_in_table(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let (Some(kind), Some(rows)) = (&variant.attrs.kind, &model.api.kinds) else {
        return;
    };
    let name = kind.value();
    if rows.iter().any(|row| row.name == name) {
        return;
    }
    let names = || rows.iter().map(|row| row.name.as_str());
    let hint = did_you_mean(&name, names(), || {
        let names: Vec<_> = names().map(|name| format!("`{name}`")).collect();
        format!("; it has {}", names.join(", "))
    });
    report.at(
        kind,
        format!("`{name}` is not in the table of `kinds`{hint}"),
    );
}

/// The table says which statuses a kind goes with; clients rely on it.
fn status_fits_kind(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let (Some(kind), Some(rows), Some(status)) =
        (&variant.attrs.kind, &model.api.kinds, &variant.attrs.status)
    else {
        return;
    };
    let Some(row) = rows.iter().find(|row| row.name == kind.value()) else {
        return;
    };
    if row.statuses.allow(status.code) {
        return;
    }
    let others: Vec<_> = rows
        .iter()
        .filter(|row| row.statuses.allow(status.code))
        .map(|row| format!("`{}`", row.name))
        .collect();
    let hint = match others.as_slice() {
        [] => String::new(),
        others => format!("; {} goes with {}", status.code, others.join(" or ")),
    };
    at(
        report,
        status.span,
        format!(
            "the kind `{}` goes with {}, not with {}{hint}",
            row.name,
            row.statuses.list(),
            status.code
        ),
    );
}

/// RFC 9110 requires a header with these statuses, without which clients do
/// not know how to go on.
fn required_headers(variant: &Variant<'_>, report: &Report) {
    let Some(status) = status_code(variant) else {
        return;
    };
    let Some((name, value, section)) = required_header(status) else {
        return;
    };
    let misread = variant
        .attrs
        .seen
        .iter()
        .filter(|attr| **attr == Attr::Header)
        .count()
        > variant.attrs.headers.len();
    if misread || variant.header_names().any(|known| known == name) {
        return;
    }
    let span = match (&variant.attrs.status, &variant.attrs.kind) {
        (Some(status), _) => status.span,
        (None, Some(kind)) => kind.span(),
        (None, None) => variant.ident.span(),
    };
    at(
        report,
        span,
        format!(
            "a {status} response has to carry `{name}` ({section}): \
             add `#[header(\"{name}\", \"{value}\")]`"
        ),
    );
}

/// The status, where the variant itself has a fixed one.
fn status_code(variant: &Variant<'_>) -> Option<u16> {
    match variant.status {
        StatusFrom::Fixed(code) => Some(code),
        StatusFrom::Inner | StatusFrom::Field(_) | StatusFrom::Unknown => None,
    }
}

/// A header that cannot be sent would be dropped at run time, every time.
fn valid_headers(variant: &Variant<'_>, report: &Report) {
    for header in &variant.headers {
        valid_header_name(&header.name, report);
        let value = header.value.written.value();
        if let Some(bad) = value.chars().find(|c| !matches!(c, ' '..='~' | '\t')) {
            report.at(
                &header.value.written,
                format!(
                    "a header value is printable ASCII; {bad:?} cannot be sent, write it without"
                ),
            );
        }
    }
    for name in variant.fields.iter().flat_map(|field| &field.attrs.headers) {
        valid_header_name(name, report);
    }
}

/// RFC 9110 §5.6.2: a header name is a token.
fn valid_header_name(name: &LitStr, report: &Report) {
    let text = name.value();
    let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
    if let Some(bad) = text.chars().find(|c| !is_token(*c)) {
        let meant = text.trim().trim_end_matches(':').replace([' ', '_'], "-");
        let hint = if !meant.is_empty() && meant.chars().all(is_token) {
            format!("; did you mean `{}`?", meant.to_ascii_lowercase())
        } else {
            String::new()
        };
        report.at(
            name,
            format!("a header name cannot have {bad:?} in it{hint}"),
        );
        return;
    }
    match text.to_ascii_lowercase().as_str() {
        "" => report.at(
            name,
            "the header has no name; write one: `\"x-request-cost\"`",
        ),
        "content-type" => report.at(
            name,
            format!("`{text}` is the wire format's to say; remove this one"),
        ),
        "content-length" | "transfer-encoding" => {
            report.at(
                name,
                format!("`{text}` is the server's to say; remove this one"),
            );
        }
        _ => {}
    }
}

/// Two fields that say the same fact would disagree.
fn one_field_each(variant: &Variant<'_>, report: &Report) {
    type Get = fn(&Field<'_>) -> Option<Span>;
    let facts: [(&str, Get); 5] = [
        ("status", |field| field.attrs.status),
        ("param", |field| field.attrs.param),
        ("fields", |field| field.attrs.fields),
        ("retry_after", |field| field.attrs.retry_after),
        ("source", |field| field.attrs.source.or(field.attrs.from)),
    ];
    for (name, get) in facts {
        for span in variant.fields.iter().filter_map(get).skip(1) {
            let text = if name == "source" {
                "an error has one source; keep `#[source]` or `#[from]` on one field".to_owned()
            } else {
                format!("`#[{name}]` is on another field already; keep one of the two")
            };
            at(report, span, text);
        }
    }
    let on_field = variant.fields.iter().find_map(|field| field.attrs.param);
    if let (Some(_), Some(span)) = (&variant.attrs.param, on_field) {
        at(
            report,
            span,
            "the variant has `#[param(\"…\")]` already; keep one of the two",
        );
    }
}

/// `From` has the source alone to make the error from.
fn from_stands_alone(variant: &Variant<'_>, report: &Report) {
    let Some(from) = variant.from_field() else {
        return;
    };
    if variant.fields.len() > 1 {
        if let Some(span) = variant.fields[from].attrs.from {
            at(
                report,
                span,
                "`#[from]` makes the error from its source alone, which takes a variant with \
                 one field; with further fields write `#[source]`",
            );
        }
    }
}

/// What is handed on to has to be known.
fn transparent_has_one_field(variant: &Variant<'_>, report: &Report) {
    if let Some(span) = variant.attrs.transparent {
        if variant.fields.len() != 1 {
            at(
                report,
                span,
                format!(
                    "`#[transparent]` hands on to the one field of its variant, and `{0}` has {1}: \
                     write `{0}(InnerError)`",
                    variant.ident,
                    match variant.fields.len() {
                        0 => "none".to_owned(),
                        count => count.to_string(),
                    }
                ),
            );
        }
    } else if let Some(ErrorText::Transparent(span)) = &variant.attrs.error {
        if variant.fields.len() != 1 {
            at(
                report,
                *span,
                "`#[error(transparent)]` takes its text from the one field of its variant",
            );
        }
    }
}

/// The field of a transparent variant is the fault that says everything;
/// facts beside it are overridden on the variant.
fn nothing_idle_on_transparent(variant: &Variant<'_>, report: &Report) {
    if !variant.is_transparent() {
        return;
    }
    for field in &variant.fields {
        let attrs = &field.attrs;
        let idle = [
            ("status", attrs.status),
            ("param", attrs.param),
            ("fields", attrs.fields),
            ("retry_after", attrs.retry_after),
            ("detail", attrs.detail.as_ref().map(|(span, _)| *span)),
            ("header", attrs.headers.first().map(LitStr::span)),
        ];
        for (name, span) in idle {
            if let Some(span) = span {
                at(
                    report,
                    span,
                    format!(
                        "`#[{name}]` means nothing beside `#[transparent]`, since the field says it \
                         itself; remove it"
                    ),
                );
            }
        }
    }
}

/// A member of the body needs a name, and its own.
fn named_details(variant: &Variant<'_>, report: &Report) {
    let mut names: Vec<String> = Vec::new();
    for field in &variant.fields {
        let Some((span, name)) = &field.attrs.detail else {
            continue;
        };
        let is_position = matches!(field.member, crate::ast::Member::Unnamed(..));
        if name.is_none() && is_position {
            at(
                report,
                *span,
                "a field without a name needs one in the body: `#[detail(\"name\")]`",
            );
            continue;
        }
        let name = name
            .as_ref()
            .map_or_else(|| field.member.name(), LitStr::value);
        if names.contains(&name) {
            at(
                report,
                *span,
                format!(
                    "the body has a member `{name}` already; `#[detail(\"…\")]` gives another name"
                ),
            );
        }
        names.push(name);
    }
}

/// The header and the advice in the catalog must not contradict each other.
fn retry_agrees(variant: &Variant<'_>, report: &Report) {
    let Some(span) = variant
        .fields
        .iter()
        .find_map(|field| field.attrs.retry_after)
    else {
        return;
    };
    match variant.attrs.retry {
        Some(RetryLit::Never) => at(
            report,
            span,
            "the variant has `#[retry(never)]`; keep one of the two",
        ),
        Some(RetryLit::Backoff) => at(
            report,
            span,
            "`#[retry_after]` implies `#[retry(after)]`; remove `#[retry(backoff)]`",
        ),
        Some(RetryLit::After) | None => {}
    }
    if variant.header_names().any(|name| name == "retry-after") {
        at(
            report,
            span,
            "the variant sets the header `retry-after` already; keep one of the two",
        );
    }
}

/// `#[error(fmt = …)]` is thiserror's, whose derive then makes `Display`.
fn error_function_is_external(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    if let (Some(ErrorText::Function(path)), None) = (&variant.attrs.error, model.api.external) {
        report.at(
            path,
            "`fmt = …` is for thiserror, beside which it takes `#[api(external)]`; \
             else write the text: `#[error(\"…\")]`",
        );
    }
}

/// A source is somebody else's error, whose text may hold anything: a query, a
/// path, a password in a connection string.
fn no_leak(variant: &Variant<'_>, report: &Report) {
    const HINT: &str = "say that in `#[error(\"…\")]`, which only the log reads, \
         or add `#[expose]` if clients may read it";
    let source = variant.source_field();
    let shows_source =
        |template: &Template| source.is_some_and(|source| template.fields().contains(&source));
    let mut leaks: Vec<(Span, String)> = Vec::new();
    // An `#[error]` of what is no client error is shown by `#[expose]` alone.
    let mut exposes_error = false;
    match variant.public {
        Public::Message => {
            if let Some(message) = variant
                .message
                .as_ref()
                .filter(|message| shows_source(message))
            {
                leaks.push((
                    message.written.span(),
                    format!("this message shows the source to clients; {HINT}"),
                ));
            }
        }
        Public::Error => {
            exposes_error = !matches!(variant.status, StatusFrom::Fixed(400..=499));
            if let Some(error) = variant.error.as_ref().filter(|error| shows_source(error)) {
                leaks.push((
                    error.written.span(),
                    "without `#[message]` clients read this text, and it shows the source; add \
                     `#[message(\"…\")]` for them, or `#[expose]` if they may read it"
                        .to_owned(),
                ));
            }
        }
        Public::Display => {
            let span = match &variant.attrs.error {
                Some(ErrorText::Transparent(span)) => *span,
                Some(ErrorText::Function(path)) => path
                    .segments
                    .last()
                    .map_or(variant.ident.span(), |last| last.ident.span()),
                _ => variant.ident.span(),
            };
            leaks.push((
                span,
                "without `#[message]` clients read this text, which may show the source; add \
                 `#[message(\"…\")]` for them, or `#[expose]` if they may read it"
                    .to_owned(),
            ));
        }
        Public::Inner | Public::Reason => {}
    }
    for header in variant
        .headers
        .iter()
        .filter(|header| shows_source(&header.value))
    {
        leaks.push((
            header.value.written.span(),
            "this header shows the source to clients; say something else in it, or add \
             `#[expose]` if they may read it"
                .into(),
        ));
    }
    if let Some(field) = source.map(|source| &variant.fields[source]) {
        let shown = [
            ("param", field.attrs.param),
            ("detail", field.attrs.detail.as_ref().map(|(span, _)| *span)),
            ("header", field.attrs.headers.first().map(LitStr::span)),
        ];
        for (name, span) in shown {
            if let (Some(span), false) = (span, variant.is_transparent()) {
                leaks.push((
                    span,
                    format!(
                        "`#[{name}]` shows the source to clients; remove it, or add `#[expose]` if \
                         they may read it"
                    ),
                ));
            }
        }
    }
    match variant.attrs.expose {
        None => {
            for (span, text) in leaks {
                at(report, span, text);
            }
        }
        Some(span) if leaks.is_empty() && !exposes_error => at(
            report,
            span,
            "`#[expose]` has nothing to show, since no public text of this variant shows its \
             source; remove it",
        ),
        Some(_) => {}
    }
}

/// Clients tell errors apart by their codes. Codes of nested enums are held
/// against each other by a constant of the expansion.
fn codes_differ(model: &Model<'_>, report: &Report) {
    let mut taken: HashMap<String, &Variant<'_>> = HashMap::new();
    for (position, variant) in model.variants.iter().enumerate() {
        let key = match &variant.code {
            Some(crate::model::Code::Text(text)) => format!("\"{text}\""),
            Some(crate::model::Code::Number(number)) => number.to_string(),
            None => continue,
        };
        match taken.get(&key) {
            None => {
                taken.insert(key, variant);
            }
            Some(first) => {
                report.enter(position);
                let text = format!("the code {key} is that of `{}` already", first.ident);
                match &variant.attrs.code {
                    Some(code) => report.at(code, format!("{text}; give this one another")),
                    None => report.at(
                        variant.ident,
                        format!("{text}; give this one another with `#[code(\"…\")]`"),
                    ),
                }
            }
        }
    }
}

/// Two `From` impls of one type cannot be.
fn sources_differ(model: &Model<'_>, report: &Report) {
    let mut taken: HashMap<String, &Variant<'_>> = HashMap::new();
    for (position, variant) in model.variants.iter().enumerate() {
        let Some(field) = variant.from_field().map(|from| &variant.fields[from]) else {
            continue;
        };
        let ty = field.ty.to_token_stream().to_string();
        match taken.get(&ty) {
            None => {
                taken.insert(ty, variant);
            }
            Some(first) => {
                report.enter(position);
                at(
                    report,
                    field.attrs.from.unwrap_or_else(Span::call_site),
                    format!(
                        "`{}` is made from this type already; write `#[source]` here",
                        first.ident
                    ),
                );
            }
        }
    }
}
