//! A fault that says whatever the fuzzer says.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::panic::resume_unwind;
use std::time::{Duration, SystemTime};

use arbitrary::Arbitrary;
use fault::body::{CodeBuf, Details};
use fault::{
    Code, Entry, Fault, FieldError, FieldErrors, FieldPath, Headers, LogLevel, RetryAfter, Segment,
    Text,
};
use http::StatusCode;
use http::header::{HeaderName, HeaderValue};
use serde::ser::Error as _;
use serde::{Serialize, Serializer};

/// Texts of the contract, which live as long as the program.
const WORDS: [&str; 12] = [
    "",
    "not_found",
    "ALREADY_EXISTS",
    "two words",
    "Not Found",
    "line\r\nx-evil: 1",
    "\"quotes\" and \\",
    "\u{0}\u{1f}\u{7f}\u{85}\u{2028}",
    "größe 🦀",
    "https://a.example/x?y=1#z",
    "tab\there",
    "{}",
];

/// Names that are members of one format or another.
const NAMES: [&str; 12] = [
    "type", "errors", "status", "error", "code", "message", "base", "a", "max", "a.0", "detail", "",
];

const HEADERS: [&str; 12] = [
    "content-length",
    "transfer-encoding",
    "connection",
    "content-type",
    "cache-control",
    "retry-after",
    "x-request-id",
    "x-message",
    "trailer",
    "keep-alive",
    "upgrade",
    "etag",
];

const fn entry(name: &'static str, status: u16) -> Entry {
    Entry::new(name, status)
}

static ENTRIES: [Entry; 6] = [
    entry("Plain", 404),
    entry("Said", 422)
        .with_kind("invalid_request_error")
        .with_code(Code::Text("said \"it\""))
        .with_title("A title")
        .with_message("A \"message\"\n")
        .with_docs("https://a.example/said")
        .with_domain("a.example")
        .with_param("p"),
    entry("Numbered", 500)
        .with_code(Code::Number(-1))
        .with_domain(""),
    Entry::soft("Soft", 200).with_kind("soft"),
    Entry::soft("Bodiless", 304),
    entry("Odd", 599)
        .with_reason("odd\nphrase")
        .with_title("")
        .with_message(""),
];

/// A text that may fail on the way, or panic.
#[derive(Debug, Clone, Arbitrary)]
pub enum Said {
    Text(String),
    Fails(String),
    Panics(String),
}

impl Said {
    /// What is written before it fails.
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Fails(text) | Self::Panics(text) => text,
        }
    }

    pub fn is_whole(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    pub fn panics(&self) -> bool {
        matches!(self, Self::Panics(_))
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // In pieces, as most texts are.
        for character in self.text().chars() {
            f.write_fmt(format_args!("{character}"))?;
        }
        match self {
            Self::Text(_) => Ok(()),
            Self::Fails(_) => Err(fmt::Error),
            // Without the hook, in which libFuzzer aborts.
            Self::Panics(_) => resume_unwind(Box::new("on purpose")),
        }
    }
}

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Fails(_) => {
                // Something is written before it fails.
                let _ = serializer.serialize_str(self.text())?;
                Err(S::Error::custom("on purpose"))
            }
            Self::Panics(_) => resume_unwind(Box::new("on purpose")),
        }
    }
}

/// A value of a detail or of a rule's parameter.
#[derive(Debug, Clone, Arbitrary)]
pub enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    Large(u128),
    Float(f64),
    Single(f32),
    Text(String),
    Bytes(Vec<u8>),
    List(Vec<Value>),
    Object(BTreeMap<String, Value>),
    Numbered(BTreeMap<u8, bool>),
    /// Does not serialize: a key that is no text.
    Pairs(BTreeMap<(u8, u8), bool>),
    Said(Said),
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Bool(value) => value.serialize(serializer),
            Self::Integer(value) => value.serialize(serializer),
            Self::Large(value) => value.serialize(serializer),
            Self::Float(value) => value.serialize(serializer),
            Self::Single(value) => value.serialize(serializer),
            Self::Text(value) => value.serialize(serializer),
            Self::Bytes(value) => serializer.serialize_bytes(value),
            Self::List(value) => value.serialize(serializer),
            Self::Object(value) => value.serialize(serializer),
            Self::Numbered(value) => value.serialize(serializer),
            Self::Pairs(value) => value.serialize(serializer),
            Self::Said(value) => value.serialize(serializer),
        }
    }
}

impl Value {
    pub fn panics(&self) -> bool {
        match self {
            Self::Said(said) => said.panics(),
            Self::List(values) => values.iter().any(Self::panics),
            Self::Object(values) => values.values().any(Self::panics),
            _ => false,
        }
    }

    /// As a parameter of a rule.
    fn json(&self) -> serde_json::Value {
        if self.panics() {
            return serde_json::Value::Null;
        }
        serde_json::to_value(self).unwrap_or_default()
    }
}

#[derive(Debug, Clone, Arbitrary)]
pub enum Name {
    Known(u8),
    Text(String),
}

impl Name {
    pub fn text(&self) -> &str {
        match self {
            Self::Known(at) => NAMES[usize::from(*at) % NAMES.len()],
            Self::Text(text) => text,
        }
    }
}

#[derive(Debug, Clone, Arbitrary)]
enum Step {
    Name(Name),
    Index(usize),
}

#[derive(Debug, Clone, Arbitrary)]
enum Path {
    Parsed(String),
    Steps(Vec<Step>),
}

impl Path {
    fn path(&self) -> FieldPath {
        match self {
            Self::Parsed(text) => FieldPath::parse(text),
            Self::Steps(steps) => steps
                .iter()
                .map(|step| match step {
                    Step::Name(name) => Segment::Name(name.text().to_owned().into()),
                    Step::Index(index) => Segment::Index(*index),
                })
                .collect(),
        }
    }
}

#[derive(Debug, Clone, Arbitrary)]
pub struct Invalid {
    path: Path,
    key: String,
    description: String,
    params: Vec<(Name, Value)>,
}

/// Field errors.
#[derive(Debug, Clone, Arbitrary)]
pub struct Fields(Vec<Invalid>);

impl Fields {
    pub fn errors(&self) -> FieldErrors {
        let mut errors = FieldErrors::new();
        for invalid in &self.0 {
            let mut error = FieldError::new(invalid.key.clone(), invalid.description.clone());
            for (name, value) in &invalid.params {
                error.with(name.text().to_owned(), value.json());
            }
            errors.push_error(invalid.path.path(), error);
        }
        errors
    }
}

/// A time that is the same however often one asks.
#[derive(Debug, Clone, Copy, Arbitrary)]
pub enum Wait {
    After(u64, u32),
    /// Before the fuzzer was written.
    Past(u32),
    /// Further off than can be sent.
    Far(u64),
}

impl Wait {
    pub fn time(self) -> RetryAfter {
        match self {
            Self::After(seconds, nanos) => {
                RetryAfter::After(Duration::new(seconds, nanos % 1_000_000_000))
            }
            Self::Past(seconds) => RetryAfter::At(
                SystemTime::UNIX_EPOCH + Duration::from_secs(u64::from(seconds) % 1_700_000_000),
            ),
            Self::Far(seconds) => {
                let wait = Duration::from_secs((seconds >> 1) | 1 << 33);
                let time = SystemTime::UNIX_EPOCH.checked_add(wait);
                time.map_or(RetryAfter::After(wait), RetryAfter::At)
            }
        }
    }
}

#[derive(Debug, Clone, Arbitrary)]
pub enum SaidCode {
    Text(String),
    Number(i64),
}

impl SaidCode {
    pub fn code(&self) -> CodeBuf {
        match self {
            Self::Text(text) => CodeBuf::Text(text.clone()),
            Self::Number(number) => CodeBuf::Number(*number),
        }
    }
}

/// A fault that is written by hand, with every method overridden that is said.
#[derive(Debug, Clone, Arbitrary)]
pub struct Hand {
    pub entry: u8,
    pub status: Option<u16>,
    pub reason: Option<u8>,
    pub kind: Option<Option<u8>>,
    pub title: Option<u8>,
    pub docs: Option<Option<u8>>,
    pub code: Option<Option<SaidCode>>,
    pub message: Option<Said>,
    pub param: Option<Said>,
    pub fields: Option<Fields>,
    pub wait: Option<Wait>,
    pub headers: Vec<(u8, Said)>,
    pub details: Vec<(Name, Value)>,
    pub display: Said,
    pub methods_panic: u8,
}

fn word(at: u8) -> &'static str {
    WORDS[usize::from(at) % WORDS.len()]
}

impl Hand {
    /// Whether code that makes the body's texts panics.
    pub fn panics(&self) -> bool {
        self.message.as_ref().is_some_and(Said::panics)
            || self.param.as_ref().is_some_and(Said::panics)
            || self.details.iter().any(|(_, value)| value.panics())
            || self.methods_panic < 3
    }
}

impl fmt::Display for Hand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.display.fmt(f)
    }
}

impl Error for Hand {}

impl Fault for Hand {
    fn entry(&self) -> &'static Entry {
        &ENTRIES[usize::from(self.entry) % ENTRIES.len()]
    }

    fn status(&self) -> StatusCode {
        let status = self
            .status
            .map(|status| StatusCode::from_u16(100 + status % 900));
        status.and_then(Result::ok).unwrap_or(self.entry().status())
    }

    fn reason(&self) -> &'static str {
        match self.reason {
            Some(at) => word(at),
            None => fault::__private::defaults::reason(self),
        }
    }

    fn kind(&self) -> Option<&'static str> {
        self.kind
            .map_or_else(|| self.entry().kind(), |kind| kind.map(word))
    }

    fn code(&self) -> Option<Code<'_>> {
        match &self.code {
            Some(code) => Some(match code.as_ref()? {
                SaidCode::Text(text) => Code::Text(text),
                SaidCode::Number(number) => Code::Number(*number),
            }),
            None => self.entry().code(),
        }
    }

    fn title(&self) -> &'static str {
        match self.title {
            Some(at) => word(at),
            None => fault::__private::defaults::title(self),
        }
    }

    fn docs(&self) -> Option<&'static str> {
        self.docs
            .map_or_else(|| self.entry().docs(), |docs| docs.map(word))
    }

    fn message(&self) -> Text<'_> {
        if self.methods_panic == 0 {
            resume_unwind(Box::new("on purpose"));
        }
        match &self.message {
            Some(message) => Text::display(message),
            None => fault::__private::defaults::message(self),
        }
    }

    fn param(&self) -> Option<Text<'_>> {
        if self.methods_panic == 1 {
            resume_unwind(Box::new("on purpose"));
        }
        match &self.param {
            Some(param) => Some(Text::display(param)),
            None => fault::__private::defaults::param(self),
        }
    }

    fn field_errors(&self) -> Option<Cow<'_, FieldErrors>> {
        self.fields
            .as_ref()
            .map(|fields| Cow::Owned(fields.errors()))
    }

    fn retry_after(&self) -> Option<RetryAfter> {
        self.wait.map(Wait::time)
    }

    fn log_level(&self) -> LogLevel {
        LogLevel::Error
    }

    fn headers(&self, headers: &mut Headers<'_>) {
        for (at, value) in &self.headers {
            let name = HeaderName::from_static(HEADERS[usize::from(*at) % HEADERS.len()]);
            match HeaderValue::from_str(value.text()) {
                Ok(known) if at % 2 == 0 => headers.append(name, known),
                _ if at % 7 == 0 => headers.omit(name),
                _ => headers.append_display(name, value),
            }
        }
    }

    fn details(&self, details: &mut Details<'_>) {
        for (name, value) in &self.details {
            details.add(name.text(), value);
        }
        if self.methods_panic == 2 {
            resume_unwind(Box::new("on purpose"));
        }
    }
}

/// A fault without what is recorded of its responses: each is written anew.
#[derive(Debug)]
pub struct Fresh<'a>(pub &'a dyn Fault);

impl fmt::Display for Fresh<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.0, f)
    }
}

impl Error for Fresh<'_> {}

impl Fault for Fresh<'_> {
    fn entry(&self) -> &'static Entry {
        self.0.entry()
    }

    fn inner(&self) -> Option<&dyn Fault> {
        Some(self.0)
    }
}
