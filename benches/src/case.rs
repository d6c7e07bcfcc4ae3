//! The responses that are built, and who builds them.

use axum::response::Response;

use crate::contenders;
use crate::facts::Facts;

/// An error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Case {
    /// The same bytes every time.
    Fixed,
    /// Two strings in the message.
    TwoStrings,
    /// Twenty field errors.
    FieldErrors,
    /// The error with two strings, inside two others.
    Nested,
    /// A 5xx with a chain of three sources, of which the client reads nothing.
    Internal,
}

impl Case {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 5] = [
        Self::Fixed,
        Self::TwoStrings,
        Self::FieldErrors,
        Self::Nested,
        Self::Internal,
    ];

    /// In words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fixed => "no run-time part",
            Self::TwoStrings => "two strings",
            Self::FieldErrors => "20 field errors",
            Self::Nested => "two strings, two levels deep",
            Self::Internal => "5xx, chain of three",
        }
    }
}

/// A wire format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// `Typed`; `Fields` where there are field errors.
    Typed,
    /// `Problem`, RFC 9457.
    Problem,
}

impl Format {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Typed, Self::Problem];

    /// The name of the type in `fault::body`.
    pub const fn name(self, case: Case) -> &'static str {
        match (self, case) {
            (Self::Typed, Case::FieldErrors) => "Fields",
            (Self::Typed, _) => "Typed",
            (Self::Problem, _) => "Problem",
        }
    }
}

/// Builds the response.
pub type Build = Box<dyn Fn() -> Response>;

/// Who builds the response.
pub struct Contender {
    /// The crate, or the way.
    pub name: &'static str,
    /// What its bytes have to do with `fault`'s.
    pub body: Body,
    /// Builds it.
    pub build: Build,
}

/// How near a contender comes to the bytes that are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// The same bytes, and the same headers.
    Same,
    /// The same bytes; headers of its own.
    OwnHeaders,
    /// The same members in its own order, and so as many bytes; headers of its own.
    OwnOrder,
    /// It knows one body alone, and this is its nearest.
    Own,
}

impl std::fmt::Debug for Contender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Contender({}, {:?})", self.name, self.body)
    }
}

/// Everyone who builds this response, `fault` first.
pub fn contenders(case: Case, format: Format, facts: Facts) -> Vec<Contender> {
    let mut all = vec![contenders::by_fault::contender(case, format, facts)];
    let limit = contenders::limit::contender(&all[0]);
    all.push(limit);
    all.push(contenders::by_hand::contender(case, format, facts));
    all.push(contenders::by_thiserror::contender(case, format, facts));
    all.extend(contenders::by_problem_details::contender(
        case, format, facts,
    ));
    all.push(contenders::by_axum_thiserror::contender(
        case, format, facts,
    ));
    all.push(contenders::by_api_error::contender(case, facts));
    all.push(contenders::by_axum_responses::contender(case, facts));
    all.push(contenders::by_masterror::contender(case, facts));
    all
}
