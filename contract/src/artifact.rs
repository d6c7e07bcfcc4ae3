//! [`artifact!`](crate::artifact!): a file of the repository that a test keeps
//! up to date.

use std::path::Path;

use crate::blessing::{Bless, Caller};
use crate::line_diff::line_diff;
use crate::text_file::{self, Found};

/// Compares a file of the repository with the text that it should have; for a
/// test.
///
/// The path is relative to the folder of the `Cargo.toml` of the calling crate.
/// Line ends may be `\r\n`, as in a checkout on Windows.
///
/// # Panics
///
/// If the file is missing or has another text. The message shows which lines
/// differ and the command that writes the file:
///
/// ```text
/// `docs/errors.md` is not up to date (- what it has, + what it should have):
///
/// - 12 | | 409 | taken |
/// + 12 | | 410 | taken |
///
/// To write it: FAULT_BLESS=1 cargo test -p seats docs
/// ```
///
/// With `FAULT_BLESS=1` the file is written instead, with the folders that it is
/// in, unless `CI` is set.
///
/// # Example
///
/// ```
/// # let text = include_str!("../Cargo.toml");
/// // In a `#[test]`:
/// fault_contract::artifact!("Cargo.toml", text);
/// ```
#[macro_export]
macro_rules! artifact {
    ($path:expr, $text:expr $(,)?) => {
        $crate::__private::assert_artifact(
            ::core::convert::AsRef::<str>::as_ref(&$path),
            ::core::convert::AsRef::<str>::as_ref(&$text),
            &$crate::Caller::new(
                ::core::env!("CARGO_PKG_NAME"),
                ::core::env!("CARGO_MANIFEST_DIR"),
            ),
        )
    };
}

/// What [`artifact!`](crate::artifact!) calls.
///
/// # Panics
///
/// As documented there.
#[track_caller]
pub fn assert_artifact(path: &str, text: &str, caller: &Caller<'_>) {
    let thread = std::thread::current();
    let caller = caller.with_thread(&thread);
    if let Err(message) = keep(path, text, &caller, &Bless::from_env()) {
        panic!("{message}");
    }
}

/// Compares the file, or writes it if `bless` allows.
///
/// The error is the message of the failed test.
fn keep(path: &str, text: &str, caller: &Caller<'_>, bless: &Bless) -> Result<(), String> {
    let file = Path::new(caller.manifest_dir()).join(path);
    let text = text_file::with_unix_line_ends(text);
    let found = text_file::read(&file, path);
    if matches!(&found, Found::Text(old) if *old == text) {
        return Ok(());
    }
    if bless.writes() {
        return text_file::write(&file, path, &text);
    }
    let what = match found {
        Found::Nothing => format!("`{path}` is missing\n"),
        Found::Unreadable(what) => format!("{what}\n"),
        Found::Text(old) => match text_file::merge_mark(&old) {
            Some(line) if text_file::merge_mark(&text).is_none() => {
                format!("`{path}` has an unresolved merge, from line {line} on\n")
            }
            _ => format!(
                "`{path}` is not up to date (- what it has, + what it should have):\n\n{}",
                line_diff(&old, &text)
            ),
        },
    };
    Err(format!(
        "{what}\nTo write it: {}\n{}",
        caller.command("1"),
        bless.note()
    ))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::keep;
    use crate::blessing::{Bless, Caller};

    /// A folder of its own for each test, empty.
    fn folder(test: &str) -> PathBuf {
        let folder =
            std::env::temp_dir().join(format!("fault-artifact-{}-{test}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    const LOOK: Bless = Bless::Nothing { ignored: None };

    #[test]
    fn it_is_written_once_and_then_compared() {
        let folder = folder("written");
        let caller = Caller::new("seats", folder.to_str().unwrap()).with_test("docs");
        let path = "docs/new/errors.md";
        assert_eq!(
            keep(path, "a\nb\n", &caller, &LOOK).unwrap_err(),
            "`docs/new/errors.md` is missing\n\nTo write it: FAULT_BLESS=1 cargo test -p seats docs\n"
        );
        assert_eq!(keep(path, "a\nb\n", &caller, &Bless::Compatible), Ok(()));
        assert_eq!(keep(path, "a\nb\n", &caller, &LOOK), Ok(()));
        assert_eq!(keep(path, "a\r\nb\r\n", &caller, &LOOK), Ok(()));
        assert_eq!(
            keep(path, "a\nc\n", &caller, &LOOK).unwrap_err(),
            "`docs/new/errors.md` is not up to date (- what it has, + what it should have):\n\n\
             - 2 | b\n+ 2 | c\n\nTo write it: FAULT_BLESS=1 cargo test -p seats docs\n"
        );
        assert_eq!(keep(path, "a\nc\n", &caller, &Bless::Breaking), Ok(()));
        assert_eq!(fs::read_to_string(folder.join(path)).unwrap(), "a\nc\n");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_windows_checkout_is_equal_and_not_written_again() {
        let folder = folder("windows");
        let caller = Caller::new("seats", folder.to_str().unwrap());
        fs::write(folder.join("a.md"), "a\r\nb\r\n").unwrap();
        for bless in [LOOK, Bless::Compatible] {
            assert_eq!(keep("a.md", "a\nb\n", &caller, &bless), Ok(()));
        }
        assert_eq!(fs::read(folder.join("a.md")).unwrap(), b"a\r\nb\r\n");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_else_is_wrong_is_named() {
        let folder = folder("wrong");
        let caller = Caller::new("seats", folder.to_str().unwrap());
        fs::write(
            folder.join("merge"),
            "a\n<<<<<<< HEAD\n=======\n>>>>>>> b\n",
        )
        .unwrap();
        fs::write(folder.join("binary"), b"\xff").unwrap();
        for (path, begins) in [
            ("merge", "`merge` has an unresolved merge, from line 2 on\n"),
            ("binary", "`binary` is not UTF-8 text\n"),
            (".", "`.` could not be read: "),
        ] {
            let message = keep(path, "a\n", &caller, &LOOK).unwrap_err();
            assert!(message.starts_with(begins), "{message}");
        }
        let message = keep("binary/a.md", "a\n", &caller, &Bless::Compatible).unwrap_err();
        assert!(
            message.starts_with("`binary/a.md` could not be written: "),
            "{message}"
        );
        let ci = Bless::from_variables(|_| Some("1".into()));
        let message = keep("new.md", "a\n", &caller, &ci).unwrap_err();
        assert!(message.contains("`CI` is set"), "{message}");
        assert!(!folder.join("new.md").exists());
        fs::remove_dir_all(folder).unwrap();
    }
}
