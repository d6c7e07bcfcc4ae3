//! A list with weights, as in `Accept` and `Accept-Language` (RFC 9110 §12.4.2).

/// One item of a list, in lower case, and its weight in thousandths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Weighted {
    pub(crate) item: String,
    pub(crate) weight: u16,
}

/// What is read of a header; more than this is no preference of a person.
const MOST: usize = 64;

/// The items of all lines of a header, in their order. An item that cannot be
/// read is left out.
pub(crate) fn items<'a>(lines: impl IntoIterator<Item = &'a [u8]>) -> Vec<Weighted> {
    let lines = lines
        .into_iter()
        .filter_map(|line| core::str::from_utf8(line).ok());
    let items = lines.flat_map(|line| split(line, ','));
    items.filter_map(item).take(MOST).collect()
}

fn item(text: &str) -> Option<Weighted> {
    let mut parts = split(text, ';').map(str::trim);
    let item = parts.next()?.to_ascii_lowercase();
    let is_item = |byte: u8| byte.is_ascii_graphic() && byte != b'"';
    if item.is_empty() || !item.bytes().all(is_item) {
        return None;
    }
    let mut weight = 1000;
    for parameter in parts {
        if let Some((name, value)) = parameter.split_once('=') {
            if name.trim().eq_ignore_ascii_case("q") {
                weight = thousandths(value.trim())?;
                // What follows is not a parameter of the item.
                break;
            }
        }
    }
    Some(Weighted { item, weight })
}

/// `0.8` as 800: from 0 to 1, with at most three digits behind the point.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, digits) = text.split_once('.').unwrap_or((text, ""));
    if digits.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let behind: u16 = format!("{digits:0<3}").parse().ok()?;
    match (whole, behind) {
        ("0", behind) => Some(behind),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

/// The parts between separators that are not in quotation marks.
fn split(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    let mut is_escaped = false;
    text.split(move |character| {
        if is_escaped {
            is_escaped = false;
            return false;
        }
        match character {
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            _ => {}
        }
        character == separator && !is_quoted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Vec<(String, u16)> {
        let items = items(lines.iter().map(|line| line.as_bytes()));
        items.into_iter().map(|w| (w.item, w.weight)).collect()
    }

    fn own(items: &[(&str, u16)]) -> Vec<(String, u16)> {
        items.iter().map(|(i, w)| ((*i).to_owned(), *w)).collect()
    }

    #[test]
    fn weights_are_read_wherever_they_are() {
        let lines = ["De-CH , en;q=0.85;x=1", "a/b;v=\"1,2;q=0\"; Q=0.5 , *;q=0"];
        let expected = [("de-ch", 1000), ("en", 850), ("a/b", 500), ("*", 0)];
        assert_eq!(read(&lines), own(&expected));
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        for line in [
            "",
            ",",
            ";q=1",
            "en;q=2",
            "en;q=-1",
            "en;q=0.1234",
            "en;q=x",
            "é",
            "a b",
            "en;q=",
            "\"en\"",
        ] {
            assert_eq!(read(&[line]), [], "{line}");
        }
        assert_eq!(items([&b"\xff"[..], b"en"]).len(), 1);
        assert_eq!(items([",en".repeat(1000).as_bytes()]).len(), MOST);
    }
}
