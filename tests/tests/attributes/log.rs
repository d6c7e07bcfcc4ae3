//! What operators read: `#[log(…)]`, `#[location]`, codes at run time.

use std::io::Write;
use std::panic::Location;
use std::sync::{Arc, Mutex};

use fault::{ApiError, Catalog, Fault, LogLevel, Reply};
use http::StatusCode;
use tracing_subscriber::filter::LevelFilter;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// What is logged of a response, without the time.
pub(crate) fn logged<E: Fault + Catalog>(error: &E) -> String {
    let lines = Lines::default();
    let to = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(LevelFilter::TRACE)
        .with_ansi(false)
        .without_time()
        .with_writer(move || to.clone())
        .finish();
    tracing::subscriber::with_default(subscriber, || drop(Reply::new(error)));
    let text = String::from_utf8(lines.0.lock().unwrap().clone()).unwrap();
    text.trim().to_owned()
}

#[derive(Debug, ApiError)]
#[log(info)]
enum Levels {
    #[status(500)]
    Info,
    #[status(400)]
    #[log(error)]
    Error,
    #[status(500)]
    #[log(warn)]
    Warn,
    #[status(500)]
    #[log(debug)]
    Debug,
    #[status(500)]
    #[log(trace)]
    Trace,
    #[status(500)]
    #[log(off)]
    Off,
    #[transparent]
    AsItIs(Defaults),
    #[transparent]
    #[log(trace)]
    Over(Defaults),
    #[transparent]
    #[status(400)]
    Status(Defaults),
}

#[derive(Debug, ApiError)]
enum Defaults {
    #[status(502)]
    Server,
    #[status(404)]
    Client,
    #[status(503)]
    #[log(error)]
    Error,
    AtRunTime(#[status] StatusCode),
}

#[test]
fn an_error_is_logged_at_its_level() {
    for (error, level) in [
        (Levels::Info, "INFO"),
        (Levels::Error, "ERROR"),
        (Levels::Warn, "WARN"),
        (Levels::Debug, "DEBUG"),
        (Levels::Trace, "TRACE"),
        (Levels::AsItIs(Defaults::Server), "ERROR"),
        (Levels::AsItIs(Defaults::Client), "DEBUG"),
        (
            Levels::AsItIs(Defaults::AtRunTime(StatusCode::CONFLICT)),
            "DEBUG",
        ),
        (
            Levels::AsItIs(Defaults::AtRunTime(StatusCode::BAD_GATEWAY)),
            "ERROR",
        ),
        (Levels::Over(Defaults::Server), "TRACE"),
        (Levels::Status(Defaults::Server), "DEBUG"),
        // Said, rather than what follows from 503.
        (Levels::Status(Defaults::Error), "ERROR"),
    ] {
        let line = logged(&error);
        assert_eq!(line.split(' ').next(), Some(level), "{error:?}: {line}");
        let name = error.log_level().as_str().to_uppercase();
        assert_eq!(name, level, "{error:?}");
    }
    assert_eq!(logged(&Levels::Off), "");
    let levels: Vec<LogLevel> = Levels::CATALOG
        .iter()
        .map(|entry| entry.log_level())
        .collect();
    assert_eq!(levels[..2], [LogLevel::Info, LogLevel::Error]);
    assert_eq!(levels[levels.len() - 2], LogLevel::Error);
    assert_eq!(levels[levels.len() - 4], LogLevel::Debug);
}

#[derive(Debug, ApiError)]
enum Placed {
    #[status(500)]
    #[error("store failed")]
    Store {
        #[from]
        source: std::num::ParseIntError,
        #[location]
        at: &'static Location<'static>,
    },
    #[status(400)]
    Several(
        #[location] &'static Location<'static>,
        #[from(std::fmt::Error, std::str::Utf8Error)] Box<dyn std::error::Error + Send + Sync>,
    ),
    Inner {
        #[transparent]
        #[from]
        inner: Inner,
        #[location]
        at: &'static Location<'static>,
    },
    #[transparent]
    Deep(Inner),
}

#[derive(Debug, ApiError)]
enum Inner {
    #[status(400)]
    Number(
        #[from] std::num::ParseFloatError,
        #[location] &'static Location<'static>,
    ),
}

fn of_a_number(text: &str) -> Result<i32, Placed> {
    Ok(text.parse::<i32>()?)
}

fn of_another(text: &str) -> Result<f32, Inner> {
    Ok(text.parse::<f32>()?)
}

fn of_an_inner(text: &str) -> Result<f32, Placed> {
    Ok(of_another(text)?)
}

/// The line of the first `?` below `function` in this file.
fn line_of(function: &str) -> usize {
    let lines = include_str!("log.rs").lines().enumerate();
    let mut lines = lines.skip_while(|(_, line)| !line.starts_with(function));
    lines.find(|(_, line)| line.contains("?)")).unwrap().0 + 1
}

#[test]
fn the_log_has_the_line_of_the_question_mark() {
    let error = of_a_number("x").unwrap_err();
    let line = line_of("fn of_a_number");
    let place = error.location().unwrap();
    assert_eq!((place.file(), place.line() as usize), (file!(), line));
    assert_eq!(
        logged(&error),
        format!(
            "ERROR fault: Internal Server Error status=500 entry=\"Store\" \
             location={place} error=store failed: invalid digit found in string"
        )
    );

    let error = of_an_inner("x").unwrap_err();
    let place = error.location().unwrap();
    assert_eq!(place.line() as usize, line_of("fn of_an_inner"));
    assert!(logged(&error).contains(&format!("location={place} ")));

    let error = Placed::Deep(of_another("x").unwrap_err());
    let place = error.location().unwrap();
    assert_eq!(place.line() as usize, line_of("fn of_another"));

    let error: Placed = std::fmt::Error.into();
    assert_eq!(error.location().unwrap().line(), line!() - 1);
    assert!(matches!(error, Placed::Several(..)));
}

#[derive(Debug, ApiError)]
#[status(400)]
#[kind("k")]
struct Coded(#[code] String);

#[test]
fn the_log_has_the_code_of_the_occurrence() {
    for code in ["one", "two"] {
        assert_eq!(
            logged(&Coded(code.to_owned())),
            format!(
                "DEBUG fault: Bad Request status=400 kind=\"k\" code={code} entry=\"Coded\" \
                 error=Coded"
            )
        );
    }
    // What comes from outside begins no line of the log.
    assert_eq!(logged(&Coded("a\nERROR b".to_owned())).lines().count(), 1);
}
