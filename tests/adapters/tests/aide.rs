//! aide 0.15, with its router for axum.

use aide::axum::ApiRouter;
use aide::axum::routing::{get, post};
use aide::openapi::{OpenApi, Response};
use axum::Json;
use axum::extract::Path;
use fault_contract::openapi;
use fault_test_adapters::{SeatError, all, check};
use fault_tests::server::Server;
use schemars_for_aide::JsonSchema;
use serde::Serialize;
use serde_json::Value;

#[derive(Serialize, JsonSchema)]
#[schemars(crate = "schemars_for_aide")]
struct Seat {
    number: u32,
}

async fn read(Path(number): Path<u32>) -> Result<Json<Seat>, SeatError> {
    match all().into_iter().nth(number as usize) {
        Some(error) => Err(error),
        None => Ok(Json(Seat { number })),
    }
}

async fn reserve() -> Result<Json<Seat>, SeatError> {
    Err(SeatError::Taken { free: Vec::new() })
}

#[tokio::test]
async fn a_router_s_responses_are_those_of_its_document() {
    let mut document = OpenApi::default();
    let router = ApiRouter::new()
        .api_route("/seats/{number}", get(read))
        .api_route("/reservations", post(reserve))
        .finish_api(&mut document);
    let document = serde_json::to_value(&document).unwrap();
    check::references_lead_somewhere(&document);
    let responses = &document["paths"]["/seats/{number}"]["get"]["responses"];
    let errors = openapi::of::<SeatError>();
    for (status, response) in errors.responses() {
        assert_eq!(
            responses[&status]["content"], response["content"],
            "{status}"
        );
        assert_eq!(responses[&status]["description"], response["description"]);
    }
    for (name, schema) in errors.schemas() {
        assert_eq!(document["components"]["schemas"][&name], schema, "{name}");
    }
    assert!(responses["200"].is_object());
    let server = Server::start(router).await;
    for number in 0..all().len() {
        let answer = server.get(&format!("/seats/{number}"), &[]).await;
        check::is_documented(&document, responses, &answer);
    }
}

#[test]
fn a_context_that_wants_schemas_in_place_gets_them() {
    aide::generate::extract_schemas(false);
    let mut document = OpenApi::default();
    let _: axum::Router = ApiRouter::new()
        .api_route("/reservations", post(reserve))
        .finish_api(&mut document);
    let document = serde_json::to_value(&document).unwrap();
    let responses = &document["paths"]["/reservations"]["post"]["responses"];
    let inline = openapi::of::<SeatError>().inline().responses();
    for (status, response) in inline {
        assert_eq!(
            responses[&status]["content"], response["content"],
            "{status}"
        );
    }
}

#[test]
fn aide_reads_all_of_it() {
    fn read_back(value: Value) -> Value {
        let read: Response = serde_json::from_value(value).unwrap();
        let mut written = serde_json::to_value(read).unwrap();
        // What it is if it is not said.
        let headers = written.get_mut("headers").and_then(Value::as_object_mut);
        for header in headers.into_iter().flat_map(|headers| headers.values_mut()) {
            header.as_object_mut().unwrap().remove("style");
            header.as_object_mut().unwrap().remove("required");
        }
        written
    }
    check::read_back(read_back, |schema| {
        let read: aide::openapi::SchemaObject = serde_json::from_value(schema).unwrap();
        serde_json::to_value(read).unwrap()
    });
}
