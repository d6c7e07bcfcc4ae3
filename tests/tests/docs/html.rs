//! The page as HTML.

use std::collections::HashSet;

use fault::ApiError;
use fault_contract::docs::{Docs, Layout};

use crate::hostile;

/// The values of an attribute.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let mark = format!(" {attribute}=\"");
    let found = html.split(mark.as_str()).skip(1);
    found.map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn ids_are_unique_and_links_in_the_page_lead_to_them() {
    for docs in [
        hostile::docs(),
        fault_examples::bookings::docs(),
        fault_examples::calendar::docs(),
        fault_examples::payments::docs(),
        fault_examples::timeline::docs(),
    ] {
        let html = docs.html();
        let ids = values(&html, "id");
        let unique: HashSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{ids:?}");
        assert!(ids.iter().all(|id| !id.contains(char::is_whitespace)));
        let links = values(&html, "href");
        let inside: Vec<_> = links
            .iter()
            .filter_map(|link| link.strip_prefix('#'))
            .collect();
        assert!(!inside.is_empty());
        for link in inside {
            assert!(ids.contains(&link), "{link}");
        }
        // And what labels something is there.
        for id in values(&html, "aria-labelledby") {
            assert!(ids.contains(&id), "{id}");
        }
    }
}

#[test]
fn headings_leave_no_level_out() {
    for docs in [
        hostile::docs(),
        fault_examples::bookings::docs(),
        fault_examples::calendar::docs(),
        fault_examples::payments::docs(),
    ] {
        let html = docs.html();
        let mut level = 0;
        for (at, _) in html.match_indices("<h") {
            let Some(next) = html[at + 2..]
                .chars()
                .next()
                .and_then(|char| char.to_digit(10))
            else {
                continue;
            };
            assert!(
                next <= level + 1,
                "h{next} below h{level}: {}",
                &html[at..at + 60]
            );
            level = next;
        }
    }
}

#[test]
fn nothing_is_fetched() {
    let html = fault_examples::bookings::docs().html();
    for source in ["src=", "@import", "url(", "rel=\"stylesheet\"", "fetch("] {
        assert!(!html.contains(source), "{source}");
    }
}

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
#[allow(dead_code, reason = "read from the catalog")]
enum ShopError {
    /// Nothing is left.
    #[status(409)]
    #[message("Sold out")]
    SoldOut,

    /// Closed.
    #[status(503)]
    #[message("Closed")]
    Closed,
}

#[test]
fn parts_share_the_errors_out() {
    let html = Docs::of::<ShopError>()
        .layout(
            Layout::headings(2)
                .only(|entry| entry.status() == 409)
                .heading("First"),
        )
        .html();
    let first = html.find("<h2>First</h2>").unwrap();
    let sold_out = html.find("id=\"sold_out\"").unwrap();
    let others = html.find("<h2>Other errors</h2>").unwrap();
    let closed = html.find("id=\"closed\"").unwrap();
    assert!(first < sold_out && sold_out < others && others < closed);
}

#[test]
fn a_template_that_fails_later_is_replaced() {
    let docs = Docs::of::<ShopError>()
        .template("{% if successes_are_there %}{% endif %}{{ 1 // (3 - title|length) }}")
        .unwrap();
    assert_eq!(docs.html(), "0");
    assert!(docs.title("abc").html().contains("<h1>abc</h1>"));
}

#[test]
fn a_template_with_a_mistake_says_where() {
    for template in [
        "{% for %}",
        "\n{{ title|no_such_filter }}",
        "{% include 'x' %}",
    ] {
        let error = Docs::of::<ShopError>().template(template).unwrap_err();
        let line = 1 + template.matches('\n').count();
        assert!(
            error.to_string().contains(&format!("line {line}")),
            "{error}"
        );
    }
}
