//! Measures everything, or the parts that are named behind `--`, and writes
//! `RESULTS.md` of the newest results of each part.

use fault_benches::results::Results;
use fault_benches::{compile, curve, responses, server};

/// Measures a part, and gives its text.
type Measure = fn(&Results) -> String;

fn main() {
    // Cargo adds `--bench`.
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let results = Results::in_dir(env!("CARGO_TARGET_TMPDIR"));
    let parts: [(&str, &str, Measure); 4] = [
        ("responses", "1-responses", |_| responses::measure()),
        ("curve", "3-curve", curve::measure),
        ("server", "4-server", |_| server::measure()),
        ("compile", "5-compile", compile::measure),
    ];
    for (name, key, measure) in parts {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            results.keep(key, &measure(&results));
        }
    }
    results.write();
}
