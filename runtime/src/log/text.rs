//! An error's `Display` as text for the log.
//!
//! A text from outside must not begin a line of the log, reorder one on a
//! terminal, or fill the disk. An error whose `Display` fails or panics is logged
//! all the same.

use core::fmt::{self, Write as _};

use crate::panics::{catching, drop_quietly};

/// What is logged of one text at most, in bytes.
pub(crate) const LONGEST: usize = 4096;

/// The text of a value: control characters and those that set lines or their
/// direction are escaped, and what is beyond [`LONGEST`] is cut off.
pub(crate) fn escaped(value: &dyn fmt::Display) -> String {
    let mut text = LogText {
        text: String::new(),
        is_full: false,
    };
    // A text that was left unfinished by a panic is text all the same.
    let written = catching(|| write!(text, "{value}"));
    let LogText { mut text, is_full } = text;
    text.push_str(match written {
        _ if is_full => "…",
        Ok(Ok(())) => "",
        Ok(Err(_)) => "(its Display failed)",
        Err(payload) => {
            drop_quietly(payload);
            "(its Display panicked)"
        }
    });
    text
}

/// The name of a type, as the `Debug` of its values begins: `Store` of
/// `Store { .. }`. `Error` where that is no such name.
pub(crate) fn type_name(value: &dyn fmt::Debug) -> String {
    let mut start = Start(String::new());
    if let Err(payload) = catching(|| write!(start, "{value:?}")) {
        drop_quietly(payload);
    }
    let Start(start) = start;
    let end = start.find(|character: char| !character.is_alphanumeric() && character != '_');
    let (name, rest) = start.split_at(end.unwrap_or(start.len()));
    let is_name = name.starts_with(char::is_uppercase) && name.len() <= LONGEST_NAME;
    if is_name && (rest.is_empty() || rest.starts_with('(') || rest.starts_with(" {")) {
        name.to_owned()
    } else {
        "Error".to_owned()
    }
}

const LONGEST_NAME: usize = 64;

/// The beginning of a text.
struct Start(String);

impl fmt::Write for Start {
    /// Fails as soon as there is enough, so that no more is made of it.
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // A name, and what tells that it is one.
        let room = (LONGEST_NAME + 2).saturating_sub(self.0.chars().count());
        self.0.extend(text.chars().take(room));
        if room == 0 { Err(fmt::Error) } else { Ok(()) }
    }
}

struct LogText {
    text: String,
    is_full: bool,
}

impl fmt::Write for LogText {
    /// Fails as soon as the text is full, so that no more is made of it.
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            if self.text.len() + character.len_utf8() > LONGEST {
                self.is_full = true;
                return Err(fmt::Error);
            }
            if steers(character) {
                for escape in character.escape_default() {
                    self.text.push(escape);
                }
            } else {
                self.text.push(character);
            }
        }
        Ok(())
    }
}

/// Controls, line and paragraph separators, and marks of direction (Unicode
/// UAX #9, "Trojan Source").
fn steers(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
                | '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use core::cell::Cell;

    use super::*;

    #[test]
    fn what_steers_a_line_is_escaped() {
        assert_eq!(
            escaped(&"a\nb\u{1b}[31m\u{2028}\u{202e}c\u{7f}é"),
            "a\\nb\\u{1b}[31m\\u{2028}\\u{202e}c\\u{7f}é"
        );
    }

    #[test]
    fn a_long_text_is_cut_and_no_more_of_it_is_made() {
        struct Endless(Cell<usize>);
        impl fmt::Display for Endless {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                loop {
                    self.0.set(self.0.get() + 1);
                    f.write_str("é")?;
                }
            }
        }
        let endless = Endless(Cell::new(0));
        let text = escaped(&endless);
        assert_eq!(text, "é".repeat(LONGEST / 2) + "…");
        assert_eq!(endless.0.get(), LONGEST / 2 + 1);
    }

    #[test]
    fn the_name_of_a_type_is_told_from_its_debug() {
        #[derive(Debug)]
        #[expect(dead_code, reason = "only shown")]
        struct Named {
            secret: u8,
        }
        #[derive(Debug)]
        struct Of<'a>(#[expect(dead_code, reason = "only shown")] &'a str);

        assert_eq!(type_name(&Named { secret: 7 }), "Named");
        assert_eq!(type_name(&Of(&"x".repeat(1 << 20))), "Of");
        assert_eq!(type_name(&fmt::Error), "Error");
        let texts = ["secret".to_owned(), "Not a name".to_owned(), "X".repeat(65)];
        for text in texts {
            assert_eq!(type_name(&format_args!("{text}")), "Error", "{text}");
        }
    }

    #[test]
    fn a_display_that_fails_or_panics_says_so() {
        struct Fails;
        impl fmt::Display for Fails {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("so far ")?;
                Err(fmt::Error)
            }
        }
        struct Panics;
        impl fmt::Display for Panics {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("so far ")?;
                panic!("on purpose")
            }
        }
        assert_eq!(escaped(&Fails), "so far (its Display failed)");
        assert_eq!(escaped(&Panics), "so far (its Display panicked)");
    }
}
