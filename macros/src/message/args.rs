//! The trailing arguments of a format string: the fields in them become the
//! variables that they are bound to.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};

use super::scope::Scope;
use super::show::Show;
use crate::ast::Member;
use crate::report::{Report, did_you_mean};

/// The trailing arguments of a format string.
pub(super) struct Args {
    /// With a comma before each.
    pub tokens: TokenStream,
    /// The names of the named ones.
    pub names: Vec<String>,
    pub has_positional: bool,
    /// Each with its name, if it has one.
    pub values: Vec<(Option<String>, TokenStream)>,
    /// The fields that take part, each with the places that name it.
    pub shows: Vec<Show>,
    /// `let id = __field_id;` for those of them that are named without a leading
    /// dot, as thiserror has it.
    pub variables: TokenStream,
    bare: Vec<usize>,
    /// The fields that a bare name does not mean.
    hidden: Vec<usize>,
    /// The variables of closures and patterns in the arguments.
    bound: HashSet<Ident>,
}

impl Args {
    pub(super) fn new(written: &TokenStream, scope: &Scope<'_>, report: &Report) -> Self {
        let members = scope.members;
        let mut args = Self {
            tokens: TokenStream::new(),
            names: Vec::new(),
            has_positional: false,
            values: Vec::new(),
            shows: Vec::new(),
            variables: TokenStream::new(),
            bare: Vec::new(),
            hidden: scope.hidden.to_vec(),
            bound: HashSet::new(),
        };
        bound_names(written, &mut args.bound);
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

    pub(super) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    fn end(&mut self, argument: &mut Vec<TokenTree>, members: &[Member<'_>], report: &Report) {
        if argument.is_empty() {
            return;
        }
        let mut value = core::mem::take(argument);
        let mut equation = TokenStream::new();
        let name = match value.as_slice() {
            [TokenTree::Ident(name), TokenTree::Punct(equals), ..]
                if equals.as_char() == '=' && equals.spacing() == Spacing::Alone =>
            {
                Some(name.to_string().trim_start_matches("r#").to_owned())
            }
            _ => None,
        };
        if name.is_some() {
            // The name is no field, though one may be called the same.
            equation = value.drain(..2).collect();
        }
        let value = self.bind_fields(value, members, report);
        self.names.extend(name.clone());
        self.has_positional |= name.is_none();
        self.tokens.extend(quote!(, #equation #value));
        self.values.push((name, value));
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
        // Behind `order.` and `path::` a name is of something else.
        let mut is_part = false;
        let mut before = ' ';
        while let Some(token) = tokens.next() {
            let sign = match &token {
                TokenTree::Punct(punct) => punct.as_char(),
                _ => ' ',
            };
            match token {
                TokenTree::Punct(dot) if is_dot(&dot) && tokens.peek().is_some_and(starts_dot) => {
                    // `..` and `..=` are ranges, with an operand to come.
                    bound.extend([TokenTree::Punct(dot)]);
                    bound.extend(tokens.next());
                    operand_next = true;
                    before = '.';
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
                // Of a label or a lifetime, what follows is as it was before it.
                TokenTree::Punct(quote) if quote.as_char() == '\'' => {
                    bound.extend([TokenTree::Punct(quote)]);
                    bound.extend(tokens.next());
                }
                TokenTree::Group(group) => {
                    let inner =
                        self.bind_fields(group.stream().into_iter().collect(), members, report);
                    let mut rebuilt = Group::new(group.delimiter(), inner);
                    rebuilt.set_span(group.span());
                    operand_next = group.delimiter() == Delimiter::Brace && operand_next;
                    bound.extend([TokenTree::Group(rebuilt)]);
                }
                mut token => {
                    let is_own = operand_next && !is_part && !names_something(tokens.peek());
                    if let (TokenTree::Ident(name), true) = (&token, is_own) {
                        if let Some(binding) = self.bare(name, members) {
                            token = binding.into();
                        }
                    }
                    may_end_type =
                        matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '>');
                    operand_next = match &token {
                        TokenTree::Punct(punct) => punct.as_char() != '?',
                        TokenTree::Ident(word) => precedes_operand(word),
                        _ => false,
                    };
                    bound.extend([token]);
                }
            }
            is_part = sign == '.' && before != '.' || sign == ':' && before == ':';
            before = sign;
        }
        bound
    }

    /// Notes a field that is named as a variable: `id`, `_0`. The second is
    /// nothing that a struct's shorthand or a closure could mean, so the binding
    /// can stand in its place.
    fn bare(&mut self, name: &Ident, members: &[Member<'_>]) -> Option<Ident> {
        let text = name.to_string();
        let text = text.trim_start_matches("r#");
        let field = members
            .iter()
            .position(|member| member.variable() == text)?;
        if self.hidden.contains(&field) {
            self.hidden(field, name, members);
            return None;
        }
        self.note(field, name.span());
        let mut binding = members[field].binding();
        if let Member::Unnamed(..) = members[field] {
            binding.set_span(name.span().resolved_at(binding.span()));
            return Some(binding);
        }
        if !self.bare.contains(&field) {
            self.bare.push(field);
            self.variables.extend(variable(name, &binding));
        }
        None
    }

    /// A bare name that is a hidden field's. `_0` means that field all the same,
    /// unless the argument itself binds the name.
    fn hidden(&mut self, field: usize, name: &Ident, members: &[Member<'_>]) {
        if let (Member::Unnamed(..), false) = (members[field], self.bound.contains(name)) {
            self.note(field, name.span());
        }
    }

    fn note(&mut self, field: usize, span: Span) {
        self.shows.push(Show {
            field,
            format_trait: None,
            span,
        });
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
        self.note(field, token.span());
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

/// The names beside a `|` or behind a `let`, as far as tokens tell.
fn bound_names(tokens: &TokenStream, names: &mut HashSet<Ident>) {
    let is_bar = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == '|');
    let is_let = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Ident(word)) if word == "let" || word == "mut");
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        match token {
            TokenTree::Ident(name)
                if is_bar(before) || is_let(before) || is_bar(tokens.get(at + 1)) =>
            {
                names.insert(name.clone());
            }
            TokenTree::Group(group) => bound_names(&group.stream(), names),
            _ => {}
        }
    }
}

/// Whether a name before this token is not a value: of a path (`cause::text`), of a
/// field (`Order { cause: 1 }`), a macro (`cause!`), an argument (`cause = 1`).
fn names_something(next: Option<&TokenTree>) -> bool {
    match next {
        Some(TokenTree::Punct(punct)) => match punct.as_char() {
            ':' => true,
            '!' | '=' => punct.spacing() == Spacing::Alone,
            _ => false,
        },
        _ => false,
    }
}

/// Whether `word` is a keyword that a value can follow: `while`, `break`, but not
/// `self`, which is one.
fn precedes_operand(word: &Ident) -> bool {
    let is_keyword = syn::parse2::<Ident>(word.to_token_stream()).is_err();
    let are_values = [
        "self", "Self", "super", "crate", "true", "false", "await", "_",
    ];
    is_keyword && !are_values.iter().any(|value| word == value)
}

/// `let id = __field_id;`, for the arguments that name a field without a dot.
///
/// Rust takes a pattern of a constant's name for the constant, whoever wrote
/// it; the function hides the constants, statics and structs of this name, and
/// a pattern may be called like a function.
pub(crate) fn variable(name: &Ident, value: &impl ToTokens) -> TokenStream {
    let mut hides = name.clone();
    // As the derive's own, of which no lint reports that nobody calls it.
    hides.set_span(Span::call_site());
    quote! {
        fn #hides() {}
        let #name = #value;
        let _ = #name;
    }
}

fn is_dot(punct: &Punct) -> bool {
    punct.as_char() == '.'
}

fn starts_dot(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if is_dot(punct))
}

/// The mistake for `name` after a dot, where there is no such field.
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
