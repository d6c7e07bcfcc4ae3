//! The attributes: their names, where each may stand and how often, and how
//! they are parsed.
//!
//! [`Attr`] is the table. A new attribute is a new variant of it, and every
//! exhaustive `match` over it then asks for a decision.

use core::fmt;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned as _;
use syn::{Attribute, Error, Expr, Ident, Lit, LitInt, LitStr, Meta, Path, Result, Token};

use crate::report::{Report, closest, did_you_mean};
use crate::status::{Status, Statuses};

/// Every attribute of the derive.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attr {
    Api,
    Status,
    Kind,
    Title,
    Code,
    Message,
    Error,
    Transparent,
    Param,
    Header,
    Docs,
    Cause,
    Remedy,
    Retry,
    Format,
    Expose,
    Source,
    From,
    Fields,
    RetryAfter,
    Detail,
}

/// Where an attribute stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// On the enum, or on the struct beside the attributes of its one variant.
    Type,
    Variant,
    Field,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Type => "the type",
            Self::Variant => "a variant",
            Self::Field => "a field",
        })
    }
}

impl Attr {
    pub(crate) const ALL: [Self; 21] = [
        Self::Api,
        Self::Status,
        Self::Kind,
        Self::Title,
        Self::Code,
        Self::Message,
        Self::Error,
        Self::Transparent,
        Self::Param,
        Self::Header,
        Self::Docs,
        Self::Cause,
        Self::Remedy,
        Self::Retry,
        Self::Format,
        Self::Expose,
        Self::Source,
        Self::From,
        Self::Fields,
        Self::RetryAfter,
        Self::Detail,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Status => "status",
            Self::Kind => "kind",
            Self::Title => "title",
            Self::Code => "code",
            Self::Message => "message",
            Self::Error => "error",
            Self::Transparent => "transparent",
            Self::Param => "param",
            Self::Header => "header",
            Self::Docs => "docs",
            Self::Cause => "cause",
            Self::Remedy => "remedy",
            Self::Retry => "retry",
            Self::Format => "format",
            Self::Expose => "expose",
            Self::Source => "source",
            Self::From => "from",
            Self::Fields => "fields",
            Self::RetryAfter => "retry_after",
            Self::Detail => "detail",
        }
    }

    /// Where it may stand. `Error` on an enum is the default of its variants,
    /// as in thiserror.
    fn places(self) -> &'static [Place] {
        match self {
            Self::Api => &[Place::Type],
            Self::Error => &[Place::Variant, Place::Type],
            Self::Kind
            | Self::Title
            | Self::Code
            | Self::Message
            | Self::Transparent
            | Self::Docs
            | Self::Cause
            | Self::Remedy
            | Self::Retry
            | Self::Format
            | Self::Expose => &[Place::Variant],
            Self::Status | Self::Param | Self::Header => &[Place::Variant, Place::Field],
            Self::Source | Self::From | Self::Fields | Self::RetryAfter | Self::Detail => {
                &[Place::Field]
            }
        }
    }

    /// Whether a further one adds to the first.
    fn repeats(self) -> bool {
        match self {
            Self::Api | Self::Cause | Self::Remedy | Self::Header => true,
            Self::Status
            | Self::Kind
            | Self::Title
            | Self::Code
            | Self::Message
            | Self::Error
            | Self::Transparent
            | Self::Param
            | Self::Docs
            | Self::Retry
            | Self::Format
            | Self::Expose
            | Self::Source
            | Self::From
            | Self::Fields
            | Self::RetryAfter
            | Self::Detail => false,
        }
    }

    /// How it is written where it stands, for messages.
    fn form(self, place: Place) -> &'static str {
        match (self, place) {
            (Self::Api, _) => "#[api(format = Typed)]",
            (Self::Status, Place::Field) => "#[status]",
            (Self::Status, _) => "#[status(404)]",
            (Self::Kind, _) => "#[kind(\"invalid_request_error\")]",
            (Self::Title, _) => "#[title(\"…\")]",
            (Self::Code, _) => "#[code(\"not_found\")]",
            (Self::Message, _) => "#[message(\"…\")]",
            (Self::Error, _) => "#[error(\"…\")]",
            (Self::Transparent, _) => "#[transparent]",
            (Self::Param, Place::Field) => "#[param]",
            (Self::Param, _) => "#[param(\"id\")]",
            (Self::Header, Place::Field) => "#[header(\"name\")]",
            (Self::Header, _) => "#[header(\"name\", \"value\")]",
            (Self::Docs, _) => "#[docs(\"https://…\")]",
            (Self::Cause, _) => "#[cause(\"…\")]",
            (Self::Remedy, _) => "#[remedy(\"…\")]",
            (Self::Retry, _) => "#[retry(backoff)]",
            (Self::Format, _) => "#[format(OAuth)]",
            (Self::Expose, _) => "#[expose]",
            (Self::Source, _) => "#[source]",
            (Self::From, _) => "#[from]",
            (Self::Fields, _) => "#[fields]",
            (Self::RetryAfter, _) => "#[retry_after]",
            (Self::Detail, _) => "#[detail]",
        }
    }

    fn of(attribute: &Attribute) -> Option<Self> {
        let name = attribute.path().get_ident()?;
        Self::ALL.into_iter().find(|attr| name == attr.name())
    }
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

/// `#[code("999")]` or `#[code(999)]`
pub(crate) enum CodeLit {
    Text(LitStr),
    Number(LitInt, i64),
}

impl Parse for CodeLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        const FORM: &str = "a code is a text in quotes or a whole number: `#[code(\"not_found\")]`, `#[code(999)]`";
        let minus: Option<Token![-]> = input.parse()?;
        let literal = input
            .parse()
            .map_err(|error: Error| Error::new(error.span(), FORM))?;
        match literal {
            Lit::Str(text) if minus.is_none() => {
                if text.value().is_empty() {
                    return Err(Error::new(
                        text.span(),
                        "the code is empty; write one: `#[code(\"not_found\")]`",
                    ));
                }
                Ok(Self::Text(text))
            }
            Lit::Int(literal) if literal.suffix().is_empty() => {
                let digits = literal.base10_digits();
                let number = if minus.is_some() {
                    format!("-{digits}").parse()
                } else {
                    digits.parse()
                };
                match number {
                    Ok(number) => Ok(Self::Number(literal, number)),
                    Err(_) => Err(Error::new(
                        literal.span(),
                        "a code that is a number fits into an `i64`; as a text it may be longer: `#[code(\"…\")]`",
                    )),
                }
            }
            other => Err(Error::new(other.span(), FORM)),
        }
    }
}

impl ToTokens for CodeLit {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(literal) => literal.to_tokens(tokens),
            Self::Number(literal, _) => literal.to_tokens(tokens),
        }
    }
}

/// A format string with its trailing arguments.
#[derive(Clone)]
pub(crate) struct FormatLit {
    pub literal: LitStr,
    /// Leading comma included.
    pub args: TokenStream,
}

impl Parse for FormatLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let literal = input
            .parse()
            .map_err(|error| Error::new(error.span(), "expected a text: `#[message(\"…\")]`"))?;
        if !input.is_empty() && !input.peek(Token![,]) {
            return Err(input.error("expected `,` and the arguments of the text"));
        }
        Ok(Self {
            literal,
            args: input.parse()?,
        })
    }
}

/// `#[error(…)]`, the internal text.
#[derive(Clone)]
pub(crate) enum ErrorText {
    Format(FormatLit),
    /// `#[error(transparent)]`: the text of the one field.
    Transparent(Span),
    /// `#[error(fmt = path)]`, which is thiserror's alone.
    Function(Path),
}

impl Parse for ErrorText {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitStr) {
            return input.parse().map(Self::Format);
        }
        let word: Ident = input
            .call(Ident::parse_any)
            .map_err(|error| Error::new(error.span(), "expected a text: `#[error(\"…\")]`"))?;
        if word == "transparent" {
            Ok(Self::Transparent(word.span()))
        } else if word == "fmt" {
            input.parse::<Token![=]>()?;
            Ok(Self::Function(input.parse()?))
        } else {
            Err(Error::new(
                word.span(),
                "expected a text or `transparent`: `#[error(\"…\")]`, `#[error(transparent)]`",
            ))
        }
    }
}

/// `#[header("name", "value with {id}")]`
pub(crate) struct HeaderLit {
    pub name: LitStr,
    pub value: FormatLit,
}

impl Parse for HeaderLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        const FORM: &str = "expected a name and a value: `#[header(\"name\", \"value\")]`";
        let name: LitStr = input
            .parse()
            .map_err(|error| Error::new(error.span(), FORM))?;
        if input.is_empty() {
            return Err(Error::new(name.span(), FORM));
        }
        input.parse::<Token![,]>()?;
        Ok(Self {
            name,
            value: input.parse()?,
        })
    }
}

/// `#[retry(never)]`, `#[retry(backoff)]`, `#[retry(after)]`
#[derive(Clone, Copy)]
pub(crate) enum RetryLit {
    Never,
    Backoff,
    After,
}

impl Parse for RetryLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        const WORDS: [&str; 3] = ["never", "backoff", "after"];
        if let Ok(text) = input.fork().parse::<LitStr>() {
            return Err(Error::new(
                text.span(),
                "write the word without quotes: `#[retry(never)]`, `#[retry(backoff)]` or \
                 `#[retry(after)]`",
            ));
        }
        let word: Ident = input.parse().map_err(|error| {
            Error::new(
                error.span(),
                "expected `never`, `backoff` or `after`: `#[retry(backoff)]`",
            )
        })?;
        match word.to_string().as_str() {
            "never" => Ok(Self::Never),
            "backoff" => Ok(Self::Backoff),
            "after" => Ok(Self::After),
            other => {
                let meant = closest(other, WORDS);
                Err(Error::new(
                    word.span(),
                    format!(
                        "`{other}` is no advice for a client{}",
                        match meant {
                            Some(_) => did_you_mean(meant),
                            None => "; that is `never`, `backoff` or `after`".into(),
                        }
                    ),
                ))
            }
        }
    }
}

/// `#[api(…)]`
#[derive(Default)]
pub(crate) struct Api {
    pub format: Option<Path>,
    pub kinds: Option<Vec<KindRow>>,
    pub codes: Option<Case>,
    pub docs: Option<LitStr>,
    pub external: Option<Span>,
    pub respond: Option<Vec<Ident>>,
    pub no_serialize: Option<Span>,
    pub krate: Option<Path>,
}

/// A framework's name: `axum`, `actix_web`, or `actix-web` as Cargo writes it.
fn framework(input: ParseStream<'_>) -> Result<Ident> {
    let mut name = input.call(Ident::parse_any)?;
    while input.parse::<Option<Token![-]>>()?.is_some() {
        let next = input.call(Ident::parse_any)?;
        name = Ident::new(&format!("{name}_{next}"), name.span());
    }
    Ok(name)
}

/// A row of the table of kinds: `authentication_error = 401 | 403`.
pub(crate) struct KindRow {
    pub name: String,
    pub statuses: Statuses,
}

/// How a variant's name becomes its code.
#[derive(Clone, Copy)]
pub(crate) enum Case {
    Snake,
    ScreamingSnake,
    Kebab,
}

impl Case {
    pub(crate) fn apply(self, name: &str) -> String {
        let words = words(name);
        match self {
            Self::Snake => words.join("_").to_lowercase(),
            Self::ScreamingSnake => words.join("_").to_uppercase(),
            Self::Kebab => words.join("-").to_lowercase(),
        }
    }
}

impl Parse for Case {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        const CASES: [&str; 3] = ["snake_case", "SCREAMING_SNAKE_CASE", "kebab-case"];
        // `kebab-case` is three tokens.
        let mut tokens = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![,]) {
            tokens.extend([input.parse::<TokenTree>()?]);
        }
        let written = tokens.to_string().replace([' ', '"'], "");
        match written.as_str() {
            "snake_case" => Ok(Self::Snake),
            "SCREAMING_SNAKE_CASE" => Ok(Self::ScreamingSnake),
            "kebab-case" => Ok(Self::Kebab),
            _ if tokens.is_empty() => Err(input.error(
                "expected `snake_case`, `SCREAMING_SNAKE_CASE` or `kebab-case`: \
                 `codes = snake_case`",
            )),
            _ => {
                let meant = closest(&written, CASES);
                Err(Error::new_spanned(
                    &tokens,
                    format!(
                        "`{written}` is no case that codes can have{}",
                        match meant {
                            Some(_) => did_you_mean(meant),
                            None => format!("; they have `{}`", CASES.join("`, `")),
                        }
                    ),
                ))
            }
        }
    }
}

/// `HTTPNotFound` in words: `HTTP`, `Not`, `Found`.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let characters: Vec<char> = name.chars().collect();
    for (at, &character) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(at + 1);
        let starts = character.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() || after.is_some_and(|after| after.is_lowercase())
            });
        match words.last_mut() {
            Some(word) if character != '_' && !starts && before != Some('_') => {
                word.push(character);
            }
            _ if character == '_' => {}
            _ => words.push(character.into()),
        }
    }
    words
}

const API_KEYS: [&str; 8] = [
    "format",
    "kinds",
    "codes",
    "docs",
    "external",
    "respond",
    "no_serialize",
    "crate",
];

impl Api {
    fn parse(&mut self, input: ParseStream<'_>, report: &Report) -> Result<()> {
        while !input.is_empty() {
            let key = input.call(Ident::parse_any)?;
            self.key(&key, input, report)?;
            if input.is_empty() {
                break;
            }
            input.parse::<Token![,]>()?;
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
                report.at(key, format!("`{key}` is said twice; remove one"));
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
                set(&mut self.docs, link(input)?, key, report);
            }
            "external" => set(&mut self.external, key.span(), key, report),
            "respond" => {
                let names = list(input)?.parse_terminated(framework, Token![,])?;
                set(&mut self.respond, names.into_iter().collect(), key, report);
            }
            "no_serialize" => set(&mut self.no_serialize, key.span(), key, report),
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
                let meant = closest(other, API_KEYS);
                report.at(
                    key,
                    format!(
                        "`#[api(…)]` has no key `{other}`{}",
                        match meant {
                            Some(_) => did_you_mean(meant),
                            None => format!("; it has `{}`", API_KEYS.join("`, `")),
                        }
                    ),
                );
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

fn kinds(input: ParseStream<'_>, report: &Report) -> Result<Vec<KindRow>> {
    let mut rows: Vec<KindRow> = Vec::new();
    while !input.is_empty() {
        // A kind that is no identifier is written as a text.
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
            report.add(Error::new(
                span,
                format!(
                    "the kind `{name}` is in the table twice; say all its statuses in one place: \
                     `{name} = 400 | 404`"
                ),
            ));
        }
        rows.push(KindRow { name, statuses });
        if input.is_empty() {
            break;
        }
        input.parse::<Token![,]>()?;
    }
    Ok(rows)
}

/// The path of a format. What is in braces syn takes as it is, so that it may be
/// no Rust at all; no format needs them.
fn type_path(input: ParseStream<'_>) -> Result<Path> {
    fn braces(tokens: TokenStream) -> Option<Span> {
        tokens.into_iter().find_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.span()),
            TokenTree::Group(group) => braces(group.stream()),
            _ => None,
        })
    }
    let path: Path = input.parse()?;
    match braces(path.to_token_stream()) {
        Some(span) => Err(Error::new(
            span,
            "a format is the path of a type: `fault::body::Problem`",
        )),
        None => Ok(path),
    }
}

/// A text that is not empty.
fn text(input: ParseStream<'_>) -> Result<LitStr> {
    let text: LitStr = input.parse()?;
    if text.value().trim().is_empty() {
        return Err(Error::new(text.span(), "expected a text that is not empty"));
    }
    Ok(text)
}

/// A URI reference: RFC 3986 has no spaces, no controls, ASCII alone.
fn link(input: ParseStream<'_>) -> Result<LitStr> {
    let link = text(input)?;
    match link
        .value()
        .chars()
        .find(|c| !c.is_ascii_graphic() || "\"<>\\^`{|}".contains(*c))
    {
        Some(bad) => Err(Error::new(
            link.span(),
            format!("a link cannot have {bad:?} in it; write it percent-encoded"),
        )),
        None => Ok(link),
    }
}

/// The text of a field's `#[header("name")]` or `#[detail("name")]`.
fn member_name(input: ParseStream<'_>) -> Result<LitStr> {
    let name = text(input)?;
    if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
        return Err(input.error("expected the name alone, since the field itself is the value"));
    }
    Ok(name)
}

/// Reads the attributes that stand at one place.
struct Reader<'a> {
    place: Place,
    report: &'a Report,
    seen: Vec<Attr>,
}

impl Reader<'_> {
    /// The attribute, if it is one of ours and may stand here, once.
    fn admit(&mut self, attribute: &Attribute) -> Option<Attr> {
        let attr = Attr::of(attribute)?;
        let name = attr.name();
        if !attr.places().contains(&self.place) {
            let belongs = attr.places().first().copied().unwrap_or(Place::Type);
            self.report.at(
                attribute.path(),
                format!(
                    "`#[{name}]` means nothing on {}; it belongs on {belongs}: `{}`",
                    self.place,
                    attr.form(belongs)
                ),
            );
            return None;
        }
        if self.seen.contains(&attr) && !attr.repeats() {
            self.report
                .at(attribute, format!("`#[{name}]` is there twice; remove one"));
            return None;
        }
        self.seen.push(attr);
        Some(attr)
    }

    /// What is in the parentheses.
    fn args<T>(
        &self,
        attr: Attr,
        attribute: &Attribute,
        parse: impl FnOnce(ParseStream<'_>) -> Result<T>,
    ) -> Option<T> {
        let form = attr.form(self.place);
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
                self.report.ok(attribute
                    .parse_args_with(parse)
                    .map_err(|mistake| plainer(mistake, attr, self.place)))
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

    /// An attribute that has no arguments here; its place, even if it has some.
    fn bare(&self, attr: Attr, attribute: &Attribute) -> Span {
        let form = attr.form(self.place);
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
fn plainer(mistake: Error, attr: Attr, place: Place) -> Error {
    let text = mistake.to_string();
    if text.contains('`') || !(text.starts_with("expected") || text.starts_with("unexpected")) {
        return mistake;
    }
    let text = match text.as_str() {
        "expected string literal" => "expected a text in quotes",
        other => other,
    };
    let form = attr.form(place);
    Error::new(mistake.span(), format!("{text}: `{form}`"))
}

/// What stands on a type.
#[derive(Default)]
pub(crate) struct TypeAttrs {
    pub api: Api,
    /// An enum's default for variants without one.
    pub error: Option<ErrorText>,
}

/// Reads an enum's attributes, or those on a struct that concern it as a type.
pub(crate) fn read_type(attributes: &[Attribute], is_struct: bool, report: &Report) -> TypeAttrs {
    let mut attrs = TypeAttrs::default();
    let mut reader = Reader {
        place: Place::Type,
        report,
        seen: Vec::new(),
    };
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
    let mut reader = Reader {
        place: Place::Variant,
        report,
        seen: Vec::new(),
    };
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
    let mut reader = Reader {
        place: Place::Field,
        report,
        seen: Vec::new(),
    };
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

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};

    use super::{Attr, Case, words};

    /// A helper attribute that rustc does not know of cannot be written, and
    /// one that the table does not know of would be ignored.
    #[test]
    fn the_derive_declares_the_attributes_of_the_table() {
        let lib: TokenStream = include_str!("lib.rs").parse().unwrap();
        let declared = idents_after("attributes", lib).unwrap();
        assert_eq!(declared, Attr::ALL.map(Attr::name));
    }

    /// The words of the group that follows `name`, at any depth.
    fn idents_after(name: &str, tokens: TokenStream) -> Option<Vec<String>> {
        let mut follows = false;
        for token in tokens {
            if let TokenTree::Group(group) = &token {
                if follows {
                    let inside = group.stream().into_iter();
                    return Some(
                        inside
                            .filter(|token| matches!(token, TokenTree::Ident(_)))
                            .map(|token| token.to_string())
                            .collect(),
                    );
                }
                if let Some(found) = idents_after(name, group.stream()) {
                    return Some(found);
                }
            }
            follows = matches!(&token, TokenTree::Ident(ident) if ident == name);
        }
        None
    }

    #[test]
    fn names_come_apart_into_words() {
        for (name, expected) in [
            ("NotFound", "Not Found"),
            ("HTTPNotFound", "HTTP Not Found"),
            ("Http2Required", "Http2 Required"),
            ("Teapot", "Teapot"),
            ("snake_case", "snake case"),
            ("ÜberLimit", "Über Limit"),
            ("ABC", "ABC"),
        ] {
            assert_eq!(words(name).join(" "), expected);
        }
        assert_eq!(Case::Snake.apply("HTTPNotFound"), "http_not_found");
        assert_eq!(Case::Kebab.apply("NotFound"), "not-found");
        assert_eq!(Case::ScreamingSnake.apply("NotFound"), "NOT_FOUND");
    }
}
