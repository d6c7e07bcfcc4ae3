//! The hub of the contract: the walk through a catalog, samples of responses, and
//! schemas of bodies.

mod args;
mod described;
mod examples;
mod headers;
mod hostile;
mod properties;
mod real;
mod samples;
mod schemas;
mod subset;
mod walk;

use fault::{Catalog, Fault, Reply};
use fault_contract::{Listed, Presence, Step};
use serde_json::Value;

/// The error of this name.
fn listed<E: Catalog>(name: &str) -> Listed {
    let entries = fault_contract::entries::<E>();
    let found = entries.iter().find(|listed| listed.name() == name);
    let names: Vec<_> = entries.iter().map(Listed::name).collect();
    found
        .unwrap_or_else(|| panic!("{name} is not among {names:?}"))
        .clone()
}

/// Whether a body is as the contract of the error says.
#[track_caller]
fn fits(listed: &Listed, body: &[u8]) {
    let schema = fault_contract::schema(listed);
    let described = fault_contract::Body::of(listed, &mut fault_contract::Schemas::new());
    if body.is_empty() {
        assert_ne!(
            described.presence,
            Presence::Always,
            "{} has no body",
            listed.name()
        );
        return;
    }
    assert_ne!(
        described.presence,
        Presence::Never,
        "{} has a body",
        listed.name()
    );
    let json = if described.is_json {
        serde_json::from_slice(body).unwrap()
    } else {
        Value::String(String::from_utf8(body.to_vec()).unwrap())
    };
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(&json)
        .map(|error| error.to_string())
        .collect();
    assert!(
        errors.is_empty(),
        "{}: {errors:#?}\n{json:#}\n{schema:#}",
        listed.name()
    );
}

/// Whether the response to an error is as one of the contract's says: that of its
/// own variant.
#[track_caller]
fn is_as_promised<E: Fault + Catalog>(error: &E) {
    is_one_of(error, |_| true);
}

/// The same of an error that is nested more than once, by the outer variant.
#[track_caller]
fn is_as_promised_at<E: Fault + Catalog>(error: &E, variant: &str) {
    is_one_of(error, |listed| {
        listed.way().any(|nested| nested.variant() == variant)
    });
}

#[track_caller]
fn is_one_of<E: Fault + Catalog>(error: &E, is_meant: impl Fn(&Listed) -> bool) {
    let reply = Reply::new(error);
    let entries = fault_contract::entries::<E>();
    let mut of_entry = entries
        .into_iter()
        .filter(|listed| is_meant(listed))
        .filter(|listed| {
            let Some(Step::Own(place)) = listed.steps().last().copied() else {
                return false;
            };
            std::ptr::eq(&raw const listed.owner().own()[place], reply.info().entry())
        });
    let listed = of_entry.next().expect("the error is in the catalog");
    assert!(
        of_entry.next().is_none(),
        "{} is nested twice",
        listed.name()
    );
    fits(&listed, reply.body());
    for header in listed.headers() {
        let value = reply.headers().get(header.name);
        if let (Some(fixed), Some(value)) = (&header.value, value) {
            assert_eq!(value.to_str().unwrap(), fixed);
        }
        assert!(
            value.is_some() || header.is_optional,
            "{} lacks {}",
            listed.name(),
            header.name
        );
    }
}
