//! Texts in attributes: in quotes, put together by `concat!` or `stringify!`, or
//! a constant.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Error, Ident, Lit, LitStr, Macro, Path, Result, Token};

/// A text that is shown as it is.
#[derive(Clone)]
pub(crate) enum Text {
    Literal(LitStr),
    /// `TEXT`, `texts::GONE`, `include_str!("gone.txt")`: a `&'static str`.
    Constant(Constant),
}

/// An expression that is a `&'static str`, of which only rustc knows the text.
#[derive(Clone)]
pub(crate) struct Constant {
    tokens: TokenStream,
    pub span: Span,
}

impl ToTokens for Constant {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

impl ToTokens for Text {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Literal(literal) => literal.to_tokens(tokens),
            Self::Constant(constant) => constant.to_tokens(tokens),
        }
    }
}

impl Parse for Text {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if let Some(literal) = put_together(input) {
            return Ok(Self::Literal(literal));
        }
        match constant(input) {
            Some(constant) => Ok(Self::Constant(constant)),
            None => Ok(Self::Literal(input.parse()?)),
        }
    }
}

/// A text that the derive has to know: in quotes, or put together of texts that
/// are.
pub(super) fn literal(input: ParseStream<'_>) -> Result<LitStr> {
    if let Some(literal) = put_together(input) {
        return Ok(literal);
    }
    match constant(&input.fork()) {
        Some(constant) => Err(Error::new(
            constant.span,
            "the derive reads this text, so it is written here, in quotes",
        )),
        None => input.parse(),
    }
}

/// `concat!(…)` or `stringify!(…)`, if that is next and has literals alone in it.
fn put_together(input: ParseStream<'_>) -> Option<LitStr> {
    let ahead = input.fork();
    let made: Macro = ahead.parse().ok()?;
    let span = made.path.span();
    let text = evaluate(&made)?;
    // The same as in the fork.
    input.parse::<Macro>().ok()?;
    Some(LitStr::new(&text, span))
}

fn evaluate(made: &Macro) -> Option<String> {
    match made.path.segments.last()?.ident.to_string().as_str() {
        "stringify" => Some(made.tokens.to_string()),
        "concat" => {
            let parts = Punctuated::<Part, Token![,]>::parse_terminated
                .parse2(made.tokens.clone())
                .ok()?;
            parts.into_iter().map(|part| part.0).collect()
        }
        _ => None,
    }
}

/// A part of a `concat!`; none, if rustc alone knows it.
struct Part(Option<String>);

impl Parse for Part {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(Lit) || input.peek(Token![-]) {
            let minus: Option<Token![-]> = input.parse()?;
            let sign = if minus.is_some() { "-" } else { "" };
            return Ok(Self(match input.parse()? {
                Lit::Str(text) => Some(text.value()),
                Lit::Char(text) => Some(text.value().to_string()),
                Lit::Bool(value) => Some(value.value.to_string()),
                Lit::Int(number) => Some(format!("{sign}{}", number.base10_digits())),
                Lit::Float(number) => Some(format!("{sign}{}", number.base10_digits())),
                _ => None,
            }));
        }
        let made = input.parse::<Macro>()?;
        Ok(Self(evaluate(&made)))
    }
}

/// The constant or the macro call that is next.
fn constant(input: ParseStream<'_>) -> Option<Constant> {
    let ahead = input.fork();
    let span = ahead.span();
    let tokens = if ahead.parse::<Macro>().is_ok() {
        input.parse::<Macro>().ok()?.into_token_stream()
    } else {
        let ahead = input.fork();
        let path = ahead.call(Path::parse_mod_style).ok()?;
        // A word in lower case is a text whose quotes were forgotten.
        let is_constant = match path.get_ident() {
            Some(word) => is_called_like_a_constant(word),
            None => true,
        };
        if !is_constant || !(ahead.is_empty() || ahead.peek(Token![,])) {
            return None;
        }
        input.call(Path::parse_mod_style).ok()?.into_token_stream()
    };
    Some(Constant { tokens, span })
}

fn is_called_like_a_constant(word: &Ident) -> bool {
    let word = word.to_string();
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}

/// Whether a text is next, of whatever kind.
pub(super) fn is_next(input: ParseStream<'_>) -> bool {
    input.peek(LitStr) || {
        let ahead = input.fork();
        ahead.parse::<Macro>().is_ok() || constant(&input.fork()).is_some()
    }
}

/// The text of an expression that is a literal or put together of some.
pub(super) fn known(tokens: TokenStream) -> Option<String> {
    let parse = |input: ParseStream<'_>| match put_together(input) {
        Some(literal) => Ok(literal),
        None => input.parse(),
    };
    parse
        .parse2(tokens)
        .ok()
        .map(|literal: LitStr| literal.value())
}
