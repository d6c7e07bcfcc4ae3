//! The service's OpenAPI document: what succeeds is written here, what fails is
//! drawn from the error types.

use fault_contract::openapi::{self, Document};
use fault_contract::subset;
use serde_json::{Value, json};

use super::error::{BookingError, RefusedByAxum};

subset! {
    /// What a list may answer with.
    List of BookingError { Unauthenticated, RateLimited, Store }
    /// What reading a booking may answer with.
    ReadBooking of BookingError { Unauthenticated, NoSuchBooking, RateLimited, Store }
    /// What making a booking may answer with.
    CreateBooking of BookingError { Unauthenticated, InvalidParameter, RateLimited, Store }
    /// What reading a webhook subscription may answer with.
    ReadWebhook of BookingError { Unauthenticated, NoSuchWebhook, RateLimited, Store }
    /// What making a webhook subscription may answer with.
    CreateWebhook of BookingError {
        Unauthenticated, DuplicateWebhook, InvalidParameter, RateLimited, Store,
    }
    /// What axum answers to a body that it does not accept.
    BadBody of RefusedByAxum { Unreadable, NotJson, OtherForm }
}

/// The document, for `GET /openapi.json`.
pub fn document() -> Value {
    let bad_body = openapi::of::<BadBody>;
    let mut document = Document::new("Bookings", "2.0")
        .description("Bookings, and webhook subscriptions that hear of them.")
        .schema("Booking", object(&["id", "subject", "starting_time"]))
        .schema("Webhook", object(&["id", "name", "url"]))
        .schema("NewBooking", object(&["subject", "starting_time"]))
        .schema("NewWebhook", object(&["name", "url"]))
        .operation("get", "/v2/bookings", list("listBookings", "Booking"))
        .errors(openapi::of::<List>())
        .operation(
            "post",
            "/v2/bookings",
            create("createBooking", "NewBooking", "Booking"),
        )
        .errors(openapi::of::<CreateBooking>())
        .errors(bad_body())
        .operation("get", "/v2/bookings/{id}", read("readBooking", "Booking"))
        .errors(openapi::of::<ReadBooking>())
        .operation("get", "/v2/webhooks", list("listWebhooks", "Webhook"))
        .errors(openapi::of::<List>())
        .operation(
            "post",
            "/v2/webhooks",
            create("createWebhook", "NewWebhook", "Webhook"),
        )
        .errors(openapi::of::<CreateWebhook>())
        .errors(bad_body())
        .operation("get", "/v2/webhooks/{id}", read("readWebhook", "Webhook"))
        .errors(openapi::of::<ReadWebhook>())
        .to_value();
    let key = json!({ "type": "apiKey", "in": "header", "name": "API-Key" });
    document["components"]["securitySchemes"] = json!({ "apiKey": key });
    document["security"] = json!([{ "apiKey": [] }]);
    document["servers"] = json!([{ "url": "/" }]);
    document
}

/// An object of texts, all of which are required.
fn object(members: &[&str]) -> Value {
    let properties = members
        .iter()
        .map(|name| ((*name).to_owned(), json!({ "type": "string" })));
    let properties = Value::Object(properties.collect());
    json!({ "type": "object", "properties": properties, "required": members })
}

fn body(schema: &Value) -> Value {
    json!({ "application/json": { "schema": schema } })
}

fn named(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

fn list(id: &str, item: &str) -> Value {
    let items = json!({ "type": "array", "items": named(item) });
    let list = json!({ "type": "object", "properties": { "data": items }, "required": ["data"] });
    json!({
        "operationId": id,
        "summary": format!("List all of type {item}"),
        "responses": { "200": { "description": "All of them", "content": body(&list) } },
    })
}

fn read(id: &str, what: &str) -> Value {
    let parameter = json!({
        "name": "id", "in": "path", "required": true, "schema": { "type": "string" },
    });
    json!({
        "operationId": id,
        "summary": format!("Read a {what}"),
        "parameters": [parameter],
        "responses": { "200": { "description": format!("The {what}"), "content": body(&named(what)) } },
    })
}

fn create(id: &str, new: &str, what: &str) -> Value {
    json!({
        "operationId": id,
        "summary": format!("Create a {what}"),
        "requestBody": { "required": true, "content": body(&named(new)) },
        "responses": { "201": { "description": format!("The {what}"), "content": body(&named(what)) } },
    })
}
