//! Measures everything, or the parts that are named behind `--`, and writes
//! `RESULTS.md` of the newest results of each part. With `quick` among them, it
//! shows that everything works, in a few rounds, and writes nothing.

use fault_benches::results::Results;
use fault_benches::{compile, curve, instructions, responses, server};

/// Measures a part, and gives its text.
type Measure = fn(&Results) -> String;

fn main() {
    // Cargo adds `--bench`.
    if let Some(file) = std::env::var_os(compile::peak::VARIABLE) {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        std::process::exit(compile::peak::run_compiler(&arguments, file.as_ref()));
    }
    let mut wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    if let Some((instructions::ARGUMENT, row)) = wanted
        .split_first()
        .map(|(first, rest)| (first.as_str(), rest))
    {
        return instructions::run_rounds(row);
    }
    let is_quick = wanted.iter().any(|wanted| wanted == "quick");
    wanted.retain(|wanted| wanted != "quick");
    let results = Results::in_dir(env!("CARGO_TARGET_TMPDIR")).quick(is_quick);
    let parts: [(&str, &str, Measure); 4] = [
        ("responses", "1-responses", responses::measure),
        ("curve", "3-curve", curve::measure),
        ("server", "4-server", server::measure),
        ("compile", "5-compile", compile::measure),
    ];
    for (name, key, measure) in parts {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            results.keep(key, &measure(&results));
        }
    }
    results.write();
}
