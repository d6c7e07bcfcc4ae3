//! Constants that fail to evaluate: what the type promises for the errors that
//! it nests, whose catalogs are known to the compiler alone. They are items, so
//! that plain `cargo check` evaluates them.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{GenericParam, Lifetime};

use super::assert::{assertion, format_name};
use super::context::Context;
use crate::model::{Model, StatusFrom, Variant};
use crate::status::required_header;

/// ```text
/// const __CATALOG: &Entries = <E as Catalog>::CATALOG;
/// const __CLASHES: [Option<Clash>; 1] = clashes(__CATALOG);
/// const _: () = if let Some(__clash) = &__CLASHES[0] {
///     panic!("{}", __clash.text().as_str());
/// };
/// const _: () = if let Some(__text) = breaks_kinds(__CATALOG, 0) {
///     panic!("{}", __text.as_str());
/// };
/// ```
///
/// Assertions for each nested type, on its name, or on what the variant
/// overrides.
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let Context {
        krate,
        private,
        model,
    } = context;
    let nested: Vec<_> = nested(model).collect();
    if nested.is_empty() || is_checked_on_use(model) {
        return TokenStream::new();
    }
    let count = nested.len();
    let ident = model.input.ident;
    let generics = has_params(model).then(|| {
        let lifetime = Lifetime::new("'static", Span::call_site());
        let lifetimes = model.input.generics.lifetimes().map(|_| &lifetime);
        quote!(<#(#lifetimes),*>)
    });
    let catalog = quote!(__CATALOG);
    let assertions = nested.iter().enumerate().map(|(index, (variant, ty))| {
        let codes = quote_spanned! {ty.span()=>
            const _: () = if let ::core::option::Option::Some(__clash) = &__CLASHES[#index] {
                ::core::panic!("{}", __clash.text().as_str());
            };
        };
        let promises = promises(context, variant, ty, index, &catalog);
        let promises = promises.map(|(span, mistake)| assertion(span, &mistake));
        quote!(#codes #(#promises)*)
    });
    quote! {
        const __CATALOG: &'static #krate::Entries = <#ident #generics as #krate::Catalog>::CATALOG;
        const __CLASHES: [::core::option::Option<#private::Clash>; #count] =
            #private::clashes(__CATALOG);
        #(#assertions)*
    }
}

/// Of a generic type the nested catalogs are known only where it is used, so
/// there it is checked: when the method that this is written into is compiled
/// for the first response.
pub(super) fn on_use(context: &Context<'_>) -> TokenStream {
    let Context {
        krate,
        private,
        model,
    } = context;
    let count = nested(model).count();
    if count == 0 || !is_checked_on_use(model) {
        return TokenStream::new();
    }
    let catalog = quote!(<Self as #krate::Catalog>::CATALOG);
    let promises = nested(model)
        .enumerate()
        .flat_map(|(index, (variant, ty))| {
            promises(context, variant, ty, index, &catalog).collect::<Vec<_>>()
        });
    let promises = promises.map(|(_, mistake)| {
        quote! {
            if let ::core::option::Option::Some(__text) = #mistake {
                ::core::panic!("{}", __text.as_str());
            }
        }
    });
    let promises: TokenStream = promises.collect();
    quote_spanned! {model.input.ident.span()=>
        const {
            if let ::core::option::Option::Some(__clash) =
                #private::first_clash(#private::clashes::<#count>(#catalog))
            {
                ::core::panic!("{}", __clash.text().as_str());
            }
            #promises
        }
    }
}

/// What may be wrong with the nested type at this index, each as an
/// `Option<ConstText>` and where it is reported.
fn promises<'a>(
    context: &'a Context<'_>,
    variant: &'a Variant<'_>,
    ty: &'a syn::Type,
    index: usize,
    catalog: &'a TokenStream,
) -> impl Iterator<Item = (Span, TokenStream)> {
    let private = &context.private;
    let attrs = &variant.attrs;
    let status = attrs.status.as_ref().map(|status| status.span);
    let of_field = variant.fields.iter().find_map(|field| field.attrs.status);
    let kind = attrs.kind.as_ref().map(syn::LitStr::span);
    let overridden = kind.or(status).or(of_field);
    let kinds = (overridden.is_some() || context.model.api.kinds.is_some()).then(|| {
        let mistake = quote!(#private::breaks_kinds(#catalog, #index));
        (overridden.unwrap_or_else(|| ty.span()), mistake)
    });
    let header = missing_header(variant).map(|(status, name, example, section)| {
        let header = quote! {
            #private::RequiredHeader {
                status: #status,
                name: #name,
                example: #example,
                section: #section,
            }
        };
        let span = attrs
            .status
            .as_ref()
            .map_or(ty.span(), |status| status.span);
        (
            span,
            quote!(#private::lacks_header(#catalog, #index, #header)),
        )
    });
    let (format, name) = (Context::format(variant), format_name(context, variant));
    let format = quote!(#private::OuterFormat { format: #format, name: #name });
    let format = quote!(#private::breaks_format(#catalog, #index, #format));
    [kinds, header, Some((ty.span(), format))]
        .into_iter()
        .flatten()
}

/// The header that the overriding status requires, unless the variant has it: the
/// inner fault may bring it.
fn missing_header(
    variant: &Variant<'_>,
) -> Option<(u16, &'static str, &'static str, &'static str)> {
    let StatusFrom::Fixed(status) = variant.status else {
        return None;
    };
    let (name, example, section) = required_header(status)?;
    let is_there = variant.attrs.header_misread || variant.decides_header(name);
    (!is_there).then_some((status, name, example, section))
}

/// The variants that nest a type, in the order of the catalog.
fn nested<'a>(model: &'a Model<'_>) -> impl Iterator<Item = (&'a Variant<'a>, &'a syn::Type)> {
    model
        .variants
        .iter()
        .filter_map(|variant| Some((variant, variant.fields[variant.inner_field()?].ty)))
}

fn has_params(model: &Model<'_>) -> bool {
    !model.input.generics.params.is_empty()
}

fn is_checked_on_use(model: &Model<'_>) -> bool {
    let params = &model.input.generics.params;
    params
        .iter()
        .any(|param| !matches!(param, GenericParam::Lifetime(_)))
}
