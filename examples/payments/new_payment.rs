//! The validation of a new payment: every error of every field, not the first.

use fault::FieldErrors;
use serde_json::{Map, Value};

/// A valid request for a payment.
#[derive(Debug)]
pub(super) struct NewPayment {
    pub(super) email: String,
    /// In cents.
    pub(super) amount: u64,
    pub(super) card: String,
    /// The client's own name for the payment.
    pub(super) reference: String,
}

impl NewPayment {
    pub(super) fn read(body: &Map<String, Value>) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let new = Self {
            email: email(body, &mut errors),
            amount: amount(body, &mut errors),
            card: card(body, &mut errors),
            reference: text(body, "reference", &mut errors),
        };
        errors.into_result()?;
        Ok(new)
    }
}

fn email(body: &Map<String, Value>, errors: &mut FieldErrors) -> String {
    let email = text(body, "email", errors);
    // Whether an address exists, only a message to it can tell.
    let looks_right = email
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if !looks_right {
        let problem = "The email must be a valid email address.";
        errors.push("email", "email", problem);
    }
    email
}

fn amount(body: &Map<String, Value>, errors: &mut FieldErrors) -> u64 {
    let (key, problem) = match body.get("amount") {
        None | Some(Value::Null) => ("required", "The amount field is required."),
        Some(amount) => match (amount.as_u64(), amount.as_f64()) {
            (Some(amount @ 1..), _) => return amount,
            (_, None) => ("numeric", "The amount must be a number."),
            (_, Some(amount)) if amount <= 0.0 => ("gt", "The amount must be greater than 0."),
            _ => ("integer", "The amount must be an integer."),
        },
    };
    errors.push("amount", key, problem);
    0
}

fn card(body: &Map<String, Value>, errors: &mut FieldErrors) -> String {
    let card = text(body, "card", errors);
    if !card.is_empty() && !card.bytes().all(|byte| byte.is_ascii_digit()) {
        errors.push("card", "digits", "The card must consist of digits.");
    }
    card
}

/// A required text; an empty one, and the error noted, where there is none.
fn text(body: &Map<String, Value>, field: &'static str, errors: &mut FieldErrors) -> String {
    let (key, problem) = match body.get(field) {
        None | Some(Value::Null) => ("required", format!("The {field} field is required.")),
        Some(Value::String(text)) if text.is_empty() => {
            ("required", format!("The {field} field is required."))
        }
        Some(Value::String(text)) if text.chars().count() > 255 => (
            "max",
            format!("The {field} may not be greater than 255 characters."),
        ),
        Some(Value::String(text)) => return text.clone(),
        Some(_) => ("string", format!("The {field} must be a string.")),
    };
    errors.push(field, key, problem);
    String::new()
}
