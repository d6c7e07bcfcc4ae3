//! The level of an error's log event.

use serde_core::ser::{Serialize, Serializer};

/// The level of an error's log event.
///
/// By default `error` for a 5xx, which is the service's mistake, and `debug` for
/// the rest, which is the client's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LogLevel {
    /// No event.
    Off,
    /// `#[log(error)]`
    Error,
    /// `#[log(warn)]`
    Warn,
    /// `#[log(info)]`
    Info,
    /// `#[log(debug)]`
    Debug,
    /// `#[log(trace)]`
    Trace,
}

impl LogLevel {
    /// The name, as in `#[log(…)]`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
            Self::Trace => "trace",
        }
    }
}

impl Serialize for LogLevel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
