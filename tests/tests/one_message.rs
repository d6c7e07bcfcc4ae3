//! One mistake is one message, as an editor counts them: the terminal shows what
//! is said twice of one place only once, `--message-format=json` does not.
//!
//! Every case of `ui/` is checked. A file with more than one mistake says in a
//! comment how many there are: `// messages: 3`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fault_tests::package::{Package, runtime};
use serde_json::Value;

#[rustversion::attr(
    not(stable(1.95)),
    ignore = "beside the cases of `ui.rs`, with rustc 1.95"
)]
#[test]
fn each_mistake_is_reported_to_an_editor_once() {
    let cases = cases();
    assert!(cases.len() >= 200, "{} cases", cases.len());
    let counted = check(&cases);
    let mut wrong = String::new();
    for (name, path) in &cases {
        let text = fs::read_to_string(path).unwrap();
        let messages = counted.get(name).map_or(&[][..], Vec::as_slice);
        if messages.len() != expected(&text) {
            writeln!(wrong, "{name}: {}", messages.len()).unwrap();
            for message in messages {
                writeln!(wrong, "    {message}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

fn expected(text: &str) -> usize {
    let said = text
        .lines()
        .find_map(|line| line.strip_prefix("// messages: "));
    said.map_or(1, |count| count.parse().unwrap())
}

/// The cases that fail, by the names that they have as binaries.
fn cases() -> BTreeMap<String, PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui");
    let mut cases = BTreeMap::new();
    for folder in fs::read_dir(root).unwrap() {
        let folder = folder.unwrap().path();
        if !folder.is_dir() || folder.ends_with("pass") {
            continue;
        }
        for file in fs::read_dir(&folder).unwrap() {
            let file = file.unwrap().path();
            if file.extension().is_some_and(|extension| extension == "rs") {
                let stem = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
                cases.insert(format!("{}-{}", stem(&folder), stem(&file)), file);
            }
        }
    }
    cases
}

/// The errors of each case, all in one run of cargo.
fn check(cases: &BTreeMap<String, PathBuf>) -> BTreeMap<String, Vec<String>> {
    let mut dependencies = format!(
        "axum-core = \"0.5\"\nhttp = \"1\"\nbytes = \"1\"\nserde_json = \"1\"\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nthiserror = \"2\"\n\
         fault = {{ path = {:?}, features = [\"axum\"] }}\n",
        runtime()
    );
    for (name, path) in cases {
        let path = path.to_str().unwrap();
        write!(dependencies, "[[bin]]\nname = {name:?}\npath = {path:?}\n").unwrap();
    }
    let package = Package::new(env!("CARGO_TARGET_TMPDIR"), "one_message", &dependencies);
    let output = package.cargo(&["check", "--bins", "--keep-going", "--message-format=json"]);
    let mut counted: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in String::from_utf8(output.stdout).unwrap().lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let message = &line["message"];
        let text = message["message"].as_str().unwrap_or_default();
        if message["level"] == "error" && !text.starts_with("aborting due to ") {
            let name = line["target"]["name"].as_str().unwrap().to_owned();
            counted.entry(name).or_default().push(text.to_owned());
        }
    }
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!counted.is_empty(), "{told}");
    counted
}
