//! The responses of several errors: one for each status.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::record::{Body, Content, Header, Record};
use super::{union, words};

/// Response objects by status; `default` has those whose status only the
/// occurrence knows.
///
/// `schema` gives the schema of some of the components, which are named.
pub(super) fn responses(
    records: &[Record],
    schema: &dyn Fn(&[&str]) -> Value,
) -> Map<String, Value> {
    let mut by_status: BTreeMap<String, Vec<&Record>> = BTreeMap::new();
    for record in records {
        let status = record
            .status
            .map_or("default".to_owned(), |s| s.to_string());
        by_status.entry(status).or_default().push(record);
    }
    // `default` is for statuses that are not listed: an error that may be sent with
    // any status is one of each. Of what is not known at all, nothing can be said.
    let is_known = |record: &&&Record| !matches!(record.body, Body::Open);
    let of_any: Vec<&Record> = match by_status.get("default") {
        Some(records) => records.iter().filter(is_known).copied().collect(),
        None => Vec::new(),
    };
    for (status, records) in &mut by_status {
        if status != "default" {
            records.extend(&of_any);
        }
    }
    by_status
        .into_iter()
        .map(|(status, records)| {
            let response = response(status == "default", &records, schema);
            (status, response)
        })
        .collect()
}

fn response(is_default: bool, records: &[&Record], schema: &dyn Fn(&[&str]) -> Value) -> Value {
    let mut response = Map::new();
    response.insert("description".into(), words::describe(records).into());
    let headers = headers(records);
    if !headers.is_empty() {
        response.insert("headers".into(), headers.into());
    }
    let content = content(is_default, records, schema);
    if !content.is_empty() {
        response.insert("content".into(), content.into());
    }
    response.into()
}

fn content(
    is_default: bool,
    records: &[&Record],
    schema: &dyn Fn(&[&str]) -> Value,
) -> Map<String, Value> {
    let mut by_media_type: BTreeMap<&str, Vec<(&Record, &Content)>> = BTreeMap::new();
    for record in records {
        if let Body::Of(content) = &record.body {
            let of_one = by_media_type.entry(&content.media_type).or_default();
            of_one.push((record, content));
        }
    }
    let mut content = Map::new();
    for (media_type, of_one) in by_media_type {
        let names: Vec<&str> = of_one.iter().map(|(record, _)| &*record.name).collect();
        let mut object = Map::new();
        object.insert("schema".into(), schema(&names));
        let examples: Map<String, Value> = of_one
            .iter()
            // The example of one that may have any status may say another.
            .filter(|(record, _)| is_default || record.status.is_some())
            .filter_map(|(record, content)| Some((record, content.example.as_ref()?)))
            .map(|(record, value)| {
                let example = json!({ "summary": record.title, "value": value });
                (record.name.clone(), example)
            })
            .collect();
        if !examples.is_empty() {
            object.insert("examples".into(), examples.into());
        }
        content.insert(media_type.to_owned(), object.into());
    }
    content
}

fn headers(records: &[&Record]) -> Map<String, Value> {
    let names: BTreeSet<&str> = records
        .iter()
        .flat_map(|record| &record.headers)
        .map(|header| &*header.name)
        // OpenAPI has it in `content`.
        .filter(|name| *name != "content-type")
        .collect();
    let of = |name: &str| -> Vec<Option<&Header>> {
        records
            .iter()
            .map(|record| record.headers.iter().find(|header| header.name == name))
            .collect()
    };
    names
        .into_iter()
        .map(|name| (name.to_owned(), header(&of(name))))
        .collect()
}

/// One header as each of the errors has it.
fn header(of_each: &[Option<&Header>]) -> Value {
    let there = || of_each.iter().flatten();
    let required = of_each
        .iter()
        .all(|header| header.is_some_and(|header| header.required));
    let fixed: Option<BTreeSet<&str>> = there().map(|header| header.fixed.as_deref()).collect();
    let mut schema = json!({ "type": "string" });
    if let Some(fixed) = fixed {
        schema["enum"] = fixed.into_iter().collect();
    }
    // In the schema, since that is where more tools look for it.
    let example = there().find_map(|header| header.example.as_deref());
    if let Some(example) = example.filter(|_| schema.get("enum").is_none()) {
        schema["examples"] = json!([example]);
    }
    let mut object = Map::new();
    if required {
        object.insert("required".into(), true.into());
    }
    object.insert("schema".into(), schema);
    object.into()
}

/// A second response beside the first, under one status.
pub(super) fn merge(first: &mut Value, second: Value) {
    let (Some(first), Value::Object(second)) = (first.as_object_mut(), second) else {
        return;
    };
    // Another document's reference stays what it is.
    if first.contains_key("$ref") {
        return;
    }
    if !second.contains_key("headers") {
        first.get_mut("headers").into_iter().for_each(optional);
    }
    for (key, mut value) in second {
        match (first.get_mut(&key), key.as_str()) {
            (None, "headers") => {
                optional(&mut value);
                first.insert(key, value);
            }
            (None, _) => {
                first.insert(key, value);
            }
            (Some(Value::String(text)), "description") => {
                if let Value::String(more) = value {
                    text.push_str("\n\n");
                    text.push_str(&more);
                }
            }
            (Some(there), "content") => merge_content(there, value),
            (Some(there), "headers") => merge_headers(there, value),
            (Some(_), _) => {}
        }
    }
}

fn merge_headers(first: &mut Value, second: Value) {
    let (Some(first), Value::Object(mut second)) = (first.as_object_mut(), second) else {
        return;
    };
    for (name, header) in &mut *first {
        match second.remove(name) {
            // Both have it, each with values of its own.
            Some(other) if other != *header => {
                let required = header["required"] == true && other["required"] == true;
                *header = json!({ "schema": { "type": "string" } });
                if required {
                    header["required"] = true.into();
                }
            }
            Some(_) => {}
            None => without_duty(header),
        }
    }
    for (name, mut header) in second {
        without_duty(&mut header);
        first.insert(name, header);
    }
}

/// Headers of one of the two, which the other's responses do not have.
fn optional(headers: &mut Value) {
    let headers = headers.as_object_mut().into_iter();
    headers.flat_map(Map::values_mut).for_each(without_duty);
}

fn without_duty(header: &mut Value) {
    if let Some(header) = header.as_object_mut() {
        header.remove("required");
    }
}

fn merge_content(first: &mut Value, second: Value) {
    let (Some(first), Value::Object(second)) = (first.as_object_mut(), second) else {
        return;
    };
    for (media_type, content) in second {
        let Some(there) = first.get_mut(&media_type).and_then(Value::as_object_mut) else {
            first.insert(media_type, content);
            continue;
        };
        let Value::Object(mut content) = content else {
            continue;
        };
        // Without a schema it is anything, and stays so.
        if let (Some(schema), Some(second)) = (there.get_mut("schema"), content.remove("schema")) {
            *schema = union::either(schema.take(), second);
        }
        if let Some(Value::Object(more)) = content.remove("examples") {
            // The one and the many exclude each other.
            let single = there.remove("example");
            let examples = there.entry("examples").or_insert_with(|| json!({}));
            if let Some(examples) = examples.as_object_mut() {
                if let Some(value) = single {
                    examples.insert("success".into(), json!({ "value": value }));
                }
                for (name, example) in more {
                    examples.entry(name).or_insert(example);
                }
            }
        }
    }
}
