//! From the model to the impls: one file per thing that is emitted.
//!
//! For
//!
//! ```text
//! #[derive(Debug, ApiError)]
//! enum E {
//!     #[status(404)]
//!     #[message("no {0}")]
//!     Missing(String),
//! }
//! ```
//!
//! the whole is
//!
//! ```text
//! const _: () = {
//!     const __FORMAT: WireFormat = WireFormat::of::<Problem>();
//!     static __ENTRIES: [Entry; 1] = [entry(0, "Missing", Facts { status: Some(404), … })];
//!     static __PLANS: [Plan; 1] = [const { Plan::new() }; 1];
//!     impl Display for E { … }
//!     impl Error for E {}
//!     impl WriteText for E { … }
//!     impl Fault for E { … }
//!     impl Catalog for E { … }
//!     impl Serialize for E { … }
//!     const _: () = …; // assertions
//!     respond! { all { [] [] [E] [] } }
//! };
//! ```
//!
//! Names of the expansion begin with two underscores, since the user's types
//! and format strings are resolved among them.

mod assert;
mod catalog;
mod display;
mod error;
mod facts;
mod fallback;
mod fault;
mod from;
mod respond;
mod serialize;
mod text;
mod values;

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{Attribute, DeriveInput, Ident, Meta, WhereClause};

use crate::ast::{Input, Member};
use crate::check;
use crate::generics::Bounds;
use crate::message::Template;
use crate::model::{Model, Variant};
use crate::report::Report;

/// The whole pipeline. Whatever comes in, what comes out parses.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let input: DeriveInput = match syn::parse2(input) {
        Ok(input) => input,
        Err(error) => return error.to_compile_error(),
    };
    let report = Report::default();
    let Some(parsed) = Input::new(&input, &report) else {
        return report.into_compile_errors().unwrap_or_default();
    };
    let model = Model::new(parsed, &report);
    check::check(&model, &report);
    let context = Context::new(&model);
    let items = match report.into_compile_errors() {
        None => context.expand(),
        // The impls are there all the same, so that one mistake is one message
        // and code that uses the type shows none.
        Some(mistakes) => {
            let items = fallback::expand(&context);
            quote!(#mistakes #items)
        }
    };
    let lints = lints(&model.input);
    quote! {
        #lints
        const _: () = {
            #items
        };
    }
}

/// `#[allow(deprecated)]`, if the type speaks of something deprecated: it is
/// warned of where it is used, not where it derives. An `allow` that is not
/// needed would not compile in a crate that forbids the lint.
fn lints(input: &Input<'_>) -> Option<TokenStream> {
    fn mentions_deprecated(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == "deprecated",
            TokenTree::Group(group) => mentions_deprecated(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    /// `#[deprecated]`, or `#[allow(deprecated)]` above what is so elsewhere.
    fn is_of_it(attribute: &Attribute) -> bool {
        let Some(name) = attribute.path().get_ident().map(Ident::to_string) else {
            return false;
        };
        match (name.as_str(), &attribute.meta) {
            ("deprecated", _) => true,
            ("allow" | "expect" | "warn", Meta::List(lints)) => {
                mentions_deprecated(lints.tokens.clone())
            }
            _ => false,
        }
    }
    let on_variants = input.variants.iter().flat_map(|variant| {
        let on_fields = variant.fields.iter().flat_map(|field| field.attrs);
        variant.attrs.iter().chain(on_fields)
    });
    let mut all = input.attrs.iter().chain(on_variants);
    all.any(is_of_it).then(|| quote!(#[allow(deprecated)]))
}

/// What every file of the expansion needs.
pub(crate) struct Context<'a> {
    pub model: &'a Model<'a>,
    /// `::fault`, or where the user has it.
    pub krate: TokenStream,
    /// `::fault::__private`
    pub private: TokenStream,
}

impl<'a> Context<'a> {
    fn new(model: &'a Model<'a>) -> Self {
        let krate = match &model.api.krate {
            Some(path) => path.to_token_stream(),
            None => quote!(::fault),
        };
        Self {
            model,
            private: quote!(#krate::__private),
            krate,
        }
    }

    fn expand(&self) -> TokenStream {
        let parts = [
            catalog::expand(self),
            display::expand(self),
            error::expand(self),
            from::expand(self),
            text::expand(self),
            fault::expand(self),
            serialize::expand(self),
            assert::expand(self),
            respond::expand(self),
        ];
        parts.into_iter().collect()
    }

    /// `#[automatically_derived] impl<…> Trait for Type<…> where … { … }`
    pub(crate) fn impl_block(
        &self,
        of: &TokenStream,
        bounds: &Bounds,
        body: &TokenStream,
    ) -> TokenStream {
        self.impl_block_at(Span::call_site(), of, bounds, body)
    }

    /// The same, with an error of the impl as a whole placed at `span`.
    pub(crate) fn impl_block_at(
        &self,
        span: Span,
        of: &TokenStream,
        bounds: &Bounds,
        body: &TokenStream,
    ) -> TokenStream {
        let ident = self.model.input.ident;
        let (impl_generics, ty_generics, _) = self.model.input.generics.split_for_impl();
        let where_clause = self.where_clause(bounds);
        quote_spanned! {span=>
            #[automatically_derived]
            impl #impl_generics #of for #ident #ty_generics #where_clause {
                #body
            }
        }
    }

    pub(crate) fn where_clause(&self, bounds: &Bounds) -> Option<WhereClause> {
        bounds.where_clause(self.model.input.generics)
    }

    pub(crate) fn is_generic(&self) -> bool {
        self.model.input.generics.type_params().next().is_some()
    }

    /// `Self::NotFound { id: __field_id, .. }`, binding these fields; for a
    /// struct `Self { id: __field_id, .. }`.
    pub(crate) fn pattern(&self, variant: &Variant<'_>, bound: &[usize]) -> TokenStream {
        let path = if self.model.input.is_struct {
            quote!(Self)
        } else {
            let ident = variant.ident;
            quote!(Self::#ident)
        };
        let fields = bound.iter().map(|&position| {
            let member = variant.fields[position].member;
            let binding = member.binding();
            match member {
                Member::Named(name) => quote!(#name: #binding,),
                Member::Unnamed(position, _) => {
                    let index = syn::Index::from(position);
                    quote!(#index: #binding,)
                }
            }
        });
        let rest = (bound.len() < variant.fields.len()).then(|| quote!(..));
        quote!(#path { #(#fields)* #rest })
    }

    /// Where the bindings of a template's fields come from: a pattern, and what
    /// is to come before the template is used.
    pub(crate) fn template_pattern(
        &self,
        variant: &Variant<'_>,
        template: &Template,
    ) -> (TokenStream, TokenStream) {
        let pattern = self.pattern(variant, &template_fields(variant, template));
        (pattern, template_names(variant, template))
    }

    /// The constant that is a variant's wire format (`catalog::formats`).
    pub(crate) fn format(variant: &Variant<'_>) -> Ident {
        match variant.format() {
            Some(_) => format_ident!("__FORMAT_{}", variant.position),
            None => format_ident!("__FORMAT"),
        }
    }

    /// The arms that `arm` gives, at most one for each variant.
    pub(crate) fn arms(
        &self,
        arm: impl FnMut(&Variant<'_>) -> Option<TokenStream>,
    ) -> Vec<TokenStream> {
        self.model.variants.iter().filter_map(arm).collect()
    }

    /// A `match self` of these arms, with one more for the other variants if
    /// there are some.
    pub(crate) fn match_self(
        &self,
        arms: impl IntoIterator<Item = TokenStream>,
        others: &TokenStream,
    ) -> TokenStream {
        let arms: Vec<_> = arms.into_iter().collect();
        if arms.is_empty() {
            return others.clone();
        }
        let rest = (arms.len() < self.model.variants.len()).then(|| quote!(_ => #others,));
        quote! {
            match self {
                #(#arms)*
                #rest
            }
        }
    }
}

/// The variables that a template's text takes besides the bindings of its
/// fields; all fields under their own names, if a placeholder names none.
fn template_names(variant: &Variant<'_>, template: &Template) -> TokenStream {
    let mut names = template.variables.clone();
    if template.unresolved {
        for field in &variant.fields {
            if let Member::Named(name) = field.member {
                let binding = field.member.binding();
                names.extend(quote!(let #name = #binding; let _ = #name;));
            }
        }
    }
    names
}

/// The fields that a template's text takes; all fields, if a placeholder names
/// none, so that rustc can suggest one.
fn template_fields(variant: &Variant<'_>, template: &Template) -> Vec<usize> {
    if template.unresolved {
        (0..variant.fields.len()).collect()
    } else {
        template.fields()
    }
}
