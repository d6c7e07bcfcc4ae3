//! Instructions of one response, counted by callgrind.
//!
//! They are the same on a busy machine as on a quiet one, and they are not
//! what a user waits for: read them beside the times. This program runs itself
//! under valgrind, once with some rounds and once with many, so that what
//! comes before the first round is taken off. Without valgrind nothing is
//! counted.

use std::process::Command;

use crate::case::{Case, Contender, Format, contenders, in_actix};
use crate::facts::Facts;

/// The first argument of a run that is counted.
pub const ARGUMENT: &str = "count-instructions";

const FEW: u32 = 100;
const MANY: u32 = 600;

/// One row: who builds which response.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The error.
    pub case: Case,
    /// Its format; `None` for `Typed` in actix-web.
    pub format: Option<Format>,
    /// How many field errors there are.
    pub fields: usize,
}

impl Row {
    /// Everyone in it, `fault` first.
    pub fn contenders(self) -> Vec<Contender> {
        let facts = Facts::new(self.fields);
        match self.format {
            Some(format) => contenders(self.case, format, facts),
            None => in_actix(self.case, facts),
        }
    }

    fn arguments(self, who: usize, rounds: u32) -> [String; 5] {
        let case = Case::ALL.iter().position(|case| *case == self.case);
        let format = Format::ALL
            .iter()
            .position(|format| Some(*format) == self.format);
        [
            case.unwrap_or(Case::ALL.len()).to_string(),
            format.unwrap_or(Format::ALL.len()).to_string(),
            self.fields.to_string(),
            who.to_string(),
            rounds.to_string(),
        ]
    }

    /// Instructions of one response of contender number `who`; `None` without
    /// valgrind.
    pub fn count(self, who: usize) -> Option<f64> {
        let few = run(&self.arguments(who, FEW))?;
        let many = run(&self.arguments(who, MANY))?;
        Some((many - few) / f64::from(MANY - FEW))
    }
}

/// What this program does under valgrind, after these arguments.
///
/// # Panics
///
/// If they are not those of [`Row::count`].
pub fn run_rounds(arguments: &[String]) {
    let numbers: Vec<usize> = arguments
        .iter()
        .map(|argument| argument.parse().expect("it is a number"))
        .collect();
    let [case, format, fields, who, rounds] = numbers[..] else {
        panic!("there are five numbers");
    };
    let row = Row {
        case: Case::ALL[case],
        format: Format::ALL.get(format).copied(),
        fields,
    };
    let all = row.contenders();
    for _ in 0..rounds {
        (all[who].run)();
    }
}

/// All instructions of this program with these arguments.
fn run(arguments: &[String]) -> Option<f64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(std::env::current_exe().ok()?)
        .arg(ARGUMENT)
        .args(arguments)
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stderr);
    let (_, counted) = text.split_once("Collected :")?;
    counted.split_whitespace().next()?.parse().ok()
}
