//! A field of a variant.

use proc_macro2::TokenStream;
use syn::Type;

use crate::ast::{Input, Member, RawField};
use crate::attr::{self, Api, FieldAttrs};
use crate::generics::{Bounds, mentions_param, mentions_type, ungrouped};
use crate::report::Report;

pub(crate) struct Field<'a> {
    pub member: Member<'a>,
    pub ty: &'a Type,
    pub attrs: FieldAttrs,
    pub is_option: bool,
    pub mentions_param: bool,
    pub mentions_type: bool,
}

impl<'a> Field<'a> {
    pub(super) fn new(raw: &RawField<'a>, input: &Input<'a>, api: &Api, report: &Report) -> Self {
        Self {
            member: raw.member,
            ty: raw.ty,
            attrs: attr::read_field(raw.attrs, api.external.is_some(), report),
            is_option: is_option(raw.ty),
            mentions_param: mentions_param(input.generics, raw.ty),
            mentions_type: mentions_type(input.ident, raw.ty),
        }
    }

    /// Asks `bound` of the field's type, if that depends on a type parameter.
    pub(crate) fn ask(&self, bounds: &mut Bounds, bound: &TokenStream) {
        self.ask_of(self.ty, bounds, bound);
    }

    /// The same of `ty`, which is in the field's type.
    pub(crate) fn ask_of(&self, ty: &Type, bounds: &mut Bounds, bound: &TokenStream) {
        match (self.mentions_param, self.mentions_type) {
            (false, _) => {}
            (true, false) => bounds.add(ty, bound),
            (true, true) => bounds.add_recursive(bound),
        }
    }

    /// The name that the field has in the body, where it is a detail.
    pub(crate) fn detail_name(&self) -> String {
        match &self.attrs.detail {
            Some((_, Some(name))) => name.value(),
            _ => self.member.name(),
        }
    }
}

/// `Option<…>`, by its name, as thiserror tells it too.
fn is_option(ty: &Type) -> bool {
    let Type::Path(ty) = ungrouped(ty) else {
        return false;
    };
    ty.path
        .segments
        .last()
        .is_some_and(|last| last.ident == "Option" && !last.arguments.is_none())
}
