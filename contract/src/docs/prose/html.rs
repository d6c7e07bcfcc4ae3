//! As HTML.

use pulldown_cmark::{
    Alignment, BrokenLink, CowStr, Event, LinkType, Parser, Tag, TagEnd, html as cmark,
};

use super::links::{address, item_link};
use super::reading::{Place, below, is_example, is_paragraph, options};
use crate::docs::escape;

/// As HTML. The sample in `place` is HTML, too.
pub(crate) fn html(markdown: &str, place: Place<'_>) -> String {
    let parser = Parser::new_with_broken_link_callback(
        markdown,
        options(),
        Some(|link: BrokenLink<'_>| item_link(&link.reference)),
    );
    let mut events = parser.peekable();
    let mut shown = Vec::new();
    // Of each link that is open, whether it is shown as one.
    let mut links = Vec::new();
    while let Some(event) = events.next() {
        if is_example(&event) && matches!(events.peek(), Some(Event::End(_))) {
            events.next();
            let sample = place.sample.unwrap_or_default().to_owned();
            shown.push(Event::Html(sample.into()));
            continue;
        }
        shown.push(match event {
            Event::Html(html) | Event::InlineHtml(html) => Event::Text(html),
            Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
            Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
            // An image would be fetched from elsewhere.
            Event::Start(
                Tag::Link {
                    dest_url, title, ..
                }
                | Tag::Image {
                    dest_url, title, ..
                },
            ) => {
                let is_inside = links.contains(&true);
                links.push(!is_inside && address(&dest_url).is_some());
                if links.last() == Some(&false) {
                    continue;
                }
                Event::Start(Tag::Link {
                    link_type: LinkType::Inline,
                    dest_url,
                    title,
                    id: CowStr::Borrowed(""),
                })
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if links.pop() == Some(false) {
                    continue;
                }
                Event::End(TagEnd::Link)
            }
            // An alignment would be a `style`, which the page's policy forbids.
            Event::Start(Tag::Table(columns)) => {
                Event::Start(Tag::Table(vec![Alignment::None; columns.len()]))
            }
            Event::Start(Tag::Heading { level, .. }) => Event::Start(match place.level {
                Some(above) => Tag::Heading {
                    level: below(level, above),
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                },
                None => Tag::Paragraph,
            }),
            Event::End(TagEnd::Heading(level)) => Event::End(match place.level {
                Some(above) => TagEnd::Heading(below(level, above)),
                None => TagEnd::Paragraph,
            }),
            event => event,
        });
    }
    let mut out = String::new();
    cmark::push_html(&mut out, shown.into_iter());
    out
}

/// One line, as HTML without a paragraph around it.
pub(crate) fn html_line(markdown: &str) -> String {
    let line = escape::one_line(markdown);
    let line = if is_paragraph(&line) {
        line
    } else {
        escape::text(&line)
    };
    let html = html(&line, Place::default());
    let html = html.trim_end();
    html.strip_prefix("<p>")
        .and_then(|html| html.strip_suffix("</p>"))
        .unwrap_or(html)
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Place, html, html_line};

    fn plain(markdown: &str) -> String {
        html(markdown, Place::default())
    }

    #[test]
    fn html_is_text() {
        for (markdown, expected) in [
            ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n"),
            (
                "<script>alert(1)</script>",
                "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n",
            ),
            ("<!-- a -->", "<p>&lt;!-- a --&gt;</p>\n"),
            ("`<i>`", "<p><code>&lt;i&gt;</code></p>\n"),
        ] {
            assert_eq!(plain(markdown), expected);
        }
    }

    #[test]
    fn links_that_lead_nowhere_are_text() {
        for (markdown, expected) in [
            ("[a](javascript:x)", "<p>a</p>\n"),
            ("<javascript:x>", "<p>javascript:x</p>\n"),
            ("[a](java&#9;script:x)", "<p>a</p>\n"),
            ("[`Gone`]", "<p><code>Gone</code></p>\n"),
            ("[Gone] and [crate::Gone]", "<p>Gone and crate::Gone</p>\n"),
            ("[gone](Self::Gone)", "<p>gone</p>\n"),
            ("[gone]\n\n[gone]: crate::Gone", "<p>gone</p>\n"),
            (
                "items[0] and [optional]",
                "<p>items[0] and [optional]</p>\n",
            ),
            ("[a](/b?c)", "<p><a href=\"/b?c\">a</a></p>\n"),
            (
                "![a](https://b/c.png)",
                "<p><a href=\"https://b/c.png\">a</a></p>\n",
            ),
            ("[![a](b.png)](/c)", "<p><a href=\"/c\">a</a></p>\n"),
        ] {
            assert_eq!(plain(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn headings_go_below_and_the_sample_where_it_is_wanted() {
        let place = Place {
            level: Some(3),
            sample: Some("<pre>x</pre>"),
        };
        assert_eq!(
            html("# a\n\n```example\n```\n\n###### b", place),
            "<h4>a</h4>\n<pre>x</pre>\n<h6>b</h6>\n"
        );
        assert_eq!(plain("# a"), "<p>a</p>\n");
        assert!(html("```example\nmine\n```", place).contains("mine"));
        assert_eq!(plain("a\n\n```example\n```"), "<p>a</p>\n");
    }

    #[test]
    fn a_table_has_no_styles() {
        let table = plain("| a |\n|--:|\n| b |");
        assert!(table.contains("<td>b</td>"), "{table}");
    }

    #[test]
    fn a_line_stays_a_line() {
        for (markdown, expected) in [
            ("No `id`", "No <code>id</code>"),
            ("# a", "# a"),
            ("- a\n- b", "- a - b"),
            ("a\n\n# b", "a # b"),
            ("<b>", "&lt;b&gt;"),
            ("", ""),
            ("1. a", "1. a"),
        ] {
            assert_eq!(html_line(markdown), expected);
        }
    }
}
