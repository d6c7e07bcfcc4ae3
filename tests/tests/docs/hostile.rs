//! A catalog in which every text tries to be something else.

use fault::ApiError;
use fault::body::Problem;
use fault_contract::docs::{Column, Docs, Layout};

/// Errors <script>window.pwned = 1</script> of a *hostile* service.
///
/// | a | b |
/// |--:|---|
/// | `x|y` | <img src=x onerror="window.pwned = 2"> |
#[derive(Debug, ApiError)]
#[api(
    format = Problem,
    docs = "https://hostile.example/errors#{code}",
    retired("old \"code\" </script><script>window.pwned = 3</script>" = "Use [this](javascript:window.pwned=4) <b>now</b>."),
)]
#[allow(dead_code, reason = "read from the catalog")]
pub(crate) enum HostileError {
    /// A [link](javascript:window.pwned=5), an ![image](https://elsewhere.example/x.png), an
    /// [item](Self::Quotes) and [`Self::Angles`].
    ///
    /// # A heading of its own
    ///
    /// <div onclick="window.pwned = 6">html</div>
    ///
    /// ```text
    /// </code></pre><script>window.pwned = 7</script>
    /// ```
    #[status(400)]
    #[code("a \"quoted\" 'code'")]
    #[title("Title <b>\"1\"</b> | *not bold* | [x](y)\n# no heading")]
    #[message("Message with </script><script>window.pwned = 8</script> & `ticks` {text}")]
    #[cause("# not a heading")]
    #[cause("- not a list | not a cell")]
    #[cause("<script>window.pwned = 9</script>")]
    #[remedy("```\nnot a block")]
    Quotes {
        #[example("</script><img src=x onerror=window.pwned=10>")]
        text: String,
        #[detail]
        #[example("\u{2028}</script>")]
        echo: String,
    },

    /// First paragraph | with a pipe.
    ///
    /// - a list
    /// - of `two|three`
    #[status(404)]
    #[code("</script><script>window.pwned=11</script>")]
    #[kind("<i>kind</i>")]
    #[message("Angles")]
    Angles,

    #[status(409)]
    #[code("with|pipe\nand line break")]
    #[message("Pipe | and\nline break")]
    Pipe,

    #[status(410)]
    #[code("größe/ü?#%41")]
    #[docs("https://hostile.example/errors?e=it's'gone")]
    #[deprecated(note = "Gone <b>soon</b>, see [here](https://a.example)")]
    #[message("Umlaut")]
    Umlaut,

    /// ```example
    /// ```
    #[status(420, "Enhance <Your> Calm")]
    #[message("No code")]
    CodeLess,

    #[status(500)]
    #[code(":index")]
    #[message("Own id")]
    Index,

    #[status(503)]
    #[code(7)]
    #[message("Number")]
    Number,
}

/// Everything on one page.
pub(crate) fn docs() -> Docs {
    let columns = || {
        [
            Column::Status,
            Column::Reason,
            Column::Code,
            Column::Kind,
            Column::Title,
            Column::Message,
            Column::Description,
            Column::Causes,
            Column::Remedies,
            Column::Retry.named("Retry | <b>?"),
        ]
    };
    Docs::of::<HostileError>()
        .title("Errors </title><script>window.pwned = 12</script>")
        .success(200, "OK | <b>", "Fine | <script>window.pwned = 13</script>")
        .layout(Layout::table(columns()).heading("Table </h2> # *x*"))
        .layout(Layout::by_class(columns(), columns()))
        .layout(Layout::kinds())
        .layout(Layout::members())
        .layout(Layout::samples().heading("Samples"))
        .layout(Layout::reference().heading("Reference").level(3))
        .mounted_at("/hostile/errors")
}

#[cfg(test)]
mod tests {
    use super::docs;

    #[test]
    fn nothing_in_the_html_is_markup_but_the_page_s_own() {
        let html = docs().html();
        for markup in ["script", "style", "title", "head", "body", "main"] {
            let open = html.matches(&format!("<{markup}>")).count()
                + html.matches(&format!("<{markup} ")).count();
            assert_eq!(open, 1, "<{markup}>");
        }
        for markup in ["<img", "<b>now", "<i>kind", "<div onclick", "javascript:"] {
            let shown = html.replace("javascript:window.pwned=5", "");
            assert!(!shown.contains(markup), "{markup}");
        }
        assert!(!html.contains("style=\""));
    }

    #[test]
    fn every_row_of_a_table_has_its_cells() {
        let markdown = docs().markdown();
        let mut rows = 0;
        for row in markdown
            .lines()
            .filter(|line| line.starts_with("| 4") || line.starts_with("| 5"))
        {
            let pipes = row
                .replace("\\\\", "")
                .replace("\\|", "")
                .matches('|')
                .count();
            assert_eq!(pipes, 11, "{row}");
            rows += 1;
        }
        assert_eq!(rows, 14);
    }

    #[test]
    fn markdown_has_no_headings_but_the_page_s_own() {
        let markdown = docs().markdown();
        let headings: Vec<_> = markdown
            .lines()
            .filter(|line| line.starts_with('#'))
            .collect();
        for heading in &headings {
            assert!(!heading.contains("not a heading"), "{heading}");
            assert!(
                !heading.contains("no heading") || heading.contains("\\*not bold\\*"),
                "{heading}"
            );
        }
        assert!(
            headings.contains(&"#### A heading of its own"),
            "{headings:#?}"
        );
        assert!(
            !markdown.contains("javascript:window.pwned=5"),
            "{markdown}"
        );
    }
}
