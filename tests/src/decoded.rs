//! Every error that a service sends is decoded, as its clients would.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use fault::client::{Decode as _, ambiguous};
use fault::{Catalog, FaultInfo};
use http::Method;

/// The service with a look at each of its responses: what is made from an error of
/// `E` is decoded to the entry of that error. Responses to `HEAD` have no body to
/// decode.
///
/// Where it is not, the connection ends without a response, so that the test fails.
pub fn decoding<E: Catalog + 'static>(service: Router) -> Router {
    service.layer(from_fn(async |request: Request, next: Next| {
        let is_head = request.method() == Method::HEAD;
        let response = next.run(request).await;
        if is_head {
            response
        } else {
            decoded::<E>(response).await
        }
    }))
}

/// The response, if it is decoded to the error of `E` that it was made from.
///
/// # Panics
///
/// If it is not.
pub async fn decoded<E: Catalog>(response: Response) -> Response {
    let Some(info) = response.extensions().get::<FaultInfo>().cloned() else {
        return response;
    };
    let sent = info.entry().name();
    if !E::CATALOG.iter().any(|entry| entry.name() == sent) {
        // An error that the layer has made by itself.
        return response;
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("a whole body");
    let failure = E::decode(parts.status, &parts.headers, &body);
    let is_ambiguous = ambiguous::<E>().iter().any(|pair| {
        [pair.first(), pair.second()]
            .map(fault::Entry::name)
            .contains(&sent)
    });
    let names: Vec<_> = failure
        .candidates()
        .iter()
        .map(fault::Entry::name)
        .collect();
    assert!(
        names == [sent] || (is_ambiguous && names.contains(&sent)),
        "{sent} was decoded as {names:?}: {failure:?}"
    );
    assert_eq!(failure.status(), info.status());
    Response::from_parts(parts, Body::from(body))
}
