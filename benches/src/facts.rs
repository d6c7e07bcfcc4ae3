//! What the errors of every contender are made of.
//!
//! All of it is borrowed for good: an error costs nothing to make and nothing
//! to drop, so that what is timed is the response alone. It comes out of
//! `black_box`, so that nothing of it is known when the benches are compiled.

use std::collections::BTreeMap;
use std::fmt;
use std::hint::black_box;

use fault::FieldErrors;
use serde::Serialize;

/// What differs between occurrences.
#[derive(Debug, Clone, Copy)]
pub struct Facts {
    /// A booking's id.
    pub id: &'static str,
    /// A calendar's name.
    pub calendar: &'static str,
    /// Why the database failed.
    pub chain: &'static Chain,
    /// The field errors.
    pub fields: Fields,
}

/// The same field errors in every form that a contender holds them in.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// For `fault`.
    pub errors: &'static FieldErrors,
    /// By field, for whoever writes a map.
    pub by_field: &'static BTreeMap<String, Vec<String>>,
    /// For whoever writes RFC 9457's `errors`.
    pub problems: &'static [FieldProblem],
}

/// An item of RFC 9457's `errors`.
#[derive(Debug, Clone, Serialize)]
pub struct FieldProblem {
    /// The text.
    pub detail: String,
    /// A JSON Pointer as a URI fragment.
    pub pointer: String,
}

/// An error with two more behind it.
#[derive(Debug)]
pub struct Chain {
    text: &'static str,
    source: Option<Box<Chain>>,
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

impl std::error::Error for Chain {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| &**source as _)
    }
}

impl Facts {
    /// The facts, with `count` field errors.
    ///
    /// # Panics
    ///
    /// Never: the chain is not empty.
    pub fn new(count: usize) -> Self {
        let text = |text: &str| -> &'static str { black_box(text.to_owned().leak()) };
        let chain = ["disk I/O error", "database is locked", "transaction failed"]
            .into_iter()
            .fold(None, |source, text| Some(Box::new(Chain { text, source })))
            .expect("the list is not empty");
        Self {
            id: text("bkg_01JCZ8Q4W7M3T9X2V5N6R1"),
            calendar: text("Consulting room two, ground floor"),
            chain: black_box(Box::leak(chain)),
            fields: Fields::new(count),
        }
    }
}

impl Fields {
    /// Half of them on plain fields, half inside a list.
    fn new(count: usize) -> Self {
        let mut paths: Vec<(String, String, String)> = (0..count)
            .map(|number| {
                let n = number / 2;
                if number % 2 == 0 {
                    (
                        format!("attendees.{n}.email"),
                        format!("attendees[{n}].email"),
                        format!("#/attendees/{n}/email"),
                    )
                } else {
                    (
                        format!("field_{n}"),
                        format!("field_{n}"),
                        format!("#/field_{n}"),
                    )
                }
            })
            .collect();
        // The order of the map, which is that of the other two as well.
        paths.sort();
        let mut errors = FieldErrors::new();
        let mut by_field = BTreeMap::new();
        let mut problems = Vec::new();
        for (dots, brackets, pointer) in paths {
            let text = "This has to be the address of somebody who was invited, such as anne_b@example.com.";
            errors.push(brackets, "errors.invalid", text.to_owned());
            by_field.insert(dots, vec![text.to_owned()]);
            problems.push(FieldProblem {
                detail: text.to_owned(),
                pointer,
            });
        }
        Self {
            errors: black_box(Box::leak(Box::new(errors))),
            by_field: black_box(Box::leak(Box::new(by_field))),
            problems: black_box(problems.leak()),
        }
    }
}
