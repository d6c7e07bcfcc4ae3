use fault::ApiError;

#[derive(Debug, ApiError)]
#[api(kinds(no_error = 200))]
enum E {
    #[kind("no_error")]
    Missing,
}

fn main() {}
