//! The catalogs against the tables of the pages that they come from:
//! `fixtures/error_tables.json` has every error row's status and name, and how
//! much its further columns hold.

use fault::{Catalog, Entry};
use fault_examples::bookings::BookingError;
use fault_examples::calendar::CalendarError;
use fault_examples::payments::PaymentError;
use fault_examples::timeline::TimelineError;
use serde_json::Value;

fn table(service: &str) -> Value {
    let tables = include_str!("../../fixtures/error_tables.json");
    let mut tables: Value = serde_json::from_str(tables).unwrap();
    tables[service].take()
}

/// Status, name, number of causes, number of remedies.
type Row = (u16, String, usize, usize);

fn rows_of_page(service: &str) -> Vec<Row> {
    let table = table(service);
    let number = |value: &Value| usize::try_from(value.as_u64().unwrap_or(0)).unwrap();
    table
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            (
                u16::try_from(row["status"].as_u64().unwrap()).unwrap(),
                row["name"].as_str().unwrap().to_owned(),
                number(&row["causes"]),
                number(&row["remedies"]),
            )
        })
        .collect()
}

fn row(entry: &Entry) -> Row {
    assert_ne!(entry.description(), "", "{}", entry.name());
    (
        entry.status().as_u16(),
        entry.reason().to_owned(),
        entry.causes().len(),
        entry.remedies().len(),
    )
}

fn rows<E: Catalog>() -> Vec<Row> {
    E::CATALOG.iter().map(|entry| row(&entry)).collect()
}

#[test]
fn the_payments_catalog_is_the_page_s_two_tables() {
    assert_eq!(rows::<PaymentError>(), rows_of_page("payments"));
    assert_eq!(PaymentError::CATALOG.iter().count(), 12);
}

#[test]
fn the_timeline_catalog_is_the_page_s_table() {
    assert_eq!(rows::<TimelineError>(), rows_of_page("timeline"));
    assert_eq!(TimelineError::CATALOG.iter().count(), 15);
}

#[test]
fn the_calendar_catalog_is_the_page_s_table() {
    let mut rows = rows::<CalendarError>();
    rows.dedup();
    assert_eq!(rows, rows_of_page("calendar"));
    assert_eq!(rows.len(), 9);
    // The row 400 stands for the errors of RFC 6749 §5.2 that can happen there.
    let codes: Vec<_> = CalendarError::CATALOG
        .iter()
        .filter(|entry| entry.status() == 400)
        .map(|entry| entry.code().unwrap().to_string())
        .collect();
    assert_eq!(
        codes,
        [
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unsupported_grant_type",
        ]
    );
    assert_eq!(CalendarError::CATALOG.iter().count(), 8 + codes.len());
}

#[test]
fn the_bookings_catalog_has_the_page_s_kinds_and_no_others() {
    let table = table("bookings");
    let of_page: Vec<_> = table["kinds"].as_array().unwrap().iter().collect();
    let mut kinds = Vec::new();
    for entry in BookingError::CATALOG.iter() {
        let (_, _, causes, remedies) = row(&entry);
        assert_eq!((causes, remedies), (0, 0), "the page has no such columns");
        let kind = entry.kind().unwrap();
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    assert_eq!(
        kinds,
        of_page
            .iter()
            .map(|kind| kind.as_str().unwrap())
            .collect::<Vec<_>>()
    );
    assert_eq!(kinds.len(), 4);
}

#[test]
fn the_bookings_catalog_has_the_page_s_examples() {
    for example in table("bookings")["examples"].as_array().unwrap() {
        assert!(
            BookingError::CATALOG.iter().any(|entry| {
                example["status"] == entry.status().as_u16()
                    && example["name"] == entry.reason()
                    && example["kind"] == entry.kind().unwrap()
            }),
            "{example}"
        );
    }
}
