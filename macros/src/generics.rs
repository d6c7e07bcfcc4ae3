//! Types as they are written: which mention a type parameter, which is an
//! `Option`. And bounds: only for field types that mention a parameter, and
//! only the traits that the expansion uses on them.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, Generics, PathArguments, Type, WhereClause, parse_quote};

/// Whether `ty` mentions a type parameter of `generics` at a place that a
/// bound can name.
pub(crate) fn mentions_param(generics: &Generics, ty: &Type) -> bool {
    let in_path = |path: &syn::Path| {
        path.segments.iter().any(|segment| {
            match &segment.arguments {
            PathArguments::AngleBracketed(arguments) => arguments.args.iter().any(|argument| {
                matches!(argument, GenericArgument::Type(ty) if mentions_param(generics, ty))
            }),
            _ => false,
        }
        })
    };
    match ty {
        Type::Path(ty) => {
            let is_param = ty.qself.is_none()
                && ty.path.segments.first().is_some_and(|first| {
                    generics
                        .type_params()
                        .any(|param| param.ident == first.ident)
                });
            is_param
                || ty
                    .qself
                    .as_ref()
                    .is_some_and(|qself| mentions_param(generics, &qself.ty))
                || in_path(&ty.path)
        }
        Type::Reference(ty) => mentions_param(generics, &ty.elem),
        Type::Paren(ty) => mentions_param(generics, &ty.elem),
        Type::Group(ty) => mentions_param(generics, &ty.elem),
        Type::Tuple(ty) => ty.elems.iter().any(|ty| mentions_param(generics, ty)),
        Type::Array(ty) => mentions_param(generics, &ty.elem),
        Type::Slice(ty) => mentions_param(generics, &ty.elem),
        _ => false,
    }
}

/// The type as it can be written outside of an impl: with `'static` for every
/// lifetime. `None` if it mentions a parameter, `Self`, or lifetimes of its own.
pub(crate) fn outside_of_impl(generics: &Generics, ty: &Type) -> Option<TokenStream> {
    fn tokens(generics: &Generics, written: TokenStream) -> Option<TokenStream> {
        let is_param = |ident: &Ident| {
            ident == "Self"
                || ident == "for"
                || generics.type_params().any(|param| param.ident == *ident)
                || generics.const_params().any(|param| param.ident == *ident)
        };
        let mut is_lifetime = false;
        written
            .into_iter()
            .map(|token| {
                let of_lifetime = is_lifetime;
                is_lifetime = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
                Some(match token {
                    TokenTree::Ident(ident) if of_lifetime => {
                        Ident::new("static", ident.span()).into()
                    }
                    TokenTree::Ident(ident) if is_param(&ident) => return None,
                    TokenTree::Group(group) => {
                        let inside = tokens(generics, group.stream())?;
                        let mut rebuilt = Group::new(group.delimiter(), inside);
                        rebuilt.set_span(group.span());
                        rebuilt.into()
                    }
                    token => token,
                })
            })
            .collect()
    }
    tokens(generics, ty.to_token_stream())
}

/// The type itself, where a macro has passed it in an invisible group.
pub(crate) fn ungrouped(mut ty: &Type) -> &Type {
    while let Type::Group(group) = ty {
        ty = &group.elem;
    }
    ty
}

/// `T` of `Option<T>`.
pub(crate) fn option_inner(ty: &Type) -> Option<&Type> {
    let Type::Path(path) = ungrouped(ty) else {
        return None;
    };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) if last.ident == "Option" => {
            match arguments.args.first()? {
                GenericArgument::Type(inner) => Some(inner),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The bounds of one impl, in the order in which they were first needed.
#[derive(Default, Clone)]
pub(crate) struct Bounds {
    bounds: Vec<(String, TokenStream)>,
}

impl Bounds {
    /// `ty: bound`, once.
    pub(crate) fn add(&mut self, ty: impl ToTokens, bound: impl ToTokens) {
        let tokens = quote!(#ty: #bound);
        let text = tokens.to_string();
        if !self.bounds.iter().any(|(known, _)| *known == text) {
            self.bounds.push((text, tokens));
        }
    }

    /// The where-clause of the type with these bounds added.
    pub(crate) fn where_clause(&self, generics: &Generics) -> Option<WhereClause> {
        let mut clause = generics.where_clause.clone();
        for (_, bound) in &self.bounds {
            clause
                .get_or_insert_with(|| parse_quote!(where))
                .predicates
                .push(parse_quote!(#bound));
        }
        clause
    }
}
