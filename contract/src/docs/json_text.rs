//! JSON text, read without making values of it.

/// How long the text is that `json` begins with, quotation marks included; all
/// of it if it does not end.
pub(super) fn text_length(json: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in json.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    json.len()
}
