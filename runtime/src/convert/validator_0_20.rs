//! `validator` 0.20's errors as field errors.

use super::rule::validation_errors;

validation_errors!(validator_0_20);
