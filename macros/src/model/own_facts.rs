//! `{code}` and `{kind}` in the texts of headers and details: where no field has
//! that name, they are the variant's own.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{Ident, LitStr};

use super::facts::Code;
use crate::ast::Member;
use crate::attr::{Api, Attr, FormatLit, VariantAttrs};
use crate::message::Extra;
use crate::report::Report;

/// The code and the kind of a variant, for its texts.
pub(super) struct OwnFacts<'a> {
    variant: &'a Ident,
    code: Own,
    kind: Own,
    /// The name of the `#[code]` field, which `{code}` may show as well: by its
    /// `ToCode` rather than its `Display`.
    code_field: Option<String>,
    private: TokenStream,
    /// `self`
    this: Ident,
}

/// What a placeholder stands for.
enum Own {
    /// The text of every occurrence, and the same as an expression.
    Fixed(String, TokenStream),
    /// Known when the error occurs: of a field, or of the inner fault.
    AtRunTime,
    /// There is none.
    Absent,
    /// There is one that could not be understood, which has been reported.
    Misread,
}

impl<'a> OwnFacts<'a> {
    pub(super) fn new(
        variant: &'a Ident,
        attrs: &VariantAttrs,
        code: Option<&Code>,
        code_field: Option<Member<'_>>,
        is_transparent: bool,
        api: &Api,
    ) -> Self {
        let otherwise = |attr, is_at_run_time| {
            if attrs.seen.contains(&attr) {
                Own::Misread
            } else if is_at_run_time {
                Own::AtRunTime
            } else {
                Own::Absent
            }
        };
        let krate = api.krate();
        // Out of reach for the text itself.
        let this = Ident::new("self", Span::mixed_site());
        Self {
            variant,
            code: match code {
                Some(Code::Text(text)) => Own::Fixed(text.clone(), text.to_token_stream()),
                Some(Code::Number(number)) => {
                    Own::Fixed(number.to_string(), number.to_token_stream())
                }
                None => otherwise(Attr::Code, code_field.is_some() || is_transparent),
            },
            kind: match &attrs.kind {
                Some(kind) => Own::Fixed(kind.value(), kind.to_token_stream()),
                None => otherwise(Attr::Kind, is_transparent),
            },
            code_field: code_field.map(Member::name),
            private: quote!(#krate::__private),
            this,
        }
    }

    /// The text with its fixed facts filled in, and what `format_args!` needs for
    /// the others.
    pub(super) fn fill(
        &self,
        written: &FormatLit,
        members: &[Member<'_>],
        report: &Report,
    ) -> (FormatLit, Extra) {
        let mut extra = Extra::default();
        let text = written.literal.value();
        let mut filled = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find(['{', '}']) {
            let (before, brace) = rest.split_at(at);
            filled.push_str(before);
            let (brace, tail) = brace.split_at(1);
            if let Some(tail) = tail.strip_prefix(brace) {
                filled.push_str(brace);
                filled.push_str(brace);
                rest = tail;
                continue;
            }
            let Some((placeholder, behind)) = tail.split_once('}').filter(|_| brace == "{") else {
                filled.push_str(brace);
                rest = tail;
                continue;
            };
            rest = behind;
            let (name, spec) = match placeholder.split_once(':') {
                Some((name, spec)) => (name.trim(), Some(spec)),
                None => (placeholder.trim(), None),
            };
            let filled_in = match self.named(name, &written.args, members) {
                Some(name) => self.value(name, spec, &written.literal, &mut extra, report),
                None => None,
            };
            match filled_in {
                Some(text) => filled.push_str(&text),
                None => filled.extend(["{", placeholder, "}"]),
            }
        }
        filled.push_str(rest);
        let filled = FormatLit {
            literal: LitStr::new(&filled, written.literal.span()),
            constant: written.constant.clone(),
            args: written.args.clone(),
        };
        (filled, extra)
    }

    /// The fact that a placeholder of this name stands for: not what a field or
    /// an argument is called.
    fn named(
        &self,
        name: &str,
        args: &TokenStream,
        members: &[Member<'_>],
    ) -> Option<&'static str> {
        let fact = ["code", "kind"].into_iter().find(|fact| *fact == name)?;
        let is_code_field = fact == "code" && self.code_field.as_deref() == Some(name);
        let is_field = !is_code_field && members.iter().any(|member| member.name() == name);
        (!is_field && !names_argument(args, name)).then_some(fact)
    }

    /// The text to put in the place of the placeholder; `None` leaves it to
    /// `format_args!`, for which the value is added to `extra`.
    fn value(
        &self,
        name: &'static str,
        spec: Option<&str>,
        literal: &LitStr,
        extra: &mut Extra,
        report: &Report,
    ) -> Option<String> {
        let (private, this, is_code) = (&self.private, &self.this, name == "code");
        let value = match (if is_code { &self.code } else { &self.kind }, spec) {
            (Own::Fixed(text, _), None) => {
                return Some(text.replace('{', "{{").replace('}', "}}"));
            }
            (Own::Fixed(_, value), Some(_)) => value.clone(),
            (Own::AtRunTime, _) if is_code => quote!(#private::OwnCode(#this)),
            (Own::AtRunTime, _) => quote!(#private::OwnKind(#this)),
            (Own::Misread, _) => return Some(String::new()),
            (Own::Absent, _) => {
                report.at(
                    literal,
                    format!(
                        "variant `{}` has no {name} for `{{{name}}}` to show; add \
                         `#[{name}(\"…\")]`",
                        self.variant
                    ),
                );
                return Some(String::new());
            }
        };
        extra.add(name, &value);
        None
    }
}

/// Whether a trailing argument has this name: `, code = …`.
fn names_argument(args: &TokenStream, name: &str) -> bool {
    let tokens: Vec<TokenTree> = args.clone().into_iter().collect();
    tokens.windows(3).any(|tokens| {
        matches!(tokens, [TokenTree::Punct(comma), TokenTree::Ident(ident), TokenTree::Punct(equals)]
            if comma.as_char() == ',' && equals.as_char() == '=' && ident == name)
    })
}
