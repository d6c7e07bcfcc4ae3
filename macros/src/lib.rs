//! The derive of the `fault` crate, which documents it: see `fault::ApiError`.
//!
//! The stages, each a floor above the one before: the input is parsed
//! (`ast`, `attr`), understood (`model`), held against the rules
//! (`check`) and expanded (`expand`). Mistakes are gathered in a
//! `Report` on the way; after `check` nothing fails.

mod ast;
mod attr;
mod check;
mod expand;
#[cfg(test)]
mod fuzz;
mod generics;
mod message;
mod model;
mod report;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod snapshots;
mod status;

use proc_macro::TokenStream;

/// Makes an error enum (or struct) a fault: its text, its status, headers and
/// body in a wire format, its catalog, and the responses of web frameworks.
#[proc_macro_derive(
    ApiError,
    attributes(
        api,
        status,
        kind,
        title,
        code,
        message,
        error,
        transparent,
        param,
        header,
        docs,
        cause,
        remedy,
        retry,
        format,
        log,
        expose,
        source,
        from,
        fields,
        retry_after,
        location,
        detail,
        since,
        example,
    )
)]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    expand::derive(input.into()).into()
}
