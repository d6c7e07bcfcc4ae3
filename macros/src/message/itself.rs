//! `self` in a text: clients would read whatever is in it, and the internal text
//! would write itself without end.
//!
//! What is found here has a message that tells what to write. What a macro makes
//! of its tokens is not seen here: a public text is written where `self` is not
//! in scope (`expand::context`).

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::LitStr;

use super::scope::{Readers, Scope};
use crate::attr::FormatLit;
use crate::report::Report;

/// Reports each `self` that the text must not use.
pub(super) fn report(written: &FormatLit, scope: &Scope<'_>, report: &Report) {
    let text = written.literal.value();
    if scope.readers == Readers::Log {
        for span in endless(&written.literal, &written.args) {
            report.at_span(
                span,
                "`self` in its own text would write it without end; name the fields, as in `{id}` \
                 and `.id`, or write `{self:?}`",
            );
        }
        return;
    }
    let or_message = match scope.readers {
        Readers::LogAndClients => ", or write them another text in `#[message(\"…\")]`",
        Readers::Clients | Readers::Log => "",
    };
    if placeholders(&text).any(|(name, spec)| name == "self" || names_width(spec, "self")) {
        report.at(
            &written.literal,
            format!(
                "clients read this text, where `{{self}}` would show them all that is in the \
                 error; name the fields: `{{id}}`{or_message}"
            ),
        );
    }
    let declares = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if *word == "impl" || *word == "trait");
    if any_token(&written.args, &declares) {
        // A `self` may be that of a method in there.
        return;
    }
    for_each_self(&written.args, &mut |this, next| {
        let field = match next {
            [
                TokenTree::Punct(dot),
                TokenTree::Ident(_) | TokenTree::Literal(_),
                ..,
            ] if dot.as_char() == '.' => {
                format!("`.{}`", next[1])
            }
            _ => "`.id`".to_owned(),
        };
        report.at_span(
            this,
            format!(
                "clients read this text, where `self` would show them all that is in the error; \
                 name the field without it: {field}{or_message}"
            ),
        );
    });
}

/// Calls `found` with each `self` that is a value, and the tokens behind it.
fn for_each_self(tokens: &TokenStream, found: &mut impl FnMut(Span, &[TokenTree])) {
    let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for (at, token) in tokens.iter().enumerate() {
        let behind = &tokens[at + 1..];
        match token {
            TokenTree::Group(group) => for_each_self(&group.stream(), found),
            TokenTree::Ident(word) if *word == "self" && !starts_path(behind) => {
                found(word.span(), behind);
            }
            _ => {}
        }
    }
}

/// `::`, as in `self::LIMIT`.
fn starts_path(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(a), TokenTree::Punct(b), ..]
        if a.as_char() == ':' && b.as_char() == ':')
}

fn any_token(tokens: &TokenStream, wanted: &impl Fn(&TokenTree) -> bool) -> bool {
    tokens.clone().into_iter().any(|token| match &token {
        TokenTree::Group(group) => any_token(&group.stream(), wanted),
        _ => wanted(&token),
    })
}

/// The places of a text that write `self` by its `Display`, those of macros in
/// its arguments too: `format!("{self}")`.
fn endless(literal: &LitStr, args: &TokenStream) -> Vec<Span> {
    let mut places = Vec::new();
    let text = literal.value();
    let args: Vec<Argument> = arguments(args);
    let mut positional = 0;
    let named = |name: &str| args.iter().find(|arg| arg.name.as_deref() == Some(name));
    for (name, spec) in placeholders(&text) {
        if spec.contains(".*") {
            positional += 1;
        }
        let argument = if name.is_empty() {
            positional += 1;
            args.get(positional - 1)
        } else {
            match name.parse::<usize>() {
                Ok(number) => args.get(number),
                Err(_) => named(name),
            }
        };
        if is_debug(spec) {
            continue;
        }
        match argument {
            Some(argument) => places.extend(argument.itself),
            None if name == "self" => places.push(literal.span()),
            None => {}
        }
    }
    for argument in &args {
        endless_inside(&argument.tokens, &mut places);
    }
    places
}

/// `self.to_string()` and `format!("{self}")` among tokens.
fn endless_inside(tokens: &[TokenTree], places: &mut Vec<Span>) {
    for (at, token) in tokens.iter().enumerate() {
        match (token, &tokens[at + 1..]) {
            (TokenTree::Ident(this), [TokenTree::Punct(dot), TokenTree::Ident(method), ..])
                if *this == "self" && dot.as_char() == '.' && method == "to_string" =>
            {
                places.push(this.span());
            }
            (TokenTree::Punct(bang), [TokenTree::Group(group), ..]) if bang.as_char() == '!' => {
                if let Ok(text) = syn::parse2::<FormatLit>(group.stream()) {
                    places.extend(endless(&text.literal, &text.args));
                }
            }
            (TokenTree::Group(group), _) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                endless_inside(&inner, places);
            }
            _ => {}
        }
    }
}

struct Argument {
    name: Option<String>,
    tokens: Vec<TokenTree>,
    /// The place of `self`, if the argument is nothing else: `self`, `&self`.
    itself: Option<Span>,
}

fn arguments(args: &TokenStream) -> Vec<Argument> {
    let tokens: Vec<TokenTree> = args.clone().into_iter().collect();
    let written = tokens.split(|token| matches!(token, TokenTree::Punct(p) if p.as_char() == ','));
    let written = written.filter(|tokens| !tokens.is_empty());
    written
        .map(|tokens| {
            let (name, value) = match tokens {
                [TokenTree::Ident(name), TokenTree::Punct(equals), value @ ..]
                    if equals.as_char() == '=' =>
                {
                    (Some(name.to_string()), value)
                }
                _ => (None, tokens),
            };
            let itself = match value {
                [references @ .., TokenTree::Ident(this)] if *this == "self" => references
                    .iter()
                    .all(|token| matches!(token, TokenTree::Punct(p) if "&*".contains(p.as_char())))
                    .then(|| this.span()),
                _ => None,
            };
            Argument {
                name,
                tokens: value.to_vec(),
                itself,
            }
        })
        .collect()
}

/// The placeholders of a format string: what each names, and how it is written.
fn placeholders(format: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = format;
    core::iter::from_fn(move || {
        loop {
            let (_, tail) = rest.split_once('{')?;
            if let Some(tail) = tail.strip_prefix('{') {
                rest = tail;
                continue;
            }
            let (placeholder, behind) = tail.split_once('}')?;
            rest = behind;
            let (name, spec) = placeholder.split_once(':').unwrap_or((placeholder, ""));
            return Some((name.trim(), spec));
        }
    })
}

/// `{:>width$}`, `{:.width$}`
fn names_width(spec: &str, name: &str) -> bool {
    let mut widths = spec.split('$').rev().skip(1);
    widths.any(|before| before.ends_with(name))
}

fn is_debug(spec: &str) -> bool {
    spec.trim_end().ends_with('?')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> usize {
        let text: FormatLit = syn::parse_str(text).unwrap();
        endless(&text.literal, &text.args).len()
    }

    #[test]
    fn texts_that_write_themselves() {
        for text in [
            r#""{self}""#,
            r#""{ self :>5}""#,
            r#""{}", self"#,
            r#""{} {}", 1, &self"#,
            r#""{1}", 1, **self"#,
            r#""{why}", why = self"#,
            r#""{:.*} {}", 2, 1.0, self"#,
            r#""{}", self.to_string()"#,
            r#""{}", why(self.to_string().len())"#,
            r#""{}", format!("{self}")"#,
            r#""{}", { let x = format!("{}", self); x }"#,
        ] {
            assert_eq!(count(text), 1, "{text}");
        }
    }

    #[test]
    fn texts_that_do_not() {
        for text in [
            r#""{{self}}""#,
            r#""{self:?} {self:#?}""#,
            r#""{:?}", self"#,
            r#""{} {:?}", 1, self"#,
            r#""{}", self.id"#,
            r#""{}", why(self)"#,
            r#""{why:?}", why = self"#,
            r#""{}", format!("{self:?}")"#,
            r#""{}", self::LIMIT"#,
        ] {
            assert_eq!(count(text), 0, "{text}");
        }
    }
}
