//! What a variant says of itself, as the derive writes it down: for the
//! variant's own entry, or over the entries of what it hands on to.

use crate::body::WireFormat;
use crate::catalog::{Code, Entry, Live, Retry};
use crate::status;

/// Facts, as far as they are said.
///
/// A struct whose fields are named in one literal, and no builder: for rustc
/// that is the cheapest way to write an entry, and every variant has one.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each is the fact of its name")]
pub struct Said {
    /// Of what is handed on to; an entry of one's own has it beside this.
    pub status: Option<u16>,
    pub reason: Option<&'static str>,
    pub kind: Option<&'static str>,
    pub code: Option<Code>,
    pub title: Option<&'static str>,
    pub message: Option<&'static str>,
    pub param: Option<&'static str>,
    pub docs: Option<&'static str>,
    pub description: Option<&'static str>,
    pub causes: &'static [&'static str],
    pub remedies: &'static [&'static str],
    pub retry: Option<Retry>,
    pub format: Option<WireFormat>,
    /// Which of these facts are made when the error occurs.
    pub live: Live,
}

impl Said {
    /// Nothing said.
    pub const NOTHING: Self = Self {
        status: None,
        reason: None,
        kind: None,
        code: None,
        title: None,
        message: None,
        param: None,
        docs: None,
        description: None,
        causes: &[],
        remedies: &[],
        retry: None,
        format: None,
        live: Live::NONE,
    };

    /// `entry` with these facts said over it.
    pub(crate) const fn apply(&self, mut entry: Entry) -> Entry {
        /// Facts that every entry has, and such as some lack.
        macro_rules! over {
            (optional: $($fact:ident)*) => {$(
                if self.$fact.is_some() {
                    entry.$fact = self.$fact;
                }
            )*};
            (always: $($fact:ident)*) => {$(
                if let Some(fact) = self.$fact {
                    entry.$fact = fact;
                }
            )*};
        }

        if let Some(status) = self.status {
            entry.status = status;
            entry.reason = status::reason_or_class(status);
            entry.live = entry.live.without(Live::STATUS);
        }
        if self.message.is_some() {
            entry.live = entry.live.without(Live::MESSAGE);
        }
        if self.param.is_some() {
            entry.live = entry.live.without(Live::PARAM);
        }
        over!(always: reason title message description retry);
        over!(optional: kind code param docs format);
        if !self.causes.is_empty() {
            entry.causes = self.causes;
        }
        if !self.remedies.is_empty() {
            entry.remedies = self.remedies;
        }
        entry.live = entry.live.and(self.live);
        entry
    }
}
