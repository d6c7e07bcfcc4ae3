#![deny(warnings, missing_docs)]
//! Every form of `discriminants`.
use fault::{ApiError, Discriminants as _};

/// An error.
#[derive(Debug, ApiError)]
#[api(discriminants(OuterCode, flat(Flat,),))]
pub enum Outer {
    /// Gone.
    #[status(410)]
    #[deprecated]
    Gone,
    /// Inside.
    #[transparent]
    Inner(inner::Inner),
    /// Inside, too.
    #[transparent]
    Flat(NoCode),
}

/// An error without discriminants.
#[derive(Debug, ApiError)]
#[status(400)]
pub struct NoCode;

/// Elsewhere.
pub mod inner {
    use fault::ApiError;

    #[derive(Debug, ApiError)]
    #[api(discriminants(Code))]
    #[allow(non_camel_case_types)]
    /// An error.
    pub enum Inner {
        #[status(403)]
        /// Not for you.
        no_access,
    }
}

#[derive(Debug, ApiError)]
#[api(discriminants = PrivateCode)]
enum Private {
    #[status(404)]
    A { id: u8 },
}

fn main() {
    let error = Outer::Inner(inner::Inner::no_access);
    assert_eq!(error.discriminant(), OuterCode::Inner(inner::Code::no_access));
    assert_eq!(Outer::Flat(NoCode).discriminant(), OuterCode::Flat);
    let Private::A { id } = Private::A { id: 1 };
    assert_eq!(Private::A { id }.discriminant(), PrivateCode::A);
}
