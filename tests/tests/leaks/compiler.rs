//! Which of many types compile, from few runs of cargo.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use fault_tests::package::{Package, runtime};
use serde_json::Value;

/// What the texts name besides fields.
const PRELUDE: &str = r#"#![allow(dead_code, unused)]
use std::error::Error;
use fault::ApiError;
#[derive(Debug, ApiError)] #[status(500)] #[error("the secret")] pub struct Cause;
pub type Alias = Cause;
pub const LIMIT: u8 = 3;
pub const ORDER: helpers::Order = helpers::Order { source: 1, cause: 2, inner: 3 };
pub fn why<T: std::fmt::Debug>(value: T) -> String { format!("{value:?}") }
pub mod helpers {
    pub struct Order { pub source: u8, pub cause: u8, pub inner: u8 }
    impl Order { pub fn source(&self) -> u8 { self.source } pub fn cause(&self) -> u8 { self.cause } }
    pub mod cause { pub fn text() -> &'static str { "none" } }
    pub fn source() -> u8 { 1 }
    pub fn inner() -> u8 { 1 }
}
#[macro_export] macro_rules! show { ($value:expr) => { $crate::why(&$value) } }
"#;

/// Types that derive, a line each.
#[derive(Default)]
pub(crate) struct Types(Vec<String>);

impl Types {
    /// Adds an enum of this variant.
    pub(crate) fn add(&mut self, variant: &str) {
        let name = format!("T{}", self.0.len());
        self.0.push(format!(
            "#[derive(Debug, ApiError)] #[api(respond())] enum {name} {{ {variant} }} \
             impl {name} {{ fn limit() -> u8 {{ 3 }} }}"
        ));
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// The types that compile. Rustc does not look at everything where there are
/// mistakes, and says the same only once; so those that it has refused are left
/// out and it is asked again, until it refuses none.
pub(crate) fn compiled<'a>(name: &str, types: &'a Types) -> Vec<&'a str> {
    let fault = format!("fault = {{ path = {:?} }}", runtime());
    let package = Package::new(env!("CARGO_TARGET_TMPDIR"), name, &fault);
    let mut lines: Vec<&str> = types.lines().collect();
    for _ in 0..20 {
        let mut source = PRELUDE.to_owned();
        let above = source.lines().count();
        for line in &lines {
            writeln!(source, "{line}").unwrap();
        }
        package.write("src/lib.rs", &source);
        let refused = refused_lines(&package);
        if refused.is_empty() {
            return lines;
        }
        let other: Vec<_> = refused.range(..=above).collect();
        assert!(other.is_empty(), "lines {other:?} of the prelude");
        let mut number = above;
        lines.retain(|_| {
            number += 1;
            !refused.contains(&number)
        });
    }
    panic!("rustc goes on to refuse types");
}

/// The lines on which `cargo check` has mistakes, or in which a macro is called
/// that has.
fn refused_lines(package: &Package) -> BTreeSet<usize> {
    let output = package.cargo(&["check", "--message-format=json"]);
    let mut lines = BTreeSet::new();
    for message in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<Value>(message) else {
            continue;
        };
        let message = &message["message"];
        if message["level"] != "error" {
            continue;
        }
        for span in message["spans"].as_array().into_iter().flatten() {
            let mut span = span;
            let is_primary = span["is_primary"] == true;
            while is_primary && span.is_object() {
                if span["file_name"] == "src/lib.rs" {
                    let line = span["line_start"].as_u64();
                    lines.extend(line.and_then(|line| usize::try_from(line).ok()));
                }
                span = &span["expansion"]["span"];
            }
        }
    }
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.success(), lines.is_empty(), "{stderr}");
    lines
}
