//! The floors of the house: every file imports from floors below its own, and
//! the map in CONTRIBUTING.md says which file is on which.

mod cases;
mod check;
mod imports;
mod items;
mod map;
mod modules;
mod tokens;

use std::fs;
use std::path::Path;

use check::{Findings, check};
use map::Map;
use modules::Source;

#[test]
fn the_runtime_keeps_to_its_floors() {
    keeps_to_its_floors("runtime/src");
}

#[test]
fn the_documents_keep_to_their_floors() {
    keeps_to_its_floors("contract/src");
}

#[test]
fn the_derive_keeps_to_its_floors() {
    keeps_to_its_floors("macros/src");
}

fn keeps_to_its_floors(root: &str) {
    let house = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let markdown = fs::read_to_string(house.join("CONTRIBUTING.md")).unwrap();
    let map = Map::parse(&markdown, root).unwrap_or_else(|errors| panic!("{}", errors.join("\n")));
    let mut sources = Vec::new();
    read(&house.join(root), "", &mut sources);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!sources.is_empty(), "{root} has no files");

    let Findings {
        map,
        upward,
        circles,
        knots,
    } = check(&map, &sources);
    let sentences: Vec<String> = [&map, &upward, &circles]
        .into_iter()
        .flatten()
        .cloned()
        .collect();
    let told = |files: &Vec<String>| {
        let count = files.len();
        format!("{count} files in one circle: {}", files.join(", "))
    };
    let knots: Vec<String> = knots.iter().map(told).collect();
    assert!(
        sentences.is_empty(),
        "{}\n\n{root}: {} imports that do not lead downward, {} circles in folders, {} faults of the map.\n{}",
        sentences.join("\n"),
        upward.len(),
        circles.len(),
        map.len(),
        knots.join("\n"),
    );
}

/// The `.rs` files in `folder` and below it.
fn read(folder: &Path, below: &str, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() {
            read(&path, &format!("{below}{name}/"), sources);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push(Source {
                path: format!("{below}{name}"),
                text: fs::read_to_string(&path).unwrap(),
            });
        }
    }
}
