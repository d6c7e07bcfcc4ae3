//! `#[fields]` and `#[fields(first)]`.

use fault::body::{Fields, Problem, Typed};
use fault::{ApiError, FieldErrors};

use crate::sent;

#[derive(Debug, ApiError)]
#[api(format = Typed)]
#[status(422)]
#[kind("k")]
#[message("m")]
struct First(#[fields(first)] FieldErrors);

#[derive(Debug, ApiError)]
#[api(format = Fields)]
#[status(422)]
#[message("m")]
struct All(#[fields] Option<FieldErrors>);

#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum Outer {
    #[transparent]
    First(First),
    Beside {
        #[transparent]
        inner: First,
        #[fields]
        errors: FieldErrors,
    },
}

fn errors(paths: &[&'static str]) -> FieldErrors {
    let mut errors = FieldErrors::new();
    for path in paths {
        errors.push(*path, "k", "d");
    }
    errors
}

#[test]
fn a_format_may_show_the_first_field_alone() {
    for (paths, param) in [
        (&["a", "b"][..], ",\"param\":\"a\""),
        (&["", "b"], ",\"param\":\"b\""),
        (&[""], ""),
        (&[], ""),
    ] {
        assert_eq!(
            sent(&First(errors(paths))),
            format!("422 Unprocessable Content\n{{\"type\":\"k\",\"message\":\"m\"{param}}}")
        );
    }
}

#[test]
fn fields_may_be_absent() {
    assert_eq!(
        sent(&All(Some(errors(&["a"])))),
        "422 Unprocessable Content\n{\"message\":\"m\",\"errors\":{\"a\":[\"d\"]}}"
    );
    assert_eq!(
        sent(&All(None)),
        "422 Unprocessable Content\n{\"message\":\"m\"}"
    );
}

#[test]
fn the_fields_beside_an_inner_fault_stand_in_place_of_its_own() {
    let body = |error: &Outer| sent(error).lines().last().unwrap().to_owned();
    assert_eq!(
        body(&Outer::First(First(errors(&["a"])))),
        r##"{"title":"Unprocessable Content","status":422,"detail":"m","errors":[{"detail":"d","pointer":"#/a"}]}"##
    );
    let error = Outer::Beside {
        inner: First(errors(&["inner"])),
        errors: errors(&["outer"]),
    };
    assert_eq!(
        body(&error),
        r##"{"title":"Unprocessable Content","status":422,"detail":"m","errors":[{"detail":"d","pointer":"#/outer"}]}"##
    );
    assert_eq!(fault::Fault::param(&error).unwrap().to_string(), "outer");
}
