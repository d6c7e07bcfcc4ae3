//! One format for the whole service: what the layer answers, and what it
//! leaves alone.

mod catalog;
mod instance;
mod kept;
mod made;
mod negotiate;
mod order;
mod panics;
mod replaced;
mod request_id;
mod support;
