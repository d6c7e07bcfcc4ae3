//! What clients read of a variant's fields, and which fields they must not.

use proc_macro2::Span;
use syn::LitStr;

use super::field::Field;
use crate::ast::Member;
use crate::attr::VariantAttrs;
use crate::message::Template;

/// A place that shows a field to clients.
pub(crate) struct Shown {
    pub field: usize,
    pub span: Span,
    pub by: ShownBy,
}

/// What shows a field.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ShownBy {
    Message,
    /// `#[error]`, where it is the public text.
    Error,
    Header,
    Member,
    /// An attribute of the field itself, by its name.
    Attribute(&'static str),
}

/// The cause: `#[source]`, `#[from]`, or a field named `source`.
pub(super) fn source_field(fields: &[Field<'_>]) -> Option<usize> {
    let find = |wanted: fn(&Field<'_>) -> bool| fields.iter().position(wanted);
    find(|field| field.attrs.source.is_some())
        .or_else(|| find(|field| field.attrs.from.is_some()))
        .or_else(|| find(|field| matches!(field.member, Member::Named(ident) if ident == "source")))
}

/// The fields that are not to be shown: the source, and the fault that a
/// transparent variant delegates to, unless clients may read them. Of further
/// fields it takes their type to tell.
pub(super) fn hidden(
    attrs: &VariantAttrs,
    fields: &[Field<'_>],
    inner: Option<usize>,
) -> Vec<usize> {
    let mut hidden: Vec<usize> = source_field(fields).into_iter().chain(inner).collect();
    hidden.dedup();
    hidden.retain(|&field| attrs.expose.is_none() && fields[field].attrs.expose.is_none());
    hidden
}

/// Every place that shows a field to clients: in these texts, and by the fields'
/// own attributes.
pub(super) fn shown<'a>(
    texts: impl IntoIterator<Item = (ShownBy, &'a Template)>,
    fields: &[Field<'_>],
) -> Vec<Shown> {
    let texts = texts.into_iter();
    let mut shown: Vec<Shown> = texts.flat_map(|(by, text)| shown_by(by, text)).collect();
    for (field, attrs) in fields.iter().map(|field| &field.attrs).enumerate() {
        let attributes = [
            ("param", attrs.param),
            ("code", attrs.code),
            ("detail", attrs.detail.as_ref().map(|(span, _)| *span)),
            ("header", attrs.headers.first().map(LitStr::span)),
        ];
        shown.extend(attributes.into_iter().filter_map(|(name, span)| {
            Some(Shown {
                field,
                span: span?,
                by: ShownBy::Attribute(name),
            })
        }));
    }
    shown
}

fn shown_by(by: ShownBy, text: &Template) -> impl Iterator<Item = Shown> {
    text.shows.iter().map(move |show| Shown {
        field: show.field,
        span: show.span,
        by,
    })
}
