#![deny(warnings)]
use fault::{ApiError, Fault};

#[derive(Debug, ApiError)]
enum E {
    #[status(422)]
    #[param("id")]
    Fixed,
    #[status(422)]
    Runtime(#[param] String),
    #[status(422)]
    Perhaps {
        #[param]
        name: Option<&'static str>,
    },
}

fn main() {
    let param = |error: E| error.param().map(|param| param.to_string());
    assert_eq!(param(E::Fixed).as_deref(), Some("id"));
    assert_eq!(param(E::Runtime("limit".into())).as_deref(), Some("limit"));
    assert_eq!(
        param(E::Perhaps { name: Some("page") }).as_deref(),
        Some("page")
    );
    assert_eq!(param(E::Perhaps { name: None }), None);
}
