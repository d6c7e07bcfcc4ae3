//! The service in actix-web.

use std::io;
use std::net::TcpListener;
use std::sync::Arc;

use actix_web::web::{self, Data, Json, JsonConfig, Path};
use actix_web::{App, HttpServer};

use crate::{Guest, Hall, SeatError};

/// Runs the service.
///
/// # Errors
///
/// Those of the socket.
pub async fn serve(listener: TcpListener, hall: Arc<Hall>) -> io::Result<()> {
    let app = move || {
        App::new()
            .app_data(Data::from(hall.clone()))
            .app_data(JsonConfig::default().error_handler(|_, _| SeatError::Unreadable.into()))
            .route("/seats/{seat}", web::post().to(reserve))
            .default_service(web::to(async || Err::<(), _>(SeatError::NoSuchUrl)))
    };
    // Ctrl-C ends the whole process, not this server alone.
    let server = HttpServer::new(app).workers(1).disable_signals();
    server.listen(listener)?.run().await
}

async fn reserve(
    hall: Data<Hall>,
    seat: Path<String>,
    guest: Json<Guest>,
) -> Result<Json<Guest>, SeatError> {
    Ok(Json(hall.reserve(&seat, guest.into_inner())?))
}
