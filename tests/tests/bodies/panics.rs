//! Faults whose code panics while the response is made, as `fuzz/` found them.

use std::fmt;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex};

use fault::body::{Coded, Fact, Format, Member, Shape, Typed};
use fault::{ApiError, Code, Entry, Fault, LogLevel, Reply, RetryAfter, Text};

/// Of which every method that `panics` names panics.
#[derive(Debug)]
struct Panicking {
    message: bool,
    code: bool,
}

fn panic_quietly() -> ! {
    // Without the hook, which would print a backtrace.
    resume_unwind(Box::new("on purpose"))
}

impl fmt::Display for Panicking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("internal")
    }
}

impl std::error::Error for Panicking {}

impl Fault for Panicking {
    fn entry(&self) -> &'static Entry {
        static ENTRY: Entry = Entry::new("Panicking", 500).with_code(Code::Text("of_the_contract"));
        &ENTRY
    }

    fn message(&self) -> Text<'_> {
        if self.message {
            panic_quietly();
        }
        Text::fixed("public")
    }

    fn code(&self) -> Option<Code<'_>> {
        if self.code {
            panic_quietly();
        }
        Some(Code::Text("of_the_occurrence"))
    }
}

struct InHeaders;

impl Format for InHeaders {
    const SHAPE: Shape = Shape::json(&[Member::new("status", Fact::Status)])
        .with_header("x-message", Fact::Message)
        .with_header("x-code", Fact::Code);
}

#[test]
fn a_header_whose_fact_panics_is_left_out() {
    let reply = Reply::in_format::<InHeaders>(&Panicking {
        message: true,
        code: false,
    });
    assert_eq!(reply.body(), r#"{"status":500}"#);
    assert!(!reply.headers().contains_key("x-message"));
    assert_eq!(reply.headers()["x-code"], "of_the_occurrence");
}

#[test]
fn a_body_without_its_texts_has_its_code() {
    let reply = Reply::in_format::<Coded>(&Panicking {
        message: true,
        code: false,
    });
    assert_eq!(
        reply.body(),
        r#"{"code":"of_the_occurrence","message":"Internal Server Error"}"#
    );
}

#[test]
fn a_code_that_panics_is_that_of_the_contract() {
    let reply = Reply::in_format::<Coded>(&Panicking {
        message: false,
        code: true,
    });
    assert_eq!(
        reply.body(),
        r#"{"code":"of_the_contract","message":"public"}"#
    );
    assert_eq!(reply.info().code(), Some(Code::Text("of_the_contract")));
}

/// Of which the method of this name panics.
#[derive(Debug)]
struct PanicsIn(&'static str);

impl PanicsIn {
    fn check(&self, method: &str) {
        if self.0 == method {
            panic_quietly();
        }
    }
}

impl fmt::Display for PanicsIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("internal")
    }
}

impl std::error::Error for PanicsIn {}

impl Fault for PanicsIn {
    fn entry(&self) -> &'static Entry {
        static ENTRY: Entry = Entry::new("PanicsIn", 409)
            .with_kind("k")
            .with_code(Code::Text("c"))
            .with_message("of the contract");
        self.check("entry");
        &ENTRY
    }

    fn status(&self) -> http::StatusCode {
        self.check("status");
        http::StatusCode::CONFLICT
    }

    fn reason(&self) -> &'static str {
        self.check("reason");
        "Conflict"
    }

    fn kind(&self) -> Option<&'static str> {
        self.check("kind");
        Some("k")
    }

    fn title(&self) -> &'static str {
        self.check("title");
        "Conflict"
    }

    fn docs(&self) -> Option<&'static str> {
        self.check("docs");
        None
    }

    fn message(&self) -> Text<'_> {
        self.check("message");
        Text::fixed("of the contract")
    }

    fn retry_after(&self) -> Option<RetryAfter> {
        self.check("retry_after");
        None
    }

    fn log_level(&self) -> LogLevel {
        self.check("log_level");
        LogLevel::Debug
    }

    fn location(&self) -> Option<&'static std::panic::Location<'static>> {
        self.check("location");
        None
    }

    fn field_errors(&self) -> Option<std::borrow::Cow<'_, fault::FieldErrors>> {
        self.check("field_errors");
        None
    }

    fn param(&self) -> Option<Text<'_>> {
        self.check("param");
        None
    }

    fn format(&self) -> Option<fault::body::WireFormat> {
        self.check("format");
        Some(fault::body::WireFormat::of::<Typed>())
    }
}

impl fault::Catalog for PanicsIn {
    const CATALOG: &'static fault::Entries = &fault::Entries::new(
        "bodies::panics",
        "PanicsIn",
        fault::body::WireFormat::of::<Typed>(),
        &[],
        &[],
    );
}

/// What a panic must not take away.
#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Around {
    #[transparent]
    #[status(410)]
    Panics(PanicsIn),
}

const METHODS: [&str; 12] = [
    "status",
    "reason",
    "kind",
    "title",
    "docs",
    "message",
    "retry_after",
    "log_level",
    "location",
    "field_errors",
    "param",
    "format",
];

#[test]
fn a_method_that_panics_leaves_the_response_of_the_contract() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || {
        for method in METHODS {
            let reply = Reply::new(&PanicsIn(method));
            assert_eq!(reply.status(), 409, "{method}");
            assert_eq!(reply.reason(), "Conflict", "{method}");
            assert_eq!(
                reply.body(),
                r#"{"type":"k","code":"c","message":"of the contract"}"#,
                "{method}"
            );
        }
    });
    let lines = log.text();
    assert!(lines.contains("a method of it panicked"), "{lines}");
}

#[test]
fn what_a_variant_overrides_stays_around_a_method_that_panics() {
    for method in METHODS {
        let error = Around::Panics(PanicsIn(method));
        assert_eq!(Reply::new(&error).status(), 410, "{method}");
        assert_eq!(
            serde_json::to_string(&error).unwrap(),
            r#"{"type":"k","code":"c","message":"of the contract"}"#,
            "{method}"
        );
    }
}

#[test]
fn without_a_contract_a_bare_500_is_sent() {
    let reply = Reply::in_format::<Typed>(&PanicsIn("entry"));
    assert_eq!(reply.status(), 500);
    assert_eq!(reply.body(), r#"{"message":"Internal Server Error"}"#);
}

/// What is logged.
#[derive(Debug, Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl tracing_subscriber::fmt::MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}
