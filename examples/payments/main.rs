//! `cargo run --example payments`

use std::time::Duration;

use fault_examples::limiter::Limiter;
use fault_examples::line::{self, Answer};
use fault_examples::payments::{ApiKey, App, Ledger, router};
use tokio::sync::Semaphore;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    // A card network that misbehaves for two cards.
    let network = line::backend(|question| match question["card"].as_str() {
        Some("502") => Answer::Line("what?"),
        Some("504") => Answer::Silence,
        _ => Answer::Line(r#"{"receipt":"R-1"}"#),
    })
    .await?;
    let key = |organisation: &str, may_pay| ApiKey {
        organisation: organisation.to_owned(),
        may_pay,
    };
    let file = std::env::temp_dir().join(format!("payments-{}.jsonl", std::process::id()));
    let app = App {
        api_keys: [
            ("demo".to_owned(), key("demo", true)),
            ("reader".to_owned(), key("another", false)),
        ]
        .into(),
        limiter: Limiter::new(10, Duration::from_secs(1)),
        ledger: Ledger::new(file.clone()),
        network,
        patience: Duration::from_secs(3),
        slots: Semaphore::new(1),
    };
    let file = file.display();
    fault_examples::run(router(app), |base| {
        let pay = |card: &str, reference: &str| {
            format!(
                "curl -i {base}/payments -H 'Authorization: Bearer demo' \
                 --json '{{\"email\":\"ada@example.org\",\"amount\":500,\"card\":\"{card}\",\"reference\":\"{reference}\"}}'"
            )
        };
        let (good, garbled, silent) = (pay("42", "a"), pay("502", "b"), pay("504", "c"));
        println!(
            "\
Payments at {base}, ledger {file}

  pay               {good}
  400               curl -i {base}/payments -H 'Authorization: Bearer demo' --json '['
  401               curl -i {base}/payments/1
  403               curl -i {base}/payments/1 -H 'Authorization: Bearer reader'
  404               curl -i {base}/payments/9 -H 'Authorization: Bearer demo'
  405               curl -i {base}/payments -H 'Authorization: Bearer demo'
  409, second time  {good}
  422               curl -i {base}/payments -H 'Authorization: Bearer demo' --json '{{\"email\":\"\",\"amount\":0,\"card\":\"42\",\"reference\":\"d\"}}'
  500               rm {file}; mkdir {file}; {}
  502               {garbled}
  503               {silent} & sleep 1; {}
  504               {silent}
  429               for n in $(seq 20); do curl -si {base}/payments/1 -H 'Authorization: Bearer demo' | head -1; done
",
            pay("42", "e"),
            pay("42", "f"),
        );
    })
    .await
}
