//! The lookup of RFC 4647 §3.4: from the languages of a client to one of a list.

use crate::negotiate::weighted::Weighted;

/// The position in `locales` of the language for a client; 0 where none fits.
pub(super) fn lookup(ranges: &[Weighted], locales: &[&str]) -> usize {
    let mut wanted: Vec<&Weighted> = ranges.iter().filter(|range| range.weight > 0).collect();
    // Of equal weight, the first in the header comes first.
    wanted.sort_by_key(|range| core::cmp::Reverse(range.weight));
    let is_refused = |locale: &str| {
        let mut refused = ranges.iter().filter(|range| range.weight == 0);
        refused.any(|range| range.item.eq_ignore_ascii_case(locale))
    };
    for range in wanted {
        let mut tag = range.item.as_str();
        while !tag.is_empty() {
            let found = locales
                .iter()
                .position(|locale| locale.eq_ignore_ascii_case(tag) && !is_refused(locale));
            if let Some(found) = found {
                return found;
            }
            tag = shortened(tag);
        }
    }
    0
}

/// Without the last subtag, and without a single letter that is then the last.
fn shortened(tag: &str) -> &str {
    let Some((rest, _)) = tag.rsplit_once('-') else {
        return "";
    };
    match rest.rsplit_once('-') {
        Some((before, single)) if single.len() == 1 => before,
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::negotiate::weighted;

    #[test]
    fn the_first_language_that_fits_is_taken() {
        let locales = ["en", "de", "fr-CA", "zh-Hant"];
        for (header, locale) in [
            ("", "en"),
            ("de", "de"),
            ("DE-ch-1996", "de"),
            ("fr", "en"),
            ("fr-ca", "fr-CA"),
            ("zh-Hant-CN-x-private1-private2", "zh-Hant"),
            ("zh-Hant-x-y", "zh-Hant"),
            ("it, de;q=0.5", "de"),
            ("en;q=0.4, de;q=0.5", "de"),
            ("de;q=0.5, en;q=0.5", "de"),
            ("de;q=0", "en"),
            ("de-AT, de;q=0, fr-CA;q=0.1", "fr-CA"),
            ("*", "en"),
            ("*;q=0", "en"),
            ("it, *;q=0.5", "en"),
            ("de;q=7", "en"),
            ("-", "en"),
        ] {
            let ranges = weighted::items([header.as_bytes()]);
            assert_eq!(locales[lookup(&ranges, &locales)], locale, "{header}");
        }
    }
}
