//! One attribute after the other: whether it may stand here, and what is in
//! its parentheses.

use proc_macro2::Span;
use syn::parse::ParseStream;
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Meta, Result, Token};

use super::table::{Attr, Place};
use crate::report::Report;

/// Reads the attributes that stand at one place.
pub(super) struct Reader<'a> {
    place: Place,
    report: &'a Report,
    /// Another derive reads `#[error]`, `#[from]` and `#[source]`, too, and may
    /// have forms and places for them that this one does not know.
    pub(super) external: bool,
    /// What was admitted, in the order of the source.
    pub(super) seen: Vec<Attr>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(place: Place, report: &'a Report) -> Self {
        Self {
            place,
            report,
            external: false,
            seen: Vec::new(),
        }
    }

    /// The attribute, if it is one of ours and may stand here, once.
    pub(super) fn admit(&mut self, attribute: &Attribute) -> Option<Attr> {
        let attr = Attr::of(attribute)?;
        let name = attr.name();
        if attr.form(self.place).is_none() {
            if self.is_anothers(attr) {
                return None;
            }
            let (belongs, form) = attr.home();
            self.report.at(
                attribute.path(),
                format!(
                    "`#[{name}]` cannot be used on {}; it belongs on {belongs}: `{form}`",
                    self.place,
                ),
            );
            return None;
        }
        if self.seen.contains(&attr) && !attr.repeats(self.place) {
            self.report
                .at(attribute, format!("`#[{name}]` is there twice; remove one"));
            return None;
        }
        self.seen.push(attr);
        Some(attr)
    }

    /// Whether another derive says what is wrong with this attribute.
    pub(super) fn is_anothers(&self, attr: Attr) -> bool {
        self.external && matches!(attr, Attr::Error | Attr::From | Attr::Source)
    }

    /// How an attribute that was admitted is written here.
    fn form(&self, attr: Attr) -> &'static str {
        attr.form(self.place).unwrap_or(attr.home().1)
    }

    /// What is in the parentheses.
    pub(super) fn args<T>(
        &self,
        attr: Attr,
        attribute: &Attribute,
        parse: impl FnOnce(ParseStream<'_>) -> Result<T>,
    ) -> Option<T> {
        let form = self.form(attr);
        let name = attr.name();
        match &attribute.meta {
            Meta::List(list) => {
                if !matches!(list.delimiter, syn::MacroDelimiter::Paren(_)) {
                    self.report.at(
                        attribute,
                        format!("`#[{name}]` is written with parentheses: `{form}`"),
                    );
                    return None;
                }
                if list.tokens.is_empty() {
                    self.report
                        .at(attribute, format!("`#[{name}]` needs its value: `{form}`"));
                    return None;
                }
                // A comma may stand behind the last value, as everywhere in Rust.
                let parse = |input: ParseStream<'_>| {
                    let value = parse(input)?;
                    input.parse::<Option<Token![,]>>()?;
                    Ok(value)
                };
                let parsed = attribute.parse_args_with(parse);
                if self.is_anothers(attr) {
                    return parsed.ok();
                }
                self.report
                    .ok(parsed.map_err(|mistake| plainer(mistake, form)))
            }
            Meta::Path(path) => {
                self.report
                    .at(path, format!("`#[{name}]` needs its value: `{form}`"));
                None
            }
            Meta::NameValue(value) => {
                self.report.at(
                    value.eq_token,
                    format!("`#[{name}]` is written with parentheses: `{form}`"),
                );
                None
            }
        }
    }

    /// What is in the parentheses of an attribute that may stand without them.
    pub(super) fn args_if_any<T>(
        &self,
        attr: Attr,
        attribute: &Attribute,
        parse: impl FnOnce(ParseStream<'_>) -> Result<T>,
    ) -> Option<T> {
        match &attribute.meta {
            Meta::Path(_) => None,
            Meta::List(list) if list.tokens.is_empty() => {
                self.report.at(
                    attribute,
                    format!(
                        "nothing is in the parentheses; write `{}` without them",
                        self.form(attr)
                    ),
                );
                None
            }
            Meta::List(_) | Meta::NameValue(_) => self.args(attr, attribute, parse),
        }
    }

    /// An attribute that has no arguments here; its place, even if it has some.
    pub(super) fn bare(&self, attr: Attr, attribute: &Attribute) -> Span {
        let form = self.form(attr);
        let name = attr.name();
        match &attribute.meta {
            Meta::Path(_) => {}
            Meta::List(list) => self.report.at(
                &list.tokens,
                format!(
                    "on {}, `#[{name}]` is written without arguments: `{form}`",
                    self.place
                ),
            ),
            Meta::NameValue(value) => self.report.at(
                &value.value,
                format!(
                    "on {}, `#[{name}]` is written without a value: `{form}`",
                    self.place
                ),
            ),
        }
        attribute.path().span()
    }
}

/// syn's words, where they would leave a newcomer alone, with the form to write.
pub(super) fn plainer(mistake: Error, form: &str) -> Error {
    let text = mistake.to_string();
    if text.contains("`#[") || !(text.starts_with("expected") || text.starts_with("unexpected")) {
        return mistake;
    }
    let text = match text.as_str() {
        "expected string literal" => "expected a text in quotes",
        "expected identifier" | "expected ident" => "expected a name",
        "unexpected token" => "expected nothing more here",
        other => other,
    };
    Error::new(mistake.span(), format!("{text}: `{form}`"))
}
