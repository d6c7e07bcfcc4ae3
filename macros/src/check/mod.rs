//! The rules that concern more than one attribute: a function each, its reason
//! above it, in files by what they are about. What only the wire format can
//! tell is checked by constants of the expansion (`expand/assert.rs`).

mod discriminants;
mod examples;
mod fields;
mod headers;
mod leaks;
mod status;
mod texts;
mod transparent;
mod unique;

use crate::model::Model;
use crate::report::Report;

pub(crate) fn check(model: &Model<'_>, report: &Report) {
    for (position, variant) in model.variants.iter().enumerate() {
        report.enter(position);
        status::one_status(variant, report);
        status::some_status(model, variant, report);
        status::phrase_is_written(variant, report);
        status::soft_is_written(variant, report);
        status::kind_in_table(model, variant, report);
        status::status_fits_kind(model, variant, report);
        status::runtime_status_fits_kind(model, variant, report);
        headers::required_headers(variant, report);
        headers::valid_headers(variant, report);
        headers::none_leaves_something_out(model, variant, report);
        fields::one_field_each(variant, report);
        fields::from_stands_alone(variant, report);
        fields::from_types_differ(variant, report);
        fields::location_is_filled(model, variant, report);
        transparent::transparent_has_one_field(variant, report);
        transparent::transparent_ends(model, variant, report);
        transparent::no_facts_on_the_inner_field(variant, report);
        fields::named_details(variant, report);
        fields::retry_agrees(variant, report);
        texts::error_function_is_external(model, variant, report);
        texts::error_text_is_used(model, variant, report);
        leaks::no_leak(variant, report);
        examples::example_is_shown(variant, report);
        unique::name_becomes_a_code(model, variant, report);
    }
    discriminants::discriminants_have_a_name_of_their_own(model, report);
    discriminants::flat_variants_nest(model, report);
    unique::retired_codes_are_not_sent(model, report);
    unique::codes_differ(model, report);
    unique::sources_differ(model, report);
}
