//! The log event of an error. Without the feature `tracing` nothing is linked
//! and nothing is logged.

#[cfg(feature = "tracing")]
mod events {
    use core::cell::LazyCell;
    use core::error::Error;

    use crate::contract::level::LogLevel;
    use crate::fault::Fault;
    use crate::log::chain::Chain;
    use crate::log::text::escaped;
    use crate::response::answer::answered;
    use crate::response::occurrence::Occurrence;

    /// The event of an error, at its level, with the whole chain of sources.
    ///
    /// Called where a fault is rendered and nowhere else, so that a response
    /// is logged once, whoever else sees it on its way out.
    ///
    /// The chain is there twice: as a text for people, and as an error for
    /// collectors (Sentry, OpenTelemetry, Datadog), which make more of sources
    /// than of a text. A name that begins with `log.` keeps the error out of
    /// the lines of tracing-subscriber, which would write the chain again.
    pub(crate) fn responded(fault: &dyn Fault) {
        answered(fault, |occurrence| log(&occurrence));
    }

    fn log(occurrence: &Occurrence<'_>) {
        #[cfg(feature = "tower")]
        let request_id = crate::response::context::request_id();
        #[cfg(feature = "tower")]
        let request_id = request_id
            .as_ref()
            .map(crate::response::request_id::RequestId::as_str);
        #[cfg(not(feature = "tower"))]
        let request_id = None::<&str>;

        let fault = occurrence.fault();
        let chain = LazyCell::new(|| Chain::of(&fault));
        let as_error = LazyCell::new(|| chain.to_error());

        macro_rules! event {
            ($level:ident) => {
                tracing::$level!(
                    target: "fault",
                    status = occurrence.status().as_u16(),
                    kind = occurrence.kind(),
                    code = occurrence.code().map(|code| tracing::field::display(escaped(&code))),
                    entry = fault.entry().name(),
                    request_id,
                    location = occurrence.location().map(tracing::field::display),
                    log.error = &*as_error as &(dyn Error + 'static),
                    error = %*chain,
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
}

#[cfg(not(feature = "tracing"))]
mod events {
    use crate::fault::Fault;

    pub(crate) fn responded(_: &dyn Fault) {}
}

pub(crate) use events::responded;
