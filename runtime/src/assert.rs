//! What generated constants find wrong with a variant, while the user's crate is
//! compiled: that which only the shape of its format can tell.
//!
//! The functions give the text, and the constant panics with it, so that rustc
//! points to the user's code alone.

use core::str;

use crate::body::WireFormat;
use crate::body::shape::Wants;

/// The facts out of `absent` that the format cannot do without.
///
/// `name` is the format's, as the user wrote it; none of the facts is said of
/// any of the `variants`, of which there is at least one.
pub const fn lacks(
    variants: &[&str],
    format: WireFormat,
    name: &str,
    absent: &[Wants],
) -> Option<Message> {
    let mut first = 0;
    while first < absent.len() && !format.shape().has(absent[first]) {
        first += 1;
    }
    if first == absent.len() {
        return None;
    }
    let mut text = Message::new();
    let mut remedies = Message::new();
    text.push_names(variants);
    text.push(if variants.len() == 1 {
        " has "
    } else {
        " have "
    });
    let mut i = first;
    while i < absent.len() {
        if format.shape().has(absent[i]) {
            let (what, remedy) = match absent[i] {
                Wants::Kind => ("no kind", "`#[kind(\"…\")]`"),
                Wants::Code => (
                    "no code",
                    "`#[code(\"…\")]`, or `codes = snake_case` to `#[api(…)]`",
                ),
                Wants::Docs => ("no documentation link", "`#[docs(\"https://…\")]`"),
                // Asked for by other means.
                Wants::Details | Wants::Fields => ("", ""),
            };
            if i > first {
                text.push(" and ");
                remedies.push(", and ");
            }
            text.push(what);
            remedies.push(remedy);
        }
        i += 1;
    }
    text.push(", and the format `");
    text.push(name);
    text.push("` cannot do without: add ");
    text.push(remedies.as_str());
    Some(text)
}

/// Why the format has no place for a detail named `member`.
pub const fn refuses_detail(format: WireFormat, name: &str, member: &str) -> Option<Message> {
    let mut text = Message::new();
    text.push("the format `");
    text.push(name);
    if format.shape().reserves(member) {
        text.push("` has a member `");
        text.push(member);
        text.push("` of its own: give the detail another name, `#[detail(\"…\")]`");
    } else if !format.shape().has(Wants::Details) {
        text.push("` has no place for details: remove `#[detail]`, or take a format whose shape has `Member::details()`");
    } else {
        return None;
    }
    Some(text)
}

/// Why the format has no place for field errors.
pub const fn refuses_fields(format: WireFormat, name: &str) -> Option<Message> {
    if format.shape().has(Wants::Fields) {
        return None;
    }
    let mut text = Message::new();
    text.push("the format `");
    text.push(name);
    text.push("` has no place for field errors: remove `#[fields]`, or take another format, say `#[format(fault::body::Fields)]`");
    Some(text)
}

/// The text of a mistake. A constant cannot format, so it is put together byte
/// by byte.
#[derive(Debug)]
pub struct Message {
    bytes: [u8; 1024],
    len: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; 1024],
            len: 0,
        }
    }

    pub(crate) const fn push(&mut self, text: &str) {
        // What does not fit any more is not worth a message of its own.
        if self.len + text.len() > self.bytes.len() {
            return;
        }
        let mut bytes = text.as_bytes();
        while let [first, rest @ ..] = bytes {
            self.bytes[self.len] = *first;
            self.len += 1;
            bytes = rest;
        }
    }

    /// `A`, `B` and 7 more, each in backticks.
    #[expect(
        clippy::cast_possible_wrap,
        reason = "as many names as an enum has variants"
    )]
    const fn push_names(&mut self, names: &[&str]) {
        const AT_MOST: usize = 5;
        let listed = if names.len() > AT_MOST {
            AT_MOST
        } else {
            names.len()
        };
        let mut i = 0;
        while i < listed {
            if i > 0 {
                self.push(if i + 1 == names.len() { " and " } else { ", " });
            }
            self.push("`");
            self.push(names[i]);
            self.push("`");
            i += 1;
        }
        if names.len() > listed {
            self.push(" and ");
            self.push_number((names.len() - listed) as i64);
            self.push(" more");
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a decimal digit")]
    pub(crate) const fn push_number(&mut self, number: i64) {
        if number < 0 {
            self.push("-");
        }
        let mut rest = number.unsigned_abs();
        let mut divisor = 1;
        while rest / divisor >= 10 {
            divisor *= 10;
        }
        while divisor > 0 {
            if self.len < self.bytes.len() {
                self.bytes[self.len] = b'0' + (rest / divisor) as u8;
                self.len += 1;
            }
            rest %= divisor;
            divisor /= 10;
        }
    }

    /// The text.
    pub const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "the text of this mistake was cut short",
        }
    }
}
