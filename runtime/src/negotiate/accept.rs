//! Which representation of an error a client asks for.

use super::weighted::Weighted;

/// One of the representations that an error may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    Json,
    Xml,
    Html,
}

/// How closely a media range names a representation, and the weight there.
type Match = Option<(u8, u16)>;

/// The representation for these media ranges. JSON is what remains where
/// nothing outranks it: an error is never refused.
///
/// A client that ranks `text/html` above XML is a browser, and gets HTML or
/// JSON: browsers send `application/xml;q=0.9,*/*;q=0.8` and want no XML.
pub(crate) fn choose(ranges: &[Weighted], json: &str, xml: &str, has_html: bool) -> Choice {
    let weight = |found: Match| found.map_or(0, |(_, weight)| weight);
    let of_json = weight(best(
        ranges,
        json,
        "json",
        &["application/json", "text/json"],
    ));
    let of_xml = weight(best(ranges, xml, "xml", &["application/xml", "text/xml"]));
    // Only what is named: a wildcard is no browser.
    let of_html = match best(ranges, "text/html", "", &[]) {
        Some((EXACT, weight)) => weight,
        _ => 0,
    };
    if has_html && of_html > of_json && of_html > of_xml {
        Choice::Html
    } else if of_xml > of_json && of_xml > of_html {
        Choice::Xml
    } else {
        Choice::Json
    }
}

const EXACT: u8 = 4;

/// The closest range, and of several the one with the most weight.
fn best(ranges: &[Weighted], offer: &str, suffix: &str, plain: &[&str]) -> Match {
    let offer = offer.split(';').next().unwrap_or(offer).trim();
    let matches = ranges.iter().filter_map(|range| {
        let closeness = closeness(&range.item, offer, suffix, plain)?;
        Some((closeness, range.weight))
    });
    matches.max()
}

fn closeness(range: &str, offer: &str, suffix: &str, plain: &[&str]) -> Option<u8> {
    if range.eq_ignore_ascii_case(offer) {
        return Some(EXACT);
    }
    if plain.contains(&range) {
        return Some(3);
    }
    // A page is no XML document for programs.
    if range != "application/xhtml+xml" {
        if let Some(vendor) = range.strip_prefix("application/") {
            let of_syntax = vendor.rsplit_once('+').map(|(_, syntax)| syntax);
            if !suffix.is_empty() && of_syntax == Some(suffix) {
                return Some(2);
            }
        }
    }
    let of_type = range.strip_suffix("/*")?;
    if of_type == "*" {
        return Some(0);
    }
    let (offered, _) = offer.split_once('/')?;
    of_type.eq_ignore_ascii_case(offered).then_some(1)
}
