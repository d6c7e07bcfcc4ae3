//! Format strings: which fields they show, and what `format_args!` gets.
//!
//! Formatting itself is `format_args!`'s work, with the user's own literal
//! wherever possible, so that rustc's errors point into it. The scan (`scan`)
//! finds the placeholders that name fields, and no more: what it cannot make
//! sense of is left for rustc to report.

mod args;
mod scan;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::LitStr;

use self::args::Args;
pub(crate) use self::scan::{Piece, Show};
use self::scan::{Scan, name_positions};
use crate::ast::Member;
use crate::attr::FormatLit;
use crate::report::Report;

/// A format string, resolved against the fields of its variant.
pub(crate) struct Template {
    /// As it goes into `format_args!`.
    literal: LitStr,
    args: TokenStream,
    /// As the user wrote it.
    pub written: LitStr,
    /// The text, where nothing is to be filled in.
    pub fixed: Option<String>,
    /// The parts, where every placeholder is a field without format options.
    pub pieces: Option<Vec<Piece>>,
    /// The fields that take part, and the trait that each placeholder needs;
    /// none for trailing arguments, whose expressions are their own matter.
    pub shows: Vec<Show>,
    /// The trailing arguments, each with its name, if it has one.
    pub trailing: Vec<(Option<String>, TokenStream)>,
    /// A placeholder names no field; it may name a constant.
    pub unresolved: bool,
    /// `let id = __field_id;` for the fields that arguments name as variables.
    pub variables: TokenStream,
}

/// Named arguments that the user has not written.
#[derive(Default)]
pub(crate) struct Extra {
    names: Vec<&'static str>,
    /// With a comma before each.
    tokens: TokenStream,
}

impl Extra {
    /// `name = value`, once.
    pub(crate) fn add(&mut self, name: &'static str, value: &TokenStream) {
        if !self.names.contains(&name) {
            let ident = Ident::new(name, Span::call_site());
            self.names.push(name);
            self.tokens.extend(quote!(, #ident = #value));
        }
    }
}

impl Template {
    pub(crate) fn new(
        written: &FormatLit,
        extra: &Extra,
        members: &[Member<'_>],
        report: &Report,
    ) -> Self {
        let mut args = Args::new(&written.args, members, report);
        args.names
            .extend(extra.names.iter().map(|name| (*name).to_owned()));
        let mut scan = Scan::new(members, &args);
        let text = written.literal.value();
        scan.run(&text);
        if scan.ambiguous {
            report.at(
                &written.literal,
                "a placeholder by number could mean a field or an argument here; \
                 name the argument: `{x}` with `x = …`",
            );
        }
        let fixed = (scan.plain && scan.shows.is_empty() && scan.pieces.is_empty())
            .then(|| scan.text.clone());
        let is_plain = scan.plain;
        scan.end_text();

        let mut literal = written.literal.clone();
        let mut positional = TokenStream::new();
        scan.positions.sort_unstable();
        if scan.positions.iter().copied().eq(0..scan.positions.len()) {
            for &position in &scan.positions {
                let value = scan.value(position);
                positional.extend(quote!(, #value));
            }
        } else {
            // `{1}` alone would leave the first argument unused.
            literal = LitStr::new(&name_positions(&text, members), literal.span());
            for &position in &scan.positions {
                let name = members[position].binding();
                let value = scan.value(position);
                positional.extend(quote!(, #name = #value));
            }
        }
        let mut all = positional;
        all.extend(args.tokens.clone());
        all.extend(extra.tokens.clone());
        for &field in &scan.named {
            let value = scan.value(field);
            // A keyword may be the name of an argument as it is.
            let name = Ident::new(&members[field].variable(), Span::call_site());
            all.extend(quote!(, #name = #value));
        }
        Self {
            literal,
            args: all,
            written: written.literal.clone(),
            fixed,
            pieces: is_plain.then_some(scan.pieces),
            shows: scan.shows,
            unresolved: scan.unresolved,
            trailing: args.values,
            variables: args.variables,
        }
    }

    /// The fields that have to be bound.
    pub(crate) fn fields(&self) -> Vec<usize> {
        let mut fields: Vec<usize> = self.shows.iter().map(|show| show.field).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// `::core::format_args!("No such booking: '{id}'", id = __field_id)`
    pub(crate) fn format_args(&self) -> TokenStream {
        let Self { literal, args, .. } = self;
        quote!(::core::format_args!(#literal #args))
    }
}
