//! The paths in what a macro is given, and in the rules of one.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};

type Path = (Vec<String>, Span);

/// Every `a::b::c`, with where it begins; of `a::{b, c}` both.
///
/// `$crate::…` is a path of this crate if `dollar_crate_is_here`, and none
/// otherwise.
pub(crate) fn paths(tokens: TokenStream, dollar_crate_is_here: bool) -> Vec<Path> {
    let mut found = Vec::new();
    scan(tokens, dollar_crate_is_here, &mut found);
    found
}

fn scan(tokens: TokenStream, dollar_crate_is_here: bool, found: &mut Vec<Path>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while at < tokens.len() {
        match &tokens[at] {
            TokenTree::Group(group) => scan(group.stream(), dollar_crate_is_here, found),
            TokenTree::Ident(ident) => {
                let goes_on = is(&tokens[..at], '.')
                    || is(&tokens[..at], ':') && is(&tokens[..at.saturating_sub(1)], ':')
                    || is(&tokens[..at], '$') && !(dollar_crate_is_here && ident == "crate");
                let mut paths = Vec::new();
                at += path(&tokens[at..], &mut Vec::new(), &mut paths);
                paths.retain(|(path, _)| !goes_on && path.len() > 1);
                found.append(&mut paths);
                continue;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        at += 1;
    }
}

/// Whether `before` ends with this character.
fn is(before: &[TokenTree], character: char) -> bool {
    matches!(before.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == character)
}

/// Reads the path that `tokens` begin with, and says of how many it is made.
fn path(tokens: &[TokenTree], prefix: &mut Vec<String>, found: &mut Vec<Path>) -> usize {
    let depth = prefix.len();
    let mut length = 0;
    while let Some(TokenTree::Ident(ident)) = tokens.get(length) {
        if depth == 0 || ident != "self" {
            prefix.push(ident.to_string());
        }
        length += 1;
        let next = length + 2;
        if tokens.len() < next || !(is(&tokens[..=length], ':') && is(&tokens[..next], ':')) {
            break;
        }
        match tokens.get(next) {
            Some(TokenTree::Ident(_)) => length = next,
            Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                let tree: Vec<TokenTree> = group.stream().into_iter().collect();
                for branch in tree.split(|token| is(std::slice::from_ref(token), ',')) {
                    path(branch, prefix, found);
                }
                prefix.truncate(depth);
                return next + 1;
            }
            _ => break,
        }
    }
    if let Some(TokenTree::Ident(first)) = tokens.first() {
        found.push((prefix.clone(), first.span()));
    }
    prefix.truncate(depth);
    length
}
