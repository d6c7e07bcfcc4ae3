//! One occurrence of an error as it is sent: the fault's facts, corrected where
//! they cannot be sent, before status line, headers, body and log read them.

#[cfg(feature = "tracing")]
use core::panic::Location;
use std::borrow::Cow;
use std::sync::Arc;

use http::{HeaderValue, StatusCode};

use crate::args::Args;
use crate::contract::code::Code;
#[cfg(feature = "tracing")]
use crate::contract::level::LogLevel;
use crate::contract::retry::RetryAfter;
use crate::contract::runtime::RuntimeFacts;
use crate::contract::status;
use crate::details::Details;
use crate::fault::{Fault, contract};
use crate::field::FieldErrors;
use crate::i18n::Translation;
use crate::info::{FaultInfo, InfoCode};
use crate::log;
use crate::negotiate::Representation;
use crate::panics::{catching, drop_quietly};
use crate::shape::format::WireFormat;
use crate::shape::parts::Contract;
use crate::text::Text;

/// What a layer knows of the request that is answered, as far as it is shown.
#[derive(Debug, Default)]
pub(crate) struct RequestFacts {
    pub(crate) id: Option<HeaderValue>,
    /// The extension member that shows the id.
    pub(crate) id_member: Option<&'static str>,
    pub(crate) path: Option<Arc<str>>,
    pub(crate) translation: Option<Translation>,
    /// How the body is sent, where there are several ways.
    pub(crate) representation: Option<Representation>,
}

impl RequestFacts {
    /// Whether the body shows something of the request, so that what is recorded
    /// is of no use.
    pub(crate) const fn is_in_body(&self) -> bool {
        self.id.is_some() || self.path.is_some() || self.translation.is_some()
    }
}

/// An error as it is sent.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Occurrence<'a> {
    fault: &'a dyn Fault,
    request: Option<&'a RequestFacts>,
    /// Whether what is made at run time is left out.
    without_texts: bool,
    /// Whether a method of the fault has panicked, so that each is asked with
    /// care.
    is_careful: bool,
}

impl<'a> Occurrence<'a> {
    pub(crate) const fn new(fault: &'a dyn Fault) -> Self {
        Self {
            fault,
            request: None,
            without_texts: false,
            is_careful: false,
        }
    }

    pub(crate) const fn with_request(self, request: &'a RequestFacts) -> Self {
        Self {
            request: Some(request),
            ..self
        }
    }

    /// Without facts that are made at run time, for a fault whose methods panic.
    pub(crate) const fn without_texts(self) -> Self {
        Self {
            without_texts: true,
            ..self
        }
    }

    /// With the contract's fact in the place of each that a method panics for.
    pub(crate) const fn careful(self) -> Self {
        Self {
            is_careful: true,
            ..self
        }
    }

    /// Whether what is recorded may be used, which no method is asked for.
    pub(crate) const fn is_careful(&self) -> bool {
        self.is_careful
    }

    /// What a method of the fault says, or else what the contract does.
    fn ask<T>(&self, say: impl FnOnce() -> T, contract: impl FnOnce() -> T) -> T {
        if !self.is_careful {
            return say();
        }
        catching(say).unwrap_or_else(|payload| {
            drop_quietly(payload);
            contract()
        })
    }

    /// The status that the fault has, which may not be an error's.
    fn said_status(&self) -> StatusCode {
        self.ask(
            || self.fault.status(),
            || {
                contract(self.fault, |facts| facts.status)
                    .and_then(|status| StatusCode::from_u16(status).ok())
                    .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            },
        )
    }

    /// The reason phrase that the fault has.
    fn said_reason(&self) -> &'static str {
        self.ask(
            || self.fault.reason(),
            || {
                contract(self.fault, |facts| facts.reason)
                    .unwrap_or_else(|| status::reason_or_class(self.said_status().as_u16()))
            },
        )
    }

    /// The format of this response, if it is not the one that is asked for.
    pub(crate) fn format(&self) -> Option<WireFormat> {
        self.ask(
            || self.fault.format(),
            || contract(self.fault, |facts| facts.format),
        )
    }

    /// Where the error was made.
    #[cfg(feature = "tracing")]
    pub(crate) fn location(&self) -> Option<&'static Location<'static>> {
        self.ask(|| self.fault.location(), || None)
    }

    pub(crate) const fn fault(&self) -> &'a dyn Fault {
        self.fault
    }

    /// The status: that of an error, or a soft one that the contract has. A fault
    /// written by hand may return anything; any other status is sent as 500.
    pub(crate) fn status(&self) -> StatusCode {
        let said = self.said_status();
        let is_soft = || contract(self.fault, |facts| facts.status) == Some(said.as_u16());
        if status::is_error(said.as_u16()) || is_soft() {
            said
        } else {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }

    /// The reason phrase: the fault's, if it belongs to the status that is sent
    /// and can be on a status line.
    pub(crate) fn reason(&self) -> &'static str {
        let (status, reason) = (self.status(), self.said_reason());
        if status == self.said_status() && status::is_sendable(reason) {
            reason
        } else {
            status::reason_or_class(status.as_u16())
        }
    }

    /// Logs the facts that are not sent as the fault has them.
    pub(crate) fn log_changes(&self) {
        if self.status() != self.said_status() {
            log::changed("status", "it is not from 400 to 599, so 500 is sent");
        } else if self.reason() != self.said_reason() {
            log::changed("reason phrase", "it cannot be on a status line");
        }
    }

    pub(crate) fn kind(&self) -> Option<&'static str> {
        self.ask(
            || self.fault.kind(),
            || contract(self.fault, |facts| facts.kind),
        )
    }

    pub(crate) fn code(&self) -> Option<Code<'a>> {
        // Asked even without texts: some formats cannot do without a code.
        catching(|| self.fault.code()).unwrap_or_else(|payload| {
            drop_quietly(payload);
            contract(self.fault, |facts| facts.code)
        })
    }

    pub(crate) fn title(&self) -> &'static str {
        let title = self.ask(
            || self.fault.title(),
            || contract(self.fault, |facts| facts.title).unwrap_or_else(|| self.reason()),
        );
        if self.repeats_unsent_phrase(title) {
            self.reason()
        } else {
            title
        }
    }

    pub(crate) fn message(&self) -> Text<'a> {
        if self.without_texts {
            return Text::fixed(self.reason());
        }
        let message = self.ask(
            || self.fault.message(),
            || {
                let message = contract(self.fault, |facts| {
                    let is_fixed = !facts.runtime.contains(RuntimeFacts::MESSAGE);
                    facts.message.filter(|_| is_fixed)
                });
                Text::fixed(message.unwrap_or_else(|| self.reason()))
            },
        );
        match message.as_str() {
            Some(text) if self.repeats_unsent_phrase(text) => Text::fixed(self.reason()),
            _ => message,
        }
    }

    /// Whether a text is the phrase of a status that is not the one that is
    /// sent.
    fn repeats_unsent_phrase(&self, text: &str) -> bool {
        let reason = self.said_reason();
        text == reason && reason != self.reason()
    }

    pub(crate) fn param(&self) -> Option<Text<'a>> {
        if self.without_texts {
            return self.param_of_contract();
        }
        self.ask(|| self.fault.param(), || self.param_of_contract())
    }

    fn param_of_contract(&self) -> Option<Text<'a>> {
        contract(self.fault, |facts| facts.param).map(Text::fixed)
    }

    pub(crate) fn docs(&self) -> Option<&'static str> {
        self.ask(
            || self.fault.docs(),
            || contract(self.fault, |facts| facts.docs),
        )
    }

    pub(crate) fn domain(&self) -> Option<&'static str> {
        contract(self.fault, |facts| facts.domain)
    }

    pub(crate) fn field_errors(&self) -> Option<Cow<'a, FieldErrors>> {
        if self.without_texts {
            return None;
        }
        self.ask(|| self.fault.field_errors(), || None)
            .filter(|errors| !errors.is_empty())
    }

    pub(crate) fn retry_after(&self) -> Option<RetryAfter> {
        self.ask(|| self.fault.retry_after(), || None)
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn log_level(&self) -> LogLevel {
        let of_unsent = status::default_level(self.said_status().as_u16());
        let level = self.ask(
            || self.fault.log_level(),
            || contract(self.fault, |facts| facts.log_level).unwrap_or(of_unsent),
        );
        if level == of_unsent {
            status::default_level(self.status().as_u16())
        } else {
            level
        }
    }

    pub(crate) fn request_id(&self) -> Option<&'a str> {
        self.request?.id.as_ref()?.to_str().ok()
    }

    pub(crate) fn request_path(&self) -> Option<&'a str> {
        self.request?.path.as_deref()
    }

    /// The language to translate texts into.
    pub(crate) fn translation(&self) -> Option<&'a Translation> {
        self.request?
            .translation
            .as_ref()
            .filter(|_| !self.without_texts)
    }

    /// The arguments of the message, of which a panic leaves none.
    pub(crate) fn args(&self) -> Args {
        catching(|| {
            let mut args = Args::new();
            self.fault.args(&mut args);
            args
        })
        .unwrap_or_else(|payload| {
            drop_quietly(payload);
            Args::new()
        })
    }

    pub(crate) fn details(&self, details: &mut Details<'_>) {
        if !self.without_texts {
            self.fault.details(details);
        }
        let member = self.request.and_then(|request| request.id_member);
        if let (Some(member), Some(id)) = (member, self.request_id()) {
            details.add_if_free(member, id);
        }
    }

    /// The input of a chosen text.
    pub(crate) fn contract(&self) -> Contract<'a> {
        Contract {
            status: self.status().as_u16(),
            reason: self.reason(),
            kind: self.kind(),
            code: self.code(),
            title: self.title(),
            docs: self.docs(),
        }
    }

    /// What middleware may know; `media_type` is that of the response's body.
    pub(crate) fn info(&self, media_type: Option<&'static str>) -> FaultInfo {
        let of_contract = contract(self.fault, |facts| facts.code);
        let code = self.code().map(|code| match (code, of_contract) {
            (code, Some(known)) if code == known => InfoCode::Contract(known),
            (Code::Number(number), _) => InfoCode::Contract(Code::Number(number)),
            (Code::Text(text), _) => InfoCode::Text(text.into()),
        });
        FaultInfo {
            entry: self.fault.entry(),
            status: self.status(),
            kind: self.kind(),
            code,
            media_type,
        }
    }
}
