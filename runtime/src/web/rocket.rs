//! rocket 0.5.

#[cfg(feature = "rocket")]
mod response {
    use std::io::Cursor;

    use rocket::http::Status;
    use rocket::response::{Responder, Response, Result};
    use rocket::{Request, http::Header};

    use crate::{Reply, log};

    /// Always `Ok`, also without a body: on `Err` rocket would have a catcher
    /// respond. rocket's status is only a number, so the reason phrase is the
    /// one that its server knows.
    impl<'r> Responder<'r, 'static> for Reply {
        fn respond_to(self, _: &'r Request<'_>) -> Result<'static> {
            let mut response = Response::new();
            response.set_status(Status::new(self.status().as_u16()));
            for (name, value) in self.headers() {
                match core::str::from_utf8(value.as_bytes()) {
                    Ok(value) => {
                        let name = name.as_str().to_owned();
                        response.adjoin_header(Header::new(name, value.to_owned()));
                    }
                    Err(_) => log::dropped_header(name, "rocket takes UTF-8 alone"),
                }
            }
            let body = self.into_body();
            response.set_sized_body(body.len(), Cursor::new(body));
            Ok(response)
        }
    }
}

/// `Responder`, whose lifetime stands before those of the type.
#[cfg(feature = "rocket")]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_rocket {
    ([$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<'__r, $($lifetime)* $($param)*>
            $crate::__private::rocket::Responder<'__r, 'static> for $($ty)*
        $($bounds)*
        {
            fn respond_to(
                self,
                __request: &'__r $crate::__private::rocket::Request<'_>,
            ) -> $crate::__private::rocket::Result<'static> {
                $crate::__private::rocket::Responder::respond_to(
                    $crate::Reply::new(&self),
                    __request,
                )
            }
        }
    };
}

/// Nothing: the feature `rocket` is off.
#[cfg(not(feature = "rocket"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_rocket {
    ($($impl:tt)*) => {};
}
