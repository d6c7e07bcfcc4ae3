//! `errors.lock`: what the errors of an API promise, as a file in the
//! repository.
//!
//! A test compares the file with the code, by [`check!`](crate::check!). Whoever
//! changes an error sees in the diff of the file what changes for clients, and what
//! would break them has to be said aloud: `FAULT_BLESS=1` writes changes that
//! break nothing, `FAULT_BLESS=breaking` writes all.
//!
//! ```toml
//! taken."body.code" = "= \"taken\""
//! taken."body.free" = "[integer]"
//! taken."header.retry-after" = "always"
//! taken.status = 409
//! ```
//!
//! The file is TOML, a fact a line, sorted. [`Key`] says how entries are called,
//! [`Facts`] which facts there are, [`diff`](diff()) which changes break
//! clients.
//!
//! # Merging
//!
//! Each line stands alone, so git may take the lines of both sides. In
//! `.gitattributes`:
//!
//! ```text
//! errors.lock merge=union
//! ```
//!
//! Two branches that each add an error then merge without conflict. If both
//! changed one fact, both lines are kept, and the test says which is wrong.
//!
//! # Types
//!
//! A fact `body.<path>` has the type of a member as its value. A path has the
//! names of members after dots (in quotes where one has other characters than
//! letters, digits, `_` and `-`), `[]` for the items of a list, `[0]` for the
//! first one, `{}` for the members of a map, and `<label>` for one of several
//! objects. An object that is always there has no line if it has members.
//!
//! | value | |
//! |---|---|
//! | `string`, `integer`, `number`, `boolean`, `null`, `any`, `never` | JSON's types |
//! | `= "taken"`, `= 1 \| 2` | always this value, one of these, as JSON |
//! | `object` | its members have lines of their own |
//! | `[integer]` | a list |
//! | `[string, integer]`, `[string, ...integer]` | a list of two; of one and any number of others |
//! | `{string}` | a map: an object whose names are not fixed |
//! | `object & {string}` | an object with members of any other name |
//! | `string \| null` | one of these; objects are told apart by a fixed member: `object<type = "a">` |
//! | `like body.tree` | as at that path, for a type that contains itself |
//! | `string?`, `(null \| string)?` | may be missing |

mod body;
mod catalog;
pub(crate) mod check;
mod compare;
mod diff;
mod facts;
mod key;
mod model;
mod pairing;
mod read;
mod report;
mod write;

pub use catalog::of;
pub use check::check;
pub use diff::diff;
pub use facts::{Facts, Value};
pub use key::Key;
pub use model::Lock;
pub use read::ReadError;
pub use report::{Change, Class, Report};
