//! The enum with everything that a response can have in it.

use std::fmt;
use std::io;
use std::time::Duration;

use fault::body::{Coded, Keyed, OAuth};
use fault::{ApiError, Entry, Fault, FieldErrors, Headers};
use http::{HeaderName, HeaderValue, StatusCode};

/// The errors of a shop.
#[derive(Debug, ApiError)]
#[api(docs = "https://shop.example/errors")]
pub enum ShopError {
    /// Nothing of it is known at run time alone.
    #[status(410)]
    #[message("The shop has closed")]
    Closed,

    /// A text of the request, which needs escaping.
    #[status(404)]
    #[code("no_such_item")]
    #[message("No such item: '{id}'")]
    NoSuchItem {
        /// What was asked for.
        id: String,
    },

    /// Field errors. The `http` crate knows 422 by its former phrase.
    #[status(422)]
    #[message("The order is incomplete")]
    Incomplete(#[fields] FieldErrors),

    /// Headers: fixed ones, two of them of one name, and one of this request.
    #[status(405)]
    #[header("allow", "GET, HEAD")]
    #[header("link", "</items>; rel=\"up\"")]
    #[header("link", "</help>; rel=\"help\"")]
    ReadOnly {
        /// How many requests are left.
        #[header("x-remaining")]
        remaining: u32,
    },

    /// A header value that must not be sent.
    #[status(400)]
    #[message("Bad coupon")]
    BadCoupon {
        /// As the client sent it.
        #[header("x-coupon")]
        coupon: String,
    },

    /// Extension members, and a cache rule of its own.
    #[status(409)]
    #[header("cache-control", "max-age=5")]
    #[message("Out of stock")]
    OutOfStock {
        /// How many there are.
        #[detail]
        left: u32,
        /// Where there are more.
        #[detail("other_shops")]
        others: Vec<String>,
    },

    /// An error of an enum inside an enum.
    #[transparent]
    Account(#[from] AccountError),

    /// A status that the registry of IANA does not have.
    #[status(420, "Enhance Your Calm")]
    #[message("Fewer questions, please")]
    Calm,

    /// When to come back.
    #[status(429)]
    #[message("Too many orders")]
    Busy {
        /// Not a whole number of seconds.
        #[retry_after]
        wait: Duration,
    },

    /// No body at all: no field errors in a format that has nothing else.
    #[status(403)]
    #[format(Keyed)]
    Silent,

    /// What failed is for the log alone.
    #[status(500)]
    #[error("order store failed")]
    Store(#[from] io::Error),

    /// A format of its own, with headers of its own.
    #[status(400)]
    #[code("invalid_grant")]
    #[format(OAuth)]
    #[message("The code has expired")]
    Grant,

    /// An upstream's status, which is known at run time alone.
    #[message("The supplier does not answer")]
    Supplier {
        /// The supplier's.
        #[status]
        status: StatusCode,
    },

    /// A fault written by hand, with values that cannot be sent.
    #[transparent]
    Odd(#[from] Odd),
}

/// An enum inside the shop's.
#[derive(Debug, ApiError)]
#[api(format = Coded)]
pub enum AccountError {
    /// An error of an enum inside this one.
    #[transparent]
    Session(#[from] SessionError),
}

/// An enum inside the account's.
#[derive(Debug, ApiError)]
pub enum SessionError {
    /// RFC 9110 §15.5.2: a 401 says how to authenticate.
    #[status(401)]
    #[header("www-authenticate", "Bearer realm=\"shop\"")]
    #[code("session_over")]
    #[message("Your session is over")]
    Over,
}

/// A fault that gets everything wrong that types allow.
#[derive(Debug)]
pub struct Odd;

impl fmt::Display for Odd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("odd")
    }
}

impl std::error::Error for Odd {}

impl Fault for Odd {
    fn entry(&self) -> &'static Entry {
        static ENTRY: Entry = Entry::new("Odd", 503);
        &ENTRY
    }

    fn reason(&self) -> &'static str {
        "Odd\r\nx-injected: 1"
    }

    fn headers(&self, headers: &mut Headers<'_>) {
        let name = HeaderName::from_static("x-opaque");
        if let Ok(value) = HeaderValue::from_bytes(b"caf\xe9") {
            headers.append(name, value);
        }
    }
}

impl fault::Catalog for Odd {
    const CATALOG: &'static fault::Entries = &fault::Entries::new(
        "fault_test_frameworks",
        "Odd",
        fault::body::WireFormat::of::<fault::body::Problem>(),
        &[],
        &[],
    );
}

/// The error of a path.
///
/// # Panics
///
/// If there is none for it.
pub fn error(path: &str) -> ShopError {
    match path {
        "static" => ShopError::Closed,
        "dynamic" => ShopError::NoSuchItem {
            id: "a \"b\"\n\u{2603}".into(),
        },
        "fields" => {
            let mut errors = FieldErrors::new();
            errors.push("items[0].count", "errors.required", "is required");
            errors.push("address", "errors.blank", "is blank");
            ShopError::Incomplete(errors)
        }
        "headers" => ShopError::ReadOnly { remaining: 7 },
        "bad_header" => ShopError::BadCoupon {
            coupon: "half\r\nset-cookie: a=b".into(),
        },
        "details" => ShopError::OutOfStock {
            left: 0,
            others: vec!["Bern".into(), "Basel".into()],
        },
        "transparent" => ShopError::Account(AccountError::Session(SessionError::Over)),
        "calm" => ShopError::Calm,
        "busy" => ShopError::Busy {
            wait: Duration::from_millis(29_001),
        },
        "silent" => ShopError::Silent,
        "store" => ShopError::Store(io::Error::other("disk 7 at 10.0.0.3 is full")),
        "grant" => ShopError::Grant,
        "supplier" => ShopError::Supplier {
            status: StatusCode::GATEWAY_TIMEOUT,
        },
        "odd" => ShopError::Odd(Odd),
        _ => panic!("no error for {path}"),
    }
}
