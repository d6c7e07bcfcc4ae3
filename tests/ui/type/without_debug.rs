use fault::ApiError;

#[derive(ApiError)]
enum E {
    #[status(404)]
    NotFound,
}

fn main() {}

// Of `Error`, and of `Fault`, whose supertrait that is: an editor sees both.
// messages: 2
