//! That no text for clients names a source: ways to name one are generated, by
//! the field, by the place and by the wording, and none of them compiles.
//!
//! The same ways with a field that may be shown all compile, so that each is
//! refused for what it shows and not for how it is written.

mod compiler;
mod fields;
mod ways;

use compiler::{Types, compiled};
use fields::{FIELDS, Field};
use ways::{ATTRIBUTES, BY_SCOPE, HARMLESS, NAMED, PLACES};

/// A type for ways to name fields, each at one of the places in turn. Of every
/// way so many fields are left out, also in turn.
fn named(fields: &[Field], ways: &[&[&str]], left_out: usize) -> Types {
    let mut types = Types::default();
    for (row, field) in fields.iter().enumerate() {
        let places: Vec<_> = PLACES.iter().filter(|place| place.fits(field)).collect();
        for (column, way) in ways.iter().copied().flatten().enumerate() {
            if (row + column) % (left_out + 1) == 0 {
                let place = places[(row / 2 + column) % places.len()];
                types.add(&field.variant(&place.attributes(&field.filled(way)), ""));
            }
        }
    }
    types
}

#[test]
fn nothing_that_names_a_source_compiles() {
    let mut types = named(FIELDS, &[NAMED, BY_SCOPE], 0);
    for field in FIELDS {
        for attribute in ATTRIBUTES {
            types.add(&field.variant("#[status(400)] #[message(\"m\")]", attribute));
        }
    }
    assert!(types.len() > 750, "{} types", types.len());
    let compiled = compiled("leaks_named", &types);
    assert!(
        compiled.is_empty(),
        "clients would read of a source in {} of {} types:\n{}",
        compiled.len(),
        types.len(),
        compiled.join("\n")
    );
}

#[test]
fn the_same_of_what_may_be_shown_compiles() {
    let plain: Vec<Field> = FIELDS.iter().filter_map(Field::plain).collect();
    let exposed = FIELDS.iter().map(Field::exposed);
    let fields: Vec<Field> = plain.iter().copied().chain(exposed).collect();
    let mut types = named(&fields, &[NAMED], 2);
    for field in &plain {
        for attribute in ATTRIBUTES {
            types.add(&field.variant("#[status(400)] #[message(\"m\")]", attribute));
        }
    }
    all_compile("leaks_shown", &types);
}

#[test]
fn what_only_looks_like_a_source_compiles() {
    all_compile("leaks_harmless", &named(FIELDS, &[HARMLESS], 0));
}

fn all_compile(name: &str, types: &Types) {
    let compiled = compiled(name, types);
    let refused: Vec<&str> = types
        .lines()
        .filter(|line| !compiled.contains(line))
        .collect();
    assert!(
        types.len() > 180 && refused.is_empty(),
        "refused, of {} types:\n{}",
        types.len(),
        refused.join("\n")
    );
}
