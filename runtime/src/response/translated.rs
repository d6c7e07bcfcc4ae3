//! The texts of an error in the language of the client.

use serde_json::Value;

use super::occurrence::Occurrence;
use super::scalar::{self, Scalar};
use crate::args::{ArgValue, Args};
use crate::field::FieldError;
use crate::i18n::{Part, Said, key};
use crate::shape::model::Fact;
use crate::shape::parts::Contract;
use crate::text::Text;

/// The value of a fact as [`scalar::of`] has it, translated if there is a
/// translation.
pub(super) fn of<'a>(occurrence: &Occurrence<'a>, fact: Fact) -> Option<Scalar<'a>> {
    // Most services have one language: nothing is asked twice there.
    if occurrence.translation().is_none() {
        return scalar::of(occurrence, fact);
    }
    let translated = match fact {
        Fact::Message | Fact::Description => text(occurrence, Part::Message),
        Fact::Title => text(occurrence, Part::Title),
        Fact::Chosen(choose) if is_title(&occurrence.contract(), choose) => {
            text(occurrence, Part::Title)
        }
        _ => None,
    };
    match translated {
        Some(text) => Some(Scalar::Text(Text::owned(text))),
        None => scalar::of(occurrence, fact),
    }
}

/// Whether a function chooses the title, or the phrase that stands for it (RFC
/// 9457 §4.2.1, which allows for it in other languages).
fn is_title(contract: &Contract<'_>, choose: fn(&Contract<'_>) -> Option<&'static str>) -> bool {
    choose(contract).is_some_and(|text| text == contract.title || text == contract.reason)
}

/// A text of the error, if it has a translation.
pub(super) fn text(occurrence: &Occurrence<'_>, part: Part) -> Option<String> {
    let translation = occurrence.translation()?;
    let code = occurrence.code();
    let entry = occurrence.fault().entry().name();
    translation.text(&Said {
        part,
        key: key(code, entry),
        code,
        entry,
        args: &occurrence.args(),
    })
}

/// The description of a field error.
pub(super) fn description<'a>(occurrence: &Occurrence<'_>, error: &'a FieldError) -> Text<'a> {
    let translated = occurrence.translation().and_then(|translation| {
        let mut args = Args::new();
        for (name, param) in error.params() {
            args.add(name.to_owned(), argument(param));
        }
        translation.text(&Said {
            part: Part::Field,
            key: error.key().into(),
            code: occurrence.code(),
            entry: occurrence.fault().entry().name(),
            args: &args,
        })
    });
    translated.map_or_else(|| Text::borrowed(error.description()), Text::owned)
}

fn argument(param: &Value) -> ArgValue {
    match param {
        Value::String(text) => ArgValue::Text(text.clone()),
        Value::Number(number) => {
            let integer = number.as_i64().map(i128::from);
            if let Some(number) = integer.or_else(|| number.as_u64().map(i128::from)) {
                ArgValue::Integer(number)
            } else if let Some(number) = number.as_f64() {
                ArgValue::Float(number)
            } else {
                ArgValue::Text(number.to_string())
            }
        }
        other => ArgValue::Text(other.to_string()),
    }
}
