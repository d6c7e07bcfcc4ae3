use super::{Contract, assert_error};

#[tokio::test]
async fn members_are_in_alphabetical_order() {
    let stripe = Contract::start("/stripe").await;
    for (request, status_line, error) in [
        (
            "GET /v1/account",
            "401 Unauthorized",
            r#"{"message":"Invalid API Key provided: sk_test_********1234","type":"invalid_request_error"}"#,
        ),
        (
            "POST /v1/charges",
            "402 Payment Required",
            concat!(
                r#"{"charge":"ch_3N7lkEAiC1hpbHwn0xTYqqx7","code":"card_declined","#,
                r#""decline_code":"insufficient_funds","#,
                r#""doc_url":"https://stripe.com/docs/error-codes/card-declined","#,
                r#""message":"Your card has insufficient funds.","type":"card_error"}"#,
            ),
        ),
        (
            "PUT /v1/charges",
            "409 Conflict",
            concat!(
                r#"{"code":"idempotency_key_in_use","#,
                r#""doc_url":"https://stripe.com/docs/error-codes/idempotency-key-in-use","#,
                r#""message":"There is another request with this idempotency key in progress.","#,
                r#""type":"idempotency_error"}"#,
            ),
        ),
        (
            "GET /v1/charges",
            "429 Too Many Requests",
            concat!(
                r#"{"code":"rate_limit","#,
                r#""doc_url":"https://stripe.com/docs/error-codes/rate-limit","#,
                r#""message":"Request rate limit exceeded.","type":"invalid_request_error"}"#,
            ),
        ),
        (
            "GET /v1/foo",
            "404 Not Found",
            concat!(
                r#"{"message":"Unrecognized request URL (GET: /v1/foo). "#,
                r#"Please see https://stripe.com/docs or we can help at https://support.stripe.com/.","#,
                r#""type":"invalid_request_error"}"#,
            ),
        ),
        (
            "GET /v1/balance",
            "500 Internal Server Error",
            r#"{"message":"An unknown error occurred","type":"api_error"}"#,
        ),
    ] {
        let body = format!(r#"{{"error":{error}}}"#);
        stripe
            .check(request, "application/json", status_line, &body)
            .await;
        // The layer gives an id to requests that have none.
        let answer = stripe.ask(request).await;
        assert_eq!(answer.header("request-id").len(), 32, "{request}");
    }
    let answer = stripe.ask("GET /v1/account").await;
    assert_eq!(answer.header("www-authenticate"), r#"Basic realm="Stripe""#);
}

#[tokio::test]
async fn the_request_s_id_is_in_the_header_and_in_the_link_to_its_log() {
    let stripe = Contract::start("/stripe").await;
    let path = "/stripe/v1/customers/cus_9";
    let headers = [("request-id", "req_AbC123")];
    let answer = stripe.server.get(path, &headers).await;
    assert_error(
        path,
        &answer,
        "application/json",
        "404 Not Found",
        concat!(
            r#"{"error":{"code":"resource_missing","#,
            r#""doc_url":"https://stripe.com/docs/error-codes/resource-missing","#,
            r#""message":"No such customer: 'cus_9'","param":"customer","#,
            r#""request_log_url":"https://dashboard.stripe.com/test/logs/req_AbC123?t=1711953549","#,
            r#""type":"invalid_request_error"}}"#,
        ),
    );
    assert_eq!(answer.header("request-id"), "req_AbC123");
}
