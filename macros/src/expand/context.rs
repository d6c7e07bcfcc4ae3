//! What every file of the expansion needs: the model, the paths of the runtime,
//! and the shapes that all impls have.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Ident, WhereClause};

use crate::ast::Member;
use crate::generics::Bounds;
use crate::message::{Template, variable};
use crate::model::{Model, Variant};

/// What every file of the expansion needs.
pub(super) struct Context<'a> {
    pub model: &'a Model<'a>,
    /// `::fault`, or where the user has it.
    pub krate: TokenStream,
    /// `::fault::__private`
    pub private: TokenStream,
}

impl<'a> Context<'a> {
    pub(super) fn new(model: &'a Model<'a>) -> Self {
        let krate = model.api.krate();
        Self {
            model,
            private: quote!(#krate::__private),
            krate,
        }
    }

    /// `#[automatically_derived] impl<…> Trait for Type<…> where … { … }`
    pub(super) fn impl_block(
        &self,
        of: &TokenStream,
        bounds: &Bounds,
        body: &TokenStream,
    ) -> TokenStream {
        self.impl_block_at(Span::call_site(), of, bounds, body)
    }

    /// The same, with an error of the impl as a whole placed at `span`.
    pub(super) fn impl_block_at(
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

    pub(super) fn where_clause(&self, bounds: &Bounds) -> Option<WhereClause> {
        bounds.where_clause(self.model.input.generics)
    }

    pub(super) fn is_generic(&self) -> bool {
        self.model.input.generics.type_params().next().is_some()
    }

    /// `Self::NotFound { id: __field_id, .. }`, binding these fields; for a
    /// struct `Self { id: __field_id, .. }`.
    pub(super) fn pattern(&self, variant: &Variant<'_>, bound: &[usize]) -> TokenStream {
        let fields = bound.iter().map(|&position| {
            let member = variant.fields[position].member;
            field_pattern(member, &member.binding())
        });
        self.pattern_of(variant, bound.len(), fields)
    }

    /// The same for one field, which is bound to this name.
    pub(super) fn pattern_as(
        &self,
        variant: &Variant<'_>,
        position: usize,
        binding: &Ident,
    ) -> TokenStream {
        let field = field_pattern(variant.fields[position].member, binding);
        self.pattern_of(variant, 1, [field])
    }

    fn pattern_of(
        &self,
        variant: &Variant<'_>,
        bound: usize,
        fields: impl IntoIterator<Item = TokenStream>,
    ) -> TokenStream {
        let path = if self.model.input.is_struct {
            quote!(Self)
        } else {
            let ident = variant.ident;
            quote!(Self::#ident)
        };
        let fields = fields.into_iter();
        let rest = (bound < variant.fields.len()).then(|| quote!(..));
        quote!(#path { #(#fields)* #rest })
    }

    /// Where the bindings of a template's fields come from: a pattern, and what
    /// is to come before the template is used.
    pub(super) fn template_pattern(
        &self,
        variant: &Variant<'_>,
        template: &Template,
    ) -> (TokenStream, TokenStream) {
        let pattern = self.pattern(variant, &template.fields());
        (pattern, template_names(variant, template))
    }

    /// The `self` of a method with texts for clients in it. Those are the user's
    /// tokens, for which no `self` is in scope there: rustc tells variables apart
    /// by where their names come from, and this one comes from the derive.
    pub(super) fn this() -> Ident {
        Ident::new("self", Span::mixed_site())
    }

    /// The constant that is a variant's wire format (`catalog::formats`).
    pub(super) fn format(variant: &Variant<'_>) -> Ident {
        match variant.format() {
            Some(_) => format_ident!("__FORMAT_{}", variant.position),
            None => format_ident!("__FORMAT"),
        }
    }

    /// The arms that `arm` gives, at most one for each variant.
    pub(super) fn arms(
        &self,
        arm: impl FnMut(&Variant<'_>) -> Option<TokenStream>,
    ) -> Vec<TokenStream> {
        self.model.variants.iter().filter_map(arm).collect()
    }

    /// A `match self` of these arms, with one more for the other variants if
    /// there are some.
    pub(super) fn match_self(
        &self,
        arms: impl IntoIterator<Item = TokenStream>,
        others: &TokenStream,
    ) -> TokenStream {
        self.match_on(&Ident::new("self", Span::call_site()), arms, others)
    }

    /// The same of `this`, which is `self` or `Context::this()`.
    pub(super) fn match_on(
        &self,
        this: &Ident,
        arms: impl IntoIterator<Item = TokenStream>,
        others: &TokenStream,
    ) -> TokenStream {
        let arms: Vec<_> = arms.into_iter().collect();
        if arms.is_empty() {
            return others.clone();
        }
        let rest = (arms.len() < self.model.variants.len()).then(|| quote!(_ => #others,));
        quote! {
            match #this {
                #(#arms)*
                #rest
            }
        }
    }
}

/// `id: __field_id,`
fn field_pattern(member: Member<'_>, binding: &Ident) -> TokenStream {
    match member {
        Member::Named(name) => quote!(#name: #binding,),
        Member::Unnamed(position, _) => {
            let index = syn::Index::from(position);
            quote!(#index: #binding,)
        }
    }
}

/// The variables that a template's text takes besides the bindings of its
/// fields. Where a placeholder names no field, there are names of the fields as
/// well, for rustc to suggest one; they have no value that the text could show.
pub(super) fn template_names(variant: &Variant<'_>, template: &Template) -> TokenStream {
    let mut names = template.variables.clone();
    if template.unresolved && !template.has_args() {
        for (position, field) in variant.fields.iter().enumerate() {
            if let (Member::Named(name), false) = (field.member, variant.hidden.contains(&position))
            {
                names.extend(variable(name, &quote!(())));
            }
        }
    }
    names
}
