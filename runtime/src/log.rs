//! What operators read: one event for a server error, one for whatever had to
//! be dropped from a response. With the feature `tracing`; without it nothing
//! is linked and nothing is logged.

#[cfg(feature = "tracing")]
mod events {
    use core::fmt;

    use http::header::HeaderName;

    use crate::fault::Fault;

    /// A 5xx, which is the operator's to mend, at error level with the whole
    /// chain; a 4xx, which is the client's, at debug level.
    pub(crate) fn responded(fault: &dyn Fault) {
        let status = fault.status().as_u16();
        if status >= 500 {
            tracing::error!(
                target: "fault",
                status,
                kind = fault.kind(),
                code = fault.code().map(tracing::field::display),
                entry = fault.entry().name(),
                error = %Chain(fault),
                "{}", fault.reason(),
            );
        } else {
            tracing::debug!(
                target: "fault",
                status,
                kind = fault.kind(),
                code = fault.code().map(tracing::field::display),
                entry = fault.entry().name(),
                error = %Chain(fault),
                "{}", fault.reason(),
            );
        }
    }

    pub(crate) fn dropped_header(name: &HeaderName, reason: &str) {
        tracing::warn!(target: "fault", header = %name, "header dropped from an error response: {reason}");
    }

    pub(crate) fn dropped_detail(name: &str, error: &dyn fmt::Display) {
        tracing::warn!(target: "fault", member = name, %error, "member dropped from an error body: it does not serialize");
    }

    /// An error and its sources: `booking store failed: disk I/O error`.
    struct Chain<'a>(&'a dyn Fault);

    impl fmt::Display for Chain<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            write!(f, "{}", self.0)?;
            let mut source = self.0.source();
            while let Some(error) = source {
                write!(f, ": {error}")?;
                source = error.source();
            }
            Ok(())
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod events {
    use core::fmt;

    use http::header::HeaderName;

    use crate::fault::Fault;

    pub(crate) fn responded(_: &dyn Fault) {}

    pub(crate) fn dropped_header(_: &HeaderName, _: &str) {}

    pub(crate) fn dropped_detail(_: &str, _: &dyn fmt::Display) {}
}

pub(crate) use events::{dropped_detail, dropped_header, responded};
