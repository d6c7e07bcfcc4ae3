//! The cost of a response over the number of its field errors.

use std::fmt::Write as _;

use crate::case::{Case, Contender, Format, contenders};
use crate::facts::Facts;
use crate::measure::rounds;
use crate::plot::{Line, plot};
use crate::results::Results;

const COUNTS: [usize; 10] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const SHOWN: [&str; 3] = ["fault", "limit", "`Json` by hand"];

/// Measures, plots and writes the table.
pub fn measure(results: &Results) -> String {
    let mut text = String::from(
        "## Number of field errors\n\nNanoseconds per field error in `Fields`, what the response \
         costs without any taken off.\n\n| field errors | fault | limit | `Json` by hand |\n\
         |---|---|---|---|\n",
    );
    let mut lines = SHOWN.map(|name| Line {
        name: name.trim_matches('`').replace('`', ""),
        points: Vec::new(),
    });
    // Without field errors nothing but the message is left.
    let count = results.rounds(40);
    let base = times(0, count);
    for fields in COUNTS {
        let times = times(fields, count);
        let _ = write!(text, "| {fields} |");
        for who in 0..SHOWN.len() {
            let each = (times[who] - base[who]) / fields as f64;
            let _ = write!(text, " {each:.1} |");
            lines[who].points.push((fields as f64, times[who]));
        }
        text.push('\n');
    }
    results.plot(
        "field-errors.svg",
        &plot(
            "One response over its field errors",
            "field errors",
            "ns",
            &lines,
        ),
    );
    text.push_str("\n![The cost over the number of field errors](field-errors.svg)\n");
    text
}

fn times(fields: usize, count: usize) -> Vec<f64> {
    let mut all = contenders(Case::FieldErrors, Format::Typed, Facts::new(fields));
    all.retain(|contender: &Contender| SHOWN.contains(&contender.name));
    let rounds = rounds(&all, count);
    (0..all.len()).map(|who| rounds.time(who)).collect()
}
