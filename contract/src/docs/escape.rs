//! Plain text as Markdown: nothing in it may be markup.

/// `text` on one line, so that it reads as it is.
pub(crate) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    let text = one_line(text);
    let mut chars = text.char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        let after = chars.peek().map_or(' ', |(_, char)| *char);
        let is_markup = match char {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' => true,
            // Inside of a word it emphasises nothing.
            '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
            '&' => after == '#' || after.is_ascii_alphabetic(),
            // These mark a block at the beginning of a line.
            '#' | '+' | '-' | '=' => at == 0,
            '.' | ')' => at > 0 && text[..at].bytes().all(|byte| byte.is_ascii_digit()),
            // Which GitHub makes links of.
            ':' => after == '/' && is_scheme(&text[..at]),
            '@' => before.is_alphanumeric(),
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(char);
        before = char;
    }
    out
}

fn is_scheme(before: &str) -> bool {
    ["http", "https", "ftp"]
        .iter()
        .any(|scheme| before.to_ascii_lowercase().ends_with(scheme))
}

/// Without line breaks and other controls.
pub(crate) fn one_line(text: &str) -> String {
    let lines = text.split(|char: char| char.is_control() || "\u{2028}\u{2029}".contains(char));
    let words: Vec<&str> = lines
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    words.join(" ")
}

/// `text` as a code span.
pub(crate) fn code(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|char| if char.is_control() { ' ' } else { char })
        .collect();
    if text.trim().is_empty() {
        return "` `".to_owned();
    }
    let fence = "`".repeat(longest_run(&text) + 1);
    // A space at both ends is taken off again.
    let pad = if text.starts_with('`')
        || text.ends_with('`')
        || text.starts_with(' ') && text.ends_with(' ')
    {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// `text` as a code block.
pub(crate) fn code_block(language: &str, text: &str) -> String {
    let fence = "`".repeat((longest_run(text) + 1).max(3));
    format!("{fence}{language}\n{text}\n{fence}")
}

fn longest_run(text: &str) -> usize {
    text.split(|char| char != '`')
        .map(str::len)
        .max()
        .unwrap_or(0)
}

/// Markdown of one line inside of a table's cell.
pub(crate) fn cell(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut backslashes = 0_usize;
    for char in markdown.chars() {
        if char == '|' && backslashes % 2 == 0 {
            out.push('\\');
        }
        backslashes = if char == '\\' { backslashes + 1 } else { 0 };
        out.push(if matches!(char, '\n' | '\r') {
            ' '
        } else {
            char
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Options, Parser, html};

    fn html_of(markdown: &str) -> String {
        let mut out = String::new();
        html::push_html(&mut out, Parser::new_ext(markdown, Options::all()));
        out
    }

    const HOSTILE: &[&str] = &[
        "plain",
        "*a* _b_ __c__ ~~d~~ `e`",
        "[a](javascript:x) ![b](c) <b>d</b> <https://e>",
        "# a",
        "- a",
        "+ a",
        "1. a",
        "12) a",
        "> a",
        "=",
        "---",
        "a\n\n# b",
        "&lt; &#60; &",
        "a | b \\| c \\",
        "``` a",
        "[^1]: a",
        "- [ ] a",
        "$a$ a_b snake_case_ a^b^",
        "a\u{2028}b\r\nc\u{0}",
    ];

    #[test]
    fn text_shows_as_it_is() {
        for text in HOSTILE {
            let mut options = Options::all();
            // They change quotes and dashes.
            options.remove(Options::ENABLE_SMART_PUNCTUATION);
            // Not in the Markdown of GitHub's tables and prose.
            options.remove(Options::ENABLE_SUPERSCRIPT);
            options.remove(Options::ENABLE_SUBSCRIPT);
            options.remove(Options::ENABLE_MATH);
            let mut shown = String::new();
            let markdown = super::text(text);
            for event in Parser::new_ext(&markdown, options) {
                use pulldown_cmark::{Event, Tag, TagEnd};
                match event {
                    Event::Text(text) => shown.push_str(&text),
                    Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                    other => panic!("{text:?}: {markdown:?} has {other:?}"),
                }
            }
            assert_eq!(shown, super::one_line(text), "{markdown:?}");
        }
    }

    #[test]
    fn code_and_blocks_show_as_they_are() {
        for text in HOSTILE.iter().chain(&["`", "``", " a ", "a`"]) {
            let shown = html_of(&super::code(text));
            assert!(shown.starts_with("<p><code>"), "{shown}");
            assert!(shown.ends_with("</code></p>\n"), "{shown}");
            assert_eq!(
                html_of(&super::code_block("json", text))
                    .matches("<pre>")
                    .count(),
                1
            );
            assert!(html_of(&super::code_block("json", text)).ends_with("</code></pre>\n"));
        }
    }

    #[test]
    fn a_cell_ends_where_its_row_says() {
        let row = |cell: &str| format!("| a | b |\n|---|---|\n| {} | z |\n", super::cell(cell));
        for cell in ["a|b", "a\\|b", "a\\\\|b", "`a|b`", "a\n|b\nc", "|||"] {
            let html = html_of(&row(cell));
            assert_eq!(html.matches("<td>").count(), 2, "{html}");
            assert!(html.contains("<td>z</td>"), "{html}");
        }
    }
}
