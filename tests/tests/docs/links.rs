//! Every link to the documentation of an error leads to that error.

use fault::{ApiError, Catalog};
use fault_contract::docs::Docs;
use fault_examples::gallery::{google, json_api, matrix, meilisearch, slack, stripe, twitter};
use fault_examples::{bookings, calendar, custom_format, payments, timeline};

use crate::hostile::HostileError;

/// Follows each link as a browser does, with what its path has at the end as
/// the path below the page. How many links there were.
#[track_caller]
fn follow_all<E: Catalog>() -> usize {
    let site = Docs::of::<E>().site();
    let html = String::from_utf8(site.respond("/", None).body().to_vec()).unwrap();
    let mut count = 0;
    for entry in E::CATALOG.iter() {
        let Some(link) = entry.docs() else { continue };
        count += 1;
        let (path, fragment) = link.split_once('#').unwrap_or((link, ""));
        let anchor = if fragment.is_empty() {
            let last = path.rsplit(['/', '=']).next().unwrap();
            let response = site.respond(&format!("/{last}"), None);
            assert_eq!(response.status(), 308, "{link}");
            let location = response.headers()["location"].to_str().unwrap().to_owned();
            location.strip_prefix("./#").unwrap().to_owned()
        } else {
            fragment.to_owned()
        };
        // As the page has it: the apostrophe is one of the characters that
        // links may have and texts in HTML have escaped.
        let id = anchor.replace('\'', "&#x27;");
        assert!(html.contains(&format!(" id=\"{id}\"")), "{link}: no {id}");
    }
    count
}

#[test]
fn the_links_of_the_examples_land() {
    assert_eq!(follow_all::<bookings::BookingError>(), 2);
    assert_eq!(follow_all::<calendar::CalendarError>(), 0);
    assert_eq!(follow_all::<payments::PaymentError>(), 0);
    assert_eq!(follow_all::<timeline::TimelineError>(), 0);
    assert_eq!(follow_all::<custom_format::IssueError>(), 4);
    assert_eq!(follow_all::<stripe::StripeError>(), 4);
    assert_eq!(follow_all::<google::LibraryError>(), 2);
    assert!(follow_all::<meilisearch::MeilisearchError>() > 0);
    assert!(follow_all::<meilisearch::DocumentError>() > 0);
    assert_eq!(follow_all::<json_api::ArticleError>(), 0);
    assert_eq!(follow_all::<matrix::MatrixError>(), 0);
    assert_eq!(follow_all::<slack::SlackError>(), 0);
    assert_eq!(follow_all::<twitter::TwitterError>(), 0);
    assert_eq!(follow_all::<HostileError>(), 6);
}

#[derive(Debug, ApiError)]
#[api(codes = kebab-case, docs = "https://a.example/errors")]
#[allow(dead_code, reason = "read from the catalog")]
enum ByPath {
    #[status(404)]
    NoSuchThing,
    #[status(409)]
    #[code("a/b c")]
    Odd,
    #[status(410)]
    #[docs("https://a.example/errors/v1/gone.html")]
    Gone,
    #[transparent]
    Inner(Inner),
}

#[derive(Debug, ApiError)]
#[api(codes = snake_case)]
#[allow(dead_code, reason = "read from the catalog")]
enum Inner {
    #[status(400)]
    #[docs("https://a.example/errors#no-such-thing")]
    SameLinkAsAnother,
    #[status(400)]
    #[docs("https://a.example")]
    LinkToAHost,
}

#[test]
fn links_by_path_land() {
    let site = Docs::of::<ByPath>().mounted_at("/errors/").site();
    for (path, location) in [
        ("/no-such-thing", "/errors#no-such-thing"),
        ("/a%2Fb%20c", "/errors#a%2Fb%20c"),
        ("/gone", "/errors#gone"),
        ("/gone.html", "/errors#gone.html"),
        ("/same_link_as_another", "/errors#same_link_as_another"),
        ("/link_to_a_host", "/errors#link_to_a_host"),
    ] {
        let response = site.respond(path, None);
        assert_eq!(response.status(), 308, "{path}");
        assert_eq!(response.headers()["location"], location);
    }
}
