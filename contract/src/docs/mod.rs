//! The page that API readers browse, drawn from the catalog.
//!
//! Every word on it comes from the error type: what its attributes say, its doc
//! comments, and samples by the code that writes real responses. So it cannot
//! say anything else than the service does.
//!
//! ```
//! use fault::{ApiError, body::Coded};
//! use fault_contract::docs::{Column, Docs, Layout};
//!
//! #[derive(Debug, ApiError)]
//! #[api(format = Coded, codes = snake_case)]
//! enum ShopError {
//!     /// Nothing is left of this article.
//!     #[status(409)]
//!     #[message("Sold out")]
//!     SoldOut,
//! }
//!
//! let docs = Docs::of::<ShopError>()
//!     .title("Errors")
//!     .success(200, "OK", "The article is in the basket.")
//!     .layout(Layout::table([
//!         Column::Status.named("Code"),
//!         Column::Reason.named("Text"),
//!         Column::Description,
//!     ]));
//! assert_eq!(
//!     docs.markdown(),
//!     "\
//! ## Errors
//!
//! | Code | Text | Description |
//! |---|---|---|
//! | 200 | OK | The article is in the basket. |
//! | 409 | Conflict | Nothing is left of this article. |
//! "
//! );
//! assert!(docs.html().contains("<section class=\"error\" id=\"sold_out\""));
//! ```
//!
//! # Authors' texts
//!
//! Doc comments, causes, remedies, introductions and notes are Markdown:
//! paragraphs, lists, tables, links, code. HTML in them is shown as text. Links
//! that only rustdoc can follow (``[`Error::Gone`]``) become text, and so do
//! links to anything but `http`, `https`, `mailto` and relative addresses.
//! Headings go below the heading that they stand under. An empty fence
//!
//! ````text
//! ```example
//! ```
//! ````
//!
//! in a doc comment is where that error's sample goes. Everything else (codes,
//! messages, titles, kinds) is plain text, whatever characters it has.
//!
//! # Where links land
//!
//! Each error has a section whose id is its code, percent-encoded as in the
//! links that the derive makes of `docs = "…"`; without a code, the id is
//! `Type.Variant`. A link by `#[docs("…")]` that ends in something else gets
//! that ending as one more id. A retired code keeps its id. Served, `/{code}`
//! redirects to the section.

mod accept;
mod anchor;
mod column;
mod escape;
mod highlight;
mod html;
mod indent;
mod json;
mod json_text;
mod json_type;
mod layout;
mod markdown;
mod members;
mod page;
mod part;
mod policy;
mod prose;
mod read;
mod respond;
#[cfg(feature = "tower")]
mod service;
mod table;

use core::fmt;

use fault::Catalog;

pub use self::column::Column;
pub use self::layout::Layout;
use self::page::{Page, Success};
pub use self::respond::Site;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub use self::service::DocsService;

/// The page: what is on it and how it is laid out.
///
/// See the [module](self) for an example.
#[derive(Debug, Clone)]
pub struct Docs {
    page: Page,
    layouts: Vec<Layout>,
    template: Option<String>,
    mounted_at: Option<String>,
}

impl Docs {
    /// The page of the errors of `E`, nested types included, in the order of
    /// the catalog. Its introduction is the type's doc comment.
    pub fn of<E: Catalog + ?Sized>() -> Self {
        let mut docs = Self {
            page: Page::default(),
            layouts: Vec::new(),
            template: None,
            mounted_at: None,
        };
        docs.add::<E>();
        docs
    }

    /// With the errors of a further type, for example of what a layer takes its
    /// words from.
    #[must_use]
    pub fn and<E: Catalog + ?Sized>(mut self) -> Self {
        self.add::<E>();
        self
    }

    fn add<E: Catalog + ?Sized>(&mut self) {
        read::add::<E>(&mut self.page);
        read::give_anchors(&mut self.page);
    }

    /// With this title.
    #[must_use]
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.page.title = title.into();
        self
    }

    /// With this Markdown below the title, in place of the type's doc comment.
    #[must_use]
    pub fn intro(mut self, markdown: impl Into<String>) -> Self {
        self.page.intro = markdown.into();
        self
    }

    /// With a response that is not an error's, described by Markdown. They
    /// stand before the errors, in the order in which they are added.
    #[must_use]
    pub fn success(
        mut self,
        status: u16,
        reason: impl Into<String>,
        markdown: impl Into<String>,
    ) -> Self {
        self.page.successes.push(Success {
            status,
            reason: reason.into(),
            description: markdown.into(),
        });
        self
    }

    /// With a further part. A page without one has [`Layout::reference`].
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> Self {
        self.layouts.push(layout);
        self
    }

    /// With the path that the page is served at, without a slash at its end:
    /// `/errors`.
    ///
    /// Redirects then lead to this path (otherwise to the one with a slash
    /// behind it, which works at any place), and the page links to its other
    /// forms.
    #[must_use]
    pub fn mounted_at(mut self, path: impl Into<String>) -> Self {
        let path: String = path.into();
        self.mounted_at = Some(path.trim_end_matches('/').to_owned());
        self
    }

    /// With another HTML template, in [minijinja]'s language (Jinja's).
    ///
    /// What it sees is in [`template_source`](Self::template_source), which is
    /// the template that is used without this. Texts are escaped on their own.
    /// Scripts and styles have to stand in the template itself: the page is
    /// served with a policy that lets nothing else run.
    ///
    /// # Errors
    ///
    /// If the template cannot be read, or fails on the page as it is so far.
    ///
    /// ```
    /// use fault_contract::docs::Docs;
    /// # #[derive(Debug, fault::ApiError)]
    /// # enum ShopError { #[status(409)] #[code("sold_out")] #[message("Sold out")] SoldOut }
    ///
    /// let docs = Docs::of::<ShopError>()
    ///     .template("{% for error in errors %}<p id={{ error.id }}>{{ error.title }}</p>{% endfor %}")?;
    /// assert_eq!(docs.html(), "<p id=sold_out>Sold out</p>");
    ///
    /// let error = Docs::of::<ShopError>().template("{{ title").unwrap_err();
    /// assert!(error.to_string().contains("line 1"), "{error}");
    /// # Ok::<(), fault_contract::docs::TemplateError>(())
    /// ```
    ///
    /// [minijinja]: https://docs.rs/minijinja/3/minijinja/syntax/index.html
    pub fn template(mut self, source: impl Into<String>) -> Result<Self, TemplateError> {
        let source = source.into();
        self.render(&source).map_err(TemplateError)?;
        self.template = Some(source);
        Ok(self)
    }

    /// The template that comes with the page: a place to begin one of your own.
    pub fn template_source() -> &'static str {
        html::TEMPLATE
    }

    /// The page as Markdown, for a repository or a documentation site.
    pub fn markdown(&self) -> String {
        let reference = [Layout::reference()];
        let layouts = match &self.layouts[..] {
            [] => &reference,
            layouts => layouts,
        };
        markdown::page(&self.page, &part::parts(&self.page, layouts))
    }

    /// The page as one HTML file that asks nothing of anybody: it has its
    /// styles and scripts in it and can be read without either.
    ///
    /// A custom template that fails on what was added to the page behind it is
    /// replaced by the template that comes with the page.
    pub fn html(&self) -> String {
        let custom = self.template.as_deref();
        custom
            .and_then(|template| self.render(template).ok())
            .or_else(|| self.render(html::TEMPLATE).ok())
            // It is tested; and this text says that it was not enough.
            .unwrap_or_else(|| "The page could not be drawn.".to_owned())
    }

    fn render(&self, template: &str) -> Result<String, minijinja::Error> {
        let parts = part::parts_with_a_section_for_each_error(&self.page, &self.layouts);
        html::page(template, &self.page, &parts, self.mounted_at.as_deref())
    }

    /// The page as JSON, for tools: every fact of every error, whatever the
    /// layout.
    ///
    /// An object with `title`, `intro`, and the lists `successes`, `errors`,
    /// `kinds`, `members` and `retired`. What an error does not have is left
    /// out. Authors' texts are Markdown.
    pub fn json(&self) -> String {
        format!("{:#}\n", json::page(&self.page))
    }

    /// The page in all its forms, to be served; see [`Site::respond`].
    pub fn site(&self) -> Site {
        let errors = self.page.errors.iter().map(|error| &error.anchors);
        let retired = self.page.retired.iter().map(|retired| &retired.anchors);
        Site::new(
            self.html(),
            self.markdown(),
            self.json(),
            errors.chain(retired).flatten().cloned().collect(),
            self.mounted_at.as_deref(),
        )
    }

    /// The page as a tower service: `app.nest_service("/errors", docs.service())`
    /// in axum.
    #[cfg(feature = "tower")]
    #[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
    pub fn service(&self) -> DocsService {
        DocsService::new(self.site())
    }
}

/// A template that cannot be read, or that fails on the page.
#[derive(Debug)]
pub struct TemplateError(minijinja::Error);

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the template of the error page: {}", self.0)?;
        match self.0.line() {
            Some(line) => write!(f, ", in line {line}"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for TemplateError {
    fn source(&self) -> Option<&(dyn core::error::Error + 'static)> {
        Some(&self.0)
    }
}
