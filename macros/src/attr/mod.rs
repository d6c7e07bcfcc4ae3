//! The attributes: `table` names them, `reader` reads one, `read` all at one
//! place; `values`, `choices` and `api` what is in their parentheses, `case` and
//! `docs` what becomes of names and codes.

mod api;
mod case;
mod choices;
mod crate_name;
mod doc_comment;
mod docs;
mod read;
mod reader;
mod table;
mod values;

pub(crate) use self::api::Api;
pub(crate) use self::case::words;
pub(crate) use self::choices::{LogLit, RetryLit};
pub(crate) use self::read::{
    Defaults, FieldAttrs, NearStatus, TypeAttrs, VariantAttrs, read_field, read_type, read_variant,
};
pub(crate) use self::table::Attr;
pub(crate) use self::values::{CodeValue, ErrorText, FormatLit, HeaderValue};
