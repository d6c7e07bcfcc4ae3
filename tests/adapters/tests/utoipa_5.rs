//! utoipa 5, in the router of axum.

use axum::Json;
use axum::extract::Path;
use axum::routing::get;
use fault_contract::openapi::{self, Hoist, Responses};
use fault_test_adapters::{AuthError, SeatError, all, check};
use fault_tests::server::Server;
use serde_json::Value;
use utoipa_5::openapi::path::{HttpMethod, OperationBuilder, PathItem};
use utoipa_5::openapi::{OpenApi, OpenApiBuilder, PathsBuilder, RefOr, Response, Schema};
use utoipa_5::{IntoResponses, Modify as _};

/// By hand, since utoipa's macros name the crate `utoipa`.
fn document() -> OpenApi {
    let operation = |responses| {
        let mut operation = OperationBuilder::new().build();
        operation.responses.responses = responses;
        PathItem::new(HttpMethod::Get, operation)
    };
    let paths = PathsBuilder::new()
        .path("/seats/{number}", operation(SeatError::responses()))
        .path("/token", operation(Responses::<AuthError>::responses()));
    OpenApiBuilder::new().paths(paths.build()).build()
}

#[tokio::test]
async fn a_router_s_responses_are_those_of_its_document() {
    async fn read(Path(number): Path<usize>) -> Result<Json<usize>, SeatError> {
        all().into_iter().nth(number).map_or(Ok(Json(number)), Err)
    }
    let mut document = document();
    Hoist::<SeatError>::new().modify(&mut document);
    let document = serde_json::to_value(&document).unwrap();
    check::references_lead_somewhere(&document);
    let responses = &document["paths"]["/seats/{number}"]["get"]["responses"];
    for (status, response) in openapi::of::<SeatError>().responses() {
        assert_eq!(
            responses[&status]["content"], response["content"],
            "{status}"
        );
    }
    let server = Server::start(axum::Router::new().route("/seats/{number}", get(read))).await;
    for number in 0..all().len() {
        let answer = server.get(&format!("/seats/{number}"), &[]).await;
        check::is_documented(&document, responses, &answer);
    }
}

#[test]
fn utoipa_reads_all_of_it_but_that_a_header_is_required() {
    fn read_back<T: serde::de::DeserializeOwned + serde::Serialize>(value: Value) -> Value {
        serde_json::to_value(serde_json::from_value::<T>(value).unwrap()).unwrap()
    }
    check::read_back(read_back::<RefOr<Response>>, read_back::<RefOr<Schema>>);
}
