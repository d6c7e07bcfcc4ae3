//! Whatever tokens the derive is given, it neither panics nor emits what is no
//! Rust.
//!
//! A proc-macro crate exports nothing but macros, so its modules are included
//! here. Outside of a compiler proc-macro2 parses by itself.
#![no_main]

#[path = "../../macros/src/ast.rs"]
mod ast;
#[path = "../../macros/src/attr/mod.rs"]
mod attr;
#[path = "../../macros/src/check/mod.rs"]
mod check;
#[path = "../../macros/src/expand/mod.rs"]
mod expand;
#[path = "../../macros/src/generics.rs"]
mod generics;
#[path = "../../macros/src/message/mod.rs"]
mod message;
#[path = "../../macros/src/model/mod.rs"]
mod model;
#[path = "../../macros/src/report.rs"]
mod report;
#[path = "../../macros/src/status/mod.rs"]
mod status;

use libfuzzer_sys::{Corpus, fuzz_target};
use proc_macro2::TokenStream;

/// Deeper nesting overflows the stack of syn, and of rustc before that.
const DEEPEST: usize = 50;

fuzz_target!(|text: &str| -> Corpus {
    if nesting(text) > DEEPEST {
        return Corpus::Reject;
    }
    let Ok(input) = text.parse::<TokenStream>() else {
        return Corpus::Reject;
    };
    let output = expand::derive(input.clone());
    // Rustc hands a derive only what is an item.
    if syn_full::parse2::<syn_full::DeriveInput>(input).is_err() {
        return Corpus::Keep;
    }
    if let Err(error) = syn_full::parse2::<syn_full::File>(output.clone()) {
        panic!("{error}, in what was made of:\n{text}\nnamely:\n{output}");
    }
    Corpus::Keep
});

/// An upper bound of how deep brackets are nested: those in texts count, too.
/// So do runs of what syn reads by recursion, such as `&&&&x` and `!!!!x`.
fn nesting(text: &str) -> usize {
    let (mut deepest, mut depth, mut run) = (0, 0_usize, 0);
    for byte in text.bytes() {
        match byte {
            b'(' | b'[' | b'{' | b'<' => depth += 1,
            b')' | b']' | b'}' | b'>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match byte {
            b'&' | b'*' | b'!' | b'-' | b'|' => run += 1,
            b',' | b';' => run = 0,
            _ => {}
        }
        deepest = deepest.max(depth).max(run);
    }
    deepest
}
