//! Markdown that authors write: doc comments, and the lines in attributes.
//!
//! HTML in it is shown as text. Links that only rustdoc can follow and links
//! that would run a script become text, images become links. Headings go below
//! the one that they stand under. An empty fence ```` ```example ```` is where
//! the sample goes.

mod cell;
mod html;
mod links;
mod markdown;
mod reading;

pub(crate) use self::cell::cell;
pub(crate) use self::html::{html, html_line};
pub(crate) use self::markdown::{line, markdown};
pub(crate) use self::reading::{Place, has_place_for_sample};
