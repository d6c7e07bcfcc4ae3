//! `subset!`: some of a type's errors.

use fault::{ApiError, Catalog};
use fault_contract::{Walk, entries, subset};

#[derive(Debug, ApiError)]
pub enum BookingError {
    #[status(404)]
    NoSuchBooking { id: String },
    #[status(409)]
    Taken(u8),
    #[status(500)]
    #[deprecated]
    r#Async,
    #[transparent]
    Auth(#[from] AuthError),
    #[transparent]
    Admin(AuthError),
    #[transparent]
    Plugin(Box<dyn fault::Fault>),
}

#[derive(Debug, ApiError)]
pub enum AuthError {
    #[status(403)]
    Forbidden,
}

subset! {
    /// What `GET /bookings/{id}` answers.
    pub GetBooking of BookingError { Auth, NoSuchBooking }

    pub(crate) Old of BookingError { r#Async, Plugin, }

    Nothing of AuthError {}
}

fn names<E: Catalog>() -> Vec<String> {
    entries::<E>()
        .iter()
        .map(|listed| listed.name().to_owned())
        .collect()
}

#[test]
fn a_subset_has_its_errors_under_the_names_of_the_whole() {
    assert_eq!(
        names::<GetBooking>(),
        ["BookingErrorNoSuchBooking", "BookingErrorAuthForbidden"]
    );
    assert_eq!(names::<Old>(), ["BookingErrorAsync"]);
    assert_eq!(names::<Nothing>(), [""; 0]);
    assert_eq!(Walk::of::<GetBooking>().open.len(), 0);
    assert_eq!(Walk::of::<Old>().open.len(), 1);
    assert_eq!(GetBooking::CATALOG.name(), "BookingError");
    assert_eq!(GetBooking::CATALOG.iter().count(), 2);
}

#[test]
fn the_errors_of_a_subset_are_those_of_the_whole() {
    let whole = entries::<BookingError>();
    for listed in entries::<GetBooking>() {
        let same = whole
            .iter()
            .find(|other| other.name() == listed.name())
            .unwrap();
        assert_eq!(
            fault_contract::schema(&listed),
            fault_contract::schema(same)
        );
        assert_eq!(listed.steps(), same.steps());
        assert_eq!(
            fault_contract::sample(&listed).body,
            fault_contract::sample(same).body
        );
    }
}
