//! What is only there with the feature `contract`: tables for documents, beside
//! the entries.

use core::fmt;
use core::marker::PhantomData;

use serde_json::{Value as Json, json};

use crate::contract::catalog::{Entries, Nested};
use crate::contract::described::Described;
use crate::contract::example::Example;
use crate::contract::schemas::Schemas;
use crate::headers::Headers;

pub use crate::contract::described::{DetailSpec, HeaderSpec};

/// Entries whose own variants are described by the table, each at its index.
pub const fn describe_entries(entries: Entries, table: &'static [Described]) -> Entries {
    entries.described_by(table)
}

pub const fn describe_nested(nested: Nested, described: &'static Described) -> Nested {
    nested.described_by(described)
}

/// Has `add` add the headers of an example.
pub fn example_headers(example: &mut Example, add: impl FnOnce(&mut Headers<'_>)) {
    add(&mut Headers::new(&mut example.headers));
}

/// The value of an `#[example]` on a field of type `T`.
///
/// `Given::<_, T>::new(value).field()` takes the first of two ways, by autoref:
/// as a `T`, if it can be converted into one, or else as it is.
pub struct Given<E, T> {
    value: E,
    of: PhantomData<fn() -> T>,
}

impl<E, T> Given<E, T> {
    pub const fn new(value: E) -> Self {
        Self {
            value,
            of: PhantomData,
        }
    }
}

pub trait GivenAsField<T> {
    fn field(self) -> T;
}

impl<E: Into<T>, T> GivenAsField<T> for Given<E, T> {
    fn field(self) -> T {
        self.value.into()
    }
}

pub trait GivenAsItIs<'a, E> {
    fn field(self) -> &'a E;
}

impl<'a, E, T> GivenAsItIs<'a, E> for &'a Given<E, T> {
    fn field(self) -> &'a E {
        &self.value
    }
}

/// Stands in a text for a field without an example: its placeholder.
pub struct Unfilled(pub &'static str);

macro_rules! unfilled {
    ($($format:ident)*) => {$(
        impl fmt::$format for Unfilled {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)
            }
        }
    )*};
}

unfilled!(Display Debug LowerHex UpperHex Octal Binary LowerExp UpperExp Pointer);

/// The schema of a detail's type.
///
/// `(&&&SchemaOf::<T>::NEW).schema(schemas)` takes the first of three ways that
/// the type has, by autoref: a type of the standard library, one that has a
/// `JsonSchema`, or any. The first is the same whichever features are on.
pub struct SchemaOf<T: ?Sized>(PhantomData<fn(&T)>);

impl<T: ?Sized> SchemaOf<T> {
    pub const NEW: Self = Self(PhantomData);
}

pub trait SchemaKnown {
    fn schema(&self, schemas: &mut Schemas) -> Json;
}

impl<T: Known + ?Sized> SchemaKnown for &&SchemaOf<T> {
    fn schema(&self, _: &mut Schemas) -> Json {
        T::schema()
    }
}

pub trait SchemaDerived {
    fn schema(&self, schemas: &mut Schemas) -> Json;
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema + ?Sized> SchemaDerived for &SchemaOf<T> {
    fn schema(&self, schemas: &mut Schemas) -> Json {
        schemas.of::<T>()
    }
}

pub trait SchemaUnknown {
    fn schema(&self, schemas: &mut Schemas) -> Json;
}

impl<T: ?Sized> SchemaUnknown for SchemaOf<T> {
    fn schema(&self, _: &mut Schemas) -> Json {
        json!({})
    }
}

/// A type whose JSON is known without its help.
pub trait Known {
    fn schema() -> Json;
}

macro_rules! known {
    ($($($ty:ty),+ => $schema:tt;)*) => {$($(
        impl Known for $ty {
            fn schema() -> Json {
                json!($schema)
            }
        }
    )+)*};
}

known! {
    bool => { "type": "boolean" };
    str, String, char, std::path::Path, std::path::PathBuf => { "type": "string" };
    std::net::Ipv4Addr => { "type": "string", "format": "ipv4" };
    std::net::Ipv6Addr => { "type": "string", "format": "ipv6" };
    std::net::IpAddr, std::net::SocketAddr => { "type": "string" };
    i8 => { "type": "integer", "format": "int8" };
    i16 => { "type": "integer", "format": "int16" };
    i32 => { "type": "integer", "format": "int32" };
    i64, isize => { "type": "integer", "format": "int64" };
    i128 => { "type": "integer" };
    u8, std::num::NonZeroU8 => { "type": "integer", "format": "uint8", "minimum": 0 };
    u16, std::num::NonZeroU16 => { "type": "integer", "format": "uint16", "minimum": 0 };
    u32, std::num::NonZeroU32 => { "type": "integer", "format": "uint32", "minimum": 0 };
    u64, usize, std::num::NonZeroU64, std::num::NonZeroUsize
        => { "type": "integer", "format": "uint64", "minimum": 0 };
    u128 => { "type": "integer", "minimum": 0 };
    f32 => { "type": "number", "format": "float" };
    f64 => { "type": "number", "format": "double" };
    () => { "type": "null" };
    Json => true;
}

macro_rules! pointers {
    ($($pointer:ty),*) => {$(
        impl<T: Known + ?Sized> Known for $pointer {
            fn schema() -> Json {
                T::schema()
            }
        }
    )*};
}

pointers!(&T, Box<T>, std::rc::Rc<T>, std::sync::Arc<T>);

impl<T: Known + ToOwned + ?Sized> Known for std::borrow::Cow<'_, T> {
    fn schema() -> Json {
        T::schema()
    }
}

impl<T: Known> Known for Option<T> {
    fn schema() -> Json {
        nullable(T::schema())
    }
}

/// The schema, with `null` beside what it allows.
fn nullable(mut schema: Json) -> Json {
    match schema.get_mut("type") {
        Some(ty @ Json::String(_)) => {
            *ty = json!([ty.clone(), "null"]);
            schema
        }
        // `true`, or nullable already.
        _ => schema,
    }
}

fn list<T: Known>() -> Json {
    json!({ "type": "array", "items": T::schema() })
}

impl<T: Known> Known for [T] {
    fn schema() -> Json {
        list::<T>()
    }
}

impl<T: Known, const N: usize> Known for [T; N] {
    fn schema() -> Json {
        list::<T>()
    }
}

macro_rules! lists {
    ($($list:ty),*) => {$(
        impl<T: Known> Known for $list {
            fn schema() -> Json {
                list::<T>()
            }
        }
    )*};
}

lists!(
    Vec<T>,
    std::collections::VecDeque<T>,
    std::collections::BTreeSet<T>
);

impl<T: Known, S> Known for std::collections::HashSet<T, S> {
    fn schema() -> Json {
        list::<T>()
    }
}

fn map<V: Known>() -> Json {
    json!({ "type": "object", "additionalProperties": V::schema() })
}

impl<K, V: Known> Known for std::collections::BTreeMap<K, V> {
    fn schema() -> Json {
        map::<V>()
    }
}

impl<K, V: Known, S> Known for std::collections::HashMap<K, V, S> {
    fn schema() -> Json {
        map::<V>()
    }
}

/// The schema of any value.
pub fn any_schema(_: &mut Schemas) -> Json {
    json!({})
}
