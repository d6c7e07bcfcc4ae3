//! How many crates an application takes on with `fault`.

use std::collections::BTreeSet;
use std::process::Command;

/// The distinct crates of `cargo tree`, `fault` itself included.
fn crates(features: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "-p", "fault", "--no-default-features"])
        .args(["--features", features])
        .args(["-e", "normal,build", "--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .expect("cargo writes UTF-8")
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some(format!("{} {}", words.next()?, words.next()?))
        })
        .collect()
}

#[test]
fn the_derive_and_axum_are_24_crates_at_most() {
    let crates = crates("derive,axum");
    assert!(crates.len() > 2, "{crates:?}");
    assert!(crates.len() <= 24, "{}: {crates:#?}", crates.len());
}

#[test]
fn without_the_derive_there_is_no_syntax_tree() {
    let crates = crates("axum");
    let is_macro = |name: &&String| name.starts_with("syn ") || name.starts_with("fault-macros ");
    assert_eq!(crates.iter().find(is_macro), None);
}
