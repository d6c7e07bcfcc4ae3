//! Whether every error of a type has its texts in every language.

use core::fmt;

use super::messages::Messages;
use super::said::{Part, Said, key};
use crate::args::{ArgValue, Args};
use crate::contract::catalog::{Catalog, Entries};
use crate::contract::described::Described;
use crate::contract::entry::Entry;

/// An error without its message in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Untranslated {
    /// The language.
    pub locale: &'static str,
    /// What the message is looked up by.
    pub key: String,
    /// The names of the arguments that it could use.
    pub args: Vec<&'static str>,
}

impl fmt::Display for Untranslated {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { locale, key, args } = self;
        write!(f, "`{key}` has no message in `{locale}`")?;
        if args.is_empty() {
            write!(f, " that is without arguments")
        } else {
            write!(f, " that uses no arguments but {}", args.join(", "))
        }
    }
}

/// The errors of `E`, nested ones included, that have no message in some of the
/// languages, or one that uses an argument which the error does not have: for a
/// test.
///
/// ```
/// # use fault::{ApiError, i18n::{self, Messages, Said}};
/// #[derive(Debug, ApiError)]
/// #[api(codes = snake_case)]
/// enum SeatError {
///     #[status(409)]
///     #[message("Seat {seat} is taken")]
///     Taken { seat: u32 },
/// }
///
/// let messages = Messages::new(["en", "de"], |locale: &str, said: &Said<'_>, out: &mut String| {
///     let Some(seat) = said.args().get("seat") else { return false };
///     out.push_str(&match locale {
///         "en" => format!("Seat {seat} is taken"),
///         _ => format!("Platz {seat} ist vergeben"),
///     });
///     true
/// });
/// assert_eq!(i18n::check::<SeatError>(&messages), []);
/// ```
///
/// Each message is asked for twice, with a number and with a text in the place
/// of every argument, since the catalog knows their names alone; one of both has
/// to succeed. The first language is checked, too, unless none of its messages
/// is there: then the texts in the source serve. Errors behind a
/// `Box<dyn Fault>` are not known.
pub fn check<E: Catalog>(messages: &Messages) -> Vec<Untranslated> {
    let mut errors = Vec::new();
    collect(E::CATALOG, &|entry, args| (entry, args), &mut errors);
    let mut missing = Vec::new();
    for (position, locale) in messages.locales().enumerate() {
        let of_locale: Vec<Untranslated> = errors
            .iter()
            .filter(|(entry, args)| !is_there(messages, locale, entry, args))
            .map(|(entry, args)| Untranslated {
                locale,
                key: key(entry.code(), entry.name()).into_owned(),
                args: args.clone(),
            })
            .collect();
        let serves_source = position == 0 && of_locale.len() == errors.len();
        if !serves_source {
            missing.extend(of_locale);
        }
    }
    missing.dedup();
    missing
}

type Known = (Entry, Vec<&'static str>);

/// Every entry as clients see it, with the arguments of its message.
fn collect(
    entries: &Entries,
    seen_as: &dyn Fn(Entry, Vec<&'static str>) -> Known,
    errors: &mut Vec<Known>,
) {
    for entry in entries.own() {
        let described: &Described = entries.described(entry);
        errors.push(seen_as(*entry, described.args().to_vec()));
    }
    for nested in entries.nested() {
        let seen_as = |entry: Entry, args: Vec<&'static str>| {
            // A message of the outer variant is fixed, or has its own arguments.
            let args = if nested.overrides_message() {
                nested.described().args().to_vec()
            } else {
                args
            };
            seen_as(nested.seen_from_outside(entry), args)
        };
        collect(nested.entries(), &seen_as, errors);
    }
}

fn is_there(messages: &Messages, locale: &str, entry: &Entry, names: &[&'static str]) -> bool {
    let of_a_number = ArgValue::Integer(2);
    let of_a_text = ArgValue::Text("x".to_owned());
    [of_a_number, of_a_text].into_iter().any(|value| {
        let mut args = Args::new();
        for name in names {
            args.add(*name, value.clone());
        }
        let said = Said {
            part: Part::Message,
            key: key(entry.code(), entry.name()),
            code: entry.code(),
            entry: entry.name(),
            args: &args,
        };
        messages.text(locale, &said).is_ok()
    })
}
