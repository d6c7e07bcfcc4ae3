//! Expressions that several impls are made of.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Type;

use super::context::Context;
use crate::attr::{Description, LogLit, RetryLit};
use crate::generics::{Bounds, option_inner, ungrouped};
use crate::message::Template;
use crate::model::{Code, Field, Variant};

/// The fault in a transparent variant's field. If its type is none, that is
/// reported where the catalog asks for its entries (`entries_of`), and not here.
pub(super) fn delegate(context: &Context<'_>, variant: &Variant<'_>, field: usize) -> TokenStream {
    delegate_to(context, variant.fields[field].ty, &variant.binding(field))
}

/// The same of a field of this type, by what it is bound to.
pub(super) fn delegate_to(context: &Context<'_>, ty: &Type, binding: &Ident) -> TokenStream {
    let private = &context.private;
    quote!({
        use #private::NoDelegate as _;
        #private::Delegated::<#ty>(#binding).fault()
    })
}

/// The entries of a transparent variant's field. The type is written out, so that
/// rustc points to it if it is not a fault; the trait that is asked for knows what
/// would help with a type of this name.
pub(super) fn entries_of(context: &Context<'_>, ty: &Type) -> TokenStream {
    let private = &context.private;
    let name = match ungrouped(ty) {
        Type::Path(path) => path.path.segments.last(),
        _ => None,
    };
    let name = name.map(|last| last.ident.to_string()).unwrap_or_default();
    let asked = match name.as_str() {
        "Rc" => "DelegateRc",
        "Option" => "DelegateOption",
        name if name.ends_with("Rejection") => "DelegateRejection",
        _ => "Delegate",
    };
    let asked = format_ident!("{asked}");
    quote!(<#ty as #private::#asked>::ENTRIES)
}

/// A field's value (inside its `Option`) as what has a `Display`.
pub(super) fn shown(private: &TokenStream, field: &Field<'_>, value: &TokenStream) -> TokenStream {
    let ty = if field.is_option {
        option_inner(field.ty)
    } else {
        Some(field.ty)
    };
    let ty = ty.map_or_else(|| quote!(_), ToTokens::to_token_stream);
    quote!(<#ty as #private::ShownToClients>::shown(#value))
}

/// What the placeholders of a variant's template ask of its fields.
pub(super) fn add_template(bounds: &mut Bounds, variant: &Variant<'_>, template: &Template) {
    for show in &template.shows {
        let field = &variant.fields[show.field];
        if let Some(format_trait) = show.format_trait {
            let format_trait = format_ident!("{format_trait}");
            field.ask(bounds, &quote!(::core::fmt::#format_trait));
        }
    }
}

/// The code, as the catalog and the occurrence give it.
pub(super) fn code(context: &Context<'_>, code: &Code) -> TokenStream {
    let krate = &context.krate;
    match code {
        Code::Text(text) => quote!(#krate::Code::Text(#text)),
        Code::Number(number) => quote!(#krate::Code::Number(#number)),
    }
}

/// The advice, as the catalog and the occurrence give it.
pub(super) fn retry(context: &Context<'_>, advice: RetryLit) -> TokenStream {
    let krate = &context.krate;
    match advice {
        RetryLit::Never => quote!(#krate::Retry::Never),
        RetryLit::Backoff => quote!(#krate::Retry::Backoff),
        RetryLit::After => quote!(#krate::Retry::After),
    }
}

/// The level of the log event.
pub(super) fn log_level(context: &Context<'_>, level: LogLit) -> TokenStream {
    let krate = &context.krate;
    match level {
        LogLit::Error => quote!(#krate::LogLevel::Error),
        LogLit::Warn => quote!(#krate::LogLevel::Warn),
        LogLit::Info => quote!(#krate::LogLevel::Info),
        LogLit::Debug => quote!(#krate::LogLevel::Debug),
        LogLit::Trace => quote!(#krate::LogLevel::Trace),
        LogLit::Off => quote!(#krate::LogLevel::Off),
    }
}

/// The doc comment. One that macros made is put together by rustc.
pub(super) fn description(context: &Context<'_>, description: &Description) -> Option<TokenStream> {
    let private = &context.private;
    match description {
        Description::Fixed(text) => (!text.is_empty()).then(|| text.to_token_stream()),
        Description::Made(parts) => Some(quote!({
            const __PARTS: &[&::core::primitive::str] = &[#(#parts),*];
            const __BYTES: [::core::primitive::u8; #private::description_len(__PARTS)] =
                #private::description_bytes(__PARTS);
            #private::description(&__BYTES)
        })),
    }
}
