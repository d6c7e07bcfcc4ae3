//! An error made by the framework, as a fault.

use core::any::Any;
use core::fmt;
use std::error::Error;

use crate::contract::entry::Entry;
use crate::fault::Fault;

/// Clients read its entry; the log reads its cause.
#[derive(Debug)]
pub(crate) struct SyntheticFault {
    pub(crate) entry: &'static Entry,
    pub(crate) cause: Cause,
}

/// What is known of it; only for the log.
#[derive(Debug)]
pub(crate) enum Cause {
    /// A response without a text that could be read.
    Response,
    /// A response with this text.
    #[cfg(feature = "tracing")]
    Text(String),
    /// A panic with this message.
    Panic(String),
}

impl Cause {
    pub(crate) fn of_panic(payload: &(dyn Any + Send)) -> Self {
        let message = match payload.downcast_ref::<String>() {
            Some(message) => message,
            None => payload
                .downcast_ref::<&str>()
                .copied()
                .unwrap_or("without a message"),
        };
        Self::Panic(message.to_owned())
    }
}

impl fmt::Display for SyntheticFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.cause {
            Cause::Response => write!(f, "answered without a fault"),
            #[cfg(feature = "tracing")]
            Cause::Text(text) => write!(f, "answered without a fault: {text}"),
            Cause::Panic(message) => write!(f, "panicked: {message}"),
        }
    }
}

impl Error for SyntheticFault {}

impl Fault for SyntheticFault {
    fn entry(&self) -> &'static Entry {
        self.entry
    }
}
