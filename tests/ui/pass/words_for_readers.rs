#![deny(warnings)]
use fault::{ApiError, Catalog};

#[derive(Debug, ApiError)]
#[api(docs = "https://example.com/errors")]
enum E {
    /// No booking has this id.
    ///
    /// It may have been removed.
    #[status(404)]
    #[title("Booking not found")]
    #[docs("https://example.com/bookings#missing")]
    #[cause("the id is misspelt")]
    #[cause("the booking was removed")]
    #[remedy("list the bookings first")]
    Missing,
    #[status(409)]
    #[code("taken")]
    Taken,
}

fn main() {
    let entries: Vec<_> = E::CATALOG.iter().collect();
    assert_eq!(entries[0].title(), "Booking not found");
    assert_eq!(
        entries[0].description(),
        "No booking has this id.\n\nIt may have been removed."
    );
    assert_eq!(
        entries[0].causes(),
        ["the id is misspelt", "the booking was removed"]
    );
    assert_eq!(entries[0].remedies(), ["list the bookings first"]);
    assert_eq!(
        entries[0].docs(),
        Some("https://example.com/bookings#missing")
    );
    assert_eq!(entries[1].docs(), Some("https://example.com/errors/taken"));
    assert_eq!(entries[1].title(), "Taken");
}
