#![deny(warnings)]
use fault::{ApiError, Fault};

const LIMIT: u32 = 80;

#[derive(Debug, ApiError)]
enum E {
    #[status(400)]
    #[message("fixed, with {{braces}}")]
    Fixed,
    #[status(400)]
    #[message("no such booking: '{id}'")]
    Name { id: String },
    #[status(400)]
    #[message("{0} and {1}, again {0}")]
    Positions(u8, char),
    #[status(400)]
    #[message("{1}")]
    SecondAlone(#[allow(dead_code)] u8, u8),
    #[status(400)]
    #[message("{id:?} {id:>6} {id:<width$}|{number:#x}")]
    Options {
        id: &'static str,
        width: usize,
        number: u32,
    },
    #[status(400)]
    #[message("{} of {n}", .0.len(), n = .0.capacity() - .0.capacity())]
    Arguments(Vec<u8>),
    #[status(400)]
    #[message("{}", match .id { Some(id) => id.clone(), None => String::from("none") })]
    Match { id: Option<String> },
    #[status(400)]
    #[message("{:?}", &.0[..2])]
    Range(Vec<u8>),
    #[status(400)]
    #[message("at most {LIMIT} characters")]
    Constant,
    #[status(400)]
    #[message("at most {LIMIT}, got {got}")]
    ConstantBesideAField {
        got: u32,
        #[allow(dead_code)]
        unused: u32,
    },
    #[status(400)]
    #[message("Prénom « {0} »")]
    Unicode(String),
    #[status(400)]
    #[message("{type}")]
    Keyword { r#type: &'static str },
    #[status(400)]
    #[message(r#"{0} "quoted""#)]
    Raw(u8),
}

fn main() {
    let errors = [
        (E::Fixed, "fixed, with {braces}"),
        (E::Name { id: "7".into() }, "no such booking: '7'"),
        (E::Positions(1, 'x'), "1 and x, again 1"),
        (E::SecondAlone(1, 2), "2"),
        (
            E::Options {
                id: "a",
                width: 3,
                number: 255,
            },
            "\"a\"      a a  |0xff",
        ),
        (E::Arguments(vec![1, 2]), "2 of 0"),
        (E::Match { id: None }, "none"),
        (
            E::Match {
                id: Some("7".into()),
            },
            "7",
        ),
        (E::Range(vec![1, 2, 3]), "[1, 2]"),
        (E::Constant, "at most 80 characters"),
        (
            E::ConstantBesideAField { got: 99, unused: 0 },
            "at most 80, got 99",
        ),
        (E::Unicode("Zoé".into()), "Prénom « Zoé »"),
        (E::Keyword { r#type: "t" }, "t"),
        (E::Raw(1), "1 \"quoted\""),
    ];
    for (error, text) in errors {
        assert_eq!(error.message().to_string(), text);
        assert_eq!(error.to_string(), text);
    }
}
