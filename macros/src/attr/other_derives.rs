//! Derives in attributes below this one, which would make what this one makes.
//!
//! rustc shows a derive the `#[derive(…)]` attributes that follow its own, and
//! nothing of the list that it is in itself.

use syn::punctuated::Punctuated;
use syn::spanned::Spanned as _;
use syn::{Attribute, Path, Token};

use super::api::Api;
use crate::report::Report;

/// Reports such a derive, and leaves its impls to it, so that rustc does not
/// report them as conflicting.
pub(super) fn make_way(attributes: &[Attribute], api: &mut Api, report: &Report) {
    for attribute in attributes {
        if !attribute.path().is_ident("derive") {
            continue;
        }
        let list = attribute.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated);
        let paths = list.unwrap_or_default();
        // rkyv's, which is another trait.
        let is_rkyv = paths.iter().any(|path| is_called(path, "Archive"));
        for path in &paths {
            if is_called(path, "Serialize") && !is_rkyv && api.no_serialize.is_none() {
                api.no_serialize = Some(path.span());
                report.at(
                    path,
                    "`ApiError` makes `Serialize`, the body, as well; to keep this one, add \
                     `#[api(no_serialize)]`",
                );
            }
            if is_called(path, "Error") && api.external.is_none() {
                api.external = Some(path.span());
                report.at(
                    path,
                    "`ApiError` makes `Error`, `Display` and `From` as well; to keep these, add \
                     `#[api(external)]`",
                );
            }
        }
    }
}

/// By its last segment, since users import derives.
fn is_called(path: &Path, name: &str) -> bool {
    path.segments.last().is_some_and(|last| last.ident == name)
}
