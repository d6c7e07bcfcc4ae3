//! What operators read: one event an error. With the feature `tracing`;
//! without it nothing is linked and nothing is logged.

#[cfg(feature = "tracing")]
mod events {
    use core::fmt;

    use crate::contract::level::LogLevel;
    use crate::fault::Fault;
    use crate::response::occurrence::Occurrence;

    /// The event of an error, at its level, with the whole chain of sources.
    ///
    /// Called where a fault is rendered and nowhere else, so that a response
    /// is logged once, whoever else sees it on its way out.
    pub(crate) fn responded(occurrence: &Occurrence<'_>) {
        #[cfg(feature = "tower")]
        let request_id = crate::response::context::request_id();
        #[cfg(feature = "tower")]
        let request_id = request_id
            .as_ref()
            .map(crate::response::request_id::RequestId::as_str);
        #[cfg(not(feature = "tower"))]
        let request_id = None::<&str>;

        macro_rules! event {
            ($level:ident) => {
                tracing::$level!(
                    target: "fault",
                    status = occurrence.status().as_u16(),
                    kind = occurrence.kind(),
                    code = occurrence.code().map(|code| tracing::field::display(OneLine(code))),
                    entry = occurrence.fault().entry().name(),
                    request_id,
                    location = occurrence.fault().location().map(tracing::field::display),
                    error = %Chain(occurrence.fault()),
                    "{}", occurrence.reason(),
                )
            };
        }

        match occurrence.log_level() {
            LogLevel::Off => {}
            LogLevel::Error => event!(error),
            LogLevel::Warn => event!(warn),
            LogLevel::Info => event!(info),
            LogLevel::Debug => event!(debug),
            LogLevel::Trace => event!(trace),
        }
    }

    /// A value on one line of the log, whatever is in it.
    struct OneLine<T>(T);

    impl<T: fmt::Display> fmt::Display for OneLine<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            escaped(f, &self.0.to_string())
        }
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
    use crate::response::occurrence::Occurrence;

    pub(crate) fn responded(_: &Occurrence<'_>) {}
}

pub(crate) use events::responded;
