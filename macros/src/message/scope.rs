//! What the writer of a text may name.

use crate::ast::Member;

/// The fields of a variant, as one of its texts may use them.
pub(crate) struct Scope<'a> {
    pub members: &'a [Member<'a>],
    /// The fields that are not to be shown. A placeholder or a `.field` that
    /// names one is a mistake (`check::texts`); a bare name in an argument is
    /// not the field's, but whatever else the user has called so.
    pub hidden: &'a [usize],
    pub readers: Readers,
}

/// Who reads a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    Clients,
    /// The log, and clients, since they have no text of their own.
    LogAndClients,
    Log,
}
