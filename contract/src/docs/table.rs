//! The tables of the page: columns, rows and cells, in no markup yet.

use std::borrow::Cow;

use super::column::Column;
use super::page::{Code, ErrorEntry, Member, Page, Success};

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
    Prose(Cow<'a, str>),
    /// Lines of Markdown.
    Lines(&'a [String]),
}

impl Cell<'_> {
    fn code(text: Option<String>) -> Self {
        text.map_or_else(|| Self::Text(String::new()), Self::Code)
    }
}

pub(super) fn kind_rows(page: &Page) -> Vec<Row<'_>> {
    let kinds = page.kinds.iter().map(|kind| Row {
        anchor: None,
        cells: vec![
            Cell::Code(kind.name.clone()),
            Cell::Prose(Cow::Borrowed(&kind.description)),
        ],
    });
    kinds.collect()
}

fn meaning(member: &Member) -> Cow<'_, str> {
    if member.required {
        Cow::Borrowed(&member.description)
    } else {
        Cow::Owned(format!("{} Optional.", member.description))
    }
}

pub(super) fn member_rows(page: &Page) -> Vec<Row<'_>> {
    let members = page.members.iter().map(|member| Row {
        anchor: None,
        cells: vec![
            Cell::Code(member.path.clone()),
            Cell::Text(member.json_type.clone()),
            Cell::Prose(meaning(member)),
        ],
    });
    members.collect()
}

pub(super) fn names(columns: &[Column]) -> Vec<String> {
    columns
        .iter()
        .map(|column| column.name().to_owned())
        .collect()
}

pub(super) fn rows<'a>(
    successes: &'a [Success],
    errors: impl IntoIterator<Item = &'a ErrorEntry>,
    columns: &[Column],
) -> Vec<Row<'a>> {
    let successes = successes.iter().map(|success| Row {
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
        Column::Description => Cell::Prose(Cow::Borrowed(&success.description)),
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
        Column::Code => Cell::code(error.code.as_ref().map(Code::text)),
        Column::Kind => Cell::code(error.kind.clone()),
        Column::Title => Cell::Text(error.title.clone()),
        Column::Message => Cell::Text(error.message.clone()),
        Column::Param => Cell::code(error.param.clone()),
        Column::Description => Cell::Prose(Cow::Borrowed(&error.description)),
        Column::Causes => Cell::Lines(&error.causes),
        Column::Remedies => Cell::Lines(&error.remedies),
        Column::Retry => Cell::Text(error.retry.sentence().to_owned()),
        Column::Since => Cell::Text(error.since.clone().unwrap_or_default()),
        Column::Named { column, .. } => error_cell(error, column),
    }
}
