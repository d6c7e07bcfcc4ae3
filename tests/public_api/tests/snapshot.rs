//! The public API of `fault`, an item a line, in `public_api.txt`, and that of
//! `fault-contract` in `contract.txt`.
//!
//! `BLESS=1 cargo test -p fault-test-public-api` writes it anew; read the
//! difference before it is committed. A line that goes or changes breaks users,
//! and has a place in CHANGELOG.md.
//!
//! Without the features of most frameworks, and of the crates that draw OpenAPI
//! documents: they add impls for [`Reply`], conversions of their own errors and
//! impls of their own traits, and take 190 crates more to build. Hidden items
//! are not listed; of the traits that the compiler implements by itself, those
//! are that users meet.
//!
//! What rustdoc writes differs from version to version of rustc, and so does
//! the version of `public-api` that reads it.
//!
//! [`Reply`]: https://docs.rs/fault/latest/fault/struct.Reply.html

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use public_api::PublicApi;

/// Features that take long to build.
const SLOW: [&str; 8] = [
    "actix-web",
    "poem",
    "rocket",
    "salvo",
    "warp",
    "aide",
    "utoipa",
    "utoipa-5",
];

/// Public types that lack one of the auto traits, and why that is meant.
const LACKING: [(&str, &str); 3] = [
    (
        "impl !core::marker::Sync for fault::described::Schemas",
        "schemars' generator is not `Sync`",
    ),
    (
        "impl<'a> !core::marker::Send for fault::Text<'a>",
        "it borrows what writes it, which is in the error and may be of any type",
    ),
    (
        "impl<'a> !core::marker::Sync for fault::Text<'a>",
        "as above",
    ),
];

#[rustversion::attr(
    not(stable(1.95)),
    ignore = "public_api.txt is what rustc 1.95 says of the API"
)]
#[test]
fn the_public_api_is_as_it_was_last_read() {
    let api = items("fault", &public_api("fault", "runtime"));
    assert!(api.len() > 300, "{} items are not all", api.len());
    is_as_it_was_last_read(&api, "public_api.txt");
    assert_eq!(lacking(&api), LACKING.map(|(line, _)| line));

    let contract = items("fault_contract", &public_api("fault-contract", "contract"));
    assert!(contract.len() > 100, "{} items are not all", contract.len());
    is_as_it_was_last_read(&contract, "contract.txt");
    let hidden = ["fault::__", "fault_contract::__"];
    let is_hidden = |line: &String| hidden.iter().any(|name| line.contains(name));
    assert!(!api.iter().chain(&contract).any(is_hidden), "hidden");
}

fn is_as_it_was_last_read(api: &[String], file: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    if env::var_os("BLESS").is_some() {
        fs::write(&path, api.join("\n") + "\n").unwrap();
    }
    let known = fs::read_to_string(&path).unwrap_or_default();
    let known: Vec<&str> = known.lines().collect();
    let mut changes = String::new();
    for gone in known.iter().filter(|line| !api.iter().any(|l| l == *line)) {
        writeln!(changes, "- {gone}").unwrap();
    }
    for new in api.iter().filter(|line| !known.contains(&line.as_str())) {
        writeln!(changes, "+ {new}").unwrap();
    }
    assert!(
        changes.is_empty(),
        "the public API has changed:\n{changes}if that is meant, write it down with \
         `BLESS=1 cargo test -p fault-test-public-api` and in CHANGELOG.md"
    );
}

/// Every feature of a package but those that are [`SLOW`].
fn features(package: &Path) -> Vec<String> {
    let manifest = fs::read_to_string(package.join("Cargo.toml")).unwrap();
    let (_, features) = manifest.split_once("[features]\n").unwrap();
    let (features, _) = features.split_once("\n[").unwrap();
    let names = features
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| Some(line.split_once(" = [")?.0.to_owned()));
    names
        .filter(|name| !SLOW.contains(&name.as_str()))
        .collect()
}

/// What rustdoc knows of the crate.
fn public_api(package: &str, folder: &str) -> PublicApi {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(folder);
    // A directory of its own: build scripts look at `RUSTC_BOOTSTRAP`, so that
    // cargo would build everything anew on every change between with and without.
    let target: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("public_api");
    let output = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--locked", "--color=never"])
        .args(["-p", package, "--lib", "--features"])
        .arg(features(&folder).join(","))
        .args(["--", "-Zunstable-options", "--output-format=json"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", &target)
        // The stable compiler writes JSON, too, if it is told that it may.
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTDOCFLAGS")
        .output()
        .expect("cargo runs");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    public_api::Builder::from_rustdoc_json(
        target.join(format!("doc/{}.json", package.replace('-', "_"))),
    )
    .omit_blanket_impls(true)
    .build()
    .expect("the versions of rustc and of public-api go together")
}

/// The items, those of a type together, without what says nothing to users:
/// some auto traits, and methods that the line of their impl stands for (those
/// of the traits that are derived, and of impls for other crates' types).
fn items(root: &str, api: &PublicApi) -> Vec<String> {
    let traits = [
        "core::marker::Freeze ",
        "core::marker::StructuralPartialEq ",
        "core::marker::UnsafeUnpin ",
        "core::panic::unwind_safe::RefUnwindSafe ",
        "core::panic::unwind_safe::UnwindSafe ",
    ];
    let methods = ["::clone(&self)", "::eq(&self, ", "::fmt(&self, ", "::hash<"];
    let own = format!("pub fn {root}::");
    let is_quiet = |line: &str| {
        line.starts_with("impl") && traits.iter().any(|name| line.contains(name))
            || line.starts_with("pub fn ")
                && (!line.starts_with(&own) || methods.iter().any(|m| line.contains(m)))
    };
    // A type that is there under two names has the same impls twice.
    let mut known = HashSet::new();
    let lines = api.items().map(ToString::to_string);
    lines
        .filter(|line| !is_quiet(line) && known.insert(line.clone()))
        .collect()
}

/// The public types that cannot be sent, shared or moved out of a pin: rustdoc
/// writes of each whether it can.
fn lacking(api: &[String]) -> Vec<&str> {
    let lines = api.iter().map(String::as_str);
    lines
        .filter(|line| line.starts_with("impl") && line.contains("!core::marker::"))
        .collect()
}
