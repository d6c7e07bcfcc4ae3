//! `cargo run -p fault-example-frameworks --example frameworks`

use std::net::TcpListener;
use std::sync::Arc;

use fault_example_frameworks::{Hall, in_actix_web, in_axum};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let hall = Arc::new(Hall::new(5));
    let axum = TcpListener::bind(("127.0.0.1", 0))?;
    let actix_web = TcpListener::bind(("127.0.0.1", 0))?;
    println!("A hall of five seats, in two frameworks. The answers are the same:\n");
    for (name, listener) in [("axum", &axum), ("actix-web", &actix_web)] {
        let base = format!("http://{}", listener.local_addr()?);
        println!(
            "\
{name}
  reserve, then 409  curl -i {base}/seats/1 --json '{{\"name\":\"Ada\"}}'
  400                curl -i {base}/seats/2 --json '{{\"name\":'
  404                curl -i {base}/seats/6 --json '{{\"name\":\"Ada\"}}'
  404, no such URL   curl -i {base}/chairs
  422                curl -i {base}/seats/2 --json '{{\"name\":\" \"}}'
"
        );
    }
    tokio::try_join!(
        in_axum::serve(axum, hall.clone()),
        in_actix_web::serve(actix_web, hall),
    )?;
    Ok(())
}
