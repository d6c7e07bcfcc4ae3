//! Another format's body, as the one member `error`.

use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, Error};
use serde_core::ser::{Serialize, Serializer};

use super::detail_map::DetailMap;
use super::owned::{Object, readable};
use super::read::Members;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};

/// `{"error": F's body}`: Stripe's shape over [`Typed`](super::Typed).
///
/// Headers are `F`'s; the media type is `application/json`.
///
/// # What a client may meet
///
/// `error` is needed, and in it what `F` needs. Members beside it are among the
/// [`details`](Self::details) here, those in it among `F`'s.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Envelope<F> {
    /// The body in the envelope.
    pub error: F,
    /// All other members.
    pub details: DetailMap,
}

impl<F> Envelope<F> {
    /// An envelope with nothing beside the body.
    pub const fn new(error: F) -> Self {
        Self {
            error,
            details: DetailMap::new(),
        }
    }
}

impl<F: Format> Format for Envelope<F> {
    const SHAPE: Shape = Shape::json(
        const {
            &[Member::new("error", Fact::Object(const { &F::SHAPE }))
                .required()
                .even_if_empty()]
        },
    )
    .with_headers_of(&F::SHAPE);
}

readable!(Envelope<F>);

impl<'de, F: DeserializeOwned> Deserialize<'de> for Envelope<F> {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let mut members = Members::read(body)?;
        let error = members
            .take_if("error", |error| Some(error.clone()))
            .ok_or_else(|| D::Error::missing_field("error"))?;
        Ok(Self {
            error: serde_json::from_str(error.text()).map_err(D::Error::custom)?,
            details: members.rest(),
        })
    }
}

impl<F: Serialize> Serialize for Envelope<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Object::open(serializer)?
            .member("error", &self.error)?
            .close(&self.details)
    }
}
