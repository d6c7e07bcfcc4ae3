//! The list of a type's errors.

#![allow(dead_code, reason = "what is asked is the catalog")]

use fault::body::{Coded, Problem, Typed};
use fault::{ApiError, Fault};
use fault_contract::{Step, Walk, entries};

use crate::listed;

#[derive(Debug, ApiError)]
#[api(format = Typed, codes = snake_case)]
#[kind("api_error")]
enum OuterError {
    #[status(404)]
    Missing,
    #[transparent]
    Auth(#[from] AuthError),
    #[transparent]
    #[status(503)]
    #[code("unreachable")]
    #[title("Unreachable")]
    Upstream(UpstreamError),
    #[transparent]
    #[title("Other")]
    Again(Box<AuthError>),
    #[transparent]
    Plugin(Box<dyn Fault + Send + Sync>),
}

#[derive(Debug, ApiError)]
#[api(format = Coded, codes = "AUTH_{SCREAMING_SNAKE_CASE}")]
#[kind("auth_error")]
enum AuthError {
    #[status(403)]
    Forbidden,
    #[status(403)]
    #[format(Problem)]
    Expired,
}

#[derive(Debug, ApiError)]
#[status(502)]
#[kind("api_error")]
#[code("upstream")]
struct UpstreamError;

#[test]
fn names_are_unique_and_say_where_an_error_is_from() {
    let entries = entries::<OuterError>();
    let names: Vec<_> = entries.iter().map(fault_contract::Listed::name).collect();
    assert_eq!(
        names,
        [
            "OuterErrorMissing",
            "OuterErrorAuthForbidden",
            "OuterErrorAuthExpired",
            "UpstreamError",
            "OuterErrorAgainForbidden",
            "OuterErrorAgainExpired",
        ]
    );
}

#[test]
fn the_way_to_an_error_is_known() {
    let error = listed::<OuterError>("OuterErrorAgainExpired");
    assert_eq!(error.steps(), [Step::Nested(2), Step::Own(1)]);
    let way: Vec<_> = error.way().map(fault::Nested::variant).collect();
    assert_eq!(way, ["Again"]);
    assert_eq!(error.root().name(), "OuterError");
    assert_eq!(error.owner().name(), "AuthError");
    assert_eq!(
        listed::<OuterError>("OuterErrorMissing").steps(),
        [Step::Own(0)]
    );
}

#[test]
fn an_error_is_seen_with_what_outer_variants_override() {
    let error = listed::<OuterError>("UpstreamError");
    assert_eq!(error.entry().status(), 503);
    assert_eq!(error.entry().code().unwrap(), "unreachable");
    assert_eq!(error.entry().title(), "Unreachable");
    let error = listed::<OuterError>("OuterErrorAgainForbidden");
    assert_eq!(error.entry().title(), "Other");
}

#[test]
fn the_format_is_the_outermost_types_unless_a_variant_has_its_own() {
    let name = |name: &str| listed::<OuterError>(name).format().name();
    assert_eq!(name("OuterErrorAuthForbidden"), "Typed");
    assert_eq!(name("OuterErrorAuthExpired"), "Problem");
    assert_eq!(
        listed::<AuthError>("AuthErrorForbidden").format().name(),
        "Coded"
    );
}

#[test]
fn a_variant_whose_errors_are_only_known_at_run_time_is_open() {
    let walk = Walk::of::<OuterError>();
    let open: Vec<_> = walk
        .open
        .iter()
        .map(fault_contract::Open::variant)
        .collect();
    assert_eq!(open, ["Plugin"]);
    assert_eq!(walk.open[0].owner.name(), "OuterError");
    assert!(Walk::of::<AuthError>().open.is_empty());
}

mod ambiguous {
    use fault::ApiError;

    #[derive(Debug, ApiError)]
    pub(super) enum A {
        #[status(400)]
        BC,
        #[transparent]
        B(AB),
    }

    #[derive(Debug, ApiError)]
    pub(super) enum AB {
        #[status(400)]
        C,
    }
}

#[test]
fn names_that_read_alike_differ() {
    let entries = entries::<ambiguous::A>();
    let names: Vec<_> = entries.iter().map(fault_contract::Listed::name).collect();
    assert_eq!(names, ["ABC", "ABC2"]);
}
