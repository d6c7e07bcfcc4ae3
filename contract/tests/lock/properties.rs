//! Whatever a contract says: it is read as it was written, and is equal to
//! itself.

use fault::Code;
use fault_contract::lock::{Facts, Lock, diff};
use proptest::prelude::*;
use serde_json::{Value, json};

const ENDS: &[char] = &[
    '"', '\'', '\\', '\n', '\r', '\t', '\0', '\u{7f}', '\u{85}', '\u{2028}', '\u{feff}', '#', '=',
    '.', '[', ' ', 'a',
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z_]{1,8}",
        "[0-9]{1,3}",
        "\\PC{0,12}",
        any::<String>(),
        // What ends a line, a text or a key.
        proptest::collection::vec(proptest::sample::select(ENDS), 0..6)
            .prop_map(|chars| chars.into_iter().collect()),
    ]
}

#[derive(Debug, Clone)]
enum OwnedCode {
    Text(String),
    Number(i64),
    None,
}

fn codes() -> impl Strategy<Value = OwnedCode> {
    prop_oneof![
        texts().prop_map(OwnedCode::Text),
        any::<i64>().prop_map(OwnedCode::Number),
        Just(OwnedCode::None),
    ]
}

fn schemas() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(json!({"type": "string"})),
        Just(json!({"type": "integer"})),
        Just(json!({})),
        texts().prop_map(|text| json!({"enum": [text]})),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|items| json!({"type": "array", "items": items})),
            inner.clone().prop_map(|others| json!({"additionalProperties": others})),
            proptest::collection::vec(inner.clone(), 1..3).prop_map(|any| json!({"anyOf": any})),
            proptest::collection::vec((texts(), inner, any::<bool>()), 0..3).prop_map(|members| {
                let required = members.iter().filter(|m| m.2).map(|m| &m.0);
                json!({
                    "type": "object",
                    "required": required.collect::<Vec<_>>(),
                    "properties": members.iter().map(|m| (m.0.clone(), m.1.clone())).collect::<serde_json::Map<_, _>>(),
                })
            }),
        ]
    })
}

fn facts() -> impl Strategy<Value = Facts> {
    let body = proptest::option::of((schemas(), any::<bool>()));
    let header = proptest::option::of((
        "[a-z-]{1,8}",
        any::<bool>(),
        proptest::option::of("[ -~]{0,8}"),
    ));
    (
        400..600_u16,
        texts(),
        proptest::option::of(texts()),
        body,
        header,
    )
        .prop_map(|(status, message, kind, body, header)| {
            let mut facts = Facts::new().with_status(status).with_message(&message);
            if let Some(kind) = kind {
                facts = facts.with_kind(&kind);
            }
            if let Some((schema, optional)) = body {
                facts = facts.with_body(&schema, optional);
            }
            if let Some((name, always, value)) = header {
                facts = facts.with_header(&name, always, value.as_deref());
            }
            facts
        })
}

fn locks() -> impl Strategy<Value = Lock> {
    proptest::collection::vec((codes(), "[A-Z]::[A-Z]", facts()), 0..5).prop_map(|entries| {
        Lock::new(entries.iter().map(|(code, variant, facts)| {
            let code = match code {
                OwnedCode::Text(text) => Some(Code::Text(text)),
                OwnedCode::Number(number) => Some(Code::Number(*number)),
                OwnedCode::None => None,
            };
            (code, variant.as_str(), facts.clone())
        }))
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read(lock in locks()) {
        let text = lock.text();
        prop_assert_eq!(&Lock::read(&text).unwrap(), &lock);
        prop_assert_eq!(&Lock::read(&text.replace('\n', "\r\n")).unwrap(), &lock);
        // A fact a line: what `merge=union` and a review rely on.
        let facts: usize = lock.entries().map(|(_, facts)| facts.iter().count()).sum();
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        prop_assert_eq!(lines.count(), facts);
    }

    #[test]
    fn a_contract_is_equal_to_itself_and_to_nothing_else(a in locks(), b in locks()) {
        prop_assert!(diff(&a, &a).is_empty());
        prop_assert_eq!(diff(&a, &b).is_empty(), a == b);
    }
}
