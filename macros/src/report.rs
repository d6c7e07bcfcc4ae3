//! The accumulator of mistakes: all of them are told, in one go.

use core::cell::RefCell;
use core::fmt::Display;

use proc_macro2::TokenStream;
use quote::ToTokens;

/// What is wrong with an input.
///
/// Every stage takes it by reference and goes on after a mistake with what it
/// could make out, so that the next mistake is told too.
#[derive(Default)]
pub(crate) struct Report {
    mistakes: RefCell<Vec<syn::Error>>,
}

impl Report {
    /// A mistake on these tokens. The text is lower case, without a final
    /// period, and says what to write.
    pub(crate) fn at(&self, tokens: impl ToTokens, text: impl Display) {
        self.add(syn::Error::new_spanned(tokens, text));
    }

    /// A mistake that the parser found.
    pub(crate) fn add(&self, mistake: syn::Error) {
        self.mistakes.borrow_mut().push(mistake);
    }

    /// The value, or its mistake told and nothing.
    pub(crate) fn ok<T>(&self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|mistake| self.add(mistake)).ok()
    }

    /// The mistakes as `compile_error!` items; `None` if there are none.
    pub(crate) fn into_compile_errors(self) -> Option<TokenStream> {
        self.mistakes
            .into_inner()
            .into_iter()
            .reduce(|mut all, mistake| {
                all.combine(mistake);
                all
            })
            .map(|all| all.to_compile_error())
    }
}

/// The candidate that `given` was most likely meant to be, if one is close.
pub(crate) fn closest<'a>(
    given: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    /// Below this, a suggestion misleads more often than it helps.
    const SIMILAR: f64 = 0.8;

    candidates
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(given, candidate), candidate))
        .filter(|(similarity, _)| *similarity >= SIMILAR)
        .max_by(|(a, _), (b, _)| a.total_cmp(b))
        .map(|(_, candidate)| candidate)
}

/// `; did you mean `x`?`, or nothing.
pub(crate) fn did_you_mean(closest: Option<&str>) -> String {
    closest.map_or_else(String::new, |closest| {
        format!("; did you mean `{closest}`?")
    })
}
