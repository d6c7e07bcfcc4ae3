//! One text for all variants.

use crate::{pair, same};

pair! {
    #[derive(Debug, Derived)]
    #[error("default: {0}")]
    enum Inherited {
        Some(&'static str),
        #[error("own: {0}")]
        Other(&'static str),
        #[error("none")]
        None,
    }
}

#[test]
fn an_enum_may_have_a_text_for_all_variants() {
    same! {
        Inherited::Some("a") => ["default: a"],
        Inherited::Other("b") => ["own: b"],
        Inherited::None => ["none"],
    }
}
