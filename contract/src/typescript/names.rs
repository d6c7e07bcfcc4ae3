//! Identifiers, and texts where a name is none.

use std::collections::BTreeSet;

use serde_json::Value;

/// Words that no type may be called.
const RESERVED: &[&str] = &[
    "any",
    "as",
    "async",
    "await",
    "bigint",
    "boolean",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "declare",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "implements",
    "import",
    "in",
    "instanceof",
    "interface",
    "let",
    "never",
    "new",
    "null",
    "number",
    "object",
    "package",
    "private",
    "protected",
    "public",
    "return",
    "static",
    "string",
    "super",
    "switch",
    "symbol",
    "this",
    "throw",
    "true",
    "try",
    "type",
    "typeof",
    "undefined",
    "unknown",
    "var",
    "void",
    "while",
    "with",
    "yield",
];

/// The names of one module.
#[derive(Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// An identifier like `name` that nothing else has.
    pub(super) fn unique(&mut self, name: &str) -> String {
        let name = identifier(name);
        let mut free = name.clone();
        let mut number = 1;
        while !self.taken.insert(free.clone()) {
            number += 1;
            free = format!("{name}{number}");
        }
        free
    }
}

/// The identifier that is nearest to a name: `Page<Seat>` is `PageSeat`.
pub(super) fn identifier(name: &str) -> String {
    let mut identifier = String::new();
    let mut begins_word = false;
    for char in name.chars() {
        let part = char.is_ascii_alphanumeric() || matches!(char, '_' | '$');
        if part || !char.is_ascii() && char.is_alphabetic() && !is_symbol(char) {
            if begins_word && !identifier.is_empty() {
                identifier.extend(char.to_uppercase());
            } else {
                identifier.push(char);
            }
            begins_word = false;
        } else {
            begins_word = true;
        }
    }
    if identifier.is_empty() || identifier.starts_with(|char: char| char.is_ascii_digit()) {
        identifier.insert(0, '_');
    }
    if RESERVED.contains(&identifier.as_str()) {
        identifier.push('_');
    }
    identifier
}

/// Circled and squared letters: letters to Unicode, and not to an identifier.
fn is_symbol(char: char) -> bool {
    matches!(char, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

/// The name of a member, in quotes where it is no identifier.
pub(super) fn member_name(name: &str) -> String {
    let begins = name.starts_with(|char: char| char.is_ascii_alphabetic() || "_$".contains(char));
    let part = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
    if begins && name.bytes().all(part) {
        name.to_owned()
    } else {
        string(name)
    }
}

/// A text as a literal: as in JSON, with nothing in it that could end a line, and
/// in the quotes that it has fewer of.
pub(super) fn string(text: &str) -> String {
    let json = Value::from(text).to_string();
    let json = json
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029");
    if text.matches('"').count() <= text.matches('\'').count() {
        return json;
    }
    let mut single = String::from("'");
    let mut chars = json[1..json.len() - 1].chars();
    while let Some(char) = chars.next() {
        match char {
            '\'' => single.push_str("\\'"),
            '\\' => match chars.next() {
                Some('"') => single.push('"'),
                escaped => single.extend(std::iter::once('\\').chain(escaped)),
            },
            char => single.push(char),
        }
    }
    single.push('\'');
    single
}

#[cfg(test)]
mod tests {
    use super::{Names, identifier, member_name};

    #[test]
    fn any_name_becomes_an_identifier() {
        for (name, is) in [
            ("SeatErrorTaken", "SeatErrorTaken"),
            ("Page<seat>", "PageSeat"),
            ("seats::Seat", "seatsSeat"),
            ("Größe", "Größe"),
            ("7up", "_7up"),
            ("", "_"),
            ("Ⓐ²", "_"),
            ("class", "class_"),
            ("string", "string_"),
        ] {
            assert_eq!(identifier(name), is);
        }
        let mut names = Names::default();
        let all = ["A", "A", "A<>", "A2"].map(|name| names.unique(name));
        assert_eq!(all, ["A", "A2", "A3", "A22"]);
    }

    #[test]
    fn a_member_is_quoted_where_it_has_to_be() {
        for (name, is) in [
            ("retry_after", "retry_after"),
            ("class", "class"),
            ("@type", "\"@type\""),
            ("retry-after", "\"retry-after\""),
            ("7", "\"7\""),
            ("", "\"\""),
            ("a\"\u{2028}", "'a\"\\u2028'"),
            ("it's \"\"\\", "'it\\'s \"\"\\\\'"),
            ("it's \"", "\"it's \\\"\""),
        ] {
            assert_eq!(member_name(name), is);
        }
    }
}
