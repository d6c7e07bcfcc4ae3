//! What stands in an attribute: a type for each value with a form of its own,
//! and the parsers of those that are a text or a path.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, Lit, LitInt, LitStr, Path, Result, Token, Type};

/// `#[code("999")]`, `#[code(999)]`, `#[code("999", shared)]`
pub(crate) struct CodeLit {
    pub value: CodeValue,
    /// That other variants have the code, too.
    pub shared: Option<Span>,
}

pub(crate) enum CodeValue {
    Text(LitStr),
    Number(LitInt, i64),
}

impl Parse for CodeLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let value = input.parse()?;
        let mut shared = None;
        if input.peek(Token![,]) {
            input.parse::<Token![,]>()?;
            if !input.is_empty() {
                let expected = "expected `shared` or nothing more: `#[code(\"…\", shared)]`";
                let word: Ident = input
                    .parse()
                    .map_err(|error| Error::new(error.span(), expected))?;
                if word != "shared" {
                    return Err(Error::new(word.span(), expected));
                }
                shared = Some(word.span());
            }
        }
        Ok(Self { value, shared })
    }
}

impl Parse for CodeValue {
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

impl CodeValue {
    /// As it is told from others: `"404"` is not `404`.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Text(text) => format!("{:?}", text.value()),
            Self::Number(_, number) => number.to_string(),
        }
    }
}

impl ToTokens for CodeValue {
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
        Self::parse_as(input, "expected a text: `#[message(\"…\")]`")
    }
}

impl FormatLit {
    /// `expected` is the message where there is no text.
    fn parse_as(input: ParseStream<'_>, expected: &str) -> Result<Self> {
        let literal = input
            .parse()
            .map_err(|error| Error::new(error.span(), expected))?;
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

/// `#[header("name", "value with {id}")]`, `#[header("name", none)]`
#[derive(Clone)]
pub(crate) struct HeaderLit {
    pub name: LitStr,
    pub value: HeaderValue,
}

#[derive(Clone)]
pub(crate) enum HeaderValue {
    Text(FormatLit),
    /// `none`: the header is neither sent nor missed.
    Nothing(Span),
}

impl Parse for HeaderLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        const FORM: &str = "expected a name and a value: `#[header(\"name\", \"value\")]`";
        let name = name_before_comma(input, FORM)?;
        if input.peek(Ident) {
            let word: Ident = input.parse()?;
            if word != "none" {
                return Err(Error::new(
                    word.span(),
                    "expected a value in quotes, or `none`: `#[header(\"name\", \"value\")]`",
                ));
            }
            return Ok(Self {
                name,
                value: HeaderValue::Nothing(word.span()),
            });
        }
        Ok(Self {
            name,
            value: HeaderValue::Text(FormatLit::parse_as(input, FORM)?),
        })
    }
}

/// `#[detail("name", "text with {id}")]` on a variant.
pub(crate) struct DetailLit {
    pub name: LitStr,
    pub value: FormatLit,
}

impl Parse for DetailLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        const FORM: &str = "expected a name and a text: `#[detail(\"name\", \"text\")]`";
        let name = name_before_comma(input, FORM)?;
        if name.value().trim().is_empty() {
            return Err(Error::new(name.span(), "expected a name that is not empty"));
        }
        Ok(Self {
            name,
            value: FormatLit::parse_as(input, FORM)?,
        })
    }
}

/// A name that something has to follow.
fn name_before_comma(input: ParseStream<'_>, expected: &str) -> Result<LitStr> {
    let name: LitStr = input
        .parse()
        .map_err(|error| Error::new(error.span(), expected))?;
    if input.is_empty() {
        return Err(Error::new(name.span(), expected));
    }
    input.parse::<Token![,]>()?;
    if input.is_empty() {
        return Err(Error::new(name.span(), expected));
    }
    Ok(name)
}

/// What is in braces syn takes as it is, so that it may be no Rust at all.
fn braces(tokens: TokenStream) -> Option<Span> {
    tokens.into_iter().find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.span()),
        TokenTree::Group(group) => braces(group.stream()),
        _ => None,
    })
}

/// The types of a field's `#[from(A, B)]`.
pub(super) fn types(input: ParseStream<'_>) -> Result<Vec<Type>> {
    let types = input.parse_terminated(
        |input: ParseStream<'_>| {
            input.parse::<Type>().map_err(|error| {
                Error::new(
                    error.span(),
                    "expected the types to convert from: `#[from(A, B)]`",
                )
            })
        },
        Token![,],
    )?;
    match braces(types.to_token_stream()) {
        Some(span) => Err(Error::new(
            span,
            "braces cannot stand in these types; give the type a name: `type Name = …`",
        )),
        None => Ok(types.into_iter().collect()),
    }
}

/// A field's `#[fields(first)]`.
pub(super) fn first(input: ParseStream<'_>) -> Result<()> {
    let expected = "expected `first` or no parentheses: `#[fields(first)]`, `#[fields]`";
    let word: Ident = input
        .parse()
        .map_err(|error| Error::new(error.span(), expected))?;
    if word == "first" {
        Ok(())
    } else {
        Err(Error::new(word.span(), expected))
    }
}

/// A field's `#[example(…)]`: an expression, which is rustc's to read.
pub(super) fn example(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut tokens: Vec<TokenTree> = input.parse::<TokenStream>()?.into_iter().collect();
    if matches!(tokens.last(), Some(TokenTree::Punct(comma)) if comma.as_char() == ',') {
        tokens.pop();
    }
    match comma_between(&tokens) {
        Some(span) => Err(Error::new(
            span,
            "a field has one example: `#[example(\"…\")]`; a list is written in brackets, a tuple \
             in parentheses",
        )),
        None => Ok(tokens.into_iter().collect()),
    }
}

/// The first comma that is not among generic arguments: `Id::<A, B>::new()`.
fn comma_between(tokens: &[TokenTree]) -> Option<Span> {
    let mut depth = 0_usize;
    let mut colons = 0;
    for token in tokens {
        let TokenTree::Punct(punct) = token else {
            colons = 0;
            continue;
        };
        match punct.as_char() {
            '<' if depth > 0 || colons == 2 => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => return Some(punct.span()),
            _ => {}
        }
        colons = if punct.as_char() == ':' {
            colons + 1
        } else {
            0
        };
    }
    None
}

/// The path of a format, which needs no braces.
pub(super) fn type_path(input: ParseStream<'_>) -> Result<Path> {
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
pub(super) fn text(input: ParseStream<'_>) -> Result<LitStr> {
    let text: LitStr = input.parse()?;
    if text.value().trim().is_empty() {
        return Err(Error::new(text.span(), "expected a text that is not empty"));
    }
    Ok(text)
}

/// A URI reference: RFC 3986 has no spaces, no controls, ASCII alone.
pub(super) fn link(input: ParseStream<'_>) -> Result<LitStr> {
    let link = text(input)?;
    can_be_linked(&link.value(), link.span())?;
    Ok(link)
}

pub(super) fn can_be_linked(text: &str, span: Span) -> Result<()> {
    let bad = |c: &char| !c.is_ascii_graphic() || "\"<>\\^`{|}".contains(*c);
    match text.chars().find(bad) {
        Some(bad) => Err(Error::new(
            span,
            format!("a link cannot have {bad:?} in it; write it percent-encoded"),
        )),
        None => Ok(()),
    }
}

/// The text of a field's `#[header("name")]` or `#[detail("name")]`.
pub(super) fn member_name(input: ParseStream<'_>) -> Result<LitStr> {
    let name = text(input)?;
    if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
        return Err(input.error("expected the name alone, since the field itself is the value"));
    }
    Ok(name)
}

/// The name of a domain: labels of letters, digits and hyphens.
pub(super) fn domain(input: ParseStream<'_>) -> Result<LitStr> {
    const EXAMPLE: &str = "`domain = \"bookings.example.org\"`";
    let literal = text(input)?;
    let name = literal.value();
    let fail = |text: String| Err(Error::new(literal.span(), text));
    if name.contains("://") {
        return fail(format!(
            "a domain is a name, not a link; write it alone: {EXAMPLE}"
        ));
    }
    if name.chars().any(|c| c.is_ascii_uppercase()) {
        return fail(format!(
            "a domain is written in lower case: `domain = \"{}\"`",
            name.to_ascii_lowercase()
        ));
    }
    let is_known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
    if let Some(bad) = name.chars().find(|c| !is_known(*c)) {
        return fail(format!(
            "a domain cannot have {bad:?} in it; it is letters, digits, hyphens and dots: {EXAMPLE}"
        ));
    }
    let is_label = |label: &str| {
        (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-')
    };
    match name.split('.').find(|label| !is_label(label)) {
        Some("") => fail(format!(
            "a part of this domain is empty; write one dot between two: {EXAMPLE}"
        )),
        Some(label) => fail(format!(
            "`{label}` cannot be a part of a domain, which has 63 characters at most and no \
             hyphen at its ends"
        )),
        None => Ok(literal),
    }
}
