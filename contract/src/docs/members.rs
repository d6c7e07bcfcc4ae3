//! The members of a body, as its format lists them.

use fault::RuntimeFacts;
use fault::body::{Fact, Layout, Member as Written, Shape, Unit, WireFormat};

use super::page::{Code, ErrorEntry, Member};

/// The members of bodies in `format`, without those that none of the errors
/// has, and without details, which are the errors' own.
pub(super) fn of(format: WireFormat, errors: &[ErrorEntry]) -> Vec<Member> {
    let mut rows = Rows {
        errors,
        rows: Vec::new(),
    };
    rows.add(format.shape(), "", true);
    rows.rows
}

struct Rows<'a> {
    errors: &'a [ErrorEntry],
    rows: Vec<Member>,
}

/// How many of the errors have a fact.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Presence {
    All,
    Some,
    None,
}

impl Rows<'_> {
    /// The members of an object at `path`; `is_there` if every body has it.
    fn add(&mut self, shape: &'static Shape, path: &str, is_there: bool) {
        for member in shape.members() {
            self.add_member(member, path, is_there);
        }
    }

    fn add_member(&mut self, member: &'static Written, path: &str, is_there: bool) {
        let fact = member.fact();
        let presence = self.presence(fact);
        if presence == Presence::None || member.name().is_empty() {
            return;
        }
        let path = format!("{path}{}", member.name());
        let required = is_there && (presence == Presence::All || member.is_required());
        if self.rows.iter().all(|known| known.path != path) {
            self.rows.push(Member {
                path: path.clone(),
                json_type: self.json_type(member),
                required,
                description: member.meaning().to_owned(),
            });
        }
        match fact {
            Fact::Object(shape) => self.add(shape, &format!("{path}."), required),
            Fact::List(_, shape) => self.add(shape, &format!("{path}[]."), required),
            Fact::Map(_, shape) => self.add(shape, &format!("{path}.*[]."), required),
            Fact::Array(shapes) => {
                for shape in shapes {
                    self.add(shape, &format!("{path}[]."), false);
                }
            }
            _ => {}
        }
    }

    fn presence(&self, fact: Fact) -> Presence {
        let of = |has: &dyn Fn(&ErrorEntry) -> bool| {
            let count = self.errors.iter().filter(|error| has(error)).count();
            match count {
                0 => Presence::None,
                count if count == self.errors.len() => Presence::All,
                _ => Presence::Some,
            }
        };
        let runtime = |error: &ErrorEntry, facts| error.entry.runtime().contains(facts);
        match fact {
            Fact::Kind => of(&|error| error.kind.is_some()),
            Fact::Code => of(&|error| error.code.is_some() || runtime(error, RuntimeFacts::CODE)),
            Fact::Docs => of(&|error| error.docs.is_some()),
            Fact::Domain => of(&|error| error.entry.domain().is_some()),
            Fact::Param => {
                of(&|error| error.param.is_some() || runtime(error, RuntimeFacts::PARAM))
            }
            Fact::Map(..) | Fact::List(fault::body::Each::FieldError, _) => {
                of(&|error| runtime(error, RuntimeFacts::FIELD_ERRORS))
            }
            Fact::RetryAfter(_) => of(&|error| runtime(error, RuntimeFacts::RETRY_AFTER)),
            Fact::Detail(name) => of(&|error| error.details.iter().any(|of| of.path == name)),
            // Not all field errors have them, and a layer may not show these.
            Fact::RuleParam(_)
            | Fact::RuleParams
            | Fact::RequestId
            | Fact::RequestPath
            | Fact::Path(_)
            | Fact::PathSteps
            | Fact::Chosen(_)
            | Fact::Object(_)
            | Fact::Array(_) => Presence::Some,
            _ => Presence::All,
        }
    }

    fn json_type(&self, member: &Written) -> String {
        if member.is_text() {
            return "string".to_owned();
        }
        let name = match member.fact() {
            Fact::Status
            | Fact::FixedNumber(_)
            | Fact::RetryAfter(Unit::Seconds | Unit::Milliseconds) => "integer",
            Fact::RetryAfter(Unit::DecimalSeconds) => "number",
            Fact::FixedBool(_) => "boolean",
            Fact::Code => return self.code_type(),
            Fact::Object(_) | Fact::Map(..) | Fact::RuleParams => "object",
            Fact::List(_, shape) => match shape.layout() {
                Layout::Object(_) => "array of objects",
                _ => "array of strings",
            },
            Fact::Array(_) => "array of objects",
            Fact::PathSteps => "array of strings and integers",
            Fact::Detail(name) => {
                let details = self.errors.iter().flat_map(|error| &error.details);
                let mut details = details.filter(|detail| detail.path == name);
                return details
                    .next()
                    .map_or("any".to_owned(), |detail| detail.json_type.clone());
            }
            _ => "string",
        };
        name.to_owned()
    }

    fn code_type(&self) -> String {
        let codes = || self.errors.iter().filter_map(|error| error.code.as_ref());
        let has_texts = codes().any(|code| matches!(code, Code::Text(_)));
        let has_numbers = codes().any(|code| matches!(code, Code::Number(_)));
        match (has_texts, has_numbers) {
            (true, true) => "string or integer",
            (false, true) => "integer",
            _ => "string",
        }
        .to_owned()
    }
}
