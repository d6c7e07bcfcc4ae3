//! `cargo run --example bookings`

use std::time::Duration;

use fault_examples::bookings::{App, Store, router};
use fault_examples::limiter::Limiter;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::temp_dir().join(format!("bookings-{}.db", std::process::id()));
    let app = App {
        store: Store::open(&file)?,
        api_keys: vec!["demo".to_owned()],
        limiter: Limiter::new(10, Duration::from_secs(1)),
    };
    let file = file.display();
    fault_examples::run(router(app), |base| {
        println!(
            "\
Bookings at {base}, database {file}

  make a booking    curl -i {base}/v2/bookings -H 'API-Key: demo' --json '{{\"subject\":\"Intro\",\"starting_time\":\"2030-01-01T09:00Z\"}}'
  list bookings     curl -i {base}/v2/bookings -H 'API-Key: demo'
  401               curl -i {base}/v2/bookings
  404               curl -i {base}/v2/bookings/123 -H 'API-Key: demo'
  409, second time  curl -i {base}/v2/webhooks -H 'API-Key: demo' --json '{{\"name\":\"New Bookings\",\"url\":\"https://example.org/hook\"}}'
  422               curl -i {base}/v2/webhooks -H 'API-Key: demo' --json '{{\"name\":\"Plain\",\"url\":\"http://example.org/hook\"}}'
  429               for n in $(seq 12); do curl -i {base}/v2/bookings -H 'API-Key: demo'; echo; done
  500, for good     echo broken > {file}; curl -i {base}/v2/bookings -H 'API-Key: demo'
"
        );
    })
    .await?;
    Ok(())
}
