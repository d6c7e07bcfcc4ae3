//! As Markdown in the cell of a table, which is one line.

use core::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::markdown::markdown;
use super::reading::{Place, options, with_escape};
use crate::docs::escape;

/// Blocks stand in one line, with `<br>` between them; list items begin with a
/// dot, and a code block is its lines.
pub(crate) fn cell(author: &str) -> String {
    let text = markdown(author, Place::default());
    let mut lines = Lines {
        text: &text,
        done: Vec::new(),
        line: String::new(),
        mark: "",
        from: None,
    };
    let mut in_code = false;
    for (event, range) in Parser::new_ext(&text, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(_)) => {
                lines.flush();
                in_code = true;
            }
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(code) if in_code => {
                let code = code.lines().filter(|line| !line.trim().is_empty());
                lines.done.extend(code.map(escape::code));
            }
            Event::Start(Tag::Item) => {
                lines.flush();
                lines.mark = "• ";
            }
            Event::SoftBreak => lines.skip(&range),
            Event::HardBreak => {
                lines.cut(range.start);
                lines.flush();
            }
            Event::Text(_)
            | Event::Code(_)
            | Event::InlineHtml(_)
            | Event::Start(
                Tag::Emphasis
                | Tag::Strong
                | Tag::Strikethrough
                | Tag::Link { .. }
                | Tag::Image { .. },
            ) => lines.extend(&range),
            Event::End(
                TagEnd::Emphasis
                | TagEnd::Strong
                | TagEnd::Strikethrough
                | TagEnd::Link
                | TagEnd::Image,
            ) => {}
            _ => lines.flush(),
        }
    }
    lines.flush();
    escape::cell(&lines.done.join("<br>"))
}

struct Lines<'a> {
    text: &'a str,
    done: Vec<String>,
    line: String,
    /// What the next line begins with.
    mark: &'static str,
    /// What of the text is not in `line` yet.
    from: Option<Range<usize>>,
}

impl Lines<'_> {
    fn extend(&mut self, range: &Range<usize>) {
        let from = self
            .from
            .get_or_insert_with(|| with_escape(self.text, range));
        from.end = from.end.max(range.end);
    }

    /// Takes the text up to `end` into the line.
    fn cut(&mut self, end: usize) -> usize {
        let Some(from) = self.from.take() else {
            return end;
        };
        self.line
            .push_str(&self.text[from.start..from.end.min(end).max(from.start)]);
        from.end
    }

    /// A space in place of a line break and the marks behind it.
    fn skip(&mut self, line_break: &Range<usize>) {
        let end = self.cut(line_break.start);
        self.line.push(' ');
        let rest = &self.text[line_break.end..];
        let marks = rest.len() - rest.trim_start_matches([' ', '\t', '>']).len();
        let from = line_break.end + marks;
        // Emphasis that is open goes on behind it.
        self.from = (end > from).then_some(from..end);
    }

    fn flush(&mut self) {
        self.cut(usize::MAX);
        let line = std::mem::take(&mut self.line);
        if !line.trim().is_empty() {
            let mark = std::mem::take(&mut self.mark);
            self.done.push(format!("{mark}{}", line.trim()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn blocks_stand_in_one_line() {
        for (markdown, expected) in [
            ("", ""),
            ("a\nb", "a b"),
            ("a\n\nb", "a<br>b"),
            ("a  \nb", "a<br>b"),
            ("a *b\nc* d", "a *b c* d"),
            ("- a\n- b\n  c\n\nd", "• a<br>• b c<br>d"),
            ("1. a\n\n   b", "• a<br>b"),
            ("> a\n> b", "a b"),
            ("# a\n\nb", "a<br>b"),
            ("a | `b|c`", "a \\| `b\\|c`"),
            (
                "```json\n{\n  \"a\": 1\n}\n```",
                "`{`<br>`  \"a\": 1`<br>`}`",
            ),
            ("a [b][c]\n\n[c]: /d", "a [b](/d)"),
            ("a <b>\n\n<i>c", "a \\<b\\><br>\\<i\\>c"),
        ] {
            assert_eq!(cell(markdown), expected, "{markdown:?}");
        }
    }
}
