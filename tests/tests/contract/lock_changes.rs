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

const REPORT: &str = r#"Breaking: clients that work today may fail:
  gone: removed, and its code retired ("Use `no_such_seat`.")
  no_such_seat, status: 404 -> 410
  reserved: the code is used again; it was retired ("Use `taken`.")
  taken, body.free: [integer] -> [integer]? (not always there any more)
  too_fast, body.type: = "request_error" -> = "rate_error"
  too_fast, header.retry-after: always -> sometimes (not always there any more)
  too_fast, kind: request_error -> rate_error
  too_many, body.most: integer -> string

New: clients may meet what they do not know:
  broken: added (500 api_error, "Internal Server Error")

New kinds: clients that decide by the kind do not know them:
  broken, kind: no entry had `api_error`
  too_fast, kind: no entry had `rate_error`

Compatible:
  AuthError::Outdated: renamed from `AuthError::Expired`
  no_such_seat, message: "Not Found" -> "Gone"
  taken, body.seat: added, integer
  taken, message: "Seat {seat} is taken" -> "Someone else has seat {seat}"
  taken, since: added, "2.0"
"#;

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

/// Two versions of one enum, and the report of what has changed.
macro_rules! versions {
    ($test:ident: { $($before:tt)* } -> { $($after:tt)* } $report:literal) => {
        #[test]
        fn $test() {
            mod before {
                #[allow(unused_imports)]
                use fault::body::{Coded, Problem, Typed};
                #[derive(Debug, fault::ApiError)]
                $($before)*
            }
            mod after {
                #[allow(unused_imports)]
                use fault::body::{Coded, Problem, Typed};
                #[derive(Debug, fault::ApiError)]
                $($after)*
            }
            let report = diff(&lock::of::<before::E>(), &lock::of::<after::E>());
            assert_eq!(report.to_string(), $report);
        }
    };
}

versions! {
    a_code_of_another_json_type:
    { #[api(format = Coded)] pub(super) enum E { #[status(409)] #[code(7)] Taken } }
    -> { #[api(format = Coded)] pub(super) enum E { #[status(409)] #[code("7")] Taken } }
    "Breaking: clients that work today may fail:
  \"7\": the code was 7, it is \"7\"
"
}

versions! {
    a_variant_with_a_code_is_renamed:
    { #[api(format = Coded)] pub(super) enum E { #[status(409)] #[code("taken")] Taken } }
    -> { #[api(format = Coded)] pub(super) enum E { #[status(409)] #[code("taken")] Occupied } }
    ""
}

versions! {
    a_variant_without_code_is_renamed_and_its_title_is_sent:
    { pub(super) enum E { #[status(409)] #[docs("https://a.example/1")] Taken } }
    -> { pub(super) enum E { #[status(409)] #[docs("https://a.example/1")] Occupied } }
    "Compatible:
  E::Occupied: renamed from `E::Taken`
  E::Occupied, title: \"Taken\" -> \"Occupied\"
"
}

versions! {
    a_header_another_media_type_and_a_removal:
    {
        #[api(format = Typed, codes = snake_case)]
        #[kind("k")]
        pub(super) enum E {
            #[status(409)]
            #[header("x-a", "1")]
            Taken,
            #[status(410)]
            Gone,
        }
    }
    -> {
        #[api(format = Problem, codes = snake_case)]
        #[kind("k")]
        pub(super) enum E {
            #[status(409)]
            Taken,
        }
    }
    "Breaking: clients that work today may fail:
  gone: removed (410 k, \"Gone\")
  taken, body.message: string -> removed
  taken, body.type: = \"k\" -> removed
  taken, header.x-a: always = 1 -> removed
  taken, media-type: application/json -> application/problem+json

Compatible:
  taken, body.detail: added, string
  taken, body.instance: added, string?
  taken, body.status: added, = 409
  taken, body.title: added, string
"
}

versions! {
    a_type_that_nothing_was_known_of:
    {
        #[api(format = Coded, codes = snake_case)]
        pub(super) enum E {
            #[status(409)]
            Taken { #[detail] by: Unknown },
        }
        #[derive(Debug, serde::Serialize)]
        pub(super) struct Unknown;
    }
    -> {
        #[api(format = Coded, codes = snake_case)]
        pub(super) enum E {
            #[status(409)]
            Taken { #[detail] by: String },
        }
    }
    "Compatible:
  taken, body.by: any -> string (nothing was promised of it)
"
}
