//! The borrowed input: one model for structs and enums.

use proc_macro2::Span;
use syn::ext::IdentExt as _;
use syn::spanned::Spanned as _;
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Ident, Type, Visibility};

use crate::report::Report;

/// The type that derives, as a list of variants; a struct is a list of one.
pub(crate) struct Input<'a> {
    pub vis: &'a Visibility,
    pub ident: &'a Ident,
    pub generics: &'a Generics,
    pub attrs: &'a [Attribute],
    pub is_struct: bool,
    pub variants: Vec<RawVariant<'a>>,
}

pub(crate) struct RawVariant<'a> {
    pub ident: &'a Ident,
    pub attrs: &'a [Attribute],
    pub fields: Vec<RawField<'a>>,
}

pub(crate) struct RawField<'a> {
    pub member: Member<'a>,
    pub attrs: &'a [Attribute],
    pub ty: &'a Type,
}

/// A field's name, or its position.
#[derive(Clone, Copy)]
pub(crate) enum Member<'a> {
    Named(&'a Ident),
    /// With the place of its type, which is what rustc then points at.
    Unnamed(usize, Span),
}

impl Member<'_> {
    /// As a placeholder names it: `id` (also of `r#id`), `0`.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Named(ident) => ident.unraw().to_string(),
            Self::Unnamed(position, _) => position.to_string(),
        }
    }

    /// As a format string may name it without a number: `id`, `_0`.
    pub(crate) fn variable(self) -> String {
        match self {
            Self::Named(_) => self.name(),
            Self::Unnamed(position, _) => format!("_{position}"),
        }
    }

    /// The variable that a field is bound to in a pattern: `__field_id`, or
    /// `__field_0`. Its name as users write it (`id`, `_0`) would hide what
    /// generated code calls the same, and would be no variable at all where a
    /// constant of the name is in scope. Only generated code can name it: a text
    /// reaches a field through a token that the derive has looked at.
    pub(crate) fn binding(self) -> Ident {
        let span = match self {
            Self::Named(ident) => ident.span(),
            Self::Unnamed(_, span) => span,
        };
        let name = format!("__field_{}", self.name());
        Ident::new(&name, span.resolved_at(Span::mixed_site()))
    }
}

impl<'a> Input<'a> {
    /// `None` if the type is neither a struct nor an enum.
    pub(crate) fn new(input: &'a DeriveInput, report: &Report) -> Option<Self> {
        let variants = match &input.data {
            Data::Struct(data) => vec![RawVariant {
                ident: &input.ident,
                attrs: &input.attrs,
                fields: fields(&data.fields),
            }],
            Data::Enum(data) => {
                if data.variants.is_empty() {
                    report.at(
                        &input.ident,
                        "an enum without variants has no error to answer with; give it a variant",
                    );
                }
                data.variants
                    .iter()
                    .map(|variant| RawVariant {
                        ident: &variant.ident,
                        attrs: &variant.attrs,
                        fields: fields(&variant.fields),
                    })
                    .collect()
            }
            Data::Union(data) => {
                report.at(
                    data.union_token,
                    "`ApiError` can be derived for an enum or a struct, not for a union",
                );
                return None;
            }
        };
        Some(Self {
            vis: &input.vis,
            ident: &input.ident,
            generics: &input.generics,
            attrs: &input.attrs,
            is_struct: matches!(input.data, Data::Struct(_)),
            variants,
        })
    }
}

fn fields(fields: &Fields) -> Vec<RawField<'_>> {
    fields
        .iter()
        .enumerate()
        .map(|(position, field)| RawField {
            member: match &field.ident {
                Some(ident) => Member::Named(ident),
                None => Member::Unnamed(position, field.ty.span()),
            },
            attrs: &field.attrs,
            ty: &field.ty,
        })
        .collect()
}
