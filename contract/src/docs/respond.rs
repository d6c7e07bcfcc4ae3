//! The page as HTTP responses, for any framework.

use bytes::Bytes;
use http::header::{self, HeaderName, HeaderValue};
use http::{Response, StatusCode};

use super::accept::quality;
use super::anchor::decoded;
use super::policy::{self, of_page};

/// What is served: the page in its three forms, made once.
///
/// Made by [`Docs::site`](super::Docs::site). Cloning it is cheap.
#[derive(Debug, Clone)]
pub struct Site {
    html: File,
    markdown: File,
    json: File,
    /// Ids as they are in the page.
    anchors: std::sync::Arc<[String]>,
    mounted_at: Option<std::sync::Arc<str>>,
}

/// One form of the page.
#[derive(Debug, Clone)]
struct File {
    body: Bytes,
    content_type: HeaderValue,
    etag: HeaderValue,
    policy: HeaderValue,
}

impl Site {
    pub(super) fn new(
        html: String,
        markdown: String,
        json: String,
        anchors: Vec<String>,
        mounted_at: Option<&str>,
    ) -> Self {
        let policy = of_page(&html);
        let nothing = HeaderValue::from_static(policy::NOTHING);
        Self {
            html: File::new(html, "text/html; charset=utf-8", policy),
            markdown: File::new(markdown, "text/markdown; charset=utf-8", nothing.clone()),
            json: File::new(json, "application/json", nothing),
            anchors: anchors.into(),
            mounted_at: mounted_at.map(Into::into),
        }
    }

    /// The response to a `GET` of `path`, which is what comes after the place
    /// that the page is mounted at.
    ///
    /// | path | response |
    /// |---|---|
    /// | empty, `/`, `/index.html` | the page; at the first two, `accept` (the request's header) may ask for `text/markdown` or `application/json` |
    /// | `/index.md`, `/index.json` | the page in that form |
    /// | `/{code}`, `/{ending of a docs link}` | 308 to that error on the page |
    /// | anything else | 404 |
    ///
    /// A framework without tower calls this in a handler of its own and answers
    /// `HEAD` by the headers alone; see `service` (feature `tower`) for what
    /// does all of that.
    ///
    /// ```
    /// use fault_contract::docs::Docs;
    /// # #[derive(Debug, fault::ApiError)]
    /// # enum ShopError { #[status(409)] #[code("sold_out")] #[message("Sold out")] SoldOut }
    ///
    /// let site = Docs::of::<ShopError>().mounted_at("/errors").site();
    /// assert_eq!(site.respond("/", None).headers()["content-type"], "text/html; charset=utf-8");
    ///
    /// let response = site.respond("/sold_out", None);
    /// assert_eq!(response.status(), 308);
    /// assert_eq!(response.headers()["location"], "/errors#sold_out");
    /// ```
    pub fn respond(&self, path: &str, accept: Option<&str>) -> Response<Bytes> {
        let path = path.strip_prefix('/').unwrap_or(path);
        match path {
            "" => {
                let mut response = self.accepted(accept).response();
                let headers = response.headers_mut();
                headers.insert(header::VARY, HeaderValue::from_static("accept"));
                response
            }
            "index.html" => self.html.response(),
            "index.md" => self.markdown.response(),
            "index.json" => self.json.response(),
            path => self.anchor(path).unwrap_or_else(not_found),
        }
    }

    /// As [`respond`](Self::respond), with `304 Not Modified` where the client
    /// has that page already: `if_none_match` is the request's header.
    pub fn respond_if_changed(
        &self,
        path: &str,
        accept: Option<&str>,
        if_none_match: Option<&str>,
    ) -> Response<Bytes> {
        let mut response = self.respond(path, accept);
        let is_known = match (response.headers().get(header::ETAG), if_none_match) {
            (Some(etag), Some(known)) => matches(known, etag),
            _ => false,
        };
        if is_known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            *response.body_mut() = Bytes::new();
            response.headers_mut().remove(header::CONTENT_TYPE);
        }
        response
    }

    fn accepted(&self, accept: Option<&str>) -> &File {
        let Some(accept) = accept else {
            return &self.html;
        };
        let mut best = (&self.html, quality(accept, "text", "html"));
        for (file, main, sub) in [
            (&self.markdown, "text", "markdown"),
            (&self.json, "application", "json"),
        ] {
            let quality = quality(accept, main, sub);
            if quality > best.1 {
                best = (file, quality);
            }
        }
        best.0
    }

    /// Where `path`, which is percent-encoded in one way or another, is on the
    /// page.
    fn anchor(&self, path: &str) -> Option<Response<Bytes>> {
        let wanted = decoded(path);
        let anchor = self
            .anchors
            .iter()
            .find(|anchor| decoded(anchor) == wanted)?;
        // One segment below the page; a relative address needs no place.
        let page = self.mounted_at.as_deref().unwrap_or("./");
        let up = "../".repeat(path.matches('/').count());
        let location = match &self.mounted_at {
            Some(_) => format!("{page}#{anchor}"),
            None => format!("{up}{page}#{anchor}"),
        };
        let mut response = Response::new(Bytes::new());
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
        let headers = response.headers_mut();
        headers.insert(header::LOCATION, HeaderValue::from_str(&location).ok()?);
        headers.insert(header::CACHE_CONTROL, CACHE);
        Some(response)
    }
}

/// For a while, and then only if it is still the same.
const CACHE: HeaderValue = HeaderValue::from_static("max-age=300");

const NOSNIFF: (HeaderName, HeaderValue) = (
    header::X_CONTENT_TYPE_OPTIONS,
    HeaderValue::from_static("nosniff"),
);

fn not_found() -> Response<Bytes> {
    let mut response = Response::new(Bytes::from_static(b"No error has this code.\n"));
    *response.status_mut() = StatusCode::NOT_FOUND;
    let headers = response.headers_mut();
    let text = HeaderValue::from_static("text/plain; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, text);
    headers.insert(NOSNIFF.0, NOSNIFF.1);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

impl File {
    fn new(body: String, content_type: &'static str, policy: HeaderValue) -> Self {
        let hash = policy::hash(&body);
        Self {
            body: body.into(),
            content_type: HeaderValue::from_static(content_type),
            etag: policy::header_value(&format!("\"{hash}\"")),
            policy,
        }
    }

    fn response(&self) -> Response<Bytes> {
        let mut response = Response::new(self.body.clone());
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, self.content_type.clone());
        headers.insert(header::ETAG, self.etag.clone());
        headers.insert(header::CACHE_CONTROL, CACHE);
        headers.insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        headers.insert(
            header::REFERRER_POLICY,
            HeaderValue::from_static("no-referrer"),
        );
        headers.insert(NOSNIFF.0, NOSNIFF.1);
        response
    }
}

/// RFC 9110 §13.1.2: any of the tags, compared weakly.
fn matches(if_none_match: &str, etag: &HeaderValue) -> bool {
    if_none_match.split(',').map(str::trim).any(|tag| {
        tag == "*" || tag.strip_prefix("W/").unwrap_or(tag).as_bytes() == etag.as_bytes()
    })
}

#[cfg(test)]
mod tests {
    use super::Site;

    fn site(mounted_at: Option<&str>) -> Site {
        Site::new(
            "<style>a</style><script>b</script>".into(),
            "# E\n".into(),
            "{}".into(),
            vec!["gone".into(), "a%20b%2F%C3%BC".into(), "v1.html".into()],
            mounted_at,
        )
    }

    #[test]
    fn each_form_has_an_address_and_the_page_a_choice() {
        let site = site(None);
        let form = |path, accept| {
            let response = site.respond(path, accept);
            let header = &response.headers()["content-type"];
            header
                .to_str()
                .unwrap()
                .split(';')
                .next()
                .unwrap()
                .to_owned()
        };
        for (path, accept, expected) in [
            ("", None, "text/html"),
            ("/", None, "text/html"),
            ("/", Some("*/*"), "text/html"),
            (
                "/",
                Some("text/html,application/xhtml+xml,*/*;q=0.8"),
                "text/html",
            ),
            ("/", Some("application/json"), "application/json"),
            ("/", Some("text/markdown, text/html;q=0.5"), "text/markdown"),
            (
                "/",
                Some("text/*;q=0.5, application/json;q=0.4"),
                "text/html",
            ),
            ("/", Some("image/png"), "text/html"),
            ("/", Some(";;,=/"), "text/html"),
            ("/index.html", Some("application/json"), "text/html"),
            ("/index.md", None, "text/markdown"),
            ("/index.json", None, "application/json"),
        ] {
            assert_eq!(form(path, accept), expected, "{path} {accept:?}");
        }
    }

    #[test]
    fn a_code_leads_to_its_section_however_it_is_encoded() {
        for (mounted_at, path, location) in [
            (None, "/gone", "./#gone"),
            (Some("/errors"), "/gone", "/errors#gone"),
            (Some("/errors"), "/a%20b%2f%c3%bc", "/errors#a%20b%2F%C3%BC"),
            (Some("/errors"), "/a%20b/ü", "/errors#a%20b%2F%C3%BC"),
            (None, "/a%20b/ü", ".././#a%20b%2F%C3%BC"),
            (None, "/v1.html", "./#v1.html"),
        ] {
            let response = site(mounted_at).respond(path, None);
            assert_eq!(response.status(), 308, "{path}");
            assert_eq!(response.headers()["location"], location);
        }
        for path in ["/none", "/gone/", "//", "/%", "/../x", "/\u{0}"] {
            let response = site(None).respond(path, None);
            assert_eq!(response.status(), 404, "{path}");
            assert!(!response.headers().contains_key("etag"));
        }
    }

    #[test]
    fn a_page_that_is_known_is_not_sent_again() {
        let site = site(None);
        let etag = site.respond("", None).headers()["etag"]
            .to_str()
            .unwrap()
            .to_owned();
        for (known, status) in [
            (etag.clone(), 304),
            (format!("W/{etag}"), 304),
            (format!("\"x\", {etag}"), 304),
            ("*".into(), 304),
            ("\"x\"".into(), 200),
            (String::new(), 200),
        ] {
            let response = site.respond_if_changed("", None, Some(&known));
            assert_eq!(response.status(), status, "{known}");
            assert_eq!(response.body().is_empty(), status == 304);
            assert_eq!(response.headers()["etag"], *etag);
        }
        let missing = site.respond_if_changed("/none", None, Some("*"));
        assert_eq!(missing.status(), 404);
    }

    #[test]
    fn only_the_page_s_own_scripts_run() {
        let response = site(None).respond("", None);
        let policy = response.headers()["content-security-policy"]
            .to_str()
            .unwrap();
        // `printf %s a | openssl dgst -sha256 -binary | base64`
        for hash in [
            "style-src 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='",
            "script-src 'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='",
            "default-src 'none'",
        ] {
            assert!(policy.contains(hash), "{policy}");
        }
    }
}
