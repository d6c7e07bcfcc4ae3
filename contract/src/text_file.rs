//! A text file of a repository: read, looked at for what a merge has left in
//! it, and written.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// What is at a path.
pub(crate) enum Found {
    /// The text, with `\n` at the ends of its lines.
    Text(String),
    Nothing,
    /// Something else; a sentence says what.
    Unreadable(String),
}

/// Reads the file at `path`, which a message calls `name`.
pub(crate) fn read(path: &Path, name: &str) -> Found {
    match fs::read(path) {
        Ok(bytes) => match String::from_utf8(bytes) {
            Ok(text) => Found::Text(with_unix_line_ends(&text)),
            Err(_) => Found::Unreadable(format!("`{name}` is not UTF-8 text")),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Found::Nothing,
        Err(error) => Found::Unreadable(format!("`{name}` could not be read: {error}")),
    }
}

/// Writes the file at `path`, and the folders that it is in.
pub(crate) fn write(path: &Path, name: &str, text: &str) -> Result<(), String> {
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| {
            format!(
                "`{name}` could not be written: {error} ({})",
                path.display()
            )
        })
}

/// A checkout on Windows has `\r\n` where the repository has `\n`.
pub(crate) fn with_unix_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// The number of the line where an unresolved merge begins.
pub(crate) fn merge_mark(text: &str) -> Option<usize> {
    let begin = text.lines().position(|line| is_mark(line, "<<<<<<<"))?;
    let ends = text
        .lines()
        .skip(begin)
        .any(|line| is_mark(line, ">>>>>>>"));
    ends.then_some(begin + 1)
}

fn is_mark(line: &str, mark: &str) -> bool {
    let rest = line.trim_end_matches('\r').strip_prefix(mark);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::merge_mark;

    #[test]
    fn merge_marks_are_found_with_their_line() {
        let text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n";
        assert_eq!(merge_mark(text), Some(2));
        assert_eq!(merge_mark(&text.replace('\n', "\r\n")), Some(2));
        assert_eq!(merge_mark("<<<<<<<\na\n>>>>>>>"), Some(1));
        // A heading, and a drawing.
        assert_eq!(merge_mark("Title\n=======\n"), None);
        assert_eq!(merge_mark("<<<<<<<<<<\n>>>>>>>>>>\n"), None);
        assert_eq!(merge_mark("<<<<<<< only one\n"), None);
    }
}
