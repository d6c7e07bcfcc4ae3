//! Texts that are not one literal: macros, constants, doc comments of all kinds.

use fault::{ApiError, Catalog, Fault, Reply};

const GONE: &str = "gone {";

mod words {
    pub const BUSY: &str = "busy";
}

macro_rules! text {
    () => {
        "by a macro"
    };
}

#[derive(Debug, ApiError)]
enum Texts {
    #[doc = concat!("No ", "page")]
    #[status(404)]
    #[message(concat!("no ", stringify!(page), ' ', 1, " {0}"))]
    #[header("x-page", concat!("p", "{0}"))]
    #[detail("note", GONE)]
    Page(u8),
    #[doc = stringify!(its name)]
    #[status(410)]
    #[message(GONE)]
    #[title(words::BUSY)]
    #[cause(text!())]
    #[remedy(concat!("a", "b"))]
    Gone,
    /// First
    #[doc = text!()]
    ///
    ///     code
    #[status(503)]
    #[message(text!())]
    #[error(words::BUSY)]
    Busy,
    /** Block
     * with margins
     *   more
     */
    #[status(400)]
    #[error(concat!("{n}", " of {0:?}"), n = 3)]
    Block(u8),
}

#[test]
fn the_catalog_has_the_texts_as_rustc_puts_them_together() {
    let entries: Vec<_> = Texts::CATALOG.iter().collect();
    let descriptions: Vec<_> = entries.iter().map(fault::Entry::description).collect();
    assert_eq!(
        descriptions,
        [
            "No page",
            "its name",
            "First\nby a macro\n\n    code",
            "Block\nwith margins\n  more"
        ]
    );
    let messages: Vec<_> = entries.iter().map(fault::Entry::message).collect();
    assert_eq!(
        messages,
        ["no page 1 {0}", "gone {", "by a macro", "{n} of {0:?}"]
    );
    assert_eq!(entries[1].title(), "busy");
    assert_eq!(entries[1].causes(), ["by a macro"]);
    assert_eq!(entries[1].remedies(), ["ab"]);
}

#[test]
fn clients_and_operators_read_them() {
    let page = Texts::Page(7);
    assert_eq!(page.to_string(), "no page 1 7");
    let reply = Reply::new(&page);
    assert_eq!(reply.headers()["x-page"], "p7");
    assert!(reply.body().ends_with(br#""note":"gone {"}"#));
    assert_eq!(Texts::Gone.to_string(), "gone {");
    assert_eq!(Texts::Gone.message().to_string(), "gone {");
    assert_eq!(Texts::Busy.to_string(), "busy");
    assert_eq!(Texts::Busy.message().to_string(), "by a macro");
    assert_eq!(Texts::Block(4).message().to_string(), "3 of 4");
}
