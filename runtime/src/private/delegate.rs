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

/// The same, asked for where the type's name tells what would help.
macro_rules! advise {
    ($($(#[$doc:meta])* $name:ident: $advice:literal;)*) => {$(
        $(#[$doc])*
        #[diagnostic::on_unimplemented(
            message = "`{Self}` does not implement `Fault`, so `#[transparent]` cannot delegate to it",
            label = "is not a fault",
            note = $advice
        )]
        pub trait $name {
            /// The entries of the field's type, as far as they are known.
            const ENTRIES: &'static Entries;
        }

        #[diagnostic::do_not_recommend]
        impl<D: Delegate> $name for D {
            const ENTRIES: &'static Entries = D::ENTRIES;
        }
    )*};
}

advise! {
    /// `Rc<…>`
    DelegateRc: "an `Rc` of an error is not an error itself: write `Arc` instead, or `Box`";
    /// `Option<…>`
    DelegateOption: "an error that may be absent has no status: make it two variants, of which one is `#[transparent]` and has the type inside of the `Option`";
    /// `…Rejection`
    DelegateRejection: "axum's rejections are faults with the feature `axum-extract` of `fault` (`axum-multipart` for `MultipartRejection`, `axum-ws` for `WebSocketUpgradeRejection`); for any other type, derive `ApiError` for it";
}

/// A field, to be delegated to.
///
/// Its method is there where the type is a [`Delegate`]. Where it is not, there
/// is that of [`NoDelegate`], so that the mistake is reported once: where the
/// entries are asked for.
#[derive(Debug)]
pub struct Delegated<'a, T: ?Sized>(pub &'a T);

impl<'a, T: Delegate + ?Sized> Delegated<'a, T> {
    /// The field's fault.
    pub fn fault(&self) -> &'a dyn Fault {
        self.0.delegate()
    }
}

/// What generated code calls where it does not compile.
pub trait NoDelegate<'a> {
    fn fault(&self) -> &'a dyn Fault;
}

impl<'a, T: ?Sized> NoDelegate<'a> for Delegated<'_, T> {
    #[expect(clippy::unreachable, reason = "the crate does not compile")]
    fn fault(&self) -> &'a dyn Fault {
        unreachable!()
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
