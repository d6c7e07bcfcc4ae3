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
    ///
    /// Called where a fault is rendered and nowhere else, so that a response
    /// is logged once, whoever else sees it on its way out.
    pub(crate) fn responded(fault: &dyn Fault) {
        #[cfg(feature = "tower")]
        let request_id = crate::scope::request_id();
        #[cfg(feature = "tower")]
        let request_id = request_id.as_ref().map(crate::layer::RequestId::as_str);
        #[cfg(not(feature = "tower"))]
        let request_id = None::<&str>;

        macro_rules! event {
            ($level:ident) => {
                tracing::$level!(
                    target: "fault",
                    status = fault.status().as_u16(),
                    kind = fault.kind(),
                    code = fault.code().map(tracing::field::display),
                    entry = fault.entry().name(),
                    request_id,
                    error = %Chain(fault),
                    "{}", fault.reason(),
                )
            };
        }

        if fault.status().is_server_error() {
            event!(error);
        } else {
            event!(debug);
        }
    }

    pub(crate) fn dropped_header(name: &HeaderName, reason: &str) {
        tracing::warn!(target: "fault", header = %name, "header dropped from an error response: {reason}");
    }

    pub(crate) fn dropped_detail(name: &str, error: &dyn fmt::Display) {
        tracing::warn!(target: "fault", member = name, %error, "member dropped from an error body");
    }

    /// An error and its sources: `booking store failed: disk I/O error`.
    ///
    /// A source that the text before it ends with is not said again: many an
    /// error has its source in its own text. Control characters are escaped,
    /// since a line break in a text that came from outside must not begin a
    /// line of the log.
    struct Chain<'a>(&'a dyn Fault);

    impl fmt::Display for Chain<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            let mut last = self.0.to_string();
            escaped(f, &last)?;
            let mut source = self.0.source();
            while let Some(error) = source {
                let text = error.to_string();
                if !last.ends_with(&text) {
                    f.write_str(": ")?;
                    escaped(f, &text)?;
                    last = text;
                }
                source = error.source();
            }
            Ok(())
        }
    }

    fn escaped(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
        for part in text.split_inclusive(char::is_control) {
            match part.chars().next_back() {
                Some(last) if last.is_control() => {
                    f.write_str(&part[..part.len() - last.len_utf8()])?;
                    write!(f, "{}", last.escape_debug())?;
                }
                _ => f.write_str(part)?,
            }
        }
        Ok(())
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
