//! Format strings: which fields they show, and what to hand to `format_args!`.
//!
//! Formatting itself is `format_args!`'s work, with the user's own literal
//! wherever possible, so that rustc's errors point into it. The scan here
//! finds the placeholders that name fields, and no more: what it cannot make
//! sense of is left for rustc to say.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::LitStr;

use crate::ast::Member;
use crate::attr::FormatLit;
use crate::model::Field;
use crate::report::{Report, did_you_mean};

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
    /// A placeholder names no field; it may name a constant.
    pub unresolved: bool,
    /// The fields that arguments name as variables.
    pub bare: Vec<(Ident, usize)>,
}

pub(crate) enum Piece {
    Text(String),
    Field(usize),
}

pub(crate) struct Show {
    pub field: usize,
    pub format_trait: Option<&'static str>,
}

impl Template {
    pub(crate) fn new(written: &FormatLit, members: &[Member<'_>], report: &Report) -> Self {
        let args = Args::new(&written.args, members, report);
        let mut scan = Scan {
            members,
            args: &args,
            text: String::new(),
            pieces: Vec::new(),
            plain: args.is_empty(),
            shows: args
                .fields
                .iter()
                .map(|&field| Show {
                    field,
                    format_trait: None,
                })
                .collect(),
            named: Vec::new(),
            positions: Vec::new(),
            ambiguous: false,
            unresolved: false,
        };
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
        let mut named = scan.named.clone();
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
            named.extend(&scan.positions);
        }
        let mut all = positional;
        all.extend(args.tokens.clone());
        for field in named {
            let value = scan.value(field);
            let name = match members[field] {
                // A keyword may be the name of an argument as it is.
                Member::Named(_) => Ident::new(&members[field].name(), Span::call_site()),
                Member::Unnamed(..) => members[field].binding(),
            };
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
            bare: args.bare,
        }
    }

    /// The fields that have to be bound.
    pub(crate) fn fields(&self) -> Vec<usize> {
        let mut fields: Vec<usize> = self.shows.iter().map(|show| show.field).collect();
        fields.sort_unstable();
        fields.dedup();
        fields
    }

    /// `let id = __field_id;` for the fields that arguments name as variables.
    pub(crate) fn variables(&self, fields: &[Field<'_>]) -> TokenStream {
        let variables = self.bare.iter().map(|(name, field)| {
            let binding = fields[*field].member.binding();
            quote!(let #name = #binding; let _ = #name;)
        });
        variables.collect()
    }

    /// `::core::format_args!("No such booking: '{id}'", id = __field_id)`
    pub(crate) fn format_args(&self) -> TokenStream {
        let Self { literal, args, .. } = self;
        quote!(::core::format_args!(#literal #args))
    }
}

/// The trailing arguments of a format string.
struct Args {
    /// With a comma before each.
    tokens: TokenStream,
    /// The names of the named ones.
    names: Vec<String>,
    has_positional: bool,
    /// The fields that take part.
    fields: Vec<usize>,
    /// Those of them that are named without a leading dot, as thiserror has it.
    bare: Vec<(Ident, usize)>,
}

impl Args {
    fn new(written: &TokenStream, members: &[Member<'_>], report: &Report) -> Self {
        let mut args = Self {
            tokens: TokenStream::new(),
            names: Vec::new(),
            has_positional: false,
            fields: Vec::new(),
            bare: Vec::new(),
        };
        let mut argument: Vec<TokenTree> = Vec::new();
        for token in written.clone() {
            if matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',') {
                args.end(&mut argument, members, report);
            } else {
                argument.push(token);
            }
        }
        args.end(&mut argument, members, report);
        args
    }

    fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    fn end(&mut self, argument: &mut Vec<TokenTree>, members: &[Member<'_>], report: &Report) {
        if argument.is_empty() {
            return;
        }
        match argument.as_slice() {
            [TokenTree::Ident(name), TokenTree::Punct(equals), ..]
                if equals.as_char() == '=' && equals.spacing() == Spacing::Alone =>
            {
                self.names
                    .push(name.to_string().trim_start_matches("r#").to_owned());
            }
            _ => self.has_positional = true,
        }
        let tokens = self.bind_fields(core::mem::take(argument), members, report);
        self.tokens.extend(quote!(, #tokens));
    }

    /// `.id` and `.0` become the variables that the fields are bound to.
    fn bind_fields(
        &mut self,
        tokens: Vec<TokenTree>,
        members: &[Member<'_>],
        report: &Report,
    ) -> TokenStream {
        let mut bound = TokenStream::new();
        let mut tokens = tokens.into_iter().peekable();
        // A dot is a field's only where an operand is to come.
        let mut operand_next = true;
        // Behind `>` a dot may also follow a type: `None::<i32>.is_some()`.
        let mut may_end_type = false;
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(dot) if is_dot(&dot) && tokens.peek().is_some_and(starts_dot) => {
                    // `..` and `..=` are ranges, with an operand to come.
                    bound.extend([TokenTree::Punct(dot)]);
                    bound.extend(tokens.next());
                    operand_next = true;
                }
                TokenTree::Punct(dot) if is_dot(&dot) && operand_next => {
                    match tokens.peek().and_then(|next| self.field(next, members)) {
                        Some(field) => {
                            tokens.next();
                            bound.extend(field);
                            operand_next = false;
                        }
                        None => {
                            if let (
                                Some(name @ (TokenTree::Ident(_) | TokenTree::Literal(_))),
                                false,
                            ) = (tokens.peek(), may_end_type)
                            {
                                report.at(name, no_field(&name.to_string(), members));
                            }
                            bound.extend([TokenTree::Punct(dot)]);
                        }
                    }
                }
                TokenTree::Group(group) => {
                    let inner =
                        self.bind_fields(group.stream().into_iter().collect(), members, report);
                    let mut rebuilt = Group::new(group.delimiter(), inner);
                    rebuilt.set_span(group.span());
                    operand_next = group.delimiter() == Delimiter::Brace && operand_next;
                    bound.extend([TokenTree::Group(rebuilt)]);
                }
                token => {
                    if let (TokenTree::Ident(name), true) = (&token, operand_next) {
                        self.bare(name, members);
                    }
                    may_end_type =
                        matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '>');
                    operand_next = match &token {
                        TokenTree::Punct(punct) => punct.as_char() != '?',
                        TokenTree::Ident(word) => ["match", "if", "in", "return", "else", "move"]
                            .iter()
                            .any(|keyword| word == keyword),
                        _ => false,
                    };
                    bound.extend([token]);
                }
            }
        }
        bound
    }

    /// Notes a field that is named as a variable: `id`, `_0`.
    fn bare(&mut self, name: &Ident, members: &[Member<'_>]) {
        let is_name = |member: &Member<'_>| match member {
            Member::Named(field) => *name == **field,
            Member::Unnamed(..) => *name == member.binding(),
        };
        let Some(field) = members.iter().position(is_name) else {
            return;
        };
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
        if matches!(members[field], Member::Named(_))
            && !self.bare.iter().any(|(_, known)| *known == field)
        {
            self.bare.push((name.clone(), field));
        }
    }

    /// The variable for the field that `token` names, and what follows in the
    /// same token: `.0.1` is a dot and the number `0.1`.
    fn field(&mut self, token: &TokenTree, members: &[Member<'_>]) -> Option<TokenStream> {
        let text = token.to_string();
        let (name, rest) = match token {
            TokenTree::Ident(_) => (text.trim_start_matches("r#"), None),
            TokenTree::Literal(_) => match text.split_once('.') {
                Some((name, rest)) => (name, Some(rest)),
                None => (text.as_str(), None),
            },
            _ => return None,
        };
        let field = members.iter().position(|member| member.name() == name)?;
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
        let mut binding = members[field].binding();
        binding.set_span(token.span().resolved_at(binding.span()));
        let mut tokens = binding.into_token_stream();
        if let Some(rest) = rest.filter(|rest| !rest.is_empty()) {
            let index = syn::parse_str::<syn::Index>(rest).ok()?;
            tokens.extend(quote!(.#index));
        }
        Some(tokens)
    }
}

fn is_dot(punct: &Punct) -> bool {
    punct.as_char() == '.'
}

fn starts_dot(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if is_dot(punct))
}

/// That `name`, after a dot, is no field, and which ones there are.
fn no_field(name: &str, members: &[Member<'_>]) -> String {
    let names: Vec<String> = members.iter().map(|member| member.name()).collect();
    let candidates = names.iter().map(String::as_str);
    let hint = did_you_mean(name, candidates, || {
        if names.is_empty() {
            ", and no other one".to_owned()
        } else {
            format!("; it has `.{}`", names.join("`, `."))
        }
    });
    format!("the variant has no field `{name}`{hint}")
}

struct Scan<'a> {
    members: &'a [Member<'a>],
    args: &'a Args,
    text: String,
    pieces: Vec<Piece>,
    /// So far every placeholder is a field without format options.
    plain: bool,
    shows: Vec<Show>,
    /// The fields that placeholders show by name, each once.
    named: Vec<usize>,
    /// The fields that placeholders show by number, each once.
    positions: Vec<usize>,
    ambiguous: bool,
    unresolved: bool,
}

impl Scan<'_> {
    fn run(&mut self, format: &str) {
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
        let field = self.members.iter().position(|member| member.name() == name);
        let tuple = matches!(self.members.first(), Some(Member::Unnamed(..)));
        if is_number && self.args.has_positional {
            self.ambiguous |= tuple && field.is_some();
            return None;
        }
        let Some(field) = field else {
            self.unresolved = true;
            return None;
        };
        let noted = match self.members[field] {
            Member::Named(_) => &mut self.named,
            Member::Unnamed(..) => &mut self.positions,
        };
        if !noted.contains(&field) {
            noted.push(field);
        }
        self.shows.push(Show {
            field,
            format_trait,
        });
        Some(field)
    }

    /// What to hand over for a field. `{:p}` is about the pointer in the field,
    /// not about the reference that the field is bound by.
    fn value(&self, field: usize) -> TokenStream {
        let binding = self.members[field].binding();
        let is_pointer = |show: &Show| show.field == field && show.format_trait == Some("Pointer");
        if self.shows.iter().any(is_pointer) {
            quote!(*#binding)
        } else {
            binding.into_token_stream()
        }
    }

    fn end_text(&mut self) {
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

/// `{1}` as `{_1}`, for the fields that there are.
fn name_positions(format: &str, members: &[Member<'_>]) -> String {
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
            named.push('_');
            rest = rest.trim_start();
        }
    }
    named.push_str(rest);
    named
}
