//! Ids in the page: where links to an error land.

use core::fmt::Write as _;
use std::collections::HashSet;

/// RFC 3986 §2.1: all but unreserved characters, as their UTF-8 bytes. The
/// derive makes links of codes in the same way.
pub(crate) fn encoded(text: &str) -> String {
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

/// The other way. What is not an escape stays as it is.
pub(crate) fn decoded(text: &str) -> Vec<u8> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, behind @ ..] = rest {
        rest = behind;
        if let (b'%', [high, low, ..]) = (first, rest) {
            if let (Some(high), Some(low)) = (digit(*high), digit(*low)) {
                decoded.push(high << 4 | low);
                rest = &rest[2..];
                continue;
            }
        }
        decoded.push(*first);
    }
    decoded
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

/// What a link to the documentation of one error ends in: its fragment, the
/// value at the end of its query, or the last segment of its path. As it is
/// written there, since a browser compares it with ids as it is.
pub(crate) fn link_ending(link: &str) -> Option<&str> {
    let (rest, fragment) = link.split_once('#').unwrap_or((link, ""));
    if !fragment.is_empty() {
        return Some(fragment);
    }
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    if !query.is_empty() {
        return Some(query.rsplit(['=', '&']).next().unwrap_or(query));
    }
    let path = match path.split_once("://") {
        // Without a path there is nothing but a host.
        Some((_, host)) => host.split_once('/')?.1,
        None => path,
    };
    path.rsplit('/').find(|segment| !segment.is_empty())
}

/// The anchors that are given away.
#[derive(Debug, Default)]
pub(crate) struct Anchors(HashSet<String>);

impl Anchors {
    /// The id `wanted` if nobody has it, or else `otherwise`, numbered until
    /// it is free.
    pub(crate) fn id(&mut self, wanted: &str, otherwise: &str) -> String {
        let (wanted, otherwise) = (encoded(wanted), encoded(otherwise));
        if !wanted.is_empty() && self.0.insert(wanted.clone()) {
            return wanted;
        }
        let mut number = 1_usize;
        loop {
            let id = match number {
                1 => otherwise.clone(),
                _ => format!("{otherwise}-{number}"),
            };
            if !id.is_empty() && self.0.insert(id.clone()) {
                return id;
            }
            number += 1;
        }
    }

    /// `ending` as a further id, if it can be one and nobody has it.
    ///
    /// The page's own ids have a colon, which no other id has.
    pub(crate) fn further(&mut self, ending: &str) -> Option<String> {
        let is_own = |char: char| char == ':' || char.is_whitespace();
        let can_be_id = !ending.is_empty() && !ending.contains(is_own);
        (can_be_id && self.0.insert(ending.to_owned())).then(|| ending.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::{Anchors, decoded, encoded, link_ending};

    #[test]
    fn what_is_encoded_is_read_back() {
        for text in ["", "a b/ü", "\"<>'&%41", "100%", "~._-"] {
            assert_eq!(decoded(&encoded(text)), text.as_bytes());
        }
        assert_eq!(encoded("a b<\u{fc}"), "a%20b%3C%C3%BC");
        assert_eq!(decoded("%4%zz%c3%BC%"), "%4%zzü%".as_bytes());
    }

    #[test]
    fn a_link_ends_in_its_fragment_query_or_last_segment() {
        for (link, ending) in [
            ("https://a.example/errors#gone", Some("gone")),
            ("https://a.example/errors/gone", Some("gone")),
            ("https://a.example/errors/gone/", Some("gone")),
            ("https://a.example/?e=-7", Some("-7")),
            ("https://a.example/e.html?a=1&b", Some("b")),
            ("/e/gone.html", Some("gone.html")),
            ("https://a.example/e#", Some("e")),
            ("https://a.example/", None),
            ("https://a.example", None),
            ("", None),
        ] {
            assert_eq!(link_ending(link), ending, "{link}");
        }
    }

    #[test]
    fn no_two_ids_are_the_same() {
        let mut anchors = Anchors::default();
        assert_eq!(anchors.id("a b", "E.A"), "a%20b");
        assert_eq!(anchors.id("a b", "E.A"), "E.A");
        assert_eq!(anchors.id("a b", "E.A"), "E.A-2");
        assert_eq!(anchors.id("", "E.B"), "E.B");
        assert_eq!(anchors.further("a%20b"), None);
        assert_eq!(anchors.further("a'b").as_deref(), Some("a'b"));
        assert_eq!(anchors.further("a b"), None);
        assert_eq!(anchors.further(":index"), None);
    }
}
