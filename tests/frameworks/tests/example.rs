//! The example `frameworks`: axum and actix-web give the same answers.

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::{io, thread};

use fault_example_frameworks::{Hall, in_actix_web, in_axum};
use fault_test_frameworks::client::{Answer, send};

type Serving = fn(TcpListener, Arc<Hall>) -> io::Result<()>;

/// A server over a hall of its own, so that both are asked the same.
fn start(serve: Serving) -> SocketAddr {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || serve(listener, Arc::new(Hall::new(3))).unwrap());
    address
}

fn block_on(future: impl Future<Output = io::Result<()>>) -> io::Result<()> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(future)
}

/// Status line, headers but those of the server itself, and body.
fn shown(answer: &Answer) -> (String, Vec<(String, String)>, String) {
    let mut headers: Vec<_> = answer
        .headers
        .iter()
        .filter(|(name, _)| !["connection", "date"].contains(&name.as_str()))
        .map(|(name, value)| (name.clone(), String::from_utf8_lossy(value).into_owned()))
        .collect();
    headers.sort();
    let body = String::from_utf8_lossy(&answer.body).into_owned();
    (answer.line.clone(), headers, body)
}

#[test]
fn both_servers_answer_with_the_same_line_headers_and_bytes() {
    let axum = start(|listener, hall| block_on(in_axum::serve(listener, hall)));
    let actix_web = start(|listener, hall| block_on(in_actix_web::serve(listener, hall)));
    for (path, json, line, body) in [
        (
            "/seats/1",
            r#"{"name":"Ada"}"#,
            "200 OK",
            r#"{"name":"Ada"}"#,
        ),
        (
            "/seats/1",
            r#"{"name":"Bob"}"#,
            "409 Conflict",
            r#"{"title":"Conflict","status":409,"detail":"Seat 1 is taken","code":"taken","free":[2,3]}"#,
        ),
        (
            "/seats/2",
            r#"{"name":"#,
            "400 Bad Request",
            r#"{"title":"Bad Request","status":400,"detail":"The request body has to be a JSON object with a name","code":"unreadable"}"#,
        ),
        (
            "/seats/4",
            r#"{"name":"Ada"}"#,
            "404 Not Found",
            r#"{"title":"Not Found","status":404,"detail":"No such seat: '4'","code":"no_such_seat"}"#,
        ),
        (
            "/chairs",
            "",
            "404 Not Found",
            r#"{"title":"Not Found","status":404,"detail":"Nothing is at this URL","code":"no_such_url"}"#,
        ),
        (
            "/seats/2",
            r#"{"name":" "}"#,
            "422 Unprocessable Content",
            r##"{"title":"Unprocessable Content","status":422,"detail":"The reservation is incomplete","code":"incomplete","errors":[{"detail":"is blank","pointer":"#/name"}]}"##,
        ),
    ] {
        let ask = |server| {
            let answer = send(server, "POST", path, "application/json", json.as_bytes());
            shown(&answer.unwrap_or_else(|error| panic!("{path} {json}: {error}")))
        };
        let answer = ask(axum);
        assert_eq!(answer, ask(actix_web), "{path} {json}");
        assert_eq!(answer.0, format!("HTTP/1.1 {line}"));
        assert_eq!(answer.2, body);
        let is_problem = |(name, value): &(String, String)| {
            name == "content-type" && value == "application/problem+json"
        };
        assert_eq!(
            answer.1.iter().any(is_problem),
            !line.starts_with('2'),
            "{path} {json}"
        );
    }
}
