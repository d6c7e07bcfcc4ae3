//! The representation that a client asks for.

use axum::Router;
use axum::routing::get as on_get;
use fault::body::{OAuth, Problem};
use fault::layer::FaultLayer;
use fault::negotiate::{PageView, plain_page};
use fault::{ApiError, FaultInfo};
use proptest::prelude::*;

use crate::support::{ask, request};

#[derive(Debug, ApiError)]
#[api(format = Problem, codes = snake_case)]
enum SeatError {
    #[status(409)]
    #[message("Seat {seat} is taken")]
    Taken {
        seat: String,
        #[detail]
        free: Vec<u32>,
    },
    #[status(400)]
    #[code("invalid_grant")]
    #[format(OAuth)]
    #[message("The grant is spent")]
    Spent,
    #[status(429)]
    #[header("vary", "accept, origin")]
    #[message("Slow down")]
    Slow,
}

fn app(layer: FaultLayer<Problem>) -> Router {
    let taken = || async {
        SeatError::Taken {
            seat: "<1>\r\u{1}".into(),
            free: vec![2, 3],
        }
    };
    Router::new()
        .route("/taken", on_get(taken))
        .route("/oauth", on_get(|| async { SeatError::Spent }))
        .route("/slow", on_get(|| async { SeatError::Slow }))
        .layer(layer)
}

const JSON: &str = "application/problem+json";
const XML: &str = "application/problem+xml";
const HTML: &str = "text/html; charset=utf-8";
const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

#[tokio::test]
async fn accept_decides() {
    for (accept, without_page, with_page) in [
        ("", JSON, JSON),
        ("*/*", JSON, JSON),
        ("application/*", JSON, JSON),
        ("application/json", JSON, JSON),
        ("application/problem+json", JSON, JSON),
        ("application/vnd.x+json", JSON, JSON),
        ("application/xml", XML, XML),
        ("text/xml", XML, XML),
        ("application/problem+xml", XML, XML),
        ("APPLICATION/Problem+XML", XML, XML),
        ("application/vnd.x+xml", XML, XML),
        // Ties, in both orders.
        ("application/xml, application/json", JSON, JSON),
        ("application/json, application/xml", JSON, JSON),
        ("application/xml;q=0.5, application/json;q=0.4", XML, XML),
        ("application/json;q=0.4, application/xml;q=0.5", XML, XML),
        (
            "application/xml, application/json;q=0.9, */*;q=0.8",
            XML,
            XML,
        ),
        ("application/json;q=0, */*", XML, XML),
        // The closest range counts.
        (
            "application/*;q=0.1, application/problem+json;q=0.2",
            JSON,
            JSON,
        ),
        // Never 406.
        ("image/png", JSON, JSON),
        ("application/json;q=0", JSON, JSON),
        ("*/*;q=0", JSON, JSON),
        // What cannot be read.
        ("application/xml;q=7", JSON, JSON),
        (",,;", JSON, JSON),
        ("xml", JSON, JSON),
        // Browsers.
        (BROWSER, JSON, HTML),
        ("text/html", JSON, HTML),
        ("*/*;q=0.8,application/xml;q=0.9,text/html", JSON, HTML),
        ("text/html, application/json", JSON, JSON),
        ("text/html, application/xml", JSON, JSON),
        ("text/*", JSON, JSON),
        ("text/html;q=0.1, application/json", JSON, JSON),
        ("text/html;q=0", JSON, JSON),
    ] {
        let layer = FaultLayer::<Problem>::new().negotiate();
        for (layer, expected) in [
            (layer.clone(), without_page),
            (layer.html(plain_page), with_page),
        ] {
            for path in ["/taken", "/nowhere"] {
                let response = ask(
                    app(layer.clone()),
                    request("GET", path, &[("accept", accept)], ""),
                )
                .await;
                let headers = response.headers();
                assert_eq!(headers["content-type"], expected, "{path} {accept}");
                assert_eq!(headers["vary"], "accept", "{path} {accept}");
                let info = response.extensions().get::<FaultInfo>().unwrap();
                assert_eq!(info.media_type(), Some(expected), "{path} {accept}");
                let head = ask(
                    app(layer.clone()),
                    request("HEAD", path, &[("accept", accept)], ""),
                )
                .await;
                assert_eq!(head.headers()["content-type"], expected, "{path} {accept}");
                assert_eq!(head.headers()["vary"], "accept", "{path} {accept}");
                assert!(head.body().is_empty(), "{path} {accept}");
            }
            let oauth = ask(
                app(layer),
                request("GET", "/oauth", &[("accept", accept)], ""),
            )
            .await;
            assert_eq!(oauth.headers()["content-type"], "application/json");
            assert!(!oauth.headers().contains_key("vary"), "{accept}");
        }
    }
}

#[tokio::test]
async fn without_it_nothing_changes() {
    let app = app(FaultLayer::new());
    let response = ask(app, request("GET", "/taken", &[("accept", XML)], "")).await;
    assert_eq!(response.headers()["content-type"], JSON);
    assert!(!response.headers().contains_key("vary"));
}

#[tokio::test]
async fn a_fault_s_own_vary_is_not_doubled() {
    let layer = FaultLayer::new().negotiate();
    let response = ask(app(layer), request("GET", "/slow", &[], "")).await;
    let vary: Vec<_> = response.headers().get_all("vary").iter().collect();
    assert_eq!(vary, ["accept, origin"]);
}

#[tokio::test]
async fn xml_says_what_json_does() {
    let layer = FaultLayer::new()
        .negotiate()
        .request_id("x-request-id")
        .request_id_member("request_id");
    let headers = [("accept", XML), ("x-request-id", "abc")];
    let response = ask(app(layer), request("GET", "/taken", &headers, "")).await;
    assert_eq!(
        response.body(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <problem xmlns=\"urn:ietf:rfc:7807\"><title>Conflict</title><status>409</status>\
         <detail>Seat &lt;1&gt;&#13;\u{fffd} is taken</detail><code>taken</code>\
         <free><i>2</i><i>3</i></free><request_id>abc</request_id></problem>"
    );
}

#[tokio::test]
async fn a_page_that_panics_is_not_sent() {
    let page = |_: &PageView<'_>| -> String { panic!("a template panicked") };
    let layer = FaultLayer::new().html(page);
    let response = ask(
        app(layer),
        request("GET", "/taken", &[("accept", BROWSER)], ""),
    )
    .await;
    assert_eq!(response.status(), 409);
    assert_eq!(response.headers()["content-type"], JSON);
}

/// Any JSON, with names and texts of any characters.
fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        ".*".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 32, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Into::into),
            prop::collection::vec((".*", inner), 0..5)
                .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
        ]
    })
}

#[derive(Debug, ApiError)]
#[api(format = Problem)]
#[status(409)]
#[message("{text}")]
struct Any {
    text: String,
    #[detail]
    any: serde_json::Value,
}

/// The same tree, as a parser of XML reads it.
fn assert_same(node: roxmltree::Node<'_, '_>, value: &serde_json::Value) {
    use serde_json::Value;
    let children: Vec<_> = node
        .children()
        .filter(roxmltree::Node::is_element)
        .collect();
    match value {
        Value::Null => assert_eq!(node.text(), None),
        Value::String(text) => {
            let is_none =
                |c: char| c < ' ' && !"\t\n\r".contains(c) || "\u{fffe}\u{ffff}".contains(c);
            assert_eq!(
                node.text().unwrap_or_default(),
                text.replace(is_none, "\u{fffd}")
            );
        }
        Value::Bool(_) | Value::Number(_) => assert_eq!(node.text().unwrap(), value.to_string()),
        Value::Array(items) => {
            assert_eq!(children.len(), items.len());
            for (child, item) in children.into_iter().zip(items) {
                assert_eq!(child.tag_name().name(), "i");
                assert_same(child, item);
            }
        }
        Value::Object(members) => {
            assert_eq!(children.len(), members.len());
            for (child, item) in children.into_iter().zip(members.values()) {
                assert_eq!(child.tag_name().namespace(), Some("urn:ietf:rfc:7807"));
                assert_same(child, item);
            }
        }
    }
}

proptest! {
    #[test]
    fn xml_is_well_formed_and_the_same(text in ".*", detail in json()) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let (sent, sent_detail) = (text.clone(), detail.clone());
        let handler = move || {
            let (text, detail) = (sent.clone(), sent_detail.clone());
            async { Any { text, any: detail } }
        };
        let app = Router::new()
            .route("/", on_get(handler))
            .layer(FaultLayer::<Problem>::new().negotiate());
        let response = runtime.block_on(ask(app, request("GET", "/", &[("accept", XML)], "")));
        let xml = core::str::from_utf8(response.body()).unwrap();
        let document = roxmltree::Document::parse(xml).unwrap();
        let root = document.root_element();
        prop_assert_eq!(root.tag_name().name(), "problem");
        let named = |name| root.children().find(|child| child.has_tag_name(("urn:ietf:rfc:7807", name)));
        assert_same(named("detail").unwrap(), &text.into());
        match named("any") {
            Some(any) => assert_same(any, &detail),
            // A detail that is null is not sent.
            None => prop_assert!(detail.is_null()),
        }
    }
}
