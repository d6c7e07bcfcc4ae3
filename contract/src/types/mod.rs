//! The types that a JSON Schema describes: what `errors.lock` and TypeScript are
//! both made of.

mod join;
mod json;
mod model;
mod read;
#[cfg(test)]
mod tests;

pub(crate) use json::json_text;
pub(crate) use model::{Definition, Member, Schema, Type};
