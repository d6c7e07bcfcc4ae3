//! The crates whose compile time is measured: one enum of so many variants,
//! written for each set of crates.

use std::fmt::Write as _;

use crate::results::{Results, locked_version};

/// What is done to a file before it is compiled again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Edit {
    /// A comment at its beginning, so that all of it is somewhere else.
    Touch,
    /// Another text of one variant: a real edit.
    Message,
}

impl Edit {
    pub(super) const ALL: [Self; 2] = [Self::Touch, Self::Message];

    /// In words.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Touch => "touched",
            Self::Message => "a message edited",
        }
    }
}

/// What an enum is written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Set {
    /// `fault`.
    Fault,
    /// thiserror, serde's derive and `IntoResponse` by hand.
    ByHand,
    /// `api-error` over thiserror.
    ApiError,
    /// `axum_thiserror` over thiserror and serde's derive.
    AxumThiserror,
    /// `axum_responses` over thiserror.
    AxumResponses,
    /// `masterror`.
    Masterror,
}

impl Set {
    /// All, `fault` first.
    pub(super) const ALL: [Self; 6] = [
        Self::Fault,
        Self::ByHand,
        Self::ApiError,
        Self::AxumThiserror,
        Self::AxumResponses,
        Self::Masterror,
    ];

    /// Those that are measured: all, or in a quick run the first two.
    pub(super) fn measured(results: &Results) -> &'static [Self] {
        if results.is_quick() {
            &Self::ALL[..2]
        } else {
            &Self::ALL
        }
    }

    /// For the table.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::ByHand => "thiserror, serde, `IntoResponse` by hand",
            Self::ApiError => "api-error, thiserror",
            Self::AxumThiserror => "axum_thiserror, thiserror, serde",
            Self::AxumResponses => "axum_responses, thiserror",
            Self::Masterror => "masterror",
        }
    }

    /// For a directory.
    pub(super) const fn slug(self) -> &'static str {
        match self {
            Self::Fault => "fault",
            Self::ByHand => "by_hand",
            Self::ApiError => "api_error",
            Self::AxumThiserror => "axum_thiserror",
            Self::AxumResponses => "axum_responses",
            Self::Masterror => "masterror",
        }
    }

    /// The dependencies, each in the version of this workspace.
    ///
    /// # Panics
    ///
    /// If one is not in the lock file.
    pub(super) fn dependencies(self) -> String {
        let crates: &[(&str, &str)] = match self {
            Self::Fault => {
                let runtime = concat!(env!("CARGO_MANIFEST_DIR"), "/../runtime");
                return format!("fault = {{ path = {runtime:?}, features = [\"axum\"] }}\n");
            }
            Self::ByHand => &[
                ("axum", "\"json\""),
                ("serde", "\"derive\""),
                ("thiserror", ""),
            ],
            Self::ApiError => &[("api-error", "\"axum\", \"derive\""), ("thiserror", "")],
            Self::AxumThiserror => &[
                ("axum", "\"json\""),
                ("axum_thiserror", "\"json\""),
                ("serde", "\"derive\""),
                ("thiserror", ""),
            ],
            Self::AxumResponses => &[
                ("axum", ""),
                ("axum_responses", ""),
                ("serde_json", ""),
                ("tracing", ""),
                ("thiserror", ""),
            ],
            Self::Masterror => &[("axum", ""), ("masterror", "\"axum\", \"std\"")],
        };
        let mut text = String::new();
        for (name, features) in crates {
            let version = locked_version(name).expect("the benches depend on it");
            let defaults = matches!(*name, "serde" | "serde_json" | "thiserror");
            let _ = writeln!(
                text,
                "{name} = {{ version = \"={version}\", default-features = {defaults}, features = [{features}] }}"
            );
        }
        text
    }

    /// A library with an enum of `count` variants, of four kinds by turns, as
    /// it is after the edit of this `round`.
    pub(super) fn source(self, count: usize, edit: Edit, round: usize) -> String {
        let mut variants = String::new();
        for number in 0..count {
            // The last, so that nothing behind it moves.
            let is_edited = edit == Edit::Message && number + 1 == count;
            let text = text(number, if is_edited { round } else { 0 });
            variants.push_str(&self.variant(number, &text));
        }
        let touched = match edit {
            Edit::Touch => format!("// Touched {round} times.\n"),
            Edit::Message => String::new(),
        };
        let head = match self {
            Self::Fault => "#[derive(Debug, fault::ApiError)]\n#[api(format = fault::body::Typed)]",
            Self::ByHand => "#[derive(Debug, thiserror::Error)]",
            Self::ApiError => {
                "use api_error::ApiError;\n#[derive(Debug, thiserror::Error, ApiError)]"
            }
            Self::AxumThiserror => {
                "#[derive(Debug, thiserror::Error, serde::Serialize, axum_thiserror::ErrorStatus)]\n#[serde(tag = \"type\")]"
            }
            Self::AxumResponses => "#[derive(Debug, thiserror::Error, axum_responses::HttpError)]",
            Self::Masterror => {
                "use masterror::{AppCode, AppErrorKind};\n#[derive(Debug, masterror::Masterror)]"
            }
        };
        let tail = match self {
            Self::ByHand => by_hand(count),
            _ => String::new(),
        };
        format!("{touched}{head}\npub enum ServiceError {{\n{variants}}}\n{tail}")
    }

    fn variant(self, number: usize, text: &str) -> String {
        let fields = match (number % 4, self) {
            (0, _) => "",
            (1, _) => " { id: String }",
            (2, _) => " { id: String, name: String }",
            (_, Self::AxumThiserror) => " { #[source] #[serde(skip)] cause: std::io::Error }",
            _ => " { #[source] cause: std::io::Error }",
        };
        let status = status(number);
        let attributes = match self {
            Self::Fault => {
                let kind = kind(number);
                let message = if number % 4 == 3 { "error" } else { "message" };
                format!(
                    "#[status({status})] #[kind(\"{kind}\")] #[code(\"error_{number}\")] #[{message}(\"{text}\")]"
                )
            }
            Self::ByHand => format!("#[error(\"{text}\")]"),
            Self::ApiError if number % 4 == 3 => {
                format!("#[error(\"{text}\")] #[api_error(status_code = {status})]")
            }
            Self::ApiError => {
                format!(
                    "#[error(\"{text}\")] #[api_error(status_code = {status}, message(inherit))]"
                )
            }
            Self::AxumThiserror => {
                format!("#[error(\"{text}\")] #[status({status})]")
            }
            Self::AxumResponses => {
                format!(
                    "#[error(\"{text}\")] #[http(code = {status}, message = \"Error {number}\")]"
                )
            }
            Self::Masterror => {
                let (kind, message) = match number % 4 {
                    3 => ("Internal", ""),
                    _ => ("NotFound", ", message"),
                };
                format!(
                    "#[error(\"{text}\")] #[masterror(code = AppCode::{kind}, category = AppErrorKind::{kind}{message})]"
                )
            }
        };
        format!("    /// Error number {number}.\n    {attributes}\n    Error{number}{fields},\n")
    }

    /// A program that answers with the library's errors.
    pub(super) fn program(self) -> String {
        let respond = match self {
            Self::Fault => "fault::__private::axum::IntoResponse::into_response(error)",
            Self::ApiError => {
                "api_error::axum::__axum_core::response::IntoResponse::into_response(error)"
            }
            Self::ByHand | Self::AxumThiserror | Self::AxumResponses => {
                "axum::response::IntoResponse::into_response(error)"
            }
            Self::Masterror => {
                "axum::response::IntoResponse::into_response(masterror::AppError::from(error))"
            }
        };
        format!(
            "use std::hint::black_box;\nfn main() {{\n    let error = black_box(answers::ServiceError::Error0);\n    \
             println!(\"{{error}}\");\n    let _ = black_box({respond});\n}}\n"
        )
    }
}

/// Status, kind and code of every variant, as one writes them by hand.
fn by_hand(count: usize) -> String {
    let arms = |value: &dyn Fn(usize) -> String| -> String {
        (0..count)
            .map(|number| {
                format!(
                    "            Self::Error{number} {{ .. }} => {},\n",
                    value(number)
                )
            })
            .collect()
    };
    let statuses = arms(&|number| {
        format!(
            "StatusCode::from_u16({}).unwrap_or_default()",
            status(number)
        )
    });
    let kinds = arms(&|number| format!("\"{}\"", kind(number)));
    let codes = arms(&|number| format!("\"error_{number}\""));
    format!(
        r#"
use axum::Json;
use axum::http::{{StatusCode, header}};
use axum::response::{{IntoResponse, Response}};

#[derive(serde::Serialize)]
pub struct Body {{
    r#type: &'static str,
    code: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    param: Option<&'static str>,
}}

impl ServiceError {{
    fn status(&self) -> StatusCode {{
        match self {{
{statuses}        }}
    }}

    fn kind(&self) -> &'static str {{
        match self {{
{kinds}        }}
    }}

    fn code(&self) -> &'static str {{
        match self {{
{codes}        }}
    }}
}}

impl IntoResponse for ServiceError {{
    fn into_response(self) -> Response {{
        let status = self.status();
        let message = if status.is_server_error() {{
            "Internal Server Error".to_owned()
        }} else {{
            self.to_string()
        }};
        let body = Body {{ r#type: self.kind(), code: self.code(), message, param: None }};
        (status, [(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
    }}
}}
"#
    )
}

fn status(number: usize) -> u16 {
    [404, 409, 422, 500][number % 4]
}

fn kind(number: usize) -> &'static str {
    match number % 4 {
        3 => "api_error",
        _ => "invalid_request_error",
    }
}

/// What is said of a variant; `version` is what an edit changes.
fn text(number: usize, version: usize) -> String {
    match number % 4 {
        0 => format!("Nothing of number {number} is left, as of version {version}"),
        1 => format!("No such thing of number {number}, as of version {version}: '{{id}}'"),
        2 => format!(
            "Number {number} is taken, as of version {version}: '{{id}}' is '{{name}}' already"
        ),
        _ => format!("store {number} failed, as of version {version}"),
    }
}
