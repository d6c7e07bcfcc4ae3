//! What the fuzz targets share.

pub mod derived;
pub mod every;
pub mod facts;
pub mod json;
pub mod log;
