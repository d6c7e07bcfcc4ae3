//! The attributes: `table` names them, `reader` reads one, `read` all at one
//! place; `values` and `api` what is in their parentheses, `case` what names
//! become.

mod api;
mod case;
mod read;
mod reader;
mod table;
mod values;

pub(crate) use self::api::Api;
pub(crate) use self::case::{Case, words};
pub(crate) use self::read::{
    FieldAttrs, NearStatus, VariantAttrs, read_field, read_type, read_variant,
};
pub(crate) use self::table::Attr;
pub(crate) use self::values::{CodeLit, ErrorText, FormatLit, RetryLit};
