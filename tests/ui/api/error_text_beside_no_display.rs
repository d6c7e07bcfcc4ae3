use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(no_display)]
enum E {
    #[status(404)]
    #[error("no row")]
    Missing,
}

impl std::fmt::Display for E {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("by hand")
    }
}

fn main() {}
