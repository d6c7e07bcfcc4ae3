//! utoipa 6, with its router for axum.

use axum::Json;
use axum::extract::Path;
use fault_contract::openapi::{self, Hoist, Responses};
use fault_test_adapters::{AuthError, SeatError, all, check};
use fault_tests::server::Server;
use serde::Serialize;
use serde_json::Value;
use utoipa::openapi::{OpenApi as Document, RefOr};
use utoipa::{IntoResponses, Modify as _, OpenApi, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

#[derive(Serialize, ToSchema)]
struct Seat {
    number: u32,
}

#[utoipa::path(
    get,
    path = "/seats/{number}",
    params(("number" = u32, Path)),
    responses((status = 200, body = Seat), SeatError)
)]
async fn read(Path(number): Path<u32>) -> Result<Json<Seat>, SeatError> {
    match all().into_iter().nth(number as usize) {
        Some(error) => Err(error),
        None => Ok(Json(Seat { number })),
    }
}

#[utoipa::path(post, path = "/token", responses((status = 204), Responses<AuthError>))]
async fn token() -> AuthError {
    AuthError::NoToken
}

/// utoipa takes the name of a value here, and no expression.
const SEAT_ERRORS: Hoist<SeatError> = Hoist::new();

#[derive(OpenApi)]
#[openapi(paths(read, token), modifiers(&SEAT_ERRORS))]
struct Hoisted;

#[derive(OpenApi)]
#[openapi(paths(read, token))]
struct Inline;

fn value(document: &Document) -> Value {
    serde_json::to_value(document).unwrap()
}

#[test]
fn without_the_modifier_the_schemas_stand_in_the_responses() {
    let document = value(&Inline::openapi());
    let schemas = document["components"]["schemas"].as_object().unwrap();
    assert_eq!(schemas.keys().collect::<Vec<_>>(), ["Seat"]);
    let responses = &document["paths"]["/seats/{number}"]["get"]["responses"];
    let schema = &responses["404"]["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["oneOf"].as_array().unwrap().len(), 2);
    assert_eq!(schema["discriminator"], Value::Null);
    assert_eq!(schema["oneOf"][0]["title"], "SeatErrorNoSuchSeat");
}

#[test]
fn with_it_they_are_components_as_in_the_plain_values() {
    let document = value(&Hoisted::openapi());
    let errors = openapi::of::<SeatError>();
    let responses = &document["paths"]["/seats/{number}"]["get"]["responses"];
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
    // Those of another operation, which are some of them.
    let token = &document["paths"]["/token"]["post"]["responses"]["401"];
    assert_eq!(token, &responses["401"]);
    check::references_lead_somewhere(&document);
}

#[test]
fn what_nobody_uses_is_not_added() {
    #[derive(OpenApi)]
    #[openapi(paths(token), modifiers(&SEAT_ERRORS))]
    struct Tokens;
    let document = Tokens::openapi();
    let schemas = document.components.unwrap().schemas;
    let names: Vec<&String> = schemas.keys().collect();
    assert_eq!(names, ["AuthErrorExpired", "AuthErrorNoToken"]);
}

#[test]
fn twice_is_as_good_as_once() {
    let once = Hoisted::openapi();
    let mut twice = once.clone();
    Hoist::<SeatError>::new().modify(&mut twice);
    assert_eq!(value(&twice), value(&once));
}

#[test]
fn a_name_that_the_user_has_taken_stays_the_user_s() {
    let mut document = Inline::openapi();
    let components = document.components.get_or_insert_default();
    let own: RefOr<utoipa::openapi::Schema> = utoipa::openapi::Object::new().into();
    components
        .schemas
        .insert("AuthErrorExpired".to_owned(), own.clone());
    for _ in 0..2 {
        Hoist::<SeatError>::new().modify(&mut document);
        let schemas = &document.components.as_ref().unwrap().schemas;
        assert!(schemas["AuthErrorExpired"] == own);
        assert!(schemas.contains_key("AuthErrorExpired_2"));
        assert!(!schemas.contains_key("AuthErrorExpired_3"));
        let token = &value(&document)["paths"]["/token"]["post"]["responses"]["401"];
        let schema = &token["content"]["application/problem+json"]["schema"];
        let expired = "#/components/schemas/AuthErrorExpired_2";
        assert!(
            schema["oneOf"]
                .as_array()
                .unwrap()
                .iter()
                .any(|one| one["$ref"] == expired)
        );
        assert_eq!(schema["discriminator"]["mapping"]["expired"], expired);
        check::references_lead_somewhere(&value(&document));
    }
}

#[test]
fn utoipa_reads_all_of_it_but_that_a_header_is_required() {
    for response in SeatError::responses().into_values() {
        let RefOr::T(response) = response else {
            panic!("a reference");
        };
        assert_ne!(response.description, "");
    }
    check::read_back(
        |value| {
            let read: RefOr<utoipa::openapi::Response> = serde_json::from_value(value).unwrap();
            serde_json::to_value(read).unwrap()
        },
        |value| {
            let read: RefOr<utoipa::openapi::Schema> = serde_json::from_value(value).unwrap();
            serde_json::to_value(read).unwrap()
        },
    );
}

#[tokio::test]
async fn a_router_s_responses_are_those_of_its_document() {
    let (router, mut document) = OpenApiRouter::new()
        .routes(routes!(read))
        .routes(routes!(token))
        .split_for_parts();
    Hoist::<SeatError>::new().modify(&mut document);
    let document = value(&document);
    let server = Server::start(router.route(
        "/openapi.json",
        axum::routing::get({
            let document = document.clone();
            async || Json(document)
        }),
    ))
    .await;
    let received: Value =
        serde_json::from_str(server.get("/openapi.json", &[]).await.text()).unwrap();
    assert_eq!(received, document);
    for number in 0..all().len() {
        let answer = server.get(&format!("/seats/{number}"), &[]).await;
        let responses = &document["paths"]["/seats/{number}"]["get"]["responses"];
        check::is_documented(&document, responses, &answer);
    }
}
