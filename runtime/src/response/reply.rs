//! The response to a fault, independent of any framework.

use bytes::Bytes;
use http::header::HeaderMap;
use http::{Response, StatusCode};

use super::answer::answered;
use super::occurrence::{Occurrence, RequestFacts};
use super::{context, headers, log, record, represented};
use crate::contract::catalog::Catalog;
use crate::fault::Fault;
use crate::info::FaultInfo;
use crate::recorded::Recorded;
use crate::shape::format::{Format, WireFormat};

/// The response to a fault, independent of any framework.
///
/// Every framework's response is made from one. `Cache-Control: no-store` is set
/// unless the fault sets or omits it: without it, caches may store several error
/// statuses (RFC 9110 §15.1). Making a reply logs the error (feature `tracing`).
///
/// A fault written by hand may say what cannot be sent: another status than an
/// error's (500 is sent), a phrase with a line break (the status's is), a
/// header that frames the message (left out). The log says so.
#[derive(Debug, Clone)]
pub struct Reply {
    info: Info,
    reason: &'static str,
    headers: HeaderMap,
    body: Bytes,
}

/// The error behind a reply: as it is recorded, since that is not to be copied
/// for nothing, or made for this one.
#[derive(Debug, Clone)]
enum Info {
    Recorded(&'static FaultInfo),
    Made(Box<FaultInfo>),
}

impl Info {
    /// What is recorded, but for the body, which this occurrence may lack.
    fn of_recorded(info: &'static FaultInfo, has_body: bool) -> Self {
        if has_body || info.media_type.is_none() {
            return Self::Recorded(info);
        }
        Self::Made(Box::new(FaultInfo {
            media_type: None,
            ..info.clone()
        }))
    }
}

impl Reply {
    /// The response to `fault` in the format of its type.
    pub fn new<E: Fault + Catalog>(fault: &E) -> Self {
        Self::render(fault, E::CATALOG.format())
    }

    /// The response to `fault` in the format `F`, unless the fault has its own
    /// ([`Fault::format`]).
    pub fn in_format<F: Format>(fault: &dyn Fault) -> Self {
        Self::render(fault, WireFormat::of::<F>())
    }

    /// The response to `fault` in `format`, unless the fault has its own.
    pub(crate) fn render(fault: &dyn Fault, format: WireFormat) -> Self {
        Self::inlined(fault, format, context::shown)
    }

    /// Without what a layer knows of the request.
    #[cfg(feature = "contract")]
    pub(crate) fn without_request(fault: &dyn Fault, format: WireFormat) -> Self {
        Self::inlined(fault, format, |_| None)
    }

    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "a reply that becomes a response at once need not be in memory before"
    )]
    fn inlined(
        fault: &dyn Fault,
        format: WireFormat,
        shown: fn(WireFormat) -> Option<RequestFacts>,
    ) -> Self {
        log::responded(fault);
        // What is recorded is of a type that derives: nothing is called here
        // that somebody wrote by hand and that could panic.
        let recorded = record::recorded(&Occurrence::new(fault), format);
        let request = recorded.map(|recorded| shown(recorded.format));
        if let (Some(recorded), Some(None)) = (recorded, &request) {
            if let Some(headers) = &recorded.headers {
                if let Some(body) = record::replayed(&Occurrence::new(fault), recorded) {
                    return Self {
                        info: Info::Recorded(&recorded.info),
                        reason: recorded.reason,
                        headers: headers.clone(),
                        body,
                    };
                }
            }
        }
        answered(fault, |occurrence| {
            let recorded = recorded.filter(|_| !occurrence.is_careful());
            Self::of(occurrence, format, recorded, shown)
        })
    }

    fn of(
        occurrence: Occurrence<'_>,
        format: WireFormat,
        recorded: Option<&'static Recorded>,
        shown: fn(WireFormat) -> Option<RequestFacts>,
    ) -> Self {
        let format = occurrence.format().unwrap_or(format);
        // The request's id alone makes no body of what has none by contract.
        let is_bodiless = || {
            format.shape().is_bodiless_when_empty()
                && record::body(&occurrence, format, recorded).is_empty()
        };
        let request = shown(format).filter(|_| !is_bodiless());
        let (occurrence, recorded_body) = match &request {
            // What is recorded knows of no request.
            Some(request) => (
                occurrence.with_request(request),
                recorded.filter(|_| !request.is_in_body()),
            ),
            None => (occurrence, recorded),
        };
        let body = record::body(&occurrence, format, recorded_body);
        let has_body = !body.is_empty();
        let headers = || headers::of(&occurrence, format.shape(), has_body);
        let mut reply = match recorded {
            Some(recorded) => {
                let (info, headers) = match &recorded.headers {
                    Some(headers) => (Info::Recorded(&recorded.info), headers.clone()),
                    None => (Info::of_recorded(&recorded.info, has_body), headers()),
                };
                Self {
                    info,
                    reason: recorded.reason,
                    headers,
                    body,
                }
            }
            None => {
                occurrence.log_changes();
                Self {
                    info: Info::Made(Box::new(
                        occurrence.info(has_body.then_some(format.shape().media_type())),
                    )),
                    reason: occurrence.reason(),
                    headers: headers(),
                    body,
                }
            }
        };
        if let Some(request) = &request {
            let (headers, body) = (&mut reply.headers, &mut reply.body);
            let shape = format.shape();
            let changed = represented::represent(&occurrence, request, shape, headers, body);
            if changed.is_some() {
                reply.info = Info::Made(Box::new(FaultInfo {
                    media_type: changed,
                    ..reply.info().clone()
                }));
            }
        }
        reply
    }

    /// The status, from 400 to 599 (`#[status(…, soft)]` excepted).
    pub fn status(&self) -> StatusCode {
        self.info().status()
    }

    /// The error behind this response.
    pub fn info(&self) -> &FaultInfo {
        match &self.info {
            Info::Recorded(info) => info,
            Info::Made(info) => info,
        }
    }

    /// The reason phrase, printable ASCII.
    pub fn reason(&self) -> &'static str {
        self.reason
    }

    /// The headers, without `Content-Length`, which servers add.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The headers, to change them.
    pub fn headers_mut(&mut self) -> &mut HeaderMap {
        &mut self.headers
    }

    /// The body; empty if the format or the status (204, 304) has none.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body alone, for a framework with its own response type.
    pub fn into_body(self) -> Bytes {
        self.body
    }

    /// The response with a body of type `B`. With the feature `reason-phrase` it
    /// carries the reason phrase for hyper, if hyper would write another one.
    /// Inside a `fault::layer` it carries the [`FaultInfo`].
    #[inline(always)]
    #[expect(
        clippy::inline_always,
        reason = "where it is not, a reply is made in memory and moved out of it"
    )]
    pub fn into_response<B: From<Bytes>>(self) -> Response<B> {
        let status = self.status();
        let mut response = Response::new(B::from(self.body));
        *response.status_mut() = status;
        *response.headers_mut() = self.headers;
        #[cfg(feature = "tower")]
        if context::is_layered() {
            response.extensions_mut().insert(match self.info {
                Info::Recorded(info) => info.clone(),
                Info::Made(info) => *info,
            });
        }
        #[cfg(feature = "reason-phrase")]
        if status.canonical_reason() != Some(self.reason) {
            if let Ok(reason) = hyper::ext::ReasonPhrase::try_from(self.reason.as_bytes()) {
                response.extensions_mut().insert(reason);
            }
        }
        response
    }
}

/// The response to `fault` in `format`, unless the fault has its own, with a
/// body of type `B`.
pub(crate) fn response<B: From<Bytes>>(fault: &dyn Fault, format: WireFormat) -> Response<B> {
    Reply::inlined(fault, format, context::shown).into_response()
}

impl<B: From<Bytes>> From<Reply> for Response<B> {
    fn from(reply: Reply) -> Self {
        reply.into_response()
    }
}
