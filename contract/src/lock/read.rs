//! Reads `errors.lock`, line by line: each is TOML for itself.

use std::collections::BTreeMap;
use std::fmt;

use toml::de::{DeTable, DeValue};

use super::facts::Value;
use super::key::Key;
use super::model::{Lock, Oddity};
use crate::text_file;

/// Why a text is no lock file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    line: usize,
    message: String,
}

impl ReadError {
    /// The number of the line, from 1 on.
    pub const fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

impl std::error::Error for ReadError {}

impl Lock {
    /// Reads a lock file.
    ///
    /// Line ends may be `\r\n`. Doubled and unsorted lines, which a merge by
    /// `merge=union` leaves, are accepted. A fact with two values keeps both, so
    /// that [`diff`](super::diff()) shows the one that is wrong. Facts of a newer
    /// version are kept.
    ///
    /// # Errors
    ///
    /// If a line is not TOML, is a section, or is of an unresolved merge.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let text = text_file::with_unix_line_ends(text);
        let text = text.trim_start_matches('\u{feff}');
        if let Some(line) = text_file::merge_mark(text) {
            let message = "an unresolved merge begins here; keep the lines of both sides, or \
                           have git do it with `errors.lock merge=union` in .gitattributes";
            return Err(ReadError {
                line,
                message: message.to_owned(),
            });
        }
        let mut reader = Reader::default();
        for (line, text) in (1..).zip(text.lines()) {
            reader
                .line(line, text.trim_end_matches('\r'))
                .map_err(|message| ReadError { line, message })?;
        }
        Ok(reader.lock)
    }
}

#[derive(Default)]
struct Reader {
    lock: Lock,
    /// The line of each fact.
    lines: BTreeMap<(Key, String), usize>,
    last: Option<(Key, String)>,
}

impl Reader {
    fn line(&mut self, line: usize, text: &str) -> Result<(), String> {
        if text.trim_start().starts_with('[') {
            return Err(format!(
                "`{}` is a section; each line has its whole key: `entry.fact = value`",
                text.trim()
            ));
        }
        let table = DeTable::parse(text)
            .map_err(|error| format!("this is not `entry.fact = value`: {}", error.message()))?;
        for (entry, facts) in table.get_ref() {
            let DeValue::Table(facts) = facts.get_ref() else {
                return Err(format!(
                    "`{}` has no fact: write `entry.fact = value`",
                    entry.get_ref()
                ));
            };
            for (fact, value) in facts {
                let raw = text.get(value.span()).unwrap_or_default();
                let value = read_value(value.get_ref(), raw).ok_or_else(|| {
                    format!(
                        "a key has two parts; quote what has a dot in it: `{}.\"{}.…\"`",
                        entry.get_ref(),
                        fact.get_ref()
                    )
                })?;
                let key = Key::read(entry.get_ref().to_string());
                self.fact(line, key, fact.get_ref().to_string(), value);
            }
        }
        Ok(())
    }

    fn fact(&mut self, line: usize, entry: Key, fact: String, value: Value) {
        let here = (entry, fact);
        if self.last.as_ref().is_some_and(|last| *last > here) {
            self.lock.oddities.push(Oddity::Unsorted { line });
        }
        self.last = Some(here.clone());
        let facts = self.lock.entries.entry(here.0.clone()).or_default();
        let Some(first) = self.lines.get(&here).copied() else {
            facts.insert(here.1.clone(), value);
            self.lines.insert(here, line);
            return;
        };
        let oddity = if facts.get(&here.1) == Some(&value) {
            Oddity::Doubled { line, first }
        } else {
            let (entry, fact) = here;
            Oddity::Contradiction {
                line,
                first,
                entry,
                fact,
                value,
            }
        };
        self.lock.oddities.push(oddity);
    }
}

/// The value; none if it is a table by a longer key.
fn read_value(value: &DeValue<'_>, raw: &str) -> Option<Value> {
    Some(match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) if number.radix() == 10 => match number.as_str().parse() {
            Ok(number) => Value::Integer(number),
            Err(_) => Value::Other(raw.to_owned()),
        },
        DeValue::Table(_) if !raw.starts_with('{') => return None,
        _ => Value::Other(raw.to_owned()),
    })
}
