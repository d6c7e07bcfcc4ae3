//! rust-i18n, which has its messages in the program, through a closure.

use std::fmt::Write as _;

use axum::Router;
use axum::routing::get;
use fault::ApiError;
use fault::body::{Fields, OAuth, Problem};
use fault::i18n::{Messages, Said};
use fault::layer::FaultLayer;

use crate::support::{ask, member, read};

rust_i18n::i18n!("locales");

#[derive(Debug, ApiError)]
#[api(format = Fields, codes = snake_case)]
#[status(409)]
#[message("Seat {seat} is taken")]
#[code("taken")]
struct Taken {
    seat: u32,
}

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
#[status(400)]
#[code("taken")]
#[message("Seat {0} is taken")]
struct TakenInOAuth(u32);

#[derive(Debug, ApiError)]
#[api(format = Problem)]
#[status(409)]
#[message("Row {0}, seat {1}")]
struct Unnamed(u32, u32);

fn messages() -> Messages {
    Messages::new(
        ["en", "de"],
        |locale: &str, said: &Said<'_>, out: &mut String| {
            if said.key() == "Unnamed" && locale == "de" {
                let args = said.args();
                let (Some(row), Some(seat)) = (args.get("arg0"), args.get("arg1")) else {
                    return false;
                };
                return write!(out, "Reihe {row}, Platz {seat}").is_ok();
            }
            let Some(text) = _rust_i18n_try_translate(locale, said.key()) else {
                return false;
            };
            let (names, values): (Vec<&str>, Vec<String>) = said
                .args()
                .iter()
                .map(|(name, value)| (name, value.to_string()))
                .unzip();
            out.push_str(&rust_i18n::replace_patterns(&text, &names, &values));
            !out.contains("%{")
        },
    )
}

fn app() -> Router {
    Router::new()
        .route("/taken", get(|| async { Taken { seat: 7 } }))
        .route("/oauth", get(|| async { TakenInOAuth(7) }))
        .route("/unnamed", get(|| async { Unnamed(3, 4) }))
        .layer(FaultLayer::<Problem>::new().translate(messages()))
}

#[tokio::test]
async fn a_closure_translates() {
    let response = ask(app(), "/taken", Some("de")).await;
    let (body, language) = read(&response);
    assert_eq!(member(&body, "/message"), "Platz 7 ist vergeben");
    assert_eq!(language, "de");
    assert_eq!(response.headers()["vary"], "accept-language");
}

#[tokio::test]
async fn fields_without_a_name_are_numbered() {
    let response = ask(app(), "/unnamed", Some("de")).await;
    assert_eq!(member(&read(&response).0, "/detail"), "Reihe 3, Platz 4");
}

#[tokio::test]
async fn a_format_with_a_charset_stays_as_it_is() {
    let response = ask(app(), "/oauth", Some("de")).await;
    let (body, language) = read(&response);
    assert_eq!(member(&body, "/error_description"), "Seat 7 is taken");
    assert_eq!(language, "");
    assert!(!response.headers().contains_key("vary"));
}
