//! The table of allocations.

use std::fmt::Write as _;

use crate::case::{Case, Contender, Format, contenders, in_actix};
use crate::facts::Facts;

/// A row for every response; `count` gives allocations and regrows.
pub fn table(count: impl Fn(&Contender) -> (usize, usize)) -> String {
    let facts = Facts::new(20);
    let mut text = String::from(
        "## Allocations\n\nOf one response, exact; behind a plus, how often one had to grow.\n\n",
    );
    for format in Format::ALL {
        for case in Case::ALL {
            let _ = write!(text, "- {} in `{}`: ", case.name(), format.name(case));
            row(&mut text, &contenders(case, format, facts), &count);
        }
    }
    for case in Case::ALL {
        let format = Format::Typed.name(case);
        let _ = write!(text, "- actix-web, {} in `{format}`: ", case.name());
        row(&mut text, &in_actix(case, facts), &count);
    }
    text
}

fn row(text: &mut String, all: &[Contender], count: impl Fn(&Contender) -> (usize, usize)) {
    for (position, contender) in all.iter().enumerate() {
        let (allocations, regrows) = count(contender);
        let comma = if position > 0 { ", " } else { "" };
        let _ = write!(text, "{comma}{} {allocations}", contender.name);
        if regrows > 0 {
            let _ = write!(text, "+{regrows}");
        }
    }
    text.push('\n');
}
