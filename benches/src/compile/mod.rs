//! What the compiler takes for an enum, by its number of variants.

mod sets;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use object::{Object as _, ObjectSection as _};

use crate::measure::Ratio;
use crate::plot::{Line, plot};
use crate::results::Results;
use sets::Set;

const COUNTS: [usize; 4] = [1, 10, 100, 500];
const ROUNDS: usize = 5;
const CLEAN_ROUNDS: usize = 2;

/// Measures, plots and writes the tables.
pub fn measure(results: &Results) -> String {
    let dir = results.scratch().join("compile");
    for set in Set::ALL {
        generate(&dir, set);
    }
    let mut text = String::from(
        "## Compile time\n\nA library with one enum, of four kinds of variants by turns: without \
         fields, with one text, with two, with a source. Every crate has the same optional \
         features off.\n\n",
    );
    text.push_str(&clean(&dir));
    let mut lines = Vec::new();
    for command in ["check", "build"] {
        let times = times(&dir, command);
        let _ = write!(
            text,
            "\n`cargo {command}` after the file was touched, as multiples of what `fault` takes:\n\n\
             | variants |{} | |\n|---|",
            COUNTS.map(|count| format!(" {count} |")).concat(),
        );
        text.push_str(&"---|".repeat(COUNTS.len() + 1));
        text.push_str("\n| fault |");
        for of_count in &times[0] {
            let _ = write!(text, " {:.0} ms |", median(of_count) * 1e3);
        }
        let _ = writeln!(text, " {} |", growth(&times[0]));
        for (set, of_set) in Set::ALL.iter().zip(&times).skip(1) {
            let _ = write!(text, "| {} |", set.name());
            for (this, fault) in of_set.iter().zip(&times[0]) {
                let ratios = this.iter().zip(fault).map(|(this, fault)| this / fault);
                let _ = write!(text, " {} |", Ratio::of(ratios.collect()));
            }
            let _ = writeln!(text, " {} |", growth(of_set));
        }
        if command == "check" {
            lines = Set::ALL
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
    text.push_str("\n![The compile time over the number of variants](compile-time.svg)\n");
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

fn package(set: Set, count: usize) -> String {
    format!("{}_{count}", set.slug())
}

/// A workspace per set, a package per number of variants.
fn generate(dir: &Path, set: Set) {
    let dir = dir.join(set.slug());
    let members = COUNTS.map(|count| format!("{:?}", package(set, count)));
    let write = |path: PathBuf, text: &str| {
        std::fs::create_dir_all(path.parent().expect("it is in a directory"))
            .and_then(|()| std::fs::write(path, text))
            .expect("the target directory can be written to");
    };
    let workspace = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n",
        members.join(", ")
    );
    write(dir.join("Cargo.toml"), &workspace);
    let lock = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock");
    std::fs::copy(lock, dir.join("Cargo.lock")).expect("the workspace has a lock file");
    for count in COUNTS {
        let package = package(set, count);
        let manifest = format!(
            "[package]\nname = \"{package}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [lib]\nname = \"answers\"\n\n[[bin]]\nname = \"answers_{package}\"\npath = \"src/main.rs\"\n\n\
             [dependencies]\n{}",
            set.dependencies(),
        );
        write(dir.join(&package).join("Cargo.toml"), &manifest);
        write(dir.join(&package).join("src/lib.rs"), &set.source(count));
        write(dir.join(&package).join("src/main.rs"), &set.program());
    }
}

/// Runs cargo on one package; gives the seconds that it took.
fn cargo(dir: &Path, set: Set, count: usize, arguments: &[&str]) -> f64 {
    let start = Instant::now();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(arguments)
        .args(["--quiet", "--offline", "--package", &package(set, count)])
        .current_dir(dir.join(set.slug()))
        .env("CARGO_TARGET_DIR", dir.join(set.slug()).join("target"))
        .stdout(Stdio::null())
        // A peer's warnings are not what is measured.
        .env("RUSTFLAGS", "--cap-lints=allow")
        .status()
        .expect("cargo runs");
    assert!(status.success(), "{} does not compile", package(set, count));
    start.elapsed().as_secs_f64()
}

/// `[set][count][round]`
fn times(dir: &Path, command: &str) -> Vec<Vec<Vec<f64>>> {
    let mut times = vec![vec![Vec::new(); COUNTS.len()]; Set::ALL.len()];
    for round in 0..=ROUNDS {
        for (of_count, count) in COUNTS.into_iter().enumerate() {
            for place in 0..Set::ALL.len() {
                let of_set = (place + round) % Set::ALL.len();
                let set = Set::ALL[of_set];
                let source = format!("// Touched {round} times.\n{}", set.source(count));
                let path = dir
                    .join(set.slug())
                    .join(package(set, count))
                    .join("src/lib.rs");
                std::fs::write(path, source).expect("it was written before");
                let seconds = cargo(dir, set, count, &[command, "--lib"]);
                // The first round compiles the dependencies.
                if round > 0 {
                    times[of_set][of_count].push(seconds);
                }
            }
        }
    }
    times
}

/// Clean builds, crates, and the code of 100 variants.
fn clean(dir: &Path) -> String {
    let mut seconds = vec![Vec::new(); Set::ALL.len()];
    for round in 0..CLEAN_ROUNDS {
        for place in 0..Set::ALL.len() {
            let of_set = (place + round) % Set::ALL.len();
            let set = Set::ALL[of_set];
            let _ = std::fs::remove_dir_all(dir.join(set.slug()).join("target"));
            seconds[of_set].push(cargo(dir, set, 1, &["build", "--lib"]));
        }
    }
    let mut text = String::from(
        "| | crates | clean build, to fault's | `.text` of the program with 1 variant | more for each of 99 variants more |\n\
         |---|---|---|---|---|\n",
    );
    for (of_set, set) in Set::ALL.into_iter().enumerate() {
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
        let code = [1, 100].map(|count| {
            cargo(dir, set, count, &["build", "--release", "--bins"]);
            text_size(dir, set, count)
        });
        let _ = writeln!(
            text,
            "| {} | {} | {clean} | {} KiB | {} B |",
            set.name(),
            crates(dir, set),
            code[0] / 1024,
            code[1].saturating_sub(code[0]) / 99,
        );
    }
    text
}

/// How many crates are compiled, this one not counted.
fn crates(dir: &Path, set: Set) -> usize {
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
        .current_dir(dir.join(set.slug()))
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

/// The size of a release program's code.
fn text_size(dir: &Path, set: Set, count: usize) -> u64 {
    let program = format!("answers_{}", package(set, count));
    let path = dir.join(set.slug()).join("target/release").join(program);
    let file = std::fs::read(path).expect("it was built");
    let file = object::File::parse(&*file).expect("it is a program");
    file.section_by_name(".text").map_or(0, |text| text.size())
}
