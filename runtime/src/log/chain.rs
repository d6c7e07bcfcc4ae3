//! An error with its sources, as the log has it: escaped, bounded, and not
//! endless where sources run in a circle.

use core::error::Error;
use core::fmt;

use super::text::{escaped, type_name};
use crate::panics::{catching, drop_quietly};

/// How many sources are logged at most.
const DEEPEST: usize = 32;

/// An error and its sources, outermost first. Its text is that of all of them:
/// `booking store failed: disk I/O error`.
#[derive(Debug)]
pub(crate) struct Chain(Vec<Link>);

#[derive(Debug)]
struct Link {
    text: String,
    type_name: String,
}

impl Chain {
    pub(crate) fn of(error: &dyn Error) -> Self {
        let mut source = source_of(error);
        let mut links = vec![link(error)];
        for _ in 0..DEEPEST {
            let Some(error) = source else {
                return Self(links);
            };
            links.push(link(error));
            source = source_of(error);
        }
        if source.is_some() {
            links.push(Link {
                text: "…".to_owned(),
                type_name: "Error".to_owned(),
            });
        }
        Self(links)
    }

    /// The chain as an error with sources, for collectors that look at these.
    pub(crate) fn to_error(&self) -> LoggedError {
        let mut links = self.0.iter().rev();
        let innermost = links.next().map(|link| LoggedError::new(link, None));
        links.fold(innermost.unwrap_or_default(), |source, link| {
            LoggedError::new(link, Some(Box::new(source)))
        })
    }
}

fn link(error: &dyn Error) -> Link {
    Link {
        text: escaped(&error),
        type_name: type_name(&error),
    }
}

/// The source, unless the code that has it panics.
fn source_of<'a>(error: &'a dyn Error) -> Option<&'a (dyn Error + 'static)> {
    catching(|| error.source()).unwrap_or_else(|payload| {
        drop_quietly(payload);
        None
    })
}

/// A source that the text before it ends with is not said again: many an error
/// has its source in its own text.
impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut last: Option<&str> = None;
        for Link { text, .. } in &self.0 {
            match last {
                None => f.write_str(text)?,
                Some(before) if before.ends_with(text) => continue,
                Some(_) => write!(f, ": {text}")?,
            }
            last = Some(text);
        }
        Ok(())
    }
}

/// What the log keeps of an error: its text, the name of its type, its source.
#[derive(Default)]
pub(crate) struct LoggedError {
    text: String,
    type_name: String,
    source: Option<Box<LoggedError>>,
}

impl LoggedError {
    fn new(link: &Link, source: Option<Box<Self>>) -> Self {
        Self {
            text: link.text.clone(),
            type_name: link.type_name.clone(),
            source,
        }
    }
}

impl fmt::Display for LoggedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Begins with the name of the type, which is what collectors read of it.
impl fmt::Debug for LoggedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(&self.type_name).field(&self.text).finish()
    }
}

impl Error for LoggedError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_deref()?)
    }
}
