//! The attributes: `table` names them, `reader` reads one, `read` all at one
//! place; `values`, `text`, `choices` and `api` what is in their parentheses,
//! `description` what is in doc comments, `discriminants` the enum of variants that a key of `api` asks for,
//! `other_derives` what others make too, `case` and `docs` what becomes of names and codes.

mod api;
mod case;
mod choices;
mod crate_name;
mod description;
mod discriminants;
mod docs;
mod other_derives;
mod read;
mod reader;
mod table;
mod text;
mod values;

pub(crate) use self::api::Api;
pub(crate) use self::case::words;
pub(crate) use self::choices::{LogLit, RetryLit};
pub(crate) use self::description::Description;
pub(crate) use self::read::{
    Defaults, FieldAttrs, NearStatus, TypeAttrs, VariantAttrs, read_field, read_type, read_variant,
};
pub(crate) use self::table::Attr;
pub(crate) use self::text::{Constant, Text};
pub(crate) use self::values::{CodeValue, ErrorText, FormatLit, HeaderValue};
