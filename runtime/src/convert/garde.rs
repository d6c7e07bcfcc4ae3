//! `garde`'s errors as field errors.

use std::sync::LazyLock;

use garde::error::Path;
use garde::i18n::{
    DefaultI18n, I18n, InvalidCreditCard, InvalidEmail, InvalidPhoneNumber, InvalidUrl, IpKind,
};
use serde_json::Value;

use crate::field::{FieldError, FieldErrors, FieldPath};

/// Paths, texts and their order as garde has them: its derive sorts fields by name.
/// The key is the rule's name where garde's own text stands, else `invalid`; a
/// bound is the parameter `min` or `max`.
///
/// See [`convert`](crate::convert).
impl From<garde::Report> for FieldErrors {
    fn from(report: garde::Report) -> Self {
        let mut all = Self::new();
        for (path, error) in report.into_inner() {
            all.push_error(field_path(&path), field_error(error.message()));
        }
        all
    }
}

/// Through `Serialize`, which tells names from positions: in the text, a dot may
/// be part of a map's key.
fn field_path(path: &Path) -> FieldPath {
    let Ok(Value::Array(steps)) = serde_json::to_value(path) else {
        return FieldPath::from(path.to_string());
    };
    let mut place = FieldPath::root();
    for step in &steps {
        let kind = step.get(0).and_then(Value::as_str);
        let text = step.get(1).and_then(Value::as_str).unwrap_or_default();
        place = match (kind, text.parse()) {
            // The inside of an `Option`, or of a struct around one field.
            (Some("none"), _) => place,
            (Some("index"), Ok(index)) => place.index(index),
            _ => place.name(text.to_owned()),
        };
    }
    place
}

/// A report has no more than the text of each error.
fn field_error(text: &str) -> FieldError {
    for rule in RULES.iter() {
        let inside = text
            .strip_prefix(&*rule.before)
            .and_then(|rest| rest.strip_suffix(&*rule.after));
        match (inside, rule.bound) {
            (Some(_), None) => return FieldError::new(rule.key, text.to_owned()),
            (Some(inside), Some(bound)) => {
                if let Some(number) = number(inside) {
                    return FieldError::new(rule.key, text.to_owned()).with_param(bound, number);
                }
            }
            (None, _) => {}
        }
    }
    FieldError::new("invalid", text.to_owned())
}

/// As a number if JSON's readers have it exactly, else as its digits.
fn number(text: &str) -> Option<Value> {
    let float: f64 = text.parse().ok()?;
    let integer = text.parse::<u64>().map(Value::from);
    let integer = integer.or_else(|_| text.parse::<i64>().map(Value::from));
    Some(integer.unwrap_or_else(|_| {
        if float.is_finite() && float.to_string() == text {
            Value::from(float)
        } else {
            Value::from(text)
        }
    }))
}

/// How garde's own text for a broken rule begins and ends.
struct Rule {
    key: &'static str,
    before: String,
    after: String,
    bound: Option<&'static str>,
}

/// What stands in a text where the rule's own words or numbers are.
const HOLE: &str = "\0";

/// Drawn from garde, so that its texts are written down nowhere else.
static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let texts = DefaultI18n;
    let hole: &dyn core::fmt::Display = &HOLE;
    let rule = |key, text: &str, hole: &str, bound| {
        let (before, after) = text.rsplit_once(hole).unwrap_or((text, ""));
        Rule {
            key,
            before: before.to_owned(),
            after: after.to_owned(),
            bound,
        }
    };
    let named = |key, text: &str| rule(key, text, HOLE, None);
    // A reason is at the end of a text, and there are several.
    let reasoned = |key, text: &str, reason: &dyn core::fmt::Display| {
        rule(key, text, &reason.to_string(), None)
    };
    vec![
        rule("length", &texts.length_lower_than(0), "0", Some("min")),
        rule("length", &texts.length_greater_than(0), "0", Some("max")),
        rule("range", &texts.range_lower_than(hole), HOLE, Some("min")),
        rule("range", &texts.range_greater_than(hole), HOLE, Some("max")),
        named("required", &texts.required_not_set()),
        named("ascii", &texts.ascii_invalid()),
        named("alphanumeric", &texts.alphanumeric_invalid()),
        named("pattern", &texts.pattern_no_match(hole)),
        named("contains", &texts.contains_missing(hole)),
        named("prefix", &texts.prefix_missing(hole)),
        named("suffix", &texts.suffix_missing(hole)),
        named("matches", &texts.matches_field_mismatch(hole)),
        named(
            "phone_number",
            &texts.phone_number_invalid(InvalidPhoneNumber::Invalid),
        ),
        reasoned(
            "email",
            &texts.email_invalid(InvalidEmail::Empty),
            &InvalidEmail::Empty,
        ),
        reasoned(
            "url",
            &texts.url_invalid(InvalidUrl::Other),
            &InvalidUrl::Other,
        ),
        reasoned(
            "credit_card",
            &texts.credit_card_invalid(InvalidCreditCard::Other),
            &InvalidCreditCard::Other,
        ),
        reasoned("ip", &texts.ip_invalid(IpKind::Any), &IpKind::Any),
    ]
});
