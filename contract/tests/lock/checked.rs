//! What the test of a service does with its lock file.

use std::fs;
use std::path::PathBuf;

use fault::Code;
use fault_contract::lock::{Facts, Lock, check};
use fault_contract::{Bless, Caller};

/// A package with a lock file, or with none.
struct Package {
    folder: PathBuf,
}

impl Package {
    fn new(name: &str, text: Option<&str>) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("checked-{name}"));
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        if let Some(text) = text {
            fs::write(folder.join("errors.lock"), text).unwrap();
        }
        Self { folder }
    }

    fn check(&self, lock: &Lock, variables: &[(&str, &str)]) -> Result<(), String> {
        let bless = Bless::from_variables(|name| {
            let found = variables.iter().find(|(variable, _)| *variable == name);
            found.map(|(_, value)| (*value).into())
        });
        let caller = Caller::new("seats", self.folder.to_str().unwrap()).with_test("contract");
        check("errors.lock", &caller, lock, &bless)
    }

    fn text(&self) -> String {
        fs::read_to_string(self.folder.join("errors.lock")).unwrap_or_default()
    }
}

fn lock(status: u16, message: &str) -> Lock {
    let facts = Facts::new().with_status(status).with_message(message);
    Lock::new([(Some(Code::Text("taken")), "SeatError::Taken", facts)])
}

const BLESS: (&str, &str) = ("FAULT_BLESS", "1");
const BREAKING: (&str, &str) = ("FAULT_BLESS", "breaking");
const CI: (&str, &str) = ("CI", "true");

#[test]
fn a_missing_file_is_written_when_blessed() {
    let package = Package::new("missing", None);
    let lock = lock(409, "Taken");
    assert_eq!(
        package.check(&lock, &[]).unwrap_err(),
        "`errors.lock` is missing; it keeps what the errors of this API promise to clients\n\n\
         To write it: FAULT_BLESS=1 cargo test -p seats contract\n"
    );
    assert!(package.check(&lock, &[BLESS, CI]).is_err());
    assert_eq!(package.text(), "");
    assert_eq!(package.check(&lock, &[BLESS]), Ok(()));
    assert_eq!(package.text(), lock.text());
    assert_eq!(package.check(&lock, &[CI]), Ok(()));
}

#[test]
fn what_breaks_nothing_is_blessed_with_1() {
    let package = Package::new("compatible", Some(&lock(409, "Taken").text()));
    let changed = lock(409, "The seat is taken");
    assert_eq!(
        package.check(&changed, &[]).unwrap_err(),
        "the error contract is not that of `errors.lock` any more\n\n\
         Compatible:\n  taken, message: \"Taken\" -> \"The seat is taken\"\n\n\
         If this is meant: FAULT_BLESS=1 cargo test -p seats contract\n"
    );
    assert!(package.check(&changed, &[BLESS, CI]).is_err());
    assert_eq!(package.check(&changed, &[BLESS]), Ok(()));
    assert_eq!(package.text(), changed.text());
}

#[test]
fn what_breaks_has_to_be_said() {
    let before = lock(409, "Taken");
    let package = Package::new("breaking", Some(&before.text()));
    let changed = lock(410, "Gone");
    let told = "the error contract is not that of `errors.lock` any more\n\n\
                Breaking: clients that work today may fail:\n  taken, status: 409 -> 410\n\n\
                Compatible:\n  taken, message: \"Taken\" -> \"Gone\"\n\n\
                If clients are meant to break: FAULT_BLESS=breaking cargo test -p seats contract\n\
                (`FAULT_BLESS=1` writes only what breaks nothing.)\n";
    assert_eq!(package.check(&changed, &[BLESS]).unwrap_err(), told);
    let in_ci = package.check(&changed, &[BREAKING, CI]).unwrap_err();
    assert!(in_ci.starts_with(told), "{in_ci}");
    assert!(in_ci.ends_with(
        "\n`CI` is set, so `FAULT_BLESS` has no effect: write the file on your own machine and commit it\n"
    ));
    assert_eq!(package.text(), before.text());
    assert_eq!(package.check(&changed, &[BREAKING]), Ok(()));
    assert_eq!(package.text(), changed.text());
}

#[test]
fn lines_as_a_merge_leaves_them_pass_and_are_put_right_when_blessed() {
    let lock = lock(409, "Taken");
    let text = "taken.status = 409\r\ntaken.message = \"Taken\"\r\ntaken.status = 409\r\n";
    let package = Package::new("unsorted", Some(text));
    assert_eq!(package.check(&lock, &[]), Ok(()));
    assert_eq!(package.text(), text);
    assert_eq!(package.check(&lock, &[BLESS]), Ok(()));
    assert_eq!(package.text(), lock.text());
}

#[test]
fn what_cannot_be_read_is_overwritten_only_on_purpose() {
    let lock = lock(409, "Taken");
    for (text, begins) in [
        (
            &b"<<<<<<< HEAD\ntaken.status = 1\n=======\n>>>>>>> x\n"[..],
            "`errors.lock`, line 1: an unresolved merge begins here",
        ),
        (b"taken", "`errors.lock`, line 1: this is not `entry.fact"),
        (b"\xff", "`errors.lock` is not UTF-8 text\n"),
    ] {
        let package = Package::new("unreadable", Some(""));
        fs::write(package.folder.join("errors.lock"), text).unwrap();
        for variables in [&[][..], &[BLESS], &[BREAKING, CI]] {
            let error = package.check(&lock, variables).unwrap_err();
            assert!(error.starts_with(begins), "{error}");
            assert!(
                error.contains("FAULT_BLESS=breaking cargo test -p seats contract"),
                "{error}"
            );
        }
        assert_eq!(package.check(&lock, &[BREAKING]), Ok(()));
        assert_eq!(package.text(), lock.text());
    }
}

#[test]
fn facts_of_a_newer_version_stay_in_the_file() {
    let text = "taken.message = \"Taken\"\ntaken.region = [\"eu\"]\ntaken.status = 409\n";
    let package = Package::new("newer", Some(text));
    assert_eq!(package.check(&lock(409, "Taken"), &[]), Ok(()));
    let told = package.check(&lock(410, "Taken"), &[]).unwrap_err();
    assert!(
        told.contains("`region` of one entry was written by a newer version"),
        "{told}"
    );
    assert_eq!(package.check(&lock(410, "Taken"), &[BREAKING]), Ok(()));
    assert!(
        package.text().ends_with(&text.replace("409", "410")),
        "{}",
        package.text()
    );
}

#[test]
fn a_path_that_cannot_be_written_says_so() {
    let package = Package::new("unwritable", None);
    fs::create_dir(package.folder.join("errors.lock")).unwrap();
    let error = package.check(&lock(409, "Taken"), &[BREAKING]).unwrap_err();
    assert!(
        error.starts_with("`errors.lock` could not be written: "),
        "{error}"
    );
    let error = package.check(&lock(409, "Taken"), &[]).unwrap_err();
    assert!(
        error.starts_with("`errors.lock` could not be read: "),
        "{error}"
    );
}

#[test]
#[should_panic = "`errors.lock` could not be "]
fn a_test_panics_with_the_message() {
    let package = Package::new("panics", None);
    // Nor written, so that it panics where this test is run with FAULT_BLESS, too.
    fs::create_dir(package.folder.join("errors.lock")).unwrap();
    let caller = Caller::new("seats", package.folder.to_str().unwrap());
    fault_contract::__private::assert_lock("errors.lock", &lock(409, "Taken"), &caller);
}
