//! What operators read of a response that could not be sent as it was meant.
//! With the feature `tracing`; without it nothing is linked and nothing is
//! logged.

#[cfg(feature = "tracing")]
pub(crate) mod chain;
#[allow(dead_code, reason = "of use to some of the features")]
pub(crate) mod text;

#[cfg(feature = "tracing")]
mod events {
    use core::fmt;

    use http::header::HeaderName;

    use super::text::escaped;

    pub(crate) fn dropped_header(name: &HeaderName, reason: &str) {
        tracing::warn!(target: "fault", header = %name, "header dropped from an error response: {reason}");
    }

    pub(crate) fn dropped_detail(name: &str, error: &dyn fmt::Display) {
        let error = escaped(error);
        tracing::warn!(target: "fault", member = escaped(&name), error, "member dropped from an error body");
    }

    pub(crate) fn untranslated(locale: &str, key: &str, reason: &str) {
        let key = escaped(&key);
        tracing::warn!(target: "fault", locale, key, "text of an error response not translated: {reason}");
    }

    pub(crate) fn changed(what: &str, reason: &str) {
        tracing::warn!(target: "fault", "{what} of an error response changed: {reason}");
    }
}

#[cfg(not(feature = "tracing"))]
mod events {
    use core::fmt;

    use http::header::HeaderName;

    pub(crate) fn dropped_header(_: &HeaderName, _: &str) {}

    pub(crate) fn dropped_detail(_: &str, _: &dyn fmt::Display) {}

    pub(crate) fn untranslated(_: &str, _: &str, _: &str) {}

    pub(crate) fn changed(_: &str, _: &str) {}
}

pub(crate) use events::{changed, dropped_detail, dropped_header, untranslated};
