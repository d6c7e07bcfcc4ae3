//! An enum that is far too long: the compiler's time and its memory.
//!
//! The memory is what the compiler itself has used at its peak, which Linux
//! tells of a process as long as it runs. So cargo runs this program in the
//! place of the compiler, and it runs the compiler and asks again and again.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use super::project::{MANY, Project};
use super::sets::{Edit, Set};
use crate::results::Results;

/// Where the peak is left, if this program runs in the place of the compiler.
pub const VARIABLE: &str = "FAULT_BENCHES_PEAK_FILE";

/// Runs the compiler with these arguments, the first of which is its path, and
/// leaves its peak in KiB in `file`. Gives its exit code.
///
/// # Panics
///
/// If the compiler does not run, or `file` cannot be written.
pub fn run_compiler(arguments: &[String], file: &Path) -> i32 {
    let Some((compiler, arguments)) = arguments.split_first() else {
        return 1;
    };
    let mut child = Command::new(compiler)
        .args(arguments)
        .spawn()
        .expect("the compiler runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        let ended = child.try_wait().expect("it is this program's child");
        let status = std::fs::read_to_string(&status).unwrap_or_default();
        peak = peak.max(peak_in(&status).unwrap_or(0));
        if let Some(ended) = ended {
            std::fs::write(file, peak.to_string()).expect("the target directory is writable");
            return ended.code().unwrap_or(1);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn peak_in(status: &str) -> Option<u64> {
    let (_, value) = status.split_once("VmHWM:")?;
    value.split_whitespace().next()?.parse().ok()
}

/// Measures, and writes the table.
pub(super) fn measure(project: &Project, results: &Results) -> String {
    let count = if results.is_quick() { 100 } else { MANY };
    let mut text = format!(
        "`cargo check` of {count} variants, not incremental:\n\n\
         | | time | the compiler's peak memory |\n|---|---|---|\n"
    );
    let file = results.scratch().join("peak");
    let this = std::env::current_exe().expect("this program has a path");
    for set in [Set::Fault, Set::ByHand] {
        let mut best = (f64::INFINITY, String::new());
        for round in 0..3 {
            project.edit(set, count, Edit::Message, round);
            let seconds = project
                .cargo(set, count, &["check", "--lib"])
                .env("CARGO_INCREMENTAL", "0")
                .env("CARGO_TARGET_DIR", project.dir(set).join("target-peak"))
                .env("RUSTC_WORKSPACE_WRAPPER", &this)
                .env(VARIABLE, &file)
                .seconds();
            let peak = std::fs::read_to_string(&file).unwrap_or_default();
            if round > 0 && seconds < best.0 {
                best = (seconds, peak);
            }
        }
        let (seconds, peak) = best;
        let peak = peak.parse().map_or(f64::NAN, |peak: f64| peak / 1024.0);
        let _ = writeln!(text, "| {} | {seconds:.2} s | {peak:.0} MiB |", set.name());
    }
    text
}
