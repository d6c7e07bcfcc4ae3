//! A wire format, as a type and as a value.

use core::any::{TypeId, type_name};
use core::fmt;

use serde_core::ser::{Serialize, Serializer};

use super::model::Shape;
use crate::contract::runtime::RuntimeFacts;

/// A wire format: the media type and the shape of the body.
///
/// The shape is data. The bytes on the wire, the `Serialize` of an error and the
/// compile-time checks all read it. See the [module](crate::body) for examples.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a wire format",
    label = "does not implement `fault::body::Format`",
    note = "the formats of this crate are in `fault::body`",
    note = "a custom format implements `fault::body::Format`"
)]
pub trait Format: 'static {
    /// Media type, headers and members of the body. Checked when it is compiled.
    const SHAPE: Shape;
}

/// A [`Format`] as a value.
#[derive(Clone, Copy)]
pub struct WireFormat(&'static Described);

/// What is known of a format's type.
struct Described {
    id: fn() -> TypeId,
    name: fn() -> &'static str,
    shape: Shape,
    /// What the body is made of; so that it is computed while a crate compiles.
    depends_on: RuntimeFacts,
}

impl WireFormat {
    /// The format `F`.
    pub const fn of<F: Format>() -> Self {
        Self(
            const {
                &Described {
                    id: TypeId::of::<F>,
                    name: type_name::<F>,
                    shape: F::SHAPE,
                    depends_on: F::SHAPE.depends_on(),
                }
            },
        )
    }

    /// Media type, headers and members of the body.
    pub const fn shape(self) -> &'static Shape {
        &self.0.shape
    }

    /// The type's name, without the modules that it is in: `Envelope<Typed>`.
    pub fn name(self) -> String {
        let full = (self.0.name)();
        let mut name = String::with_capacity(full.len());
        let mut rest = full;
        // Each path ends where a type's own punctuation begins.
        while !rest.is_empty() {
            let is_mark = |c: char| !(c.is_alphanumeric() || c == '_' || c == ':');
            let (path, tail) = rest.split_at(rest.find(is_mark).unwrap_or(rest.len()));
            name.push_str(path.rsplit("::").next().unwrap_or(path));
            let marks = tail.find(|c| !is_mark(c)).unwrap_or(tail.len());
            name.push_str(&tail[..marks]);
            rest = &tail[marks..];
        }
        name
    }

    pub(crate) const fn depends_on(self) -> RuntimeFacts {
        self.0.depends_on
    }

    /// Whether `other` is this format.
    pub(crate) fn is(self, other: Self) -> bool {
        // What is known of a type may be there more than once.
        core::ptr::eq(self.0, other.0) || (self.0.id)() == (other.0.id)()
    }
}

impl fmt::Debug for WireFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WireFormat({})", self.name())
    }
}

impl Serialize for WireFormat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name())
    }
}
