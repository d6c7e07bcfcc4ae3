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

#[rustversion::attr(
    not(stable(1.95)),
    ignore = "the .stderr files are those of rustc 1.95"
)]
#[test]
fn every_mistake_has_its_message_under_cargo_check() {
    let cases = trybuild::TestCases::new();
    for rule in fs::read_dir("ui").unwrap() {
        let rule = rule.unwrap().path();
        if rule.is_dir() && !rule.ends_with("pass") {
            cases.compile_fail(rule.join("*.rs"));
        }
    }
}

#[rustversion::attr(
    not(stable(1.95)),
    ignore = "beside the cases that fail, with rustc 1.95"
)]
#[test]
fn good_code_is_not_refused() {
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}
