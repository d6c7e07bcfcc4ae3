//! What the impls of the frameworks' traits name.

pub use crate::web::http::response as http_response;

#[cfg(feature = "actix-web")]
pub mod actix_web {
    pub use crate::web::actix_web::{error_response, status_code};
    pub use actix_web::{HttpResponse, ResponseError, http::StatusCode};
}

#[cfg(feature = "axum")]
pub mod axum {
    pub use crate::web::axum::response;
    pub use axum_core::response::{IntoResponse, Response};
}

#[cfg(feature = "poem")]
pub mod poem {
    pub use poem::{IntoResponse, Response, error::ResponseError};
}

#[cfg(feature = "rocket")]
pub mod rocket {
    pub use rocket::Request;
    pub use rocket::response::{Responder, Result};
}

#[cfg(feature = "salvo")]
pub mod salvo {
    pub use salvo_core::{Response, Scribe};
}

#[cfg(feature = "warp")]
pub mod warp {
    pub use warp::{Reply, reject::Reject, reply::Response};
}
