//! JSON text as HTML with its names, texts and other values marked.

use super::json_text::text_length;

/// `json` is any text; what is not JSON is escaped all the same.
pub(super) fn highlighted(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut rest = json;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' => text_length(rest),
            _ if is_value(first) => rest.find(|char| !is_value(char)).unwrap_or(rest.len()),
            _ => first.len_utf8(),
        };
        let (token, behind) = rest.split_at(length);
        rest = behind;
        let class = match first {
            '"' if rest.trim_start().starts_with(':') => "n",
            '"' => "t",
            _ if is_value(first) => "v",
            _ => {
                escape_into(&mut out, token);
                continue;
            }
        };
        out.push_str("<span class=\"");
        out.push_str(class);
        out.push_str("\">");
        escape_into(&mut out, token);
        out.push_str("</span>");
    }
    out
}

fn is_value(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '+' | '-' | '.')
}

/// Text between tags.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

fn escape_into(out: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            char => out.push(char),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::highlighted;

    #[test]
    fn names_texts_and_values_differ() {
        assert_eq!(
            highlighted("{\"a\": \"b\\\"<\", \"c\": [1.5, null]}"),
            "{<span class=\"n\">&quot;a&quot;</span>: \
             <span class=\"t\">&quot;b\\&quot;&lt;&quot;</span>, \
             <span class=\"n\">&quot;c&quot;</span>: \
             [<span class=\"v\">1.5</span>, <span class=\"v\">null</span>]}"
        );
        for text in ["", "\"", "\"\\", "</script>", "ü\"ü"] {
            assert!(!highlighted(text).contains("</script"));
        }
    }
}
