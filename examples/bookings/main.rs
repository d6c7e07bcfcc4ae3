//! `cargo run --example bookings`

use std::time::Duration;

use axum::routing::get;
use fault_examples::bookings::{App, Store, in_one_format, routes};
use fault_examples::limiter::Limiter;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::temp_dir().join(format!("bookings-{}.db", std::process::id()));
    let app = App {
        store: Store::open(&file)?,
        api_keys: vec!["demo".to_owned()],
        limiter: Limiter::new(10, Duration::from_secs(1)),
    };
    let routes = routes(app).route("/v2/bug", get(bug));
    let file = file.display();
    fault_examples::run(in_one_format(routes), |base| {
        println!(
            "\
Bookings at {base}, database {file}
Its errors, to be browsed: {base}/errors

  its OpenAPI       curl {base}/openapi.json
  make a booking    curl -i {base}/v2/bookings -H 'API-Key: demo' --json '{{\"subject\":\"Intro\",\"starting_time\":\"2030-01-01T09:00Z\"}}'
  list bookings     curl -i {base}/v2/bookings -H 'API-Key: demo'
  401               curl -i {base}/v2/bookings
  404               curl -i {base}/v2/bookings/123 -H 'API-Key: demo'
  409, second time  curl -i {base}/v2/webhooks -H 'API-Key: demo' --json '{{\"name\":\"New Bookings\",\"url\":\"https://example.org/hook\"}}'
  422               curl -i {base}/v2/webhooks -H 'API-Key: demo' --json '{{\"name\":\"Plain\",\"url\":\"http://example.org/hook\"}}'
  429               for n in $(seq 12); do curl -i {base}/v2/bookings -H 'API-Key: demo'; echo; done
  unknown URL       curl -i {base}/v3
  wrong method      curl -i {base}/v2/bookings -H 'API-Key: demo' -X DELETE
  broken JSON       curl -i {base}/v2/bookings -H 'API-Key: demo' --json '{{'
  3 MB of it        head -c 3000000 /dev/zero | curl -i {base}/v2/bookings -H 'API-Key: demo' --json @-
  a bug             curl -i {base}/v2/bug
  500, for good     echo broken > {file}; curl -i {base}/v2/bookings -H 'API-Key: demo'
"
        );
    })
    .await?;
    Ok(())
}

/// A bug, to see what clients see of it.
async fn bug() -> String {
    panic!("nobody has thought of this")
}
