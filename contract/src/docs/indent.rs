//! JSON text as people read it.
//!
//! The text stays what it was, member order and number format included, which a
//! value in between would lose.

use super::json_text::text_length;

/// A list of plain values stays on one line up to this many characters.
const LINE: usize = 100;

/// `json` on several lines, two spaces a level. What is not JSON comes out with
/// odd line breaks, no worse.
pub(crate) fn indented(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0_usize;
    let mut rest = json;
    while let Some(first) = rest.chars().next() {
        let token = &rest[..token_length(rest, first)];
        rest = &rest[token.len()..];
        match first {
            '{' | '[' => {
                let line = out.len() - out.rfind('\n').map_or(0, |at| at + 1);
                if let Some((whole, behind)) = on_one_line(token, rest, line) {
                    out.push_str(&whole);
                    rest = behind;
                } else {
                    depth += 1;
                    out.push_str(token);
                    line_break(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                line_break(&mut out, depth);
                out.push_str(token);
            }
            ',' => {
                out.push_str(token);
                line_break(&mut out, depth);
            }
            ':' => out.push_str(": "),
            _ if first.is_whitespace() => {}
            _ => out.push_str(token),
        }
    }
    out
}

fn line_break(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

/// How long the token is that begins with `first`.
fn token_length(text: &str, first: char) -> usize {
    match first {
        '"' => text_length(text),
        _ => first.len_utf8(),
    }
}

/// An empty object or list, and a list of plain values that is short enough
/// behind `line` characters; and what comes after it.
fn on_one_line<'a>(open: &str, mut rest: &'a str, line: usize) -> Option<(String, &'a str)> {
    let mut whole = open.to_owned();
    loop {
        let first = rest.chars().next()?;
        let token = &rest[..token_length(rest, first)];
        rest = &rest[token.len()..];
        match first {
            ']' | '}' => {
                whole.push_str(token);
                return Some((whole, rest));
            }
            _ if first.is_whitespace() => continue,
            _ if open == "{" => return None,
            '[' | '{' => return None,
            ',' => whole.push_str(", "),
            _ => whole.push_str(token),
        }
        if line + whole.chars().count() > LINE {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn members_keep_their_order_and_short_lists_their_line() {
        assert_eq!(
            indented(r#"{"b":1.10,"a":{},"list":["x, y",2],"of":[{"k":"\"{"}],"none":[]}"#),
            "{\n  \"b\": 1.10,\n  \"a\": {},\n  \"list\": [\"x, y\", 2],\n  \"of\": [\n    {\n      \
             \"k\": \"\\\"{\"\n    }\n  ],\n  \"none\": []\n}"
        );
    }

    #[test]
    fn a_long_list_has_a_line_a_value() {
        let long = "a".repeat(60);
        assert_eq!(
            indented(&format!(r#"["{long}","{long}"]"#)),
            format!("[\n  \"{long}\",\n  \"{long}\"\n]")
        );
    }

    #[test]
    fn the_value_is_the_same() {
        let json = r#"{"a":[[1,2],[{"b":"\\\" ,:[]{}"}]],"c":"ü\u2028","d":-1e5,"e":[true,null]}"#;
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&indented(json)).unwrap(),
            value
        );
    }

    #[test]
    fn what_is_not_json_does_no_harm() {
        for text in ["", "\"", "[", "}}}", "a\"\\", "[1,", "{\"a\"", "ü"] {
            indented(text);
        }
    }
}
