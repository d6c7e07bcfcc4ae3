//! `cargo run --example timeline`

use std::time::Duration;

use fault_examples::limiter::Limiter;
use fault_examples::line::{self, Answer};
use fault_examples::timeline::{App, router};
use tokio::sync::Semaphore;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    // A search index that misbehaves for three words.
    let index = line::backend(|question| match question["q"].as_str() {
        Some("garbage") => Answer::Line("what?"),
        Some("crash") => Answer::HangUp,
        Some("sleep") => Answer::Silence,
        _ => Answer::Line(r#"{"statuses":[]}"#),
    })
    .await?;
    let app = App {
        users: [("demo".to_owned(), "ada".to_owned())].into(),
        statuses: std::sync::Mutex::default(),
        most_statuses: 3,
        reads: Limiter::new(5, Duration::from_secs(2)),
        searches: Limiter::new(5, Duration::from_secs(2)),
        search_slots: Semaphore::new(1),
        index,
        patience: Duration::from_secs(3),
    };
    fault_examples::run(router(app), |base| {
        let me = "-H 'Authorization: Bearer demo'";
        println!(
            "\
Timelines at {base}

  post              curl -i {base}/1/statuses {me} --json '{{\"status\":\"Hello\"}}'
  read              curl -i {base}/1/timelines/ada.json {me}
  search            curl -i '{base}/1/search?q=hello' {me}
  400               curl -i {base}/1/timelines/ada.json
  401               curl -i {base}/1/timelines/ada.json -H 'Authorization: Bearer wrong'
  403, second time  curl -i {base}/1/statuses {me} --json '{{\"status\":\"Hello\"}}'
  404               curl -i {base}/1/timelines/bob.json {me}
  405               curl -i {base}/1/statuses {me}
  406               curl -i {base}/1/timelines/ada.xml {me}
  410               curl -i {base}/0/statuses
  422               curl -i {base}/1/banner {me} -d 'no image'
  500               curl -i '{base}/1/search?q=garbage' {me}
  501               curl -i {base}/1/lists {me} -d ''
  502               curl -i '{base}/1/search?q=crash' {me}
  503               curl -s '{base}/1/search?q=sleep' {me} & sleep 1; curl -i '{base}/1/search?q=hello' {me}
  504               curl -i '{base}/1/search?q=sleep' {me}
  420               for n in $(seq 8); do curl -si '{base}/1/search?q=hello' {me} | head -1; done
  429               for n in $(seq 8); do curl -si {base}/1/timelines/ada.json {me} | head -1; done
"
        );
    })
    .await
}
