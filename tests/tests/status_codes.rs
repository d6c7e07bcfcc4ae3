//! The registry of status codes against the derive's table and the runtime's.
//!
//! `fixtures/status_codes.tsv` holds the error statuses of IANA's registry
//! "HTTP Status Codes", with their phrases.

use std::collections::BTreeMap;

use fault::{Catalog, Fault};
use http::StatusCode;

const REGISTRY: &str = include_str!("../fixtures/status_codes.tsv");

/// The registered error statuses and their phrases.
fn registry() -> BTreeMap<u16, &'static str> {
    REGISTRY
        .lines()
        .skip(1)
        .map(|line| {
            let mut columns = line.split('\t');
            let code = columns.next().unwrap().parse().unwrap();
            let phrase = match (code, columns.next().unwrap()) {
                // Unused according to the registry; everybody knows it by this name.
                (418, "(Unused)") => "I'm a teapot",
                // The remark is no part of the phrase.
                (_, phrase) => phrase.trim_end_matches(" (OBSOLETED)"),
            };
            (code, phrase)
        })
        .collect()
}

/// What one error says of its status, in all the places where it can be read.
struct Said {
    written: StatusCode,
    by_number: (StatusCode, &'static str, &'static str),
    by_name: (StatusCode, &'static str, &'static str),
}

fn said<E: Fault + Catalog>(error: &E) -> (StatusCode, &'static str, &'static str) {
    let entry = E::CATALOG.iter().next().unwrap();
    assert_eq!(entry.status(), error.status());
    assert_eq!(fault::status::reason(error.status()), Some(error.reason()));
    (error.status(), error.reason(), entry.reason())
}

macro_rules! statuses {
    ($($code:literal $name:ident,)*) => {
        $(
            #[allow(non_snake_case)]
            mod $name {
                // RFC 9110 wants one of these with some statuses.
                #[derive(Debug, fault::ApiError)]
                #[status($code)]
                #[header("www-authenticate", "Bearer")]
                #[header("proxy-authenticate", "Basic")]
                #[header("allow", "GET")]
                #[header("upgrade", "h2c")]
                pub(super) struct ByNumber;

                #[derive(Debug, fault::ApiError)]
                #[status($name)]
                #[header("www-authenticate", "Bearer")]
                #[header("proxy-authenticate", "Basic")]
                #[header("allow", "GET")]
                #[header("upgrade", "h2c")]
                pub(super) struct ByName;
            }
        )*

        fn all() -> BTreeMap<u16, Said> {
            BTreeMap::from([$(
                ($code, Said {
                    written: StatusCode::$name,
                    by_number: said(&$name::ByNumber),
                    by_name: said(&$name::ByName),
                }),
            )*])
        }
    };
}

statuses! {
    400 BAD_REQUEST,
    401 UNAUTHORIZED,
    402 PAYMENT_REQUIRED,
    403 FORBIDDEN,
    404 NOT_FOUND,
    405 METHOD_NOT_ALLOWED,
    406 NOT_ACCEPTABLE,
    407 PROXY_AUTHENTICATION_REQUIRED,
    408 REQUEST_TIMEOUT,
    409 CONFLICT,
    410 GONE,
    411 LENGTH_REQUIRED,
    412 PRECONDITION_FAILED,
    413 PAYLOAD_TOO_LARGE,
    414 URI_TOO_LONG,
    415 UNSUPPORTED_MEDIA_TYPE,
    416 RANGE_NOT_SATISFIABLE,
    417 EXPECTATION_FAILED,
    418 IM_A_TEAPOT,
    421 MISDIRECTED_REQUEST,
    422 UNPROCESSABLE_ENTITY,
    423 LOCKED,
    424 FAILED_DEPENDENCY,
    425 TOO_EARLY,
    426 UPGRADE_REQUIRED,
    428 PRECONDITION_REQUIRED,
    429 TOO_MANY_REQUESTS,
    431 REQUEST_HEADER_FIELDS_TOO_LARGE,
    451 UNAVAILABLE_FOR_LEGAL_REASONS,
    500 INTERNAL_SERVER_ERROR,
    501 NOT_IMPLEMENTED,
    502 BAD_GATEWAY,
    503 SERVICE_UNAVAILABLE,
    504 GATEWAY_TIMEOUT,
    505 HTTP_VERSION_NOT_SUPPORTED,
    506 VARIANT_ALSO_NEGOTIATES,
    507 INSUFFICIENT_STORAGE,
    508 LOOP_DETECTED,
    510 NOT_EXTENDED,
    511 NETWORK_AUTHENTICATION_REQUIRED,
}

#[test]
fn every_registered_error_status_is_known_by_number_and_by_name() {
    let registry = registry();
    let all = all();
    assert_eq!(registry.len(), 40);
    assert!(registry.keys().eq(all.keys()));
    for (code, phrase) in registry {
        let said = &all[&code];
        let status = StatusCode::from_u16(code).unwrap();
        assert_eq!(said.written, status);
        assert_eq!(said.by_number, (status, phrase, phrase));
        assert_eq!(said.by_name, (status, phrase, phrase));
    }
}

#[test]
fn what_has_a_phrase_is_registered_or_well_known() {
    let registry = registry();
    for code in 400..600 {
        let status = StatusCode::from_u16(code).unwrap();
        let phrase = fault::status::reason(status);
        match registry.get(&code) {
            Some(registered) => assert_eq!(phrase, Some(*registered)),
            // No unofficial phrase may be that of a registered status.
            None => assert!(
                phrase.is_none_or(|phrase| !registry.values().any(|known| *known == phrase)),
                "{code}"
            ),
        }
    }
    for code in 200..400 {
        let status = StatusCode::from_u16(code).unwrap();
        let phrase = match code {
            // IANA's has a hyphen.
            203 => Some("Non-Authoritative Information"),
            _ => status.canonical_reason(),
        };
        assert_eq!(fault::status::reason(status), phrase, "{code}");
    }
    for code in (100..200).chain(600..1000) {
        let status = StatusCode::from_u16(code).unwrap();
        assert_eq!(fault::status::reason(status), None, "{code}");
    }
}
