//! Pointers to a fault are the fault: `&F`, `Box<F>`, `Arc<F>`.

use std::sync::Arc;
use std::time::Duration;

use fault::body::Fields;
use fault::{ApiError, Catalog, Fault, FieldErrors};
use http::StatusCode;

use crate::log::logged;
use crate::sent;

#[derive(Debug, ApiError)]
#[api(format = Fields, domain = "a.example")]
enum Error {
    #[kind("k")]
    #[title("t")]
    #[message("m {text}")]
    #[docs("https://a.example/")]
    #[log(warn)]
    #[header("x-text", "{text}")]
    Everything {
        #[status]
        status: StatusCode,
        #[code]
        code: i64,
        #[param]
        param: &'static str,
        #[fields]
        errors: FieldErrors,
        #[retry_after]
        wait: Duration,
        #[detail]
        size: u8,
        text: &'static str,
    },
}

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum Outer {
    #[transparent]
    #[status(410)]
    Inner(Error),
}

fn everything() -> Error {
    let mut errors = FieldErrors::new();
    errors.push("a", "k", "d");
    Error::Everything {
        status: StatusCode::CONFLICT,
        code: 7,
        param: "p",
        errors,
        wait: Duration::from_secs(1),
        size: 3,
        text: "x",
    }
}

/// All that a fault says, by its methods.
fn said(fault: &dyn Fault) -> String {
    format!(
        "{} {} {:?} {:?} {} {:?} {} {:?} {:?} {:?} {:?} {:?} {:?} {}",
        fault.status(),
        fault.reason(),
        fault.kind(),
        fault.code(),
        fault.title(),
        fault.docs(),
        fault.message(),
        fault.param(),
        fault.field_errors(),
        fault.retry_after(),
        fault.retry(),
        fault.log_level(),
        fault.format(),
        fault.entry().name(),
    )
}

#[track_caller]
fn same<P: Fault + Catalog, E: Fault + Catalog>(pointer: &P, error: &E) {
    assert_eq!(said(pointer), said(error));
    assert_eq!(sent(pointer), sent(error));
    assert_eq!(logged(pointer), logged(error));
    assert_eq!(P::CATALOG.name(), E::CATALOG.name());
    assert_eq!(P::CATALOG.iter().count(), E::CATALOG.iter().count());
    assert_eq!(pointer.inner().is_some(), error.inner().is_some());
}

fn behind_pointers<E: Fault + Catalog>(make: impl Fn() -> E) {
    let error = make();
    same(&&error, &error);
    same(&&&error, &error);
    same(&Box::new(make()), &error);
    same(&Arc::new(make()), &error);
    same(&Box::new(Arc::new(make())), &error);
}

#[test]
fn a_pointer_says_what_its_fault_says() {
    behind_pointers(everything);
    behind_pointers(|| Outer::Inner(everything()));
    assert!(sent(&everything()).starts_with("409 Conflict\nretry-after: 1\nx-text: x\n"));
}
