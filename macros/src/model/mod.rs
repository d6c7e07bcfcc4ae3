//! What the input means: each variant with its status, texts and fields.

mod defaults;
mod facts;
mod field;
mod own_facts;

use syn::ext::IdentExt as _;
use syn::{Ident, LitStr, Path};

use self::defaults::inherit;
pub(crate) use self::facts::{Code, Display, Public, StatusFrom};
pub(crate) use self::field::Field;
use self::own_facts::OwnFacts;
use crate::ast::{Input, Member, RawVariant};
use crate::attr::{
    self, Api, Attr, Defaults, ErrorText, FormatLit, HeaderValue, NearStatus, RetryLit, TypeAttrs,
    VariantAttrs, words,
};
use crate::message::{Extra, Template};
use crate::report::Report;

pub(crate) struct Model<'a> {
    pub input: Input<'a>,
    pub api: Api,
    /// The type's doc comment.
    pub description: String,
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
}

/// A `#[header]` or `#[detail]` on a variant.
pub(crate) struct NamedText {
    pub name: LitStr,
    pub value: Template,
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
        let mut attrs = attr::read_variant(raw.attrs, input.is_struct, report);
        let fields: Vec<Field<'a>> = raw
            .fields
            .iter()
            .map(|field| Field::new(field, input, report))
            .collect();
        let inner = inner_field(&attrs, &fields);
        if attrs.transparent.is_none() && inner.is_none() {
            inherit(&mut attrs, &fields, defaults, api);
        }
        let members: Vec<Member<'a>> = fields.iter().map(|field| field.member).collect();
        let template = |text: &FormatLit| Template::new(text, &Extra::default(), &members, report);
        let message = attrs.message.as_ref().map(template);
        let error = match &attrs.error {
            Some(ErrorText::Format(text)) => Some(template(text)),
            _ => None,
        };
        let status = facts::status(&attrs, &fields, inner, api);
        let code = facts::code(raw.ident, &attrs, &fields, inner, api);
        let own_facts = OwnFacts::new(
            raw.ident,
            &attrs,
            code.as_ref(),
            fields
                .iter()
                .find(|field| field.attrs.code.is_some())
                .map(|field| field.member),
            attrs.transparent.is_some() || inner.is_some(),
            api,
        );
        let named_text = |name: &LitStr, text: &FormatLit| {
            let (text, extra) = own_facts.fill(text, &members, report);
            NamedText {
                name: name.clone(),
                value: Template::new(&text, &extra, &members, report),
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
            public: facts::public(&attrs, status, inner),
            status,
            code,
            message,
            error,
            headers,
            absent_headers,
            details,
            fields,
            attrs,
        }
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
        self.field(|field| field.attrs.source.is_some())
            .or_else(|| self.from_field())
            .or_else(|| {
                self.field(
                    |field| matches!(field.member, Member::Named(ident) if ident == "source"),
                )
            })
    }

    /// The fault that a transparent variant delegates to.
    pub(crate) fn inner_field(&self) -> Option<usize> {
        inner_field(&self.attrs, &self.fields)
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
