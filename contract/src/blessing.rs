//! Whether a test may write the file that it compares: the environment
//! variables `FAULT_BLESS` and `CI`, and the command that sets the first.

use std::ffi::OsString;

/// What the environment allows a test to write.
///
/// | environment | |
/// |---|---|
/// | `CI` is set, and is not `false`, `0` or empty | [`Nothing`](Self::Nothing) |
/// | `FAULT_BLESS=1` | [`Compatible`](Self::Compatible) |
/// | `FAULT_BLESS=breaking` | [`Breaking`](Self::Breaking) |
/// | else | [`Nothing`](Self::Nothing) |
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Bless {
    /// Files are compared and never written.
    Nothing {
        /// Why `FAULT_BLESS` has no effect, if it is set: a sentence for people.
        ignored: Option<String>,
    },
    /// Files are written, unless that would hide that clients break.
    Compatible,
    /// Files are written.
    Breaking,
}

impl Bless {
    /// What the environment of this process allows.
    pub fn from_env() -> Self {
        Self::from_variables(|name| std::env::var_os(name))
    }

    /// What an environment allows; `variable` gives the value of a variable.
    ///
    /// ```
    /// use fault_contract::Bless;
    ///
    /// let bless = Bless::from_variables(|name| (name == "FAULT_BLESS").then(|| "1".into()));
    /// assert_eq!(bless, Bless::Compatible);
    /// ```
    pub fn from_variables(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let set = |name: &str| {
            let value = variable(name)?.to_string_lossy().trim().to_owned();
            let off = value.is_empty() || value == "0" || value.eq_ignore_ascii_case("false");
            (!off).then_some(value)
        };
        let Some(bless) = set("FAULT_BLESS") else {
            return Self::Nothing { ignored: None };
        };
        let ignored = match bless.as_str() {
            _ if set("CI").is_some() => {
                "`CI` is set, so `FAULT_BLESS` has no effect: write the file on your own machine and commit it"
                    .to_owned()
            }
            "1" => return Self::Compatible,
            "breaking" => return Self::Breaking,
            other => format!("`FAULT_BLESS={other}` has no effect: write `1` or `breaking`"),
        };
        Self::Nothing {
            ignored: Some(ignored),
        }
    }

    pub(crate) fn writes(&self) -> bool {
        !matches!(self, Self::Nothing { .. })
    }

    /// Why `FAULT_BLESS` has no effect, as a line below a message.
    pub(crate) fn note(&self) -> String {
        match self {
            Self::Nothing {
                ignored: Some(ignored),
            } => format!("\n{ignored}\n"),
            _ => String::new(),
        }
    }
}

/// The test that compares a file: where its paths begin, and how it is run.
#[derive(Debug, Clone, Copy)]
pub struct Caller<'a> {
    manifest_dir: &'a str,
    package: &'a str,
    test: Option<&'a str>,
}

impl<'a> Caller<'a> {
    /// A test of the package `package`, whose `Cargo.toml` is in the folder
    /// `manifest_dir`: `env!("CARGO_PKG_NAME")` and `env!("CARGO_MANIFEST_DIR")`
    /// in the test.
    pub const fn new(package: &'a str, manifest_dir: &'a str) -> Self {
        Self {
            manifest_dir,
            package,
            test: None,
        }
    }

    /// Sets the test's name: the command that is shown then runs it alone.
    #[must_use]
    pub const fn with_test(mut self, test: &'a str) -> Self {
        self.test = Some(test);
        self
    }

    /// With the name of the current thread, which the test harness sets to the
    /// test's. It does not where tests run one after the other on one thread.
    pub(crate) fn with_thread(mut self, thread: &'a std::thread::Thread) -> Self {
        self.test = thread.name().filter(|name| *name != "main");
        self
    }

    pub(crate) fn manifest_dir(&self) -> &'a str {
        self.manifest_dir
    }

    /// The command that writes what this test compares.
    pub(crate) fn command(&self, bless: &str) -> String {
        let package = self.package;
        let test = self.test.map(|test| format!(" {test}")).unwrap_or_default();
        format!("FAULT_BLESS={bless} cargo test -p {package}{test}")
    }
}

#[cfg(test)]
mod tests {
    use super::{Bless, Caller};

    fn bless(variables: &[(&str, &str)]) -> Bless {
        Bless::from_variables(|name| {
            let found = variables.iter().find(|(variable, _)| *variable == name);
            found.map(|(_, value)| (*value).into())
        })
    }

    #[test]
    fn the_environment_says_what_is_written() {
        let nothing = Bless::Nothing { ignored: None };
        assert_eq!(bless(&[]), nothing);
        assert_eq!(bless(&[("CI", "true")]), nothing);
        for off in ["", "0", "false", " "] {
            assert_eq!(bless(&[("FAULT_BLESS", off)]), nothing, "{off:?}");
            let both = [("FAULT_BLESS", "1"), ("CI", off)];
            assert_eq!(bless(&both), Bless::Compatible, "{off:?}");
        }
        assert_eq!(bless(&[("FAULT_BLESS", "1")]), Bless::Compatible);
        assert_eq!(bless(&[("FAULT_BLESS", "breaking")]), Bless::Breaking);
    }

    #[test]
    fn a_value_without_effect_says_why() {
        for (variables, why) in [
            (&[("FAULT_BLESS", "1"), ("CI", "1")], "`CI` is set"),
            (&[("FAULT_BLESS", "breaking"), ("CI", "x")], "`CI` is set"),
            (
                &[("FAULT_BLESS", "all"), ("CI", "")],
                "`FAULT_BLESS=all` has no effect",
            ),
        ] {
            let bless = bless(variables);
            assert!(!bless.writes());
            assert!(bless.note().contains(why), "{bless:?}");
        }
    }

    #[test]
    fn the_command_names_package_and_test() {
        let caller = Caller::new("seats", "/seats");
        assert_eq!(caller.command("1"), "FAULT_BLESS=1 cargo test -p seats");
        let caller = caller.with_test("docs::page");
        assert_eq!(
            caller.command("breaking"),
            "FAULT_BLESS=breaking cargo test -p seats docs::page"
        );
    }
}
