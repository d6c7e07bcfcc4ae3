//! The facts of a variant, from whichever attribute or default they come.

use syn::Ident;
use syn::ext::IdentExt as _;

use super::field::Field;
use crate::attr::{Api, CodeValue, ErrorText, VariantAttrs};

/// Where a variant's status comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum StatusFrom {
    Fixed(u16),
    /// The fault that the variant delegates to.
    Inner,
    /// The field at this position.
    Field(usize),
    /// Nowhere: a mistake, or the consequence of one.
    Unknown,
}

/// A machine code, and whether it is text on the wire.
pub(crate) enum Code {
    Text(String),
    Number(i64),
}

/// The internal text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Display {
    Error,
    Message,
    /// That of the field.
    Field(usize),
    /// The title of the entry: there is no text.
    Title,
    /// Another derive makes it, or the user writes it.
    External,
}

/// The public text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Public {
    Message,
    Error,
    /// That of the inner fault.
    Inner,
    /// The phrase of the status, known at compile time or not.
    Reason,
    /// Whatever `Display` writes.
    Display,
}

impl StatusFrom {
    /// The status, where it is the same for every occurrence.
    pub(crate) fn fixed(self) -> Option<u16> {
        match self {
            Self::Fixed(code) => Some(code),
            Self::Inner | Self::Field(_) | Self::Unknown => None,
        }
    }
}

impl Code {
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

pub(super) fn status(
    attrs: &VariantAttrs,
    fields: &[Field<'_>],
    inner: Option<usize>,
    api: &Api,
) -> StatusFrom {
    if let Some(status) = &attrs.status {
        return StatusFrom::Fixed(status.code);
    }
    let on_field = fields.iter().position(|field| field.attrs.status.is_some());
    // On the field that is delegated to, it is a mistake.
    if let Some(field) = on_field.filter(|field| Some(*field) != inner) {
        return StatusFrom::Field(field);
    }
    if delegates(attrs, inner) {
        return StatusFrom::Inner;
    }
    let row = attrs.kind.as_ref().and_then(|kind| api.row(kind));
    match row.and_then(|row| row.statuses.only()) {
        Some(code) => StatusFrom::Fixed(code),
        None => StatusFrom::Unknown,
    }
}

/// The code that every occurrence has. With `#[code]` on a field there is none.
pub(super) fn code(
    name: &Ident,
    attrs: &VariantAttrs,
    fields: &[Field<'_>],
    inner: Option<usize>,
    api: &Api,
) -> Option<Code> {
    match attrs.code.as_ref().map(|code| &code.value) {
        Some(CodeValue::Text(text)) => Some(Code::Text(text.value())),
        Some(CodeValue::Number(_, number)) => Some(Code::Number(*number)),
        None if delegates(attrs, inner) => None,
        None if fields.iter().any(|field| field.attrs.code.is_some()) => None,
        None => {
            let name = name.unraw().to_string();
            Some(Code::Text(api.codes.as_ref()?.apply(&name)?))
        }
    }
}

/// The link to the documentation.
pub(super) fn docs(
    attrs: &VariantAttrs,
    code: Option<&Code>,
    inner: Option<usize>,
    api: &Api,
) -> Option<String> {
    match (&attrs.docs, &api.docs, code) {
        (Some(link), _, _) => Some(link.value()),
        (None, Some(base), Some(code)) if !delegates(attrs, inner) => Some(base.link(&code.text())),
        _ => None,
    }
}

/// Whether what is not overridden comes from an inner fault, even if there is none to
/// be found.
fn delegates(attrs: &VariantAttrs, inner: Option<usize>) -> bool {
    attrs.transparent.is_some() || inner.is_some()
}

pub(super) fn display(attrs: &VariantAttrs, inner: Option<usize>, api: &Api) -> Display {
    if !api.makes_display() {
        return Display::External;
    }
    let field = inner.unwrap_or(0);
    match &attrs.error {
        Some(ErrorText::Format(_)) => Display::Error,
        Some(ErrorText::Transparent(_)) => Display::Field(field),
        None if delegates(attrs, inner) => Display::Field(field),
        None if attrs.message.is_some() => Display::Message,
        Some(ErrorText::Function(_)) | None => Display::Title,
    }
}

pub(super) fn public(attrs: &VariantAttrs, status: StatusFrom, inner: Option<usize>) -> Public {
    if attrs.message.is_some() {
        return Public::Message;
    }
    if delegates(attrs, inner) {
        return Public::Inner;
    }
    let is_client_error = matches!(status, StatusFrom::Fixed(400..=499));
    match &attrs.error {
        // Of a server error, and of what may turn out to be one, nothing internal.
        _ if !is_client_error && attrs.expose.is_none() => Public::Reason,
        Some(ErrorText::Format(_)) => Public::Error,
        Some(ErrorText::Transparent(_) | ErrorText::Function(_)) => Public::Display,
        None => Public::Reason,
    }
}
