//! The table of facts: everything in the contract of a variant, each fact once.
//!
//! [`facts!`] passes the table to a macro. Generated from it are the fields of
//! [`Facts`] and how they are overridden (here), and the getters, builders,
//! defaults and `Serialize` of [`Entry`](super::entry::Entry) (there).

use super::code::Code;
use super::level::LogLevel;
use super::retry::Retry;
use super::runtime::RuntimeFacts;
use crate::shape::format::WireFormat;

/// A row is a fact: its documentation, its name and type, the
/// [`RuntimeFacts`] that a fixed value replaces, its builder, and the default of
/// an entry without it; without a default, the getter returns an `Option`.
macro_rules! facts {
    ($draw:ident) => {
        $draw! { entry;
            /// The reason phrase: the one given with the status, or else the
            /// status's.
            reason: &'static str, NONE, with_reason,
                status::reason_or_class(entry.status_code());
            /// The class of error on the wire: `invalid_request_error`.
            kind: &'static str, NONE, with_kind;
            /// The stable machine code: `booking_not_found`.
            code: Code<'static>, CODE, with_code;
            /// The short name for people: `#[title]`, or else the variant's
            /// name in words. Of an entry written by hand, the reason phrase.
            title: &'static str, NONE, with_title,
                entry.reason();
            /// The public message, with its placeholders as they are written.
            message: &'static str, MESSAGE, with_message,
                entry.reason();
            /// The request parameter at fault, where it is the same every time.
            param: &'static str, PARAM, with_param;
            /// The variant's doc comment without its margins; empty if there is
            /// none.
            description: &'static str, NONE, with_description,
                "";
            /// Common causes.
            causes: &'static [&'static str], NONE, with_causes,
                &[];
            /// What to do about it.
            remedies: &'static [&'static str], NONE, with_remedies,
                &[];
            /// The headers whose values are the same every time: lower-case
            /// names and values. A variant that delegates lists its own.
            headers: &'static [(&'static str, &'static str)], NONE, with_headers,
                &[];
            /// The link to the documentation of this error.
            docs: &'static str, NONE, with_docs;
            /// The error domain of AIP-193.
            domain: &'static str, NONE, with_domain;
            /// Whether a client should try again.
            retry: Retry, NONE, with_retry,
                status::default_retry(entry.status_code());
            /// The level of the log event.
            log_level: LogLevel, NONE, with_log_level,
                status::default_level(entry.status_code());
            /// The version of the API that the error came with.
            since: &'static str, NONE, with_since;
            /// Of an error that is no longer to be relied on: the note of
            /// `#[deprecated]`, empty if there is none.
            deprecated: &'static str, NONE, with_deprecated;
            /// The wire format, where it is not its type's.
            format: WireFormat, NONE, with_format;
        }
    };
}

pub(super) use facts;

macro_rules! draw {
    ($entry:ident; $(
        $(#[$doc:meta])*
        $fact:ident: $ty:ty, $runtime:ident, $builder:ident $(, $default:expr)?;
    )*) => {
        /// Facts that are given: those of a variant, or those that a variant
        /// overrides of the fault that it delegates to.
        ///
        /// A struct whose fields are named in one literal, and no builder: for
        /// rustc that is the cheapest way to write an entry, and every variant
        /// has one.
        #[derive(Debug, Clone, Copy)]
        pub struct Facts {
            /// The status code.
            pub status: Option<u16>,
            $($(#[$doc])* pub $fact: Option<$ty>,)*
            /// Whether other variants have the code on purpose: `shared`.
            pub code_is_shared: bool,
            /// Which facts are only known when the error occurs.
            pub runtime: RuntimeFacts,
        }

        impl Facts {
            /// No facts.
            pub const NONE: Self = Self {
                status: None,
                $($fact: None,)*
                code_is_shared: false,
                runtime: RuntimeFacts::NONE,
            };

            /// These facts and, where one is not given, that of `inner`.
            ///
            /// What follows from a status follows the one that is sent: over
            /// another status, a text of `inner` that is only its reason phrase
            /// counts as not given.
            pub(crate) const fn over(self, mut inner: Self) -> Self {
                if self.status.is_some() {
                    inner = inner.without_phrases();
                    inner.status = self.status;
                    inner.runtime = inner.runtime.without(RuntimeFacts::STATUS);
                }
                if self.code.is_some() {
                    inner.code_is_shared = self.code_is_shared;
                }
                $(if self.$fact.is_some() {
                    inner.$fact = self.$fact;
                    inner.runtime = inner.runtime.without(RuntimeFacts::$runtime);
                })*
                inner.runtime = inner.runtime.and(self.runtime);
                inner
            }
        }
    };
}

facts!(draw);

impl Facts {
    /// Without the phrase of the status, and without the texts that repeat it.
    const fn without_phrases(mut self) -> Self {
        let Some(status) = self.status else {
            return self;
        };
        let reason = match self.reason {
            Some(reason) => reason,
            None => super::status::reason_or_class(status),
        };
        if is(self.message, reason) {
            self.message = None;
        }
        if is(self.title, reason) {
            self.title = None;
        }
        self.reason = None;
        self
    }
}

const fn is(text: Option<&str>, other: &str) -> bool {
    match text {
        Some(text) => super::const_text::same(text, other),
        None => false,
    }
}
