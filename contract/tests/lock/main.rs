//! `errors.lock`: what is read, what is written, and what a change means.

mod checked;
mod classes;
mod merges;
mod properties;
mod read;
mod written;
