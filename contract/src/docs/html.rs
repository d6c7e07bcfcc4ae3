//! The page as HTML: what templates see, and the template that comes with it.

use core::fmt::Write as _;

use minijinja::{Environment, Value, context};

use super::highlight::{escaped, highlighted};
use super::page::{ErrorEntry, Member, Page, Retired, Sample};
use super::part::{Content, Detail, Group, Part, Sections, status_line};
use super::prose::{self, Place};
use super::table::{Cell, Table};

/// The template that comes with the page.
pub(super) const TEMPLATE: &str = include_str!("page.html");

/// Escaped is what the name's ending says.
const NAME: &str = "page.html";

/// The page through `template`.
pub(super) fn page(
    template: &str,
    page: &Page,
    parts: &[Part<'_>],
    mounted_at: Option<&str>,
) -> Result<String, minijinja::Error> {
    let environment = Environment::new();
    let template = environment.template_from_named_str(NAME, template)?;
    template.render(seen_by_template(page, parts, mounted_at))
}

fn seen_by_template(page: &Page, parts: &[Part<'_>], mounted_at: Option<&str>) -> Value {
    let seen: Vec<Value> = parts
        .iter()
        .map(|part| match &part.content {
            Content::Tables(tables) => tables_part(part, tables),
            Content::Sections(sections) => sections_part(part, sections),
        })
        .collect();
    context! {
        title => &page.title,
        intro => html(&page.intro, 1),
        parts => seen,
        errors => page.errors.iter().map(in_index).collect::<Vec<_>>(),
        retired => page.retired.iter().map(retired).collect::<Vec<_>>(),
        mounted_at => mounted_at,
    }
}

/// HTML that is escaped already.
fn safe(html: String) -> Value {
    Value::from_safe_string(html)
}

fn html(markdown: &str, level: usize) -> Value {
    let place = Place {
        level: Some(level),
        sample: None,
    };
    safe(prose::html(markdown, place))
}

/// What every part has. Headings inside of it are of the level `level`.
fn part_value(part: &Part<'_>, level: usize, tables: Vec<Value>, groups: Vec<Value>) -> Value {
    context! {
        heading => part.heading,
        intro => html(part.intro.unwrap_or_default(), 2),
        level => level,
        tables => tables,
        groups => groups,
    }
}

fn inner_level(part: &Part<'_>) -> usize {
    if part.heading.is_some() { 3 } else { 2 }
}

fn tables_part(part: &Part<'_>, tables: &[Table<'_>]) -> Value {
    let tables = tables.iter().map(table).collect();
    part_value(part, inner_level(part), tables, Vec::new())
}

fn table(table: &Table<'_>) -> Value {
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<Value> = row.cells.iter().map(cell).collect();
            context! { anchor => row.anchor, cells => cells }
        })
        .collect();
    context! { heading => table.heading.as_deref(), columns => &table.columns, rows => rows }
}

fn cell(cell: &Cell<'_>) -> Value {
    let html = match cell {
        Cell::Text(text) => escaped(text),
        Cell::Code(code) => format!("<code>{}</code>", escaped(code)),
        Cell::Prose(markdown) => one_paragraph(prose::html(markdown, Place::default())),
        Cell::Lines([line]) => prose::html_line(line),
        Cell::Lines([]) => String::new(),
        Cell::Lines(lines) => {
            let items: Vec<String> = lines
                .iter()
                .map(|line| format!("<li>{}</li>", prose::html_line(line)))
                .collect();
            format!("<ul>{}</ul>", items.concat())
        }
    };
    safe(html)
}

/// Without the tags of a paragraph that is the only block.
fn one_paragraph(html: String) -> String {
    let inner = html
        .trim()
        .strip_prefix("<p>")
        .and_then(|html| html.strip_suffix("</p>"));
    match inner {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => html,
    }
}

fn sections_part(part: &Part<'_>, sections: &Sections<'_>) -> Value {
    let level = inner_level(part);
    let groups = sections
        .groups
        .iter()
        .map(|group| group_value(group, sections.detail, level))
        .collect();
    part_value(part, level, Vec::new(), groups)
}

fn group_value(group: &Group<'_>, detail: Detail, level: usize) -> Value {
    if detail == Detail::Sample {
        let samples = group.errors.iter().filter_map(|error| {
            let sample = body_html(error.sample.as_ref()?);
            let id = ids(&error.anchors).0;
            Some(context! { id => id, heading => &group.heading, body => safe(sample) })
        });
        return context! { samples => samples.collect::<Vec<_>>() };
    }
    let success = group.success.map(|success| {
        context! {
            status => success.status,
            reason => &success.reason,
            description => html(&success.description, level),
        }
    });
    // One error is what the group's heading is about; several have one each.
    let errors: Vec<Value> = match &group.errors[..] {
        [error] => vec![error_value(error, &group.heading, level)],
        errors => errors
            .iter()
            .map(|error| error_value(error, &error.title, level + 1))
            .collect(),
    };
    context! {
        heading => (errors.len() > 1).then_some(&group.heading),
        success => success,
        errors => errors,
    }
}

/// The number is in front of the heading anyway.
fn without_status<'a>(heading: &'a str, error: &ErrorEntry) -> &'a str {
    error
        .status
        .and_then(|status| heading.strip_prefix(&status.to_string()))
        .map_or(heading, str::trim_start)
}

fn error_value(error: &ErrorEntry, heading: &str, level: usize) -> Value {
    let sample = error.sample.as_ref();
    let sample_html = sample.map(sample_html).unwrap_or_default();
    let place = Place {
        level: Some(level),
        sample: Some(&sample_html),
    };
    let is_placed = prose::has_place_for_sample(&error.description);
    let (id, further) = ids(&error.anchors);
    context! {
        id => id,
        further_ids => further,
        level => level,
        heading => without_status(heading, error),
        status => error.status,
        class => error.status.map(|status| status / 100),
        status_line => error.status.map(|_| status_line(error)),
        reason => &error.reason,
        code => error.code.as_ref().map(super::page::Code::text),
        kind => error.kind.as_deref(),
        param => error.param.as_deref(),
        title => &error.title,
        message => error.telling_message(),
        type_name => &error.type_name,
        variant => &error.variant,
        description => safe(prose::html(&error.description, place)),
        causes => lines(&error.causes),
        remedies => lines(&error.remedies),
        retry => error.retry.sentence(),
        since => error.since.as_deref(),
        deprecated => error.deprecated.as_deref().map(line),
        docs => error.docs.as_deref(),
        details => error.details.iter().map(member).collect::<Vec<_>>(),
        sample => (!is_placed).then(|| safe(sample_html.clone())),
    }
}

fn ids(anchors: &[String]) -> (&str, Vec<String>) {
    match anchors {
        [id, further @ ..] => (id, further.to_vec()),
        [] => ("", Vec::new()),
    }
}

fn line(markdown: &str) -> Value {
    safe(prose::html_line(markdown))
}

fn lines(lines: &[String]) -> Vec<Value> {
    lines.iter().map(|markdown| line(markdown)).collect()
}

fn member(member: &Member) -> Value {
    context! {
        path => &member.path,
        json_type => &member.json_type,
        required => member.required,
        description => line(&member.description),
    }
}

fn sample_html(sample: &Sample) -> String {
    let mut head = format!("<b>{}</b>", escaped(&sample.status_line));
    for (name, value) in &sample.headers {
        let (name, value) = (escaped(name), escaped(value));
        // Writing into a string cannot fail.
        let _ = write!(head, "\n<span class=\"n\">{name}</span>: {value}");
    }
    let body = match body_html(sample) {
        body if body.is_empty() => body,
        body => format!("<pre><code>{body}</code></pre>"),
    };
    format!("<div class=\"sample\"><pre class=\"head\">{head}</pre>{body}</div>\n")
}

fn body_html(sample: &Sample) -> String {
    let body = sample.pretty_body();
    if sample.is_json {
        highlighted(&body)
    } else {
        escaped(&body)
    }
}

/// An error in the list of all.
fn in_index(error: &ErrorEntry) -> Value {
    context! {
        id => ids(&error.anchors).0,
        status => error.status,
        class => error.status.map(|status| status / 100),
        code => error.code.as_ref().map(super::page::Code::text),
        title => &error.title,
        is_deprecated => error.deprecated.is_some(),
    }
}

fn retired(retired: &Retired) -> Value {
    let (id, further) = ids(&retired.anchors);
    context! {
        id => id,
        further_ids => further,
        code => retired.code.text(),
        note => line(&retired.note),
    }
}
