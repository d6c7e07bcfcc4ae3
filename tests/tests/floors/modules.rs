//! The modules of a crate, and every path that its files write.
//!
//! What stands under `#[cfg(test)]` is left out, and so are the bodies of
//! exported macros behind `$crate`, which are read where the macro is used.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Span;
use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMacro, ItemMod, ItemUse, UseTree};

use crate::items::{attributes, is_test, name, path_attribute};
use crate::tokens;

/// A file's path below the root, with `/`, and what is in it.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// A module, whether it is a file or between braces in one.
pub(crate) struct Module {
    /// The file that it is written in: an index into the sources.
    pub(crate) file: usize,
    pub(crate) parent: Option<usize>,
    pub(crate) children: BTreeMap<String, usize>,
    pub(crate) items: BTreeSet<String>,
    /// What `use` brings into it: name and path.
    pub(crate) uses: Vec<(String, Vec<String>)>,
    /// The paths of `use path::*`.
    pub(crate) globs: Vec<Vec<String>>,
    /// Where the files of its child modules are: `""` or `"body/"`.
    folder: String,
}

/// A path that some module writes.
pub(crate) struct Mention {
    pub(crate) module: usize,
    pub(crate) path: Vec<String>,
    pub(crate) line: usize,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// A path in code.
    Code,
    /// `use path;`
    Use,
    /// `use path::*;`
    Glob,
    /// `pub use path;`, `pub(crate) use path;`
    Export,
}

#[derive(Default)]
pub(crate) struct Crate {
    pub(crate) modules: Vec<Module>,
    pub(crate) mentions: Vec<Mention>,
    /// `#[macro_export]`: at the root, whichever file they are in.
    pub(crate) macros: BTreeMap<String, usize>,
    /// The files that hold nothing but tests, or the folders of such.
    pub(crate) tests: Vec<String>,
    /// What could not be read.
    pub(crate) errors: Vec<String>,
}

impl Crate {
    /// What is reached from `lib.rs` by `mod`.
    pub(crate) fn read(sources: &[Source]) -> Self {
        let mut read = Self::default();
        match sources.iter().position(|source| source.path == "lib.rs") {
            Some(lib) => read.file(sources, lib, None, String::new()),
            None => read.errors.push("lib.rs: no such file".into()),
        }
        read
    }

    pub(crate) fn is_test(&self, file: &str) -> bool {
        let mut tests = self.tests.iter();
        tests.any(|test| file == test || test.ends_with('/') && file.starts_with(test))
    }

    fn module(&mut self, file: usize, parent: Option<usize>, folder: String) -> usize {
        self.modules.push(Module {
            file,
            parent,
            children: BTreeMap::new(),
            items: BTreeSet::new(),
            uses: Vec::new(),
            globs: Vec::new(),
            folder,
        });
        self.modules.len() - 1
    }

    fn file(&mut self, sources: &[Source], file: usize, parent: Option<(usize, &str)>, at: String) {
        let module = self.module(file, parent.map(|(parent, _)| parent), at);
        if let Some((parent, name)) = parent {
            self.modules[parent].children.insert(name.into(), module);
        }
        match syn::parse_file(&sources[file].text) {
            Ok(parsed) => Reader {
                found: self,
                sources,
                module,
                exported_macro: false,
            }
            .items(&parsed.items),
            Err(error) => {
                let (path, line) = (&sources[file].path, error.span().start().line);
                self.errors.push(format!("{path}:{line}: {error}"));
            }
        }
    }
}

struct Reader<'a> {
    found: &'a mut Crate,
    sources: &'a [Source],
    module: usize,
    exported_macro: bool,
}

impl Reader<'_> {
    fn here(&mut self) -> &mut Module {
        &mut self.found.modules[self.module]
    }

    fn items(&mut self, items: &[Item]) {
        for item in items {
            self.here().items.extend(name(item));
            self.visit_item(item);
        }
    }

    fn mention(&mut self, path: Vec<String>, span: Span, kind: Kind) {
        self.found.mentions.push(Mention {
            module: self.module,
            path,
            line: span.start().line,
            kind,
        });
    }

    fn tree(&mut self, tree: &UseTree, path: &mut Vec<String>, exported: bool) {
        let kind = if exported { Kind::Export } else { Kind::Use };
        let (ident, rename) = match tree {
            UseTree::Path(step) => {
                path.push(step.ident.to_string());
                self.tree(&step.tree, path, exported);
                path.pop();
                return;
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(tree, path, exported);
                }
                return;
            }
            UseTree::Glob(glob) => {
                self.here().globs.push(path.clone());
                let kind = if exported { kind } else { Kind::Glob };
                return self.mention(path.clone(), glob.star_token.spans[0], kind);
            }
            UseTree::Name(name) => (&name.ident, &name.ident),
            UseTree::Rename(rename) => (&rename.ident, &rename.rename),
        };
        let mut whole = path.clone();
        if ident != "self" {
            whole.push(ident.to_string());
        }
        let name = if rename == "self" {
            whole.last().cloned().unwrap_or_default()
        } else {
            rename.to_string()
        };
        self.here().uses.push((name, whole.clone()));
        self.mention(whole, ident.span(), kind);
    }

    /// `mod name;`
    fn declared(&mut self, item: &ItemMod) {
        let folder = &self.found.modules[self.module].folder;
        let name = item.ident.to_string();
        let candidates = match path_attribute(&item.attrs) {
            Some(path) => vec![format!("{folder}{path}")],
            None => vec![
                format!("{folder}{name}.rs"),
                format!("{folder}{name}/mod.rs"),
            ],
        };
        let below = match candidates[0].rsplit_once('/') {
            Some((folder, _)) if candidates[0].ends_with("/mod.rs") => format!("{folder}/"),
            _ => format!("{}/", candidates[0].trim_end_matches(".rs")),
        };
        if is_test(&item.attrs) {
            self.found.tests.extend(candidates);
            self.found.tests.push(below);
            return;
        }
        let is_there = |source: &Source| candidates.contains(&source.path);
        match self.sources.iter().position(is_there) {
            Some(file) => {
                let parent = Some((self.module, name.as_str()));
                self.found.file(self.sources, file, parent, below);
            }
            None => {
                let error = format!("{}: `mod {name};` has no file", candidates[0]);
                self.found.errors.push(error);
            }
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test(attributes(item)) || matches!(item, Item::Mod(item) if item.content.is_none()) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let Some((_, items)) = &item.content else {
            return self.declared(item);
        };
        // One of these may be there for each value of a feature.
        let (name, outer) = (item.ident.to_string(), self.module);
        let known = self.here().children.get(&name).copied();
        self.module = known.unwrap_or_else(|| {
            let folder = format!("{}{name}/", self.here().folder);
            let file = self.here().file;
            self.found.module(file, Some(outer), folder)
        });
        self.found.modules[outer].children.insert(name, self.module);
        self.items(items);
        self.module = outer;
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if item.leading_colon.is_none() {
            let exported = !matches!(item.vis, syn::Visibility::Inherited);
            self.tree(&item.tree, &mut Vec::new(), exported);
        }
    }

    fn visit_item_macro(&mut self, item: &'ast ItemMacro) {
        let exported = item.attrs.iter().any(|a| a.path().is_ident("macro_export"));
        if let (true, Some(name)) = (exported, &item.ident) {
            let file = self.here().file;
            self.found.macros.insert(name.to_string(), file);
        }
        self.exported_macro = exported;
        visit::visit_item_macro(self, item);
        self.exported_macro = false;
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        if path.leading_colon.is_none() {
            let names = path.segments.iter().map(|s| s.ident.to_string());
            let span = path.segments[0].ident.span();
            self.mention(names.collect(), span, Kind::Code);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast syn::Macro) {
        self.visit_path(&item.path);
        for (path, span) in tokens::paths(item.tokens.clone(), !self.exported_macro) {
            self.mention(path, span, Kind::Code);
        }
    }

    // Docs link to what they like, and `pub(in path)` is no import.
    fn visit_attribute(&mut self, _: &'ast Attribute) {}
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}
}
