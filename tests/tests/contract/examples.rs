//! The errors of `examples`: every sample is as its schema says.

use fault::Catalog;
use fault_contract::Walk;
use fault_examples::gallery::{
    crates_io::CratesIoError, google::LibraryError, json_api::ArticleError, lemmy::LemmyError,
    matrix::MatrixError, meilisearch::DocumentError, slack::SlackError, stripe::StripeError,
    svix::SvixError, twitter::TwitterError,
};
use fault_examples::{
    bookings::BookingError, calendar::CalendarError, custom_format::IssueError,
    payments::PaymentError, timeline::TimelineError,
};

use crate::fits;

fn samples_fit<E: Catalog>() {
    let walk = Walk::of::<E>();
    assert!(!walk.listed.is_empty());
    assert_eq!(walk.listed.len(), E::CATALOG.iter().count());
    for (listed, entry) in walk.listed.iter().zip(E::CATALOG.iter()) {
        assert_eq!(
            serde_json::to_value(listed.entry()).unwrap(),
            serde_json::to_value(entry).unwrap()
        );
        let sample = fault_contract::sample(listed);
        assert_eq!(sample.status, entry.status());
        if sample.is_complete() {
            fits(listed, &sample.body);
        }
    }
}

#[test]
fn every_complete_sample_is_as_its_schema_says() {
    samples_fit::<BookingError>();
    samples_fit::<CalendarError>();
    samples_fit::<PaymentError>();
    samples_fit::<TimelineError>();
    samples_fit::<IssueError>();
    samples_fit::<CratesIoError>();
    samples_fit::<LibraryError>();
    samples_fit::<ArticleError>();
    samples_fit::<LemmyError>();
    samples_fit::<MatrixError>();
    samples_fit::<DocumentError>();
    samples_fit::<SlackError>();
    samples_fit::<StripeError>();
    samples_fit::<SvixError>();
    samples_fit::<TwitterError>();
}
