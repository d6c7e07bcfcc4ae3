//! One response built, by everyone, and what was to be reached.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::case::{Body, Case, Contender, Format, contenders, in_actix};
use crate::facts::Facts;
use crate::measure::{Ratio, Rounds, rounds};

const ROUNDS: usize = 100;

/// Everyone's ratio to `fault`, by response and name.
type Ratios = BTreeMap<(Format, Case), Vec<(&'static str, Ratio)>>;

/// Measures, and writes the tables.
pub fn measure() -> String {
    let facts = Facts::new(20);
    let mut ratios = Ratios::new();
    let mut rows = String::new();
    for format in Format::ALL {
        for case in Case::ALL {
            let all = contenders(case, format, facts);
            let rounds = rounds(&all, ROUNDS);
            ratios.insert((format, case), row(&mut rows, case, format, &all, &rounds));
        }
    }
    let mut actix = String::new();
    for case in Case::ALL {
        let all = in_actix(case, facts);
        let rounds = rounds(&all, ROUNDS);
        row(&mut actix, case, Format::Typed, &all, &rounds);
    }
    let nesting = nesting(facts);
    format!(
        "## One response\n\nAn `axum` response, built whole and dropped, as multiples of what \
         `fault` takes. The limit copies the same bytes, or where they never change does not \
         even that, under the same headers. Who does not give the same bytes under the same \
         headers is marked: ¹ headers of its own, ² the same members in an order of its own, \
         ³ a body of its own, the nearest that it has.\n\n{rows}\n\
         In actix-web:\n\n{actix}\n\
         ### What was to be reached\n\n{}",
        reaches(&ratios, &nesting),
    )
}

fn row(
    text: &mut String,
    case: Case,
    format: Format,
    all: &[Contender],
    rounds: &Rounds,
) -> Vec<(&'static str, Ratio)> {
    let _ = write!(
        text,
        "| {}, `{}`, {} B | |\n|---|---|\n| fault | {:.0} ns |\n",
        case.name(),
        format.name(case),
        all[0].answer.body.len(),
        rounds.time(0),
    );
    let mut ratios = Vec::new();
    for (who, contender) in all.iter().enumerate().skip(1) {
        let ratio = rounds.ratio(who, 0);
        let mark = match contender.body {
            Body::Same => "",
            Body::OwnHeaders => "¹",
            Body::OwnOrder => "²",
            Body::Own => "³",
        };
        let _ = writeln!(text, "| {}{mark} | {ratio} |", contender.name);
        ratios.push((contender.name, ratio));
    }
    text.push('\n');
    ratios
}

/// What two levels of nesting cost, both ways in the same rounds.
fn nesting(facts: Facts) -> [Ratio; 2] {
    Format::ALL.map(|format| {
        let mut pair: Vec<Contender> = [Case::TwoStrings, Case::Nested]
            .into_iter()
            .map(|case| contenders(case, format, facts).swap_remove(0))
            .collect();
        pair.truncate(2);
        rounds(&pair, ROUNDS).ratio(1, 0)
    })
}

const BY_HAND: &str = "`Json` by hand";

fn reaches(ratios: &Ratios, nesting: &[Ratio; 2]) -> String {
    let mut text = String::from("| reach | Typed or Fields | Problem |\n|---|---|---|\n");
    let of = |format, case, name| {
        let row = &ratios[&(format, case)];
        row.iter()
            .find(|(who, _)| *who == name)
            .map_or(f64::NAN, |(_, ratio)| ratio.median)
    };
    let mut line = |what: &str, reached: &dyn Fn(Format) -> (f64, bool)| {
        let _ = write!(text, "| {what} |");
        for format in Format::ALL {
            let (value, is_reached) = reached(format);
            let verdict = if is_reached { "" } else { ", missed" };
            let _ = write!(text, " {value:.2}{verdict} |");
        }
        text.push('\n');
    };
    let to_limit = [
        (Case::Fixed, 1.1, 5.0),
        (Case::TwoStrings, 2.0, 4.0),
        (Case::FieldErrors, 5.0, 6.0),
    ];
    for (case, limit, by_hand) in to_limit {
        line(
            &format!("{}: at most {limit} times the limit", case.name()),
            &|format| {
                let value = 1.0 / of(format, case, "limit");
                (value, value <= limit)
            },
        );
        line(
            &format!(
                "{}: `Json` by hand takes at least {by_hand} times as long",
                case.name()
            ),
            &|format| {
                let value = of(format, case, BY_HAND);
                (value, value >= by_hand)
            },
        );
    }
    line(
        "two levels of nesting: at most 1.15 times the same without",
        &|format| {
            let value = nesting[format as usize].median;
            (value, value <= 1.15)
        },
    );
    line(
        "every peer in every row takes longer: the least of all ratios",
        &|format| {
            let rows = ratios.iter().filter(|((other, _), _)| *other == format);
            let peers = rows
                .flat_map(|(_, row)| row)
                .filter(|(name, _)| *name != "limit");
            let least = peers
                .map(|(_, ratio)| ratio.median)
                .fold(f64::INFINITY, f64::min);
            (least, least > 1.0)
        },
    );
    text
}
