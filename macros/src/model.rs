//! What the input means: each variant with its status, texts and fields.

use syn::ext::IdentExt as _;
use syn::{Ident, Path, Type};

use crate::ast::{Input, Member, RawField, RawVariant};
use crate::attr::{
    self, Api, Case, CodeLit, ErrorText, FieldAttrs, FormatLit, NearStatus, RetryLit, VariantAttrs,
    words,
};
use crate::generics::{mentions_param, ungrouped};
use crate::message::Template;
use crate::report::Report;

pub(crate) struct Model<'a> {
    pub input: Input<'a>,
    pub api: Api,
    pub variants: Vec<Variant<'a>>,
}

pub(crate) struct Variant<'a> {
    /// Its position among the variants.
    pub position: usize,
    /// Its position among the entries; none, where those are the inner fault's.
    pub entry: Option<usize>,
    pub ident: &'a Ident,
    pub attrs: VariantAttrs,
    pub fields: Vec<Field<'a>>,
    pub status: StatusFrom,
    pub code: Option<Code>,
    pub docs: Option<String>,
    pub display: Display,
    pub public: Public,
    /// `#[message]` or `#[error]`, whichever they refer to.
    pub message: Option<Template>,
    pub error: Option<Template>,
    pub headers: Vec<Header>,
}

pub(crate) struct Field<'a> {
    pub member: Member<'a>,
    pub ty: &'a Type,
    pub attrs: FieldAttrs,
    pub is_option: bool,
    pub mentions_param: bool,
}

/// Where a variant's status comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum StatusFrom {
    Fixed(u16),
    /// The fault in the `#[transparent]` variant's field.
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
    /// The title of the entry: nothing was said.
    Title,
    /// Another derive makes it.
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

/// A `#[header]` on a variant.
pub(crate) struct Header {
    pub name: syn::LitStr,
    pub value: Template,
}

impl<'a> Model<'a> {
    pub(crate) fn new(input: Input<'a>, report: &Report) -> Self {
        let type_attrs = attr::read_type(input.attrs, input.is_struct, report);
        let api = type_attrs.api;
        let mut entries = 0..;
        let variants = input
            .variants
            .iter()
            .enumerate()
            .map(|(position, raw)| {
                report.enter(position);
                let mut attrs = attr::read_variant(raw.attrs, input.is_struct, report);
                if attrs.error.is_none() && attrs.transparent.is_none() {
                    attrs.error.clone_from(&type_attrs.error);
                }
                let mut variant = Variant::new(raw, attrs, &input, &api, report);
                variant.position = position;
                if !variant.is_transparent() {
                    variant.entry = entries.next();
                }
                variant
            })
            .collect();
        Self {
            input,
            api,
            variants,
        }
    }

    /// The variants with an entry of their own, by its position.
    pub(crate) fn own(&self) -> impl Iterator<Item = (usize, &Variant<'a>)> {
        self.variants
            .iter()
            .filter_map(|variant| Some((variant.entry?, variant)))
    }
}

impl<'a> Variant<'a> {
    fn new(
        raw: &RawVariant<'a>,
        attrs: VariantAttrs,
        input: &Input<'a>,
        api: &Api,
        report: &Report,
    ) -> Self {
        let fields: Vec<Field<'a>> = raw
            .fields
            .iter()
            .map(|field| Field::new(field, input, report))
            .collect();
        let members: Vec<Member<'a>> = fields.iter().map(|field| field.member).collect();
        let template = |text: &FormatLit| Template::new(text, &members, report);
        let message = attrs.message.as_ref().map(template);
        let error = match &attrs.error {
            Some(ErrorText::Format(text)) => Some(template(text)),
            _ => None,
        };
        let headers = attrs
            .headers
            .iter()
            .map(|header| Header {
                name: header.name.clone(),
                value: template(&header.value),
            })
            .collect();
        let status = status(&attrs, &fields, api);
        let code = code(raw.ident, &attrs, api);
        let docs = match (&attrs.docs, &api.docs, &code) {
            (Some(link), _, _) => Some(link.value()),
            (None, Some(base), Some(code)) if attrs.transparent.is_none() => Some(format!(
                "{}/{}",
                base.value().trim_end_matches('/'),
                code.text()
            )),
            _ => None,
        };
        Self {
            // Counted by the model, which knows the others.
            position: 0,
            entry: None,
            ident: raw.ident,
            display: display(&attrs, api),
            public: public(&attrs, status),
            status,
            code,
            docs,
            message,
            error,
            headers,
            fields,
            attrs,
        }
    }

    pub(crate) fn is_transparent(&self) -> bool {
        self.attrs.transparent.is_some()
    }

    /// The variable that a field is bound to.
    pub(crate) fn binding(&self, position: usize) -> Ident {
        self.fields[position].member.binding()
    }

    /// The field that `wanted` holds of.
    pub(crate) fn field(&self, wanted: impl Fn(&Field<'_>) -> bool) -> Option<usize> {
        self.fields.iter().position(wanted)
    }

    /// The field that the variant is made from.
    #[expect(
        clippy::wrong_self_convention,
        reason = "the attribute is called `from`"
    )]
    pub(crate) fn from_field(&self) -> Option<usize> {
        self.field(|field| field.attrs.from.is_some())
    }

    /// The cause: `#[source]`, `#[from]`, or a field named `source`.
    pub(crate) fn source_field(&self) -> Option<usize> {
        self.field(|field| field.attrs.source.is_some())
            .or_else(|| self.from_field())
            .or_else(|| {
                self.field(
                    |field| matches!(field.member, Member::Named(ident) if ident == "source"),
                )
            })
    }

    /// The fault that a transparent variant hands on to.
    pub(crate) fn inner_field(&self) -> Option<usize> {
        (self.is_transparent() && self.fields.len() == 1).then_some(0)
    }

    /// The template that is the public text, if one is.
    pub(crate) fn public_template(&self) -> Option<&Template> {
        match self.public {
            Public::Message => self.message.as_ref(),
            Public::Error => self.error.as_ref(),
            Public::Inner | Public::Reason | Public::Display => None,
        }
    }

    /// The public text, where it is made at run time.
    pub(crate) fn live_template(&self) -> Option<&Template> {
        self.public_template()
            .filter(|template| template.fixed.is_none())
    }

    /// The template that is the internal text, if one is.
    pub(crate) fn display_template(&self) -> Option<&Template> {
        match self.display {
            Display::Message => self.message.as_ref(),
            Display::Error => self.error.as_ref(),
            Display::Field(_) | Display::Title | Display::External => None,
        }
    }

    /// The phrase that is said with the status.
    pub(crate) fn reason(&self) -> Option<&syn::LitStr> {
        self.attrs.status.as_ref()?.reason.as_ref()
    }

    /// `#[title]`, or the name in words: `Not found`.
    pub(crate) fn title(&self) -> String {
        if let Some(title) = &self.attrs.title {
            return title.value();
        }
        let mut title = String::new();
        for word in words(&self.ident.unraw().to_string()) {
            let is_acronym = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
            if title.is_empty() {
                title.push_str(&word);
            } else {
                title.push(' ');
                title.push_str(&if is_acronym {
                    word
                } else {
                    word.to_lowercase()
                });
            }
        }
        title
    }

    /// The names of all headers that the variant sets, in lower case.
    pub(crate) fn header_names(&self) -> impl Iterator<Item = String> {
        let on_variant = self.headers.iter().map(|header| &header.name);
        let on_fields = self.fields.iter().flat_map(|field| &field.attrs.headers);
        on_variant
            .chain(on_fields)
            .map(|name| name.value().to_ascii_lowercase())
    }

    /// What the entry's retry advice is, where it is not the status's.
    pub(crate) fn retry(&self) -> Option<RetryLit> {
        let after = || {
            self.field(|field| field.attrs.retry_after.is_some())
                .map(|_| RetryLit::After)
        };
        self.attrs.retry.or_else(after)
    }

    /// An attribute that may have been meant to say the status.
    pub(crate) fn near_status(&self) -> Option<NearStatus> {
        let of_fields = self.fields.iter().find_map(|field| field.attrs.near_status);
        self.attrs.near_status.or(of_fields)
    }

    /// The wire format, where it is not the type's.
    pub(crate) fn format(&self) -> Option<&Path> {
        self.attrs.format.as_ref()
    }
}

impl<'a> Field<'a> {
    fn new(raw: &RawField<'a>, input: &Input<'a>, report: &Report) -> Self {
        Self {
            member: raw.member,
            ty: raw.ty,
            attrs: attr::read_field(raw.attrs, report),
            is_option: is_option(raw.ty),
            mentions_param: mentions_param(input.generics, raw.ty),
        }
    }

    /// The name that the field has in the body, where it is a detail.
    pub(crate) fn detail_name(&self) -> String {
        match &self.attrs.detail {
            Some((_, Some(name))) => name.value(),
            _ => self.member.name(),
        }
    }
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
    fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

fn status(attrs: &VariantAttrs, fields: &[Field<'_>], api: &Api) -> StatusFrom {
    if let Some(status) = &attrs.status {
        return StatusFrom::Fixed(status.code);
    }
    if attrs.transparent.is_some() {
        return StatusFrom::Inner;
    }
    if let Some(field) = fields.iter().position(|field| field.attrs.status.is_some()) {
        return StatusFrom::Field(field);
    }
    let row = attrs.kind.as_ref().and_then(|kind| api.row(kind));
    match row.and_then(|row| row.statuses.only()) {
        Some(code) => StatusFrom::Fixed(code),
        None => StatusFrom::Unknown,
    }
}

fn code(name: &Ident, attrs: &VariantAttrs, api: &Api) -> Option<Code> {
    match &attrs.code {
        Some(CodeLit::Text(text)) => Some(Code::Text(text.value())),
        Some(CodeLit::Number(_, number)) => Some(Code::Number(*number)),
        None if attrs.transparent.is_some() => None,
        None => api
            .codes
            .map(|case: Case| Code::Text(case.apply(&name.unraw().to_string()))),
    }
}

fn display(attrs: &VariantAttrs, api: &Api) -> Display {
    if api.external.is_some() {
        return Display::External;
    }
    match &attrs.error {
        Some(ErrorText::Format(_)) => Display::Error,
        Some(ErrorText::Transparent(_)) => Display::Field(0),
        None if attrs.transparent.is_some() => Display::Field(0),
        None if attrs.message.is_some() => Display::Message,
        Some(ErrorText::Function(_)) | None => Display::Title,
    }
}

fn public(attrs: &VariantAttrs, status: StatusFrom) -> Public {
    if attrs.message.is_some() {
        return Public::Message;
    }
    if attrs.transparent.is_some() {
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

/// `Option<…>`, by its name, as thiserror tells it too.
fn is_option(ty: &Type) -> bool {
    let Type::Path(ty) = ungrouped(ty) else {
        return false;
    };
    ty.path
        .segments
        .last()
        .is_some_and(|last| last.ident == "Option" && !last.arguments.is_none())
}
