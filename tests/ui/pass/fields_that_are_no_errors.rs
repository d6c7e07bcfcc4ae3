#![deny(warnings)]
use std::borrow::Cow;
use std::fmt::{Debug, Display};
use std::path::PathBuf;
use std::sync::Arc;

use fault::{ApiError, Fault};

/// Not an error, whatever its parameter is.
#[derive(Debug)]
struct Id<T>(std::marker::PhantomData<T>);

#[derive(Debug, ApiError)]
enum E<'a, T: Display + Debug, const N: usize> {
    #[status(400)]
    #[message("{0} {1:?} {2} {3:?}")]
    Plain(T, [u8; N], &'a str, Option<T>),
    #[status(400)]
    #[message("{0:?} {1} {2:?} {3:?}")]
    Pointers(Arc<str>, Cow<'a, str>, Vec<&'a String>, PathBuf),
    #[status(400)]
    #[message("{0:?}")]
    Marked(Id<std::io::Error>),
    #[status(400)]
    #[message("{cause} {causes:?}")]
    Exposed {
        #[expose]
        cause: std::fmt::Error,
        #[expose]
        causes: Vec<Box<dyn std::error::Error + Send + Sync>>,
    },
}

type Shown = E<'static, u8, 1>;

fn main() {
    let error = Shown::Plain(1, [2], "3", Some(4));
    assert_eq!(error.message().to_string(), "1 [2] 3 Some(4)");
    let error = Shown::Pointers("a".into(), "b".into(), vec![], "c".into());
    assert_eq!(error.message().to_string(), "\"a\" b [] \"c\"");
    let error = Shown::Marked(Id(std::marker::PhantomData));
    assert!(error.message().to_string().starts_with("Id("));
    let error = Shown::Exposed {
        cause: std::fmt::Error,
        causes: vec!["no".into()],
    };
    assert!(error.message().to_string().ends_with(" [\"no\"]"));
}
