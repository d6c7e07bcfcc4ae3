//! Without the feature `tower` there is no layer, and nothing is known of the
//! request that is answered.

use super::occurrence::RequestFacts;
use crate::shape::format::WireFormat;

/// What bodies in a format show of the request: nothing.
pub(super) const fn shown(_: WireFormat) -> Option<RequestFacts> {
    None
}
