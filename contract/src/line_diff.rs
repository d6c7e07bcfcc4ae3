//! The difference of two texts, line by line, in a message of bounded length.

use std::fmt::Write as _;

/// How many differing lines are shown at most.
const SHOWN: usize = 24;

/// Below this many pairs of lines the shortest difference is looked for; above
/// it, all lines between the first and the last difference count as changed.
const PAIRS: usize = 4_000_000;

/// A line that only one of the texts has.
enum Line<'a> {
    Removed(usize, &'a str),
    Added(usize, &'a str),
}

/// The lines of `old` that `new` lacks, after `-`, and those that it adds, after
/// `+`, each with its number; empty if the texts are equal.
///
/// Characters that cannot be seen, and white space at the end of a line, are
/// shown escaped.
pub(crate) fn line_diff(old: &str, new: &str) -> String {
    if old == new {
        return String::new();
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let lines = differing(&a, &b);
    if lines.is_empty() {
        let (with, without) = if new.ends_with('\n') {
            ("+", "-")
        } else {
            ("-", "+")
        };
        return format!("{with} a line end at the end of the file\n{without} none\n");
    }
    let width = a.len().max(b.len()).to_string().len();
    let mut text = String::new();
    for line in lines.iter().take(SHOWN) {
        let (sign, number, line) = match line {
            Line::Removed(number, line) => ('-', number + 1, line),
            Line::Added(number, line) => ('+', number + 1, line),
        };
        _ = writeln!(text, "{sign} {number:>width$} | {}", visible(line));
    }
    if lines.len() > SHOWN {
        _ = writeln!(text, "… and {} more lines differ", lines.len() - SHOWN);
    }
    text
}

fn differing<'a>(a: &[&'a str], b: &[&'a str]) -> Vec<Line<'a>> {
    let begin = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (rest_a, rest_b) = (&a[begin..], &b[begin..]);
    let back = rest_a.iter().rev().zip(rest_b.iter().rev());
    let end = back.take_while(|(a, b)| a == b).count();
    let (a, b) = (&rest_a[..rest_a.len() - end], &rest_b[..rest_b.len() - end]);
    let mut lines = Vec::new();
    let (mut i, mut j) = (0, 0);
    if a.len().saturating_mul(b.len()) <= PAIRS {
        let common = common_lengths(a, b);
        while i < a.len() && j < b.len() {
            if a[i] == b[j] {
                (i, j) = (i + 1, j + 1);
            } else if common[i + 1][j] >= common[i][j + 1] {
                lines.push(Line::Removed(begin + i, a[i]));
                i += 1;
            } else {
                lines.push(Line::Added(begin + j, b[j]));
                j += 1;
            }
        }
    }
    lines.extend((i..a.len()).map(|i| Line::Removed(begin + i, a[i])));
    lines.extend((j..b.len()).map(|j| Line::Added(begin + j, b[j])));
    lines
}

/// How many lines `a[i..]` and `b[j..]` have in common, in order, at `[i][j]`.
fn common_lengths(a: &[&str], b: &[&str]) -> Vec<Vec<u32>> {
    let mut common = vec![vec![0; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            common[i][j] = if a[i] == b[j] {
                common[i + 1][j + 1] + 1
            } else {
                common[i + 1][j].max(common[i][j + 1])
            };
        }
    }
    common
}

fn visible(line: &str) -> String {
    let end = line.trim_end().len();
    let mut text = String::new();
    for (at, char) in line.char_indices() {
        if at >= end && char == ' ' {
            text.push_str("\\u{20}");
        } else if char == '\t' && at < end || !(char.is_control() || is_invisible(char)) {
            text.push(char);
        } else {
            text.extend(char.escape_default());
        }
    }
    text
}

/// White space beyond ASCII, and what changes the direction of a text.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}')
        || matches!(char, '\u{2060}'..='\u{206f}' | '\u{3000}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, line_diff};

    #[test]
    fn only_what_differs_is_shown_with_its_line() {
        assert_eq!(line_diff("a\nb\nc\n", "a\nb\nc\n"), "");
        assert_eq!(line_diff("a\nb\nc\n", "a\nx\nc\n"), "- 2 | b\n+ 2 | x\n");
        assert_eq!(
            line_diff("a\nb\nc\nd\n", "b\nc\nx\nd\n"),
            "- 1 | a\n+ 3 | x\n"
        );
        assert_eq!(line_diff("", "a\n"), "+ 1 | a\n");
    }

    #[test]
    fn what_cannot_be_seen_is_shown() {
        assert_eq!(
            line_diff("a", "a\n"),
            "+ a line end at the end of the file\n- none\n"
        );
        assert_eq!(
            line_diff("a\n", "a"),
            "- a line end at the end of the file\n+ none\n"
        );
        assert_eq!(
            line_diff("a \n", "\u{feff}a\n"),
            "- 1 | a\\u{20}\n+ 1 | \\u{feff}a\n"
        );
    }

    #[test]
    fn it_is_bounded() {
        let (old, new) = ("a\n".repeat(3000), "b\n".repeat(3000));
        let diff = line_diff(&old, &new);
        assert_eq!(diff.lines().count(), SHOWN + 1);
        assert!(diff.ends_with("… and 5976 more lines differ\n"), "{diff}");
    }
}
