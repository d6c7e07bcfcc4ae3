//! Enums that have themselves in a field, with type parameters.

use std::error::Error;
use std::fmt::Debug;

use fault::{ApiError, Fault, Reply};

#[derive(Debug, ApiError)]
enum Causes<P: Debug> {
    #[status(400)]
    #[error("outer")]
    Boxed(#[source] Box<Causes<P>>),
    #[status(400)]
    #[error("maybe")]
    Perhaps(#[source] Option<Box<Self>>),
    #[status(400)]
    #[error("leaf {0:?}")]
    Leaf(P),
}

#[test]
fn a_source_may_be_of_the_same_type() {
    let error = Causes::Boxed(Box::new(Causes::Leaf(7_u8)));
    assert_eq!(error.source().unwrap().to_string(), "leaf 7");
    let error = Causes::Perhaps(Some(Box::new(error)));
    assert_eq!(error.source().unwrap().to_string(), "outer");
    assert!(Causes::<u8>::Perhaps(None).source().is_none());
}

#[derive(Debug, ApiError)]
enum Parts<P: Debug> {
    #[status(422)]
    List {
        #[detail]
        parts: Vec<Parts<P>>,
    },
    #[status(400)]
    #[message("{0:?}")]
    Part(P),
}

#[test]
fn a_detail_may_be_a_list_of_the_same_type() {
    let error = Parts::List {
        parts: vec![Parts::Part(1_u8)],
    };
    let body = Reply::new(&error).into_body();
    let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(body["parts"][0]["detail"], "1");
    assert_eq!(serde_json::to_value(&error).unwrap(), body);
}

/// `Serialize` is the user's own here, and asks nothing of `Fault`.
#[derive(Debug, serde::Serialize, ApiError)]
#[api(no_serialize)]
enum Tree<P: Debug> {
    #[status(422)]
    Branch {
        #[detail]
        parts: Vec<Tree<P>>,
    },
    #[status(400)]
    Leaf(P),
}

#[test]
fn details_of_the_same_type_may_have_a_serialize_of_their_own() {
    let error = Tree::Branch {
        parts: vec![Tree::Leaf(1_u8)],
    };
    let body = Reply::new(&error).into_body();
    let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(body["parts"][0]["Leaf"], 1);
}

#[derive(Debug, ApiError)]
enum Texts<P: Debug> {
    #[status(400)]
    #[message("in {0}")]
    #[expose]
    Inside(Box<Texts<P>>),
    #[status(400)]
    #[message("at {0} of {0:?}")]
    #[expose]
    At(#[header("x-at")] Box<Self>),
    /// The public text asks for what the internal one does not.
    #[status(400)]
    #[message("{0}")]
    #[error("{0:?}")]
    Leaf(P),
}

#[test]
fn a_text_may_show_the_same_type() {
    let error = Texts::Inside(Box::new(Texts::Leaf("a")));
    assert_eq!(error.to_string(), "in \"a\"");
    let error = Texts::At(Box::new(error));
    assert_eq!(
        error.message().to_string(),
        "at in \"a\" of Inside(Leaf(\"a\"))"
    );
    assert_eq!(Reply::new(&error).headers()["x-at"], "in \"a\"");
    assert_eq!(Texts::Leaf(3).message().to_string(), "3");
}
