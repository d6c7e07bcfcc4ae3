//! Which file imports from which: every path that a file writes, followed
//! through re-exports to the file that defines what it names.

use std::collections::BTreeMap;

use crate::modules::{Crate, Kind, Mention};

/// One file imports from another; the first line that does so.
pub(crate) struct Import {
    pub(crate) from: usize,
    pub(crate) to: usize,
    pub(crate) line: usize,
    /// The path as it is written.
    pub(crate) path: String,
}

/// Where a path ends.
#[derive(Clone, Copy)]
enum End {
    Item { file: usize, module: usize },
    Module(usize),
}

/// A chain of re-exports that is longer runs in a circle.
const LONGEST_CHAIN: usize = 16;

pub(crate) fn imports(read: &Crate) -> Vec<Import> {
    let mut first: BTreeMap<(usize, usize), Import> = BTreeMap::new();
    for mention in &read.mentions {
        let from = read.modules[mention.module].file;
        let Some(to) = imported(read, mention).filter(|to| *to != from) else {
            continue;
        };
        let import = Import {
            from,
            to,
            line: mention.line,
            path: mention.path.join("::"),
        };
        let known = first.entry((from, to)).or_insert_with(|| Import {
            line: usize::MAX,
            path: String::new(),
            ..import
        });
        if import.line < known.line {
            *known = import;
        }
    }
    first.into_values().collect()
}

/// The file that a path imports from, if it is one of the crate.
fn imported(read: &Crate, mention: &Mention) -> Option<usize> {
    let end = resolve(read, mention.module, &mention.path, LONGEST_CHAIN)?;
    let (file, module) = match end {
        End::Item { file, module } => (file, module),
        End::Module(module) => {
            // A local variable can be called like a module, and through a
            // folder's name come the paths that say what is used of it.
            let single = mention.kind == Kind::Code && mention.path.len() == 1;
            if single || mention.kind != Kind::Glob && is_folder(read, module) {
                return None;
            }
            (read.modules[module].file, module)
        }
    };
    // A parent re-exports what is in it.
    let down = mention.kind == Kind::Export && is_within(read, module, mention.module);
    (!down).then_some(file)
}

/// Whether files of their own are in the module.
fn is_folder(read: &Crate, module: usize) -> bool {
    let Some(here) = read.modules.get(module) else {
        return false;
    };
    let mut children = here.children.values();
    children.any(|child| read.modules[*child].file != here.file)
}

fn is_within(read: &Crate, module: usize, ancestor: usize) -> bool {
    let mut at = Some(module);
    while let Some(module) = at {
        if module == ancestor {
            return true;
        }
        at = read.modules[module].parent;
    }
    false
}

/// What `path` is, written in the module `from`; `None` for another crate's.
fn resolve(read: &Crate, from: usize, path: &[String], links: usize) -> Option<End> {
    let mut at = from;
    let mut steps = path.iter();
    let mut absolute = false;
    while let Some(keyword) = steps.as_slice().first() {
        at = match keyword.as_str() {
            "crate" => 0,
            "self" => at,
            "super" => read.modules[at].parent?,
            _ => break,
        };
        absolute = true;
        steps.next();
    }
    while let Some(name) = steps.next() {
        if let Some(child) = read.modules[at].children.get(name) {
            at = *child;
        } else {
            let end = member(read, at, name, steps.as_slice(), links);
            // Of what a module cannot be asked, it is taken to be the owner.
            let owner = || End::Item {
                file: read.modules[at].file,
                module: at,
            };
            return if absolute || at != from {
                Some(end.unwrap_or_else(owner))
            } else {
                end
            };
        }
    }
    Some(End::Module(at))
}

/// What the module `at` calls `name` and is no module below it.
fn member(read: &Crate, at: usize, name: &str, rest: &[String], links: usize) -> Option<End> {
    let module = &read.modules[at];
    if module.items.contains(name) {
        let file = module.file;
        return Some(End::Item { file, module: at });
    }
    if let (0, Some(file)) = (at, read.macros.get(name)) {
        return Some(End::Item {
            file: *file,
            module: at,
        });
    }
    let links = links.checked_sub(1)?;
    for (_, target) in module.uses.iter().filter(|(known, _)| known == name) {
        let whole: Vec<String> = target.iter().chain(rest).cloned().collect();
        if let Some(end) = resolve(read, at, &whole, links) {
            return Some(end);
        }
    }
    module.globs.iter().find_map(|glob| {
        let End::Module(target) = resolve(read, at, glob, links)? else {
            return None;
        };
        if let Some(child) = read.modules[target].children.get(name) {
            let whole: Vec<String> = ["self".to_owned()].iter().chain(rest).cloned().collect();
            return resolve(read, *child, &whole, links);
        }
        member(read, target, name, rest, links)
    })
}
