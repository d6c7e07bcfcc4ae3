//! `validator` 0.21's errors as field errors.

use super::rule::validation_errors;

validation_errors!(validator);
