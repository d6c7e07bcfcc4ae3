//! The error page: a table of the client's errors with their causes, one of the
//! server's with what to do, and what a validation error looks like.

use fault_contract::docs::{Column, Docs, Layout};

use super::PaymentError;

/// The errors of the service.
pub fn docs() -> Docs {
    let columns = |last| {
        [
            Column::Status.named("Code"),
            Column::Reason.named("Name"),
            Column::Description,
            last,
        ]
    };
    Docs::of::<PaymentError>()
        .title("Errors")
        .layout(
            Layout::by_class(
                columns(Column::Causes.named("Common Causes")),
                columns(Column::Remedies.named("What To Do")),
            )
            .heading("HTTP Status Codes")
            .names(["Client Error Codes (4xx)", "Server Error Codes (5xx)"]),
        )
        .layout(
            Layout::samples()
                .heading("Validation Errors")
                .intro("Beside the message, a 422 lists what is wrong with each field.")
                .only(|entry| entry.status() == 422),
        )
}
