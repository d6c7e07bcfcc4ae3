//! What an entry is called in `errors.lock`: its code, or its variant.

use std::fmt;

use fault::Code;

/// The name of an entry in the lock file.
///
/// A code is its literal, so that `7` is not `"7"`: a text that could be read as
/// something else stands in quotes. A variant without a code is
/// `Type::Variant`; so is, after its code, one of several that share it.
///
/// ```
/// use fault::Code;
/// use fault_contract::lock::Key;
///
/// assert_eq!(Key::code(Code::Text("taken")).as_str(), "taken");
/// assert_eq!(Key::code(Code::Number(7)).as_str(), "7");
/// assert_eq!(Key::code(Code::Text("7")).as_str(), r#""7""#);
/// assert_eq!(Key::variant("SeatError::Taken").as_str(), "SeatError::Taken");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

/// Between a shared code and the variant.
const OF: &str = " of ";

impl Key {
    /// The entry with this code.
    pub fn code(code: Code<'_>) -> Self {
        Self(match code {
            Code::Text(text) if is_plain(text) => text.to_owned(),
            Code::Text(text) => serde_json::Value::from(text).to_string(),
            other => other.to_string(),
        })
    }

    /// The entry of a variant without a code: `Type::Variant`. Without `::` it
    /// could be a code, so it gets one in front.
    pub fn variant(variant: &str) -> Self {
        let colons = if variant.contains("::") { "" } else { "::" };
        Self(format!("{colons}{variant}"))
    }

    /// The entry of a variant whose code others have as well.
    pub(crate) fn shared(code: Code<'_>, variant: &str) -> Self {
        Self(format!("{}{OF}{variant}", Self::code(code)))
    }

    /// As it was read.
    pub(super) const fn read(text: String) -> Self {
        Self(text)
    }

    /// With a number behind it.
    pub(super) fn numbered(&self, number: usize) -> Self {
        Self(format!("{self} #{number}"))
    }

    /// The text, as in the file before TOML's own quotes.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code as its literal; none of a variant without one.
    pub(crate) fn code_literal(&self) -> Option<&str> {
        if self.0.starts_with('"') {
            let mut escaped = false;
            let end = self.0[1..].find(|char| {
                let ends = char == '"' && !escaped;
                escaped = char == '\\' && !escaped;
                ends
            });
            return Some(end.map_or(&*self.0, |end| &self.0[..end + 2]));
        }
        let code = self.0.split_once(OF).map_or(&*self.0, |(code, _)| code);
        let code = code.split_once(" #").map_or(code, |(code, _)| code);
        (!code.contains("::")).then_some(code)
    }

    /// The code as JSON.
    pub(crate) fn code_json(&self) -> Option<String> {
        let literal = self.code_literal()?;
        Some(if literal.starts_with('"') || is_number(literal) {
            literal.to_owned()
        } else {
            serde_json::Value::from(literal).to_string()
        })
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether a code's text cannot be mistaken for a number, for a variant or for
/// a text in quotes.
fn is_plain(text: &str) -> bool {
    let odd = |char: char| char.is_whitespace() || char.is_control() || "\"\\#".contains(char);
    !text.is_empty() && !is_number(text) && !text.contains("::") && !text.contains(odd)
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use fault::Code;

    use super::Key;

    #[test]
    fn a_code_is_read_back_from_its_key() {
        for (code, json) in [
            (Code::Number(-7), "-7"),
            (Code::Text("7"), r#""7""#),
            (Code::Text("taken"), r#""taken""#),
            (Code::Text("A::B"), r#""A::B""#),
            (Code::Text("a of b"), r#""a of b""#),
            (Code::Text("\\\"x"), r#""\\\"x""#),
            (Code::Text(""), r#""""#),
            (Code::Text("größe"), r#""größe""#),
        ] {
            for key in [
                Key::code(code),
                Key::shared(code, "E::A"),
                Key::shared(code, "E::A").numbered(2),
                Key::code(code).numbered(2),
            ] {
                assert_eq!(key.code_json().as_deref(), Some(json), "{key}");
            }
        }
        assert_eq!(Key::variant("E::A").code_json(), None);
        assert_eq!(Key::variant("A").code_json(), None);
        assert_eq!(Key::variant("E::A").numbered(2).code_json(), None);
    }
}
