//! Which links stay links.

use pulldown_cmark::CowStr;

/// A shortcut link without a definition, where rustdoc would look for an item:
/// it gets an empty address, which [`address`] refuses.
pub(super) fn item_link(text: &str) -> Option<(CowStr<'static>, CowStr<'static>)> {
    let text = text.trim();
    let is_code = text.len() > 2 && text.starts_with('`') && text.ends_with('`');
    let is_path = is_item(text) && (text.contains("::") || text.starts_with(char::is_uppercase));
    (is_code || is_path).then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
}

/// The address, if a browser may follow it.
///
/// One that is relative, `http`, `https` or `mailto`, and that is not the path
/// of an item in Rust: rustdoc alone knows where those lead.
pub(super) fn address(written: &str) -> Option<&str> {
    // Browsers skip these, so they must not hide what the scheme is.
    let seen: String = written.chars().filter(|char| !char.is_control()).collect();
    let seen = seen.trim();
    if seen.is_empty() || is_item(seen) {
        return None;
    }
    let before_path = seen.split(['/', '?', '#']).next().unwrap_or_default();
    match before_path.split_once(':') {
        Some((scheme, _)) => ["http", "https", "mailto"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
            .then_some(written),
        None => Some(written),
    }
}

/// `crate::Error`, `Self::Gone`, `fn@run`, `Vec::push()`, `Gone`.
fn is_item(address: &str) -> bool {
    let path = address.split_once('@').map_or(address, |(_, path)| path);
    let path = path.split('#').next().unwrap_or_default();
    let path = path.trim_end_matches("()").trim_end_matches('!');
    path.split("::").all(is_identifier)
}

fn is_identifier(text: &str) -> bool {
    !text.is_empty()
        && !text.starts_with(|char: char| char.is_ascii_digit())
        && text
            .chars()
            .all(|char| char.is_alphanumeric() || char == '_')
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn scripts_and_items_are_not_followed() {
        for link in [
            "https://a.example/x",
            "HTTP://a",
            "mailto:a@b.example",
            "/developers/x#y",
            "#code",
            "?e=1",
            "page.html",
            "./x",
            "a/b:c",
            "//a.example",
        ] {
            assert_eq!(address(link), Some(link));
        }
        for link in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:x",
            "",
            "crate::Error",
            "Self::Gone",
            "fn@run",
            "Vec::push()",
            "println!",
            "Gone#method.x",
        ] {
            assert_eq!(address(link), None, "{link}");
        }
    }
}
