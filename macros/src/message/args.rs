//! The trailing arguments of a format string: the fields in them become the
//! variables that they are bound to.

use proc_macro2::{Delimiter, Group, Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};

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
    /// The fields that take part.
    pub fields: Vec<usize>,
    /// `let id = __field_id;` for those of them that are named without a leading
    /// dot, as thiserror has it.
    pub variables: TokenStream,
    bare: Vec<usize>,
}

impl Args {
    pub(super) fn new(written: &TokenStream, members: &[Member<'_>], report: &Report) -> Self {
        let mut args = Self {
            tokens: TokenStream::new(),
            names: Vec::new(),
            has_positional: false,
            values: Vec::new(),
            fields: Vec::new(),
            variables: TokenStream::new(),
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

    pub(super) fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    fn end(&mut self, argument: &mut Vec<TokenTree>, members: &[Member<'_>], report: &Report) {
        if argument.is_empty() {
            return;
        }
        let name = match argument.as_slice() {
            [TokenTree::Ident(name), TokenTree::Punct(equals), ..]
                if equals.as_char() == '=' && equals.spacing() == Spacing::Alone =>
            {
                Some(name.to_string().trim_start_matches("r#").to_owned())
            }
            _ => None,
        };
        let tokens = self.bind_fields(core::mem::take(argument), members, report);
        let equation = if name.is_some() { 2 } else { 0 };
        let value = tokens.clone().into_iter().skip(equation).collect();
        self.names.extend(name.clone());
        self.has_positional |= name.is_none();
        self.values.push((name, value));
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
                mut token => {
                    if let (TokenTree::Ident(name), true) = (&token, operand_next) {
                        if let Some(binding) = self.bare(name, members) {
                            token = binding.into();
                        }
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

    /// Notes a field that is named as a variable: `id`, `_0`. The second is
    /// nothing that a struct's shorthand or a closure could mean, so the binding
    /// can stand in its place.
    fn bare(&mut self, name: &Ident, members: &[Member<'_>]) -> Option<Ident> {
        let text = name.to_string();
        let text = text.trim_start_matches("r#");
        let field = members
            .iter()
            .position(|member| member.variable() == text)?;
        if !self.fields.contains(&field) {
            self.fields.push(field);
        }
        let mut binding = members[field].binding();
        if let Member::Unnamed(..) = members[field] {
            binding.set_span(name.span().resolved_at(binding.span()));
            return Some(binding);
        }
        if !self.bare.contains(&field) {
            self.bare.push(field);
            self.variables
                .extend(quote!(let #name = #binding; let _ = #name;));
        }
        None
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
