//! The error page: one table of all statuses, and what a body looks like.

use fault_contract::docs::{Column, Docs, Layout};

use super::TimelineError;

/// The responses of the service, the successful ones as well.
pub fn docs() -> Docs {
    Docs::of::<TimelineError>()
        .title("Response Codes")
        .intro("Beside the HTTP status, an error has a code and a message in its body.")
        .success(200, "OK", "It worked.")
        .success(201, "Created", "What you asked to make is there now.")
        .success(
            202,
            "Accepted",
            "We have taken the request, and work on it goes on. What comes of it is open: it may \
             still be refused when its turn comes.",
        )
        .success(
            304,
            "Not Modified",
            "There is nothing newer than what you have.",
        )
        .layout(
            Layout::table([
                Column::Status.named("Code"),
                Column::Reason.named("Text"),
                Column::Description,
            ])
            .heading("HTTP Status Codes")
            .intro("Every response has the status that fits it best."),
        )
        .layout(
            Layout::samples()
                .heading("Error Messages")
                .intro("Bodies are JSON. One may look like this:")
                .only(|entry| entry.status() == 500),
        )
}
