//! The page as a tower service.

use core::convert::Infallible;
use core::future::{Ready, ready};
use core::task::{Context, Poll};

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::{Method, Request, Response, StatusCode};
use http_body_util::Full;
use tower_service::Service;

use super::respond::Site;

/// The page as a tower service: `GET` and `HEAD` of what
/// [`Site::respond`] lists, with conditional requests.
///
/// Made by [`Docs::service`](super::Docs::service). It goes by the request's
/// path alone, so that the prefix has to be stripped, as axum's `nest_service`
/// does.
#[derive(Debug, Clone)]
pub struct DocsService(Site);

impl DocsService {
    pub(super) fn new(site: Site) -> Self {
        Self(site)
    }

    fn respond<B>(&self, request: &Request<B>) -> Response<Full<Bytes>> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let mut response = Response::new(Full::default());
            *response.status_mut() = StatusCode::METHOD_NOT_ALLOWED;
            let allow = HeaderValue::from_static("GET, HEAD");
            response.headers_mut().insert(header::ALLOW, allow);
            return response;
        }
        let accept = joined(request.headers(), &header::ACCEPT);
        let known = joined(request.headers(), &header::IF_NONE_MATCH);
        let path = request.uri().path();
        let mut response = self
            .0
            .respond_if_changed(path, accept.as_deref(), known.as_deref());
        if request.method() == Method::HEAD {
            let length = HeaderValue::from(response.body().len());
            let body = core::mem::take(response.body_mut());
            if !body.is_empty() {
                response
                    .headers_mut()
                    .insert(header::CONTENT_LENGTH, length);
            }
        }
        response.map(Full::new)
    }
}

/// A header's values as one list; those that are not text are nobody's.
fn joined(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let values: Vec<&str> = headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .collect();
    (!values.is_empty()).then(|| values.join(", "))
}

impl<B> Service<Request<B>> for DocsService {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        ready(Ok(self.respond(&request)))
    }
}
