//! What the input means: each variant with its status, texts and fields.

mod defaults;
mod facts;
mod field;
mod own_facts;
mod shown;

use std::cell::LazyCell;

use syn::ext::IdentExt as _;
use syn::{Ident, LitStr, Path};

use self::defaults::inherit;
pub(crate) use self::facts::{Code, Display, Public, StatusFrom};
pub(crate) use self::field::Field;
use self::own_facts::OwnFacts;
pub(crate) use self::shown::{Shown, ShownBy};
use crate::ast::{Input, Member, RawVariant};
use crate::attr::{
    self, Api, Attr, Constant, Defaults, Description, ErrorText, FormatLit, HeaderValue,
    NearStatus, RetryLit, TypeAttrs, VariantAttrs, words,
};
use crate::message::{Extra, Fixed, Readers, Scope, Template};
use crate::report::Report;

pub(crate) struct Model<'a> {
    pub input: Input<'a>,
    pub api: Api,
    /// The type's doc comment.
    pub description: Description,
    /// The variants have them already.
    pub defaults: Defaults,
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
    /// `#[header("name", "value")]`, and the enum's.
    pub headers: Vec<NamedText>,
    /// `#[header("name", none)]`, and the enum's.
    pub absent_headers: Vec<LitStr>,
    /// `#[detail("name", "text")]`.
    pub details: Vec<NamedText>,
    /// The fields that clients must not read.
    pub hidden: Vec<usize>,
}

/// A `#[header]` or `#[detail]` on a variant.
pub(crate) struct NamedText {
    pub name: LitStr,
    pub value: Template,
}

impl NamedText {
    /// Whether its name is `name`, in lower case.
    pub(crate) fn is(&self, name: &str) -> bool {
        self.name.value().eq_ignore_ascii_case(name)
    }
}

impl<'a> Model<'a> {
    pub(crate) fn new(input: Input<'a>, report: &Report) -> Self {
        let TypeAttrs {
            api,
            defaults,
            description,
        } = attr::read_type(input.attrs, input.is_struct, report);
        let mut entries = 0..;
        let variants = input
            .variants
            .iter()
            .enumerate()
            .map(|(position, raw)| {
                report.enter(position);
                let mut variant = Variant::new(raw, &input, &api, &defaults, report);
                variant.position = position;
                variant.name_constants();
                if !variant.is_transparent() {
                    variant.entry = entries.next();
                }
                variant
            })
            .collect();
        Self {
            input,
            api,
            description,
            defaults,
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
        input: &Input<'a>,
        api: &Api,
        defaults: &Defaults,
        report: &Report,
    ) -> Self {
        let mut attrs =
            attr::read_variant(raw.attrs, input.is_struct, api.external.is_some(), report);
        let fields: Vec<Field<'a>> = raw
            .fields
            .iter()
            .map(|field| Field::new(field, input, api, report))
            .collect();
        let inner = inner_field(&attrs, &fields);
        if attrs.transparent.is_none() && inner.is_none() {
            inherit(&mut attrs, &fields, defaults, api);
        }
        let members: Vec<Member<'a>> = fields.iter().map(|field| field.member).collect();
        let status = facts::status(&attrs, &fields, inner, api);
        let public = facts::public(&attrs, status, inner);
        let hidden = shown::hidden(&attrs, &fields, inner);
        let scope = |readers| Scope {
            members: &members,
            hidden: if readers == Readers::Log {
                &[]
            } else {
                &hidden
            },
            readers,
        };
        let for_clients = scope(Readers::Clients);
        let template = |text: &FormatLit, readers| {
            Template::new(text, &Extra::default(), &scope(readers), report)
        };
        let message = attrs.message.as_ref();
        let message = message.map(|text| template(text, Readers::Clients));
        let error = match (&attrs.error, public) {
            (Some(ErrorText::Format(text)), Public::Error) => {
                Some(template(text, Readers::LogAndClients))
            }
            (Some(ErrorText::Format(text)), _) => Some(template(text, Readers::Log)),
            _ => None,
        };
        let code = facts::code(raw.ident, &attrs, &fields, inner, api);
        // Most variants have no text that could show them.
        let own_facts = LazyCell::new(|| {
            OwnFacts::new(
                raw.ident,
                &attrs,
                code.as_ref(),
                fields
                    .iter()
                    .find(|field| field.attrs.code.is_some())
                    .map(|field| field.member),
                attrs.transparent.is_some() || inner.is_some(),
                api,
            )
        });
        let named_text = |name: &LitStr, text: &FormatLit| {
            let (text, extra) = own_facts.fill(text, &members, report);
            NamedText {
                name: name.clone(),
                value: Template::new(&text, &extra, &for_clients, report),
            }
        };
        let (mut headers, mut absent_headers) = (Vec::new(), Vec::new());
        for header in &attrs.headers {
            match &header.value {
                HeaderValue::Text(text) => headers.push(named_text(&header.name, text)),
                HeaderValue::Nothing(_) => absent_headers.push(header.name.clone()),
            }
        }
        let details = attrs.details.iter();
        let details = details.map(|detail| named_text(&detail.name, &detail.value));
        let details = details.collect();
        Self {
            // Counted by the model, which knows the others.
            position: 0,
            entry: None,
            ident: raw.ident,
            docs: facts::docs(&attrs, code.as_ref(), inner, api),
            display: facts::display(&attrs, inner, api),
            public,
            status,
            code,
            message,
            error,
            headers,
            absent_headers,
            details,
            hidden,
            fields,
            attrs,
        }
    }

    /// The constants that are texts are named by their variant's position.
    fn name_constants(&mut self) {
        let details = self.details.iter_mut().map(|detail| &mut detail.value);
        let texts = self
            .message
            .iter_mut()
            .chain(&mut self.error)
            .chain(details);
        for (index, text) in texts.enumerate() {
            if let Some(fixed) = &mut text.fixed {
                fixed.name(self.position, index);
            }
        }
    }

    /// The texts whose constants those are.
    pub(crate) fn constants(&self) -> impl Iterator<Item = (&Constant, &Ident)> {
        let details = self.details.iter().map(|detail| &detail.value);
        let texts = self.message.iter().chain(&self.error).chain(details);
        texts.filter_map(|text| match &text.fixed {
            Some(Fixed::Constant(constant, name)) => Some((constant, name)),
            _ => None,
        })
    }

    /// Whether `#[transparent]` is on the variant or on one of its fields.
    pub(crate) fn is_transparent(&self) -> bool {
        let mut fields = self.fields.iter();
        self.attrs.transparent.is_some() || fields.any(|field| field.attrs.transparent.is_some())
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
        shown::source_field(&self.fields)
    }

    /// The fault that a transparent variant delegates to.
    pub(crate) fn inner_field(&self) -> Option<usize> {
        inner_field(&self.attrs, &self.fields)
    }

    /// Every place that shows a field to clients.
    pub(crate) fn shown(&self) -> Vec<Shown> {
        let by_text = match self.public {
            Public::Error => ShownBy::Error,
            _ => ShownBy::Message,
        };
        let texts = self.public_template().map(|text| (by_text, text));
        let headers = self.headers.iter();
        let headers = headers.map(|text| (ShownBy::Header, &text.value));
        let members = self.details.iter();
        let members = members.map(|text| (ShownBy::Member, &text.value));
        shown::shown(
            texts.into_iter().chain(headers).chain(members),
            &self.fields,
        )
    }

    /// Whether clients may read a field, though it may hold an error.
    pub(crate) fn is_exposed(&self, field: usize) -> bool {
        self.attrs.expose.is_some() || self.fields[field].attrs.expose.is_some()
    }

    /// The `#[retry_after]` field: how long to wait.
    pub(crate) fn retry_after_field(&self) -> Option<usize> {
        self.field(|field| field.attrs.retry_after.is_some())
    }

    /// The `#[code]` field: the code at run time.
    pub(crate) fn code_field(&self) -> Option<usize> {
        self.field(|field| field.attrs.code.is_some())
    }

    /// Whether the value of this attribute is the enum's.
    pub(crate) fn inherits(&self, attr: Attr) -> bool {
        self.attrs.inherited.contains(&attr)
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
    pub(crate) fn runtime_template(&self) -> Option<&Template> {
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

    /// The phrase that is written with the status.
    pub(crate) fn reason(&self) -> Option<&syn::LitStr> {
        self.attrs.status.as_ref()?.reason.as_ref()
    }

    /// The name in words: `Not found`.
    pub(crate) fn name_in_words(&self) -> String {
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

    /// Whether every response has the header with some value, or the variant says
    /// that there is none.
    pub(crate) fn decides_header(&self, name: &str) -> bool {
        let is_it = |known: &LitStr| known.value().eq_ignore_ascii_case(name);
        let is_blank = |text: &NamedText| matches!(&text.value.fixed, Some(Fixed::Text(value)) if value.trim().is_empty());
        let mut of_fields = self.fields.iter().filter(|field| !field.is_option);
        self.absent_headers.iter().any(is_it)
            || self
                .headers
                .iter()
                .any(|text| text.is(name) && !is_blank(text))
            || of_fields.any(|field| field.attrs.headers.iter().any(is_it))
    }

    /// The attribute of this header on a field that may be absent.
    pub(crate) fn header_on_option(&self, name: &str) -> Option<&LitStr> {
        let optional = self.fields.iter().filter(|field| field.is_option);
        let mut headers = optional.flat_map(|field| &field.attrs.headers);
        headers.find(|known| known.value().eq_ignore_ascii_case(name))
    }

    /// What the entry's retry advice is, where it is not the status's.
    pub(crate) fn retry(&self) -> Option<RetryLit> {
        let after = || self.retry_after_field().map(|_| RetryLit::After);
        self.attrs.retry.or_else(after)
    }

    /// An attribute that may have been meant as the status.
    pub(crate) fn near_status(&self) -> Option<NearStatus> {
        let of_fields = self.fields.iter().find_map(|field| field.attrs.near_status);
        self.attrs.near_status.or(of_fields)
    }

    /// The wire format, where it is not the type's.
    pub(crate) fn format(&self) -> Option<&Path> {
        self.attrs.format.as_ref()
    }
}

fn inner_field(attrs: &VariantAttrs, fields: &[Field<'_>]) -> Option<usize> {
    let marked = fields
        .iter()
        .position(|field| field.attrs.transparent.is_some());
    marked.or((attrs.transparent.is_some() && fields.len() == 1).then_some(0))
}
