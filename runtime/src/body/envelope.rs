//! Another format's body, as the one member `error`.

use serde_core::de::{Deserialize, Deserializer, Error};

use super::read::Members;
use crate::shape::format::Format;
use crate::shape::model::{Fact, Member, Shape};

/// `{"error": F's body}`: Stripe's shape over [`Typed`](super::Typed).
///
/// Headers are `F`'s; the media type is `application/json`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Envelope<F> {
    /// The body in the envelope.
    pub error: F,
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

impl<'de, F: for<'f> Deserialize<'f>> Deserialize<'de> for Envelope<F> {
    fn deserialize<D: Deserializer<'de>>(body: D) -> Result<Self, D::Error> {
        let error = Members::read(body)?
            .take("error")
            .ok_or_else(|| D::Error::missing_field("error"))?;
        Ok(Self {
            error: F::deserialize(error).map_err(D::Error::custom)?,
        })
    }
}
