//! The arguments of messages, by name and with their values.

use fault::{ApiError, ArgValue, Args, Fault};

use crate::listed;

#[derive(Debug, ApiError)]
enum ArgError<T: std::fmt::Debug + std::fmt::Display> {
    #[status(400)]
    #[message("{id} {count:x} {ratio:.1} {debug:?} {n}", n = .id.len())]
    Named {
        id: String,
        count: u64,
        ratio: f32,
        debug: Option<i8>,
    },
    #[status(400)]
    #[message("{1} and {0}")]
    Unnamed(bool, &'static i128),
    #[status(400)]
    #[message("{0} is not {name}", name = "x")]
    Generic(T),
    #[status(400)]
    #[message("fixed")]
    Fixed,
    #[status(500)]
    #[error("{0} is internal")]
    Internal(u8),
}

#[derive(Debug, ApiError)]
enum Outer {
    #[transparent]
    Plain(ArgError<u8>),
    #[message("{what} and more")]
    Own {
        #[transparent]
        inner: Plain,
        what: &'static str,
    },
    #[transparent]
    #[message("nothing")]
    Nothing(Third),
}

#[derive(Debug, ApiError)]
enum Plain {
    #[status(400)]
    #[message("{x}")]
    One { x: u8 },
}

#[derive(Debug, ApiError)]
enum Third {
    #[status(400)]
    #[message("{x}")]
    Three { x: u8 },
}

fn args(fault: &dyn Fault) -> Vec<(&'static str, ArgValue)> {
    let mut args = Args::new();
    fault.args(&mut args);
    args.iter()
        .map(|(name, value)| (&*name.to_owned().leak(), value.clone()))
        .collect()
}

fn text(text: &str) -> ArgValue {
    ArgValue::Text(text.to_owned())
}

#[test]
fn numbers_stay_numbers_and_the_rest_is_text() {
    let error = ArgError::<u8>::Named {
        id: "ab".into(),
        count: u64::MAX,
        ratio: 0.5,
        debug: Some(-3),
    };
    let expected = [
        ("id", text("ab")),
        ("count", ArgValue::Integer(u64::MAX.into())),
        ("ratio", ArgValue::Float(0.5)),
        ("debug", ArgValue::Integer(-3)),
        ("n", ArgValue::Integer(2)),
    ];
    assert_eq!(args(&error), expected);
    assert_eq!(
        args(&ArgError::<u8>::Unnamed(true, &-1)),
        [("arg1", ArgValue::Integer(-1)), ("arg0", text("true"))]
    );
    assert_eq!(args(&ArgError::<u8>::Fixed), []);
    assert_eq!(args(&ArgError::<u8>::Internal(1)), []);
}

#[test]
fn an_argument_of_a_parameters_type_is_absent() {
    assert_eq!(args(&ArgError::Generic(1)), [("name", text("x"))]);
}

#[test]
fn the_arguments_are_those_of_the_message_that_is_sent() {
    let error = Outer::Plain(ArgError::Unnamed(false, &2));
    assert_eq!(args(&error).len(), 2);
    let error = Outer::Own {
        inner: Plain::One { x: 1 },
        what: "w",
    };
    assert_eq!(args(&error), [("what", text("w"))]);
    assert_eq!(args(&Outer::Nothing(Third::Three { x: 3 })), []);
    assert_eq!(args(&Box::new(error)), [("what", text("w"))]);
}

#[test]
fn the_catalog_has_the_names_of_the_values() {
    let names = |name: &str| listed::<Outer>(name).args();
    assert_eq!(names("ArgErrorUnnamed"), ["arg1", "arg0"]);
    assert_eq!(names("ArgErrorGeneric"), ["name"]);
    assert_eq!(names("PlainOne"), ["what"]);
    assert_eq!(names("ThirdThree"), [""; 0]);
}
