//! Types as they are written: which mention a type parameter, which is an
//! `Option`. And bounds: only for field types that mention a parameter, and
//! only the traits that the expansion uses on them.

use proc_macro2::TokenStream;
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
