//! `Fault`, and the public texts that are made at run time.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};
use syn::{LitStr, Type};

use super::error::option_inner;
use super::{Context, assert, template_fields, template_names};
use crate::attr::RetryLit;
use crate::generics::Bounds;
use crate::message::{Piece, Template};
use crate::model::{Code, Field, Public, StatusFrom, Variant};

/// ```text
/// impl Fault for E {
///     fn entry(&self) -> &'static Entry {
///         match self {
///             Self::NotFound { .. } => &__ENTRIES[0],
///             Self::Auth { 0: _0 } => Delegate::delegate(_0).entry(),
///         }
///     }
///     fn plan(&self) -> Option<&'static Plan> { … }
///     fn inner(&self) -> Option<&dyn Fault> { … }
///     // and of the other methods those that some variant has a say in
/// }
/// ```
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let bounds = bounds(context);
    let methods: TokenStream = [
        entry(context),
        plan(context),
        inner(context),
        status(context),
        words(context),
        message(context),
        param(context),
        fields(context),
        retry_after(context),
        headers(context),
        details(context),
    ]
    .into_iter()
    .collect();
    let fault = context.impl_block(&quote!(#krate::Fault), &bounds, &methods);
    let text = text(context);
    quote!(#text #fault)
}

/// What the impl of `Fault` asks of type parameters.
fn bounds(context: &Context<'_>) -> Bounds {
    let krate = &context.krate;
    let private = &context.private;
    let mut bounds = text_bounds(context);
    if context.is_generic() {
        bounds.add(quote!(Self), quote!(::core::error::Error));
    }
    for variant in &context.model.variants {
        for (position, field) in variant.fields.iter().enumerate() {
            if !field.mentions_param {
                continue;
            }
            let ty = field.ty;
            if variant.inner_field() == Some(position) {
                bounds.add(ty, quote!(#krate::Fault + #krate::Catalog));
            }
            if field.attrs.detail.is_some() {
                bounds.add(ty, quote!(#private::serde::Serialize));
            }
            if field.attrs.param.is_some() || !field.attrs.headers.is_empty() {
                bounds.add(ty, quote!(::core::fmt::Display));
            }
            if field.attrs.retry_after.is_some() {
                bounds.add(ty, quote!(#private::ToRetryAfter));
            }
        }
        for header in &variant.headers {
            bounds.add_template(variant, &header.value);
        }
    }
    bounds
}

/// The fault in a transparent variant's field. The type is written out, so that
/// rustc points to it if it is no fault; each use says so in the same words at
/// the same place, which rustc prints once.
pub(super) fn delegate(private: &TokenStream, ty: &Type, binding: &Ident) -> TokenStream {
    quote!(<#ty as #private::Delegate>::delegate(#binding))
}

/// A field's value (inside its `Option`) as what has a `Display`.
fn shown(private: &TokenStream, field: &Field<'_>, value: &TokenStream) -> TokenStream {
    let ty = if field.is_option {
        option_inner(field.ty)
    } else {
        Some(field.ty)
    };
    let ty = ty.map_or_else(|| quote!(_), ToTokens::to_token_stream);
    quote!(<#ty as #private::ShownToClients>::shown(#value))
}

fn method(signature: &TokenStream, body: &TokenStream) -> TokenStream {
    quote!(#signature { #body })
}

fn entry(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let body = by_index(context, &quote!(&__ENTRIES), |inner, ty| {
        let inner = delegate(private, ty, &inner);
        quote!(#krate::Fault::entry(#inner))
    });
    method(
        &quote!(fn entry(&self) -> &'static #krate::Entry),
        &context.match_self(body, &quote!()),
    )
}

/// An arm per variant: the own one's place in `table`, or what the inner one gives.
fn by_index(
    context: &Context<'_>,
    table: &TokenStream,
    inner: impl Fn(Ident, &Type) -> TokenStream,
) -> Vec<TokenStream> {
    let mut own = 0_usize;
    let mut arms = Vec::new();
    for variant in &context.model.variants {
        if let Some(field) = variant.inner_field() {
            let pattern = context.pattern(variant, &[field]);
            let value = inner(variant.binding(field), variant.fields[field].ty);
            arms.push(quote!(#pattern => #value,));
        } else {
            let pattern = context.pattern(variant, &[]);
            arms.push(quote!(#pattern => #table[#own],));
            own += 1;
        }
    }
    arms
}

/// Only what is the same for every occurrence can be kept.
fn plan(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let mut own = 0_usize;
    let mut arms = Vec::new();
    for variant in &context.model.variants {
        let index = own;
        own += usize::from(!variant.is_transparent());
        let arm = match (variant.inner_field(), variant.status) {
            (Some(field), _) if !overrides(variant) => {
                let pattern = context.pattern(variant, &[field]);
                let inner = delegate(private, variant.fields[field].ty, &variant.binding(field));
                quote!(#pattern => #krate::Fault::plan(#inner),)
            }
            (None, StatusFrom::Fixed(_)) if variant.public != Public::Display => {
                let pattern = context.pattern(variant, &[]);
                quote!(#pattern => ::core::option::Option::Some(&__PLANS[#index]),)
            }
            _ => continue,
        };
        arms.push(arm);
    }
    method(
        &quote!(fn plan(&self) -> ::core::option::Option<&'static #private::Plan>),
        &context.match_self(arms, &quote!(::core::option::Option::None)),
    )
}

/// Whether a transparent variant says a fact of its own that is in the response.
fn overrides(variant: &Variant<'_>) -> bool {
    let attrs = &variant.attrs;
    variant.status != StatusFrom::Inner
        || variant.code.is_some()
        || variant.docs.is_some()
        || variant.public != Public::Inner
        || attrs.kind.is_some()
        || attrs.title.is_some()
        || attrs.param.is_some()
        || attrs.format.is_some()
        || !variant.headers.is_empty()
}

fn inner(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms: Vec<_> = context
        .model
        .variants
        .iter()
        .filter_map(|variant| {
            let field = variant.inner_field()?;
            let pattern = context.pattern(variant, &[field]);
            let inner = delegate(private, variant.fields[field].ty, &variant.binding(field));
            Some(quote!(#pattern => ::core::option::Option::Some(#inner),))
        })
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    method(
        &quote!(fn inner(&self) -> ::core::option::Option<&dyn #krate::Fault>),
        &{
            let codes = assert::codes_on_use(context);
            let inner = context.match_self(arms, &quote!(::core::option::Option::None));
            quote!(#codes #inner)
        },
    )
}

fn status(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let from_fields: Vec<_> = context
        .model
        .variants
        .iter()
        .filter_map(|variant| {
            let StatusFrom::Field(field) = variant.status else {
                return None;
            };
            let pattern = context.pattern(variant, &[field]);
            let binding = variant.binding(field);
            let ty = variant.fields[field].ty;
            let value = quote!(<#ty as #private::ToStatus>::to_status(#binding));
            Some(quote!(#pattern => #value,))
        })
        .collect();
    let overridden = overriding(context, |variant| match variant.status {
        StatusFrom::Fixed(code) => Some(quote!(#private::status_code(#code))),
        _ => None,
    });
    let reasons = overriding(context, |variant| match variant.status {
        StatusFrom::Fixed(code) => Some(match reason_of(variant) {
            Some(reason) => quote!(#reason),
            None => quote!(#private::reason(#code)),
        }),
        _ => None,
    });
    let status = said(
        context,
        from_fields.into_iter().chain(overridden),
        &quote!(fn status(&self) -> #private::http::StatusCode),
        &quote!(status),
    );
    let reason = said(
        context,
        reasons,
        &quote!(fn reason(&self) -> &'static str),
        &quote!(reason),
    );
    quote!(#status #reason)
}

fn reason_of<'a>(variant: &'a Variant<'_>) -> Option<&'a LitStr> {
    variant.attrs.status.as_ref()?.reason.as_ref()
}

/// Kind, code, title, link, retry advice and format, where a transparent
/// variant overrides them; else they are the entry's.
fn words(context: &Context<'_>) -> TokenStream {
    let krate = &context.krate;
    let some = |value: TokenStream| quote!(::core::option::Option::Some(#value));
    let kind = overriding(context, |variant| {
        variant.attrs.kind.as_ref().map(|kind| some(quote!(#kind)))
    });
    let code = overriding(context, |variant| {
        variant
            .code
            .as_ref()
            .map(|code| some(code_value(context, code)))
    });
    let title = overriding(context, |variant| {
        variant.attrs.title.as_ref().map(|title| quote!(#title))
    });
    let docs = overriding(context, |variant| {
        variant.docs.as_ref().map(|docs| some(quote!(#docs)))
    });
    let retry = overriding(context, |variant| {
        variant.attrs.retry.map(|retry| retry_value(context, retry))
    });
    let format = overriding(context, |variant| {
        variant.format().map(|_| {
            let format = context.format(variant);
            some(quote!(#format))
        })
    });
    let option_str = quote!(::core::option::Option<&'static str>);
    [
        said(
            context,
            kind,
            &quote!(fn kind(&self) -> #option_str),
            &quote!(kind),
        ),
        said(
            context,
            code,
            &quote!(fn code(&self) -> ::core::option::Option<#krate::Code>),
            &quote!(code),
        ),
        said(
            context,
            title,
            &quote!(fn title(&self) -> &'static str),
            &quote!(title),
        ),
        said(
            context,
            docs,
            &quote!(fn docs(&self) -> #option_str),
            &quote!(docs),
        ),
        said(
            context,
            retry,
            &quote!(fn retry(&self) -> #krate::Retry),
            &quote!(retry),
        ),
        said(
            context,
            format,
            &quote!(fn format(&self) -> ::core::option::Option<#krate::body::WireFormat>),
            &quote!(format),
        ),
    ]
    .into_iter()
    .collect()
}

/// Arms for the transparent variants of which `value` gives something.
fn overriding(
    context: &Context<'_>,
    value: impl Fn(&Variant<'_>) -> Option<TokenStream>,
) -> Vec<TokenStream> {
    let variants = context.model.variants.iter();
    variants
        .filter(|variant| variant.is_transparent())
        .filter_map(|variant| {
            let value = value(variant)?;
            let pattern = context.pattern(variant, &[]);
            Some(quote!(#pattern => #value,))
        })
        .collect()
}

/// A method with these arms; for all other variants the default speaks. No
/// method, if no variant has a say.
fn said(
    context: &Context<'_>,
    arms: impl IntoIterator<Item = TokenStream>,
    signature: &TokenStream,
    name: &TokenStream,
) -> TokenStream {
    let private = &context.private;
    let arms: Vec<_> = arms.into_iter().collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let others = quote!(#private::defaults::#name(self));
    method(signature, &context.match_self(arms, &others))
}

pub(super) fn code_value(context: &Context<'_>, code: &Code) -> TokenStream {
    let krate = &context.krate;
    match code {
        Code::Text(text) => quote!(#krate::Code::Text(#text)),
        Code::Number(number) => quote!(#krate::Code::Number(#number)),
    }
}

pub(super) fn retry_value(context: &Context<'_>, retry: RetryLit) -> TokenStream {
    let krate = &context.krate;
    match retry {
        RetryLit::Never => quote!(#krate::Retry::Never),
        RetryLit::Backoff => quote!(#krate::Retry::Backoff),
        RetryLit::After => quote!(#krate::Retry::After),
    }
}

fn message(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms: Vec<_> = context
        .model
        .variants
        .iter()
        .filter_map(|variant| {
            let value = if variant.live_template().is_some() {
                quote!(#private::written(self))
            } else if let (true, Some(template)) =
                (variant.is_transparent(), variant.public_template())
            {
                let text = &template.fixed;
                quote!(#krate::Text::fixed(#text))
            } else {
                match (variant.public, variant.status) {
                    (Public::Display, _) => quote!(#krate::Text::display(self)),
                    (Public::Reason, StatusFrom::Field(_)) => {
                        quote!(#krate::Text::fixed(#krate::Fault::reason(self)))
                    }
                    _ => return None,
                }
            };
            let pattern = context.pattern(variant, &[]);
            Some(quote!(#pattern => #value,))
        })
        .collect();
    said(
        context,
        arms,
        &quote!(fn message(&self) -> #krate::Text<'_>),
        &quote!(message),
    )
}

fn param(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms: Vec<_> = context
        .model
        .variants
        .iter()
        .filter_map(|variant| {
            if let (Some(param), true) = (&variant.attrs.param, variant.is_transparent()) {
                let pattern = context.pattern(variant, &[]);
                return Some(quote! {
                    #pattern => ::core::option::Option::Some(#krate::Text::fixed(#param)),
                });
            }
            let field = variant.field(|field| field.attrs.param.is_some())?;
            let pattern = context.pattern(variant, &[field]);
            let binding = variant.binding(field);
            let field = &variant.fields[field];
            let text = |value: &TokenStream| {
                let shown = shown(private, field, value);
                quote!(#krate::Text::display(#shown))
            };
            let value = if field.is_option {
                let text = text(&quote!(__param));
                quote!(::core::option::Option::map(
                    ::core::option::Option::as_ref(#binding),
                    |__param| #text
                ))
            } else {
                let text = text(&quote!(#binding));
                quote!(::core::option::Option::Some(#text))
            };
            Some(quote!(#pattern => #value,))
        })
        .collect();
    said(
        context,
        arms,
        &quote!(fn param(&self) -> ::core::option::Option<#krate::Text<'_>>),
        &quote!(param),
    )
}

fn fields(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = of_fields(
        context,
        |field| field.attrs.fields.is_some(),
        |binding, ty| quote!(<#ty as #private::ToFields>::to_fields(#binding)),
    );
    said(
        context,
        arms,
        &quote!(fn fields(&self) -> ::core::option::Option<&#krate::FieldErrors>),
        &quote!(fields),
    )
}

fn retry_after(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms = of_fields(
        context,
        |field| field.attrs.retry_after.is_some(),
        |binding, ty| quote!(<#ty as #private::ToRetryAfter>::to_retry_after(#binding)),
    );
    said(
        context,
        arms,
        &quote!(fn retry_after(&self) -> ::core::option::Option<#krate::RetryAfter>),
        &quote!(retry_after),
    )
}

/// Arms for the variants that have a field of which `wanted` holds.
fn of_fields(
    context: &Context<'_>,
    wanted: impl Fn(&Field<'_>) -> bool,
    value: impl Fn(&Ident, &syn::Type) -> TokenStream,
) -> Vec<TokenStream> {
    let variants = context.model.variants.iter();
    variants
        .filter_map(|variant| {
            let field = variant.field(&wanted)?;
            let pattern = context.pattern(variant, &[field]);
            let value = value(&variant.binding(field), variant.fields[field].ty);
            Some(quote!(#pattern => #value,))
        })
        .collect()
}

fn headers(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let arms: Vec<_> = context
        .model
        .variants
        .iter()
        .filter_map(|variant| headers_arm(context, variant))
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let krate = &context.krate;
    let others = quote!(#private::defaults::headers(self, __headers));
    method(
        &quote!(fn headers(&self, __headers: &mut #krate::Headers<'_>)),
        &context.match_self(arms, &others),
    )
}

fn headers_arm(context: &Context<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let private = &context.private;
    let mut bound = Vec::new();
    let mut statements = TokenStream::new();
    if variant.is_transparent() && !variant.headers.is_empty() {
        statements.extend(quote!(#private::defaults::headers(self, __headers);));
        let mut removed = Vec::new();
        for header in &variant.headers {
            let name = header.name.value().to_ascii_lowercase();
            if !removed.contains(&name) {
                statements.extend(quote!(#private::remove_header(__headers, #name);));
                removed.push(name);
            }
        }
    }
    for header in &variant.headers {
        let name = header.name.value().to_ascii_lowercase();
        match &header.value.fixed {
            Some(value) => {
                statements.extend(quote!(#private::header(__headers, #name, #value);));
            }
            None => {
                bound.extend(template_fields(variant, &header.value));
                let names = template_names(variant, &header.value);
                let value = header.value.format_args();
                statements.extend(quote! {{
                    #names
                    #private::header_display(__headers, #name, &#value);
                }});
            }
        }
    }
    for (position, field) in variant.fields.iter().enumerate() {
        let binding = variant.binding(position);
        for name in &field.attrs.headers {
            bound.push(position);
            let name = name.value().to_ascii_lowercase();
            statements.extend(if field.is_option {
                let shown = shown(private, field, &quote!(__value));
                quote! {
                    if let ::core::option::Option::Some(__value) =
                        ::core::option::Option::as_ref(#binding)
                    {
                        #private::header_display(__headers, #name, #shown);
                    }
                }
            } else {
                let shown = shown(private, field, &quote!(#binding));
                quote!(#private::header_display(__headers, #name, #shown);)
            });
        }
    }
    if statements.is_empty() {
        return None;
    }
    bound.sort_unstable();
    bound.dedup();
    let pattern = context.pattern(variant, &bound);
    Some(quote!(#pattern => { #statements }))
}

fn details(context: &Context<'_>) -> TokenStream {
    let Context { krate, private, .. } = context;
    let arms: Vec<_> = context
        .model
        .variants
        .iter()
        .filter_map(|variant| {
            let with_detail = |field: &Field<'_>| field.attrs.detail.is_some();
            let bound: Vec<usize> = (0..variant.fields.len())
                .filter(|&position| with_detail(&variant.fields[position]))
                .collect();
            if bound.is_empty() {
                return None;
            }
            let statements = bound.iter().map(|&position| {
                let field = &variant.fields[position];
                let binding = variant.binding(position);
                let name = detail_name(field);
                let ty = field.ty;
                quote!(<#ty as #private::Detail>::add_to(#binding, __details, #name);)
            });
            let pattern = context.pattern(variant, &bound);
            Some(quote!(#pattern => { #(#statements)* }))
        })
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let others = quote!(#private::defaults::details(self, __details));
    method(
        &quote!(fn details(&self, __details: &mut #krate::body::Details<'_>)),
        &context.match_self(arms, &others),
    )
}

/// The name that a field has in the body.
pub(super) fn detail_name(field: &Field<'_>) -> String {
    match &field.attrs.detail {
        Some((_, Some(name))) => name.value(),
        _ => field.member.name(),
    }
}

fn text_bounds(context: &Context<'_>) -> Bounds {
    let mut bounds = Bounds::default();
    for variant in &context.model.variants {
        if let Some(template) = variant.live_template() {
            bounds.add_template(variant, template);
        }
    }
    bounds
}

/// ```text
/// impl WriteText for E {
///     fn write(&self, __out: &mut dyn Write) -> Result {
///         match self {
///             Self::NotFound { id: __field_id } => {
///                 if false { let _ = format_args!("No such booking: '{id}'", id = __field_id); }
///                 __out.write_str("No such booking: '")?;
///                 (&&&Shown(__field_id)).show(__out)?;
///                 __out.write_str("'")
///             }
///             _ => Ok(()),
///         }
///     }
/// }
/// ```
///
/// The `format_args!` is never run; it has rustc check the literal.
fn text(context: &Context<'_>) -> TokenStream {
    let private = &context.private;
    let arms: Vec<_> = context
        .model
        .variants
        .iter()
        .filter_map(|variant| {
            let template = variant.live_template()?;
            let (pattern, names) = context.template_pattern(variant, template);
            let write = write(context, variant, template);
            Some(quote!(#pattern => { #names #write }))
        })
        .collect();
    if arms.is_empty() {
        return TokenStream::new();
    }
    let body = context.match_self(arms, &quote!(::core::result::Result::Ok(())));
    let has_pieces = context.model.variants.iter().any(|variant| {
        variant
            .live_template()
            .is_some_and(|template| template.pieces.is_some())
    });
    let ways = has_pieces
        .then(|| quote!(use #private::{ShowDisplay as _, ShowNothing as _, ShowText as _};));
    let body = quote! {
        fn write(&self, __out: &mut dyn ::core::fmt::Write) -> ::core::fmt::Result {
            #ways
            #body
        }
    };
    context.impl_block(&quote!(#private::WriteText), &text_bounds(context), &body)
}

fn write(context: &Context<'_>, variant: &Variant<'_>, template: &Template) -> TokenStream {
    let private = &context.private;
    let check = template.format_args();
    let Some(pieces) = &template.pieces else {
        return quote!(__out.write_fmt(#check));
    };
    let pieces = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => quote!(__out.write_str(#text)?;),
        Piece::Field(field) => {
            let binding = variant.binding(*field);
            quote!((&&&#private::Shown(#binding)).show(__out)?;)
        }
    });
    quote! {
        if false {
            let _ = #check;
        }
        #(#pieces)*
        ::core::result::Result::Ok(())
    }
}
