//! The page that a browser shows of an error.

use core::fmt::{self, Write as _};

use http::StatusCode;

use crate::contract::code::Code;

/// Makes the HTML page of one error, for browsers:
/// [`FaultLayer::html`](crate::layer::FaultLayer::html).
///
/// A function does, such as [`plain_page`], or a closure around a template of
/// any engine. What a [`PageView`] gives is text, not HTML: escape it, by the
/// engine or by [`escaped`].
///
/// A page that panics is not sent: the client gets JSON, and the log says so.
pub trait ErrorPage: Send + Sync {
    /// The whole document, in UTF-8.
    fn page(&self, error: &PageView<'_>) -> String;
}

impl<F: Fn(&PageView<'_>) -> String + Send + Sync> ErrorPage for F {
    fn page(&self, error: &PageView<'_>) -> String {
        self(error)
    }
}

/// What a page may show of an error: what the JSON shows, too.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct PageView<'a> {
    /// The status that is sent.
    pub status: StatusCode,
    /// Its phrase.
    pub reason: &'a str,
    /// The title, in the client's language.
    pub title: &'a str,
    /// The public message, in the client's language.
    pub message: &'a str,
    /// The stable machine code.
    pub code: Option<Code<'a>>,
    /// The link to the error's documentation.
    pub docs: Option<&'a str>,
    /// The request's id, with a layer that gives one.
    pub request_id: Option<&'a str>,
    /// The language of the page, with a layer that translates: `de`.
    pub locale: Option<&'a str>,
}

/// A small page: the title, the message, and the code and the request's id for
/// questions. It needs no script and nothing from elsewhere.
pub fn plain_page(error: &PageView<'_>) -> String {
    let mut page = String::from("<!DOCTYPE html>\n<html");
    if let Some(locale) = error.locale {
        let _ = write!(page, " lang=\"{}\"", escaped(locale));
    }
    let _ = write!(
        page,
        "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title></head><body><main><h1>{title}</h1><p>{message}</p>",
        title = escaped(error.title),
        message = escaped(error.message),
    );
    if let Some(code) = error.code {
        let _ = write!(page, "<p><code>{}</code></p>", escaped(&code.to_string()));
    }
    if let Some(id) = error.request_id {
        let _ = write!(page, "<p><small>{}</small></p>", escaped(id));
    }
    page.push_str("</main></body></html>\n");
    page
}

/// Text for HTML, in an element or in an attribute's quotation marks.
pub fn escaped(text: &str) -> impl fmt::Display + '_ {
    struct Escaped<'a>(&'a str);

    impl fmt::Display for Escaped<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            for character in self.0.chars() {
                match character {
                    '&' => f.write_str("&amp;")?,
                    '<' => f.write_str("&lt;")?,
                    '>' => f.write_str("&gt;")?,
                    '"' => f.write_str("&quot;")?,
                    '\'' => f.write_str("&#39;")?,
                    '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' => {
                        f.write_char('\u{fffd}')?;
                    }
                    _ => f.write_char(character)?,
                }
            }
            Ok(())
        }
    }

    Escaped(text)
}
