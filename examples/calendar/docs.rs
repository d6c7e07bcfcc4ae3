//! The error page: a heading a status, since most errors have no body.

use fault_contract::docs::{Docs, Layout};

use super::CalendarError;

/// The responses of the service, the successful ones as well.
pub fn docs() -> Docs {
    Docs::of::<CalendarError>()
        .title("Errors")
        .intro(
            "The status says how a request went: `2xx` that it succeeded, `4xx` that it cannot \
             succeed as it is, for example because a calendar does not exist, and `5xx` that \
             something on our side failed.",
        )
        .success(200, "OK", "The request succeeded.")
        .success(
            202,
            "Accepted",
            "We have taken the request and will see to it.",
        )
        .layout(Layout::by_status().level(5).heading("Common responses"))
}
