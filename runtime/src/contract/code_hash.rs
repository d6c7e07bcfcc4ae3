//! Codes by hash, so that those that may be sent alike are found together: a text
//! that is written like a number has the hash of that number.

use super::code::Code;

/// Eight bytes at a time: rustc counts the calls and the turns of a constant,
/// and stops one that has too many.
pub(super) const fn hash_of(code: Code<'_>) -> u32 {
    let mut hash = 0;
    match code {
        Code::Text(text) => {
            if let Some(number) = as_number(text) {
                return hash_of(Code::Number(number));
            }
            let mut bytes = text.as_bytes();
            while let Some((word, rest)) = bytes.split_first_chunk() {
                hash = mix(hash, u64::from_le_bytes(*word));
                bytes = rest;
            }
            let mut last = 0;
            while let [byte, rest @ ..] = bytes {
                last = last << 8 | *byte as u64;
                bytes = rest;
            }
            hash = mix(hash, last);
        }
        Code::Number(number) => hash = mix(hash, u64::from_le_bytes(number.to_le_bytes())),
    }
    (hash >> 32) as u32
}

const fn mix(hash: u64, word: u64) -> u64 {
    // The golden ratio's bits: each bit of the word reaches the upper half.
    (hash ^ hash >> 32 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The number that is written like this text.
const fn as_number(text: &str) -> Option<i64> {
    let (is_negative, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    match digits {
        [] | [b'0', _, ..] => return None,
        [b'0'] if is_negative => return None,
        _ => {}
    }
    let mut rest = digits;
    let mut number: i64 = 0;
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        let digit = (*digit - b'0') as i64;
        let Some(shifted) = number.checked_mul(10) else {
            return None;
        };
        let next = if is_negative {
            shifted.checked_sub(digit)
        } else {
            shifted.checked_add(digit)
        };
        let Some(next) = next else {
            return None;
        };
        (number, rest) = (next, after);
    }
    if rest.is_empty() { Some(number) } else { None }
}

pub(super) const fn is_number(text: &str, number: i64) -> bool {
    match as_number(text) {
        Some(of_text) => of_text == number,
        None => false,
    }
}
