//! `#[api(docs = …)]`: where the documentation of each code is.

use core::fmt::Write as _;

use syn::parse::{Parse, ParseStream};
use syn::{Error, Result};

use super::values::{can_be_linked, text};

const PLACEHOLDER: &str = "{code}";

/// `docs = "https://…/errors"`, `docs = "https://…/errors#{code}"`
pub(crate) struct DocsBase {
    /// With the placeholder, wherever it came from.
    template: String,
}

impl Parse for DocsBase {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let literal = text(input)?;
        let mut template = literal.value();
        let around = template.replace(PLACEHOLDER, "");
        if let Some((_, placeholder)) = around.split_once('{') {
            let name = placeholder.split('}').next().unwrap_or_default();
            return Err(Error::new(
                literal.span(),
                format!(
                    "`{{{name}}}` cannot be used in a documentation link; the code goes where \
                     `{PLACEHOLDER}` is"
                ),
            ));
        }
        can_be_linked(&around, literal.span())?;
        if !template.contains(PLACEHOLDER) {
            if !template.ends_with(['/', '#', '=']) {
                template.push('/');
            }
            template.push_str(PLACEHOLDER);
        }
        Ok(Self { template })
    }
}

impl DocsBase {
    /// The link to the documentation of `code`.
    pub(crate) fn link(&self, code: &str) -> String {
        self.template.replace(PLACEHOLDER, &encoded(code))
    }
}

/// RFC 3986 §2.1: all but unreserved characters, as their UTF-8 bytes.
fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(byte.into());
        } else {
            // Writing into a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::DocsBase;

    #[test]
    fn a_link_is_a_url_whatever_the_code() {
        for (base, code, link) in [
            ("https://a.example/e", "gone", "https://a.example/e/gone"),
            ("https://a.example/e/", "gone", "https://a.example/e/gone"),
            ("https://a.example/e#", "gone", "https://a.example/e#gone"),
            ("https://a.example/?e=", "-7", "https://a.example/?e=-7"),
            ("/e/{code}.html", "a b/ü", "/e/a%20b%2F%C3%BC.html"),
            ("/{code}#{code}", "~._", "/~._#~._"),
        ] {
            let base: DocsBase = syn::parse_str(&format!("{base:?}")).unwrap();
            assert_eq!(base.link(code), link);
        }
        assert!(syn::parse_str::<DocsBase>("\"/{kod}\"").is_err());
        assert!(syn::parse_str::<DocsBase>("\"/{code\"").is_err());
        assert!(syn::parse_str::<DocsBase>("\"/code}\"").is_err());
    }
}
