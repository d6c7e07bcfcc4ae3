//! The seats of a hall, in axum and in actix-web side by side: the same enum
//! of errors gives the same answers in both.
//!
//! Read `error.rs` first, then [`in_axum`] and [`in_actix_web`]: a handler
//! returns `Result<_, SeatError>`, and that is all. `cargo run --example
//! frameworks` starts both, over one hall.

use std::sync::{Mutex, PoisonError};

use fault::FieldErrors;
use serde::{Deserialize, Serialize};

mod error;
pub mod in_actix_web;
pub mod in_axum;

pub use error::SeatError;

/// The seats, counted from 1, and who has them.
#[derive(Debug)]
pub struct Hall(Mutex<Vec<Option<String>>>);

/// What a client sends to reserve a seat, and reads of one.
#[derive(Debug, Serialize, Deserialize)]
pub struct Guest {
    name: String,
}

impl Hall {
    /// A hall of free seats.
    pub fn new(seats: usize) -> Self {
        Self(Mutex::new(vec![None; seats]))
    }

    /// Gives a seat to a guest.
    ///
    /// # Errors
    ///
    /// If there is no such seat, somebody has it, or the guest has no name.
    pub fn reserve(&self, seat: &str, guest: Guest) -> Result<Guest, SeatError> {
        let mut seats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = seat.parse().unwrap_or(0);
        if !(1..=seats.len()).contains(&number) {
            return Err(SeatError::NoSuchSeat { seat: seat.into() });
        }
        if guest.name.trim().is_empty() {
            let mut errors = FieldErrors::new();
            errors.push("name", "blank", "is blank");
            return Err(SeatError::Incomplete(errors));
        }
        if seats[number - 1].is_some() {
            let free = (1..=seats.len()).filter(|n| seats[n - 1].is_none());
            return Err(SeatError::Taken {
                seat: number,
                free: free.collect(),
            });
        }
        seats[number - 1] = Some(guest.name.clone());
        Ok(guest)
    }
}
