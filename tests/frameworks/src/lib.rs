//! One enum, its answers written down, a server of every framework that gives
//! them, and the client that reads them.

pub mod answer;
pub mod client;
pub mod scenario;
pub mod server;
