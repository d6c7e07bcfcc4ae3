//! The page as it is laid out, in no markup yet: what both Markdown and HTML
//! are written from.

use super::layout::{Column, HeadingText, Layout, Shown};
use super::page::{ErrorEntry, Page, Success};

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

#[derive(Debug)]
pub(super) struct Table<'a> {
    pub(super) heading: Option<String>,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Row<'a>>,
}

#[derive(Debug)]
pub(super) struct Row<'a> {
    /// The id of the section that tells more.
    pub(super) anchor: Option<&'a str>,
    pub(super) cells: Vec<Cell<'a>>,
}

#[derive(Debug)]
pub(super) enum Cell<'a> {
    Text(String),
    Code(String),
    /// Markdown.
    Prose(&'a str),
    /// Lines of Markdown.
    Lines(&'a [String]),
}

impl Cell<'_> {
    fn code(text: Option<String>) -> Self {
        text.map_or_else(|| Self::Text(String::new()), Self::Code)
    }
}

/// The parts of the page.
pub(super) fn parts<'a>(page: &'a Page, layouts: &'a [Layout]) -> Vec<Part<'a>> {
    layouts
        .iter()
        .map(|layout| Part {
            heading: layout.heading.as_deref(),
            intro: layout.intro.as_deref(),
            content: content(page, &layout.shown),
        })
        .collect()
}

fn content<'a>(page: &'a Page, shown: &Shown) -> Content<'a> {
    match shown {
        Shown::Headings { level, text } => Content::Sections(Sections {
            level: *level,
            detail: match text {
                HeadingText::Status => Detail::Prose,
                HeadingText::Title => Detail::Everything,
            },
            groups: headings(page, *text),
        }),
        Shown::ByStatus { level } => Content::Sections(Sections {
            level: *level,
            detail: Detail::Prose,
            groups: by_status(page),
        }),
        Shown::Samples { level } => Content::Sections(Sections {
            level: *level,
            detail: Detail::Sample,
            groups: samples(page),
        }),
        Shown::Table(columns) => Content::Tables(vec![Table {
            heading: None,
            columns: names(columns),
            rows: rows(&page.successes, &page.errors, columns),
        }]),
        Shown::ByClass {
            client,
            server,
            names,
        } => Content::Tables(by_class(page, client, server, names)),
        Shown::Kinds { names } => Content::Tables(vec![Table {
            heading: None,
            columns: names.to_vec(),
            rows: page
                .kinds
                .iter()
                .map(|kind| Row {
                    anchor: None,
                    cells: vec![
                        Cell::Code(kind.name.clone()),
                        Cell::Prose(&kind.description),
                    ],
                })
                .collect(),
        }]),
        Shown::Members { names } => Content::Tables(vec![Table {
            heading: None,
            columns: names.to_vec(),
            rows: page
                .members
                .iter()
                .map(|member| Row {
                    anchor: None,
                    cells: vec![
                        Cell::Code(member.path.clone()),
                        Cell::Text(member.json_type.clone()),
                        Cell::Prose(&member.description),
                    ],
                })
                .collect(),
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

fn success_groups(page: &Page) -> impl Iterator<Item = Group<'_>> {
    page.successes.iter().map(|success| Group {
        heading: format!("{} {}", success.status, success.reason),
        success: Some(success),
        errors: Vec::new(),
    })
}

fn headings(page: &Page, text: HeadingText) -> Vec<Group<'_>> {
    let errors = page.errors.iter().map(|error| Group {
        heading: match text {
            HeadingText::Status => status_line(error),
            HeadingText::Title => error.title.clone(),
        },
        success: None,
        errors: vec![error],
    });
    success_groups(page).chain(errors).collect()
}

fn by_status(page: &Page) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = success_groups(page).collect();
    for error in &page.errors {
        let heading = status_line(error);
        match groups.iter_mut().find(|group| group.heading == heading) {
            Some(group) => group.errors.push(error),
            None => groups.push(Group {
                heading,
                success: None,
                errors: vec![error],
            }),
        }
    }
    groups
}

fn samples(page: &Page) -> Vec<Group<'_>> {
    let with_body = |error: &&ErrorEntry| {
        let body = error.sample.as_ref().map(|sample| &sample.body);
        body.is_some_and(|body| !body.is_empty())
    };
    page.errors
        .iter()
        .filter(with_body)
        .map(|error| Group {
            heading: status_line(error),
            success: None,
            errors: vec![error],
        })
        .collect()
}

fn names(columns: &[Column]) -> Vec<String> {
    columns
        .iter()
        .map(|column| column.name().to_owned())
        .collect()
}

fn rows<'a>(
    successes: impl IntoIterator<Item = &'a Success>,
    errors: impl IntoIterator<Item = &'a ErrorEntry>,
    columns: &[Column],
) -> Vec<Row<'a>> {
    let successes = successes.into_iter().map(|success| Row {
        anchor: None,
        cells: columns
            .iter()
            .map(|column| success_cell(success, column))
            .collect(),
    });
    let errors = errors.into_iter().map(|error| Row {
        anchor: error.anchors.first().map(String::as_str),
        cells: columns
            .iter()
            .map(|column| error_cell(error, column))
            .collect(),
    });
    successes.chain(errors).collect()
}

fn success_cell<'a>(success: &'a Success, column: &Column) -> Cell<'a> {
    match column.shows() {
        Column::Status => Cell::Text(success.status.to_string()),
        Column::Reason | Column::Title => Cell::Text(success.reason.clone()),
        Column::Description => Cell::Prose(&success.description),
        _ => Cell::Text(String::new()),
    }
}

fn error_cell<'a>(error: &'a ErrorEntry, column: &Column) -> Cell<'a> {
    match column.shows() {
        Column::Status => Cell::Text(
            error
                .status
                .map_or_else(|| "any".to_owned(), |status| status.to_string()),
        ),
        Column::Reason => Cell::Text(error.reason.clone()),
        Column::Code => Cell::code(error.code.as_ref().map(super::page::Code::text)),
        Column::Kind => Cell::code(error.kind.clone()),
        Column::Title => Cell::Text(error.title.clone()),
        Column::Message => Cell::Text(error.message.clone()),
        Column::Param => Cell::code(error.param.clone()),
        Column::Description => Cell::Prose(&error.description),
        Column::Causes => Cell::Lines(&error.causes),
        Column::Remedies => Cell::Lines(&error.remedies),
        Column::Retry => Cell::Text(error.retry.sentence().to_owned()),
        Column::Since => Cell::Text(error.since.clone().unwrap_or_default()),
        Column::Named { column, .. } => error_cell(error, column),
    }
}

fn by_class<'a>(
    page: &'a Page,
    client: &[Column],
    server: &[Column],
    [of_client, of_server]: &[String; 2],
) -> Vec<Table<'a>> {
    let of = |class: Option<u16>| {
        let errors = page.errors.iter();
        errors.filter(move |error| {
            let own = error.status.map(|status| status / 100);
            match class {
                Some(_) => own == class,
                None => !matches!(own, Some(4 | 5)),
            }
        })
    };
    let none: &[Success] = &[];
    [
        ("Success", rows(&page.successes, [], client), client),
        (of_client, rows(none, of(Some(4)), client), client),
        (of_server, rows(none, of(Some(5)), server), server),
        ("Other errors", rows(none, of(None), client), client),
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
