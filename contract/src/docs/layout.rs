//! How the page is laid out.

use core::fmt;
use std::sync::Arc;

use fault::Entry;

use super::column::Column;

/// One part of the page: how it shows the errors.
///
/// A page has one part after the other; see [`Docs::layout`](super::Docs::layout).
///
/// In Markdown, the parts are all that there is. In HTML, every error has a
/// section of its own as well, with all its facts and its sample. The section is
/// where the first part with headings shows the error, and under the heading
/// that this part says; errors that no such part shows come at the end.
///
/// ```
/// use fault_contract::docs::{Column, Layout};
///
/// let table = Layout::table([
///     Column::Status.named("Code"),
///     Column::Reason.named("Text"),
///     Column::Description,
/// ])
/// .heading("HTTP status codes")
/// .intro("The API attempts to return appropriate codes.");
/// # let _ = table;
/// ```
#[derive(Debug, Clone)]
pub struct Layout {
    pub(super) heading: Option<String>,
    pub(super) intro: Option<String>,
    pub(super) shown: Shown,
    only: Only,
}

/// Which errors a part shows; all where nothing is said.
#[derive(Clone, Default)]
struct Only(Option<Arc<Keep>>);

type Keep = dyn Fn(&Entry) -> bool + Send + Sync;

impl fmt::Debug for Only {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "some" } else { "all" })
    }
}

/// What a part shows.
#[derive(Debug, Clone)]
pub(super) enum Shown {
    /// A heading an error, at this level.
    Headings { level: usize, text: HeadingText },
    /// A heading a status, at this level.
    ByStatus { level: usize },
    /// One table.
    Table(Vec<Column>),
    /// A table of clients' errors and one of servers'.
    ByClass {
        client: Vec<Column>,
        server: Vec<Column>,
        names: [String; 2],
    },
    /// A table of kinds.
    Kinds { names: [String; 2] },
    /// A table of the body's members.
    Members { names: [String; 3] },
    /// A sample an error.
    Samples { level: usize },
}

/// What a heading of an error says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HeadingText {
    /// `404 Not Found`
    Status,
    /// The error's title; and below it all its facts.
    Title,
}

impl Layout {
    fn of(shown: Shown) -> Self {
        Self {
            heading: None,
            intro: None,
            shown,
            only: Only::default(),
        }
    }

    /// Whether the part shows this error.
    pub(super) fn shows(&self, entry: &Entry) -> bool {
        self.only.0.as_ref().is_none_or(|only| only(entry))
    }

    /// A heading for each error with its title, and below it everything that
    /// the catalog knows of it, with a sample. What a page without a layout has.
    pub fn reference() -> Self {
        Self::of(Shown::Headings {
            level: 2,
            text: HeadingText::Title,
        })
    }

    /// A heading `404 Not Found` for each error, at this level (1 to 6), and
    /// below it the error's description.
    ///
    /// A sample is shown where the description has an empty fence
    /// ```` ```example ````.
    pub fn headings(level: u8) -> Self {
        Self::of(Shown::Headings {
            level: usize::from(level.clamp(1, 6)),
            text: HeadingText::Status,
        })
    }

    /// As [`headings`](Self::headings), with one heading for all errors of a
    /// status and reason.
    pub fn by_status() -> Self {
        Self::of(Shown::ByStatus { level: 3 })
    }

    /// A table with a row for each error.
    pub fn table(columns: impl IntoIterator<Item = Column>) -> Self {
        Self::of(Shown::Table(columns.into_iter().collect()))
    }

    /// Two tables: one of the errors that are the client's (4xx), one of those
    /// that are the server's (5xx).
    ///
    /// Successes and errors of other statuses, if there are any, have a table
    /// each as well, with the client's columns.
    pub fn by_class(
        client: impl IntoIterator<Item = Column>,
        server: impl IntoIterator<Item = Column>,
    ) -> Self {
        Self::of(Shown::ByClass {
            client: client.into_iter().collect(),
            server: server.into_iter().collect(),
            names: ["Client errors (4xx)".into(), "Server errors (5xx)".into()],
        })
    }

    /// A table of the kinds: name and description.
    pub fn kinds() -> Self {
        Self::of(Shown::Kinds {
            names: ["Kind".into(), "Description".into()],
        })
    }

    /// A table of the body's members: name, type and meaning. The members that
    /// only some errors have are with those errors.
    pub fn members() -> Self {
        Self::of(Shown::Members {
            names: ["Member".into(), "Type".into(), "Description".into()],
        })
    }

    /// For each error that has a body a heading `404 Not Found` and the body.
    pub fn samples() -> Self {
        Self::of(Shown::Samples { level: 3 })
    }

    /// With a heading above the part.
    #[must_use]
    pub fn heading(mut self, heading: impl Into<String>) -> Self {
        self.heading = Some(heading.into());
        self
    }

    /// With Markdown between the part's heading and the part.
    #[must_use]
    pub fn intro(mut self, markdown: impl Into<String>) -> Self {
        self.intro = Some(markdown.into());
        self
    }

    /// With the headings of errors, statuses or samples at this level (1 to 6).
    /// Means nothing to tables.
    #[must_use]
    pub fn level(mut self, headings: u8) -> Self {
        if let Shown::Headings { level, .. }
        | Shown::ByStatus { level }
        | Shown::Samples { level } = &mut self.shown
        {
            *level = usize::from(headings.clamp(1, 6));
        }
        self
    }

    /// With only the errors that `keep` says yes to, and no successes. Means
    /// nothing to tables of kinds and members.
    ///
    /// ```
    /// use fault_contract::docs::Layout;
    ///
    /// let validation = Layout::samples().only(|entry| entry.status() == 422);
    /// let stock = Layout::by_status().only(|entry| entry.kind() == Some("stock_error"));
    /// # let _ = (validation, stock);
    /// ```
    #[must_use]
    pub fn only(mut self, keep: impl Fn(&Entry) -> bool + Send + Sync + 'static) -> Self {
        self.only = Only(Some(Arc::new(keep)));
        self
    }

    /// Whether the part shows successes.
    pub(super) fn shows_successes(&self) -> bool {
        self.only.0.is_none()
    }

    /// With other names of what cannot be named elsewhere: the columns of
    /// [`kinds`](Self::kinds) and [`members`](Self::members), and the two
    /// tables of [`by_class`](Self::by_class), in the order in which they stand.
    ///
    /// Where there are fewer names, the rest stays; further ones mean nothing.
    ///
    /// ```
    /// use fault_contract::docs::Layout;
    ///
    /// let kinds = Layout::kinds().names(["Type", "Description"]);
    /// # let _ = kinds;
    /// ```
    #[must_use]
    pub fn names<T: Into<String>>(mut self, names: impl IntoIterator<Item = T>) -> Self {
        let own: &mut [String] = match &mut self.shown {
            Shown::ByClass { names, .. } | Shown::Kinds { names } => names,
            Shown::Members { names } => names,
            Shown::Headings { .. }
            | Shown::ByStatus { .. }
            | Shown::Table(_)
            | Shown::Samples { .. } => &mut [],
        };
        for (own, name) in own.iter_mut().zip(names) {
            *own = name.into();
        }
        self
    }
}
