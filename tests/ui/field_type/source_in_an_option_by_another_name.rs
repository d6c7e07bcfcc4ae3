use fault::ApiError;

type Maybe<T> = Option<T>;

#[derive(Debug, ApiError)]
enum E {
    #[status(404)]
    A(#[source] Maybe<std::fmt::Error>),
}

fn main() {}
