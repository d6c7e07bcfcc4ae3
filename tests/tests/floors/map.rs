//! The map: the tables in CONTRIBUTING.md that say which file is on which floor.
//!
//! ```text
//! **runtime/src**, the floors from the top down:
//!
//! | floor | files | what is in them |
//! |---|---|---|
//! | plug-ins | `web/`, `layer/` | what users plug in |
//! | | `convert/` | the frameworks' own errors |
//! | response | `reply.rs`, `plan.rs` | where an error becomes a response |
//! ```
//!
//! A row whose first cell is empty is on the floor of the row above. A folder
//! covers all files below it that the table does not name elsewhere.

/// The table of one folder.
pub(crate) struct Map {
    /// The folder, as the map's heading names it: `runtime/src`.
    pub(crate) root: String,
    pub(crate) floors: Vec<String>,
    pub(crate) entries: Vec<Entry>,
}

/// One path of the map.
pub(crate) struct Entry {
    /// `catalog.rs`, or `layer/` for what is below it.
    pub(crate) path: String,
    /// An index into [`Map::floors`]: 0 is the top.
    pub(crate) floor: usize,
    /// Where CONTRIBUTING.md says it.
    pub(crate) line: usize,
}

impl Entry {
    pub(crate) fn covers(&self, file: &str) -> bool {
        self.path == file || self.is_folder() && file.starts_with(&self.path)
    }

    pub(crate) fn is_folder(&self) -> bool {
        self.path.ends_with('/')
    }
}

impl Map {
    /// The table below the line that begins with `**root**`.
    ///
    /// The errors are what a maintainer has to correct, with the line.
    pub(crate) fn parse(markdown: &str, root: &str) -> Result<Self, Vec<String>> {
        let heading = format!("**{root}**");
        let mut lines = (1..).zip(markdown.lines());
        if !lines.any(|(_, line)| line.starts_with(&heading)) {
            return Err(vec![format!(
                "CONTRIBUTING.md: no line begins with `{heading}`; write it above the table of the floors of {root}"
            )]);
        }
        let mut table = lines
            .skip_while(|(_, line)| line.trim().is_empty())
            .take_while(|(_, line)| line.starts_with('|'));
        let header = table.next().map(|(_, line)| cells(line));
        if header.is_none_or(|cells| !cells.starts_with(&["floor", "files"])) {
            return Err(vec![format!(
                "CONTRIBUTING.md: below `{heading}` is no map; it is a table that begins with `| floor | files | what is in them |`"
            )]);
        }
        let mut map = Self {
            root: root.to_owned(),
            floors: Vec::new(),
            entries: Vec::new(),
        };
        let mut errors = Vec::new();
        for (line, row) in table.skip(1) {
            if let Err(error) = map.row(line, &cells(row)) {
                errors.push(format!("CONTRIBUTING.md:{line}: {error}"));
            }
        }
        if errors.is_empty() {
            Ok(map)
        } else {
            Err(errors)
        }
    }

    fn row(&mut self, line: usize, cells: &[&str]) -> Result<(), String> {
        let [floor, files, _, ..] = cells else {
            return Err("a row of the map has three cells: floor, files, what is in them".into());
        };
        if !floor.is_empty() && self.floors.last().is_none_or(|last| last != floor) {
            if self.floors.iter().any(|other| other == floor) {
                return Err(format!(
                    "the floor `{floor}` is there twice; put its rows one below the other"
                ));
            }
            self.floors.push((*floor).to_owned());
        }
        let Some(number) = self.floors.len().checked_sub(1) else {
            return Err("the first row has to name its floor".into());
        };
        let paths: Vec<&str> = files.split('`').skip(1).step_by(2).collect();
        if paths.is_empty() {
            return Err("a row has to name files; write them between backticks".into());
        }
        for path in paths {
            let is_file = path.strip_suffix(".rs").is_some();
            if !(is_file || path.ends_with('/')) || path.contains(['<', '*']) {
                return Err(format!(
                    "`{path}` is neither a file nor a folder; write `{path}.rs`, or `{path}/` for all that is in it"
                ));
            }
            if self.entries.iter().any(|entry| entry.path == path) {
                return Err(format!("`{path}` is on the map twice; keep one of them"));
            }
            self.entries.push(Entry {
                path: path.to_owned(),
                floor: number,
                line,
            });
        }
        Ok(())
    }

    /// The entry that says where `file` is: its own, or that of the innermost
    /// folder on the map.
    pub(crate) fn entry(&self, file: &str) -> Option<&Entry> {
        let covering = self.entries.iter().filter(|entry| entry.covers(file));
        covering.max_by_key(|entry| entry.path.len())
    }

    pub(crate) fn floor_of(&self, entry: &Entry) -> &str {
        &self.floors[entry.floor]
    }
}

fn cells(row: &str) -> Vec<&str> {
    let row = row.trim().trim_matches('|');
    row.split('|').map(str::trim).collect()
}

#[test]
fn a_map_that_cannot_be_read_says_why() {
    let table = |rows: &str| format!("**src**:\n\n| floor | files | |\n|---|---|---|\n{rows}");
    for (markdown, error) in [
        (String::new(), "no line begins with `**src**`"),
        (
            "**src**:\n\n| file | what |\n|---|---|\n".into(),
            "is no map",
        ),
        (
            table("| | `a.rs` | |\n"),
            "5: the first row has to name its floor",
        ),
        (table("| a | a.rs | |\n"), "5: a row has to name files"),
        (
            table("| a | `a` | |\n"),
            "5: `a` is neither a file nor a folder",
        ),
        (table("| a | `<b>.rs` | |\n"), "`<b>.rs` is neither"),
        (
            table("| a | `a.rs` | |\n| b | `a.rs` | |\n"),
            "6: `a.rs` is on the map twice",
        ),
        (
            table("| a | `a.rs` | |\n| b | `b.rs` | |\n| a | `c.rs` | |\n"),
            "7: the floor `a` is there twice",
        ),
    ] {
        let errors = Map::parse(&markdown, "src")
            .err()
            .unwrap_or_default()
            .join("\n");
        assert!(errors.contains(error), "{errors:?} has no {error:?}");
    }
}
