//! What stands in an attribute: a type for each value with a form of its own,
//! and the parsers of those that are a text or a path.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, Lit, LitInt, LitStr, Path, Result, Token};

use crate::report::did_you_mean;

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
                let hint = did_you_mean(other, WORDS, || {
                    "; that is `never`, `backoff` or `after`".into()
                });
                Err(Error::new(
                    word.span(),
                    format!("`{other}` is no advice for a client{hint}"),
                ))
            }
        }
    }
}

/// The path of a format. What is in braces syn takes as it is, so that it may be
/// no Rust at all; no format needs them.
pub(super) fn type_path(input: ParseStream<'_>) -> Result<Path> {
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
pub(super) fn member_name(input: ParseStream<'_>) -> Result<LitStr> {
    let name = text(input)?;
    if input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
        return Err(input.error("expected the name alone, since the field itself is the value"));
    }
    Ok(name)
}
