//! The public text is the same text, where it is public.

use fault::{ApiError, Fault, Reply};

#[derive(Debug, ApiError)]
enum Public {
    #[status(400)]
    #[error("{a} is not {b:>4}, {}", .c.len())]
    Named { a: String, b: u8, c: &'static str },
    /// More than thiserror can do.
    #[status(400)]
    #[error("{0:1$}|{0:<1$}|{2:.1$}|{2:>3$.1$}")]
    WidthOfAField(u8, usize, f64, usize),
    #[status(400)]
    #[error("{1} alone \"{{}}\"")]
    Gap((), u8),
    #[status(400)]
    #[message("{{}} {0}")]
    #[error("internal {0}")]
    Both(&'static str),
}

#[test]
fn clients_read_a_client_errors_own_text() {
    for (error, text) in [
        (
            Public::Named {
                a: "\u{1}\"\\".to_owned(),
                b: 7,
                c: "abc",
            },
            "\u{1}\"\\ is not    7, 3",
        ),
        (Public::WidthOfAField(7, 3, 1.5, 6), "  7|7  |1.500| 1.500"),
        (Public::Gap((), 2), "2 alone \"{}\""),
        (Public::Both("☃"), "{} ☃"),
    ] {
        assert_eq!(error.message().to_string(), text);
        let body: serde_json::Value = serde_json::from_slice(Reply::new(&error).body()).unwrap();
        assert_eq!(body["detail"], text);
    }
    assert_eq!(Public::Both("☃").to_string(), "internal ☃");
}
