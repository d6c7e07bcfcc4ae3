//! What the services promise to clients, as files in their folders. A test fails
//! when a file no longer says what the code does; `FAULT_BLESS=1 cargo test -p
//! fault-examples` writes them, unless clients would break.

use fault_contract::{artifact, check, typescript};
use fault_examples::bookings::BookingError;
use fault_examples::calendar::CalendarError;
use fault_examples::payments::PaymentError;
use fault_examples::timeline::TimelineError;

#[test]
fn bookings() {
    check!(BookingError, "bookings/errors.lock");
}

#[test]
fn bookings_in_typescript() {
    artifact!(
        "bookings/errors.ts",
        typescript::of::<BookingError>().text()
    );
}

#[test]
fn calendar() {
    check!(CalendarError, "calendar/errors.lock");
}

#[test]
fn payments() {
    check!(PaymentError, "payments/errors.lock");
}

#[test]
fn timeline() {
    check!(TimelineError, "timeline/errors.lock");
}

#[test]
fn error_pages() {
    use fault_examples::{bookings, calendar, payments, timeline};

    artifact!("bookings/errors.md", bookings::docs().markdown());
    artifact!("calendar/errors.md", calendar::docs().markdown());
    artifact!("payments/errors.md", payments::docs().markdown());
    artifact!("timeline/errors.md", timeline::docs().markdown());
}
