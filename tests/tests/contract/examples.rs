//! The errors of `examples`: every sample is as its schema says.

use fault::Catalog;
use fault_contract::Walk;

use crate::apis::every_api;
use crate::fits;

fn samples_fit<E: Catalog>(_: &str) {
    let walk = Walk::of::<E>();
    assert!(!walk.listed.is_empty());
    assert_eq!(walk.listed.len(), E::CATALOG.iter().count());
    for (listed, entry) in walk.listed.iter().zip(E::CATALOG.iter()) {
        assert_eq!(
            serde_json::to_value(listed.entry()).unwrap(),
            serde_json::to_value(entry).unwrap()
        );
        let sample = fault_contract::sample(listed);
        assert_eq!(sample.status, entry.status());
        if sample.is_complete() {
            fits(listed, &sample.body);
        }
    }
}

#[test]
fn every_complete_sample_is_as_its_schema_says() {
    every_api!(samples_fit);
}
