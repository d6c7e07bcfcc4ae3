//! The derive's parts that the feature `contract` asks for. Each macro is written
//! twice, so that the derive need not know whether the feature is on: a `cfg` in
//! its output would be read in the user's crate.

/// Items for documents, or nothing.
#[cfg(feature = "contract")]
#[doc(hidden)]
#[macro_export]
macro_rules! __when_described {
    ($($items:tt)*) => { $($items)* };
}

/// Items for documents, or nothing.
#[cfg(not(feature = "contract"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __when_described {
    ($($items:tt)*) => {};
}

/// `value`, described by a table through the function `describe`, or as it is.
#[cfg(feature = "contract")]
#[doc(hidden)]
#[macro_export]
macro_rules! __described {
    ([$describe:path] [$($value:tt)*] [$($table:tt)*]) => { $describe($($value)*, $($table)*) };
}

/// `value`, described by a table through the function `describe`, or as it is.
#[cfg(not(feature = "contract"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __described {
    ([$describe:path] [$($value:tt)*] [$($table:tt)*]) => { $($value)* };
}
