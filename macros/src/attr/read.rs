//! What stands on a type, on a variant, on a field: all of its attributes.

use proc_macro2::Span;
use syn::parse::Parse;
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, Lit, LitStr, Meta, Path};

use super::api::Api;
use super::reader::Reader;
use super::table::{Attr, Place};
use super::values::{
    CodeLit, ErrorText, FormatLit, HeaderLit, RetryLit, link, member_name, text, type_path,
};

use crate::report::{Report, closest};
use crate::status::Status;

/// What stands on a type.
#[derive(Default)]
pub(crate) struct TypeAttrs {
    pub api: Api,
    /// An enum's default for variants without one.
    pub error: Option<ErrorText>,
}

/// The attributes of a variant.
#[derive(Default)]
pub(crate) struct VariantAttrs {
    pub status: Option<Status>,
    pub kind: Option<LitStr>,
    pub title: Option<LitStr>,
    pub code: Option<CodeLit>,
    pub message: Option<FormatLit>,
    pub error: Option<ErrorText>,
    pub transparent: Option<Span>,
    pub param: Option<LitStr>,
    pub headers: Vec<HeaderLit>,
    pub docs: Option<LitStr>,
    pub causes: Vec<LitStr>,
    pub remedies: Vec<LitStr>,
    pub retry: Option<RetryLit>,
    pub format: Option<Path>,
    pub expose: Option<Span>,
    pub description: String,
    /// What stands there, understood or not: a mistake in an attribute is not
    /// told a second time as its absence.
    pub seen: Vec<Attr>,
    /// An attribute that may have been meant to say the status.
    pub near_status: Option<NearStatus>,
}

/// The attributes of a field.
#[derive(Default)]
pub(crate) struct FieldAttrs {
    pub status: Option<Span>,
    pub param: Option<Span>,
    pub headers: Vec<LitStr>,
    pub source: Option<Span>,
    pub from: Option<Span>,
    pub fields: Option<Span>,
    pub retry_after: Option<Span>,
    /// The member's name, where it is not the field's.
    pub detail: Option<(Span, Option<LitStr>)>,
    pub near_status: Option<NearStatus>,
}

/// An attribute that is none of ours, and the one that it may have been meant
/// to be, of those that a variant has its status from.
#[derive(Clone, Copy)]
pub(crate) struct NearStatus {
    pub span: Span,
    pub meant: &'static str,
}

fn near_status(attribute: &Attribute) -> Option<NearStatus> {
    let name = attribute.path().get_ident()?;
    if Attr::of(attribute).is_some() {
        return None;
    }
    let candidates = [Attr::Status, Attr::Kind, Attr::Transparent].map(Attr::name);
    Some(NearStatus {
        span: name.span(),
        meant: closest(&name.to_string(), candidates)?,
    })
}

/// Reads an enum's attributes, or those on a struct that concern it as a type.
pub(crate) fn read_type(attributes: &[Attribute], is_struct: bool, report: &Report) -> TypeAttrs {
    let mut attrs = TypeAttrs::default();
    let mut reader = Reader::new(Place::Type, report);
    for attribute in attributes {
        if is_struct && Attr::of(attribute) != Some(Attr::Api) {
            continue;
        }
        match reader.admit(attribute) {
            Some(Attr::Api) => {
                reader.args(Attr::Api, attribute, |input| attrs.api.parse(input, report));
            }
            Some(Attr::Error) => attrs.error = reader.args(Attr::Error, attribute, Parse::parse),
            _ => {}
        }
    }
    attrs
}

/// Reads a variant's attributes, or those on a struct that concern its one
/// variant.
pub(crate) fn read_variant(
    attributes: &[Attribute],
    is_struct: bool,
    report: &Report,
) -> VariantAttrs {
    let mut attrs = VariantAttrs {
        description: description(attributes),
        ..VariantAttrs::default()
    };
    let mut reader = Reader::new(Place::Variant, report);
    for attribute in attributes {
        if is_struct && Attr::of(attribute) == Some(Attr::Api) {
            continue;
        }
        let Some(attr) = reader.admit(attribute) else {
            attrs.near_status = attrs.near_status.or_else(|| near_status(attribute));
            continue;
        };
        match attr {
            Attr::Status => attrs.status = reader.args(attr, attribute, Parse::parse),
            Attr::Kind => attrs.kind = reader.args(attr, attribute, text),
            Attr::Title => attrs.title = reader.args(attr, attribute, text),
            Attr::Code => attrs.code = reader.args(attr, attribute, Parse::parse),
            Attr::Message => attrs.message = reader.args(attr, attribute, Parse::parse),
            Attr::Error => attrs.error = reader.args(attr, attribute, Parse::parse),
            Attr::Transparent => attrs.transparent = Some(reader.bare(attr, attribute)),
            Attr::Param => attrs.param = reader.args(attr, attribute, text),
            Attr::Header => attrs
                .headers
                .extend(reader.args(attr, attribute, HeaderLit::parse)),
            Attr::Docs => attrs.docs = reader.args(attr, attribute, link),
            Attr::Cause => attrs.causes.extend(reader.args(attr, attribute, text)),
            Attr::Remedy => attrs.remedies.extend(reader.args(attr, attribute, text)),
            Attr::Retry => attrs.retry = reader.args(attr, attribute, Parse::parse),
            Attr::Format => attrs.format = reader.args(attr, attribute, type_path),
            Attr::Expose => attrs.expose = Some(reader.bare(attr, attribute)),
            Attr::Api
            | Attr::Source
            | Attr::From
            | Attr::Fields
            | Attr::RetryAfter
            | Attr::Detail => {}
        }
    }
    attrs.seen = reader.seen;
    attrs
}

/// Reads a field's attributes.
pub(crate) fn read_field(attributes: &[Attribute], report: &Report) -> FieldAttrs {
    let mut attrs = FieldAttrs::default();
    let mut reader = Reader::new(Place::Field, report);
    for attribute in attributes {
        let Some(attr) = reader.admit(attribute) else {
            attrs.near_status = attrs.near_status.or_else(|| near_status(attribute));
            continue;
        };
        match attr {
            Attr::Status => attrs.status = Some(reader.bare(attr, attribute)),
            Attr::Param => attrs.param = Some(reader.bare(attr, attribute)),
            Attr::Header => attrs
                .headers
                .extend(reader.args(attr, attribute, member_name)),
            Attr::Source => attrs.source = Some(reader.bare(attr, attribute)),
            Attr::From => attrs.from = Some(reader.bare(attr, attribute)),
            Attr::Fields => attrs.fields = Some(reader.bare(attr, attribute)),
            Attr::RetryAfter => attrs.retry_after = Some(reader.bare(attr, attribute)),
            Attr::Detail => {
                attrs.detail = match &attribute.meta {
                    Meta::Path(path) => Some((path.span(), None)),
                    _ => reader
                        .args(attr, attribute, member_name)
                        .map(|name| (name.span(), Some(name))),
                }
            }
            Attr::Api
            | Attr::Kind
            | Attr::Title
            | Attr::Code
            | Attr::Message
            | Attr::Error
            | Attr::Transparent
            | Attr::Docs
            | Attr::Cause
            | Attr::Remedy
            | Attr::Retry
            | Attr::Format
            | Attr::Expose => {}
        }
    }
    attrs
}

/// The doc comment, without the margin that a line's first space is.
fn description(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| {
        let Meta::NameValue(doc) = &attribute.meta else {
            return None;
        };
        match &doc.value {
            Expr::Lit(literal) if doc.path.is_ident("doc") => match &literal.lit {
                Lit::Str(line) => Some(line.value()),
                _ => None,
            },
            _ => None,
        }
    });
    let lines: Vec<String> = lines
        .map(|line| {
            line.strip_prefix(' ')
                .unwrap_or(&line)
                .trim_end()
                .to_owned()
        })
        .collect();
    lines.join("\n").trim().to_owned()
}
