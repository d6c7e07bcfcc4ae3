//! Doc comments: what they say, without the margins of their lines.

use proc_macro2::TokenStream;
use quote::{ToTokens as _, quote};
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

use super::text;

/// The doc comment of a variant.
pub(crate) enum Description {
    Fixed(String),
    /// The expressions of its parts, some of which only rustc knows the text of
    /// (`#[doc = include_str!("gone.md")]`). Each has a margin of one space.
    Made(Vec<TokenStream>),
}

impl Default for Description {
    fn default() -> Self {
        Self::Fixed(String::new())
    }
}

impl Description {
    pub(super) fn read(attributes: &[Attribute]) -> Self {
        let parts = attributes.iter().filter_map(|attribute| {
            let Meta::NameValue(doc) = &attribute.meta else {
                return None;
            };
            doc.path.is_ident("doc").then_some(&doc.value)
        });
        let parts: Vec<_> = parts
            .map(|value| {
                if let Expr::Lit(ExprLit {
                    lit: Lit::Str(text),
                    ..
                }) = value
                {
                    return Ok(without_margin(&text.value()));
                }
                let tokens = value.to_token_stream();
                text::known(tokens.clone())
                    .map(|text| without_margin(&text))
                    .ok_or(tokens)
            })
            .collect();
        if parts.iter().all(Result::is_ok) {
            let lines: Vec<String> = parts.into_iter().flatten().collect();
            return Self::Fixed(lines.join("\n").trim().to_owned());
        }
        let parts = parts.into_iter().map(|part| match part {
            Ok(text) => {
                let text = format!(" {text}");
                quote!(#text)
            }
            Err(tokens) => tokens,
        });
        Self::Made(parts.collect())
    }
}

/// Of a line its first space; of the lines of a block comment the stars at
/// their beginning, if all have one, and as much space as all have.
fn without_margin(text: &str) -> String {
    let Some((first, others)) = text.split_once('\n') else {
        return text.strip_prefix(' ').unwrap_or(text).trim_end().to_owned();
    };
    let is_blank = |line: &&str| line.trim().is_empty();
    let starred = |line: &str| line.trim_start().strip_prefix('*').map(str::to_owned);
    let filled = || others.lines().filter(|line| !is_blank(line));
    let has_stars = filled().next().is_some() && filled().all(|line| starred(line).is_some());
    let others: Vec<String> = others
        .lines()
        .map(|line| match starred(line) {
            Some(rest) if has_stars => rest,
            _ => line.to_owned(),
        })
        .collect();
    let margin = |line: &String| line.len() - line.trim_start().len();
    let filled = others.iter().filter(|line| !line.trim().is_empty());
    let margin = filled.map(margin).min().unwrap_or(0);
    let mut text = first.trim().to_owned();
    for line in others {
        text.push('\n');
        text.push_str(line.get(margin..).unwrap_or_default().trim_end());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::without_margin;

    #[test]
    fn margins_are_left_out_and_indents_are_not() {
        for (comment, text) in [
            (" one line ", "one line"),
            ("     indented", "    indented"),
            ("", ""),
            (
                " first\n * second\n *     code\n *\n * last\n ",
                "first\nsecond\n    code\n\nlast\n",
            ),
            ("\n  no stars\n    indented\n", "\nno stars\n  indented"),
            ("\n * a list\n   of one", "\n* a list\n  of one"),
            (" ü\n ü", "ü\nü"),
        ] {
            assert_eq!(without_margin(comment), text, "{comment:?}");
        }
    }
}
