//! `cargo run --example custom_format`

use std::sync::Mutex;

use fault_examples::custom_format::{App, router};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let app = App {
        token: "demo".to_owned(),
        issues: Mutex::new([("ada/engine".to_owned(), Vec::new())].into()),
    };
    fault_examples::run(router(app), |base| {
        let me = "-H 'Authorization: Bearer demo'";
        println!(
            "\
Issues at {base}

  open an issue  curl -i {base}/repos/ada/engine/issues {me} --json '{{\"title\":\"Too few cogs\"}}'
  401            curl -i {base}/repos/ada/engine/issues --json '{{}}'
  404            curl -i {base}/repos/ada/none/issues {me} --json '{{}}'
  422            curl -i {base}/repos/ada/engine/issues {me} --json '{{\"labels\":[\"bug\",7]}}'
"
        );
    })
    .await
}
