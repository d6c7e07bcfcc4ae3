//! The page as Markdown.

use core::fmt::Write as _;

use super::escape;
use super::page::{ErrorEntry, Member, Page, Retired};
use super::part::{Content, Detail, Group, Part, Sections, status_line};
use super::prose::{self, Place};
use super::table::{Cell, Table};

/// The whole page.
pub(super) fn page(page: &Page, parts: &[Part<'_>]) -> String {
    let mut blocks = Blocks(Vec::new());
    if !page.title.is_empty() {
        blocks.heading(1, &page.title);
    }
    blocks.prose(&page.intro, 1);
    for part in parts {
        part_of(&mut blocks, part);
    }
    retired(&mut blocks, &page.retired);
    blocks.done()
}

/// Blocks with an empty line between them.
struct Blocks(Vec<String>);

impl Blocks {
    fn push(&mut self, block: impl Into<String>) {
        let block = block.into();
        if !block.trim().is_empty() {
            self.0.push(block);
        }
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.push(format!(
            "{} {}",
            "#".repeat(level.min(6)),
            heading_text(text)
        ));
    }

    fn prose(&mut self, markdown: &str, level: usize) {
        let place = Place {
            level: Some(level),
            sample: None,
        };
        self.push(prose::markdown(markdown, place));
    }

    fn done(self) -> String {
        let mut text = self.0.join("\n\n");
        if !text.is_empty() {
            text.push('\n');
        }
        text
    }
}

/// A heading takes marks at its end for its own.
fn heading_text(text: &str) -> String {
    let text = escape::text(text);
    match text.strip_suffix('#') {
        Some(before) => format!("{before}\\#"),
        None => text,
    }
}

fn part_of(blocks: &mut Blocks, part: &Part<'_>) {
    if let Some(heading) = part.heading {
        blocks.heading(2, heading);
    }
    if let Some(intro) = part.intro {
        blocks.prose(intro, 2);
    }
    match &part.content {
        Content::Tables(tables) => {
            for table in tables {
                if let Some(heading) = &table.heading {
                    blocks.heading(3, heading);
                }
                blocks.push(table_of(table));
            }
        }
        Content::Sections(sections) => {
            for group in &sections.groups {
                group_of(blocks, sections, group);
            }
        }
    }
}

fn table_of(table: &Table<'_>) -> String {
    if table.rows.is_empty() {
        return String::new();
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = line(
        table
            .columns
            .iter()
            .map(|name| escape::text(name))
            .collect(),
    );
    out.push_str(&"|---".repeat(table.columns.len()));
    out.push_str("|\n");
    for row in &table.rows {
        out.push_str(&line(row.cells.iter().map(cell).collect()));
    }
    out.truncate(out.trim_end().len());
    out
}

fn cell(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => escape::text(text),
        Cell::Code(code) => escape::cell(&escape::code(code)),
        Cell::Prose(markdown) => prose::cell(markdown),
        Cell::Lines(lines) => {
            let lines: Vec<String> = lines.iter().map(|line| prose::line(line)).collect();
            escape::cell(&lines.join("<br>"))
        }
    }
}

fn group_of(blocks: &mut Blocks, sections: &Sections<'_>, group: &Group<'_>) {
    if sections.detail == Detail::Everything {
        let anchors = group.errors.iter().flat_map(|error| &error.anchors);
        blocks.push(landing_places(anchors));
    }
    blocks.heading(sections.level, &group.heading);
    if let Some(success) = group.success {
        blocks.prose(&success.description, sections.level);
    }
    for error in &group.errors {
        match sections.detail {
            Detail::Prose => prose_of(blocks, error, sections.level),
            Detail::Everything => everything(blocks, error, sections.level),
            Detail::Sample => blocks.push(body(error)),
        }
    }
}

/// Where links to an error land, in what shows HTML in Markdown.
fn landing_places<'a>(anchors: impl IntoIterator<Item = &'a String>) -> String {
    let mut places = String::new();
    for anchor in anchors {
        // Writing into a string cannot fail.
        let _ = write!(places, "<a id=\"{}\"></a>", attribute(anchor));
    }
    places
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

/// The description, with the body where it is wanted.
fn prose_of(blocks: &mut Blocks, error: &ErrorEntry, level: usize) {
    let sample = body(error);
    let place = Place {
        level: Some(level),
        sample: Some(&sample),
    };
    blocks.push(prose::markdown(&error.description, place));
}

/// The body alone.
fn body(error: &ErrorEntry) -> String {
    match &error.sample {
        Some(sample) if !sample.body.is_empty() => {
            let language = if sample.is_json { "json" } else { "text" };
            escape::code_block(language, &sample.pretty_body())
        }
        _ => String::new(),
    }
}

fn everything(blocks: &mut Blocks, error: &ErrorEntry, level: usize) {
    let mut facts = Vec::new();
    match error.status {
        Some(_) => facts.push(escape::code(&status_line(error))),
        None => facts.push("Status as it turns out".to_owned()),
    }
    if let Some(code) = &error.code {
        facts.push(format!("code {}", escape::code(&code.text())));
    }
    if let Some(kind) = &error.kind {
        facts.push(format!("kind {}", escape::code(kind)));
    }
    if let Some(param) = &error.param {
        facts.push(format!("parameter {}", escape::code(param)));
    }
    if let Some(since) = &error.since {
        facts.push(format!("since {}", escape::text(since)));
    }
    blocks.push(facts.join(" · "));
    if let Some(note) = &error.deprecated {
        blocks.push(format!("**Deprecated.** {}", prose::line(note)));
    }
    let sample = error
        .sample
        .as_ref()
        .map(|sample| escape::code_block("http", &sample.whole()));
    let place = Place {
        level: Some(level),
        sample: sample.as_deref(),
    };
    blocks.push(prose::markdown(&error.description, place));
    if let Some(message) = error.telling_message() {
        blocks.push(format!("**Message:** {}", escape::text(message)));
    }
    list(blocks, "Common causes", &error.causes);
    list(blocks, "What to do", &error.remedies);
    blocks.push(format!("**Retry:** {}.", error.retry.sentence()));
    details(blocks, &error.details);
    if !prose::has_place_for_sample(&error.description) {
        blocks.push(sample.unwrap_or_default());
    }
}

fn list(blocks: &mut Blocks, name: &str, lines: &[String]) {
    let items: Vec<String> = lines
        .iter()
        .map(|line| format!("- {}", prose::line(line)))
        .collect();
    if !items.is_empty() {
        blocks.push(format!("**{name}**"));
        blocks.push(items.join("\n"));
    }
}

fn details(blocks: &mut Blocks, members: &[Member]) {
    let items: Vec<String> = members
        .iter()
        .map(|member| {
            let presence = if member.required { "" } else { ", optional" };
            let meaning = prose::line(&member.description);
            let meaning = if meaning.is_empty() {
                meaning
            } else {
                format!(": {meaning}")
            };
            let json_type = escape::text(&member.json_type);
            format!(
                "- {} ({json_type}{presence}){meaning}",
                escape::code(&member.path)
            )
        })
        .collect();
    if !items.is_empty() {
        blocks.push("**Also in the body**");
        blocks.push(items.join("\n"));
    }
}

fn retired(blocks: &mut Blocks, retired: &[Retired]) {
    if retired.is_empty() {
        return;
    }
    blocks.heading(2, "Retired codes");
    blocks.push("These are no longer sent.");
    let items: Vec<String> = retired
        .iter()
        .map(|retired| {
            let code = escape::code(&retired.code.text());
            let note = prose::line(&retired.note);
            let note = if note.is_empty() {
                note
            } else {
                format!(": {note}")
            };
            format!("- {}{code}{note}", landing_places(&retired.anchors))
        })
        .collect();
    blocks.push(items.join("\n"));
}
