//! What `#[transparent]` delegates to.

use std::sync::Arc;

use crate::body::Problem;
use crate::contract::catalog::{Catalog, Entries};
use crate::fault::Fault;
use crate::shape::format::WireFormat;

/// The field of a `#[transparent]` variant.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `Fault`, so `#[transparent]` cannot delegate to it",
    label = "does not derive `ApiError`",
    note = "`#[transparent]` takes status, body and catalog from its field: derive `ApiError` for the field's type",
    note = "for an error of another crate, write `#[status(…)]` on the variant and `#[from]` or `#[source]` on the field"
)]
pub trait Delegate {
    /// The entries of the field's type, as far as they are known.
    const ENTRIES: &'static Entries;

    /// The field's fault.
    fn delegate(&self) -> &dyn Fault;
}

#[diagnostic::do_not_recommend]
impl<F: Fault + Catalog> Delegate for F {
    const ENTRIES: &'static Entries = F::CATALOG;

    fn delegate(&self) -> &dyn Fault {
        self
    }
}

/// What is known of a fault whose type is erased.
static ERASED: Entries = Entries::erased(WireFormat::of::<Problem>());

macro_rules! erased {
    ($($ty:ty),*) => {$(
        impl Delegate for $ty {
            const ENTRIES: &'static Entries = &ERASED;

            fn delegate(&self) -> &dyn Fault {
                &**self
            }
        }
    )*};
}

erased!(
    Box<dyn Fault>,
    Box<dyn Fault + Send>,
    Box<dyn Fault + Send + Sync>,
    Arc<dyn Fault>,
    Arc<dyn Fault + Send + Sync>
);
