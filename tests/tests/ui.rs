//! What the compiler says of mistakes, word for word, and that it says nothing
//! of good code.
//!
//! A folder per rule, a file per mistake; the `.stderr` beside it is all that a
//! user reads. Cases that fail and cases that pass are run apart, since
//! trybuild runs `cargo check` only as long as no case has to run: what fails
//! here fails under plain `cargo check`.
//!
//! The texts around ours are rustc's and differ from version to version, so
//! they are compared with the one that wrote them alone. `TRYBUILD=overwrite`
//! writes them anew; read them before they are committed.

use std::fs;
use std::path::PathBuf;

#[rustversion::attr(
    not(stable(1.95)),
    ignore = "the .stderr files are those of rustc 1.95"
)]
#[test]
fn every_mistake_has_its_message_under_cargo_check() {
    let cases = trybuild::TestCases::new();
    for rule in rules() {
        cases.compile_fail(rule.join("*.rs"));
    }
}

/// The one check that has to wait for the use of a type: a generic enum's
/// nested codes. Beside a case that passes, so that trybuild runs `cargo build`.
#[rustversion::attr(
    not(stable(1.95)),
    ignore = "the .stderr files are those of rustc 1.95"
)]
#[test]
fn a_generic_enum_is_checked_where_it_is_built() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/generics_and_lifetimes.rs");
    cases.compile_fail("ui_on_use/*.rs");
}

/// The suite is no smaller than it was meant to be.
#[test]
fn every_rule_has_several_cases() {
    let files = |folder: &PathBuf, extension: &str| {
        let names = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        names
            .filter(|file| file.extension().is_some_and(|e| e == extension))
            .count()
    };
    let mut all = 0;
    for rule in rules() {
        let cases = files(&rule, "rs");
        assert_eq!(cases, files(&rule, "stderr"), "{}", rule.display());
        all += cases;
    }
    assert!(all >= 70, "{all} cases that fail");
    assert!(files(&"ui/pass".into(), "rs") >= 25);
}

/// The folders of cases that fail.
fn rules() -> Vec<PathBuf> {
    let mut rules: Vec<PathBuf> = fs::read_dir("ui")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir() && !path.ends_with("pass"))
        .collect();
    rules.sort();
    rules
}

#[rustversion::attr(
    not(stable(1.95)),
    ignore = "beside the cases that fail, with rustc 1.95"
)]
#[test]
fn good_code_is_not_refused() {
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}
