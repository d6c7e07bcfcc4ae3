//! The expansions of typical types, as they are read by whoever runs
//! `cargo expand`.
//!
//! `BLESS=1 cargo test -p fault-macros` writes them anew; read the difference
//! before it is committed.

use std::path::Path;
use std::{env, fs};

use crate::expand::derive;
use crate::samples::SAMPLES;

#[test]
fn expansions_are_as_they_were_last_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/snapshots");
    let mut changed = Vec::new();
    for (name, source) in &SAMPLES[..6] {
        let output = derive(source.parse().unwrap());
        let output = prettyplease::unparse(&syn_full::parse2(output).unwrap());
        let input = syn_full::parse_str(source).unwrap();
        let input = prettyplease::unparse(&syn_full::File {
            shebang: None,
            attrs: Vec::new(),
            items: vec![input],
        });
        let quoted: String = input.lines().flat_map(|line| ["// ", line, "\n"]).collect();
        let text = format!("// #[derive(Debug, ApiError)]\n{quoted}\n{output}");
        let path = folder.join(format!("{name}.rs"));
        if env::var_os("BLESS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, text).unwrap();
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&text) {
            changed.push(*name);
        }
    }
    assert!(
        changed.is_empty(),
        "the expansions of {changed:?} have changed; see them with `BLESS=1` and `git diff`"
    );
}
