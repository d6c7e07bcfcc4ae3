//! `#[detail("name", "text")]`: members that are made of a text.

use fault::body::{Fields, Problem};
use fault::{ApiError, RuntimeFacts};

use crate::{entry, sent};

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum Error {
    #[status(409)]
    #[message("m")]
    #[detail("fixed", "a \"text\" with {{braces}}")]
    Fixed,
    #[status(409)]
    #[message("m")]
    #[detail("reason", "{id} of {:>3} {x}", .list.len(), x = 7)]
    #[detail("code", "{code}")]
    #[code("c")]
    Filled {
        id: &'static str,
        #[detail]
        list: Vec<u8>,
    },
    #[status(409)]
    #[message("m")]
    #[detail("pair", "{0}-{1:?}")]
    Tuple(u8, #[detail("second")] &'static str),
    #[detail("fixed", "outer")]
    #[detail("more", "{size}")]
    Inner {
        #[transparent]
        inner: Inner,
        size: u8,
    },
    #[transparent]
    #[detail("alone", "fixed")]
    Alone(Inner),
}

#[derive(Debug, ApiError)]
#[api(format = Problem)]
enum Inner {
    #[status(410)]
    #[detail("fixed", "inner")]
    #[detail("own", "{0}")]
    #[error("gone {0}")]
    #[message("Gone")]
    Gone(u8),
}

#[test]
fn a_detail_is_made_of_a_text() {
    let body = |error: Error| {
        let text = sent(&error);
        text.lines().last().unwrap().to_owned()
    };
    assert_eq!(
        body(Error::Fixed),
        r#"{"message":"m","fixed":"a \"text\" with {braces}"}"#
    );
    for id in ["a", "b\"\n"] {
        assert_eq!(
            body(Error::Filled {
                id,
                list: vec![1, 2]
            }),
            format!(
                r#"{{"message":"m","list":[1,2],"reason":"{} of   2 7","code":"c"}}"#,
                id.escape_default()
            )
        );
    }
    assert_eq!(
        body(Error::Tuple(1, "x")),
        r#"{"message":"m","second":"x","pair":"1-\"x\""}"#
    );
    for size in [1, 2] {
        let inner = Inner::Gone(size);
        assert_eq!(
            body(Error::Inner { inner, size }),
            format!(r#"{{"message":"Gone","fixed":"outer","more":"{size}","own":"{size}"}}"#)
        );
        assert_eq!(
            body(Error::Alone(Inner::Gone(size))),
            format!(r#"{{"message":"Gone","alone":"fixed","fixed":"inner","own":"{size}"}}"#)
        );
    }
}

#[test]
fn the_catalog_says_which_are_made_at_run_time() {
    let runtime = |name| entry::<Error>(name).runtime();
    assert_eq!(runtime("Fixed"), RuntimeFacts::NONE);
    assert_eq!(runtime("Filled"), RuntimeFacts::DETAILS);
    assert_eq!(runtime("Tuple"), RuntimeFacts::DETAILS);
}
