//! The accumulator of mistakes: all of them are reported, in one go.

use core::cell::{Cell, RefCell};
use core::fmt::Display;
use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;

/// What is wrong with an input.
///
/// Every stage takes it by reference and goes on after a mistake with what it
/// could make out, so that the next mistake is reported too.
#[derive(Default)]
pub(crate) struct Report {
    /// Each with the place in the input that it belongs to.
    mistakes: RefCell<Vec<(usize, syn::Error)>>,
    place: Cell<usize>,
}

impl Report {
    /// Mistakes from here on belong to the variant at this position. The
    /// stages go through the variants one after the other, and a user reads
    /// the mistakes in the order of the source.
    pub(crate) fn enter(&self, variant: usize) {
        self.place.set(variant + 1);
    }

    /// A mistake on these tokens. The text is lower case, without a final
    /// period, and tells what to write.
    pub(crate) fn at(&self, tokens: impl ToTokens, text: impl Display) {
        self.add(syn::Error::new_spanned(tokens, text));
    }

    /// The same at a place that no tokens are kept of.
    pub(crate) fn at_span(&self, span: Span, text: impl Display) {
        self.add(syn::Error::new(span, text));
    }

    /// A mistake that the parser found.
    pub(crate) fn add(&self, mistake: syn::Error) {
        self.mistakes.borrow_mut().push((self.place.get(), mistake));
    }

    /// The value; or `None`, with its mistake reported.
    pub(crate) fn ok<T>(&self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|mistake| self.add(mistake)).ok()
    }

    /// The mistakes as `compile_error!` items; `None` if there are none.
    pub(crate) fn into_compile_errors(self) -> Option<TokenStream> {
        let mut mistakes = self.mistakes.into_inner();
        mistakes.sort_by_key(|(place, _)| *place);
        // A mistake in a default of the enum is found in each variant.
        let mut known = HashSet::new();
        mistakes.retain(|(_, mistake)| {
            known.insert((mistake.to_string(), format!("{:?}", mistake.span())))
        });
        mistakes
            .into_iter()
            .map(|(_, mistake)| mistake)
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

/// `; did you mean `x`?`, or `otherwise` where no candidate is close.
pub(crate) fn did_you_mean<'a>(
    given: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    otherwise: impl FnOnce() -> String,
) -> String {
    closest(given, candidates)
        .map_or_else(otherwise, |closest| format!("; did you mean `{closest}`?"))
}
