//! Serves error pages for `.ci/browser`: those of the four services and the
//! hostile one. The first line that it prints ends in the base of its URLs.

#[path = "../tests/docs/hostile.rs"]
mod hostile;

use axum::Router;
use fault_examples::{bookings, calendar, payments, timeline};
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let mut app = Router::new();
    for (place, docs) in [
        ("/hostile/errors", hostile::docs()),
        ("/bookings/errors", bookings::docs()),
        ("/calendar/errors", calendar::docs()),
        ("/payments/errors", payments::docs()),
        ("/timeline/errors", timeline::docs()),
    ] {
        app = app.nest_service(place, docs.mounted_at(place).service());
    }
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    println!("Error pages at http://{}", listener.local_addr()?);
    axum::serve(listener, app).await
}
