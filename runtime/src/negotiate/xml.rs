//! A JSON body as XML, as RFC 9457 Appendix B has it: an element for each
//! member, and `<i>` for each item of a list.

use std::fmt::Write as _;

use crate::json::index::{IndexedJson, Kind, Value};
use crate::shape::xml::Xml;

/// The XML document that says what `json` does, a valid JSON text.
pub(crate) fn document(json: &str, xml: &Xml) -> String {
    let mut out = String::with_capacity(json.len() * 2 + 128);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<");
    out.push_str(xml.root());
    out.push_str(" xmlns=\"");
    text(xml.namespace(), &mut out);
    out.push_str("\">");
    inside(IndexedJson::new(json).root(), &mut out);
    close(xml.root(), &mut out);
    out
}

/// The JSON is walked no deeper than its index is, so neither is this.
fn inside(value: Value<'_>, out: &mut String) {
    match value.kind() {
        Kind::Null => {}
        Kind::Bool(value) => out.push_str(if value { "true" } else { "false" }),
        Kind::Number(digits) => out.push_str(digits),
        Kind::String(inside, quoted) => text(&unescaped(inside, quoted), out),
        // What is nested too deep stays JSON.
        Kind::Deep(json) => text(json, out),
        Kind::List(items) => {
            for item in items {
                element("i", item, out);
            }
        }
        Kind::Object(items) => {
            for (member, value) in items.members() {
                let name = match member.kind() {
                    Kind::String(inside, quoted) => name(&unescaped(inside, quoted)),
                    _ => name(""),
                };
                element(&name, value, out);
            }
        }
    }
}

fn element(name: &str, value: Value<'_>, out: &mut String) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    inside(value, out);
    close(name, out);
}

fn close(name: &str, out: &mut String) {
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// The text of a JSON string. One with half a surrogate pair, which is no text,
/// is shown as it is written.
fn unescaped(inside: &str, quoted: &str) -> String {
    serde_json::from_str(quoted).unwrap_or_else(|_| inside.to_owned())
}

/// Character data. What XML 1.0 cannot hold (§2.2) is replaced; a carriage
/// return that is written as it is would be read as a line feed (§2.11).
fn text(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#13;"),
            '\t' | '\n' => out.push(character),
            '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
}

/// A member's name as the name of an element. What no such name has becomes
/// `_x0020_`, as ISO/IEC 9075-14 writes it, so that no two names become one.
fn name(member: &str) -> String {
    let mut name = String::with_capacity(member.len());
    let is_reserved = member
        .get(..3)
        .is_some_and(|start| start.eq_ignore_ascii_case("xml"));
    for (at, character) in member.char_indices() {
        let fits = if at == 0 {
            is_start(character) && !is_reserved
        } else {
            is_start(character) || matches!(character, '-' | '.' | '0'..='9')
        };
        // An underscore before an `x` would be read as such a code.
        let is_code = character == '_' && member[at + 1..].starts_with('x');
        if fits && !is_code {
            name.push(character);
        } else {
            // A `String` takes whatever is written to it.
            let _ = write!(name, "_x{:04X}_", u32::from(character));
        }
    }
    if name.is_empty() {
        name.push_str("_x_");
    }
    name
}

/// Whether a name may begin with it (XML 1.0 §2.3), without the colon, which
/// belongs to namespaces. Letters beyond ASCII are left out where editions of
/// XML 1.0 differ.
fn is_start(character: char) -> bool {
    matches!(
        character,
        'A'..='Z' | 'a'..='z' | '_' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
            | '\u{f8}'..='\u{131}' | '\u{391}'..='\u{3a1}' | '\u{410}'..='\u{44f}'
            | '\u{4e00}'..='\u{9fa5}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_none_are_written_as_codes() {
        for (member, element) in [
            ("detail", "detail"),
            ("", "_x_"),
            ("_x_", "_x005F_x_"),
            ("a b", "a_x0020_b"),
            ("1st", "_x0031_st"),
            ("a:b", "a_x003A_b"),
            ("xmlns", "_x0078_mlns"),
            ("XML", "_x0058_ML"),
            ("a_x0020_b", "a_x005F_x0020_b"),
            ("größe", "größe"),
            ("</i>", "_x003C__x002F_i_x003E_"),
            ("😀", "_x1F600_"),
        ] {
            assert_eq!(name(member), element, "{member}");
        }
    }

    #[test]
    fn what_is_nested_too_deep_stays_json() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let document = document(&format!("{{\"a\":{deep}}}"), &Xml::new("a/b", "e", "urn:e"));
        assert!(document.ends_with("</i></a></e>"));
    }
}
