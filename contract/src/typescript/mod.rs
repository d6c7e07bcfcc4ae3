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
//! ```no_run
//! use fault_contract::typescript::{Module, Response};
//!
//! let gone = Response::new("SeatError", "Gone").with_status(410);
//! let module = Module::new("SeatError", [gone]);
//! fault_contract::artifact!("web/errors.ts", module.text());
//! ```
//!
//! What TypeScript cannot say, or a schema does not, is `unknown`. The module
//! needs no other one, and passes `strict`, `exactOptionalPropertyTypes` and
//! `noUncheckedIndexedAccess`.

mod comment;
mod definitions;
mod guard;
mod layout;
mod module;
mod names;
mod print;
mod response;

pub use module::Module;
pub use response::Response;
