//! Holds the imports against the map, and says what to do.

use std::collections::BTreeSet;

use crate::imports::{Import, imports};
use crate::map::Map;
use crate::modules::{Crate, Source};

/// What is wrong, a sentence each.
#[derive(Default)]
pub(crate) struct Findings {
    /// The map does not fit the files, or a file cannot be read.
    pub(crate) map: Vec<String>,
    /// Imports from a floor that is not below.
    pub(crate) upward: Vec<String>,
    /// Files of one folder that import each other.
    pub(crate) circles: Vec<String>,
    /// The files of each circle, whatever the floors: what the imports tie
    /// together. Not wrong for itself, since each has an import above in it.
    pub(crate) knots: Vec<Vec<String>>,
}

pub(crate) fn check(map: &Map, sources: &[Source]) -> Findings {
    let read = Crate::read(sources);
    let root = &map.root;
    let mut findings = Findings::default();
    let errors = read.errors.iter().map(|error| format!("{root}/{error}"));
    findings.map.extend(errors);
    missing(map, &read, sources, &mut findings.map);

    let imports = imports(&read);
    let mut level = BTreeSet::new();
    for import in &imports {
        match upward(map, sources, import) {
            Some(sentence) => findings.upward.push(sentence),
            None => _ = level.insert((import.from, import.to)),
        }
    }
    for circle in circles(&level) {
        findings.circles.push(told(map, sources, &imports, &circle));
    }
    let all = imports.iter().map(|i| (i.from, i.to)).collect();
    for circle in circles(&all) {
        let mut files: Vec<String> = circle.iter().map(|f| sources[*f].path.clone()).collect();
        files.sort();
        findings.knots.push(files);
    }
    findings
}

/// Files that the map does not name, and names that are no files.
fn missing(map: &Map, read: &Crate, sources: &[Source], problems: &mut Vec<String>) {
    let root = &map.root;
    for Source { path, .. } in sources {
        if map.entry(path).is_none() && !read.is_test(path) {
            problems.push(format!(
                "{root}/{path}: the map in CONTRIBUTING.md does not name it; add it to the table of {root}, on a floor above all that it imports"
            ));
        }
    }
    for entry in &map.entries {
        let path = &entry.path;
        if !sources.iter().any(|source| entry.covers(&source.path)) {
            problems.push(format!(
                "CONTRIBUTING.md:{}: there is no {root}/{path}; take it off the map, or write where it went",
                entry.line
            ));
        }
    }
}

/// What is wrong with an import that does not lead downward.
fn upward(map: &Map, sources: &[Source], import: &Import) -> Option<String> {
    let (from, to) = (&sources[import.from].path, &sources[import.to].path);
    let (here, there) = (map.entry(from)?, map.entry(to)?);
    let one_folder = here.path == there.path && here.is_folder();
    if here.floor < there.floor || one_folder {
        return None;
    }
    let (floor, target) = (map.floor_of(here), map.floor_of(there));
    let relation = if here.floor == there.floor {
        format!("is on the same floor, `{floor}`")
    } else {
        format!("is on the floor `{target}`, above `{floor}` where this file is")
    };
    let Import { line, path, .. } = import;
    Some(format!(
        "{}/{from}:{line}: `{path}` comes from {to}, which {relation}; move what both need to a floor below, have the caller pass it in, or correct the map",
        map.root
    ))
}

/// A circle of files, as the shortest way round through its first file.
fn told(map: &Map, sources: &[Source], imports: &[Import], circle: &[usize]) -> String {
    let start = circle[0];
    let mut ways = std::collections::VecDeque::from([vec![start]]);
    let mut seen = BTreeSet::new();
    let way = loop {
        let way = ways.pop_front().expect("a circle leads back");
        let last = way[way.len() - 1];
        if last == start && way.len() > 1 {
            break way;
        }
        let next = imports.iter().filter(|i| i.from == last);
        for to in next.map(|i| i.to).filter(|to| circle.contains(to)) {
            if seen.insert(to) {
                ways.push_back(way.iter().copied().chain([to]).collect());
            }
        }
    };
    let steps: Vec<String> = way
        .windows(2)
        .filter_map(|step| {
            let import = imports
                .iter()
                .find(|i| i.from == step[0] && i.to == step[1])?;
            let (from, to) = (&sources[import.from].path, &sources[import.to].path);
            Some(format!("{from}:{} imports {to}", import.line))
        })
        .collect();
    format!(
        "{}/{}: {} files import each other in a circle ({}); move what they share to a file below them",
        map.root,
        sources[start].path,
        circle.len(),
        steps.join(", ")
    )
}

/// The sets of more than one file in which each can be reached from each.
fn circles(imports: &BTreeSet<(usize, usize)>) -> Vec<Vec<usize>> {
    let reached = |from: usize| {
        let mut reached = BTreeSet::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            let next = imports.range((at, 0)..=(at, usize::MAX));
            open.extend(next.map(|(_, to)| *to).filter(|to| reached.insert(*to)));
        }
        reached
    };
    let files: BTreeSet<usize> = imports.iter().map(|(from, _)| *from).collect();
    let mut circles: Vec<Vec<usize>> = Vec::new();
    for file in files {
        if circles.iter().any(|circle| circle.contains(&file)) {
            continue;
        }
        let there = reached(file);
        if there.contains(&file) {
            let back = |other: &usize| reached(*other).contains(&file);
            circles.push(there.iter().copied().filter(back).collect());
        }
    }
    circles
}
