//! Branches that change one lock file, merged by git.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use fault::Code;
use fault_contract::lock::{Facts, Lock, diff};
use serde_json::json;

/// The codes that all branches have, and those that one branch each adds: at the
/// begin, at the end, between the others, and beside each other.
const BASE: [&str; 3] = ["booked", "held", "taken"];
const ADDED: [&str; 9] = [
    "asleep", "away", "broken", "full", "gone", "late", "lost", "unknown", "zoned",
];

fn lock(codes: &[&str]) -> Lock {
    Lock::new(codes.iter().map(|code| {
        let facts = Facts::new()
            .with_status(409)
            .with_message(&format!("The seat is {code}"))
            .with_header("retry-after", true, None)
            .with_body(
                &json!({
                    "required": ["code", "message"],
                    "properties": {"code": {"enum": [code]}, "message": {"type": "string"}},
                }),
                false,
            );
        (Some(Code::Text(code)), "SeatError::Any", facts)
    }))
}

/// A repository of its own, which no configuration of this machine reaches.
struct Repository(PathBuf);

impl Repository {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("merges-{name}"));
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let repository = Self(folder);
        repository.done(&["init", "--quiet", "--initial-branch=base"]);
        repository
    }

    fn git(&self, arguments: &[&str]) -> Output {
        let person = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
        Command::new("git")
            .args(person)
            .args(["-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"])
            .args(arguments)
            .current_dir(&self.0)
            .env("GIT_CONFIG_GLOBAL", self.0.join("none"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_CEILING_DIRECTORIES", self.0.parent().unwrap())
            .env_remove("GIT_DIR")
            .env_remove("GIT_WORK_TREE")
            .env_remove("GIT_INDEX_FILE")
            .output()
            .expect("git runs")
    }

    #[track_caller]
    fn done(&self, arguments: &[&str]) {
        let output = self.git(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.join(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    fn commit(&self, lock: &Lock) {
        self.write("errors.lock", &lock.text());
        self.done(&["add", "--all"]);
        self.done(&["commit", "--quiet", "--message", "errors"]);
    }

    /// A branch of `base` with another lock.
    fn branch(&self, name: &str, lock: &Lock) {
        self.done(&["checkout", "--quiet", "-b", name, "base"]);
        self.commit(lock);
    }

    /// Whether `git merge` of two branches has no conflict.
    fn merge(&self, a: &str, b: &str) -> bool {
        self.done(&["checkout", "--quiet", "--force", "--detach", a]);
        let merged = self.git(&["merge", "--quiet", "--no-edit", b]);
        merged.status.success()
    }
}

fn with(added: &[&str]) -> Lock {
    lock(&[&BASE[..], added].concat())
}

fn pairs() -> Vec<[&'static str; 2]> {
    let mut pairs = Vec::new();
    for (at, a) in ADDED.into_iter().enumerate() {
        pairs.extend(ADDED[at + 1..].iter().map(|b| [a, *b]));
    }
    pairs
}

#[test]
fn each_of_36_pairs_of_branches_merges_by_union() {
    assert_eq!(pairs().len(), 36);
    let repository = Repository::new("file");
    repository.write("base", &lock(&BASE).text());
    let mut conflicts = 0;
    for [a, b] in pairs() {
        repository.write("a", &with(&[a]).text());
        repository.write("b", &with(&[b]).text());
        let merge = |how: &[&str]| {
            let files = ["a", "base", "b"];
            repository.git(&[&["merge-file", "--stdout"], how, &files].concat())
        };
        conflicts += usize::from(!merge(&[]).status.success());
        let union = merge(&["--union"]);
        assert!(union.status.success(), "{a}, {b}: {union:?}");
        let merged = Lock::read(std::str::from_utf8(&union.stdout).unwrap()).unwrap();
        let report = diff(&merged, &with(&[a, b]));
        assert!(
            report.is_empty() && report.notes().is_empty(),
            "{a}, {b}: {report}"
        );
    }
    // Without `union` some of them are conflicts: it is what makes the difference.
    assert!(conflicts >= 4, "{conflicts}");
}

#[test]
fn git_merges_so_by_its_attributes() {
    for (attributes, by_union) in [("errors.lock merge=union\n", true), ("\n", false)] {
        let repository = Repository::new(if by_union { "union" } else { "plain" });
        repository.write(".gitattributes", attributes);
        repository.commit(&lock(&BASE));
        for code in ADDED {
            repository.branch(code, &with(&[code]));
        }
        let mut conflicts = 0;
        for [a, b] in pairs() {
            if !repository.merge(a, b) {
                conflicts += 1;
                assert!(Lock::read(&repository.read("errors.lock")).is_err());
                continue;
            }
            let merged = Lock::read(&repository.read("errors.lock")).unwrap();
            assert!(diff(&merged, &with(&[a, b])).is_empty(), "{a}, {b}");
        }
        assert_eq!(conflicts == 0, by_union, "{conflicts} conflicts");
    }
}

#[test]
fn a_change_on_both_sides_is_seen_and_not_merged_in_silence() {
    let repository = Repository::new("both");
    repository.write(".gitattributes", "errors.lock merge=union\n");
    let changed = |status| {
        let facts = Facts::new().with_status(status);
        Lock::new([(Some(Code::Text("taken")), "SeatError::Taken", facts)])
    };
    repository.commit(&changed(409));
    repository.branch("a", &changed(410));
    repository.branch("b", &changed(423));
    assert!(repository.merge("a", "b"));
    let merged = Lock::read(&repository.read("errors.lock")).unwrap();
    for status in [410, 423] {
        let report = diff(&merged, &changed(status));
        assert_eq!(report.changes().count(), 1, "{report}");
        assert!(report.notes()[0].ends_with("a merge kept both"), "{report}");
    }
}

#[test]
fn a_removal_beside_an_addition_is_never_lost_in_silence() {
    let repository = Repository::new("removal");
    repository.write(".gitattributes", "errors.lock merge=union\n");
    repository.commit(&lock(&BASE));
    repository.branch("removed", &lock(&["booked", "held"]));
    for code in ADDED {
        repository.branch(code, &with(&[code]));
        assert!(repository.merge("removed", code));
        let merged = Lock::read(&repository.read("errors.lock")).unwrap();
        // What the merged code says, whatever lines the union has kept.
        let report = diff(&merged, &lock(&["booked", "held", code]));
        let lines: Vec<String> = report.changes().map(ToString::to_string).collect();
        let removed = "taken: removed (409, \"The seat is taken\")";
        assert!(lines.is_empty() || lines == [removed], "{code}: {lines:?}");
    }
}
