//! Errors in the language of the client (feature `i18n`).
//!
#![cfg_attr(feature = "i18n", doc = "```")]
#![cfg_attr(not(feature = "i18n"), doc = "```ignore")]
//! use fault::body::Problem;
//! use fault::i18n::{Messages, Said};
//! use fault::layer::FaultLayer;
//!
//! let messages = Messages::new(["en", "de"], |locale: &str, said: &Said<'_>, out: &mut String| {
//!     match (locale, said.key()) {
//!         ("de", "seat_taken") => match said.args().get("row") {
//!             Some(row) => out.push_str(&format!("Platz in Reihe {row} ist vergeben")),
//!             None => return false,
//!         },
//!         _ => return false,
//!     }
//!     true
//! });
//! let layer = FaultLayer::<Problem>::new().translate(messages);
//! ```
//!
//! # What is translated
//!
//! Messages, titles and the descriptions of field errors, of a fault and of an
//! error that the framework made. A format that allows only some characters in
//! its texts ([`OAuth`](crate::body::OAuth)) stays as it is, and so do headers,
//! details and the log.
//!
//! # Which language
//!
//! The layer chooses it once a request by `Accept-Language`, with the lookup of
//! RFC 4647 §3.4: of each language that the client asks for, `de-CH` and then
//! `de` is looked for in the list. List the plain language beside a regional
//! one. The first of the list is for everybody else: the language of the texts
//! in the source.
//!
//! The response has `Content-Language`, and `Vary: accept-language` in every
//! language.
//!
//! # Where there is no translation
//!
//! A [`Translate`] that gives `false` (an unknown key, a variable that is
//! missing), or that panics, leaves the original text; the log has a warning.
//! There is none for the first language, nor for a title that is not there. [`check`] finds such texts in a test.

#[cfg(feature = "i18n")]
mod check;
mod lookup;
mod messages;
mod said;

#[cfg(feature = "i18n")]
pub use self::check::{Untranslated, check};
pub(crate) use self::messages::{Locale, Translation};
pub use self::messages::{Messages, Translate};
pub(crate) use self::said::key;
pub use self::said::{Part, Said};
