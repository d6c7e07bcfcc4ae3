//! `?` on field errors.

use fault::body::Fields;
use fault::{ApiError, FieldErrors, Reply};

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum FormError {
    #[status(422)]
    #[message("The given data was invalid.")]
    Invalid(
        #[fields]
        #[from]
        FieldErrors,
    ),
}

fn validate(name: &str) -> Result<(), FormError> {
    let mut errors = FieldErrors::new();
    if name.is_empty() {
        errors.push("name", "required", "is required");
        errors.push("items[0]", "invalid", "is not valid");
    }
    errors.into_result()?;
    Ok(())
}

#[test]
fn a_failed_validation_is_an_error_of_the_service() {
    validate("Ada").unwrap();
    let error = validate("").unwrap_err();
    assert_eq!(
        Reply::new(&error).body(),
        r#"{"message":"The given data was invalid.","errors":{"name":["is required"],"items.0":["is not valid"]}}"#
    );
    // What the log reads.
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(
        source.to_string(),
        "name: is required; items[0]: is not valid"
    );
}
