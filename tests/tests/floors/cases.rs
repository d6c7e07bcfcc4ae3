//! That the test can fail: maps and files that are wrong in one way each.

use crate::check::{Findings, check};
use crate::map::Map;
use crate::modules::Source;

/// Two floors and a folder with a floor of its own in it.
const MAP: &str = "\
**src**, from the top down:

| floor | files | what is in them |
|---|---|---|
| top | `lib.rs` | |
| middle | `left.rs`, `right.rs` | siblings |
| | `folder/` | |
| ground | `folder/base.rs` | |
| | `ground.rs` | |
";

fn map(markdown: &str) -> Map {
    Map::parse(markdown, "src").unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// A file that the modules of all cases need is empty where the case has none.
fn findings(files: &[(&str, &str)]) -> Findings {
    let lib = "mod folder; mod ground; mod left; mod right;";
    let folder = "mod base; mod one; mod two; pub(crate) use base::Base; pub(crate) use one::One;";
    let all = [
        ("lib.rs", lib),
        ("folder/mod.rs", folder),
        (
            "folder/base.rs",
            "pub struct Base; pub const TEXT: &str = \"\";",
        ),
        ("folder/one.rs", "pub struct One;"),
        ("folder/two.rs", "pub struct Two;"),
        ("ground.rs", "pub struct Ground;"),
        ("left.rs", "pub struct Left;"),
        ("right.rs", "pub struct Right;"),
    ];
    let added = files
        .iter()
        .filter(|(path, _)| !all.iter().any(|(known, _)| known == path));
    let sources: Vec<Source> = all
        .iter()
        .chain(added)
        .map(|(path, text)| {
            let given = files.iter().find(|(given, _)| given == path);
            Source {
                path: (*path).to_owned(),
                text: given.map_or(*text, |(_, text)| text).to_string(),
            }
        })
        .collect();
    check(&map(MAP), &sources)
}

/// Files that say nothing wrong.
#[track_caller]
fn passes(files: &[(&str, &str)]) {
    let found = findings(files);
    let sentences = [found.map, found.upward, found.circles].concat();
    assert_eq!(sentences, [""; 0]);
}

/// Files with one import that does not lead downward.
#[track_caller]
fn upward(files: &[(&str, &str)], begin: &str) {
    let found = findings(files);
    assert_eq!(found.map, [""; 0]);
    assert_eq!(found.upward.len(), 1, "{:?}", found.upward);
    assert!(found.upward[0].starts_with(begin), "{}", found.upward[0]);
}

#[test]
fn what_leads_downward_passes() {
    passes(&[]);
    passes(&[(
        "left.rs",
        "use crate::ground::Ground; use std::fmt; use http::Ground as Other;",
    )]);
    passes(&[(
        "left.rs",
        "use crate::{ground::{self, Ground}, folder::Base}; fn f(_: ground::Ground) {}",
    )]);
    passes(&[(
        "lib.rs",
        "mod folder; mod ground; mod left; mod right; pub use left::Left;",
    )]);
}

#[test]
fn an_import_from_above_fails_with_its_line() {
    upward(
        &[("ground.rs", "use std::fmt;\nuse crate::left::Left;")],
        "src/ground.rs:2: `crate::left::Left` comes from left.rs, which is on the floor `middle`, above `ground` where this file is; move",
    );
}

#[test]
fn an_import_from_the_same_floor_fails() {
    upward(
        &[("left.rs", "use super::right::Right;")],
        "src/left.rs:1: `super::right::Right` comes from right.rs, which is on the same floor, `middle`; move",
    );
    // Two files of one row are no folder, and a folder is no file.
    upward(
        &[("left.rs", "use crate::folder::two::Two;")],
        "src/left.rs:1",
    );
}

#[test]
fn every_way_to_write_a_path_is_read() {
    for source in [
        "use crate::{\n  ground,\n  left::Left,\n};",
        "use crate::left as other;",
        "pub(crate) use crate::left::*;",
        "pub use self::inner::Left; mod inner { pub use super::super::left::Left; }",
        "mod inner { use crate::left::Left; }",
        "fn f() -> crate::left::Left { todo!() }",
        "impl Iterator for Option<crate::left::Left> {}",
        "fn f() { use super::left; }",
        "fn f() { let _ = crate::left::Left; }",
        "fn f() { println!(\"{:?}\", crate::left::Left); }",
        "fn f() { crate::left::made!(); }",
        "any! { use crate::{ground::Ground, left::{Left as L}}; }",
        "macro_rules! m { () => { crate::left::Left } }",
        "macro_rules! m { () => { $crate::left::Left } }",
        "#[cfg(feature = \"x\")] use crate::left::Left;",
        "#[cfg(not(test))] use crate::left::Left;",
    ] {
        upward(&[("ground.rs", source)], "src/ground.rs:");
    }
}

#[test]
fn what_is_no_import_is_not_read() {
    for source in [
        "#[cfg(test)] mod tests { use crate::left::Left; }",
        "#[cfg(test)] use crate::left::Left;",
        "#[cfg(all(test, feature = \"x\"))] fn f(_: crate::left::Left) {}",
        "/// [`Left`](crate::left::Left)\npub struct Ground;",
        "#[macro_export] macro_rules! m { () => { $crate::left::Left } }",
        "pub(in crate::left) struct Ground;",
        "use ::left::Left; use other::left::Left;",
        "fn f(left: u8) -> u8 { left }",
        "const TEXT: &str = \"crate::left::Left\"; // crate::left::Left",
    ] {
        passes(&[("ground.rs", source)]);
    }
}

#[test]
fn a_re_export_stands_for_the_file_that_defines_the_item() {
    // `folder/` is on the floor of `left.rs`; what it re-exports of `base` is not.
    passes(&[("left.rs", "use crate::folder::Base;")]);
    passes(&[("left.rs", "use crate::folder; fn f(_: folder::Base) {}")]);
    passes(&[("left.rs", "use crate::folder::base; fn f(_: base::Base) {}")]);
    upward(
        &[("left.rs", "use crate::folder::One;")],
        "src/left.rs:1: `crate::folder::One` comes from folder/one.rs",
    );
    // What the folder defines itself, and what nobody knows, is its own.
    let folder = "mod base; mod one; mod two; pub struct Own; made_by_a_macro!();";
    for path in ["Own", "MadeByAMacro"] {
        upward(
            &[
                ("folder/mod.rs", folder),
                ("left.rs", &format!("use crate::folder::{path};")),
            ],
            &format!("src/left.rs:1: `crate::folder::{path}` comes from folder/mod.rs"),
        );
    }
    // Through a glob.
    let glob = "mod base; mod one; mod two; pub use one::*; pub use base::*;";
    passes(&[
        ("folder/mod.rs", glob),
        ("left.rs", "use crate::folder::Base;"),
    ]);
    // An exported macro is at the root, and where it is written all the same.
    upward(
        &[
            ("left.rs", "#[macro_export] macro_rules! made { () => {} }"),
            ("ground.rs", "use crate::made;"),
        ],
        "src/ground.rs:1: `crate::made` comes from left.rs",
    );
}

#[test]
fn files_of_one_folder_form_no_circle() {
    passes(&[("folder/two.rs", "use super::one::One;")]);
    let found = findings(&[
        ("folder/one.rs", "pub struct One;\nuse super::two::Two;"),
        ("folder/two.rs", "pub struct Two; use super::One;"),
    ]);
    assert!(found.upward.is_empty());
    assert_eq!(found.circles.len(), 1, "{:?}", found.circles);
    let told = "src/folder/one.rs: 2 files import each other in a circle (folder/one.rs:2 imports folder/two.rs, folder/two.rs:1 imports folder/one.rs); move";
    assert!(found.circles[0].starts_with(told), "{}", found.circles[0]);
    assert_eq!(found.knots, [["folder/one.rs", "folder/two.rs"]]);
}

#[test]
fn a_parent_and_its_child_form_a_circle_only_if_the_parent_uses_it() {
    let child = ("folder/one.rs", "pub struct One; use super::Own;");
    let modules = "mod base; mod one; mod two; pub struct Own;";
    for (parent, circles) in [
        ("pub use one::One;", 0),
        ("use one::One;", 1),
        ("pub use one::One; impl Own { fn one(&self, _: One) {} }", 1),
        ("impl Own { fn one(&self, _: one::One) {} }", 1),
    ] {
        let found = findings(&[("folder/mod.rs", &format!("{modules} {parent}")), child]);
        assert_eq!(
            found.circles.len(),
            circles,
            "{parent}: {:?}",
            found.circles
        );
    }
}

#[test]
fn the_map_names_every_file_and_no_other() {
    let lib = "mod added; mod folder; mod ground; mod left; mod right; #[cfg(test)] mod tests;";
    let found = findings(&[
        ("lib.rs", lib),
        ("added.rs", ""),
        ("tests.rs", "use crate::left::Left; mod more;"),
        ("tests/more.rs", ""),
        ("folder/three.rs", "not even Rust"),
    ]);
    assert_eq!(found.map.len(), 1, "{:?}", found.map);
    assert!(
        found.map[0].starts_with("src/added.rs: the map in CONTRIBUTING.md does not name it; add")
    );

    let longer = format!("{MAP}| | `gone.rs`, `gone/` | |\n");
    let found = check(&map(&longer), &[]);
    assert!(found.map.contains(
        &"CONTRIBUTING.md:10: there is no src/gone.rs; take it off the map, or write where it went".into()
    ));
    assert!(found.map.iter().any(|told| told.contains("src/gone/;")));
}

#[test]
fn a_file_that_is_no_rust_is_not_passed_over() {
    let found = findings(&[("left.rs", "pub struct Left;\nuse {")]);
    assert!(
        found.map[0].starts_with("src/left.rs:2: "),
        "{:?}",
        found.map
    );
    let found = findings(&[("lib.rs", "mod gone;")]);
    assert!(found.map[0].starts_with("src/gone.rs: `mod gone;` has no file"));
}

#[test]
fn the_innermost_folder_says_where_a_file_is() {
    let map = map(MAP);
    assert_eq!(map.floors, ["top", "middle", "ground"]);
    assert_eq!(map.entry("folder/base.rs").unwrap().floor, 2);
    assert_eq!(map.entry("folder/deep/er.rs").unwrap().floor, 1);
    assert!(map.entry("folder.rs").is_none());
}
