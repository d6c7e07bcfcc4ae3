//! What may run in the page: nothing but what is in its template.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;

/// Nothing may be loaded, and nobody runs a script here.
pub(super) const NOTHING: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// SHA-256 in Base64.
pub(super) fn hash(text: &str) -> String {
    STANDARD.encode(hmac_sha256::Hash::hash(text.as_bytes()))
}

/// Base64 and fixed words: always a value.
pub(super) fn header_value(text: &str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(""))
}

/// Only the scripts and styles that are in the page run, by their hashes.
pub(super) fn of_page(html: &str) -> HeaderValue {
    let mut policy = NOTHING.to_owned();
    for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
        let hashes: Vec<String> = contents(html, tag)
            .into_iter()
            .map(|content| format!(" 'sha256-{}'", hash(content)))
            .collect();
        if !hashes.is_empty() {
            policy.push_str("; ");
            policy.push_str(directive);
            policy.push_str(&hashes.concat());
        }
    }
    // The empty icon, without which browsers ask for one.
    policy.push_str("; img-src data:");
    header_value(&policy)
}

/// What stands between the tags named `tag`. Texts in the page are escaped, so
/// that these are the template's.
fn contents<'a>(html: &'a str, tag: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut contents = Vec::new();
    let mut rest = html;
    while let Some((_, behind)) = rest.split_once(&open) {
        let Some((content, behind)) = behind
            .split_once('>')
            .and_then(|(_, behind)| behind.split_once(&close))
        else {
            break;
        };
        contents.push(content);
        rest = behind;
    }
    contents
}

#[cfg(test)]
mod tests {
    use super::contents;

    #[test]
    fn a_tag_may_have_attributes_and_lack_its_end() {
        assert_eq!(contents("<style x>a</style><style>", "style"), ["a"]);
    }
}
