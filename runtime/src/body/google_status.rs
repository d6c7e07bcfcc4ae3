//! The names of `google.rpc.Code`, and which of them goes with an HTTP status.

use crate::shape::parts::Contract;

/// Each error of `google/rpc/code.proto`, with the HTTP status that is said
/// there to be its own.
const CODES: [(&str, u16); 16] = [
    ("CANCELLED", 499),
    ("UNKNOWN", 500),
    ("INVALID_ARGUMENT", 400),
    ("DEADLINE_EXCEEDED", 504),
    ("NOT_FOUND", 404),
    ("ALREADY_EXISTS", 409),
    ("PERMISSION_DENIED", 403),
    ("RESOURCE_EXHAUSTED", 429),
    ("FAILED_PRECONDITION", 400),
    ("ABORTED", 409),
    ("OUT_OF_RANGE", 400),
    ("UNIMPLEMENTED", 501),
    ("INTERNAL", 500),
    ("UNAVAILABLE", 503),
    ("DATA_LOSS", 500),
    ("UNAUTHENTICATED", 401),
];

/// The kind, if it is the name of a code with this status: three statuses have
/// more than one. Otherwise the usual name.
#[expect(clippy::unnecessary_wraps, reason = "what `Fact::Chosen` takes")]
pub(super) fn status_name(contract: &Contract<'_>) -> Option<&'static str> {
    let said = CODES
        .iter()
        .find(|(name, status)| contract.kind == Some(name) && contract.status == *status);
    Some(said.map_or_else(|| canonical(contract.status), |(name, _)| name))
}

/// The usual name for a status: the code whose own status it is, and of several
/// such codes the one that Google's clients take a bare status for. A status
/// that is no code's own has the name that tells a client what to do.
pub(super) const fn canonical(status: u16) -> &'static str {
    match status {
        401 | 407 | 511 => "UNAUTHENTICATED",
        403 | 451 => "PERMISSION_DENIED",
        404 | 410 => "NOT_FOUND",
        // Something has to be done first: pay, send a condition, unlock.
        402 | 412 | 423 | 424 | 426 | 428 => "FAILED_PRECONDITION",
        408 | 504 => "DEADLINE_EXCEEDED",
        409 => "ABORTED",
        416 => "OUT_OF_RANGE",
        429 | 507 => "RESOURCE_EXHAUSTED",
        499 => "CANCELLED",
        405 | 501 => "UNIMPLEMENTED",
        // The same request may be sent again.
        425 | 502 | 503 => "UNAVAILABLE",
        400..=499 => "INVALID_ARGUMENT",
        500..=599 => "INTERNAL",
        // Not an error by its status: `#[status(…, soft)]`.
        _ => "UNKNOWN",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_with_a_status_of_its_own_is_the_usual_one() {
        for (name, status) in CODES {
            let of_status = CODES.iter().filter(|(_, other)| *other == status);
            if of_status.count() == 1 {
                assert_eq!(canonical(status), name);
            }
        }
    }

    #[test]
    fn every_usual_name_is_that_of_a_code() {
        for status in 200..=599 {
            assert!(CODES.iter().any(|(name, _)| *name == canonical(status)));
        }
    }
}
