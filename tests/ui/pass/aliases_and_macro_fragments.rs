#![deny(warnings)]
use fault::{ApiError, Fault};

type Wait = std::time::Duration;
type Cause = std::io::Error;
type Deep<T> = Box<T>;

#[derive(Debug, ApiError)]
#[status(404)]
struct Missing;

macro_rules! error {
    ($name:ident, $status:literal, $constant:ident, $text:literal, $inner:ty) => {
        #[derive(Debug, ApiError)]
        enum $name {
            #[status($status)]
            #[message($text)]
            Slow {
                #[retry_after]
                wait: Wait,
            },
            #[status($constant)]
            Store(#[from] Cause),
            #[transparent]
            Inner($inner),
        }
    };
}

error!(
    E,
    429,
    INTERNAL_SERVER_ERROR,
    "slow: {wait:?}",
    Deep<Missing>
);

fn main() {
    assert_eq!(E::Slow { wait: Wait::ZERO }.status(), 429);
    assert_eq!(E::from(Cause::other("disk")).status(), 500);
    assert_eq!(E::Inner(Box::new(Missing)).status(), 404);
}
