//! What every reading of authors' Markdown goes by.

use core::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag};

/// What a text stands in.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Place<'a> {
    /// The level of the heading above: those in the text are below. Without one
    /// they are paragraphs.
    pub(crate) level: Option<usize>,
    /// What an empty fence `example` is replaced by, in the markup that is made.
    pub(crate) sample: Option<&'a str>,
}

pub(super) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// Whether the text says where its sample goes.
pub(crate) fn has_place_for_sample(markdown: &str) -> bool {
    let mut events = Parser::new_ext(markdown, options());
    while let Some(event) = events.next() {
        if is_example(&event) && matches!(events.next(), Some(Event::End(_))) {
            return true;
        }
    }
    false
}

pub(super) fn is_example(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) if language.trim() == "example"
    )
}

/// The place of a text with the backslash that keeps its first character from
/// being markup, which the parser leaves out.
pub(super) fn with_escape(text: &str, range: &Range<usize>) -> Range<usize> {
    let before = &text[..range.start];
    let backslashes = before.len() - before.trim_end_matches('\\').len();
    range.start - backslashes % 2..range.end
}

/// A first heading is one level below `above`, and so on; six is all that
/// there are.
pub(super) fn below(level: HeadingLevel, above: usize) -> HeadingLevel {
    HeadingLevel::try_from((level as usize + above).min(6)).unwrap_or(HeadingLevel::H6)
}

/// Whether the Markdown is a paragraph and nothing else. A line in an attribute
/// that begins with `#` or `-` is meant as text.
pub(super) fn is_paragraph(markdown: &str) -> bool {
    let mut events = Parser::new_ext(markdown, options());
    let mut inner = events
        .by_ref()
        .skip_while(|event| *event == Event::Start(Tag::Paragraph));
    inner.all(|event| {
        !matches!(
            event,
            Event::Rule
                | Event::Html(_)
                | Event::Start(
                    Tag::Paragraph
                        | Tag::Heading { .. }
                        | Tag::BlockQuote(_)
                        | Tag::CodeBlock(_)
                        | Tag::HtmlBlock
                        | Tag::List(_)
                        | Tag::Table(_)
                )
        )
    })
}
