//! TypeScript: types for the errors of an API, and a guard that narrows a
//! response to them.
//!
//! ```ts
//! const response = { status: r.status, body: await r.json() };
//! if (isSeatErrorResponse(response)) {
//!   switch (response.body.code) {
//!     case "taken":
//!       return response.body.free.length;
//!   }
//! }
//! ```
//!
//! A response narrows by its status and by each member that is always the same.
//! The guard is false for an error that the module does not know, such as one of
//! a newer API, so that a `switch` over all codes is complete.
//!
//! In a test, [`artifact!`](crate::artifact!) keeps the module up to date:
//!
//! ```
//! use fault::ApiError;
//! use fault::body::Coded;
//! use fault_contract::{artifact, typescript};
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Coded, codes = snake_case)]
//! pub enum SeatError {
//!     /// Someone else has the seat.
//!     #[status(409)]
//!     #[message("Seat {seat} is taken")]
//!     Taken {
//!         seat: u32,
//!         #[detail]
//!         free: Vec<u32>,
//!     },
//! }
//!
//! // In a `#[test]`:
//! artifact!("../tests/typescript/seats.ts", typescript::of::<SeatError>().text());
//! ```
//!
//! The types of details are those of their JSON Schema, see
//! [`Schemas`](crate::Schemas).
//!
//! What TypeScript cannot say, or a schema does not, is `unknown`. The module
//! needs no other one, and passes `strict`, `exactOptionalPropertyTypes` and
//! `noUncheckedIndexedAccess`.

mod catalog;
mod comment;
mod definitions;
mod guard;
mod layout;
mod module;
mod names;
mod print;
mod response;

pub use catalog::of;
pub use module::Module;
pub use response::Response;
