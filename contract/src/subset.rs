//! Some of a type's errors, as a catalog of its own.

use fault::{Entries, Entry, Nested};

/// Some of the errors of a type as a catalog of its own, such as those that one
/// operation of an API may answer with.
///
/// The names are those of variants of the type, which rustc checks. A variant that
/// nests another type stands for all of its errors. What is drawn from the subset
/// has the names that it has in the whole.
///
/// ```
/// use fault::{ApiError, Catalog};
///
/// #[derive(Debug, ApiError)]
/// pub enum BookingError {
///     #[status(404)]
///     NoSuchBooking { id: String },
///     #[status(409)]
///     Taken,
/// }
///
/// fault_contract::subset! {
///     /// What `GET /bookings/{id}` answers.
///     pub GetBooking of BookingError { NoSuchBooking }
/// }
///
/// assert_eq!(GetBooking::CATALOG.iter().count(), 1);
/// let listed = &fault_contract::entries::<GetBooking>()[0];
/// assert_eq!(listed.name(), "BookingErrorNoSuchBooking");
/// ```
///
/// ```compile_fail
/// # use fault::{ApiError, Catalog};
/// # #[derive(Debug, ApiError)]
/// # pub enum BookingError {
/// #     #[status(404)]
/// #     NoSuchBooking { id: String },
/// # }
/// fault_contract::subset! {
///     pub GetBooking of BookingError { NoSuchBoking } // no variant of this name
/// }
/// ```
#[macro_export]
macro_rules! subset {
    ($(
        $(#[$attribute:meta])*
        $visibility:vis $name:ident of $whole:ty { $($variant:ident),* $(,)? }
    )*) => {$(
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy)]
        $visibility enum $name {}

        const _: () = {
            type __Whole = $whole;

            // Rustc says which name is not a variant's.
            #[allow(deprecated, dead_code)]
            fn __variants(__error: &__Whole) {
                match __error {
                    $(__Whole::$variant { .. } => {})*
                    #[allow(unreachable_patterns)]
                    _ => {}
                }
            }

            const __WHOLE: &$crate::__private::Entries =
                <__Whole as $crate::__private::Catalog>::CATALOG;
            const __NAMES: &[&str] = &[$(::core::stringify!($variant)),*];
            const __OWN: [$crate::__private::Entry; $crate::__private::count_own(__WHOLE, __NAMES)] =
                $crate::__private::own(__WHOLE, __NAMES);
            const __NESTED: [$crate::__private::Nested; $crate::__private::count_nested(__WHOLE, __NAMES)] =
                $crate::__private::nested(__WHOLE, __NAMES);

            impl $crate::__private::Catalog for $name {
                const CATALOG: &'static $crate::__private::Entries =
                    &$crate::__private::Entries::subset(__WHOLE, &__OWN, &__NESTED);
            }
        };
    )*};
}

/// How many of the type's own entries are in the subset.
pub const fn count_own(whole: &Entries, names: &[&str]) -> usize {
    let mut count = 0;
    let mut i = 0;
    while i < whole.own().len() {
        count += has(names, whole.own()[i].name()) as usize;
        i += 1;
    }
    count
}

/// How many of the types that it nests are in the subset.
pub const fn count_nested(whole: &Entries, names: &[&str]) -> usize {
    let mut count = 0;
    let mut i = 0;
    while i < whole.nested().len() {
        count += has(names, whole.nested()[i].variant()) as usize;
        i += 1;
    }
    count
}

/// The type's own entries that are in the subset, in the order of the whole.
pub const fn own<const COUNT: usize>(whole: &Entries, names: &[&str]) -> [Entry; COUNT] {
    let mut own = [Entry::new("", 500); COUNT];
    let mut filled = 0;
    let mut i = 0;
    while i < whole.own().len() {
        if has(names, whole.own()[i].name()) {
            own[filled] = whole.own()[i];
            filled += 1;
        }
        i += 1;
    }
    own
}

/// The types that it nests that are in the subset, in the order of the whole.
pub const fn nested<const COUNT: usize>(
    whole: &'static Entries,
    names: &[&str],
) -> [Nested; COUNT] {
    let mut nested = [Nested::new("", whole); COUNT];
    let mut filled = 0;
    let mut i = 0;
    while i < whole.nested().len() {
        if has(names, whole.nested()[i].variant()) {
            nested[filled] = whole.nested()[i];
            filled += 1;
        }
        i += 1;
    }
    nested
}

/// Whether a variant is among these names, as they are written: `r#type` is `type`.
const fn has(names: &[&str], variant: &str) -> bool {
    let mut i = 0;
    while i < names.len() {
        let mut written = names[i].as_bytes();
        if let [b'r', b'#', name @ ..] = written {
            written = name;
        }
        if same(written, variant.as_bytes()) {
            return true;
        }
        i += 1;
    }
    false
}

const fn same(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}
