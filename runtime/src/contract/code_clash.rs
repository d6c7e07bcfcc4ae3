//! What the compiler says of a code that two errors have.

use super::code::Code;
use super::code_row::{Row, is_same_variant};
use super::const_text::ConstText;
use super::sent::push_variant;

/// Two variants that have one code, or one whose code is retired.
#[derive(Debug, Clone, Copy)]
pub struct Clash {
    pub(super) first: Row,
    pub(super) second: Row,
}

impl Clash {
    /// Both variants by name. A constant cannot format, so the text is put
    /// together byte by byte.
    pub const fn text(&self) -> ConstText {
        let mut text = ConstText::new();
        let (retired, used) = if self.first.is_retired() {
            (&self.first, &self.second)
        } else {
            (&self.second, &self.first)
        };
        if retired.is_retired() {
            text.push("`");
            push_variant(&mut text, used.owner, used.of.variant());
            text.push("` has the code ");
            push_code(&mut text, used.code);
            text.push(", which `");
            push_type(&mut text, retired);
            text.push("` has retired; clients may still know it: give the variant another with `#[code(\"…\")]`");
            return text;
        }
        text.push("`");
        push_variant(&mut text, self.first.owner, self.first.of.variant());
        text.push("` and `");
        push_variant(&mut text, self.second.owner, self.second.of.variant());
        text.push("` both have the code ");
        push_code(&mut text, self.first.code);
        if !same_form(self.first.code, self.second.code) {
            text.push(", which their format writes alike as a text and as a number; give one of them another with `#[code(…)]`");
        } else if is_same_variant(&self.first, &self.second) {
            text.push(" and are different errors, by what they delegate to or by what the variants around them override; give the variant here another code with `#[code(\"…\")]`");
        } else if self.first.is_shared || self.second.is_shared {
            text.push(", and `shared` is on one of them alone; write it on both, `#[code(");
            push_code(&mut text, self.first.code);
            text.push(", shared)]`, or give one of them another code");
        } else {
            text.push("; give one of them another with `#[code(\"…\")]`, or write `shared` on both, `#[code(");
            push_code(&mut text, self.first.code);
            text.push(", shared)]`, if that is meant");
        }
        text
    }
}

/// Whether both are texts, or numbers.
const fn same_form(a: Code<'_>, b: Code<'_>) -> bool {
    matches!(
        (a, b),
        (Code::Text(_), Code::Text(_)) | (Code::Number(_), Code::Number(_))
    )
}

/// As it is written in `#[code(…)]`.
const fn push_code(text: &mut ConstText, code: Code<'_>) {
    match code {
        Code::Text(code) => {
            text.push("\"");
            text.push(code);
            text.push("\"");
        }
        Code::Number(number) => text.push_number(number),
    }
}

const fn push_type(text: &mut ConstText, row: &Row) {
    text.push(row.owner.path());
    text.push("::");
    text.push(row.owner.name());
}
