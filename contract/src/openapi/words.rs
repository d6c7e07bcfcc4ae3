//! What a response's description says.

use std::fmt::Write as _;

use serde_json::Value;

use super::record::{Body, Record};

/// One error in its words; of several a list, an error an item.
pub(super) fn describe(records: &[&Record]) -> String {
    let mut text = String::new();
    match records {
        [record] => item(&mut text, record),
        records => {
            for (at, record) in records.iter().enumerate() {
                let mut words = String::new();
                item(&mut words, record);
                let separator = if at == 0 { "" } else { "\n" };
                // What follows the first line belongs to the item.
                let _ = write!(text, "{separator}- {}", words.replace('\n', "\n  "));
            }
        }
    }
    text
}

/// The error's own words: title and description, the title only if the
/// description does not say the same.
pub(super) fn words(record: &Record) -> String {
    let (title, description) = (record.title.trim(), record.description.trim());
    if description.is_empty() {
        title.to_owned()
    } else if title.is_empty() || plain(description).contains(&plain(title)) {
        description.to_owned()
    } else {
        format!("{title}: {description}")
    }
}

fn plain(text: &str) -> String {
    let text = text.chars().filter(|c| c.is_alphanumeric());
    text.flat_map(char::to_lowercase).collect()
}

fn item(text: &mut String, record: &Record) {
    match &record.code {
        Some(Value::String(code)) => {
            let _ = write!(text, "{}: ", quoted(code));
        }
        Some(code) => {
            let _ = write!(text, "`{code}`: ");
        }
        None => {}
    }
    text.push_str(&words(record));
    if let Some(why) = &record.deprecated {
        sentence(text, "Deprecated");
        match why.trim() {
            "" => text.push('.'),
            why => {
                let _ = write!(text, ": {why}");
            }
        }
    }
    match &record.body {
        Body::Never => sentence(text, "Without a body."),
        Body::Of(content) if content.may_be_absent => {
            sentence(text, "Without a body where there is nothing to say in it.");
        }
        Body::Of(_) | Body::Open => {}
    }
}

/// A code span, whose fence is longer than what is like it in the text.
fn quoted(code: &str) -> String {
    let longest = code
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let space = if longest == 0 { "" } else { " " };
    let code = code.replace(['\n', '\r'], " ");
    format!("{fence}{space}{code}{space}{fence}")
}

fn sentence(text: &mut String, sentence: &str) {
    let end = match text.chars().last() {
        None => "",
        Some('.' | '!' | '?' | ':') => " ",
        Some(_) => ". ",
    };
    text.push_str(end);
    text.push_str(sentence);
}
