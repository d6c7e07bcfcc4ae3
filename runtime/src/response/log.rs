//! What operators read: one event an error. With the feature `tracing`;
//! without it nothing is linked and nothing is logged.

#[cfg(feature = "tracing")]
mod events {
    use crate::contract::level::LogLevel;
    use crate::fault::Fault;
    use crate::log::text::escaped;
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
                    code = occurrence.code().map(|code| tracing::field::display(escaped(&code))),
                    entry = occurrence.fault().entry().name(),
                    request_id,
                    location = occurrence.fault().location().map(tracing::field::display),
                    error = %chain(occurrence.fault()),
                    "{}", escaped(&occurrence.reason()),
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

    /// How many sources are logged at most: a chain may run in a circle.
    const DEEPEST: usize = 32;

    /// An error and its sources: `booking store failed: disk I/O error`.
    ///
    /// A source that the text before it ends with is not logged again: many an
    /// error has its source in its own text.
    fn chain(fault: &dyn Fault) -> String {
        let mut last = escaped(fault);
        let mut chain = last.clone();
        let mut source = fault.source();
        for _ in 0..DEEPEST {
            let Some(error) = source else {
                return chain;
            };
            let text = escaped(error);
            if !last.ends_with(&text) {
                chain.push_str(": ");
                chain.push_str(&text);
                last = text;
            }
            source = error.source();
        }
        if source.is_some() {
            chain.push_str(": …");
        }
        chain
    }
}

#[cfg(not(feature = "tracing"))]
mod events {
    use crate::response::occurrence::Occurrence;

    pub(crate) fn responded(_: &Occurrence<'_>) {}
}

pub(crate) use events::responded;
