//! Status codes as they are written in attributes.

use proc_macro2::{Delimiter, Ident, Literal, Span, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token};

use super::registry::{is_registered, lacks_reason, named, names, not_error_named};
use crate::report::did_you_mean;

/// `#[status(422)]`, `#[status(UNPROCESSABLE_ENTITY)]`,
/// `#[status(420, "Enhance Your Calm")]`, `#[status(200, soft)]`
#[derive(Clone)]
pub(crate) struct Status {
    /// Below 400 only with `soft`.
    pub code: u16,
    pub reason: Option<LitStr>,
    pub span: Span,
}

impl Parse for Status {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.is_empty() {
            return Err(input.error("expected a status: `#[status(404)]`"));
        }
        let token = token(input)?;
        let is_constant = matches!(token, TokenTree::Ident(_));
        let written = token.to_string();
        let (code, span) = code(token)?;
        let (reason, soft) = phrase_and_soft(code, input)?;
        match soft {
            None if code < 400 => {
                let what = if is_constant {
                    format!("`{written}` is {code},")
                } else {
                    format!("{code} is")
                };
                let form = lacks_reason(code).unwrap_or_else(|| format!("#[status({code}, soft)]"));
                return Err(Error::new(
                    span,
                    format!(
                        "{what} {}, not an error status (400 to 599); if the API answers errors \
                         with it on purpose, write `{form}`",
                        class(code)
                    ),
                ));
            }
            Some(soft) if code >= 400 => {
                return Err(Error::new(
                    soft,
                    format!("{code} is an error status, which needs no `soft`; remove it"),
                ));
            }
            _ => {}
        }
        if let Some(reason) = &reason {
            check_reason(code, reason)?;
        } else if let Some(form) = lacks_reason(code) {
            return Err(Error::new(
                span,
                format!(
                    "{code} is not registered with IANA, so its reason phrase has to be written: \
                     `{form}`"
                ),
            ));
        }
        Ok(Self { code, reason, span })
    }
}

/// What may follow the status: its phrase, and `soft`.
fn phrase_and_soft(code: u16, input: ParseStream<'_>) -> Result<(Option<LitStr>, Option<Span>)> {
    let (mut reason, mut soft) = (None, None);
    if input.peek(Token![|]) {
        return Err(input.error(
            "a variant has one status: make it two variants, or give it a field \
             `#[status] status: http::StatusCode`",
        ));
    }
    while !input.is_empty() {
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            break;
        }
        if input.peek(LitStr) && reason.is_none() {
            let phrase: LitStr = input.parse()?;
            if soft.is_some() {
                return Err(Error::new(
                    phrase.span(),
                    format!("the phrase comes before `soft`: `#[status({code}, \"…\", soft)]`"),
                ));
            }
            reason = Some(phrase);
            continue;
        }
        let expected = match (&reason, soft) {
            (None, None) if code >= 400 => {
                format!("expected the reason phrase as a text: `#[status({code}, \"…\")]`")
            }
            (None, None) => format!(
                "expected `soft` or the reason phrase as a text: `#[status({code}, soft)]`, \
                 `#[status({code}, \"…\", soft)]`"
            ),
            (Some(_), None) if code >= 400 => {
                format!("expected nothing more after the phrase: `#[status({code}, \"…\")]`")
            }
            (Some(_), None) => {
                format!("expected `soft` after the phrase: `#[status({code}, \"…\", soft)]`")
            }
            (_, Some(_)) => "expected nothing more after `soft`".to_owned(),
        };
        match input.parse::<Ident>() {
            Ok(word) if word == "soft" && soft.is_none() => soft = Some(word.span()),
            Ok(word) => return Err(Error::new(word.span(), expected)),
            Err(error) => return Err(Error::new(error.span(), expected)),
        }
    }
    Ok((reason, soft))
}

/// RFC 9112 §4: `reason-phrase = 1*( HTAB / SP / VCHAR / obs-text )`; obs-text
/// is for what was sent long ago.
fn check_reason(code: u16, reason: &LitStr) -> Result<()> {
    let text = reason.value();
    if text.trim().is_empty() {
        return Err(Error::new(
            reason.span(),
            format!(
                "the reason phrase is empty; say what {code} means: `#[status({code}, \"…\")]`"
            ),
        ));
    }
    match text.chars().find(|c| !matches!(c, ' '..='~' | '\t')) {
        Some(bad) => Err(Error::new(
            reason.span(),
            format!("a reason phrase is printable ASCII; {bad:?} cannot be sent, write it without"),
        )),
        None => Ok(()),
    }
}

fn code(token: TokenTree) -> Result<(u16, Span)> {
    let span = token.span();
    let fail = |text: String| Err(Error::new(span, text));
    match token {
        TokenTree::Ident(name) => constant(&name).map(|code| (code, span)),
        TokenTree::Literal(literal) => number(&literal).map(|code| (code, span)),
        // What a `macro_rules!` fragment comes in.
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            let mut inside = group.stream().into_iter();
            match (inside.next(), inside.next()) {
                (Some(token), None) => code(token),
                _ => fail("expected one status number or constant: `#[status(404)]`".into()),
            }
        }
        _ => fail("expected a status number or constant: `#[status(404)]`".into()),
    }
}

/// The next token, out of the invisible group that it is in if it comes from
/// another macro's variable.
fn token(input: ParseStream<'_>) -> Result<TokenTree> {
    let mut token: TokenTree = input.parse()?;
    while let TokenTree::Group(group) = &token {
        let mut inside = group.stream().into_iter();
        match (group.delimiter(), inside.next(), inside.next()) {
            (Delimiter::None, Some(only), None) => token = only,
            _ => break,
        }
    }
    Ok(token)
}

fn constant(name: &Ident) -> Result<u16> {
    let text = name.to_string();
    if text == "StatusCode" || text == "http" {
        return Err(Error::new(
            name.span(),
            "write the constant's name alone, without a path: `#[status(NOT_FOUND)]`",
        ));
    }
    match named(&text).or_else(|| not_error_named(&text)) {
        Some(code @ 100..=199) => Err(interim(
            name.span(),
            &format!("`{text}` is {code}, which is"),
        )),
        Some(code) => Ok(code),
        None => {
            let hint = did_you_mean(&text.to_uppercase(), names(), || {
                "; a number will do: `#[status(404)]`".into()
            });
            Err(Error::new(
                name.span(),
                format!("`{text}` is not an error status of `http::StatusCode`{hint}"),
            ))
        }
    }
}

/// An error is a final response.
fn interim(span: Span, what: &str) -> Error {
    Error::new(
        span,
        format!(
            "{what} an interim status, which another response follows; an error status is from \
             400 to 599"
        ),
    )
}

/// What a final status below 400 is.
fn class(code: u16) -> &'static str {
    match code {
        ..=299 => "a success",
        _ => "a redirection",
    }
}

fn number(literal: &Literal) -> Result<u16> {
    let text = literal.to_string();
    let fail = |message: String| Err(Error::new(literal.span(), message));
    if let Some(quoted) = text
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'))
    {
        return fail(match quoted.parse::<u16>() {
            Ok(code) => format!("a status is a number: write `#[status({code})]`, without quotes"),
            Err(_) => "a status is a number or a constant: `#[status(404)]`".into(),
        });
    }
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        let plain = match syn::parse_str::<syn::LitInt>(&text) {
            Ok(int) => int.base10_digits().to_owned(),
            Err(_) => text.chars().take_while(char::is_ascii_digit).collect(),
        };
        return fail(format!(
            "write the status as a plain decimal number: `{plain}`"
        ));
    }
    match text.parse::<u16>() {
        Ok(code @ 200..=599) => Ok(code),
        Ok(code @ 100..=199) => Err(interim(literal.span(), &format!("{code} is"))),
        _ => {
            let meant = text
                .get(..3)
                .and_then(|start| start.parse().ok())
                .filter(|code| *code >= 400 && is_registered(*code));
            let suggestion = match meant {
                Some(code) => format!("; did you mean `{code}`?"),
                None => String::new(),
            };
            fail(format!(
                "HTTP has no status {text}; an error status is from 400 to 599{suggestion}"
            ))
        }
    }
}

/// Statuses that a kind allows: `429`, `400 | 404`, `4xx`.
pub(crate) struct Statuses(Vec<Range>);

struct Range {
    first: u16,
    last: u16,
}

impl Parse for Statuses {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut ranges = Vec::new();
        loop {
            let token = token(input).map_err(|error| {
                Error::new(
                    error.span(),
                    "expected statuses: `404`, `400 | 404`, `4xx` or `5xx`",
                )
            })?;
            let (first, last) = match token.to_string().as_str() {
                "4xx" => (400, 499),
                "5xx" => (500, 599),
                class if class.len() == 3 && class.ends_with("xx") => {
                    let hint = if matches!(class, "2xx" | "3xx") {
                        "; name the statuses that are meant on purpose: `200 | 304`"
                    } else {
                        "; those are `4xx` and `5xx`"
                    };
                    return Err(Error::new(
                        token.span(),
                        format!("{class} is not a class of error statuses{hint}"),
                    ));
                }
                _ => code(token).map(|(code, _)| (code, code))?,
            };
            ranges.push(Range { first, last });
            if input.parse::<Option<Token![|]>>()?.is_none() {
                return Ok(Self(ranges));
            }
        }
    }
}

impl Statuses {
    pub(crate) fn allow(&self, code: u16) -> bool {
        self.0
            .iter()
            .any(|range| (range.first..=range.last).contains(&code))
    }

    /// First and last status of each that is written.
    pub(crate) fn ranges(&self) -> impl Iterator<Item = (u16, u16)> {
        self.0.iter().map(|range| (range.first, range.last))
    }

    /// The status, where only one is allowed.
    pub(crate) fn only(&self) -> Option<u16> {
        match self.0.as_slice() {
            [Range { first, last }] if first == last => Some(*first),
            _ => None,
        }
    }

    /// `400, 404 or 5xx`
    pub(crate) fn list(&self) -> String {
        let names = self.0.iter().map(|range| {
            if range.first == range.last {
                range.first.to_string()
            } else {
                format!("{}xx", range.first / 100)
            }
        });
        let names: Vec<_> = names.collect();
        match names.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, others)) => format!("{} or {last}", others.join(", ")),
            None => String::new(),
        }
    }
}
