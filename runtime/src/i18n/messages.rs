//! Languages and what translates into them.

use core::cell::Cell;
use core::fmt;
use std::sync::Arc;

use http::HeaderValue;

use super::lookup::lookup;
use super::said::{Part, Said};
use crate::log;
use crate::negotiate::weighted;
use crate::panics::{catching, drop_quietly};

/// Translates the texts of errors: a bundle of any library, or a closure.
pub trait Translate: Send + Sync {
    /// Writes `said` in the language `locale`, one of the list, to `out`.
    ///
    /// `false` if it cannot: there is no such message, or a variable of it is
    /// missing. What is in `out` is dropped then.
    fn message(&self, locale: &str, said: &Said<'_>, out: &mut String) -> bool;
}

impl<F> Translate for F
where
    F: Fn(&str, &Said<'_>, &mut String) -> bool + Send + Sync,
{
    fn message(&self, locale: &str, said: &Said<'_>, out: &mut String) -> bool {
        self(locale, said, out)
    }
}

/// The languages of a service, and what translates into them: for
/// [`FaultLayer::translate`](crate::layer::FaultLayer::translate).
#[derive(Clone)]
pub struct Messages {
    locales: Arc<[(&'static str, HeaderValue)]>,
    translate: Arc<dyn Translate>,
}

impl Messages {
    /// The languages by their tags (BCP 47: `de`, `pt-BR`), first that of the
    /// texts in the source, and what translates.
    ///
    /// # Panics
    ///
    /// If the list is empty, or if one is not a tag: letters, digits and `-`.
    pub fn new(
        locales: impl IntoIterator<Item = &'static str>,
        translate: impl Translate + 'static,
    ) -> Self {
        let locales: Arc<[_]> = locales
            .into_iter()
            .map(|locale| {
                let is_part = |part: &str| {
                    !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric())
                };
                assert!(
                    locale.split('-').all(is_part),
                    "`{locale}` is not a language tag; write it as `de` or `pt-BR`"
                );
                (locale, HeaderValue::from_static(locale))
            })
            .collect();
        assert!(
            !locales.is_empty(),
            "there is no language; the first is that of the texts in the source"
        );
        Self {
            locales,
            translate: Arc::new(translate),
        }
    }

    /// The languages, in the order of the list.
    pub fn locales(&self) -> impl ExactSizeIterator<Item = &'static str> {
        self.locales.iter().map(|(locale, _)| *locale)
    }

    /// The language for a client that sends these lines of `Accept-Language`.
    pub(crate) fn choose<'a>(&self, lines: impl IntoIterator<Item = &'a [u8]>) -> Locale {
        let locales: Vec<&str> = self.locales().collect();
        Locale {
            chosen: lookup(&weighted::items(lines), &locales),
            messages: self.clone(),
        }
    }

    /// The text in one of the languages; `None` where it has none.
    pub(crate) fn text(&self, locale: &str, said: &Said<'_>) -> Result<String, Untold> {
        let mut text = String::new();
        match catching(|| self.translate.message(locale, said, &mut text)) {
            Ok(true) => Ok(text),
            Ok(false) => Err(Untold::Missing),
            Err(payload) => {
                drop_quietly(payload);
                Err(Untold::Panicked)
            }
        }
    }
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.locales()).finish()
    }
}

/// Why there is no text.
#[derive(Debug)]
pub(crate) enum Untold {
    Missing,
    Panicked,
}

/// The language for one client.
#[derive(Debug, Clone)]
pub(crate) struct Locale {
    messages: Messages,
    /// Its position in the list.
    chosen: usize,
}

/// The texts of one response in a language.
#[derive(Debug)]
pub(crate) struct Translation {
    locale: Locale,
    /// Whether a text was translated.
    is_used: Cell<bool>,
}

impl Translation {
    pub(crate) const fn new(locale: Locale) -> Self {
        Self {
            locale,
            is_used: Cell::new(false),
        }
    }

    /// A text in this language; `None` leaves it as it is.
    pub(crate) fn text(&self, said: &Said<'_>) -> Option<String> {
        let Locale { messages, chosen } = &self.locale;
        let (tag, _) = messages.locales.get(*chosen)?;
        match messages.text(tag, said) {
            Ok(text) => {
                self.is_used.set(true);
                Some(text)
            }
            Err(Untold::Panicked) => {
                log::untranslated(tag, &said.key, "the code that makes it panicked");
                None
            }
            Err(Untold::Missing) => {
                // In their own language texts are there already, and a title is
                // seldom more than the phrase of the status.
                if *chosen > 0 && said.part != Part::Title {
                    log::untranslated(tag, &said.key, "there is none for its arguments");
                }
                None
            }
        }
    }

    /// The language of what was said, a tag.
    pub(crate) fn tag(&self) -> &'static str {
        self.said_in().0
    }

    /// The language of what was said, for `Content-Language`.
    pub(crate) fn header_value(&self) -> HeaderValue {
        self.said_in().1.clone()
    }

    fn said_in(&self) -> &(&'static str, HeaderValue) {
        let Locale { messages, chosen } = &self.locale;
        &messages.locales[if self.is_used.get() { *chosen } else { 0 }]
    }
}
