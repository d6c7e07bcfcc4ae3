//! What the compiler says of mistakes, word for word, and that it says nothing
//! of good code.
//!
//! A folder per rule, a file per mistake; the `.stderr` beside it is all that a
//! user reads. Cases that pass are not trybuild's: it runs `cargo check` only as
//! long as no case has to run, and what fails here fails under plain `cargo check`.
//! Where one has to run, it builds all dependencies of this package.
//!
//! The texts around ours are rustc's and differ from version to version, so
//! they are compared with the one that wrote them alone. `TRYBUILD=overwrite`
//! writes them anew; read them before they are committed.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use fault_tests::package::{Package, runtime};

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
/// nested codes.
#[rustversion::attr(
    not(stable(1.95)),
    ignore = "the .stderr files are those of rustc 1.95"
)]
#[test]
fn a_generic_enum_is_checked_where_it_is_built() {
    let (package, names) = package("on_use", "ui_on_use");
    assert!(!names.is_empty());
    for name in names {
        let output = package.cargo(&["build", "--quiet", "--bin", &name]);
        let said = String::from_utf8_lossy(&output.stderr);
        let expected = fs::read_to_string(format!("ui_on_use/{name}.stderr")).unwrap();
        let (first, _) = expected.split_once('\n').unwrap();
        let first = first.replace("$CRATE", &name);
        assert!(said.contains(&first), "{name}: {said}");
        assert_eq!(said.matches("error[").count(), 1, "{name}: {said}");
    }
}

/// A package with a program for each file of `folder`, and the names of these.
fn package(name: &str, folder: &str) -> (Package, Vec<String>) {
    let mut dependencies = format!(
        "axum-core = \"0.5\"\nbytes = \"1\"\nhttp = \"1\"\nthiserror = \"2\"\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\
         fault = {{ path = {:?}, features = [\"axum\"] }}\n",
        runtime()
    );
    let mut names = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let file = fs::canonicalize(file.unwrap().path()).unwrap();
        if file.extension().is_some_and(|extension| extension == "rs") {
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            let path = file.to_str().unwrap();
            write!(dependencies, "[[bin]]\nname = {name:?}\npath = {path:?}\n").unwrap();
            names.push(name);
        }
    }
    // As for trybuild's cases.
    dependencies.push_str("[lints.rust]\ndead_code = \"allow\"\n");
    let package = Package::new(env!("CARGO_TARGET_TMPDIR"), name, &dependencies);
    (package, names)
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

/// What the table in `ui/README.md` quotes is what the compiler says.
#[test]
fn the_table_beside_the_peers_quotes_real_messages() {
    let table = fs::read_to_string("ui/README.md").unwrap();
    let mut rows = 0;
    for row in table.lines().filter(|row| row.contains(".stderr) | ")) {
        let (_, link) = row.split_once("](").unwrap();
        let (path, quote) = link.split_once(") | ``").unwrap();
        let (quote, _) = quote.split_once("``,").unwrap();
        let stderr = fs::read_to_string(Path::new("ui").join(path)).unwrap();
        assert!(stderr.contains(quote.trim()), "{path}: {quote}");
        rows += 1;
    }
    assert_eq!(rows, 7);
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
    let (package, names) = package("good_code", "ui/pass");
    let output = package.cargo(&["build", "--quiet", "--bins", "--keep-going"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
    for name in names {
        let output = package.cargo(&["run", "--quiet", "--bin", &name]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{name}: {said}");
    }
}
