//! Attributes whose value is one of a few words.

use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Result};

use crate::report::did_you_mean;

/// `#[retry(never)]`, `#[retry(backoff)]`, `#[retry(after)]`
#[derive(Clone, Copy)]
pub(crate) enum RetryLit {
    Never,
    Backoff,
    After,
}

impl Parse for RetryLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let words = [
            ("never", Self::Never),
            ("backoff", Self::Backoff),
            ("after", Self::After),
        ];
        one_of(&words, "retry", "not advice on trying again", input)
    }
}

/// `#[log(warn)]`
#[derive(Clone, Copy)]
pub(crate) enum LogLit {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
    /// There is no event.
    Off,
}

impl Parse for LogLit {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let words = [
            ("error", Self::Error),
            ("warn", Self::Warn),
            ("info", Self::Info),
            ("debug", Self::Debug),
            ("trace", Self::Trace),
            ("off", Self::Off),
        ];
        one_of(&words, "log", "not a level of the log", input)
    }
}

/// One of `words`; for any other, `what` goes into the message.
fn one_of<T: Copy>(
    words: &[(&str, T)],
    attr: &str,
    what: &str,
    input: ParseStream<'_>,
) -> Result<T> {
    let list = |quote: &dyn Fn(&str) -> String| {
        let words: Vec<String> = words.iter().map(|(word, _)| quote(word)).collect();
        match words.split_last() {
            Some((last, others)) => format!("{} or {last}", others.join(", ")),
            None => String::new(),
        }
    };
    let plain = || list(&|word| format!("`{word}`"));
    if let Ok(text) = input.fork().parse::<LitStr>() {
        let forms = list(&|word| format!("`#[{attr}({word})]`"));
        return Err(Error::new(
            text.span(),
            format!("write the word without quotes: {forms}"),
        ));
    }
    let word: Ident = input.parse().map_err(|error| {
        let example = words[1].0;
        Error::new(
            error.span(),
            format!("expected {}: `#[{attr}({example})]`", plain()),
        )
    })?;
    let written = word.to_string();
    match words.iter().find(|(known, _)| *known == written) {
        Some((_, value)) => Ok(*value),
        None => {
            let known = words.iter().map(|(word, _)| *word);
            let hint = did_you_mean(&written, known, || format!("; that is {}", plain()));
            Err(Error::new(
                word.span(),
                format!("`{written}` is {what}{hint}"),
            ))
        }
    }
}
