//! What the contract of an entry says of a fact.

use crate::contract::code::Code;
use crate::contract::entry::Entry;
use crate::contract::runtime::RuntimeFacts;
use crate::shape::model::{Fact, Member, Shape};

/// What the member of a body is to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// Anything, or nothing.
    Open,
    /// No member, and if there is one all the same, it is another error's.
    NoneOfThis,
    /// This text.
    Text(&'static str),
    /// This number.
    Number(i64),
    /// A link, which may have moved.
    Link(&'static str),
    /// A text for people, which may be worded anew.
    ForPeople(&'static str),
    /// A text for people, made of this template.
    Template(&'static str),
}

/// What the contract of `entry` says of `fact`.
pub(super) fn expected(entry: &Entry, fact: Fact) -> Expected {
    let at_run_time = |facts: RuntimeFacts| entry.runtime().meets(facts);
    let if_there = |text: Option<&'static str>| text.map_or(Expected::Open, Expected::Text);
    match fact {
        Fact::Kind => entry.kind().map_or(Expected::NoneOfThis, Expected::Text),
        Fact::Code | Fact::Key if at_run_time(RuntimeFacts::CODE) => Expected::Open,
        Fact::Code | Fact::Key => match entry.code() {
            Some(Code::Text(code)) => Expected::Text(code),
            Some(Code::Number(code)) => Expected::Number(code),
            None => Expected::NoneOfThis,
        },
        Fact::Param if at_run_time(RuntimeFacts::PARAM.and(RuntimeFacts::FIELD_ERRORS)) => {
            Expected::Open
        }
        Fact::Param => if_there(entry.param()),
        Fact::Domain => if_there(entry.domain()),
        Fact::Docs => entry.docs().map_or(Expected::Open, Expected::Link),
        Fact::Chosen(_) if at_run_time(RuntimeFacts::STATUS.and(RuntimeFacts::CODE)) => {
            Expected::Open
        }
        Fact::Chosen(choose) => {
            let contract = entry.as_contract();
            match choose(&contract) {
                Some(text) if text == contract.title || text == contract.reason => {
                    Expected::ForPeople(text)
                }
                text => if_there(text),
            }
        }
        Fact::Reason => Expected::ForPeople(entry.reason()),
        Fact::Title => Expected::ForPeople(entry.title()),
        Fact::Message | Fact::Description => Expected::Template(entry.message()),
        _ => Expected::Open,
    }
}

/// Whether each response to this error has the object in an array: it has some
/// fact, and all that is required.
pub(super) fn always_has(entry: &Entry, shape: &Shape) -> bool {
    let is_there = |member: &Member| {
        let expected = expected(entry, member.fact);
        !matches!(expected, Expected::Open | Expected::NoneOfThis)
    };
    let members = shape
        .members()
        .iter()
        .filter(|member| !member.fact.is_fixed());
    let mut required = members.clone().filter(|member| member.required);
    members.clone().any(is_there) && required.all(is_there)
}
