//! Error contracts of ten APIs, a file each, in attributes and formats alone.
//!
//! | file | contract | what is special |
//! |---|---|---|
//! | `matrix.rs` | Matrix | codes made of names with `M_` before them, a time to wait in milliseconds |
//! | `crates_io.rs` | crates.io | a list of one item; a 500 that is plain text |
//! | `meilisearch.rs` | Meilisearch | a link made of the code, a wrapper that puts words before a message |
//! | `lemmy.rs` | Lemmy | one status for most errors, a wrapper that shows its cause |
//! | `svix.rs` | Svix | code and text at run time, paths as lists of steps |
//! | `twitter.rs` | Twitter 1.1 | one numeric code for two statuses |
//! | `slack.rs` | Slack | errors with status 200 |
//! | `json_api.rs` | JSON:API | shipped with `fault` |
//! | `google.rs` | Google, AIP-193 | shipped with `fault` |
//! | `stripe.rs` | Stripe | the request's id in header and body |

pub mod crates_io;
pub mod google;
pub mod json_api;
pub mod lemmy;
pub mod matrix;
pub mod meilisearch;
pub mod slack;
pub mod stripe;
pub mod svix;
pub mod twitter;

use axum::Router;

/// All of them, each under its own prefix.
pub fn router() -> Router {
    Router::new()
        .nest("/matrix", matrix::routes())
        .nest("/crates_io", crates_io::routes())
        .nest("/meilisearch", meilisearch::routes())
        .nest("/lemmy", lemmy::routes())
        .nest("/svix", svix::routes())
        .nest("/twitter", twitter::routes())
        .nest("/slack", slack::routes())
        .nest("/jsonapi", json_api::routes())
        .nest("/google", google::routes())
        .nest("/stripe", stripe::routes())
}
