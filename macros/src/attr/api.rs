//! `#[api(…)]`: the keys that concern the whole type.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Ident, LitStr, Path, Result, Token};

use super::case::Codes;
use super::crate_name::crate_name;
use super::description::Description;
use super::discriminants::{self, DiscriminantsOf};
use super::docs::DocsBase;
use super::reader::plainer;
use super::values::{CodeValue, domain, text, type_path};
use crate::report::{Report, did_you_mean};
use crate::status::Statuses;

/// `#[api(…)]`
#[derive(Default)]
pub(crate) struct Api {
    pub format: Option<Path>,
    pub kinds: Option<Vec<KindRow>>,
    /// How a variant's name becomes its code, where it has no `#[code]`.
    pub codes: Option<Codes>,
    /// Where the documentation of each code is.
    pub docs: Option<DocsBase>,
    /// The error domain of AIP-193.
    pub domain: Option<LitStr>,
    /// Codes that are no longer sent.
    pub retired: Option<Vec<RetiredRow>>,
    /// Another derive makes `Display`, `Error` and `From`.
    pub external: Option<Span>,
    /// `Display` is written by hand.
    pub no_display: Option<Span>,
    pub respond: Option<Vec<Ident>>,
    /// The crates whose documents show the type's errors.
    pub describe: Option<Vec<Ident>>,
    pub no_serialize: Option<Span>,
    /// The enum of the variants without their fields.
    pub discriminants: Option<DiscriminantsOf>,
    pub krate: Option<Path>,
}

/// A row of the table of kinds: `authentication_error = 401 | 403`.
pub(crate) struct KindRow {
    pub name: String,
    /// The doc comment above it.
    pub description: Description,
    pub statuses: Statuses,
}

/// A code that is no longer sent, and what its readers should know:
/// `"old_code" = "Use `new_code`."`.
pub(crate) struct RetiredRow {
    pub code: CodeValue,
    pub note: LitStr,
}

/// The keys, and how each is written.
const API_KEYS: [(&str, &str); 13] = [
    ("format", "#[api(format = Typed)]"),
    (
        "kinds",
        "#[api(kinds(api_error = 5xx, rate_limit_error = 429))]",
    ),
    ("codes", "#[api(codes = snake_case)]"),
    ("docs", "#[api(docs = \"https://…/errors\")]"),
    ("domain", "#[api(domain = \"bookings.example.org\")]"),
    (
        "retired",
        "#[api(retired(\"old_code\" = \"Use `new_code`.\"))]",
    ),
    ("external", "#[api(external)]"),
    ("no_display", "#[api(no_display)]"),
    ("respond", "#[api(respond(axum))]"),
    ("describe", "#[api(describe(utoipa))]"),
    ("no_serialize", "#[api(no_serialize)]"),
    ("discriminants", discriminants::FORM),
    ("crate", "#[api(crate = path::to::fault)]"),
];

impl Api {
    /// The kind's row, if there is a table and the kind is in it.
    pub(crate) fn row(&self, kind: &LitStr) -> Option<&KindRow> {
        let kind = kind.value();
        self.kinds.as_ref()?.iter().find(|row| row.name == kind)
    }

    /// Whether `Display` is the derive's to make.
    pub(crate) fn makes_display(&self) -> bool {
        self.external.is_none() && self.no_display.is_none()
    }

    /// `::fault`, or where the user has it.
    pub(crate) fn krate(&self) -> TokenStream {
        match &self.krate {
            Some(path) => path.to_token_stream(),
            None => quote!(::fault),
        }
    }

    pub(super) fn parse(&mut self, input: ParseStream<'_>, report: &Report) -> Result<()> {
        while !input.is_empty() {
            let key = input
                .call(Ident::parse_any)
                .map_err(|error| plainer(error, "#[api(format = Typed)]"))?;
            let forms = API_KEYS.iter().find(|(known, _)| key == known);
            let form = forms.map_or("#[api(format = Typed)]", |(_, form)| *form);
            self.key(&key, input, report)
                .map_err(|error| plainer(error, form))?;
            if input.is_empty() {
                break;
            }
            input.parse::<Token![,]>().map_err(|error| {
                let text = format!("expected `,` or nothing more after `{key}`: `{form}`");
                Error::new(error.span(), text)
            })?;
        }
        Ok(())
    }

    fn key(&mut self, key: &Ident, input: ParseStream<'_>, report: &Report) -> Result<()> {
        fn equals(input: ParseStream<'_>) -> Result<()> {
            input.parse::<Token![=]>().map(drop)
        }
        fn list(input: ParseStream<'_>) -> Result<syn::parse::ParseBuffer<'_>> {
            let content;
            syn::parenthesized!(content in input);
            Ok(content)
        }
        fn set<T>(slot: &mut Option<T>, value: T, key: &Ident, report: &Report) {
            if slot.replace(value).is_some() {
                report.at(key, format!("`{key}` is there twice; remove one"));
            }
        }
        match key.to_string().as_str() {
            "format" => {
                equals(input)?;
                set(&mut self.format, type_path(input)?, key, report);
            }
            "kinds" => {
                let rows = kinds(&list(input)?, report)?;
                set(&mut self.kinds, rows, key, report);
            }
            "codes" => {
                equals(input)?;
                set(&mut self.codes, input.parse()?, key, report);
            }
            "docs" => {
                equals(input)?;
                set(&mut self.docs, input.parse()?, key, report);
            }
            "domain" => {
                equals(input)?;
                set(&mut self.domain, domain(input)?, key, report);
            }
            "retired" => {
                let rows = retired(&list(input)?, report)?;
                set(&mut self.retired, rows, key, report);
            }
            "external" => set(&mut self.external, key.span(), key, report),
            "no_display" => set(&mut self.no_display, key.span(), key, report),
            "respond" => {
                let names = list(input)?.parse_terminated(crate_name, Token![,])?;
                set(&mut self.respond, names.into_iter().collect(), key, report);
            }
            "describe" => {
                let names = list(input)?.parse_terminated(crate_name, Token![,])?;
                set(&mut self.describe, names.into_iter().collect(), key, report);
            }
            "no_serialize" => set(&mut self.no_serialize, key.span(), key, report),
            "discriminants" => {
                set(&mut self.discriminants, input.parse()?, key, report);
            }
            "crate" => {
                equals(input)?;
                set(
                    &mut self.krate,
                    input.call(Path::parse_mod_style)?,
                    key,
                    report,
                );
            }
            other => {
                let keys = API_KEYS.map(|(key, _)| key);
                let hint =
                    did_you_mean(other, keys, || format!("; it has `{}`", keys.join("`, `")));
                report.at(key, format!("`#[api(…)]` has no key `{other}`{hint}"));
                skip_value(input)?;
            }
        }
        Ok(())
    }
}

/// What follows a key that nobody knows, up to the next comma.
fn skip_value(input: ParseStream<'_>) -> Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}

/// The rows in the parentheses of `kinds(…)`.
fn kinds(input: ParseStream<'_>, report: &Report) -> Result<Vec<KindRow>> {
    let mut rows: Vec<KindRow> = Vec::new();
    while !input.is_empty() {
        let attributes = input.call(Attribute::parse_outer)?;
        if let Some(other) = attributes.iter().find(|attr| !attr.path().is_ident("doc")) {
            report.at(
                other,
                "a kind has no attributes but a doc comment: `/** … */ api_error = 5xx`",
            );
        }
        let description = Description::read(&attributes);
        if let (Some(last), true) = (attributes.last(), input.is_empty()) {
            return Err(Error::new(
                last.span(),
                "this doc comment is above no kind; remove it",
            ));
        }
        // A kind that is not an identifier is written as a text.
        let (name, span) = if input.peek(LitStr) {
            let name: LitStr = input.parse()?;
            (name.value(), name.span())
        } else {
            let name = input.call(Ident::parse_any)?;
            (name.unraw().to_string(), name.span())
        };
        if !input.peek(Token![=]) {
            return Err(Error::new(
                span,
                format!(
                    "the kind `{name}` needs its statuses: `{name} = 400 | 404`, `{name} = 4xx`"
                ),
            ));
        }
        input.parse::<Token![=]>()?;
        let statuses = input.parse()?;
        if rows.iter().any(|row| row.name == name) {
            report.at_span(
                span,
                format!(
                    "the kind `{name}` is in the table twice; list all its statuses in one place: \
                     `{name} = 400 | 404`"
                ),
            );
        }
        rows.push(KindRow {
            name,
            description,
            statuses,
        });
        if input.is_empty() {
            break;
        }
        input.parse::<Token![,]>()?;
    }
    Ok(rows)
}

/// The rows in the parentheses of `retired(…)`.
fn retired(input: ParseStream<'_>, report: &Report) -> Result<Vec<RetiredRow>> {
    const FORM: &str = "`\"old_code\" = \"Use `new_code`.\"`";
    let mut rows: Vec<RetiredRow> = Vec::new();
    if input.is_empty() {
        return Err(Error::new(
            input.span(),
            format!("expected a code and a note: {FORM}"),
        ));
    }
    while !input.is_empty() {
        let code: CodeValue = input.parse().map_err(|error: Error| {
            Error::new(error.span(), "expected a code as it was sent, and a note")
        })?;
        if !input.peek(Token![=]) {
            return Err(Error::new(
                code.span(),
                format!("a retired code needs a note, such as what is sent instead: {FORM}"),
            ));
        }
        input.parse::<Token![=]>()?;
        let note = text(input)?;
        if rows.iter().any(|row| row.code.written() == code.written()) {
            report.at(&code, "this code is in the list twice; remove one");
        }
        rows.push(RetiredRow { code, note });
        if input.is_empty() {
            break;
        }
        input.parse::<Token![,]>()?;
    }
    Ok(rows)
}
