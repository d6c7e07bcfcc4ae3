//! One format for the whole service: what the layer answers, and what it
//! leaves alone.

mod kept;
mod made;
mod order;
mod request_id;
mod support;
mod words;
