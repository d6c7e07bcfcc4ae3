//! `payments`: the page with validation errors.

use std::net::SocketAddr;
use std::time::Duration;

use fault_contract::openapi;
use fault_examples::limiter::Limiter;
use fault_examples::line::{self, Answer as Says};
use fault_examples::payments::{ApiKey, App, Ledger, PaymentError, router};
use fault_tests::decoded::decoding;
use fault_tests::server::Server;
use http::Method;
use tokio::sync::{Semaphore, mpsc};

use super::{
    Scratch, as_documented, assert_error, assert_waits_up_to_an_hour, no_limit, one_an_hour,
};

pub(crate) const KEY: &[(&str, &str)] = &[("authorization", "Bearer demo")];
const READER: &[(&str, &str)] = &[("authorization", "Bearer reader")];
const PATIENT: Duration = Duration::from_mins(1);

pub(crate) async fn start(
    scratch: &Scratch,
    limiter: Limiter,
    network: SocketAddr,
    patience: Duration,
) -> Server {
    let key = |organisation: &str, may_pay| ApiKey {
        organisation: organisation.to_owned(),
        may_pay,
    };
    Server::start(decoding::<PaymentError>(router(App {
        api_keys: [
            ("demo".to_owned(), key("demo", true)),
            ("reader".to_owned(), key("another", false)),
        ]
        .into(),
        limiter,
        ledger: Ledger::new(scratch.file()),
        network,
        patience,
        slots: Semaphore::new(1),
    })))
    .await
    .with_check(as_documented([openapi::of::<PaymentError>()]))
}

/// A card network that charges every card.
pub(crate) async fn network() -> SocketAddr {
    network_that(Says::Line(r#"{"receipt":"R"}"#)).await
}

async fn network_that(answer: Says) -> SocketAddr {
    line::backend(move |_| answer).await.unwrap()
}

pub(crate) async fn start_simply(scratch: &Scratch) -> Server {
    start(scratch, no_limit(), network().await, PATIENT).await
}

fn payment(reference: &str) -> String {
    serde_json::json!({
        "email": "ada@example.org", "amount": 500, "card": "42", "reference": reference,
    })
    .to_string()
}

#[tokio::test]
async fn the_documented_validation_errors_come_out_byte_for_byte() {
    let scratch = Scratch::new();
    let server = start_simply(&scratch).await;
    let body = r#"{"email":"","amount":0,"card":"42","reference":"a"}"#;
    assert_error(
        &server.post("/payments", KEY, body).await,
        "422 Unprocessable Entity",
        r#"{"message":"The given data was invalid.","errors":{"email":["The email field is required.","The email must be a valid email address."],"amount":["The amount must be greater than 0."]}}"#,
    );
}

#[tokio::test]
async fn values_of_the_wrong_type_and_size_are_validation_errors_too() {
    let scratch = Scratch::new();
    let server = start_simply(&scratch).await;
    let long = "r".repeat(1 << 20);
    let body = format!(r#"{{"email":7,"amount":"1","card":"4 2","reference":"{long}"}}"#);
    assert_error(
        &server.post("/payments", KEY, &body).await,
        "422 Unprocessable Entity",
        concat!(
            r#"{"message":"The given data was invalid.","errors":{"#,
            r#""email":["The email must be a string.","The email must be a valid email address."],"#,
            r#""amount":["The amount must be a number."],"#,
            r#""card":["The card must consist of digits."],"#,
            r#""reference":["The reference may not be greater than 255 characters."]}}"#,
        ),
    );
    for (amount, problem) in [
        ("null", "The amount field is required."),
        ("-1", "The amount must be greater than 0."),
        ("1.5", "The amount must be an integer."),
        ("1e300", "The amount must be an integer."),
        ("[]", "The amount must be a number."),
    ] {
        let body = format!(r#"{{"email":"a@b.c","amount":{amount},"card":"42","reference":"a"}}"#);
        assert_error(
            &server.post("/payments", KEY, &body).await,
            "422 Unprocessable Entity",
            &format!(
                r#"{{"message":"The given data was invalid.","errors":{{"amount":["{problem}"]}}}}"#
            ),
        );
    }
}

#[tokio::test]
async fn every_client_error_of_the_page_has_its_cause() {
    let scratch = Scratch::new();
    let server = start_simply(&scratch).await;

    assert_error(
        &server.post("/payments", KEY, "{").await,
        "400 Bad Request",
        r#"{"message":"The request body has to be a JSON object."}"#,
    );
    for headers in [&[][..], &[("authorization", "Bearer who")]] {
        let answer = server.get("/payments/1", headers).await;
        assert_error(
            &answer,
            "401 Unauthorized",
            r#"{"message":"A valid API key is required."}"#,
        );
        let challenge = answer.header("www-authenticate");
        assert_eq!(challenge, r#"Bearer realm="payments""#);
    }
    let forbidden = r#"{"message":"This API key has no permission for this."}"#;
    assert_error(
        &server.post("/payments", READER, &payment("a")).await,
        "403 Forbidden",
        forbidden,
    );
    let not_found = r#"{"message":"The resource was not found."}"#;
    for path in ["/payments/1", "/payments/x", "/payments/%ff", "/nowhere"] {
        assert_error(&server.get(path, KEY).await, "404 Not Found", not_found);
    }
    for (method, path, allow) in [
        (Method::GET, "/payments", "POST"),
        (Method::POST, "/payments/1", "GET,HEAD"),
    ] {
        let answer = server.method(method, path, KEY).await;
        assert_error(
            &answer,
            "405 Method Not Allowed",
            r#"{"message":"This endpoint does not take this method."}"#,
        );
        assert_eq!(answer.header("allow"), allow);
    }

    let paid = server.post("/payments", KEY, &payment("a")).await;
    assert_eq!(paid.status, 201);
    assert_eq!(server.get("/payments/1", KEY).await.body, paid.body);
    assert_error(
        &server.get("/payments/1", READER).await,
        "403 Forbidden",
        forbidden,
    );
    let answer = server.post("/payments", KEY, &payment("a")).await;
    assert_error(
        &answer,
        "409 Conflict",
        r#"{"message":"There is a payment with the reference 'a' already."}"#,
    );
    assert_eq!(answer.header("payment-reference"), "a");
}

#[tokio::test]
async fn too_many_requests_are_told_when_to_come_back() {
    let scratch = Scratch::new();
    let server = start(&scratch, one_an_hour(), network().await, PATIENT).await;
    assert_eq!(server.get("/payments/1", KEY).await.status, 404);
    let answer = server.get("/payments/1", KEY).await;
    assert_error(
        &answer,
        "429 Too Many Requests",
        r#"{"message":"Too many requests."}"#,
    );
    assert_waits_up_to_an_hour(&answer);
}

#[tokio::test]
async fn a_ledger_that_cannot_be_written_is_not_shown_to_clients() {
    let scratch = Scratch::new();
    let server = start_simply(&scratch).await;
    std::fs::create_dir(scratch.file()).unwrap();
    assert_error(
        &server.post("/payments", KEY, &payment("a")).await,
        "500 Internal Server Error",
        r#"{"message":"Internal Server Error"}"#,
    );
}

#[tokio::test]
async fn nonsense_from_the_card_network_is_a_bad_gateway() {
    let nobody = {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        listener.local_addr().unwrap()
    };
    for network in [
        network_that(Says::Line("what?")).await,
        network_that(Says::Line("{}")).await,
        network_that(Says::HangUp).await,
        nobody,
    ] {
        let scratch = Scratch::new();
        let server = start(&scratch, no_limit(), network, PATIENT).await;
        for _ in 0..2 {
            assert_error(
                &server.post("/payments", KEY, &payment("a")).await,
                "502 Bad Gateway",
                r#"{"message":"Bad Gateway"}"#,
            );
        }
    }
}

#[tokio::test]
async fn silence_of_the_card_network_is_a_gateway_timeout() {
    let network = network_that(Says::Silence).await;
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit(), network, Duration::ZERO).await;
    assert_error(
        &server.post("/payments", KEY, &payment("a")).await,
        "504 Gateway Timeout",
        r#"{"message":"Gateway Timeout"}"#,
    );
}

#[tokio::test]
async fn a_payment_that_finds_no_free_slot_is_told_to_come_back() {
    let (asked, mut was_asked) = mpsc::unbounded_channel();
    let network = line::backend(move |_| {
        asked.send(()).unwrap();
        Says::Silence
    })
    .await
    .unwrap();
    let scratch = Scratch::new();
    let server = start(&scratch, no_limit(), network, PATIENT).await;
    let (first, second) = (payment("a"), payment("b"));
    tokio::select! {
        answer = server.post("/payments", KEY, &first) => panic!("{answer:?}"),
        // The first payment is under way, and stays so.
        answer = async {
            was_asked.recv().await;
            server.post("/payments", KEY, &second).await
        } => {
            assert_error(
                &answer,
                "503 Service Unavailable",
                r#"{"message":"Service Unavailable"}"#,
            );
            assert_eq!(answer.header("retry-after"), "60");
        }
    }
}
