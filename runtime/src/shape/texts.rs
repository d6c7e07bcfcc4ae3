//! Which bodies can be in other languages.

use super::model::{Fact, Shape};

impl Shape {
    /// Whether the body has texts for people in any characters: only those can be
    /// in other languages.
    pub(crate) const fn is_translatable(&self) -> bool {
        self.has_text(false) && !self.has_text(true)
    }

    /// Whether some text for people is limited, or not limited, to a charset.
    const fn has_text(&self, limited: bool) -> bool {
        let mut i = 0;
        while i < self.len() {
            let member = self.member(i);
            if matches!(member.fact, Fact::Message | Fact::Description | Fact::Title)
                && member.charset.is_some() == limited
            {
                return true;
            }
            let shapes = member.fact.shapes();
            let mut s = 0;
            while s < shapes.len() {
                if shapes[s].has_text(limited) {
                    return true;
                }
                s += 1;
            }
            i += 1;
        }
        false
    }
}
