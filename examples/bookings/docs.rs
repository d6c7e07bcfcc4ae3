//! The page that `doc_url` in the errors leads to.

use fault_contract::docs::{Docs, Layout};

use super::BookingError;
use super::error::RefusedByAxum;

/// The errors of the service, and those of the framework, which have the same
/// format.
pub fn docs() -> Docs {
    Docs::of::<BookingError>()
        .and::<RefusedByAxum>()
        .title("Errors")
        .intro(
            "Bookings answers with the usual HTTP status codes: `2xx` where the request \
             succeeded, `4xx` where something about the request has to change, `5xx` where the \
             mistake is on our side.",
        )
        .layout(
            Layout::members()
                .heading("What an error looks like")
                .intro("The body of every error is a JSON object with these members.")
                .names(["Field", "Type", "Description"]),
        )
        .layout(
            Layout::kinds()
                .heading("Types of errors")
                .intro("Programs decide by the `type`, of which there are four.")
                .names(["Type", "Description"]),
        )
        .layout(
            Layout::samples()
                .heading("Examples")
                .intro("The message is for people, and its wording may change.")
                .only(|entry| {
                    matches!(
                        entry.name(),
                        "NoSuchBooking" | "DuplicateWebhook" | "RateLimited"
                    )
                }),
        )
        .mounted_at("/errors")
}
