//! The placeholders of a format string that name fields.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};

use super::args::Args;
use super::show::Show;
use crate::ast::Member;

/// A part of a text that consists of fixed texts and fields.
pub(crate) enum Piece {
    Text(String),
    Field(usize),
}

/// The scan of a format string: where it stands, and what it has found.
pub(super) struct Scan<'a> {
    members: &'a [Member<'a>],
    args: &'a Args,
    span: Span,
    pub text: String,
    pub pieces: Vec<Piece>,
    /// So far every placeholder is a field without format options.
    pub plain: bool,
    pub shows: Vec<Show>,
    /// The fields that placeholders show by name, each once.
    pub named: Vec<usize>,
    /// The fields that placeholders show by number, each once.
    pub positions: Vec<usize>,
    pub ambiguous: bool,
    pub unresolved: bool,
}

impl<'a> Scan<'a> {
    /// Before the first character of the text at `span`: the arguments' fields
    /// are shown already.
    pub(super) fn new(members: &'a [Member<'a>], args: &'a Args, span: Span) -> Self {
        Self {
            members,
            args,
            span,
            text: String::new(),
            pieces: Vec::new(),
            plain: args.is_empty(),
            shows: args.shows.clone(),
            named: Vec::new(),
            positions: Vec::new(),
            ambiguous: false,
            unresolved: false,
        }
    }

    pub(super) fn run(&mut self, format: &str) {
        let mut rest = format;
        while let Some(next) = rest.chars().next() {
            rest = &rest[next.len_utf8()..];
            match next {
                '{' | '}' if rest.starts_with(next) => {
                    rest = &rest[1..];
                    self.text.push(next);
                }
                '{' => {
                    let Some((placeholder, tail)) = rest.split_once('}') else {
                        self.plain = false;
                        return;
                    };
                    rest = tail;
                    self.placeholder(placeholder);
                }
                '}' => self.plain = false,
                _ => self.text.push(next),
            }
        }
    }

    fn placeholder(&mut self, placeholder: &str) {
        let (argument, spec) = match placeholder.split_once(':') {
            Some((argument, spec)) => (argument, Some(spec.trim_end())),
            None => (placeholder, None),
        };
        let format_trait = spec.map_or("Display", format_trait);
        let field = self.resolve(argument.trim(), Some(format_trait));
        match (spec, field) {
            (None, Some(field)) => {
                self.end_text();
                self.pieces.push(Piece::Field(field));
            }
            _ => self.plain = false,
        }
        // `{:>width$}`, `{:.1$}`
        for width in spec
            .into_iter()
            .flat_map(|spec| spec.split('$').rev().skip(1))
        {
            let start = width
                .rfind(|c: char| !(c.is_alphanumeric() || c == '_'))
                .map_or(0, |at| {
                    at + width[at..].chars().next().map_or(1, char::len_utf8)
                });
            self.resolve(&width[start..], None);
        }
    }

    /// The field that a placeholder names, noted as shown.
    fn resolve(&mut self, name: &str, format_trait: Option<&'static str>) -> Option<usize> {
        let is_number = name.starts_with(|c: char| c.is_ascii_digit());
        if name.is_empty() || self.args.names.iter().any(|known| known == name) {
            self.plain = false;
            return None;
        }
        let named = |member: &Member<'_>| member.name() == name || member.variable() == name;
        let field = self.members.iter().position(named);
        let tuple = matches!(self.members.first(), Some(Member::Unnamed(..)));
        if is_number && self.args.has_positional {
            self.ambiguous |= tuple && field.is_some();
            return None;
        }
        let Some(field) = field else {
            self.unresolved = true;
            return None;
        };
        let noted = if is_number {
            &mut self.positions
        } else {
            &mut self.named
        };
        if !noted.contains(&field) {
            noted.push(field);
        }
        self.shows.push(Show {
            field,
            format_trait,
            span: self.span,
        });
        Some(field)
    }

    /// What to hand over for a field. `{:p}` is about the pointer in the field,
    /// not about the reference that the field is bound by.
    pub(super) fn value(&self, field: usize) -> TokenStream {
        let binding = self.members[field].binding();
        let is_pointer = |show: &Show| show.field == field && show.format_trait == Some("Pointer");
        if self.shows.iter().any(is_pointer) {
            quote!(*#binding)
        } else {
            binding.into_token_stream()
        }
    }

    pub(super) fn end_text(&mut self) {
        if !self.text.is_empty() {
            self.pieces
                .push(Piece::Text(core::mem::take(&mut self.text)));
        }
    }
}

/// The trait that a format spec asks for.
fn format_trait(spec: &str) -> &'static str {
    match spec.trim_end_matches('$') {
        spec if spec.ends_with('?') => "Debug",
        spec if spec.ends_with('o') && !spec.ends_with("$o") => "Octal",
        spec if spec.ends_with('x') => "LowerHex",
        spec if spec.ends_with('X') => "UpperHex",
        spec if spec.ends_with('p') => "Pointer",
        spec if spec.ends_with('b') => "Binary",
        spec if spec.ends_with('e') => "LowerExp",
        spec if spec.ends_with('E') => "UpperExp",
        _ => "Display",
    }
}

/// `{1}` as `{__field_1}`, for the fields that there are.
pub(super) fn name_positions(format: &str, members: &[Member<'_>]) -> String {
    let mut named = String::with_capacity(format.len() + 8);
    let mut rest = format;
    while let Some(at) = rest.find('{') {
        let (before, tail) = rest.split_at(at + 1);
        named.push_str(before);
        rest = tail;
        if let Some(tail) = rest.strip_prefix('{') {
            named.push('{');
            rest = tail;
            continue;
        }
        let digits = rest.trim_start().len()
            - rest
                .trim_start()
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .len();
        let is_field = rest.trim_start()[..digits]
            .parse()
            .is_ok_and(|position: usize| position < members.len());
        if is_field {
            named.push_str("__field_");
            rest = rest.trim_start();
        }
    }
    named.push_str(rest);
    named
}
