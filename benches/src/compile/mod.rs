//! What the compiler takes for an enum, by its number of variants.

mod edits;
pub mod peak;
mod project;
mod sets;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::process::Command;

use crate::measure::Ratio;
use crate::plot::{Line, plot};
use crate::results::Results;
use project::{Project, package, size};
use sets::{Edit, Set};

const COUNTS: [usize; 4] = [1, 10, 100, 500];
const ROUNDS: usize = 5;
const CLEAN_ROUNDS: usize = 2;

/// Measures, plots and writes the tables.
pub fn measure(results: &Results) -> String {
    let project = Project::in_dir(results.scratch().join("compile"));
    let mut text = String::from(
        "## Compile time\n\nA library with one enum, of four kinds of variants by turns: without \
         fields, with one text, with two, with a source. Every crate has the same optional \
         features off.\n\n",
    );
    text.push_str(&clean(&project, results));
    let mut lines = Vec::new();
    for command in ["check", "build"] {
        let times = times(&project, command, results);
        let _ = write!(
            text,
            "\n`cargo {command}` after the file was touched, as multiples of what `fault` takes:\n\n\
             | variants |{} |\n|---|",
            COUNTS.map(|count| format!(" {count} |")).concat(),
        );
        text.push_str(&"---|".repeat(COUNTS.len() + 1));
        text.push_str("\n| fault |");
        for of_count in &times[0] {
            let _ = write!(text, " {:.0} ms |", median(of_count) * 1e3);
        }
        let _ = writeln!(text, " {} |", growth(&times[0]));
        for (set, of_set) in Set::measured(results).iter().zip(&times).skip(1) {
            let _ = write!(text, "| {} |", set.name());
            for (this, fault) in of_set.iter().zip(&times[0]) {
                let ratios = this.iter().zip(fault).map(|(this, fault)| this / fault);
                let _ = write!(text, " {} |", Ratio::of(ratios.collect()));
            }
            let _ = writeln!(text, " {} |", growth(of_set));
        }
        if command == "check" {
            lines = Set::measured(results)
                .iter()
                .zip(&times)
                .map(|(set, times)| Line {
                    name: set.name().replace('`', ""),
                    points: COUNTS
                        .iter()
                        .zip(times)
                        .map(|(&count, times)| (count as f64, median(times) * 1e3))
                        .collect(),
                })
                .collect();
        }
    }
    results.plot(
        "compile-time.svg",
        &plot("cargo check after a touch", "variants", "ms", &lines),
    );
    text.push_str("\n![The compile time over the number of variants](compile-time.svg)\n\n");
    text.push_str(&edits::measure(&project, results));
    text.push_str(&peak::measure(&project, results));
    text
}

/// Milliseconds for each variant more, from 10 to 100 and from 100 to 500.
fn growth(times: &[Vec<f64>]) -> String {
    let each = |from: usize, to: usize| {
        let more = median(&times[to]) - median(&times[from]);
        more * 1e3 / (COUNTS[to] - COUNTS[from]) as f64
    };
    format!("{:.2}, then {:.2} ms a variant", each(1, 2), each(2, 3))
}

fn median(times: &[f64]) -> f64 {
    Ratio::of(times.to_vec()).median
}

/// `[set][count][round]`
fn times(project: &Project, command: &str, results: &Results) -> Vec<Vec<Vec<f64>>> {
    let sets = Set::measured(results);
    let mut times = vec![vec![Vec::new(); COUNTS.len()]; sets.len()];
    for round in 0..=results.rounds(ROUNDS) {
        for (of_count, count) in COUNTS.into_iter().enumerate() {
            for place in 0..sets.len() {
                let of_set = (place + round) % sets.len();
                let set = sets[of_set];
                project.edit(set, count, Edit::Touch, round);
                let seconds = project.cargo(set, count, &[command, "--lib"]).seconds();
                // The first round compiles the dependencies.
                if round > 0 {
                    times[of_set][of_count].push(seconds);
                }
            }
        }
    }
    times
}

/// Clean builds, crates, and the size of 100 variants.
fn clean(project: &Project, results: &Results) -> String {
    let sets = Set::measured(results);
    let mut seconds = vec![Vec::new(); sets.len()];
    for round in 0..CLEAN_ROUNDS {
        for place in 0..sets.len() {
            let of_set = (place + round) % sets.len();
            let set = sets[of_set];
            project.clean(set);
            seconds[of_set].push(project.cargo(set, 1, &["build", "--lib"]).seconds());
        }
    }
    let mut text = String::from(
        "Sizes are of all sections of a release program that are there when it runs.\n\n\
         | | crates | clean build, to fault's | the program with 1 variant | more for each of 99 variants more |\n\
         |---|---|---|---|---|\n",
    );
    for (of_set, &set) in sets.iter().enumerate() {
        let ratios = seconds[of_set]
            .iter()
            .zip(&seconds[0])
            .map(|(this, fault)| this / fault);
        let ratio = Ratio::of(ratios.collect());
        let clean = if of_set == 0 {
            format!("{:.1} s", median(&seconds[0]))
        } else {
            format!("{:.2}", ratio.median)
        };
        let sizes = [1, 100].map(|count| {
            project.edit(set, count, Edit::Touch, 0);
            project
                .cargo(set, count, &["build", "--release", "--bins"])
                .seconds();
            size(&project.program(set, count))
        });
        let _ = writeln!(
            text,
            "| {} | {} | {clean} | {} KiB | {} B |",
            set.name(),
            crates(project, set),
            sizes[0] / 1024,
            sizes[1].saturating_sub(sizes[0]) / 99,
        );
    }
    text
}

/// How many crates are compiled, this one not counted.
fn crates(project: &Project, set: Set) -> usize {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "tree",
            "--offline",
            "--prefix",
            "none",
            "--edges",
            "normal,build",
        ])
        .args(["--package", &package(set, 1)])
        .current_dir(project.dir(set))
        .output()
        .expect("cargo runs");
    let output = String::from_utf8_lossy(&output.stdout);
    let names: BTreeSet<String> = output
        .lines()
        .map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" "))
        .filter(|name| !name.is_empty())
        .collect();
    names.len() - 1
}
