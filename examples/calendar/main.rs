//! `cargo run --example calendar`

use std::sync::Mutex;

use fault_examples::calendar::{Account, App, Client, Grant, router};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let paying = Account {
        has_resources: true,
        may_create_events: true,
    };
    let frugal = Account {
        has_resources: false,
        may_create_events: false,
    };
    let grants = [
        (Grant::Code("demo".to_owned()), paying.clone()),
        (Grant::Access("paying".to_owned()), paying),
        (Grant::Access("frugal".to_owned()), frugal),
    ];
    let app = App {
        client: Client {
            id: "demo".to_owned(),
            secret: "secret".to_owned(),
        },
        grants: Mutex::new(grants.into()),
        calendars: [("office".to_owned(), true), ("stale".to_owned(), false)].into(),
        journal: std::env::temp_dir().join(format!("calendar-{}.jsonl", std::process::id())),
        limiters: App::documented_limits(),
    };
    let journal = app.journal.display().to_string();
    fault_examples::run(router(app), |base| {
        println!(
            "\
Calendars at {base}, accepted events in {journal}

  an access token  curl -i {base}/oauth/token -d 'client_id=demo&client_secret=secret&grant_type=authorization_code&code=demo'
  400              curl -i {base}/oauth/token -d 'client_id=demo&client_secret=secret&grant_type=authorization_code&code=spent'
  401              curl -i {base}/v1/calendars
  402              curl -i {base}/v1/resources -H 'Authorization: Bearer frugal'
  403              curl -i {base}/v1/calendars/office/events -H 'Authorization: Bearer frugal' --json '{{}}'
  404              curl -i {base}/v1/calendars/none/events -H 'Authorization: Bearer paying' --json '{{}}'
  422              curl -i {base}/v1/calendars/office/events -H 'Authorization: Bearer paying' --json '{{\"summary\":\"Tea\",\"start\":\"2030-01-01T16:00Z\",\"end\":\"2030-01-01T17:00Z\"}}'
  423              curl -i {base}/v1/calendars/stale/events -H 'Authorization: Bearer paying' --json '{{}}'
  500              mkdir {journal}; curl -i {base}/v1/calendars/office/events -H 'Authorization: Bearer paying' --json '{{\"event_id\":\"1\",\"summary\":\"Tea\",\"start\":\"16:00\",\"end\":\"17:00\"}}'
  429              curl -s '{base}/v1/calendars?[1-80]' -H 'Authorization: Bearer paying' -o /dev/null -w '%{{http_code}} '
"
        );
    })
    .await
}
