//! As Markdown that may stand in a larger document: the author's bytes, but
//! for what has to change.

use core::ops::Range;

use pulldown_cmark::{BrokenLink, Event, LinkType, Parser, Tag, TagEnd};

use super::links::{address, item_link};
use super::reading::{Place, below, is_example, is_paragraph, options, with_escape};
use crate::docs::escape;

/// One line.
pub(crate) fn line(markdown: &str) -> String {
    let line = escape::one_line(markdown);
    if is_paragraph(&line) {
        self::markdown(&line, Place::default())
    } else {
        escape::text(&line)
    }
}

/// As Markdown. The sample in `place` is Markdown, too.
pub(crate) fn markdown(markdown: &str, place: Place<'_>) -> String {
    let mut edits = Edits::of(markdown);
    let parser = Parser::new_with_broken_link_callback(
        markdown,
        options(),
        Some(|link: BrokenLink<'_>| item_link(&link.reference)),
    );
    // Links are written out, so these are needed no more; and two texts may
    // have one label.
    for (_, definition) in parser.reference_definitions().iter() {
        edits.replace(definition.span.clone(), "");
    }
    let mut links: Vec<Link> = Vec::new();
    let mut events = parser.into_offset_iter().peekable();
    while let Some((event, range)) = events.next() {
        if is_example(&event) && matches!(events.peek(), Some((Event::End(_), _))) {
            events.next();
            edits.block(range, place.sample.unwrap_or_default());
            continue;
        }
        match &event {
            Event::Start(
                Tag::Link {
                    link_type,
                    dest_url,
                    title,
                    ..
                }
                | Tag::Image {
                    link_type,
                    dest_url,
                    title,
                    ..
                },
            ) => {
                extend(&mut links, &with_escape(markdown, &range));
                let is_inside = links.iter().any(|link| link.target.is_some());
                let is_kept = !is_inside && address(dest_url).is_some();
                links.push(Link {
                    range,
                    inner: None,
                    target: is_kept.then(|| target(dest_url, title)),
                    is_image: matches!(event, Event::Start(Tag::Image { .. })),
                    is_auto: matches!(link_type, LinkType::Autolink | LinkType::Email),
                });
                continue;
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some(link) = links.pop() {
                    edits.link(&link);
                }
                continue;
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let end = if html.ends_with('\n') { "\n" } else { "" };
                edits.replace(range.clone(), &format!("{}{end}", escape::text(html)));
            }
            Event::Start(Tag::Heading { level, .. }) => {
                edits.heading(
                    &range,
                    "#".repeat(below(*level, place.level.unwrap_or(0)) as usize),
                );
            }
            _ => {}
        }
        extend(&mut links, &with_escape(markdown, &range));
    }
    edits.done()
}

/// A link or an image whose end has not come yet.
struct Link {
    range: Range<usize>,
    /// What is shown of it.
    inner: Option<Range<usize>>,
    /// `(address "title")`; none if it becomes text.
    target: Option<String>,
    is_image: bool,
    is_auto: bool,
}

fn extend(links: &mut [Link], range: &Range<usize>) {
    for link in links {
        let inner = link.inner.get_or_insert_with(|| range.clone());
        inner.start = inner.start.min(range.start);
        inner.end = inner.end.max(range.end);
    }
}

fn target(address: &str, title: &str) -> String {
    let address: String = address
        .chars()
        .map(|char| match char {
            '<' => "%3C".to_owned(),
            '>' => "%3E".to_owned(),
            '\\' => "%5C".to_owned(),
            char => char.to_string(),
        })
        .collect();
    let address = if address.contains([' ', '(', ')']) {
        format!("<{address}>")
    } else {
        address
    };
    if title.is_empty() {
        return format!("({address})");
    }
    let title = title.replace('\\', "\\\\").replace('"', "\\\"");
    format!("({address} \"{}\")", escape::one_line(&title))
}

/// What of a text is replaced by what.
struct Edits<'a> {
    text: &'a str,
    edits: Vec<(Range<usize>, String)>,
}

impl<'a> Edits<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            edits: Vec::new(),
        }
    }

    fn replace(&mut self, range: Range<usize>, by: &str) {
        self.edits.push((range, by.to_owned()));
    }

    /// A block in place of another, with what stands before the other (spaces,
    /// the mark of a quotation) in each of its lines.
    fn block(&mut self, range: Range<usize>, by: &str) {
        let line = self.text[..range.start]
            .rfind('\n')
            .map_or(0, |line_break| line_break + 1);
        let before: String = self.text[line..range.start]
            .chars()
            .map(|char| if char == '>' { '>' } else { ' ' })
            .collect();
        self.replace(range, &by.replace('\n', &format!("\n{before}")));
    }

    fn link(&mut self, link: &Link) {
        let inner = link.inner.clone().unwrap_or(link.range.end..link.range.end);
        let (before, behind) = (
            link.range.start..inner.start,
            inner.end.min(link.range.end)..link.range.end,
        );
        match &link.target {
            None => {
                self.replace(before, "");
                self.replace(behind, "");
            }
            Some(_) if link.is_auto => {}
            Some(target) => {
                if link.is_image {
                    self.replace(before, "[");
                }
                self.replace(behind, &format!("]{target}"));
            }
        }
    }

    fn heading(&mut self, range: &Range<usize>, marks: String) {
        let source = &self.text[range.clone()];
        let own = source.bytes().take_while(|byte| *byte == b'#').count();
        if own > 0 {
            self.edits.push((range.start..range.start + own, marks));
            return;
        }
        // A heading that is underlined: its last line goes.
        self.edits.push((range.start..range.start, marks + " "));
        let source = source.trim_end();
        let lines = range.start..range.start + source.len();
        let under = source.rfind('\n').unwrap_or(source.len());
        for (at, _) in source[..under].match_indices('\n') {
            self.replace(range.start + at..range.start + at + 1, " ");
        }
        self.replace(range.start + under..lines.end, "");
    }

    fn done(mut self) -> String {
        self.edits
            .sort_by_key(|(range, _)| (range.start, range.end));
        let mut out = String::with_capacity(self.text.len());
        let mut at = 0;
        for (range, by) in &self.edits {
            // What is replaced as a whole is not edited inside.
            if range.start < at {
                continue;
            }
            out.push_str(&self.text[at..range.start]);
            out.push_str(by);
            at = range.end;
        }
        out.push_str(&self.text[at..]);
        out.trim_end().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, line, markdown};

    #[test]
    fn what_need_not_change_stays() {
        let text =
            "A *b*  \nc `d`:\n\n- [e](/f \"g\")\n- <https://h.example>\n\n> i\n\n```json\n<j>\n```";
        assert_eq!(markdown(text, Place::default()), text);
    }

    #[test]
    fn links_html_and_headings_change() {
        for (before, after) in [
            ("a [b](javascript:x) c", "a b c"),
            ("see [`Gone`] or [`x`](Self::X)", "see `Gone` or `x`"),
            ("![a](b.png)", "[a](b.png)"),
            ("[![a](b.png)](/c)", "[a](/c)"),
            ("[a][b] [b]\n\n[b]: /c (t)", "[a](/c \"t\") [b](/c \"t\")"),
            ("[a]\n\n[a]: <x y>", "[a](<x y>)"),
            ("a <b>c</b>", "a \\<b\\>c\\</b\\>"),
            ("<div>\n*a*\n</div>", "\\<div\\>\n\\*a\\*\n\\</div\\>"),
            ("# a\n\n## b", "### a\n\n#### b"),
            ("a\nb\n---\n\nc", "#### a b\n\nc"),
            ("<javascript:x>", "javascript:x"),
            ("[\\*a\\*](javascript:x)", "\\*a\\*"),
        ] {
            let place = Place {
                level: Some(2),
                sample: None,
            };
            assert_eq!(markdown(before, place), after, "{before}");
        }
    }

    #[test]
    fn the_sample_stands_where_it_is_wanted() {
        let place = Place {
            level: None,
            sample: Some("```json\n1\n```"),
        };
        assert_eq!(
            markdown("a:\n\n```example\n```\n\nb", place),
            "a:\n\n```json\n1\n```\n\nb"
        );
        assert_eq!(
            markdown("- a\n\n  ```example\n  ```\n", place),
            "- a\n\n  ```json\n  1\n  ```"
        );
    }

    #[test]
    fn a_line_stays_a_line() {
        assert_eq!(line("No `id`, *never*"), "No `id`, *never*");
        assert_eq!(line("# a\n- b"), "\\# a - b");
    }
}
