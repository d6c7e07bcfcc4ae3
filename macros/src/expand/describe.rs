//! The impls for crates that draw documents: calls of a macro of the package
//! `fault-contract`, which knows those crates and which of them are enabled.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::context::Context;
use super::respond;

/// ```text
/// ::fault_contract::describe! { utoipa { ['a,] [T: Debug,] [E<'a, T>] [where T: Display] } }
/// ```
///
/// for each name, at its place: there the macro reports one that it does not know.
pub(super) fn expand(context: &Context<'_>) -> TokenStream {
    let names = context.model.api.describe.iter().flatten();
    names
        .map(|name| {
            let parts = respond::parts(context);
            quote_spanned!(name.span()=> ::fault_contract::describe! { #name #parts })
        })
        .collect()
}
