//! Names of crates in `respond(…)` and `describe(…)`.

use syn::ext::IdentExt as _;
use syn::parse::ParseStream;
use syn::{Ident, LitInt, Result, Token};

/// A crate's name as Rust writes it, or as Cargo does: `actix_web`, `actix-web`,
/// `utoipa-5`.
pub(super) fn crate_name(input: ParseStream<'_>) -> Result<Ident> {
    let mut name = input.call(Ident::parse_any)?;
    while input.parse::<Option<Token![-]>>()?.is_some() {
        let next = if input.peek(LitInt) {
            input.parse::<LitInt>()?.to_string()
        } else {
            input.call(Ident::parse_any)?.to_string()
        };
        name = Ident::new(&format!("{name}_{}", next.replace('.', "_")), name.span());
    }
    Ok(name)
}
