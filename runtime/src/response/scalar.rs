//! The facts of an error that are one text or number, for bodies and headers.

use core::fmt;
use core::time::Duration;

use super::occurrence::Occurrence;
use crate::contract::code::Code;
use crate::contract::retry::whole_seconds;
use crate::shape::model::Fact;
use crate::shape::parts::Unit;
use crate::text::Text;

/// One text or number.
#[derive(Debug)]
pub(super) enum Scalar<'a> {
    Text(Text<'a>),
    Number(i64),
    /// A JSON value that is neither a string nor a whole number.
    Bare(String),
}

impl fmt::Display for Scalar<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => text.write_to(f),
            Self::Number(number) => fmt::Display::fmt(number, f),
            Self::Bare(text) => f.write_str(text),
        }
    }
}

/// The value of a fact, unless it is absent, or is not of the error itself, or
/// is not a text or a number.
pub(super) fn of<'a>(occurrence: &Occurrence<'a>, fact: Fact) -> Option<Scalar<'a>> {
    let text = match fact {
        Fact::Status => return Some(Scalar::Number(occurrence.status().as_u16().into())),
        Fact::Code | Fact::Key => {
            return Some(match occurrence.code()? {
                Code::Text(code) => Scalar::Text(Text::borrowed(code)),
                Code::Number(code) => Scalar::Number(code),
            });
        }
        Fact::RetryAfter(unit) => return Some(wait(occurrence.retry_after()?.wait(), unit)),
        Fact::FixedNumber(number) => return Some(Scalar::Number(number)),
        Fact::FixedBool(value) => return Some(Scalar::Bare(value.to_string())),
        Fact::Fixed(text) => Text::fixed(text),
        Fact::Reason => Text::fixed(occurrence.reason()),
        Fact::Kind => Text::fixed(occurrence.kind()?),
        Fact::Title => Text::fixed(occurrence.title()),
        Fact::Message | Fact::Description => occurrence.message(),
        Fact::Param => occurrence.param()?,
        Fact::Docs => Text::fixed(occurrence.docs()?),
        Fact::Domain => Text::fixed(occurrence.domain()?),
        Fact::RequestId => Text::borrowed(occurrence.request_id()?),
        Fact::RequestPath => Text::borrowed(occurrence.request_path()?),
        Fact::Chosen(choose) => Text::fixed(choose(&occurrence.contract())?),
        Fact::Path(_)
        | Fact::PathSteps
        | Fact::RuleParam(_)
        | Fact::RuleParams
        | Fact::Object(_)
        | Fact::List(..)
        | Fact::Map(..)
        | Fact::Array(_)
        | Fact::Detail(_)
        | Fact::Details => return None,
    };
    Some(Scalar::Text(text))
}

fn wait(wait: Duration, unit: Unit) -> Scalar<'static> {
    // No wait is longer than 2^31 seconds.
    let number = |number: u128| Scalar::Number(number.try_into().unwrap_or(i64::MAX));
    let (seconds, nanos) = (wait.as_secs(), wait.subsec_nanos());
    match unit {
        Unit::Seconds => number(whole_seconds(wait).into()),
        Unit::Milliseconds => {
            let started = u128::from(nanos % 1_000_000 > 0);
            number(wait.as_millis() + started)
        }
        Unit::DecimalSeconds => {
            let digits = format!("{seconds}.{nanos:09}");
            let digits = digits.trim_end_matches('0').trim_end_matches('.');
            Scalar::Bare(digits.to_owned())
        }
        // None, three, six or nine digits behind the point.
        Unit::ProtobufDuration => Scalar::Text(Text::owned(if nanos == 0 {
            format!("{seconds}s")
        } else if nanos % 1_000_000 == 0 {
            format!("{seconds}.{:03}s", nanos / 1_000_000)
        } else if nanos % 1_000 == 0 {
            format!("{seconds}.{:06}s", nanos / 1_000)
        } else {
            format!("{seconds}.{nanos:09}s")
        })),
    }
}
