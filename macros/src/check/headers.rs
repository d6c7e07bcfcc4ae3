//! Headers: those that a status requires, and those that cannot be sent.

use syn::LitStr;

use crate::attr::Attr;
use crate::model::Variant;
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
    report.at_span(
        span,
        format!(
            "a {status} response has to carry `{name}` ({section}): \
             add `#[header(\"{name}\", \"{value}\")]`"
        ),
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
