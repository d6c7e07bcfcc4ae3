//! Sources and `From`.

use std::error::Error;
use std::io;
use std::sync::Arc;

use crate::{chain, pair, same};

fn disk() -> io::Error {
    io::Error::other("disk")
}

fn context() -> anyhow::Error {
    anyhow::anyhow!("inner").context("outer")
}

pair! {
    #[derive(Debug, Derived)]
    enum Sources {
        #[error("implicit")]
        Implicit { source: io::Error },
        #[error("explicit")]
        Explicit { source: String, #[source] io: io::Error },
        #[error("tuple")]
        Tuple(u8, #[source] io::Error),
        #[error("optional")]
        Optional(#[source] Option<io::Error>),
        #[error("implicit and optional")]
        ImplicitOptional { source: Option<io::Error> },
        #[error("boxed")]
        Boxed(#[source] Box<dyn Error>),
        #[error("boxed, sent")]
        BoxedSend(#[source] Box<dyn Error + Send>),
        #[error("boxed, shared")]
        BoxedSync(#[source] Box<dyn Error + Send + Sync>),
        #[error("boxed, unwound")]
        BoxedUnwind(#[source] Box<dyn Error + Send + Sync + std::panic::UnwindSafe>),
        #[error("boxed, perhaps")]
        BoxedOptional { source: Option<Box<dyn Error + Send + Sync>> },
        #[error("boxed, of one type")]
        BoxedTyped { #[source] why: Box<io::Error> },
        #[error("shared")]
        Shared(#[source] Arc<io::Error>),
        #[error("shared, any")]
        SharedDyn(#[source] Arc<dyn Error + Send + Sync>),
        #[error("anyhow")]
        Anyhow(#[source] anyhow::Error),
        #[error("anyhow, perhaps")]
        AnyhowOptional { source: Option<anyhow::Error> },
        #[error("{source} ==> {destination}")]
        NotOne { r#source: char, destination: char },
        #[error("static")]
        Static { #[source] why: &'static (dyn Error + Send + Sync) },
    }
    #[derive(Debug, Derived)]
    enum Conversions {
        #[error("io")]
        Io(#[from] io::Error),
        #[error("named")]
        Named { #[from] source: std::fmt::Error },
        #[error("other name")]
        OtherName { #[from] cause: std::num::ParseIntError },
        #[error("optional")]
        Optional(#[from] Option<std::str::ParseBoolError>),
        #[error("optional, named")]
        OptionalNamed { #[from] source: Option<std::num::ParseFloatError> },
        #[error("boxed")]
        Boxed(#[from] Box<dyn Error + Send + Sync>),
        #[error(transparent)]
        Anyhow(#[from] anyhow::Error),
    }
    #[derive(Debug, Derived)]
    enum Transparent {
        #[error(transparent)]
        Io(io::Error),
        #[error(transparent)]
        Named { inner: anyhow::Error },
        #[error(transparent)]
        Boxed(Box<dyn Error + Send + Sync>),
        #[error(transparent)]
        Source(Sources),
        #[error("not transparent")]
        Other,
    }
    #[derive(Debug, Derived)]
    #[error("this failed: {0}_{1}")]
    enum WithDefault {
        This(i32, i32),
        #[error(transparent)]
        Other(#[from] anyhow::Error),
    }
}

#[test]
fn sources_are_found_alike() {
    same! {
        Sources::Implicit { source: disk() } => ["implicit", "disk"],
        Sources::Explicit { source: "s".into(), io: disk() } => ["explicit", "disk"],
        Sources::Tuple(1, disk()) => ["tuple", "disk"],
        Sources::Optional(Some(disk())) => ["optional", "disk"],
        Sources::Optional(None) => ["optional"],
        Sources::ImplicitOptional { source: Some(disk()) } => ["implicit and optional", "disk"],
        Sources::ImplicitOptional { source: None } => ["implicit and optional"],
        Sources::Boxed(Box::new(disk())) => ["boxed", "disk"],
        Sources::BoxedSend(Box::new(disk())) => ["boxed, sent", "disk"],
        Sources::BoxedSync("text".into()) => ["boxed, shared", "text"],
        Sources::BoxedUnwind(Box::new(std::fmt::Error)) =>
            ["boxed, unwound", std::fmt::Error.to_string()],
        Sources::BoxedOptional { source: Some(Box::new(disk())) } => ["boxed, perhaps", "disk"],
        Sources::BoxedOptional { source: None } => ["boxed, perhaps"],
        Sources::BoxedTyped { why: Box::new(disk()) } => ["boxed, of one type", "disk"],
        Sources::Shared(Arc::new(disk())) => ["shared", "disk"],
        Sources::SharedDyn(Arc::new(disk())) => ["shared, any", "disk"],
        Sources::Anyhow(context()) => ["anyhow", "outer", "inner"],
        Sources::AnyhowOptional { source: Some(context()) } => ["anyhow, perhaps", "outer", "inner"],
        Sources::AnyhowOptional { source: None } => ["anyhow, perhaps"],
        Sources::NotOne { r#source: 'S', destination: 'D' } => ["S ==> D"],
        Sources::Static { why: &std::fmt::Error } => ["static", std::fmt::Error.to_string()],
    }
}

#[test]
fn a_source_keeps_its_type() {
    assert!(
        ours::Sources::Implicit { source: disk() }
            .source()
            .unwrap()
            .is::<io::Error>()
    );
    assert!(
        ours::Sources::Boxed(Box::new(disk()))
            .source()
            .unwrap()
            .is::<io::Error>()
    );
    assert!(
        ours::Sources::Optional(Some(disk()))
            .source()
            .unwrap()
            .is::<io::Error>()
    );
}

#[test]
fn conversions_are_there_alike() {
    fn question_mark() -> Result<(), ours::Conversions> {
        Err(disk())?;
        Ok(())
    }
    let int = || "x".parse::<u8>().unwrap_err();
    let bool = || "x".parse::<bool>().unwrap_err();
    let float = || "x".parse::<f64>().unwrap_err();
    same! {
        Conversions::from(disk()) => ["io", "disk"],
        Conversions::from(std::fmt::Error) => ["named", std::fmt::Error.to_string()],
        Conversions::from(int()) => ["other name", int().to_string()],
        Conversions::from(bool()) => ["optional", bool().to_string()],
        Conversions::from(float()) => ["optional, named", float().to_string()],
        Conversions::from(Box::<dyn Error + Send + Sync>::from("text")) => ["boxed", "text"],
        Conversions::from(context()) => ["outer", "inner"],
    }
    assert!(matches!(question_mark(), Err(ours::Conversions::Io(_))));
}

#[test]
fn a_transparent_text_and_source_are_the_fields() {
    same! {
        Transparent::Io(disk()) => ["disk"],
        Transparent::Named { inner: context() } => ["outer", "inner"],
        Transparent::Boxed("text".into()) => ["text"],
        Transparent::Source(Sources::Tuple(1, disk())) => ["tuple", "disk"],
        Transparent::Other => ["not transparent"],
        WithDefault::This(-1, -1) => ["this failed: -1_-1"],
        WithDefault::from(context()) => ["outer", "inner"],
    }
}

mod generic {
    use super::{Error, chain, disk, io};

    #[derive(Debug, thiserror::Error)]
    enum Theirs<E> {
        #[error("this failed")]
        This,
        #[error(transparent)]
        Other(E),
    }

    #[derive(Debug, fault::ApiError)]
    enum Ours<E> {
        #[error("this failed")]
        #[status(500)]
        This,
        #[error(transparent)]
        #[status(500)]
        Other(E),
    }

    #[derive(Debug, thiserror::Error)]
    #[error("wrapped {0}")]
    struct TheirWrapper<E: Error + 'static>(#[source] E);

    #[derive(Debug, fault::ApiError)]
    #[error("wrapped {0}")]
    #[status(500)]
    struct OurWrapper<E: Error + 'static>(#[source] E);

    #[derive(Debug, thiserror::Error)]
    #[error(transparent)]
    struct TheirBorrowed<'a> {
        inner: TheirKind<'a>,
    }

    #[derive(Debug, thiserror::Error)]
    enum TheirKind<'a> {
        #[error("unexpected token: {:?}", token)]
        Unexpected { token: &'a str },
    }

    #[derive(Debug, fault::ApiError)]
    #[error(transparent)]
    #[status(500)]
    struct OurBorrowed<'a> {
        inner: OurKind<'a>,
    }

    #[derive(Debug, fault::ApiError)]
    enum OurKind<'a> {
        #[error("unexpected token: {:?}", token)]
        #[status(500)]
        Unexpected { token: &'a str },
    }

    #[test]
    fn generic_and_borrowing_errors_read_the_same() {
        assert_eq!(
            chain(&Theirs::<io::Error>::This),
            chain(&Ours::<io::Error>::This)
        );
        assert_eq!(
            chain(&Theirs::Other(TheirWrapper(disk()))),
            chain(&Ours::Other(OurWrapper(disk())))
        );
        assert_eq!(
            chain(&Ours::Other(OurWrapper(disk()))),
            ["wrapped disk", "disk"]
        );
        let token = String::from("error");
        let theirs = TheirBorrowed {
            inner: TheirKind::Unexpected { token: &token },
        };
        let ours = OurBorrowed {
            inner: OurKind::Unexpected { token: &token },
        };
        assert_eq!(ours.to_string(), "unexpected token: \"error\"");
        assert_eq!(theirs.to_string(), ours.to_string());
    }
}

mod structs {
    use super::{chain, disk, io};

    #[derive(Debug, thiserror::Error)]
    #[error("failed at {line}")]
    struct Theirs {
        line: u8,
        source: io::Error,
    }

    #[derive(Debug, fault::ApiError)]
    #[error("failed at {line}")]
    #[status(500)]
    struct Ours {
        line: u8,
        source: io::Error,
    }

    #[derive(Debug, thiserror::Error)]
    #[error(transparent)]
    struct TheirAny(#[from] anyhow::Error);

    #[derive(Debug, fault::ApiError)]
    #[error(transparent)]
    #[status(500)]
    struct OurAny(#[from] anyhow::Error);

    #[test]
    fn structs_read_the_same() {
        let (line, source) = (7, disk());
        let theirs = Theirs { line, source };
        let ours = Ours {
            line,
            source: disk(),
        };
        assert_eq!(chain(&theirs), chain(&ours));
        assert_eq!(chain(&ours), ["failed at 7", "disk"]);
        assert_eq!(
            chain(&TheirAny::from(super::context())),
            chain(&OurAny::from(super::context()))
        );
    }
}
