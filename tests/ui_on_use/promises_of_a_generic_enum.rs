//! The format's needs, too.

use fault::body::OAuth;
use fault::{ApiError, Reply};

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum Outer<T> {
    #[transparent]
    Inner(T),
}

#[derive(Debug, ApiError)]
#[status(410)]
struct Gone;

fn main() {
    println!("{:?}", Reply::new(&Outer::Inner(Gone)));
}
