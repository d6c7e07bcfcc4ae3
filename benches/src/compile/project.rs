//! The packages that are compiled: a workspace per set of crates, a package per
//! number of variants.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use object::{Object as _, ObjectSection as _, SectionFlags};

use super::COUNTS;
use super::sets::{Edit, Set};

/// More variants than anyone has in one enum.
pub(super) const MANY: usize = 3000;

/// All packages.
#[derive(Debug)]
pub(super) struct Project {
    dir: PathBuf,
}

pub(super) fn package(set: Set, count: usize) -> String {
    format!("{}_{count}", set.slug())
}

fn write(path: PathBuf, text: &str) {
    std::fs::create_dir_all(path.parent().expect("it is in a directory"))
        .and_then(|()| std::fs::write(path, text))
        .expect("the target directory can be written to");
}

impl Project {
    /// Writes all of it.
    ///
    /// # Panics
    ///
    /// If the directory cannot be written to.
    pub(super) fn in_dir(dir: PathBuf) -> Self {
        let project = Self { dir };
        for set in Set::ALL {
            project.generate(set);
        }
        project
    }

    /// The workspace of a set.
    pub(super) fn dir(&self, set: Set) -> PathBuf {
        self.dir.join(set.slug())
    }

    fn generate(&self, set: Set) {
        let dir = self.dir(set);
        let counts = || COUNTS.into_iter().chain([MANY]);
        let members: Vec<String> = counts()
            .map(|count| format!("{:?}", package(set, count)))
            .collect();
        let workspace = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [{}]\n",
            members.join(", ")
        );
        write(dir.join("Cargo.toml"), &workspace);
        let lock = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.lock");
        std::fs::copy(lock, dir.join("Cargo.lock")).expect("the workspace has a lock file");
        for count in counts() {
            let package = package(set, count);
            let manifest = format!(
                "[package]\nname = \"{package}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                 [lib]\nname = \"answers\"\n\n[[bin]]\nname = \"answers_{package}\"\npath = \"src/main.rs\"\n\n\
                 [dependencies]\n{}",
                set.dependencies(),
            );
            write(dir.join(&package).join("Cargo.toml"), &manifest);
            write(dir.join(&package).join("src/main.rs"), &set.program());
            self.edit(set, count, Edit::Touch, 0);
        }
    }

    /// Writes the library as it is after this edit.
    pub(super) fn edit(&self, set: Set, count: usize, edit: Edit, round: usize) {
        let path = self.dir(set).join(package(set, count)).join("src/lib.rs");
        write(path, &set.source(count, edit, round));
    }

    /// Removes what was compiled.
    pub(super) fn clean(&self, set: Set) {
        let _ = std::fs::remove_dir_all(self.dir(set).join("target"));
    }

    /// A release program.
    pub(super) fn program(&self, set: Set, count: usize) -> PathBuf {
        let program = format!("answers_{}", package(set, count));
        self.dir(set).join("target/release").join(program)
    }

    /// Cargo on one package.
    pub(super) fn cargo(&self, set: Set, count: usize, arguments: &[&str]) -> Cargo {
        let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(program);
        command
            .args(arguments)
            .args(["--quiet", "--offline", "--package", &package(set, count)])
            .current_dir(self.dir(set))
            .env("CARGO_TARGET_DIR", self.dir(set).join("target"))
            .stdout(Stdio::null())
            // A peer's warnings are not what is measured.
            .env("RUSTFLAGS", "--cap-lints=allow");
        Cargo {
            command,
            package: package(set, count),
        }
    }
}

/// A run of cargo.
#[derive(Debug)]
pub(super) struct Cargo {
    command: Command,
    package: String,
}

impl Cargo {
    /// With a variable of the environment.
    pub(super) fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it; gives the seconds that it took.
    ///
    /// # Panics
    ///
    /// If it does not compile.
    pub(super) fn seconds(mut self) -> f64 {
        let start = Instant::now();
        let status = self.command.status().expect("cargo runs");
        assert!(status.success(), "{} does not compile", self.package);
        start.elapsed().as_secs_f64()
    }
}

/// The size of a program: of all sections that are there when it runs.
pub(super) fn size(path: &Path) -> u64 {
    let file = std::fs::read(path).expect("it was built");
    let file = object::File::parse(&*file).expect("it is a program");
    let is_there_at_run_time = |flags: SectionFlags| match flags {
        SectionFlags::Elf { sh_flags } => sh_flags & u64::from(object::elf::SHF_ALLOC) != 0,
        _ => true,
    };
    file.sections()
        .filter(|section| is_there_at_run_time(section.flags()))
        .map(|section| section.size())
        .sum()
}
