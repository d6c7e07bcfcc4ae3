// Attributes that only another derive has, at places that only it knows.
use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(external)]
#[from(forward)]
enum E {
    #[status(400)]
    #[error(ignore)]
    #[from(skip)]
    Ignored(#[error(not(source))] u8),
    #[status(500)]
    Marked {
        #[error(source)]
        cause: std::fmt::Error,
    },
}

impl std::fmt::Display for E {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("by hand")
    }
}

impl std::error::Error for E {}

fn main() {
    assert_eq!(fault::Fault::message(&E::Ignored(1)).to_string(), "Bad Request");
    let error = E::Marked { cause: std::fmt::Error };
    assert_eq!(error.to_string(), "by hand");
}
