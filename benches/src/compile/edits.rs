//! What it takes to compile again after an edit, as one does all day, with and
//! without what the compiler keeps from the last time.

use std::fmt::Write as _;

use super::median;
use super::project::Project;
use super::sets::{Edit, Set};
use crate::measure::Ratio;
use crate::results::Results;

const COUNTS: [usize; 2] = [100, 500];
const ROUNDS: usize = 7;

/// Measures, and writes the table.
pub(super) fn measure(project: &Project, results: &Results) -> String {
    let mut text = format!(
        "After an edit: what `fault` takes, and {} as a multiple of it.\n\n\
         | | |{}\n|---|---|---|---|\n",
        Set::ByHand.name(),
        COUNTS.map(|count| format!(" {count} variants |")).concat(),
    );
    for command in ["check", "build"] {
        for edit in Edit::ALL {
            for is_incremental in [true, false] {
                let kept = if is_incremental { "" } else { "not " };
                let _ = write!(
                    text,
                    "| `cargo {command}`, {} | {kept}incremental |",
                    edit.name()
                );
                for count in COUNTS {
                    let [fault, by_hand] =
                        times(project, command, edit, is_incremental, count, results);
                    let ratios = by_hand.iter().zip(&fault).map(|(this, fault)| this / fault);
                    let _ = write!(
                        text,
                        " {:.0} ms, {} |",
                        median(&fault) * 1e3,
                        Ratio::of(ratios.collect())
                    );
                }
                text.push('\n');
            }
        }
    }
    text.push('\n');
    text
}

/// Seconds by round: `fault`'s, and by hand.
fn times(
    project: &Project,
    command: &str,
    edit: Edit,
    is_incremental: bool,
    count: usize,
    results: &Results,
) -> [Vec<f64>; 2] {
    let sets = [Set::Fault, Set::ByHand];
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..=results.rounds(ROUNDS) {
        for place in 0..sets.len() {
            let of_set = (place + round) % sets.len();
            let set = sets[of_set];
            project.edit(set, count, edit, round);
            let seconds = project
                .cargo(set, count, &[command, "--lib"])
                .env("CARGO_INCREMENTAL", if is_incremental { "1" } else { "0" })
                .seconds();
            // The first round compiles what another edit left behind.
            if round > 0 {
                times[of_set].push(seconds);
            }
        }
    }
    times
}
