//! Comments that editors show.

/// The lines of a comment; none if there is nothing to say.
///
/// `deprecated` is what to do instead, which may be empty.
pub(super) fn comment(text: &str, deprecated: Option<&str>) -> Vec<String> {
    let mut lines: Vec<String> = text.trim().lines().map(line).collect();
    if let Some(note) = deprecated {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let mut note = note.trim().lines().map(line);
        lines.push(format!("@deprecated {}", note.next().unwrap_or_default()));
        lines.extend(note);
    }
    match lines.as_slice() {
        [] => Vec::new(),
        [line] => vec![format!("/** {} */", line.trim_end())],
        lines => {
            let inner = lines
                .iter()
                .map(|line| format!(" * {line}").trim_end().to_owned());
            let begin = std::iter::once("/**".to_owned());
            begin.chain(inner).chain([" */".to_owned()]).collect()
        }
    }
}

/// A line in which nothing ends the comment.
fn line(text: &str) -> String {
    text.trim_end().replace("*/", "*\\/")
}

#[cfg(test)]
mod tests {
    use super::comment;

    #[test]
    fn a_line_is_one_line_and_more_are_more() {
        assert_eq!(comment(" ", None), [""; 0]);
        assert_eq!(comment("A seat.", None), ["/** A seat. */"]);
        assert_eq!(comment("", Some("")), ["/** @deprecated */"]);
        assert_eq!(
            comment("A seat. */ alert(1)\r\n\r\n- x", Some("Use `full`.")),
            [
                "/**",
                " * A seat. *\\/ alert(1)",
                " *",
                " * - x",
                " *",
                " * @deprecated Use `full`.",
                " */"
            ]
        );
    }
}
