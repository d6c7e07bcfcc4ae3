//! What an error's contract says of a fact.

use fault::body::{Fact, Unit};
use fault::{Code, RuntimeFacts};
use serde_json::{Value, json};

use crate::listed::Listed;
use crate::presence::Presence;

/// What the facts of a shape are those of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The error.
    Error,
    /// One of its field errors.
    FieldError,
}

/// What the contract says of a fact that is a text or a number.
#[derive(Debug)]
pub(crate) enum Said {
    Never,
    /// The same value every time.
    Fixed(Value),
    /// A value of this schema.
    AtRunTime(Value, Presence),
}

impl Said {
    /// What the contract of `listed` says of `fact`. Objects and lists are not
    /// facts of this kind; of them nothing is said.
    pub(crate) fn by(listed: &Listed, fact: Fact, scope: Scope) -> Self {
        let entry = listed.entry();
        let in_item = scope == Scope::FieldError;
        let text = |presence| Self::AtRunTime(json!({ "type": "string" }), presence);
        let if_there = |text: Option<&'static str>| match text {
            Some(text) => Self::Fixed(text.into()),
            None => Self::Never,
        };
        match fact {
            Fact::Status if listed.may_have(RuntimeFacts::STATUS) => {
                Self::AtRunTime(json!({ "type": "integer" }), Presence::Always)
            }
            Fact::Status => Self::Fixed(entry.status().as_u16().into()),
            // Texts for people: they may be worded anew, or translated.
            Fact::Reason | Fact::Title | Fact::Message | Fact::Description => {
                text(Presence::Always)
            }
            Fact::Kind => if_there(entry.kind()),
            Fact::Key | Fact::Path(_) if in_item => text(Presence::Always),
            Fact::Code | Fact::Key => Self::code(listed),
            Fact::Param if in_item => Self::Never,
            Fact::Param => Self::param(listed),
            Fact::Docs => if_there(entry.docs()),
            Fact::Domain => if_there(entry.domain()),
            Fact::RetryAfter(unit) => Self::retry_after(listed, unit),
            Fact::RequestId | Fact::RequestPath => text(Presence::Sometimes),
            Fact::PathSteps if in_item => {
                let steps = json!({ "type": "array", "items": { "type": ["string", "integer"] } });
                Self::AtRunTime(steps, Presence::Always)
            }
            Fact::RuleParam(_) if in_item => Self::AtRunTime(json!({}), Presence::Sometimes),
            Fact::RuleParams if in_item => {
                Self::AtRunTime(json!({ "type": "object" }), Presence::Sometimes)
            }
            Fact::Fixed(text) => Self::Fixed(text.into()),
            Fact::FixedNumber(number) => Self::Fixed(number.into()),
            Fact::FixedBool(value) => Self::Fixed(value.into()),
            Fact::Chosen(choose) => {
                let contract = entry.contract();
                if listed.may_have(RuntimeFacts::STATUS) || listed.may_have(RuntimeFacts::CODE) {
                    text(Presence::Sometimes)
                } else {
                    match choose(&contract) {
                        // Another text for people.
                        Some(chosen) if chosen == contract.title || chosen == contract.reason => {
                            text(Presence::Always)
                        }
                        chosen => if_there(chosen),
                    }
                }
            }
            _ => Self::Never,
        }
    }

    fn code(listed: &Listed) -> Self {
        let fixed = listed.entry().code();
        if listed.may_have(RuntimeFacts::CODE) {
            let is_certain = fixed.is_some() || listed.has(RuntimeFacts::CODE);
            let schema = json!({ "type": ["string", "integer"] });
            return Self::AtRunTime(schema, Presence::certain(is_certain));
        }
        match fixed {
            Some(Code::Text(text)) => Self::Fixed(text.into()),
            Some(Code::Number(number)) => Self::Fixed(number.into()),
            _ => Self::Never,
        }
    }

    /// Where none is named, it is the first field that has errors.
    fn param(listed: &Listed) -> Self {
        let fixed = listed.entry().param();
        let errors = listed.may_have(RuntimeFacts::FIELD_ERRORS);
        let field = listed.may_have(RuntimeFacts::PARAM);
        let is_own = listed.way().len() == 0;
        match fixed {
            Some(param) if !field && (is_own || !errors) => Self::Fixed(param.into()),
            None if !field && !errors => Self::Never,
            _ => {
                let is_certain = !errors || is_own;
                let is_certain = is_certain && (fixed.is_some() || listed.has(RuntimeFacts::PARAM));
                Self::AtRunTime(json!({ "type": "string" }), Presence::certain(is_certain))
            }
        }
    }

    fn retry_after(listed: &Listed, unit: Unit) -> Self {
        if !listed.may_have(RuntimeFacts::RETRY_AFTER) {
            return Self::Never;
        }
        let schema = match unit {
            Unit::Seconds | Unit::Milliseconds => json!({ "type": "integer", "minimum": 0 }),
            Unit::DecimalSeconds => json!({ "type": "number", "minimum": 0 }),
            _ => json!({ "type": "string" }),
        };
        Self::AtRunTime(
            schema,
            Presence::certain(listed.has(RuntimeFacts::RETRY_AFTER)),
        )
    }
}
