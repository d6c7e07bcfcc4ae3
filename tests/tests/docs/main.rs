//! The error page: what is on it, where links to it land, and how it is served.

mod hostile;
mod html;
mod json;
mod links;
mod pages;
mod served;
