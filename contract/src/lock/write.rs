//! Writes `errors.lock`.

use std::fmt::Write as _;

use super::facts::Value;
use super::model::Lock;

/// The lines before the facts.
const HEAD: &str = "\
# The error contract, a fact a line. A test writes it: see fault_contract::lock.
# In .gitattributes: errors.lock merge=union
";

impl Lock {
    /// The text of the lock file: TOML, sorted, with the whole key on each line,
    /// so that a merge may take the lines of both sides.
    pub fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (entry, facts) in &self.entries {
            for (fact, value) in facts.iter() {
                text.push('\n');
                key(&mut text, entry.as_str());
                text.push('.');
                key(&mut text, fact);
                text.push_str(" = ");
                match value {
                    Value::Integer(number) => _ = write!(text, "{number}"),
                    Value::Text(value) => quoted(&mut text, value),
                    Value::Other(toml) => text.push_str(toml),
                }
            }
        }
        text.push('\n');
        text
    }
}

fn key(text: &mut String, key: &str) {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    if !key.is_empty() && key.bytes().all(bare) {
        text.push_str(key);
    } else {
        quoted(text, key);
    }
}

/// A basic string of TOML.
fn quoted(text: &mut String, value: &str) {
    text.push('"');
    for char in value.chars() {
        match char {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            // What would end a line, or show a text in another order than it is.
            char if char.is_control()
                || matches!(char, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
                || matches!(char, '\u{2066}'..='\u{2069}' | '\u{feff}') =>
            {
                _ = write!(text, "\\u{:04X}", u32::from(char));
            }
            char => text.push(char),
        }
    }
    text.push('"');
}
