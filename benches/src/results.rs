//! `RESULTS.md`: what was measured, on which machine, of which commit.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The results of all parts, each as of its last run.
#[derive(Debug)]
pub struct Results {
    kept: PathBuf,
    is_quick: bool,
}

impl Results {
    /// Results that are kept in `dir`.
    pub fn in_dir(dir: &str) -> Self {
        Self {
            kept: PathBuf::from(dir),
            is_quick: false,
        }
    }

    /// Results of a quick run, which shows that everything works: they are
    /// printed, and not kept.
    #[must_use]
    pub fn quick(self, is_quick: bool) -> Self {
        Self { is_quick, ..self }
    }

    /// Whether this is a quick run.
    pub fn is_quick(&self) -> bool {
        self.is_quick
    }

    /// How many rounds are run, of so many.
    pub fn rounds(&self, count: usize) -> usize {
        if self.is_quick { 2 } else { count }
    }

    /// A directory for what a part needs while it measures.
    pub fn scratch(&self) -> &Path {
        &self.kept
    }

    /// Prints the result of a part, and keeps it. Parts are sorted by `key`.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn keep(&self, key: &str, markdown: &str) {
        println!("{markdown}");
        if self.is_quick {
            return;
        }
        let stamped = format!("{markdown}\n*{}*\n", stamp());
        let path = self.kept.join(key).with_extension("result");
        std::fs::write(path, stamped).expect("the target directory can be written to");
    }

    /// Writes a plot beside `RESULTS.md`.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn plot(&self, name: &str, svg: &str) {
        if self.is_quick {
            return;
        }
        std::fs::write(here(name), svg).expect("the sources can be written to");
    }

    /// Writes `RESULTS.md`.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn write(&self) {
        if self.is_quick {
            return;
        }
        let mut parts: Vec<PathBuf> = std::fs::read_dir(&self.kept)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "result")
            })
            .collect();
        parts.sort();
        let mut text = format!(
            "# Results\n\nWritten by `cargo bench -p fault-benches`. Times are medians of \
             interleaved rounds; behind a ratio is the range of the middle 80 % of the rounds. \
             A time means little on another machine, or on this one a minute later: read the \
             ratios.\n\n{}",
            machine(),
        );
        for part in parts {
            let part = std::fs::read_to_string(part).expect("it was written before");
            let _ = write!(text, "\n{part}");
        }
        std::fs::write(here("RESULTS.md"), text).expect("the sources can be written to");
    }
}

fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn machine() -> String {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let cpu = cpu
        .lines()
        .find_map(|line| line.strip_prefix("model name"))
        .map_or("unknown", |name| name.trim_start_matches([':', ' ', '\t']));
    let cores = std::thread::available_parallelism().map_or(0, Into::into);
    let versions: String = [
        "api-error",
        "axum",
        "axum_responses",
        "axum_thiserror",
        "masterror",
    ]
    .iter()
    .chain(&["problem_details", "serde_json", "thiserror", "actix-web"])
    .filter_map(|name| Some(format!("| {name} | {} |\n", locked_version(name)?)))
    .collect();
    format!(
        "| | |\n|---|---|\n| processor | {cpu}, {cores} cores |\n| compiler | {} |\n| profile | release, thin LTO |\n{versions}",
        output("rustc", &["--version"]),
    )
}

/// The version of a package in the lock file.
pub fn locked_version(name: &str) -> Option<String> {
    let lock = std::fs::read_to_string(here("../Cargo.lock")).ok()?;
    let (_, package) = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?;
    Some(package.split('"').next()?.to_owned())
}

fn stamp() -> String {
    let changed = match output(
        "git",
        &["status", "--porcelain", "--", "../runtime", "../macros"],
    ) {
        none if none.is_empty() => "",
        _ => ", with changes",
    };
    let commit = output("git", &["rev-parse", "--short", "HEAD"]);
    let date = output("date", &["-u", "+%Y-%m-%d"]);
    format!("{date}, commit {commit}{changed}")
}

fn output(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output();
    match output {
        Ok(output) => String::from_utf8_lossy(&output.stdout).trim().to_owned(),
        Err(_) => "unknown".to_owned(),
    }
}
