//! actix-web 4.
//!
//! It uses `http` 0.2, so names and values are made from their bytes. Both
//! versions allow the same ones; any that does not fit would be left out.

#[cfg(feature = "actix-web")]
mod response {
    use actix_web::body::BoxBody;
    use actix_web::http::StatusCode;
    use actix_web::http::header::{HeaderName, HeaderValue};
    use actix_web::{HttpRequest, HttpResponse, Responder};

    use crate::{Catalog, Fault, Reply, log};

    impl From<Reply> for HttpResponse {
        fn from(reply: Reply) -> Self {
            let status = to_actix(reply.status());
            let mut response = HttpResponse::new(status);
            response.head_mut().reason = Some(reply.reason());
            for (name, value) in reply.headers() {
                match (
                    HeaderName::from_bytes(name.as_str().as_bytes()),
                    HeaderValue::from_bytes(value.as_bytes()),
                ) {
                    (Ok(name), Ok(value)) => response.headers_mut().append(name, value),
                    _ => log::dropped_header(name, "actix-web does not take it"),
                }
            }
            response.set_body(BoxBody::new(reply.into_body()))
        }
    }

    impl Responder for Reply {
        type Body = BoxBody;

        fn respond_to(self, _: &HttpRequest) -> HttpResponse {
            self.into()
        }
    }

    /// `ResponseError::status_code`: that of the response, without making one.
    pub fn status_code<E: Fault>(fault: &E) -> StatusCode {
        to_actix(crate::response::status(fault))
    }

    /// `ResponseError::error_response`.
    pub fn error_response<E: Fault + Catalog>(fault: &E) -> HttpResponse {
        Reply::new(fault).into()
    }

    fn to_actix(status: http::StatusCode) -> StatusCode {
        StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

#[cfg(feature = "actix-web")]
pub use response::{error_response, status_code};

/// `ResponseError`.
#[cfg(feature = "actix-web")]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_actix_web {
    ([$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($lifetime)* $($param)*> $crate::__private::actix_web::ResponseError for $($ty)*
        $($bounds)*
        {
            fn status_code(&self) -> $crate::__private::actix_web::StatusCode {
                $crate::__private::actix_web::status_code(self)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::error_response(self)
            }
        }
    };
}

/// Nothing: the feature `actix-web` is off.
#[cfg(not(feature = "actix-web"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_actix_web {
    ($($impl:tt)*) => {};
}
