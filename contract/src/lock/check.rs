//! [`check!`](crate::check!): the test that compares a contract with its lock
//! file.

use std::path::Path;

use super::diff::diff;
use super::model::Lock;
use super::report::{Class, Report};
use crate::blessing::{Bless, Caller};
use crate::text_file::{self, Found};

/// Compares the contract of an error type with a lock file, `errors.lock`; for a
/// test.
///
/// The path is relative to the folder of the `Cargo.toml` of the calling crate.
///
/// # Panics
///
/// If the file is missing or says something else than the code. The message has
/// the changes, worst first, and the command that writes the file:
///
/// ```text
/// the error contract is not that of `errors.lock` any more
///
/// Breaking: clients that work today may fail:
///   taken, status: 409 -> 410
///
/// If clients are meant to break: FAULT_BLESS=breaking cargo test -p seats contract
/// (`FAULT_BLESS=1` writes only what breaks nothing.)
/// ```
///
/// # Example
///
/// ```
/// use fault::ApiError;
/// use fault::body::Coded;
///
/// #[derive(Debug, ApiError)]
/// #[api(format = Coded, codes = snake_case)]
/// pub enum SeatError {
///     /// Someone else has the seat.
///     #[status(409)]
///     #[message("Seat {seat} is taken")]
///     Taken {
///         seat: u32,
///         #[detail]
///         free: Vec<u32>,
///     },
/// }
///
/// // In a `#[test]`:
/// fault_contract::check!(SeatError, "tests/lock/errors.lock");
/// ```
#[macro_export]
macro_rules! check {
    ($error:ty, $path:expr $(,)?) => {
        $crate::__private::assert_lock(
            ::core::convert::AsRef::<str>::as_ref(&$path),
            &$crate::lock::of::<$error>(),
            &$crate::Caller::new(
                ::core::env!("CARGO_PKG_NAME"),
                ::core::env!("CARGO_MANIFEST_DIR"),
            ),
        )
    };
}

/// Compares a contract with the lock file at `path`, which is relative to the
/// caller's package, and writes the file where `bless` allows it.
///
/// New and compatible changes are written with [`Bless::Compatible`], all with
/// [`Bless::Breaking`]. Facts of a newer version stay in the file. The order of
/// lines and doubled lines are no change; they are put right the next time that
/// the file is written.
///
/// # Errors
///
/// If the file is missing, cannot be read, or says something else than `lock`
/// and the changes may not be written. The error is the message of the failed
/// test: the changes, worst first, and what to do.
///
/// # Example
///
/// ```
/// use fault_contract::lock::{Facts, Lock, check};
/// use fault_contract::{Bless, Caller};
///
/// let facts = Facts::new().with_status(409).with_message("Taken");
/// let lock = Lock::new([(Some(fault::Code::Text("taken")), "SeatError::Taken", facts)]);
/// let caller = Caller::new(env!("CARGO_PKG_NAME"), env!("CARGO_MANIFEST_DIR"));
///
/// // In a test of a service the environment would say: `&Bless::from_env()`.
/// let bless = Bless::from_variables(|_| None);
/// let message = check("errors.lock", &caller, &lock, &bless).unwrap_err();
/// assert!(message.starts_with("`errors.lock` is missing"));
/// ```
pub fn check(path: &str, caller: &Caller<'_>, lock: &Lock, bless: &Bless) -> Result<(), String> {
    let file = Path::new(caller.manifest_dir()).join(path);
    let write = |lock: &Lock| text_file::write(&file, path, &lock.text());
    let text = match text_file::read(&file, path) {
        Found::Text(text) => text,
        Found::Nothing if bless.writes() => return write(lock),
        Found::Nothing => {
            return Err(format!(
                "`{path}` is missing; it keeps what the errors of this API promise to clients\n\n\
                 To write it: {}\n{}",
                caller.command("1"),
                bless.note()
            ));
        }
        Found::Unreadable(what) => return unreadable(&what, path, caller, lock, bless, write),
    };
    let old = match Lock::read(&text) {
        Ok(old) => old,
        Err(error) => {
            let what = format!("`{path}`, {error}");
            return unreadable(&what, path, caller, lock, bless, write);
        }
    };
    let report = diff(&old, lock);
    let covered = match report.worst() {
        None => {
            if bless.writes() && !old.oddities.is_empty() {
                return write(&with_newer_facts(lock, &old));
            }
            return Ok(());
        }
        Some(Class::Breaking) => *bless == Bless::Breaking,
        Some(_) => bless.writes(),
    };
    if covered {
        return write(&with_newer_facts(lock, &old));
    }
    Err(format!(
        "the error contract is not that of `{path}` any more\n\n{report}\n{}{}",
        advice(&report, caller),
        bless.note()
    ))
}

/// What [`check!`](crate::check!) calls: [`check()`] with this process's environment
/// and the name of the test.
///
/// # Panics
///
/// With the message that [`check()`] returns.
#[track_caller]
pub fn assert_lock(path: &str, lock: &Lock, caller: &Caller<'_>) {
    let thread = std::thread::current();
    let caller = caller.with_thread(&thread);
    if let Err(message) = check(path, &caller, lock, &Bless::from_env()) {
        panic!("{message}");
    }
}

fn with_newer_facts(lock: &Lock, old: &Lock) -> Lock {
    let mut lock = lock.clone();
    lock.keep_newer_facts(old);
    lock
}

/// What cannot be read cannot be compared, so that anything could break.
fn unreadable(
    what: &str,
    path: &str,
    caller: &Caller<'_>,
    lock: &Lock,
    bless: &Bless,
    write: impl Fn(&Lock) -> Result<(), String>,
) -> Result<(), String> {
    if *bless == Bless::Breaking {
        return write(lock);
    }
    Err(format!(
        "{what}\n\nPut it right by hand, or take the file as it was before (`git checkout HEAD -- {path}`).\n\
         To write it without comparing anything: {}\n{}",
        caller.command("breaking"),
        bless.note()
    ))
}

fn advice(report: &Report, caller: &Caller<'_>) -> String {
    if report.worst() == Some(Class::Breaking) {
        format!(
            "If clients are meant to break: {}\n(`FAULT_BLESS=1` writes only what breaks nothing.)\n",
            caller.command("breaking")
        )
    } else {
        format!("If this is meant: {}\n", caller.command("1"))
    }
}
