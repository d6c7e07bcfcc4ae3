//! The errors of APIs as TypeScript. `tests/typescript` has the compiler look at
//! the files that are kept here.

#![allow(dead_code, reason = "what is asked is the catalog")]

use fault::body::{Coded, Problem};
use fault::{ApiError, Catalog, Fault};
use fault_contract::typescript;
use http::StatusCode;

use crate::apis::every_api;

fn is_kept<E: Catalog>(name: &str) {
    let text = typescript::of::<E>().text();
    for listed in fault_contract::entries::<E>() {
        let exported = format!("export type {} =", listed.name());
        assert_eq!(text.matches(&exported).count(), 1, "{exported}");
    }
    fault_contract::artifact!(format!("../tests/typescript/apis/{name}.ts"), text);
}

#[test]
fn every_error_of_the_examples_is_a_type() {
    every_api!(is_kept);
}

/// The lines of the module that begin so, up to the first that ends it.
#[track_caller]
fn part<'a>(text: &'a str, begin: &str) -> &'a str {
    let at = text
        .find(begin)
        .unwrap_or_else(|| panic!("{begin} is not in {text}"));
    let end = text[at..].find(";\n").expect("a statement ends");
    // Of an object, the last of its lines.
    let end = text[at..]
        .find("\n};\n")
        .map_or(end, |object| match text[at..].find("{\n") {
            Some(open) if open < end => object + 2,
            _ => end,
        });
    &text[at..=at + end]
}

#[derive(Debug, ApiError)]
#[api(format = Coded, codes = snake_case)]
enum SeatError {
    /// Someone else has the seat.
    #[status(409)]
    Taken {
        #[detail]
        seat: Seat,
        #[detail]
        others: Vec<Seat>,
    },
    /// The seat is gone.
    #[status(410)]
    #[deprecated(note = "Use `taken`.")]
    Gone,
    #[transparent]
    Auth(#[from] AuthError),
    #[transparent]
    #[status(503)]
    #[code("upstream")]
    Admin(Box<AuthError>),
    #[message("{text}")]
    Upstream {
        #[status]
        status: StatusCode,
        #[code]
        code: String,
        text: String,
    },
    #[transparent]
    Plugin(Box<dyn Fault + Send + Sync>),
}

#[derive(Debug, ApiError)]
#[api(format = Problem, codes = snake_case)]
enum AuthError {
    #[status(403)]
    Forbidden,
}

#[derive(Debug, serde::Serialize, schemars::JsonSchema)]
struct Seat {
    row: String,
    number: u8,
}

#[test]
fn an_error_that_is_nested_twice_is_two_types() {
    let text = typescript::of::<SeatError>().text();
    assert_eq!(
        part(&text, "export type SeatErrorResponse"),
        "export type SeatErrorResponse =
  | { status: 409; body: SeatErrorTaken }
  | { status: 410; body: SeatErrorGone }
  | { status: number; body: SeatErrorUpstream }
  | { status: 403; body: SeatErrorAuthForbidden }
  | { status: 503; body: SeatErrorAdminForbidden };"
    );
    assert_eq!(
        part(&text, "export const SeatErrorCodes"),
        "export const SeatErrorCodes = [
  \"taken\",
  \"gone\",
  \"forbidden\",
  \"upstream\",
] as const;"
    );
}

#[test]
fn a_code_that_is_known_at_run_time_is_any_code() {
    let text = typescript::of::<SeatError>().text();
    let upstream = part(&text, "export type SeatErrorUpstream");
    assert!(
        upstream.contains("\n  code: string | number;\n"),
        "{upstream}"
    );
}

#[test]
fn doc_comments_and_deprecation_are_comments() {
    let text = typescript::of::<SeatError>().text();
    for lines in [
        "/** Someone else has the seat. */\nexport type SeatErrorTaken =",
        "/**\n * The seat is gone.\n *\n * @deprecated Use `taken`.\n */\nexport type SeatErrorGone =",
    ] {
        assert!(text.contains(lines), "{text}");
    }
}

#[test]
fn a_detail_has_the_type_of_its_schema_or_that_of_another_module() {
    let module = typescript::of::<SeatError>();
    let text = module.text();
    let taken = part(&text, "export type SeatErrorTaken");
    assert!(
        taken.contains("\n  seat: Seat;\n  others: Seat[];\n"),
        "{taken}"
    );
    assert_eq!(
        part(&text, "export type Seat ="),
        "export type Seat = { row: string; number: number };"
    );
    let text = module.import("Seat", "./seat").text();
    assert!(
        text.contains("\nimport type { Seat } from \"./seat\";\n"),
        "{text}"
    );
    assert!(!text.contains("export type Seat ="), "{text}");
}

fault_contract::subset! {
    Reserve of SeatError { Taken, Auth }
}

#[test]
fn a_subset_has_the_names_of_the_whole() {
    let text = typescript::of::<Reserve>().text();
    assert_eq!(
        part(&text, "export type SeatErrorResponse"),
        "export type SeatErrorResponse =
  | { status: 409; body: SeatErrorTaken }
  | { status: 403; body: SeatErrorAuthForbidden };"
    );
}
