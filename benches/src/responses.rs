//! One response built, by everyone, and what was to be reached.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::case::{Body, Case, Contender, Format, contenders};
use crate::facts::Facts;
use crate::instructions::Row;
use crate::measure::{Ratio, rounds};
use crate::results::Results;

const ROUNDS: usize = 100;

/// One contender beside `fault`.
#[derive(Debug)]
struct Beside {
    name: &'static str,
    time: Ratio,
    /// Where there is valgrind.
    instructions: Option<f64>,
}

/// Everyone beside `fault`, by response.
type Ratios = BTreeMap<(Format, Case), Vec<Beside>>;

/// Measures, and writes the tables.
pub fn measure(results: &Results) -> String {
    let rounds = results.rounds(ROUNDS);
    let mut ratios = Ratios::new();
    let mut rows = String::new();
    for format in Format::ALL {
        for case in Case::ALL {
            let all = row(&mut rows, case, Some(format), rounds);
            ratios.insert((format, case), all);
        }
    }
    let mut actix = String::new();
    for case in Case::ALL {
        row(&mut actix, case, None, rounds);
    }
    let nesting = nesting(rounds);
    format!(
        "## One response\n\nAn `axum` response, built whole and dropped: what `fault` takes, and \
         what the others take as multiples of it. Instructions are callgrind's; where valgrind \
         is not installed, that column is empty. The limit clones a header map that is there \
         already and copies the same bytes, or where they never change does not even that. Who \
         does not give the same bytes under the same headers is marked: ¹ headers of its own, \
         ² the same members in an order of its own, ³ a body of its own, the nearest that it \
         has.\n\n{rows}\n\
         In actix-web:\n\n{actix}\n\
         ### What was to be reached\n\nBy time; in brackets by instructions.\n\n{}",
        reaches(&ratios, &nesting),
    )
}

/// `format` is `None` for actix-web.
fn row(text: &mut String, case: Case, format: Option<Format>, count: usize) -> Vec<Beside> {
    let row = Row {
        case,
        format,
        fields: 20,
    };
    let all = row.contenders();
    let rounds = rounds(&all, count);
    let instructions: Vec<Option<f64>> = (0..all.len()).map(|who| row.count(who)).collect();
    let number = |number: Option<f64>, digits| {
        number.map_or(String::new(), |number| format!("{number:.digits$}"))
    };
    let _ = write!(
        text,
        "| {}, `{}`, {} B | time | instructions |\n|---|---|---|\n| fault | {:.0} ns | {} |\n",
        case.name(),
        format.unwrap_or(Format::Typed).name(case),
        all[0].answer.body.len(),
        rounds.time(0),
        number(instructions[0], 0),
    );
    let mut ratios = Vec::new();
    for (who, contender) in all.iter().enumerate().skip(1) {
        let beside = Beside {
            name: contender.name,
            time: rounds.ratio(who, 0),
            instructions: instructions[who]
                .zip(instructions[0])
                .map(|(this, fault)| this / fault),
        };
        let mark = match contender.body {
            Body::Same => "",
            Body::OwnHeaders => "¹",
            Body::OwnOrder => "²",
            Body::Own => "³",
        };
        let _ = writeln!(
            text,
            "| {}{mark} | {} | {} |",
            beside.name,
            beside.time,
            number(beside.instructions, 2),
        );
        ratios.push(beside);
    }
    text.push('\n');
    ratios
}

/// What two levels of nesting cost, both ways in the same rounds.
fn nesting(count: usize) -> [Ratio; 2] {
    let facts = Facts::new(20);
    Format::ALL.map(|format| {
        let mut pair: Vec<Contender> = [Case::TwoStrings, Case::Nested]
            .into_iter()
            .map(|case| contenders(case, format, facts).swap_remove(0))
            .collect();
        pair.truncate(2);
        rounds(&pair, count).ratio(1, 0)
    })
}

const BY_HAND: &str = "`Json` by hand";

fn reaches(ratios: &Ratios, nesting: &[Ratio; 2]) -> String {
    let mut text = String::from("| reach | Typed or Fields | Problem |\n|---|---|---|\n");
    let of = |format, case, name| {
        let beside = ratios[&(format, case)].iter().find(|who| who.name == name);
        let time = beside.map_or(f64::NAN, |who| who.time.median);
        (time, beside.and_then(|who| who.instructions))
    };
    // `reached` gives the ratios by time and by instructions.
    let mut line = |what: &str,
                    reached: &dyn Fn(Format) -> (f64, Option<f64>),
                    is_reached: &dyn Fn(f64) -> bool| {
        let _ = write!(text, "| {what} |");
        for format in Format::ALL {
            let (time, instructions) = reached(format);
            let counted = instructions.map_or(String::new(), |ratio| format!(" ({ratio:.2})"));
            let verdict = if is_reached(time) { "" } else { ", missed" };
            let _ = write!(text, " {time:.2}{counted}{verdict} |");
        }
        text.push('\n');
    };
    let to_limit = [
        (Case::Fixed, 1.1, None),
        (Case::TwoStrings, 1.5, Some(3.2)),
        (Case::FieldErrors, 3.8, Some(5.0)),
    ];
    for (case, limit, by_hand) in to_limit {
        line(
            &format!("{}: at most {limit} times the limit", case.name()),
            &|format| {
                let (time, instructions) = of(format, case, "limit");
                (time.recip(), instructions.map(f64::recip))
            },
            &|ratio| ratio <= limit,
        );
        if let Some(by_hand) = by_hand {
            line(
                &format!(
                    "{}: `Json` by hand takes at least {by_hand} times as long",
                    case.name()
                ),
                &|format| of(format, case, BY_HAND),
                &|ratio| ratio >= by_hand,
            );
        }
    }
    line(
        "two levels of nesting: at most 1.15 times the same without",
        &|format| (nesting[format as usize].median, None),
        &|ratio| ratio <= 1.15,
    );
    line(
        "every peer in every row takes longer: the least of all ratios",
        &|format| {
            let rows = ratios.iter().filter(|((other, _), _)| *other == format);
            let peers: Vec<&Beside> = rows
                .flat_map(|(_, row)| row)
                .filter(|peer| peer.name != "limit")
                .collect();
            let time = peers.iter().map(|peer| peer.time.median);
            let instructions = peers.iter().filter_map(|peer| peer.instructions);
            (
                time.fold(f64::INFINITY, f64::min),
                instructions.reduce(f64::min),
            )
        },
        &|ratio| ratio > 1.0,
    );
    text
}
