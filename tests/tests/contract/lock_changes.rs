//! What a change of an enum means for its clients, from the attributes to the
//! message of the failed test.

#![allow(dead_code, reason = "what is asked is the catalog")]

use std::fs;

use fault_contract::lock::{self, check, diff};
use fault_contract::{Bless, Caller};

mod before {
    use fault::ApiError;
    use fault::body::Typed;

    #[derive(Debug, ApiError)]
    #[api(
        format = Typed,
        codes = snake_case,
        kinds(request_error = 4xx, api_error = 5xx),
        retired("reserved" = "Use `taken`."),
    )]
    #[kind("request_error")]
    pub(super) enum SeatError {
        #[status(409)]
        #[message("Seat {seat} is taken")]
        Taken {
            seat: u32,
            #[detail]
            free: Vec<u32>,
        },
        #[status(404)]
        NoSuchSeat,
        #[status(410)]
        Gone,
        #[status(400)]
        TooMany {
            #[detail]
            most: u32,
        },
        #[status(429)]
        TooFast {
            #[retry_after]
            wait: u32,
        },
        #[transparent]
        Auth(AuthError),
    }

    #[derive(Debug, ApiError)]
    #[api(format = Typed)]
    pub(super) enum AuthError {
        #[status(403)]
        #[kind("request_error")]
        Expired,
    }
}

mod after {
    use fault::ApiError;
    use fault::body::Typed;

    #[derive(Debug, ApiError)]
    #[api(
        format = Typed,
        codes = snake_case,
        kinds(request_error = 4xx, rate_error = 429, api_error = 5xx),
        retired("gone" = "Use `no_such_seat`."),
    )]
    #[kind("request_error")]
    pub(super) enum SeatError {
        // Another text, a member and a version more, a member less certain.
        #[status(409)]
        #[message("Someone else has seat {seat}")]
        #[since("2.0")]
        Taken {
            #[detail]
            seat: u32,
            #[detail]
            free: Option<Vec<u32>>,
        },
        // Another status.
        #[status(410)]
        NoSuchSeat,
        // Another type.
        #[status(400)]
        TooMany {
            #[detail]
            most: String,
        },
        // Another kind; the time to wait is not always known.
        #[kind("rate_error")]
        TooFast {
            #[retry_after]
            wait: Option<u32>,
        },
        // A code that was retired.
        #[status(409)]
        Reserved,
        // One more.
        #[status(500)]
        #[kind("api_error")]
        Broken,
        #[transparent]
        Auth(AuthError),
    }

    #[derive(Debug, ApiError)]
    #[api(format = Typed)]
    pub(super) enum AuthError {
        // Another name.
        #[status(403)]
        #[kind("request_error")]
        Outdated,
    }
}

const REPORT: &str = r#""#;

#[test]
fn a_change_of_an_enum_is_reported_by_what_it_means() {
    let (old, new) = (
        lock::of::<before::SeatError>(),
        lock::of::<after::SeatError>(),
    );
    assert_eq!(diff(&old, &new).to_string(), REPORT);
    assert!(diff(&old, &old).is_empty());
}

#[test]
fn the_test_fails_with_the_report_and_writes_only_what_it_may() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("lock-changes");
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let caller = Caller::new("seats", folder.to_str().unwrap());
    let text = || fs::read_to_string(folder.join("errors.lock")).unwrap();
    let (old, new) = (
        lock::of::<before::SeatError>(),
        lock::of::<after::SeatError>(),
    );
    let look = Bless::from_variables(|_| None);

    check("errors.lock", &caller, &old, &Bless::Compatible).unwrap();
    check("errors.lock", &caller, &old, &look).unwrap();
    for bless in [&look, &Bless::Compatible] {
        let message = check("errors.lock", &caller, &new, bless).unwrap_err();
        assert!(message.contains(REPORT), "{message}");
        assert_eq!(text(), old.text());
    }
    check("errors.lock", &caller, &new, &Bless::Breaking).unwrap();
    assert_eq!(text(), new.text());
}
