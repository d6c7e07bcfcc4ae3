//! From the catalog to records.

use fault::{Catalog, Entry};
use serde_json::json;

use super::{Body, Content, OpenApi, Record, names};

/// The errors of `E` as OpenAPI has them.
pub fn of<E: Catalog>() -> OpenApi {
    let entries = E::CATALOG;
    let records: Vec<Record> = entries
        .iter()
        .map(|entry| record(entries.name(), &entry))
        .collect();
    let candidates: Vec<Vec<String>> = records.iter().map(|r| vec![r.name.clone()]).collect();
    let names = names::unique(&candidates);
    let records = records
        .into_iter()
        .zip(names)
        .map(|(record, name)| Record { name, ..record });
    OpenApi::new(entries.name(), records.collect())
}

fn record(owner: &str, entry: &Entry) -> Record {
    Record {
        name: names::key(&format!("{owner}{}", entry.name())),
        status: Some(entry.status().as_u16()),
        body: Body::Of(Content {
            media_type: "application/json".into(),
            schema: json!({"type": "object", "required": ["code"], "properties": {"code": {"type":"string","enum": [entry.name()]}}}),
            example: Some(json!({"code": entry.name()})),
            may_be_absent: false,
        }),
        headers: Vec::new(),
        title: entry.title().to_owned(),
        description: entry.description().to_owned(),
        code: entry.code().map(|code| json!(code)),
        deprecated: None,
    }
}
