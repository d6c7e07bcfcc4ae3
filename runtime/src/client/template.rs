//! Messages and the templates that they are made of.

/// How many bytes of `text` are fixed in `template`, if it can be made of it. A
/// placeholder may be any text, the empty one as well.
pub(super) fn fixed_len(
    template: &str,
    text: &str,
    shown: &dyn Fn(&str) -> String,
) -> Option<usize> {
    // Without placeholders, what looks like one may be meant as it is.
    if shown(template) == text {
        return Some(text.len());
    }
    let parts: Vec<String> = parts(template).iter().map(|part| shown(part)).collect();
    let (first, rest) = parts.split_first()?;
    let Some((last, between)) = rest.split_last() else {
        return (*first == text).then_some(text.len());
    };
    let mut rest = text
        .strip_prefix(first.as_str())?
        .strip_suffix(last.as_str())?;
    for part in between {
        rest = &rest[rest.find(part.as_str())? + part.len()..];
    }
    Some(parts.iter().map(String::len).sum())
}

/// The fixed parts of a template, around its placeholders.
pub(super) fn parts(template: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut characters = template.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '{' | '}' if characters.peek() == Some(&character) => {
                characters.next();
                push(&mut parts, character);
            }
            '{' => {
                // A placeholder has no braces inside.
                for inside in characters.by_ref() {
                    if inside == '}' {
                        break;
                    }
                }
                parts.push(String::new());
            }
            _ => push(&mut parts, character),
        }
    }
    parts
}

fn push(parts: &mut [String], character: char) {
    if let Some(part) = parts.last_mut() {
        part.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(template: &str, text: &str) -> Option<usize> {
        fixed_len(template, text, &str::to_owned)
    }

    #[test]
    fn a_text_fits_the_template_that_it_was_made_of() {
        assert_eq!(
            fits("No such booking: '{id}'", "No such booking: '123'"),
            Some(19)
        );
        assert_eq!(fits("{a} of {b:?}{c}", "1 of 2"), Some(4));
        assert_eq!(fits("{{{0}}}", "{x}"), Some(2));
        assert_eq!(fits("Gone", "Gone"), Some(4));
        assert_eq!(fits("as {it} is", "as {it} is"), Some(10));
        assert_eq!(fits("{}", ""), Some(0));
    }

    #[test]
    fn another_text_does_not_fit() {
        assert_eq!(fits("No such booking: '{id}'", "No such room: '123'"), None);
        // The parts must not share a character.
        assert_eq!(fits("a{0}a", "a"), None);
        assert_eq!(fits("Gone", "Gone."), None);
        assert_eq!(fits("{a} x {b} x {c}", "1 x 2"), None);
    }
}
