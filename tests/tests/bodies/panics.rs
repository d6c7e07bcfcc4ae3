//! Faults whose code panics while the response is made, as `fuzz/` found them.

use std::fmt;
use std::panic::resume_unwind;

use fault::body::{Coded, Fact, Format, Member, Shape};
use fault::{Code, Entry, Fault, Reply, Text};

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
