//! The pages of the four services against the pages that they come from:
//! `fixtures/error_pages.json` has the headings, the tables (what is not prose)
//! and the samples, byte for byte.

use fault_contract::docs::Docs;
use fault_examples::{bookings, calendar, payments, timeline};
use serde_json::Value;

fn page(service: &str) -> Value {
    let pages = include_str!("../../fixtures/error_pages.json");
    let mut pages: Value = serde_json::from_str(pages).unwrap();
    pages[service].take()
}

fn texts(list: &Value) -> Vec<&str> {
    let texts = list.as_array().unwrap().iter();
    texts.map(|text| text.as_str().unwrap()).collect()
}

/// The code blocks in JSON.
fn samples(markdown: &str) -> Vec<&str> {
    let blocks = markdown.split("```json\n").skip(1);
    blocks
        .map(|block| block.split("\n```").next().unwrap())
        .collect()
}

/// The headings of that level.
fn headings<'a>(markdown: &'a str, marks: &str) -> Vec<&'a str> {
    let lines = markdown.lines();
    lines
        .filter(|line| {
            line.strip_prefix(marks)
                .is_some_and(|rest| rest.starts_with(' '))
        })
        .collect()
}

/// The cells of the table below a heading, its columns first.
fn table<'a>(markdown: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let (_, below) = markdown
        .split_once(&format!("{heading}\n"))
        .unwrap_or_else(|| panic!("no heading {heading}"));
    let lines = below.lines().skip_while(|line| !line.starts_with('|'));
    let rows = lines.take_while(|line| line.starts_with('|'));
    rows.map(|row| {
        let row = row.trim_start_matches('|').trim_end_matches('|');
        row.split(" | ").map(str::trim).collect()
    })
    .filter(|row: &Vec<&str>| row[0] != "---" && !row[0].starts_with("---|"))
    .collect()
}

fn assert_tables(docs: &Docs, expected: &Value) {
    let markdown = docs.markdown();
    for expected in expected.as_array().unwrap() {
        let heading = expected["heading"].as_str().unwrap();
        let table = table(&markdown, heading);
        let columns = texts(&expected["columns"]);
        assert_eq!(table[0], columns, "{heading}");
        let rows = expected["rows"].as_array().unwrap();
        for (row, expected) in table[1..].iter().zip(rows) {
            let expected = texts(expected);
            assert_eq!(row[..expected.len()], expected, "{heading}");
            assert_eq!(row.len(), columns.len(), "{row:?}");
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
        }
        assert!(table.len() > rows.len(), "{heading}: {table:?}");
    }
}

/// How many rows the table has, without its columns.
fn count(docs: &Docs, heading: &str) -> usize {
    table(&docs.markdown(), heading).len() - 1
}

#[test]
fn the_calendar_s_page_has_a_heading_a_status() {
    let markdown = calendar::docs().markdown();
    let page = page("calendar");
    assert_eq!(headings(&markdown, "#####"), texts(&page["headings"]));
    assert_eq!(samples(&markdown), texts(&page["samples"]));
    // Of the four errors of the token endpoint, each has its say below its status.
    let (_, below) = markdown.split_once("##### 400 Bad Request\n").unwrap();
    let (below, _) = below.split_once("#####").unwrap();
    assert_eq!(below.trim().split("\n\n").count(), 4, "{below}");
}

#[test]
fn the_payments_page_has_two_tables_and_a_validation_error() {
    let docs = payments::docs();
    let page = page("payments");
    assert_tables(&docs, &page["tables"]);
    assert_eq!(count(&docs, "### Client Error Codes (4xx)"), 8);
    assert_eq!(count(&docs, "### Server Error Codes (5xx)"), 4);
    assert_eq!(samples(&docs.markdown()), texts(&page["samples"]));
}

#[test]
fn the_timeline_s_page_has_one_table_and_a_sample() {
    let docs = timeline::docs();
    let page = page("timeline");
    assert_tables(&docs, &page["tables"]);
    assert_eq!(count(&docs, "## HTTP Status Codes"), 19);
    assert_eq!(samples(&docs.markdown()), texts(&page["samples"]));
}

#[test]
fn the_bookings_page_has_fields_kinds_and_samples() {
    let docs = bookings::docs();
    let page = page("bookings");
    assert_tables(&docs, &page["tables"]);
    // The link to this page is the one that is not on the page it comes from.
    let markdown = docs.markdown();
    let fields = table(&markdown, "## What an error looks like");
    assert_eq!(
        fields[4..].iter().map(|row| row[0]).collect::<Vec<_>>(),
        ["`doc_url`"]
    );
    assert_eq!(count(&docs, "## Types of errors"), 4);
    assert_eq!(headings(&markdown, "###"), texts(&page["headings"]));
    assert_eq!(samples(&markdown), texts(&page["samples"]));
}

#[test]
fn a_page_has_every_error_in_html_whatever_its_layout() {
    for docs in [
        bookings::docs(),
        calendar::docs(),
        payments::docs(),
        timeline::docs(),
    ] {
        let page: Value = serde_json::from_str(&docs.json()).unwrap();
        let html = docs.html();
        let errors = page["errors"].as_array().unwrap();
        assert!(!errors.is_empty());
        for error in errors {
            let section = format!(
                "<section class=\"error\" id=\"{}\"",
                error["anchors"][0].as_str().unwrap()
            );
            assert_eq!(html.matches(&section).count(), 1, "{section}");
        }
        assert_eq!(
            html.matches("<section class=\"error\"").count(),
            errors.len()
        );
    }
}
