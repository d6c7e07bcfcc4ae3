//! Faults behind `dyn`.

use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use fault::body::{Details, Problem, Typed};
use fault::{ApiError, Catalog, Code, Entry, Fault, FieldErrors, Headers, Reply, Retry, Text};

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Inner {
    #[status(429, "Slow Down")]
    #[kind("rate")]
    #[code("slow")]
    #[title("Too fast")]
    #[message("Not before {wait:?}")]
    #[error("internal")]
    #[docs("https://example.com/slow")]
    #[header("x-who", "{who}")]
    Slow {
        #[retry_after]
        wait: Duration,
        who: String,
        #[param]
        which: &'static str,
        #[detail]
        limit: u8,
        #[fields(first)]
        errors: FieldErrors,
        #[source]
        cause: std::fmt::Error,
    },
}

fn slow() -> Inner {
    Inner::Slow {
        wait: Duration::from_secs(2),
        who: "me".to_owned(),
        which: "q",
        limit: 3,
        errors: FieldErrors::new(),
        cause: std::fmt::Error,
    }
}

fn says_all(fault: &dyn Fault) {
    assert_eq!(fault.entry().name(), "Slow");
    assert_eq!(fault.status(), 429);
    assert_eq!(fault.reason(), "Slow Down");
    assert_eq!(fault.kind(), Some("rate"));
    assert_eq!(fault.code(), Some(Code::Text("slow")));
    assert_eq!(fault.title(), "Too fast");
    assert_eq!(fault.docs(), Some("https://example.com/slow"));
    assert_eq!(fault.message().to_string(), "Not before 2s");
    assert_eq!(fault.param().unwrap().to_string(), "q");
    assert!(fault.field_errors().unwrap().is_empty());
    assert_eq!(fault.retry_after().unwrap().to_string(), "2");
    assert_eq!(fault.retry(), Retry::After);
    assert_eq!(fault.to_string(), "internal");
    assert!(fault.source().unwrap().is::<std::fmt::Error>());
    let reply = Reply::in_format::<Typed>(fault);
    assert_eq!(reply.headers()["x-who"], "me");
    assert_eq!(
        reply.body(),
        r#"{"type":"rate","code":"slow","message":"Not before 2s","param":"q","doc_url":"https://example.com/slow","limit":3}"#
    );
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Outer {
    #[transparent]
    Erased(Box<dyn Fault + Send + Sync>),
    #[transparent]
    Shared(Arc<dyn Fault + Send + Sync>),
    #[transparent]
    Boxed(Box<Inner>),
    #[transparent]
    Counted(Arc<Inner>),
    #[transparent]
    Plain(Inner),
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum OnOneThread {
    #[transparent]
    Boxed(Box<dyn Fault>),
    #[transparent]
    Shared(Arc<dyn Fault>),
}

#[derive(Debug, ApiError)]
#[api(format = Typed)]
enum Outermost {
    #[transparent]
    Outer(#[from] Outer),
    #[transparent]
    Erased(Box<dyn Fault + Send + Sync>),
}

#[test]
fn every_fact_passes_through_every_pointer_and_two_levels() {
    says_all(&slow());
    says_all(&Box::new(slow()));
    says_all(&Arc::new(slow()));
    says_all(&(Arc::new(slow()) as Arc<dyn Fault>));
    says_all(&*(Box::new(slow()) as Box<dyn Fault + Send + Sync>));
    says_all(&Outer::Erased(Box::new(slow())));
    says_all(&Outer::Shared(Arc::new(slow())));
    says_all(&Outer::Boxed(Box::new(slow())));
    says_all(&Outer::Counted(Arc::new(slow())));
    says_all(&Outer::Plain(slow()));
    says_all(&OnOneThread::Boxed(Box::new(slow())));
    says_all(&OnOneThread::Shared(Arc::new(slow())));
    says_all(&Outermost::from(Outer::Plain(slow())));
    says_all(&Outermost::Outer(Outer::Erased(Box::new(slow()))));
    says_all(&Outermost::Erased(Box::new(Outer::Boxed(Box::new(slow())))));
}

#[test]
fn the_catalog_knows_what_is_not_erased() {
    let names: Vec<_> = Outer::CATALOG
        .nested()
        .iter()
        .map(|nested| (nested.variant(), nested.entries().own().len()))
        .collect();
    assert_eq!(
        names,
        [
            ("Erased", 0),
            ("Shared", 0),
            ("Boxed", 1),
            ("Counted", 1),
            ("Plain", 1)
        ]
    );
    assert_eq!(Outermost::CATALOG.iter().count(), 3);
}

#[test]
fn a_fault_is_an_error_and_can_be_sent() {
    fn is_error<E: Error + Send + Sync + 'static>(_: &E) {}
    is_error(&slow());
    let boxed: Box<dyn Error + Send + Sync> = slow().into();
    assert!(boxed.downcast_ref::<Inner>().is_some());
    let faults: Vec<Box<dyn Fault + Send + Sync>> =
        vec![Box::new(slow()), Box::new(Outer::Plain(slow()))];
    assert!(faults.iter().all(|fault| fault.status() == 429));
}

/// Written by hand: hands on to a derived fault, and says some facts itself.
#[derive(Debug)]
struct ByHand(Fixed);

#[derive(Debug, ApiError)]
#[api(format = Problem)]
#[status(404)]
#[code("inner")]
#[message("inner")]
struct Fixed;

impl std::fmt::Display for ByHand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("by hand")
    }
}

impl Error for ByHand {}

impl Fault for ByHand {
    fn entry(&self) -> &'static Entry {
        self.0.entry()
    }

    fn inner(&self) -> Option<&dyn Fault> {
        Some(&self.0)
    }

    fn code(&self) -> Option<Code<'_>> {
        Some(Code::Text("outer"))
    }

    fn message(&self) -> Text<'_> {
        Text::display(self)
    }

    fn headers(&self, headers: &mut Headers<'_>) {
        headers.append(http::header::VARY, http::HeaderValue::from_static("accept"));
    }

    fn details(&self, details: &mut Details<'_>) {
        details.add("more", &[1, 2]);
    }
}

#[derive(Debug, ApiError)]
#[transparent]
struct AroundByHand(Box<dyn Fault + Send + Sync>);

#[test]
fn a_fault_by_hand_overrides_what_its_inner_fault_says() {
    const BODY: &str =
        r#"{"title":"Not Found","status":404,"detail":"by hand","code":"outer","more":[1,2]}"#;
    // The inner fault's own body first, so that it is the one that is kept.
    assert_eq!(
        Reply::new(&Fixed).body(),
        r#"{"title":"Not Found","status":404,"detail":"inner","code":"inner"}"#
    );
    for _ in 0..2 {
        let reply = Reply::in_format::<Problem>(&ByHand(Fixed));
        assert_eq!(reply.body(), BODY);
        assert_eq!(reply.headers()["vary"], "accept");
        let reply = Reply::new(&AroundByHand(Box::new(ByHand(Fixed))));
        assert_eq!(reply.body(), BODY);
    }
}
