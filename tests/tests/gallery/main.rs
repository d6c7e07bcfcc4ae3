//! The contracts in `examples/gallery`, byte for byte out of a real server.

mod crates_io;
mod google;
mod json_api;
mod lemmy;
mod matrix;
mod meilisearch;
mod slack;
mod stripe;
mod svix;
mod twitter;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use fault::body::Problem;
use fault::layer::FaultLayer;
use fault_examples::gallery::{self as apis, router};
use fault_tests::decoded::decoded;
use fault_tests::server::{Answer, Server};
use http::Method;

/// The gallery, whose clients know each response for the error that it was made
/// from. The layer is there for its `FaultInfo`, and has nothing to rewrite.
fn decoding(gallery: Router) -> Router {
    let gallery = gallery.layer(FaultLayer::<Problem>::new());
    gallery.layer(from_fn(async |request: Request, next: Next| {
        let path = request.uri().path().to_owned();
        let response = next.run(request).await;
        match path.split('/').nth(1).unwrap_or_default() {
            "crates_io" => decoded::<apis::crates_io::CratesIoError>(response).await,
            "google" => decoded::<apis::google::LibraryError>(response).await,
            "jsonapi" => decoded::<apis::json_api::ArticleError>(response).await,
            "lemmy" => decoded::<apis::lemmy::LemmyError>(response).await,
            "matrix" => decoded::<apis::matrix::MatrixError>(response).await,
            "meilisearch" => decoded::<apis::meilisearch::DocumentError>(response).await,
            "slack" => decoded::<apis::slack::SlackError>(response).await,
            "stripe" => decoded::<apis::stripe::StripeError>(response).await,
            "svix" => decoded::<apis::svix::SvixError>(response).await,
            "twitter" => decoded::<apis::twitter::TwitterError>(response).await,
            other => panic!("{other} is not in the gallery"),
        }
    }))
}

/// The gallery, seen from one contract's prefix.
struct Contract {
    server: Server,
    prefix: &'static str,
}

impl Contract {
    async fn start(prefix: &'static str) -> Self {
        let server = Server::start(decoding(router())).await;
        Self { server, prefix }
    }

    /// The response to a request such as `PUT /articles/7`, without a body.
    async fn ask(&self, request: &str) -> Answer {
        let (method, path) = request.split_once(' ').expect("a method and a path");
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let path = format!("{}{path}", self.prefix);
        self.server.method(method, &path, &[]).await
    }

    /// The response to a request with a body.
    async fn post(&self, path: &str, body: &str) -> Answer {
        let path = format!("{}{path}", self.prefix);
        self.server.post(&path, &[], body).await
    }

    /// Asks, and compares what comes.
    async fn check(&self, request: &str, media_type: &str, status_line: &str, body: &str) {
        let answer = self.ask(request).await;
        assert_error(request, &answer, media_type, status_line, body);
    }
}

/// Status line, media type and body, and what every error carries.
#[track_caller]
fn assert_error(request: &str, answer: &Answer, media_type: &str, status_line: &str, body: &str) {
    assert_eq!(
        (answer.status_line().as_str(), answer.text()),
        (status_line, body),
        "{request}"
    );
    assert_eq!(answer.header("content-type"), media_type, "{request}");
    assert_eq!(answer.header("cache-control"), "no-store", "{request}");
    assert_eq!(
        answer.header("content-length"),
        body.len().to_string(),
        "{request}"
    );
}
