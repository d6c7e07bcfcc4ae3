//! A name in words, and the code that is made of it: `#[api(codes = …)]`.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token};

use crate::report::did_you_mean;

/// How a variant's name becomes its code: `snake_case`, or a case with text
/// around it, `"M_{SCREAMING_SNAKE_CASE}"`.
pub(crate) struct Codes {
    before: String,
    case: Case,
    after: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Case {
    Snake,
    ScreamingSnake,
    Kebab,
    Camel,
    Pascal,
}

/// Each, as it is written in itself.
const CASES: [(&str, Case); 5] = [
    ("snake_case", Case::Snake),
    ("SCREAMING_SNAKE_CASE", Case::ScreamingSnake),
    ("kebab-case", Case::Kebab),
    ("camelCase", Case::Camel),
    ("PascalCase", Case::Pascal),
];

impl Codes {
    /// The code; none, if the name has nothing to make one of.
    pub(crate) fn apply(&self, name: &str) -> Option<String> {
        let words = words(name);
        if words.is_empty() {
            return None;
        }
        let code = match self.case {
            Case::Snake => words.join("_").to_lowercase(),
            Case::ScreamingSnake => words.join("_").to_uppercase(),
            Case::Kebab => words.join("-").to_lowercase(),
            Case::Camel => words[0].to_lowercase() + &capitalized(&words[1..]),
            Case::Pascal => capitalized(&words),
        };
        Some(format!("{}{code}{}", self.before, self.after))
    }
}

/// `NOT`, `found` as `NotFound`.
fn capitalized(words: &[String]) -> String {
    let mut joined = String::new();
    for word in words {
        let mut characters = word.chars();
        joined.extend(characters.next().into_iter().flat_map(char::to_uppercase));
        joined.push_str(&characters.as_str().to_lowercase());
    }
    joined
}

impl Parse for Codes {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if let Ok(text) = input.fork().parse::<LitStr>() {
            if text.value().contains(['{', '}']) {
                input.parse::<LitStr>()?;
                return template(&text);
            }
        }
        // `kebab-case` is three tokens.
        let mut tokens = TokenStream::new();
        while !input.is_empty() && !input.peek(Token![,]) {
            tokens.extend([input.parse::<TokenTree>()?]);
        }
        if tokens.is_empty() {
            return Err(input.error(format!("expected {}: `codes = snake_case`", list())));
        }
        let written = tokens.to_string();
        let is_text = written.starts_with('"');
        let written = written.replace([' ', '"'], "");
        match case(&written) {
            Some(case) => Ok(Self {
                before: String::new(),
                case,
                after: String::new(),
            }),
            None if is_text => Err(Error::new_spanned(
                &tokens,
                "this text has no place for the name; write its case in braces: \
                 `codes = \"M_{SCREAMING_SNAKE_CASE}\"`",
            )),
            None => Err(unknown(&written, |text| Error::new_spanned(&tokens, text))),
        }
    }
}

/// `"M_{SCREAMING_SNAKE_CASE}"`
fn template(text: &LitStr) -> Result<Codes> {
    let value = text.value();
    let parts = value
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    let Some((before, (name, after))) = parts.filter(|(before, _)| !before.contains('}')) else {
        return Err(Error::new(
            text.span(),
            "the braces do not match; write the case between two: \
             `codes = \"M_{SCREAMING_SNAKE_CASE}\"`",
        ));
    };
    if after.contains(['{', '}']) {
        return Err(Error::new(
            text.span(),
            "the name goes in one place; keep one case in braces: \
             `codes = \"M_{SCREAMING_SNAKE_CASE}\"`",
        ));
    }
    match case(name) {
        Some(case) => Ok(Codes {
            before: before.to_owned(),
            case,
            after: after.to_owned(),
        }),
        None => Err(unknown(name, |message| Error::new(text.span(), message))),
    }
}

fn case(written: &str) -> Option<Case> {
    let (_, case) = CASES.iter().find(|(name, _)| *name == written)?;
    Some(*case)
}

fn unknown(written: &str, at: impl FnOnce(String) -> Error) -> Error {
    let names = CASES.iter().map(|(name, _)| *name);
    let hint = did_you_mean(written, names, || format!("; they have {}", list()));
    at(format!(
        "`{written}` is not a case that codes can have{hint}"
    ))
}

fn list() -> String {
    let names = CASES.map(|(name, _)| format!("`{name}`"));
    let [others @ .., last] = &names;
    format!("{} or {last}", others.join(", "))
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

#[cfg(test)]
mod tests {
    use super::{Codes, words};

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
    }

    #[test]
    fn names_become_codes() {
        for (codes, expected) in [
            ("snake_case", "http_not_found"),
            ("SCREAMING_SNAKE_CASE", "HTTP_NOT_FOUND"),
            ("kebab-case", "http-not-found"),
            ("camelCase", "httpNotFound"),
            ("PascalCase", "HttpNotFound"),
            ("\"M_{SCREAMING_SNAKE_CASE}\"", "M_HTTP_NOT_FOUND"),
            ("\"{camelCase}.error\"", "httpNotFound.error"),
        ] {
            let codes: Codes = syn::parse_str(codes).unwrap();
            assert_eq!(codes.apply("HTTPNotFound").as_deref(), Some(expected));
            assert_eq!(codes.apply("__"), None);
        }
        for mistake in ["\"M_\"", "\"M_{}\"", "\"{\"", "\"}{camelCase}\"", "Snake"] {
            assert!(syn::parse_str::<Codes>(mistake).is_err(), "{mistake}");
        }
    }
}
