//! The rule that a value breaks, as the crate `validator` has it, as an error of
//! the field: what is the same in its versions.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::Value;

use crate::field::FieldError;

/// What `validator`'s derive puts there of the request: the value itself, and
/// that of the field that it has to equal. Either may be a password.
const VALUES: [&str; 2] = ["value", "other"];

/// Errors of a struct as a whole.
const WHOLE: &str = "__all__";

/// What stands for the name where a list itself was validated.
const LIST: &str = "_tmp_validator";

type Params = HashMap<Cow<'static, str>, Value>;

/// `validator`'s error: its code is the key; its parameters are sorted, for the
/// map that they come in has another order every time.
pub(super) fn error(
    code: Cow<'static, str>,
    message: Option<Cow<'static, str>>,
    mut params: Params,
) -> FieldError {
    params.retain(|name, _| !VALUES.contains(&&**name));
    let description = message.unwrap_or_else(|| description(&code, &params));
    let mut params: Vec<_> = params.into_iter().collect();
    params.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
    let mut error = FieldError::new(code, description);
    for (name, value) in params {
        error.with(name, value);
    }
    error
}

/// The name of a member; none where its errors are those of the whole.
pub(super) fn name(text: &str) -> Option<&str> {
    let name = text.strip_prefix("r#").unwrap_or(text);
    (name != WHOLE && name != LIST).then_some(name)
}

/// A text for people, for a rule without one.
fn description(code: &str, params: &Params) -> Cow<'static, str> {
    match code {
        "length" => length(params),
        "range" => range(params),
        "contains" => needle("must contain", params).unwrap_or(INVALID),
        "does_not_contain" => needle("must not contain", params).unwrap_or(INVALID),
        "email" => "is not a valid email address".into(),
        "url" => "is not a valid URL".into(),
        "ip" => "is not a valid IP address".into(),
        "credit_card" => "is not a valid card number".into(),
        "must_match" => "is not the same as the field that it repeats".into(),
        "non_control_character" => "must not contain control characters".into(),
        "regex" => "is not of the expected form".into(),
        "required" => "is required".into(),
        _ => INVALID,
    }
}

const INVALID: Cow<'static, str> = Cow::Borrowed("is not valid");

fn length(params: &Params) -> Cow<'static, str> {
    let bounds = [
        ("equal", "exactly"),
        ("min", "at least"),
        ("max", "at most"),
    ];
    said("must have a length of", &bounds, params)
}

fn range(params: &Params) -> Cow<'static, str> {
    let bounds = [
        ("min", "at least"),
        ("exclusive_min", "greater than"),
        ("max", "at most"),
        ("exclusive_max", "less than"),
    ];
    said("must be", &bounds, params)
}

/// `must be at least 1 and at most 8`, of the bounds that there are.
fn said(must: &str, bounds: &[(&str, &str)], params: &Params) -> Cow<'static, str> {
    let bounds: Vec<_> = bounds
        .iter()
        .filter_map(|(name, is)| Some(format!("{is} {}", params.get(*name)?)))
        .collect();
    if bounds.is_empty() {
        return INVALID;
    }
    format!("{must} {}", bounds.join(" and ")).into()
}

fn needle(must: &str, params: &Params) -> Option<Cow<'static, str>> {
    let needle = params.get("needle")?.as_str()?;
    Some(format!("{must} `{needle}`").into())
}

/// The conversion of the errors of one version of `validator`.
macro_rules! validation_errors {
    ($validator:ident) => {
        /// Paths from the names of fields, sorted, with positions in lists. The
        /// code is the key, the message the description, and the parameters of
        /// the rule are those of the error; the values `value` and `other`, which
        /// the request brought, are left out.
        ///
        /// See [`convert`](crate::convert).
        impl From<$validator::ValidationErrors> for $crate::FieldErrors {
            fn from(errors: $validator::ValidationErrors) -> Self {
                let mut all = Self::new();
                add(&mut all, &$crate::FieldPath::root(), errors);
                all
            }
        }

        fn add(
            all: &mut $crate::FieldErrors,
            at: &$crate::FieldPath,
            errors: $validator::ValidationErrors,
        ) {
            use $validator::ValidationErrorsKind;

            let name = $crate::convert::rule::name;
            let mut members: Vec<_> = errors.0.into_iter().collect();
            members.sort_unstable_by(|(a, _), (b, _)| (name(a), a).cmp(&(name(b), b)));
            for (text, kind) in members {
                let path = match name(&text) {
                    Some(name) => at.clone().name(name.to_owned()),
                    None => at.clone(),
                };
                match kind {
                    ValidationErrorsKind::Struct(errors) => add(all, &path, *errors),
                    ValidationErrorsKind::List(items) => {
                        for (index, errors) in items {
                            add(all, &path.clone().index(index), *errors);
                        }
                    }
                    ValidationErrorsKind::Field(errors) => {
                        for error in errors {
                            let error = $crate::convert::rule::error(
                                error.code,
                                error.message,
                                error.params,
                            );
                            all.push_error(&path, error);
                        }
                    }
                }
            }
        }
    };
}

pub(super) use validation_errors;
