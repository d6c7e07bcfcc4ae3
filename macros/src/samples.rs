//! Inputs of the derive for its own tests: the expansions of the first six
//! are kept as snapshots, and all are the fuzz test's seeds.

/// A name, and the type that derives.
pub(crate) const SAMPLES: &[(&str, &str)] = &[
    (
        "plain",
        r#"
        enum NotFound {
            /// No page has this address.
            #[status(404)]
            #[message("no such page")]
            Page,
            #[status(410)]
            #[code("gone")]
            Gone,
        }
        "#,
    ),
    (
        "booking",
        r#"
        #[api(
            format = Typed,
            kinds(
                authentication_error = 401 | 403,
                invalid_request_error = 400 | 404 | 409 | 422,
                rate_limit_error = 429,
                api_error = 5xx,
            ),
        )]
        pub enum BookingError {
            /// No booking has this id.
            #[status(404)]
            #[kind("invalid_request_error")]
            #[param("id")]
            #[message("No such booking: '{id}'")]
            NotFound { id: String },

            /// The caller sends more requests than its plan allows.
            #[kind("rate_limit_error")]
            #[message("Request rate limit exceeded")]
            RateLimited {
                #[retry_after]
                wait: std::time::Duration,
            },

            /// The database failed.
            #[status(500)]
            #[kind("api_error")]
            #[error("booking store failed")]
            Store(#[from] rusqlite::Error),

            #[transparent]
            Auth(#[from] AuthError),
        }
        "#,
    ),
    (
        "every_fact",
        r#"
        #[api(format = Envelope<Typed>, codes = snake_case, docs = "https://example.com/errors")]
        enum Upload {
            /// A file is larger than allowed.
            #[status(413)]
            #[kind("invalid_request_error")]
            #[title("Too large")]
            #[message("{name:?} has {size} bytes, {} are allowed", .limit)]
            #[error("upload of {name} refused")]
            #[header("x-limit", "{limit}")]
            #[cause("the file is large")]
            #[remedy("send a smaller one")]
            #[retry(never)]
            TooLarge {
                name: String,
                #[detail]
                size: u64,
                limit: u64,
                #[header("x-request-id")]
                id: Option<String>,
            },
            #[status(422)]
            #[kind("invalid_request_error")]
            #[format(Fields)]
            Invalid(#[fields] FieldErrors, #[param] Option<&'static str>),
            #[kind("api_error")]
            Upstream {
                #[status]
                status: http::StatusCode,
                source: Box<dyn std::error::Error + Send + Sync>,
            },
            #[transparent]
            #[status(401)]
            #[message("sign in first")]
            #[header("www-authenticate", "Bearer")]
            Auth(AuthError),
        }
        "#,
    ),
    (
        "generic",
        r#"
        enum StoreError<'a, K: Debug, E = std::io::Error>
        where
            E: 'static,
        {
            #[status(404)]
            #[message("no value for {key:?} in {0}", .table.trim())]
            Missing { key: K, table: &'a str },
            #[status(500)]
            Store(#[source] E),
            #[transparent]
            Inner(K),
        }
        "#,
    ),
    (
        "structure",
        r#"
        #[api(external, respond(http), no_serialize, crate = crate::fault)]
        #[status(420, "Enhance Your Calm")]
        #[code(17)]
        #[error("calm down: {0}")]
        #[expose]
        struct Calm(#[source] u8);
        "#,
    ),
    (
        "wrapper",
        r#"
        #[api(
            codes = "M_{SCREAMING_SNAKE_CASE}",
            docs = "https://example.com/errors#{code}",
            domain = "bookings.example.org",
            no_display,
        )]
        #[status(401)]
        #[kind("k")]
        #[header("www-authenticate", "Bearer")]
        #[header("x-errortype", "{code}: {kind}")]
        #[retry(never)]
        #[log(warn)]
        enum Wrapper {
            #[message("of the enum")]
            Defaults,
            #[status(304, soft)]
            #[header("www-authenticate", none)]
            #[detail("reason", "{id} of {kind:?}")]
            #[code(88, shared)]
            #[log(off)]
            Soft { id: u8 },
            #[status(500)]
            #[code(88, shared)]
            Store(
                #[from(io::Error, fmt::Error)] Box<dyn Error + Send + Sync>,
                #[location] &'static Location<'static>,
            ),
            RunTime {
                #[code]
                code: Option<String>,
                #[header("etag")]
                tag: HeaderValue,
                #[fields(first)]
                errors: FieldErrors,
            },
            #[message("{text}")]
            #[header("x-inner", "{code}")]
            Inner {
                #[transparent]
                kind: Kind,
                #[status]
                status: StatusCode,
                #[code]
                code: Option<&'static str>,
                #[param]
                param: Option<u8>,
                #[header("x-cost")]
                cost: Option<u8>,
                #[detail]
                text: String,
                #[retry_after]
                wait: Option<Duration>,
                #[source]
                cause: fmt::Error,
            },
        }
        "#,
    ),
    (
        "overrides",
        r#"
        #[error("the default")]
        enum Outer {
            #[transparent]
            #[status(432, "Odd")]
            #[kind("k")]
            #[title("t")]
            #[code("c")]
            #[param("p")]
            #[docs("https://example.com")]
            #[cause("c")]
            #[remedy("r")]
            #[retry(backoff)]
            #[format(OAuth)]
            All { inner: Box<Inner> },
            #[status(500)]
            #[error(transparent)]
            Io(#[from] io::Error),
            #[status(500)]
            #[error(fmt = shown)]
            Shown,
        }
        "#,
    ),
    (
        "defaults",
        r#"
        #[api(
            codes = "M_{SCREAMING_SNAKE_CASE}",
            docs = "https://example.com/errors#{code}",
            domain = "bookings.example.org",
            no_display,
        )]
        #[status(401)]
        #[kind("k",)]
        #[header("www-authenticate", "Bearer")]
        #[retry(never)]
        #[format(OAuth)]
        #[log(warn)]
        enum Defaults {
            #[message("from the enum")]
            Default,
            #[status(304, "Not Modified", soft)]
            #[header("www-authenticate", none)]
            #[detail("reason", "{id} of {}", .id)]
            #[code("c", shared)]
            #[log(off)]
            Soft { id: u8 },
            #[status(200, soft)]
            #[code("c", shared)]
            Shared(#[code] &'static str, #[fields(first)] FieldErrors),
            #[message("{0}")]
            Several(#[from(A, B)] #[expose] Box<dyn Error>, #[location] &'static Location<'static>),
            Kind {
                #[transparent]
                kind: Kind,
                #[status]
                status: StatusCode,
                #[detail]
                text: String,
            },
        }
        "#,
    ),
    (
        "mistakes",
        r#"
        #[api(fromat = Typed, codes = Snake, kinds(a = 200, b))]
        enum E {
            #[statsu(404)]
            A,
            #[status("404")]
            #[status(404)]
            #[kind("c")]
            #[message("{0} {nope}")]
            B(#[from] io::Error, #[source] u8, #[param] #[param] u8),
            #[transparent]
            #[retry(maybe)]
            C,
            #[header("a b", "\r\n")]
            D { source: u8, #[detail("")] r#type: u8 },
        }
        "#,
    ),
];
