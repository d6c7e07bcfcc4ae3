//! `cargo run -p fault-example-client --example client`

use std::error::Error;

use fault::client::Failure;
use fault_example_client::client::{send, what_to_do};
use fault_example_client::errors::BookingError;
use fault_example_client::server::router;
use reqwest::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let base = format!("http://{}", listener.local_addr()?);
    tokio::spawn(async { axum::serve(listener, router()).await });

    let client = Client::new();
    let new = |token: &str, body: &str| {
        let request = client.post(format!("{base}/bookings")).bearer_auth(token);
        request.body(body.to_owned())
    };
    for request in [
        client.get(format!("{base}/bookings/1")),
        client.get(format!("{base}/bookings/2")),
        client.get(format!("{base}/bookings/busy")),
        client.get(format!("{base}/bookings/broken")),
        client.post(format!("{base}/bookings")),
        new("reader", "{}"),
        new("writer", r#"{"seats":[0]}"#),
        new("writer", r#"{"name":"Ada","seats":[1]}"#),
        client.get(format!("{base}/proxy")),
    ] {
        match send(request).await {
            Ok(text) => println!("{text}"),
            Err(error) => match error.downcast_ref::<Failure<BookingError>>() {
                Some(failure) => println!("{failure}\n    {}", what_to_do(failure)),
                None => println!("no response: {error}"),
            },
        }
    }
    Ok(())
}
