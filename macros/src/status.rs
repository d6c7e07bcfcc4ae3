//! Status codes as they are written in attributes.

use proc_macro2::{Delimiter, Ident, Literal, Span, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token};

use crate::report::did_you_mean;

/// Registered error statuses: the code, and its constant in the `http` crate.
const REGISTERED: &[(u16, &str)] = &[
    (400, "BAD_REQUEST"),
    (401, "UNAUTHORIZED"),
    (402, "PAYMENT_REQUIRED"),
    (403, "FORBIDDEN"),
    (404, "NOT_FOUND"),
    (405, "METHOD_NOT_ALLOWED"),
    (406, "NOT_ACCEPTABLE"),
    (407, "PROXY_AUTHENTICATION_REQUIRED"),
    (408, "REQUEST_TIMEOUT"),
    (409, "CONFLICT"),
    (410, "GONE"),
    (411, "LENGTH_REQUIRED"),
    (412, "PRECONDITION_FAILED"),
    (413, "PAYLOAD_TOO_LARGE"),
    (414, "URI_TOO_LONG"),
    (415, "UNSUPPORTED_MEDIA_TYPE"),
    (416, "RANGE_NOT_SATISFIABLE"),
    (417, "EXPECTATION_FAILED"),
    (418, "IM_A_TEAPOT"),
    (421, "MISDIRECTED_REQUEST"),
    (422, "UNPROCESSABLE_ENTITY"),
    (423, "LOCKED"),
    (424, "FAILED_DEPENDENCY"),
    (425, "TOO_EARLY"),
    (426, "UPGRADE_REQUIRED"),
    (428, "PRECONDITION_REQUIRED"),
    (429, "TOO_MANY_REQUESTS"),
    (431, "REQUEST_HEADER_FIELDS_TOO_LARGE"),
    (451, "UNAVAILABLE_FOR_LEGAL_REASONS"),
    (500, "INTERNAL_SERVER_ERROR"),
    (501, "NOT_IMPLEMENTED"),
    (502, "BAD_GATEWAY"),
    (503, "SERVICE_UNAVAILABLE"),
    (504, "GATEWAY_TIMEOUT"),
    (505, "HTTP_VERSION_NOT_SUPPORTED"),
    (506, "VARIANT_ALSO_NEGOTIATES"),
    (507, "INSUFFICIENT_STORAGE"),
    (508, "LOOP_DETECTED"),
    (510, "NOT_EXTENDED"),
    (511, "NETWORK_AUTHENTICATION_REQUIRED"),
];

/// The other constants of the `http` crate, to say what they are.
const NO_ERRORS: &[(u16, &str)] = &[
    (100, "CONTINUE"),
    (101, "SWITCHING_PROTOCOLS"),
    (102, "PROCESSING"),
    (103, "EARLY_HINTS"),
    (200, "OK"),
    (201, "CREATED"),
    (202, "ACCEPTED"),
    (203, "NON_AUTHORITATIVE_INFORMATION"),
    (204, "NO_CONTENT"),
    (205, "RESET_CONTENT"),
    (206, "PARTIAL_CONTENT"),
    (207, "MULTI_STATUS"),
    (208, "ALREADY_REPORTED"),
    (226, "IM_USED"),
    (300, "MULTIPLE_CHOICES"),
    (301, "MOVED_PERMANENTLY"),
    (302, "FOUND"),
    (303, "SEE_OTHER"),
    (304, "NOT_MODIFIED"),
    (305, "USE_PROXY"),
    (307, "TEMPORARY_REDIRECT"),
    (308, "PERMANENT_REDIRECT"),
];

/// Phrases that unregistered codes are known by, to be suggested.
const CUSTOMARY: &[(u16, &str)] = &[
    (419, "Page Expired"),
    (420, "Enhance Your Calm"),
    (440, "Login Time-out"),
    (449, "Retry With"),
    (499, "Client Closed Request"),
    (509, "Bandwidth Limit Exceeded"),
    (520, "Unknown Error"),
    (521, "Web Server Is Down"),
    (522, "Connection Timed Out"),
    (523, "Origin Is Unreachable"),
    (524, "A Timeout Occurred"),
    (529, "Overloaded"),
];

/// The header that RFC 9110 requires with a status, a value to start from, and
/// the section that says so.
pub(crate) fn required_header(code: u16) -> Option<(&'static str, &'static str, &'static str)> {
    Some(match code {
        401 => ("www-authenticate", "Bearer", "RFC 9110 §15.5.2"),
        405 => ("allow", "GET", "RFC 9110 §15.5.6"),
        407 => ("proxy-authenticate", "Basic", "RFC 9110 §15.5.8"),
        426 => ("upgrade", "h2c", "RFC 9110 §15.5.22"),
        _ => return None,
    })
}

/// `#[status(422)]`, `#[status(UNPROCESSABLE_ENTITY)]`,
/// `#[status(420, "Enhance Your Calm")]`
pub(crate) struct Status {
    pub code: u16,
    pub reason: Option<LitStr>,
    pub span: Span,
}

impl Parse for Status {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.is_empty() {
            return Err(input.error("expected a status: `#[status(404)]`"));
        }
        let (code, span) = code(token(input)?)?;
        let mut reason = None;
        if !input.is_empty() {
            if input.peek(Token![|]) {
                return Err(input.error(
                    "a variant has one status: make it two variants, or give it a field \
                     `#[status] status: http::StatusCode`",
                ));
            }
            input.parse::<Token![,]>()?;
            if !input.is_empty() {
                reason = Some(input.parse::<LitStr>().map_err(|error| {
                    Error::new(
                        error.span(),
                        format!("expected the reason phrase as a text: `#[status({code}, \"…\")]`"),
                    )
                })?);
                input.parse::<Option<Token![,]>>()?;
            }
        }
        if let Some(reason) = &reason {
            check_reason(code, reason)?;
        } else if let Some(form) = lacks_reason(code) {
            return Err(Error::new(
                span,
                format!(
                    "{code} is not registered with IANA, so its reason phrase has to be said: \
                     `{form}`"
                ),
            ));
        }
        Ok(Self { code, reason, span })
    }
}

fn is_registered(code: u16) -> bool {
    REGISTERED.iter().any(|(known, _)| *known == code)
}

/// How to write a status that has to be written with its reason phrase: what
/// IANA has not registered has no phrase that a client could look up.
pub(crate) fn lacks_reason(code: u16) -> Option<String> {
    if is_registered(code) {
        return None;
    }
    let phrase = CUSTOMARY
        .iter()
        .find(|(known, _)| *known == code)
        .map_or("…", |(_, phrase)| phrase);
    Some(format!("#[status({code}, \"{phrase}\")]"))
}

/// The status whose constant has this name.
pub(crate) fn named(constant: &str) -> Option<u16> {
    let (code, _) = REGISTERED.iter().find(|(_, name)| *name == constant)?;
    Some(*code)
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
    if let Some((code, _)) = NO_ERRORS.iter().find(|(_, known)| *known == text) {
        let what = class(*code);
        return Err(Error::new(
            name.span(),
            format!("`{text}` is {code}, {what}, no error; an error status is from 400 to 599"),
        ));
    }
    match named(&text) {
        Some(code) => Ok(code),
        None => {
            let names = REGISTERED.iter().map(|(_, name)| *name);
            let hint = did_you_mean(&text.to_uppercase(), names, || {
                "; a number will do: `#[status(404)]`".into()
            });
            Err(Error::new(
                name.span(),
                format!("`{text}` is no error status of `http::StatusCode`{hint}"),
            ))
        }
    }
}

/// What a status below 400 is.
fn class(code: u16) -> &'static str {
    match code {
        100..=199 => "an interim status",
        200..=299 => "a success",
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
        Ok(code @ 400..=599) => Ok(code),
        Ok(code @ 100..=399) => fail(format!(
            "{code} is {}, no error; an error status is from 400 to 599",
            class(code)
        )),
        _ => {
            let meant = text
                .get(..3)
                .and_then(|start| start.parse().ok())
                .filter(|code| is_registered(*code));
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
                    return Err(Error::new(
                        token.span(),
                        format!("{class} are no error statuses; those are `4xx` and `5xx`"),
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
