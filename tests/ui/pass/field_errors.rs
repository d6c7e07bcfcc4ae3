#![deny(warnings)]
use fault::body::{Fields, Keyed};
use fault::{ApiError, Fault, FieldErrors};

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum E {
    #[status(422)]
    Plain(#[fields] FieldErrors),
    #[status(422)]
    Perhaps(#[fields] Option<FieldErrors>),
    #[status(422)]
    #[format(Keyed)]
    Boxed {
        #[fields]
        errors: Box<FieldErrors>,
    },
}

fn main() {
    let mut errors = FieldErrors::new();
    errors.push("name", "errors.required", "required");
    assert_eq!(E::Perhaps(None).field_errors(), None);
    assert_eq!(E::Plain(errors.clone()).field_errors().as_deref(), Some(&errors));
    assert_eq!(E::Perhaps(Some(errors.clone())).field_errors().as_deref(), Some(&errors));
    let error = E::Boxed {
        errors: Box::new(errors),
    };
    assert_eq!(
        serde_json::to_string(&error).unwrap(),
        r#"{"errors":{"name":[{"key":"errors.required","description":"required"}]}}"#
    );
}
