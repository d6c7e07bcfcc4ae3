//! What a database refuses, as a contract with clients: sqlx on Postgres and on
//! SQLite, and rusqlite.
//!
//! | file | what is in it |
//! |---|---|
//! | `error.rs` | the errors of the service; `?` makes them of the drivers' |
//! | `refusal.rs` | what a driver's error says: which constraint, or that another try may succeed |
//! | `schema.sql` | tables whose constraints have names |
//! | `tests/` | every refusal out of a real database, and what clients read |
//!
//! A table is checked by the database, since two requests at once get past a
//! check that the service makes beforehand. The constraint that is broken has a
//! name, and `error.rs` has a row for it: the field of the request, and what
//! clients read. What has no row is a mistake of the service, and a 500.

#![allow(
    missing_docs,
    reason = "what a field of an error is, the error's message says"
)]

pub mod error;
pub mod refusal;

/// The tables, for both databases.
pub const SCHEMA: &str = include_str!("schema.sql");

/// Adds a booking: room, reference, number of guests.
pub const ADD: &str = "insert into bookings (room, reference, guests) values ($1, $2, $3)";

/// Removes a room.
pub const REMOVE_ROOM: &str = "delete from rooms where id = $1";
