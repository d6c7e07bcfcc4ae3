//! What stands on a type, on a variant, on a field: all of its attributes.

use proc_macro2::{Span, TokenStream};
use syn::parse::Parse;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Attribute, Expr, Lit, LitStr, Meta, Path, Token, Type};

use super::api::Api;
use super::choices::{LogLit, RetryLit};
use super::description::Description;
use super::other_derives;
use super::reader::Reader;
use super::table::{Attr, Place};
use super::text::Text;
use super::values::{
    CodeLit, DetailLit, ErrorText, FormatLit, HeaderLit, example, first, link, member_name,
    shown_text, text, type_path, types,
};

use crate::report::{Report, closest};
use crate::status::Status;

/// What stands on a type.
#[derive(Default)]
pub(crate) struct TypeAttrs {
    pub api: Api,
    pub description: Description,
    pub defaults: Defaults,
}

/// The defaults of an enum, for the variants that do not override them.
#[derive(Default)]
pub(crate) struct Defaults {
    pub status: Option<Status>,
    pub kind: Option<LitStr>,
    pub error: Option<ErrorText>,
    pub headers: Vec<HeaderLit>,
    pub retry: Option<RetryLit>,
    pub format: Option<Path>,
    pub log: Option<LogLit>,
    /// What stands there, understood or not.
    pub seen: Vec<Attr>,
    /// A header that could not be understood.
    pub header_misread: bool,
}

/// The attributes of a variant.
#[derive(Default)]
pub(crate) struct VariantAttrs {
    pub status: Option<Status>,
    pub kind: Option<LitStr>,
    pub title: Option<Text>,
    pub code: Option<CodeLit>,
    pub message: Option<FormatLit>,
    pub error: Option<ErrorText>,
    /// On the variant itself; see `Variant::inner_field`.
    pub transparent: Option<Span>,
    pub param: Option<LitStr>,
    /// Those that are `none`, too.
    pub headers: Vec<HeaderLit>,
    /// Members of the body that are made of a text.
    pub details: Vec<DetailLit>,
    pub docs: Option<LitStr>,
    pub causes: Vec<Text>,
    pub remedies: Vec<Text>,
    pub retry: Option<RetryLit>,
    pub format: Option<Path>,
    /// The level of the log event, where it is not the status's.
    pub log: Option<LogLit>,
    pub expose: Option<Span>,
    pub description: Description,
    /// The version of the API that the error came with.
    pub since: Option<LitStr>,
    /// The note of Rust's `#[deprecated]`, empty if there is none.
    pub deprecated: Option<String>,
    /// What stands there or on the enum for it, understood or not: a mistake in
    /// an attribute is not reported a second time as its absence.
    pub seen: Vec<Attr>,
    /// A header that could not be understood.
    pub header_misread: bool,
    /// Which attributes the variant has from its enum; of the headers, some.
    pub inherited: Vec<Attr>,
    /// An attribute that may have been meant as the status.
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
    /// The types of `#[from(A, B)]`, in place of the field's.
    pub from_types: Vec<Type>,
    pub fields: Option<Span>,
    /// `#[fields(first)]`: a format may show the first field error alone.
    pub fields_first: bool,
    pub retry_after: Option<Span>,
    /// The field is the fault that the variant delegates to; see
    /// `Variant::inner_field`.
    pub transparent: Option<Span>,
    /// The code at run time.
    pub code: Option<Span>,
    /// Where `?` converted.
    pub location: Option<Span>,
    /// The field may be shown to clients, though it is an error.
    pub expose: Option<Span>,
    /// The member's name, where it is not the field's.
    pub detail: Option<(Span, Option<LitStr>)>,
    /// The value of `#[example(…)]`, and where it stands.
    pub example: Option<(Span, TokenStream)>,
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
    // A doc comment is on almost every variant, and like none of them.
    if name == "doc" || Attr::of(attribute).is_some() {
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
    // `external` decides how the others are read.
    let is_api = |attribute: &&Attribute| Attr::of(attribute) == Some(Attr::Api);
    let (api, others): (Vec<_>, Vec<_>) = attributes.iter().partition(is_api);
    for attribute in api.into_iter().chain(others) {
        reader.external = attrs.api.external.is_some();
        if is_struct && Attr::of(attribute) != Some(Attr::Api) {
            continue;
        }
        let Some(attr) = reader.admit(attribute) else {
            continue;
        };
        match attr {
            Attr::Api => {
                reader.args(attr, attribute, |input| attrs.api.parse(input, report));
            }
            Attr::Status => attrs.defaults.status = reader.args(attr, attribute, Parse::parse),
            Attr::Kind => attrs.defaults.kind = reader.args(attr, attribute, text),
            Attr::Error => attrs.defaults.error = reader.args(attr, attribute, Parse::parse),
            Attr::Header => match reader.args(attr, attribute, HeaderLit::parse) {
                Some(header) => attrs.defaults.headers.push(header),
                None => attrs.defaults.header_misread = true,
            },
            Attr::Retry => attrs.defaults.retry = reader.args(attr, attribute, Parse::parse),
            Attr::Format => attrs.defaults.format = reader.args(attr, attribute, type_path),
            Attr::Log => attrs.defaults.log = reader.args(attr, attribute, Parse::parse),
            Attr::Title
            | Attr::Code
            | Attr::Message
            | Attr::Transparent
            | Attr::Param
            | Attr::Docs
            | Attr::Cause
            | Attr::Remedy
            | Attr::Expose
            | Attr::Source
            | Attr::From
            | Attr::Fields
            | Attr::RetryAfter
            | Attr::Location
            | Attr::Detail
            | Attr::Since
            | Attr::Example => {}
        }
    }
    attrs.description = Description::read(attributes);
    attrs.defaults.seen = reader.seen;
    other_derives::make_way(attributes, &mut attrs.api, report);
    attrs
}

/// Reads a variant's attributes, or those on a struct that concern its one
/// variant.
pub(crate) fn read_variant(
    attributes: &[Attribute],
    is_struct: bool,
    external: bool,
    report: &Report,
) -> VariantAttrs {
    let mut attrs = VariantAttrs {
        description: Description::read(attributes),
        deprecated: deprecated(attributes),
        ..VariantAttrs::default()
    };
    let mut reader = Reader::new(Place::Variant, report);
    reader.external = external;
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
            Attr::Title => attrs.title = reader.args(attr, attribute, shown_text),
            Attr::Code => attrs.code = reader.args(attr, attribute, Parse::parse),
            Attr::Message => attrs.message = reader.args(attr, attribute, Parse::parse),
            Attr::Error => attrs.error = reader.args(attr, attribute, Parse::parse),
            Attr::Transparent => attrs.transparent = Some(reader.bare(attr, attribute)),
            Attr::Param => attrs.param = reader.args(attr, attribute, text),
            Attr::Header => match reader.args(attr, attribute, HeaderLit::parse) {
                Some(header) => attrs.headers.push(header),
                None => attrs.header_misread = true,
            },
            Attr::Docs => attrs.docs = reader.args(attr, attribute, link),
            Attr::Cause => attrs
                .causes
                .extend(reader.args(attr, attribute, shown_text)),
            Attr::Remedy => attrs
                .remedies
                .extend(reader.args(attr, attribute, shown_text)),
            Attr::Retry => attrs.retry = reader.args(attr, attribute, Parse::parse),
            Attr::Format => attrs.format = reader.args(attr, attribute, type_path),
            Attr::Log => attrs.log = reader.args(attr, attribute, Parse::parse),
            Attr::Expose => attrs.expose = Some(reader.bare(attr, attribute)),
            Attr::Detail => attrs
                .details
                .extend(reader.args(attr, attribute, DetailLit::parse)),
            Attr::Since => attrs.since = reader.args(attr, attribute, text),
            Attr::Api
            | Attr::Source
            | Attr::From
            | Attr::Fields
            | Attr::RetryAfter
            | Attr::Location
            | Attr::Example => {}
        }
    }
    attrs.seen = reader.seen;
    attrs
}

/// Reads a field's attributes.
pub(crate) fn read_field(attributes: &[Attribute], external: bool, report: &Report) -> FieldAttrs {
    let mut attrs = FieldAttrs::default();
    let mut reader = Reader::new(Place::Field, report);
    reader.external = external;
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
            // Of another derive's it is not known what is in the parentheses.
            Attr::From if external && !matches!(attribute.meta, Meta::Path(_)) => {}
            Attr::From => {
                attrs.from = Some(attribute.path().span());
                attrs.from_types = reader
                    .args_if_any(attr, attribute, types)
                    .unwrap_or_default();
            }
            Attr::Fields => {
                attrs.fields = Some(attribute.path().span());
                attrs.fields_first = reader.args_if_any(attr, attribute, first).is_some();
            }
            Attr::Code => attrs.code = Some(reader.bare(attr, attribute)),
            Attr::Transparent => attrs.transparent = Some(reader.bare(attr, attribute)),
            Attr::Location => attrs.location = Some(reader.bare(attr, attribute)),
            Attr::Expose => attrs.expose = Some(reader.bare(attr, attribute)),
            Attr::RetryAfter => attrs.retry_after = Some(reader.bare(attr, attribute)),
            Attr::Detail => {
                attrs.detail = match &attribute.meta {
                    Meta::Path(path) => Some((path.span(), None)),
                    _ => reader
                        .args(attr, attribute, member_name)
                        .map(|name| (name.span(), Some(name))),
                }
            }
            Attr::Example => {
                attrs.example = reader
                    .args(attr, attribute, example)
                    .map(|value| (attribute.path().span(), value));
            }
            Attr::Api
            | Attr::Kind
            | Attr::Title
            | Attr::Message
            | Attr::Error
            | Attr::Docs
            | Attr::Cause
            | Attr::Remedy
            | Attr::Retry
            | Attr::Format
            | Attr::Log
            | Attr::Since => {}
        }
    }
    attrs
}

/// The note of Rust's own `#[deprecated]`; empty if it has none.
fn deprecated(attributes: &[Attribute]) -> Option<String> {
    let is_it = |attribute: &&Attribute| attribute.path().is_ident("deprecated");
    let attribute = attributes.iter().find(is_it)?;
    let text = |value: &Expr| match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    let note = match &attribute.meta {
        Meta::Path(_) => None,
        Meta::NameValue(note) => text(&note.value),
        Meta::List(list) => {
            let pairs = Punctuated::<Meta, Token![,]>::parse_terminated;
            let pairs = list.parse_args_with(pairs).unwrap_or_default();
            pairs.iter().find_map(|pair| match pair {
                Meta::NameValue(note) if note.path.is_ident("note") => text(&note.value),
                _ => None,
            })
        }
    };
    Some(note.unwrap_or_default())
}
