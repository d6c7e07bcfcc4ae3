//! Text for constants: what can be compared and put together while a crate
//! compiles, where nothing can be formatted.

use core::str;

/// Whether two texts are equal.
pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    while let ([x, rest_a @ ..], [y, rest_b @ ..]) = (a, b) {
        if *x != *y {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    true
}

/// The text of a mistake, put together byte by byte.
#[derive(Debug)]
pub struct ConstText {
    bytes: [u8; 1024],
    len: usize,
}

impl ConstText {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; 1024],
            len: 0,
        }
    }

    /// Appends a text. One that does not fit is left out.
    pub(crate) const fn push(&mut self, text: &str) {
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

    /// Appends `A`, `B` and 7 more, each in backticks.
    #[expect(
        clippy::cast_possible_wrap,
        reason = "as many names as an enum has variants"
    )]
    pub(crate) const fn push_names(&mut self, names: &[&str]) {
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

    /// Appends a decimal number.
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
