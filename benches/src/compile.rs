//! Compile time.
use crate::results::Results;
/// Measures.
pub fn measure(_: &Results) -> String {
    String::new()
}
