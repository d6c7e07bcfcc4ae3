//! A document for each of the example services and contracts of the gallery.

use fault::Catalog;
use fault_contract::openapi::{self, Document, OpenApi, Version};
use fault_examples::{bookings, calendar, custom_format, gallery, payments, timeline};
use serde_json::{Value, json};

/// The errors of each, by name.
pub(crate) fn all() -> Vec<(&'static str, OpenApi)> {
    fn of<E: Catalog>(name: &'static str) -> (&'static str, OpenApi) {
        (name, openapi::of::<E>())
    }
    vec![
        of::<bookings::BookingError>("bookings"),
        of::<calendar::CalendarError>("calendar"),
        of::<payments::PaymentError>("payments"),
        of::<timeline::TimelineError>("timeline"),
        of::<custom_format::IssueError>("custom_format"),
        of::<gallery::crates_io::CratesIoError>("crates_io"),
        of::<gallery::google::LibraryError>("google"),
        of::<gallery::json_api::ArticleError>("json_api"),
        of::<gallery::lemmy::LemmyError>("lemmy"),
        of::<gallery::lemmy::LemmyErrorType>("lemmy_types"),
        of::<gallery::matrix::MatrixError>("matrix"),
        of::<gallery::meilisearch::MeilisearchError>("meilisearch"),
        of::<gallery::slack::SlackError>("slack"),
        of::<gallery::stripe::StripeError>("stripe"),
        of::<gallery::svix::SvixError>("svix"),
        of::<gallery::twitter::TwitterError>("twitter"),
    ]
}

/// A document with one operation, which has all of the errors.
pub(crate) fn document(name: &str, errors: OpenApi, version: Version) -> Value {
    let operation = json!({
        "operationId": "ask",
        "summary": "Ask for an error",
        "responses": { "200": { "description": "No error" } },
    });
    let mut document = Document::new(name, "1.0")
        .version(version)
        .description("All errors of an example.")
        .operation("get", "/ask", operation)
        .errors(errors)
        .to_value();
    document["servers"] = json!([{ "url": "https://api.test" }]);
    document["security"] = json!([]);
    document
}
