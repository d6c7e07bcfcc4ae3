//! The catalog says what the responses do.

use std::time::Duration;

use fault::body::Typed;
use fault::{ApiError, Catalog, Code, Entry, Fault, Retry};

/// On the type, and in no entry.
#[derive(Debug, ApiError)]
#[api(format = Typed, codes = snake_case, docs = "https://example.com/errors/")]
enum Shop {
    /// Nothing is left.
    ///
    ///  Indented, "quoted".
    #[status(409)]
    #[kind("conflict")]
    #[title("Gone from the shelf")]
    #[message("No {article} left")]
    #[error("internal")]
    #[param("article")]
    #[cause("Others were faster")]
    #[cause("The shelf is small")]
    #[remedy("Come back")]
    SoldOut { article: String },
    #[status(429)]
    #[kind("rate")]
    #[code(999)]
    TooManyRequests(#[retry_after] Duration),
    #[status(418)]
    #[kind("k")]
    #[code("HTTPTeapot")]
    #[docs("https://example.com/teapot")]
    #[retry(backoff)]
    HTTPTeapot2,
    #[status(420, "Enhance Your Calm")]
    #[kind("k")]
    EnhanceYourCalm,
    #[kind("k")]
    Upstream(#[status] http::StatusCode),
    #[status(500)]
    #[kind("k")]
    #[error("never shown")]
    Store(#[source] std::fmt::Error),
    /// The outer word.
    #[transparent]
    #[status(410)]
    #[cause("An outer cause")]
    Stock(Stock),
    #[transparent]
    AsItIs(Other),
}

#[derive(Debug, ApiError)]
#[api(format = Typed, codes = kebab-case)]
enum Stock {
    /// The inner word.
    #[status(404)]
    #[kind("inner")]
    #[cause("An inner cause")]
    #[remedy("An inner remedy")]
    NoSuchShelf,
}

#[derive(Debug, ApiError)]
#[api(codes = SCREAMING_SNAKE_CASE)]
enum Other {
    /// Another word.
    #[kind("closed")]
    #[status(503)]
    ClosedToday,
}

/// Texts with braces that are no placeholder.
#[derive(Debug, ApiError)]
enum Braces {
    #[status(400)]
    #[message("write {{id}}")]
    Own,
    #[transparent]
    #[message("write {{id}} here")]
    Overridden(Other),
}

fn entries() -> Vec<Entry> {
    Shop::CATALOG.iter().collect()
}

#[test]
fn an_entry_holds_what_the_attributes_say() {
    let sold_out = entries()[0];
    assert_eq!(sold_out.name(), "SoldOut");
    assert_eq!(sold_out.status(), 409);
    assert_eq!(sold_out.reason(), "Conflict");
    assert_eq!(sold_out.kind(), Some("conflict"));
    assert_eq!(sold_out.code(), Some(Code::Text("sold_out")));
    assert_eq!(sold_out.title(), "Gone from the shelf");
    assert_eq!(sold_out.message(), "No {article} left");
    assert_eq!(sold_out.param(), Some("article"));
    assert_eq!(
        sold_out.description(),
        "Nothing is left.\n\n Indented, \"quoted\"."
    );
    assert_eq!(
        sold_out.causes(),
        ["Others were faster", "The shelf is small"]
    );
    assert_eq!(sold_out.remedies(), ["Come back"]);
    assert_eq!(sold_out.docs(), Some("https://example.com/errors/sold_out"));
    assert_eq!(sold_out.retry(), Retry::Never);
}

#[test]
fn what_no_attribute_says_comes_from_the_name_and_the_status() {
    let entries = entries();
    let [_, too_many, teapot, calm, upstream, store, ..] = &entries[..] else {
        unreachable!()
    };
    assert_eq!(too_many.code(), Some(Code::Number(999)));
    assert_eq!(too_many.docs(), Some("https://example.com/errors/999"));
    assert_eq!(too_many.title(), "Too many requests");
    assert_eq!(too_many.message(), "Too Many Requests");
    assert_eq!(too_many.retry(), Retry::After);
    assert_eq!(too_many.description(), "");
    assert_eq!(teapot.code(), Some(Code::Text("HTTPTeapot")));
    assert_eq!(teapot.title(), "HTTP teapot2");
    assert_eq!(teapot.reason(), "I'm a teapot");
    assert_eq!(teapot.docs(), Some("https://example.com/teapot"));
    assert_eq!(teapot.retry(), Retry::Backoff);
    assert_eq!(calm.reason(), "Enhance Your Calm");
    assert_eq!(calm.message(), "Enhance Your Calm");
    assert_eq!(calm.retry(), Retry::Backoff);
    assert_eq!(upstream.status(), 500);
    assert_eq!(store.message(), "Internal Server Error");
    assert_eq!(store.retry(), Retry::Backoff);
}

#[test]
fn a_text_without_placeholders_is_in_the_catalog_as_clients_read_it() {
    let texts: Vec<&str> = Braces::CATALOG
        .iter()
        .map(|entry| entry.message())
        .collect();
    assert_eq!(texts, ["write {id}", "write {id} here"]);
    let errors = [Braces::Own, Braces::Overridden(Other::ClosedToday)];
    assert_eq!(
        errors.map(|error| error.message().to_string()),
        [texts[0], texts[1]]
    );
}

#[test]
fn nested_entries_are_seen_through_the_outer_variant() {
    let entries = entries();
    let [.., shelf, closed] = &entries[..] else {
        unreachable!()
    };
    assert_eq!(shelf.name(), "NoSuchShelf");
    assert_eq!((shelf.status().as_u16(), shelf.reason()), (410, "Gone"));
    assert_eq!(shelf.code(), Some(Code::Text("no-such-shelf")));
    assert_eq!(shelf.description(), "The outer word.");
    assert_eq!(shelf.causes(), ["An outer cause"]);
    assert_eq!(shelf.remedies(), ["An inner remedy"]);
    assert_eq!(closed.code(), Some(Code::Text("CLOSED_TODAY")));
    assert_eq!(closed.description(), "Another word.");
    assert_eq!(entries.len(), 8);
    assert_eq!(Shop::CATALOG.own().len(), 6);
    assert_eq!(Shop::CATALOG.nested()[0].variant(), "Stock");
    assert_eq!(Shop::CATALOG.nested()[0].entries().name(), "Stock");
    // By itself, the nested type says what it says.
    let alone = Stock::CATALOG.iter().next().unwrap();
    assert_eq!(alone.status(), 404);
    assert_eq!(alone.description(), "The inner word.");
    assert_eq!(Shop::CATALOG.name(), "Shop");
    assert_eq!(Shop::CATALOG.path(), module_path!());
    assert_eq!(
        Shop::CATALOG.format().shape().media_type(),
        "application/json"
    );
}

#[test]
fn an_occurrence_agrees_with_what_the_catalog_says_of_it() {
    let own = [
        Shop::SoldOut {
            article: "a".to_owned(),
        },
        Shop::TooManyRequests(Duration::ZERO),
        Shop::HTTPTeapot2,
        Shop::EnhanceYourCalm,
        Shop::Upstream(http::StatusCode::INTERNAL_SERVER_ERROR),
        Shop::Store(std::fmt::Error),
        Shop::Stock(Stock::NoSuchShelf),
        Shop::AsItIs(Other::ClosedToday),
    ];
    for (error, entry) in own.iter().zip(entries()) {
        assert_eq!(error.entry().name(), entry.name());
        assert_eq!(error.status(), entry.status(), "{error:?}");
        assert_eq!(error.reason(), entry.reason(), "{error:?}");
        assert_eq!(error.kind(), entry.kind(), "{error:?}");
        assert_eq!(error.code(), entry.code(), "{error:?}");
        assert_eq!(error.title(), entry.title(), "{error:?}");
        assert_eq!(error.docs(), entry.docs(), "{error:?}");
        assert_eq!(error.retry(), entry.retry(), "{error:?}");
    }
}

#[test]
fn the_catalog_is_const() {
    const FIRST: &str = Shop::CATALOG.own()[0].title();
    const COUNT: usize = Shop::CATALOG.own().len() + Shop::CATALOG.nested().len();
    assert_eq!((FIRST, COUNT), ("Gone from the shelf", 8));
}

#[test]
fn a_status_has_a_sensible_advice_by_itself() {
    for status in 400..600 {
        let expected = match status {
            408 | 420 | 425 | 429 | 500 | 502 | 503 | 504 | 509 | 520..=524 | 529 => Retry::Backoff,
            _ => Retry::Never,
        };
        assert_eq!(Entry::new("E", status).retry(), expected, "{status}");
    }
}

#[derive(Debug, ApiError)]
#[status(404)]
#[message("no {id}")]
struct Live {
    id: String,
}

#[derive(Debug, ApiError)]
#[status(404)]
#[message("none")]
struct Fixed;

#[derive(Debug, ApiError)]
#[expect(dead_code, reason = "its catalog is all that is looked at")]
enum Over {
    #[transparent]
    #[message("gone")]
    Live(Live),
    #[transparent]
    #[message("gone: {0}")]
    Fixed(#[expose] Fixed),
    #[transparent]
    #[status(410)]
    #[param("id")]
    Same(Box<Live>),
}

#[test]
fn an_override_says_which_facts_are_made_at_run_time() {
    use fault::RuntimeFacts as Facts;

    let live: Vec<_> = Over::CATALOG.iter().map(|entry| entry.runtime()).collect();
    assert_eq!(live, [Facts::NONE, Facts::MESSAGE, Facts::MESSAGE]);
    let last = Over::CATALOG.iter().last().unwrap();
    assert_eq!(
        (last.status().as_u16(), last.reason(), last.param()),
        (410, "Gone", Some("id"))
    );
}

#[derive(Debug, ApiError)]
#[status(403)]
#[header("www-authenticate", "Bearer")]
#[header("x-plan", "free")]
#[header("x-gone", "yes")]
struct Denied;

#[derive(Debug, ApiError)]
enum Gate {
    #[transparent]
    #[status(401)]
    #[header("x-plan", "none")]
    #[header("x-gone", none)]
    Denied(Denied),
}

#[test]
fn an_entry_has_the_headers_that_are_sent() {
    let sent = fault::Reply::new(&Gate::Denied(Denied));
    for _ in 0..2 {
        let entry = Gate::CATALOG.iter().next().unwrap();
        assert_eq!(
            entry.headers(),
            [("www-authenticate", "Bearer"), ("x-plan", "none")]
        );
        for (name, value) in entry.headers() {
            assert_eq!(sent.headers()[*name], value);
        }
    }
    assert!(!sent.headers().contains_key("x-gone"));
    let one = Gate::CATALOG.iter().next().unwrap().headers();
    let other = Gate::CATALOG.iter().next().unwrap().headers();
    assert!(core::ptr::eq(one, other));
}
