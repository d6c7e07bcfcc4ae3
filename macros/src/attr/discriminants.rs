//! `discriminants = …` in `#[api(…)]`: the enum of the variants' names.

use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, Result, Token};

pub(super) const FORM: &str = "#[api(discriminants = BookingErrorCode)]";
const LIST_FORM: &str = "#[api(discriminants(BookingErrorCode, flat(Auth)))]";

/// The name of the enum, and the transparent variants that have one discriminant
/// for all errors of the type that they nest.
pub(crate) struct DiscriminantsOf {
    pub name: Ident,
    pub flat: Vec<Ident>,
}

impl Parse for DiscriminantsOf {
    /// What follows the key: `= Name`, or `(Name, flat(Variant, …))`.
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.parse::<Option<Token![=]>>()?.is_some() {
            let name = name(input, FORM)?;
            return Ok(Self {
                name,
                flat: Vec::new(),
            });
        }
        if !input.peek(syn::token::Paren) {
            let text = format!("expected the name of the enum to make: `{FORM}`");
            return Err(Error::new(input.span(), text));
        }
        let content;
        syn::parenthesized!(content in input);
        let name = name(&content, LIST_FORM)?;
        let mut flat = Vec::new();
        if content.parse::<Option<Token![,]>>()?.is_some() && !content.is_empty() {
            let word: Ident = content.parse().map_err(|error| flat_only(&error))?;
            if word != "flat" || !content.peek(syn::token::Paren) {
                return Err(flat_only(&Error::new(word.span(), "")));
            }
            let variants;
            syn::parenthesized!(variants in content);
            flat.extend(variants.parse_terminated(Ident::parse, Token![,])?);
            content.parse::<Option<Token![,]>>()?;
        }
        if !content.is_empty() {
            return Err(flat_only(&content.error("")));
        }
        Ok(Self { name, flat })
    }
}

fn name(input: ParseStream<'_>, form: &str) -> Result<Ident> {
    let name: Ident = input.parse().map_err(|error| {
        let text = format!("expected the name of the enum to make: `{form}`");
        Error::new(error.span(), text)
    })?;
    if input.peek(Token![::]) {
        return Err(input.error(format!(
            "the enum is made beside the error type; write a name without a path: `{form}`"
        )));
    }
    Ok(name)
}

fn flat_only(error: &Error) -> Error {
    let text = format!("expected `flat(…)` with variants: `{LIST_FORM}`");
    Error::new(error.span(), text)
}
