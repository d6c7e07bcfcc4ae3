//! A format that shows every fact, and what its body has to be.

use fault::body::{Contract, Each, Fact, Format, Member, PathStyle, Shape, Unit};
use fault::{Code, Fault, FieldError, FieldPath, RetryAfter, SegmentRef};
use serde_json::{Map, Value, json};

use crate::facts::Hand;

/// Every fact, in every place that it can be in.
#[derive(Debug)]
pub struct Every;

impl Format for Every {
    const SHAPE: Shape = Shape::json(&[
        Member::new("status", Fact::Status),
        Member::new("status_text", Fact::Status).as_text(),
        Member::new("reason", Fact::Reason),
        Member::new("kind", Fact::Kind).nullable(),
        Member::new("code", Fact::Code),
        Member::new("code_text", Fact::Code).as_text(),
        Member::new("title", Fact::Title),
        Member::new("message", Fact::Message),
        Member::new("ascii", Fact::Message)
            .with_charset(ascii)
            .skip_if_empty(),
        Member::new("param", Fact::Param),
        Member::new("docs", Fact::Docs),
        Member::new("domain", Fact::Domain),
        Member::new("seconds", Fact::RetryAfter(Unit::Seconds)),
        Member::new("milliseconds", Fact::RetryAfter(Unit::Milliseconds)).as_text(),
        Member::new("decimal", Fact::RetryAfter(Unit::DecimalSeconds)),
        Member::new("protobuf", Fact::RetryAfter(Unit::ProtobufDuration)),
        Member::new("id", Fact::RequestId).nullable(),
        Member::new("path", Fact::RequestPath),
        Member::new("fixed", Fact::Fixed("\"fixed\"")),
        Member::new("number", Fact::FixedNumber(-7)),
        Member::new("bool", Fact::FixedBool(true)),
        Member::new("chosen", Fact::Chosen(chosen)),
        Member::new("object", Fact::Object(&OBJECT)),
        Member::new("once", Fact::List(Each::Once, &OBJECT)),
        Member::new("each", Fact::List(Each::FieldError, &ITEM)).even_if_empty(),
        Member::new("or_self", Fact::List(Each::FieldErrorOrSelf, &BARE)),
        Member::new("dots", Fact::Map(PathStyle::Dots, &BARE)),
        Member::new("brackets", Fact::Map(PathStyle::Brackets, &BARE)),
        Member::new("pointer", Fact::Map(PathStyle::Pointer, &BARE)),
        Member::new("fragment", Fact::Map(PathStyle::Fragment, &BARE)),
        Member::new("array", Fact::Array(&[COMPLETE, LIST])),
        Member::details(),
    ])
    .with_header("x-message", Fact::Message);
}

/// The members' names.
const NAMES: [&str; 31] = [
    "status",
    "status_text",
    "reason",
    "kind",
    "code",
    "code_text",
    "title",
    "message",
    "ascii",
    "param",
    "docs",
    "domain",
    "seconds",
    "milliseconds",
    "decimal",
    "protobuf",
    "id",
    "path",
    "fixed",
    "number",
    "bool",
    "chosen",
    "object",
    "once",
    "each",
    "or_self",
    "dots",
    "brackets",
    "pointer",
    "fragment",
    "array",
];

const OBJECT: Shape = Shape::json(&[
    Member::new("fixed", Fact::Fixed("")),
    Member::new("docs", Fact::Docs),
]);

const COMPLETE: Shape = Shape::json(&[
    Member::new("fixed", Fact::Fixed("")),
    Member::new("docs", Fact::Docs).required(),
]);

const LIST: Shape = Shape::json(&[Member::new("list", Fact::List(Each::FieldError, &BARE))]);

const BARE: Shape = Shape::value(Fact::Description);

const ITEM: Shape = Shape::json(&[
    Member::new("dots", Fact::Path(PathStyle::Dots)),
    Member::new("brackets", Fact::Path(PathStyle::Brackets)),
    Member::new("pointer", Fact::Path(PathStyle::Pointer)),
    Member::new("fragment", Fact::Path(PathStyle::Fragment)),
    Member::new("key", Fact::Key),
    Member::new("description", Fact::Description),
    Member::new("max", Fact::RuleParam("max")),
    Member::new("params", Fact::RuleParams),
]);

fn ascii(character: char) -> char {
    if character.is_ascii() { character } else { '?' }
}

fn chosen(contract: &Contract<'_>) -> Option<&'static str> {
    (contract.status < 500).then_some("client")
}

fn steps(path: &FieldPath) -> Vec<String> {
    let step = |step| match step {
        SegmentRef::Name(name) => name.to_owned(),
        SegmentRef::Index(index) => index.to_string(),
        _ => unreachable!(),
    };
    path.segments().map(step).collect()
}

fn written(path: &FieldPath, style: PathStyle) -> String {
    let is_root = path.is_root();
    match style {
        PathStyle::Brackets | PathStyle::Dots if is_root => "base".into(),
        PathStyle::Brackets => path.to_string(),
        PathStyle::Dots => steps(path).join("."),
        _ => {
            let is_fragment = matches!(style, PathStyle::Fragment);
            let mut pointer = String::from(if is_fragment { "#" } else { "" });
            for step in steps(path) {
                pointer.push('/');
                let step = step.replace('~', "~0").replace('/', "~1");
                for byte in step.bytes() {
                    let stays =
                        byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte);
                    if stays || !is_fragment {
                        // Bytes of a character are put together below.
                        pointer.push(char::from(byte));
                    } else {
                        pointer.push_str(&format!("%{byte:02X}"));
                    }
                }
            }
            if is_fragment {
                pointer
            } else {
                let bytes = pointer.chars().map(|byte| byte as u8).collect();
                String::from_utf8(bytes).unwrap()
            }
        }
    }
}

/// What is in the body of `hand`, none of whose texts panic, if `status`,
/// `reason`, `title` and `message` are what is sent.
///
/// # Panics
///
/// If a path is no text.
pub fn expected(hand: &Hand, status: u16, reason: &str, sent: &Value) -> Value {
    let mut body = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            body.insert(name.into(), value);
        }
    };
    let code = hand.code();
    let docs = hand.docs();
    let object = || docs.map(|docs| json!({"fixed": "", "docs": docs}));
    put("status", Some(status.into()));
    put("status_text", Some(status.to_string().into()));
    put("reason", Some(reason.into()));
    put("kind", Some(hand.kind().into()));
    put(
        "code",
        code.map(|code| match code {
            Code::Text(text) => text.into(),
            Code::Number(number) => number.into(),
            _ => unreachable!(),
        }),
    );
    put("code_text", code.map(|code| code.to_string().into()));
    put("docs", docs.map(Value::from));
    put("domain", hand.entry().domain().map(Value::from));
    put("id", Some(Value::Null));
    put("fixed", Some("\"fixed\"".into()));
    put("number", Some((-7).into()));
    put("bool", Some(true.into()));
    put("chosen", (status < 500).then(|| "client".into()));
    put("object", object());
    put(
        "once",
        Some(json!([object().unwrap_or(json!({"fixed": ""}))])),
    );

    // Texts that may be the phrase of another status than is sent are compared
    // with each other: the writer has put them right.
    let message = match &hand.message {
        Some(message) => Value::from(message.text()),
        None => sent["message"].clone(),
    };
    put("title", Some(sent["title"].clone()));
    let ascii: String = message.as_str().unwrap().chars().map(ascii).collect();
    put("ascii", (!ascii.is_empty()).then(|| ascii.into()));
    put("message", Some(message.clone()));

    if let Some(RetryAfter::After(wait)) = hand.retry_after() {
        let wait = wait.min(std::time::Duration::from_secs(1 << 31));
        let (seconds, nanos) = (wait.as_secs(), wait.subsec_nanos());
        put("seconds", Some((seconds + u64::from(nanos > 0)).into()));
        let milliseconds = wait.as_nanos().div_ceil(1_000_000);
        put("milliseconds", Some(milliseconds.to_string().into()));
        let decimal: Value = serde_json::from_str(&format!("{seconds}.{nanos:09}")).unwrap();
        let decimal = if nanos == 0 { seconds.into() } else { decimal };
        put("decimal", Some(decimal));
        put("protobuf", Some(sent["protobuf"].clone()));
    } else if hand.retry_after().is_some() {
        for name in ["seconds", "milliseconds", "decimal", "protobuf"] {
            put(name, sent.get(name).cloned());
        }
    }

    let errors = hand.field_errors().unwrap_or_default();
    let descriptions: Vec<&str> = errors
        .iter()
        .map(|(_, error)| error.description())
        .collect();
    let param = match (&hand.param, errors.first()) {
        (Some(param), _) => Some(param.text().into()),
        (None, _) if hand.entry().param().is_some() => hand.entry().param().map(Value::from),
        (None, Some(_)) => sent.get("param").cloned(),
        (None, None) => None,
    };
    put("param", param);
    let details = details(hand);
    let item = |path: &FieldPath, error: &FieldError| {
        let mut item = json!({
            "dots": written(path, PathStyle::Dots),
            "brackets": written(path, PathStyle::Brackets),
            "pointer": written(path, PathStyle::Pointer),
            "fragment": written(path, PathStyle::Fragment),
            "key": error.key(),
            "description": error.description(),
        });
        if let Some(max) = error.param("max") {
            item["max"] = max.clone();
        }
        let params: Map<String, Value> = error
            .params()
            .map(|(name, value)| (name.to_owned(), value.clone()))
            .collect();
        if !params.is_empty() {
            item["params"] = params.into();
        }
        item
    };
    let items = errors
        .iter()
        .map(|(path, error)| item(path, error))
        .collect();
    put("each", Some(Value::Array(items)));
    let or_self = if errors.is_empty() {
        json!([message])
    } else {
        json!(descriptions)
    };
    put("or_self", Some(or_self));
    for (name, style) in [
        ("dots", PathStyle::Dots),
        ("brackets", PathStyle::Brackets),
        ("pointer", PathStyle::Pointer),
        ("fragment", PathStyle::Fragment),
    ] {
        let mut map = Map::new();
        for (path, error) in errors.iter() {
            let list = map.entry(written(path, style)).or_insert_with(|| json!([]));
            list.as_array_mut()
                .unwrap()
                .push(error.description().into());
        }
        put(name, (!map.is_empty()).then(|| map.into()));
    }
    let mut array: Vec<Value> = object().into_iter().collect();
    if !errors.is_empty() {
        array.push(json!({"list": descriptions}));
    }
    put("array", (!array.is_empty()).then(|| array.into()));

    for (name, value) in details {
        if !NAMES.contains(&&*name) {
            body.entry(name).or_insert(value);
        }
    }
    body.into()
}

/// The details that serialize, the first of each name.
fn details(hand: &Hand) -> Vec<(String, Value)> {
    let mut details: Vec<(String, Value)> = Vec::new();
    for (name, value) in &hand.details {
        let Ok(text) = serde_json::to_string(value) else {
            continue;
        };
        if text != "null" && !details.iter().any(|(known, _)| known == name.text()) {
            details.push((name.text().to_owned(), serde_json::from_str(&text).unwrap()));
        }
    }
    details
}
