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
//!     static __ENTRIES: [Entry; 1] = Table { names: &["Missing"], status: …, ..Table::NONE }.entries();
//!     static __PLANS: [Plan; 1] = [const { Plan::new() }; 1];
//!     impl Display for E { … }
//!     impl Error for E {}
//!     impl WriteText for E { … }
//!     impl Fault for E { … }
//!     impl Catalog for E { … }
//!     impl Serialize for E { … }
//!     const _: () = …; // assertions
//!     respond! { all { [] [] [E] [] } }
//!     // describe! { … }, for each name in `#[api(describe(…))]`
//! };
//! ```
//!
//! Names of the expansion begin with two underscores, since the user's types
//! and format strings are resolved among them.

mod args;
mod assert;
mod catalog;
mod context;
mod describe;
mod described;
mod discriminants;
mod display;
mod error;
mod example;
mod facts;
mod fallback;
mod fault;
mod from;
mod promises;
mod respond;
mod serialize;
mod shown;
mod text;
mod values;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use syn::{Attribute, DeriveInput, Ident, Meta};

use self::context::Context;
use crate::ast::Input;
use crate::check;
use crate::model::Model;
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
        None => expand(&context),
        // The impls are there all the same, so that one mistake is one message
        // and code that uses the type shows none.
        Some(mistakes) => {
            let items = fallback::expand(&context);
            quote!(#mistakes #items)
        }
    };
    let lints = lints(&model.input);
    let discriminants = discriminants::definition(&context);
    quote! {
        #discriminants
        #lints
        const _: () = {
            #items
        };
    }
}

/// `#[allow(deprecated)]`, if the type uses something deprecated: rustc warns
/// where it is used, not where it derives. An `allow` that is not
/// needed would not compile in a crate that forbids the lint.
fn lints(input: &Input<'_>) -> Option<TokenStream> {
    fn mentions_deprecated(tokens: TokenStream) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => ident == "deprecated",
            TokenTree::Group(group) => mentions_deprecated(group.stream()),
            TokenTree::Punct(_) | TokenTree::Literal(_) => false,
        })
    }
    /// `#[deprecated]`, or `#[allow(deprecated)]` above the use of an item that is.
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

fn expand(context: &Context<'_>) -> TokenStream {
    let parts = [
        catalog::expand(context),
        display::expand(context),
        error::expand(context),
        from::expand(context),
        text::expand(context),
        fault::expand(context),
        serialize::expand(context),
        assert::expand(context),
        shown::expand(context),
        promises::expand(context),
        respond::expand(context),
        describe::expand(context),
        discriminants::expand(context).unwrap_or_default(),
    ];
    parts.into_iter().collect()
}
