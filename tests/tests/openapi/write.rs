//! Writes the documents into a directory, for `.ci/openapi`:
//! `cargo run -p fault-tests --example openapi_documents DIRECTORY`

mod documents;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use fault_contract::openapi::Version;
use serde_json::Value;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let directory = std::env::args_os().nth(1).map(PathBuf::from);
    let directory = directory.ok_or("the directory to write to is missing")?;
    fs::create_dir_all(&directory)?;
    let write = |name: String, document: &Value| {
        let text = serde_json::to_string_pretty(document)?;
        fs::write(directory.join(name), text).map_err(Box::<dyn Error>::from)
    };
    write(
        "bookings-served.json".to_owned(),
        &fault_examples::bookings::document(),
    )?;
    for (name, errors) in documents::all() {
        for (version, suffix) in [(Version::V3_0, "3.0"), (Version::V3_1, "3.1")] {
            for (kind, errors) in [
                ("", errors.clone()),
                ("-one", errors.clone().one_schema()),
                ("-inline", errors.clone().inline()),
            ] {
                let document = documents::document(name, errors, version);
                write(format!("{name}{kind}-{suffix}.json"), &document)?;
            }
            let parts = errors.clone().version(version).document(name, "1.0");
            write(format!("{name}-parts-{suffix}.json"), &parts)?;
        }
    }
    Ok(())
}
