//! The example with Fluent's bundles.

use fault::i18n;
use fault_examples::localized::{OrderError, messages, router};

use crate::support::{ask, member, read};

#[tokio::test]
async fn messages_are_in_the_language_that_is_asked_for() {
    for (path, language, said_in, detail) in [
        ("/seats/12A", None, "en", "Seat 12A is taken"),
        ("/seats/12A", Some("de"), "de", "Platz 12A ist vergeben"),
        (
            "/seats/12A",
            Some("DE-ch;q=0.5, it"),
            "de",
            "Platz 12A ist vergeben",
        ),
        ("/seats/12A", Some("fr"), "en", "Seat 12A is taken"),
        ("/seats/12A", Some("de;q=0"), "en", "Seat 12A is taken"),
        // Plurals need numbers.
        ("/orders/1", Some("de"), "de", "Ein Platz ist zu viel"),
        ("/orders/7", Some("de"), "de", "7 Plätze sind zu viel"),
        ("/orders/1", Some("en"), "en", "One seat is too many"),
        // Through the enum that is nested.
        (
            "/payments/0",
            Some("de"),
            "de",
            "Ihre Karte wurde abgelehnt",
        ),
        // Without a translation, and then not in that language.
        (
            "/payments/5",
            Some("de"),
            "en",
            "Only 5 of your credit is left",
        ),
        // What the framework has made.
        ("/nowhere", Some("de"), "de", "Nicht gefunden"),
    ] {
        let response = ask(router(), path, language).await;
        let (body, of_header) = read(&response);
        assert_eq!(member(&body, "/detail"), detail, "{path} {language:?}");
        assert_eq!(of_header, said_in, "{path} {language:?}");
        let vary: Vec<_> = response.headers().get_all("vary").iter().collect();
        assert_eq!(vary, ["accept", "accept-language"], "{path}");
    }
}

#[tokio::test]
async fn titles_and_field_errors_are_translated_too() {
    let response = ask(router(), "/seats/1", Some("de")).await;
    let (body, _) = read(&response);
    assert_eq!(member(&body, "/title"), "Konflikt");
    let response = ask(router(), "/names/Anna", Some("de")).await;
    let (body, language) = read(&response);
    assert_eq!(language, "de");
    assert_eq!(member(&body, "/errors/0/detail"), "höchstens 3 Zeichen");
    assert_eq!(member(&body, "/errors/1/detail"), "wird benötigt");
    // This one has none.
    assert_eq!(member(&body, "/detail"), "Some fields are invalid");
}

#[tokio::test]
async fn a_page_is_in_that_language() {
    use axum::body::Body;
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;

    let request = http::Request::builder()
        .uri("/seats/%3Cb%3E")
        .header("accept", "text/html,application/xml;q=0.9,*/*;q=0.8")
        .header("accept-language", "de")
        .body(Body::empty())
        .unwrap();
    let response = router().oneshot(request).await.unwrap();
    assert_eq!(
        response.headers()["content-type"],
        "text/html; charset=utf-8"
    );
    let page = response.into_body().collect().await.unwrap().to_bytes();
    let page = core::str::from_utf8(&page).unwrap();
    assert!(page.contains("<html lang=\"de\">"), "{page}");
    assert!(page.contains("Platz &lt;b&gt; ist vergeben"), "{page}");
    assert!(!page.contains("<b>"), "{page}");
}

#[test]
fn the_check_finds_what_has_no_translation() {
    let found: Vec<String> = i18n::check::<OrderError>(&messages())
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "`invalid_fields` has no message in `en` that is without arguments",
            "`credit_spent` has no message in `en` that uses no arguments but left",
            "`invalid_fields` has no message in `de` that is without arguments",
            "`credit_spent` has no message in `de` that uses no arguments but left",
        ]
    );
}
