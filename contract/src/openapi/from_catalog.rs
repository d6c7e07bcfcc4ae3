//! From the catalog to records.

use fault::described::Schemas;
use fault::{Catalog, Code, RuntimeFacts};
use serde_json::Value;

use super::names;
use super::open_api::OpenApi;
use super::record::{Body, Content, Header, Record};
use crate::listed::Listed;
use crate::presence::Presence;
use crate::sample::{Sample, sample};
use crate::schema;
use crate::walk::{Open, Walk};

/// The errors of `E` as OpenAPI has them. Of a [subset](crate::subset) the schemas
/// have the names that they have in the whole, and so are the same components.
///
/// ```
/// use fault::{ApiError, body::Typed};
/// use fault_contract::openapi;
///
/// #[derive(Debug, ApiError)]
/// #[api(format = Typed, codes = snake_case)]
/// #[kind("invalid_request_error")]
/// enum SeatError {
///     /// No seat has this number.
///     #[status(404)]
///     #[message("no seat {number}")]
///     NoSuchSeat { #[example(7)] number: u32 },
///     /// Somebody else has the seat.
///     #[status(409)]
///     #[message("the seat is taken")]
///     Taken,
/// }
///
/// let errors = openapi::of::<SeatError>();
/// let not_found = &errors.responses()["404"];
/// assert_eq!(
///     not_found["content"]["application/json"]["schema"]["$ref"],
///     "#/components/schemas/SeatErrorNoSuchSeat",
/// );
/// assert_eq!(errors.schemas()["SeatErrorTaken"]["properties"]["code"]["enum"][0], "taken");
/// ```
pub fn of<E: Catalog + ?Sized>() -> OpenApi {
    let walk = Walk::of::<E>();
    let mut schemas = Schemas::new();
    let bodies: Vec<schema::Body> = walk
        .listed
        .iter()
        .map(|listed| schema::Body::of(listed, &mut schemas))
        .collect();
    let definitions = schemas.definitions();
    let listed = walk.listed.iter().zip(bodies);
    let mut records: Vec<Record> = listed
        .map(|(listed, mut body)| {
            // Those that it does not need are dropped where they are lifted.
            if let (Some(object), false) = (body.schema.as_object_mut(), definitions.is_empty()) {
                object.insert("$defs".to_owned(), definitions.clone().into());
            }
            record(listed, body)
        })
        .collect();
    records.extend(walk.open.iter().map(open));
    names::unique(records.iter_mut().map(|record| &mut record.name));
    OpenApi::new(walk.root.name(), records)
}

fn record(listed: &Listed, body: schema::Body) -> Record {
    let entry = listed.entry();
    let sample = sample(listed);
    let is_live = entry.runtime().contains(RuntimeFacts::STATUS);
    Record {
        name: names::key(listed.name()),
        status: (!is_live).then(|| entry.status().as_u16()),
        headers: headers(listed, &sample),
        body: match body.presence {
            Presence::Never => Body::Never,
            Presence::Sometimes | Presence::Always => Body::Of(Content {
                media_type: body.media_type.to_owned(),
                is_json: body.is_json,
                example: example(&sample, body.is_json),
                may_be_absent: body.presence == Presence::Sometimes,
                schema: body.schema,
            }),
        },
        title: entry.title().to_owned(),
        description: entry.description().to_owned(),
        code: match entry.code() {
            Some(Code::Text(text)) => Some(text.into()),
            Some(Code::Number(number)) => Some(number.into()),
            Some(_) | None => None,
        },
        deprecated: entry.deprecated().map(str::to_owned),
    }
}

/// An example that lacks a member is none: validators call it wrong.
fn example(sample: &Sample, is_json: bool) -> Option<Value> {
    if sample.body.is_empty() || !sample.is_complete() {
        return None;
    }
    if is_json {
        serde_json::from_slice(&sample.body).ok()
    } else {
        Some(String::from_utf8_lossy(&sample.body).into())
    }
}

fn headers(listed: &Listed, sample: &Sample) -> Vec<Header> {
    let headers = listed.headers();
    let headers = headers.into_iter().map(|header| Header {
        example: sample
            .headers
            .get(header.name)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned),
        name: header.name.to_owned(),
        required: !header.is_optional,
        fixed: header.value,
    });
    headers.collect()
}

/// What is behind a `dyn Fault` may be anything.
fn open(open: &Open) -> Record {
    Record {
        name: names::key(&format!("{}{}", open.owner.name(), open.variant())),
        status: None,
        body: Body::Open,
        headers: Vec::new(),
        title: format!("{}: any other error", open.variant()),
        description: String::new(),
        code: None,
        deprecated: None,
    }
}
