//! What a generic enum nests is known where the enum is used, so its codes are
//! held against each other when the first response is compiled. `cargo check`
//! says nothing, `cargo build` does.

use fault::{ApiError, Reply};

#[derive(Debug, ApiError)]
enum Outer<T> {
    #[status(404)]
    #[code("gone")]
    NotFound,
    #[transparent]
    Inner(T),
}

#[derive(Debug, ApiError)]
#[status(410)]
#[code("gone")]
struct Gone;

fn main() {
    let error = Outer::Inner(Gone);
    println!("{:?}", Reply::new(&error));
    drop(Outer::<Gone>::NotFound);
}
