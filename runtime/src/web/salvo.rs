//! salvo 1, through salvo_core.

#[cfg(feature = "salvo")]
use salvo_core::{Response, Scribe, http::ResBody};

#[cfg(feature = "salvo")]
use crate::former_body::forget_body;

/// Replaces status and body, as salvo's `Json` does; of the existing headers,
/// those of the same name and those that describe the former body.
#[cfg(feature = "salvo")]
impl Scribe for crate::Reply {
    fn render(self, response: &mut Response) {
        let (head, body) = self.into_response::<bytes::Bytes>().into_parts();
        response.status_code(head.status);
        forget_body(head.status, &mut response.headers);
        response.headers.extend(head.headers);
        response.extensions.extend(head.extensions);
        // Not `ResBody::None`, even when empty: that calls salvo's catcher.
        response.body = ResBody::Once(body);
    }
}

/// `Scribe`, from which salvo has `Writer` for what is `Send`.
#[cfg(feature = "salvo")]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_salvo {
    ([$($lifetime:tt)*] [$($param:tt)*] [$($ty:tt)*] [$($bounds:tt)*]) => {
        #[automatically_derived]
        impl<$($lifetime)* $($param)*> $crate::__private::salvo::Scribe for $($ty)*
        $($bounds)*
        {
            fn render(self, __response: &mut $crate::__private::salvo::Response) {
                $crate::__private::salvo::Scribe::render($crate::Reply::new(&self), __response);
            }
        }
    };
}

/// Nothing: the feature `salvo` is off.
#[cfg(not(feature = "salvo"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __respond_salvo {
    ($($impl:tt)*) => {};
}
