//! What `cargo check` says of whole packages, which the cases of one file in
//! `ui.rs` cannot show: codes across crates and in numbers, and other derives.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use fault_tests::package::{Package, runtime};

/// A copy of a folder of `fixtures/`.
fn fixture(name: &str) -> Package {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name);
    Package::copy(env!("CARGO_TARGET_TMPDIR"), name, &fixture)
}

fn check(package: &Package) -> Output {
    package.cargo(&["check", "--workspace"])
}

#[test]
fn a_code_that_two_crates_have_does_not_check() {
    let output = check(&fixture("two_crates"));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{stderr}");
    assert!(
        stderr.contains(
            "`outer::OuterError::Busy` and `inner::QuotaError::UsedUp` both have the code \
             \"slow_down\"; give one of them another with `#[code(\"…\")]`"
        ),
        "{stderr}"
    );
    // On the field that brings the second one in, once, and only in the outer crate.
    assert!(stderr.contains("outer/src/lib.rs:10:11"), "{stderr}");
    assert_eq!(stderr.matches("error[").count(), 1, "{stderr}");
    assert!(stderr.contains("Checking inner"), "{stderr}");
}

/// A package with an enum of `codes` variants beside a nested enum of as many.
fn package(name: &str, codes: usize, last: &str) -> Package {
    let fault = format!("fault = {{ path = {:?} }}", runtime());
    let package = Package::new(env!("CARGO_TARGET_TMPDIR"), name, &fault);
    let mut source = String::from("#![deny(warnings)]\n//! Many codes.\n");
    for (ty, nested) in [("Outer", true), ("Inner", false)] {
        writeln!(
            source,
            "#[derive(Debug, fault::ApiError)]\npub enum {ty} {{"
        )
        .unwrap();
        for i in 0..codes {
            let code = format!(
                "{}_error_with_a_name_of_usual_length_{i}",
                ty.to_lowercase()
            );
            writeln!(source, "#[status(400)]\n#[code(\"{code}\")]\nVariant{i},").unwrap();
        }
        if nested {
            writeln!(source, "#[transparent]\nInner(Inner),").unwrap();
        } else {
            writeln!(source, "#[status(400)]\n#[code(\"{last}\")]\nLast,").unwrap();
        }
        source.push_str("}\n");
    }
    package.write("src/lib.rs", &source);
    package
}

#[test]
fn five_thousand_codes_are_within_the_limits_of_const_evaluation() {
    let output = check(&package("many_codes", 2_500, "the_last_one"));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{stderr}");
    assert!(!stderr.contains("warning"), "{stderr}");
}

#[test]
fn one_code_twice_is_found_among_five_thousand() {
    let twice = "outer_error_with_a_name_of_usual_length_1249";
    let output = check(&package("many_codes_but_one", 2_500, twice));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{stderr}");
    assert!(
        stderr.contains("Outer::Variant1249` and `many_codes_but_one::Inner::Last`"),
        "{stderr}"
    );
}

#[test]
fn an_attribute_of_another_derive_does_not_hide_that_the_status_is_missing() {
    let output = check(&fixture("other_derive"));
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{stderr}");
    assert!(
        stderr.contains("variant `Stopped` has no status; did you mean `#[status]`?"),
        "{stderr}"
    );
    assert!(stderr.contains("app/src/lib.rs:5:7"), "{stderr}");
    assert_eq!(
        stderr.matches("error: ").count(),
        2,
        "one, and cargo's last line: {stderr}"
    );
}

#[test]
fn all_packages_have_the_licences() {
    for name in ["fault", "fault-macros", "fault-contract"] {
        let output = Command::new(env!("CARGO"))
            .args([
                "package",
                "--list",
                "--allow-dirty",
                "--offline",
                "-p",
                name,
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let list = String::from_utf8_lossy(&output.stdout);
        for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
            assert!(list.lines().any(|file| file == licence), "{name}: {list}");
        }
    }
}
