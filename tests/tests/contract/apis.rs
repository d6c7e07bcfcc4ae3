//! The APIs of `examples`: what every document is tried on.

use std::fs;
use std::path::Path;

use fault::Catalog;
use fault_contract::Walk;

/// Calls a generic function `fn _<E: Catalog>(name: &str, …)` with the errors of each
/// API. The name is that of its folder, or of its file in the gallery.
macro_rules! every_api {
    ($function:ident $(, $argument:expr)?) => {
        $function::<fault_examples::bookings::BookingError>("bookings" $(, $argument)?);
        $function::<fault_examples::calendar::CalendarError>("calendar" $(, $argument)?);
        $function::<fault_examples::custom_format::IssueError>("custom_format" $(, $argument)?);
        $function::<fault_examples::localized::OrderError>("localized" $(, $argument)?);
        $function::<fault_examples::payments::PaymentError>("payments" $(, $argument)?);
        $function::<fault_examples::timeline::TimelineError>("timeline" $(, $argument)?);
        $function::<fault_examples::gallery::crates_io::CratesIoError>("crates_io" $(, $argument)?);
        $function::<fault_examples::gallery::google::LibraryError>("google" $(, $argument)?);
        $function::<fault_examples::gallery::json_api::ArticleError>("json_api" $(, $argument)?);
        $function::<fault_examples::gallery::lemmy::LemmyError>("lemmy" $(, $argument)?);
        $function::<fault_examples::gallery::matrix::MatrixError>("matrix" $(, $argument)?);
        $function::<fault_examples::gallery::meilisearch::DocumentError>("meilisearch" $(, $argument)?);
        $function::<fault_examples::gallery::slack::SlackError>("slack" $(, $argument)?);
        $function::<fault_examples::gallery::stripe::StripeError>("stripe" $(, $argument)?);
        $function::<fault_examples::gallery::svix::SvixError>("svix" $(, $argument)?);
        $function::<fault_examples::gallery::twitter::TwitterError>("twitter" $(, $argument)?);
    };
}

pub(crate) use every_api;

fn add<E: Catalog>(name: &str, names: &mut Vec<String>) {
    assert!(!Walk::of::<E>().listed.is_empty(), "{name}");
    names.push(name.to_owned());
}

#[test]
fn every_api_of_the_examples_is_among_them() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples");
    let stems = |folder: &Path, is_one: fn(&Path) -> bool| {
        let found = fs::read_dir(folder).unwrap();
        let found = found.map(|found| found.unwrap().path());
        let found = found.filter(|path| is_one(path));
        let stems = found.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned());
        stems.collect::<Vec<_>>()
    };
    let mut there = stems(&examples, |path| path.join("mod.rs").exists());
    there.retain(|name| name != "gallery");
    let gallery = stems(&examples.join("gallery"), |path| {
        !path.ends_with("mod.rs") && !path.ends_with("main.rs")
    });
    there.extend(gallery);
    there.sort();

    let mut listed = Vec::new();
    every_api!(add, &mut listed);
    listed.sort();
    assert_eq!(listed, there);
}
