//! The page as it is laid out, in no markup yet: what both Markdown and HTML
//! are written from.

use super::column::Column;
use super::layout::{HeadingText, Layout, Shown};
use super::page::{ErrorEntry, Page, Success};
use super::table::{Table, kind_rows, member_rows, names, rows};

/// A part of the page.
#[derive(Debug)]
pub(super) struct Part<'a> {
    pub(super) heading: Option<&'a str>,
    /// Markdown.
    pub(super) intro: Option<&'a str>,
    pub(super) content: Content<'a>,
}

#[derive(Debug)]
pub(super) enum Content<'a> {
    Tables(Vec<Table<'a>>),
    Sections(Sections<'a>),
}

/// One error below the other.
#[derive(Debug)]
pub(super) struct Sections<'a> {
    pub(super) level: usize,
    pub(super) detail: Detail,
    pub(super) groups: Vec<Group<'a>>,
}

/// What is shown of each error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Its description.
    Prose,
    /// All.
    Everything,
    /// Its body.
    Sample,
}

/// What stands under one heading.
#[derive(Debug)]
pub(super) struct Group<'a> {
    pub(super) heading: String,
    pub(super) success: Option<&'a Success>,
    pub(super) errors: Vec<&'a ErrorEntry>,
}

/// The parts of the page.
pub(super) fn parts<'a>(page: &'a Page, layouts: &'a [Layout]) -> Vec<Part<'a>> {
    layouts
        .iter()
        .map(|layout| Part {
            heading: layout.heading.as_deref(),
            intro: layout.intro.as_deref(),
            content: content(page, layout),
        })
        .collect()
}

/// The parts of the page in HTML, where each error has exactly one section.
pub(super) fn parts_with_a_section_for_each_error<'a>(
    page: &'a Page,
    layouts: &'a [Layout],
) -> Vec<Part<'a>> {
    let mut parts = parts(page, layouts);
    let mut rest: Vec<&ErrorEntry> = page.errors.iter().collect();
    for part in &mut parts {
        let Content::Sections(sections) = &mut part.content else {
            continue;
        };
        if sections.detail == Detail::Sample {
            continue;
        }
        for group in &mut sections.groups {
            group.errors.retain(|error| {
                let found = rest.iter().position(|other| std::ptr::eq(*other, *error));
                found.map(|at| rest.remove(at)).is_some()
            });
        }
        let is_shown = |group: &Group<'_>| group.success.is_some() || !group.errors.is_empty();
        sections.groups.retain(is_shown);
    }
    if !rest.is_empty() {
        let is_alone = parts.is_empty();
        let has_sections = rest.len() < page.errors.len();
        parts.push(Part {
            heading: match (is_alone, has_sections) {
                (true, _) => None,
                (false, true) => Some("Other errors"),
                (false, false) => Some("All errors"),
            },
            intro: None,
            content: Content::Sections(Sections {
                level: 2,
                detail: Detail::Everything,
                groups: rest
                    .into_iter()
                    .map(|error| group(error, HeadingText::Title))
                    .collect(),
            }),
        });
    }
    parts
}

/// What a layout has to show.
struct Source<'a> {
    page: &'a Page,
    successes: &'a [Success],
    errors: Vec<&'a ErrorEntry>,
}

fn content<'a>(page: &'a Page, layout: &Layout) -> Content<'a> {
    let errors = page.errors.iter();
    let source = Source {
        page,
        successes: if layout.shows_successes() {
            &page.successes
        } else {
            &[]
        },
        errors: errors.filter(|error| layout.shows(&error.entry)).collect(),
    };
    match &layout.shown {
        Shown::Headings { level, text } => Content::Sections(Sections {
            level: *level,
            detail: match text {
                HeadingText::Status => Detail::Prose,
                HeadingText::Title => Detail::Everything,
            },
            groups: headings(&source, *text),
        }),
        Shown::ByStatus { level } => Content::Sections(Sections {
            level: *level,
            detail: Detail::Prose,
            groups: by_status(&source),
        }),
        Shown::Samples { level } => Content::Sections(Sections {
            level: *level,
            detail: Detail::Sample,
            groups: samples(&source),
        }),
        Shown::Table(columns) => Content::Tables(vec![Table {
            heading: None,
            columns: names(columns),
            rows: rows(source.successes, source.errors, columns),
        }]),
        Shown::ByClass {
            client,
            server,
            names,
        } => Content::Tables(by_class(&source, client, server, names)),
        Shown::Kinds { names } => Content::Tables(vec![Table {
            heading: None,
            columns: names.to_vec(),
            rows: kind_rows(source.page),
        }]),
        Shown::Members { names } => Content::Tables(vec![Table {
            heading: None,
            columns: names.to_vec(),
            rows: member_rows(source.page),
        }]),
    }
}

/// `404 Not Found`
pub(super) fn status_line(error: &ErrorEntry) -> String {
    match error.status {
        Some(status) => format!("{status} {}", error.reason),
        // Whatever it turns out to be.
        None => error.title.clone(),
    }
}

fn success_groups<'a>(source: &Source<'a>) -> impl Iterator<Item = Group<'a>> {
    source.successes.iter().map(|success| Group {
        heading: format!("{} {}", success.status, success.reason),
        success: Some(success),
        errors: Vec::new(),
    })
}

fn group(error: &ErrorEntry, text: HeadingText) -> Group<'_> {
    Group {
        heading: match text {
            HeadingText::Status => status_line(error),
            HeadingText::Title => error.title.clone(),
        },
        success: None,
        errors: vec![error],
    }
}

fn headings<'a>(source: &Source<'a>, text: HeadingText) -> Vec<Group<'a>> {
    let errors = source.errors.iter().map(|error| group(error, text));
    success_groups(source).chain(errors).collect()
}

fn by_status<'a>(source: &Source<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = success_groups(source).collect();
    for &error in &source.errors {
        let heading = status_line(error);
        match groups.iter_mut().find(|group| group.heading == heading) {
            Some(group) => group.errors.push(error),
            None => groups.push(group(error, HeadingText::Status)),
        }
    }
    groups
}

fn samples<'a>(source: &Source<'a>) -> Vec<Group<'a>> {
    let with_body = |error: &&&ErrorEntry| {
        let body = error.sample.as_ref().map(|sample| &sample.body);
        body.is_some_and(|body| !body.is_empty())
    };
    let errors = source.errors.iter().filter(with_body);
    errors
        .map(|error| group(error, HeadingText::Status))
        .collect()
}

fn by_class<'a>(
    source: &Source<'a>,
    client: &[Column],
    server: &[Column],
    [of_client, of_server]: &[String; 2],
) -> Vec<Table<'a>> {
    let of = |class: Option<u16>| {
        let errors = source.errors.iter().copied();
        errors.filter(move |error| {
            let own = error.status.map(|status| status / 100);
            match class {
                Some(_) => own == class,
                None => !matches!(own, Some(4 | 5)),
            }
        })
    };
    [
        ("Success", rows(source.successes, [], client), client),
        (of_client, rows(&[], of(Some(4)), client), client),
        (of_server, rows(&[], of(Some(5)), server), server),
        ("Other errors", rows(&[], of(None), client), client),
    ]
    .into_iter()
    .filter(|(_, rows, _)| !rows.is_empty())
    .map(|(heading, rows, columns)| Table {
        heading: Some(heading.to_owned()),
        columns: names(columns),
        rows,
    })
    .collect()
}
