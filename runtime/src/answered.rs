//! Which entry a response answers: what middleware may know of it.

use http::StatusCode;

use crate::catalog::{Code, Entry};
use crate::fault::Fault;

/// Which error a response stands for.
///
/// [`Reply::answered`](crate::Reply::answered) has it always. With the feature
/// `tower` it is also an extension of every `http::Response` that is made from
/// a fault, so that middleware can tell one error from another without reading
/// the body. The extension costs small allocations, which is why it is not
/// there without the feature.
///
/// A counter of errors, say in a middleware around the whole service:
///
#[cfg_attr(feature = "tower", doc = "```")]
#[cfg_attr(not(feature = "tower"), doc = "```ignore")]
/// use fault::Answered;
/// use metrics::counter;
///
/// fn count<B>(response: &http::Response<B>) {
///     if let Some(answered) = response.extensions().get::<Answered>() {
///         counter!(
///             "api_errors_total",
///             "status" => answered.status().as_str().to_owned(),
///             "entry" => answered.entry().name(),
///             "kind" => answered.kind().unwrap_or("none"),
///         )
///         .increment(1);
///     }
/// }
///
/// #[derive(Debug, fault::ApiError)]
/// #[status(404)]
/// #[message("No such page")]
/// struct NoSuchPage;
///
/// let response = http::Response::<bytes::Bytes>::from(NoSuchPage);
/// count(&response);
/// let answered = response.extensions().get::<Answered>().unwrap();
/// assert_eq!(answered.entry().name(), "NoSuchPage");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Answered {
    entry: &'static Entry,
    status: StatusCode,
    kind: Option<&'static str>,
    code: Option<Code>,
}

impl Answered {
    pub(crate) fn new(fault: &dyn Fault, status: StatusCode) -> Self {
        Self {
            entry: fault.entry(),
            status,
            kind: fault.kind(),
            code: fault.code(),
        }
    }

    /// The entry: of the innermost variant where variants hand on to each other.
    pub const fn entry(self) -> &'static Entry {
        self.entry
    }

    /// The status that was sent.
    pub const fn status(self) -> StatusCode {
        self.status
    }

    /// The kind that was sent, an outer variant's where it overrides the entry's.
    pub const fn kind(self) -> Option<&'static str> {
        self.kind
    }

    /// The code that was sent, an outer variant's where it overrides the entry's.
    pub const fn code(self) -> Option<Code> {
        self.code
    }
}
