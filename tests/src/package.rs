//! Packages that a test writes and has cargo check or run, for what the cases of
//! one file in `ui/` cannot show.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A package, or a workspace, in the target directory.
///
/// It has the lock file of this checkout, so that nothing has to be looked up,
/// and shares a target directory with the others of its test program.
#[derive(Debug)]
pub struct Package {
    folder: PathBuf,
    target: PathBuf,
}

impl Package {
    /// An empty package with these `[dependencies]` and what follows them in the
    /// manifest. `temp` is the test's `CARGO_TARGET_TMPDIR`.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn new(temp: &str, name: &str, dependencies: &str) -> Self {
        let package = Self::empty(temp, name);
        let mut manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             autobins = false\n\n[workspace]\n\n[dependencies]\n"
        );
        writeln!(manifest, "{dependencies}").expect("a text can be written to");
        package.write("Cargo.toml", &manifest);
        package
    }

    /// A copy of what is in `fixture`, a folder of `tests/fixtures`, whose manifest
    /// names the runtime crate from there.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn copy(temp: &str, name: &str, fixture: &Path) -> Self {
        let package = Self::empty(temp, name);
        copy_all(fixture, &package.folder);
        let manifest = fs::read_to_string(package.folder.join("Cargo.toml")).expect("a manifest");
        package.write(
            "Cargo.toml",
            &manifest.replace("../../../runtime", &runtime()),
        );
        package
    }

    fn empty(temp: &str, name: &str) -> Self {
        let folder = Path::new(temp).join(name);
        fs::create_dir_all(folder.join("src")).expect("a folder");
        fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).expect("a lock file");
        Self {
            folder,
            target: Path::new(temp).join("packages"),
        }
    }

    /// Writes a file.
    ///
    /// # Panics
    ///
    /// If that fails.
    pub fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.join(path), text).expect("a file can be written");
    }

    /// Runs cargo in the package.
    ///
    /// # Panics
    ///
    /// If it cannot be run.
    pub fn cargo(&self, arguments: &[&str]) -> Output {
        let (command, options) = arguments.split_first().expect("a command");
        Command::new(env!("CARGO"))
            .args([command, "--offline", "--color=never"])
            .args(options)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo runs")
    }
}

/// The runtime crate's folder, as a manifest has it.
///
/// # Panics
///
/// If the path is no text.
pub fn runtime() -> String {
    root().join("runtime").to_str().expect("a text").to_owned()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the workspace")
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a file can be copied");
        }
    }
}
