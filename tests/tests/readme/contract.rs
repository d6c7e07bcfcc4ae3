use fault_contract::{artifact, check, typescript};

use crate::BookingError;

#[test]
fn the_contract_is_kept() {
    check!(BookingError, "errors.lock");
    artifact!("web/errors.ts", typescript::of::<BookingError>().text());
}
