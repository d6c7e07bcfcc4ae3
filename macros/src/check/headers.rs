//! Headers: those that a status requires, and those that cannot be sent.

use syn::LitStr;

use crate::attr::HeaderValue;
use crate::model::{Model, Variant};
use crate::report::Report;
use crate::status::required_header;

/// RFC 9110 requires a header with these statuses, without which clients do
/// not know how to go on.
pub(super) fn required_headers(variant: &Variant<'_>, report: &Report) {
    let Some(status) = variant.status.fixed() else {
        return;
    };
    let Some((name, value, section)) = required_header(status) else {
        return;
    };
    // The field that a variant delegates to may bring it (`expand/promises.rs`).
    if variant.attrs.header_misread || variant.decides_header(name) || variant.is_transparent() {
        return;
    }
    let span = match (&variant.attrs.status, &variant.attrs.kind) {
        (Some(status), _) => status.span,
        (None, Some(kind)) => kind.span(),
        (None, None) => variant.ident.span(),
    };
    let duty = format!("a {status} response has to carry `{name}` ({section})");
    if let Some(header) = variant.header_on_option(name) {
        report.at(
            header,
            format!("{duty}, and this field may be `None`: give it a type that is not an `Option`"),
        );
        return;
    }
    let blank = variant.headers.iter().find(|header| header.is(name));
    if let Some(header) = blank {
        report.at(
            &header.value.written,
            format!("{duty}, and an empty value is none: write one, such as `\"{value}\"`"),
        );
        return;
    }
    report.at_span(
        span,
        format!("{duty}: add `#[header(\"{name}\", \"{value}\")]`"),
    );
}

/// A header that cannot be sent would be dropped at run time, every time.
pub(super) fn valid_headers(variant: &Variant<'_>, report: &Report) {
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
    let on_fields = variant.fields.iter().flat_map(|field| &field.attrs.headers);
    for name in variant.absent_headers.iter().chain(on_fields) {
        valid_header_name(name, report);
    }
}

/// `none` is for a header that would be there or missed otherwise.
pub(super) fn none_leaves_something_out(model: &Model<'_>, variant: &Variant<'_>, report: &Report) {
    let of_enum = || model.defaults.headers.iter();
    for header in &variant.attrs.headers {
        let HeaderValue::Nothing(span) = header.value else {
            continue;
        };
        let name = header.name.value().to_ascii_lowercase();
        if variant.header_names().any(|known| known == name) {
            report.at_span(
                span,
                format!("`{name}` has a value here already; keep that or `none`"),
            );
        } else if name == "retry-after" && variant.retry_after_field().is_some() {
            report.at_span(
                span,
                "`#[retry_after]` sets `retry-after` already; keep that or `none`",
            );
        } else if !variant.is_transparent()
            && !is_added_unasked(&name)
            && !of_enum().any(|default| {
                matches!(default.value, HeaderValue::Text(_))
                    && default.name.value().eq_ignore_ascii_case(&name)
            })
        {
            report.at_span(
                span,
                format!("nothing adds `{name}` here, so `none` leaves nothing out; remove it"),
            );
        }
    }
}

/// Whether a response has the header, or has to have it, though no attribute
/// names it.
fn is_added_unasked(name: &str) -> bool {
    let mut required = [401, 405, 407, 426].into_iter().filter_map(required_header);
    matches!(name, "cache-control" | "retry-after") || required.any(|(known, ..)| known == name)
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
            format!("`{text}` is set by the wire format; remove this one"),
        ),
        "content-length" | "transfer-encoding" | "connection" | "keep-alive"
        | "proxy-connection" | "te" | "trailer" | "content-encoding" => {
            report.at(
                name,
                format!("`{text}` is set by the server; remove this one"),
            );
        }
        _ => {}
    }
}
