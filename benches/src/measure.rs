//! Times, taken in interleaved rounds.
//!
//! A machine's speed changes from one second to the next, so that no time
//! means much by itself. In a round everyone runs for a moment, one after the
//! other; what is compared is the times of one round, and what is told is the
//! median of all rounds' ratios, with the middle 80 % of them.

use std::time::{Duration, Instant};

use crate::case::Contender;

/// The times of every contender, by round.
#[derive(Debug, Clone)]
pub struct Rounds {
    /// Nanoseconds a run, `[contender][round]`.
    pub times: Vec<Vec<f64>>,
}

/// A ratio over all rounds.
#[derive(Debug, Clone, Copy)]
pub struct Ratio {
    /// The median.
    pub median: f64,
    /// The tenth part of all rounds is below.
    pub low: f64,
    /// The tenth part of all rounds is above.
    pub high: f64,
}

/// How long one contender runs in one round.
const SLICE: Duration = Duration::from_micros(500);

/// Lets every contender run in each of `count` rounds.
pub fn rounds(contenders: &[Contender], count: usize) -> Rounds {
    let runs: Vec<u32> = contenders.iter().map(runs_in_a_slice).collect();
    let mut times = vec![Vec::with_capacity(count); contenders.len()];
    for round in 0..count {
        for place in 0..contenders.len() {
            // Nobody always comes behind the same one.
            let who = (place + round) % contenders.len();
            times[who]
                .push(time(&contenders[who], runs[who]).as_nanos() as f64 / f64::from(runs[who]));
        }
    }
    Rounds { times }
}

fn time(contender: &Contender, runs: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..runs {
        (contender.run)();
    }
    start.elapsed()
}

fn runs_in_a_slice(contender: &Contender) -> u32 {
    let mut runs = 16;
    while time(contender, runs) < SLICE {
        runs *= 2;
    }
    runs
}

impl Rounds {
    /// How much longer `who` takes than `than`.
    pub fn ratio(&self, who: usize, than: usize) -> Ratio {
        let pairs = self.times[who].iter().zip(&self.times[than]);
        Ratio::of(pairs.map(|(who, than)| who / than).collect())
    }

    /// The median time.
    pub fn time(&self, who: usize) -> f64 {
        Ratio::of(self.times[who].clone()).median
    }
}

impl Ratio {
    /// Median and spread of `values`.
    ///
    /// # Panics
    ///
    /// If there are none.
    pub fn of(mut values: Vec<f64>) -> Self {
        values.sort_by(f64::total_cmp);
        let at = |part: usize| values[(values.len() - 1) * part / 10];
        Self {
            median: at(5),
            low: at(1),
            high: at(9),
        }
    }
}

/// `2.05 (1.98–2.11)`
impl std::fmt::Display for Ratio {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { median, low, high } = self;
        write!(f, "{median:.2} ({low:.2}–{high:.2})")
    }
}
