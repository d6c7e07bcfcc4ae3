//! A name in words, and the code that is made of it: `#[api(codes = …)]`.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Result, Token};

use crate::report::did_you_mean;

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
                let hint = did_you_mean(&written, CASES, || {
                    format!("; they have `{}`", CASES.join("`, `"))
                });
                Err(Error::new_spanned(
                    &tokens,
                    format!("`{written}` is no case that codes can have{hint}"),
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

#[cfg(test)]
mod tests {
    use super::{Case, words};

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
