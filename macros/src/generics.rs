//! Types as they are written: which mention a type parameter, which is an
//! `Option`. And bounds: only for field types that mention a parameter, and
//! only the traits that the expansion uses on them.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, Generics, Path, PathArguments, Type, WhereClause, parse_quote};

/// Whether `ty` mentions a type parameter of `generics` at a place that a
/// bound can name.
pub(crate) fn mentions_param(generics: &Generics, ty: &Type) -> bool {
    mentions(ty, &|path| {
        let mut params = generics.type_params();
        let first = path.segments.first();
        first.is_some_and(|first| params.any(|param| param.ident == first.ident))
    })
}

/// Whether `ty` mentions the type `name`, which derives: by its name alone, or as
/// `Self`. By a path, it is another module's type of the same name.
pub(crate) fn mentions_type(name: &Ident, ty: &Type) -> bool {
    mentions(ty, &|path| {
        let mut segments = path.segments.iter();
        match (segments.next(), segments.next()) {
            (Some(only), None) => only.ident == *name || only.ident == "Self",
            _ => false,
        }
    })
}

/// Whether `wanted` holds of a path in `ty`.
fn mentions(ty: &Type, wanted: &dyn Fn(&Path) -> bool) -> bool {
    let in_arguments = |path: &Path| {
        path.segments.iter().any(|segment| {
            let PathArguments::AngleBracketed(arguments) = &segment.arguments else {
                return false;
            };
            let mut arguments = arguments.args.iter();
            arguments.any(
                |argument| matches!(argument, GenericArgument::Type(ty) if mentions(ty, wanted)),
            )
        })
    };
    match ty {
        Type::Path(ty) => {
            let qself = ty.qself.as_ref();
            qself.map_or_else(|| wanted(&ty.path), |qself| mentions(&qself.ty, wanted))
                || in_arguments(&ty.path)
        }
        Type::Reference(ty) => mentions(&ty.elem, wanted),
        Type::Paren(ty) => mentions(&ty.elem, wanted),
        Type::Group(ty) => mentions(&ty.elem, wanted),
        Type::Tuple(ty) => ty.elems.iter().any(|ty| mentions(ty, wanted)),
        Type::Array(ty) => mentions(&ty.elem, wanted),
        Type::Slice(ty) => mentions(&ty.elem, wanted),
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
    /// The trait of the impl.
    of: String,
    bounds: Vec<(String, TokenStream)>,
}

impl Bounds {
    /// None so far, of an impl of this trait.
    pub(crate) fn of(of: &TokenStream) -> Self {
        Self {
            of: of.to_string(),
            bounds: Vec::new(),
        }
    }

    /// `Self: bound`, for a field whose type has the type itself in it: to ask
    /// it of the field's type would be to ask without end. An impl does not ask
    /// for what it is.
    pub(crate) fn add_recursive(&mut self, bound: &TokenStream) {
        if bound.to_string() != self.of {
            self.add(quote!(Self), bound);
        }
    }

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
