//! Whatever bytes a client receives, reading them does not panic; what is read
//! is written and read back equal.
#![no_main]

use fault::body::{Coded, Envelope, Fields, Google, JsonApi, Keyed, OAuth, Problem, Typed};
use fault_fuzz::json::Node;
use libfuzzer_sys::fuzz_target;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// An owned body.
trait Body: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug {
    /// As clients of the crate read it.
    fn from_json(body: &[u8]) -> serde_json::Result<Self>;

    /// Whether a member was understood in part, so that it is among the details
    /// as it was received. Of the two, the part that was understood is written.
    fn is_in_part(&self) -> bool {
        false
    }
}

/// `body!(Typed)`, `body!(Keyed, |it| it is read in part)`.
macro_rules! body {
    ($body:ty $(, |$it:ident| $is_in_part:expr)?) => {
        impl Body for $body {
            fn from_json(body: &[u8]) -> serde_json::Result<Self> {
                <$body>::from_json(body)
            }

            $(fn is_in_part(&self) -> bool {
                let $it = self;
                $is_in_part
            })?
        }
    };
}

body!(Coded);
body!(OAuth);
body!(Typed);
body!(Fields, |it| it.details.contains_key("errors"));
body!(Keyed, |it| it.details.contains_key("errors"));
body!(Problem, |it| it.details.contains_key("errors"));
body!(JsonApi, |it| it.details.contains_key("errors"));
body!(Google, |it| it.more.contains_key("details"));

impl<F: Body> Body for Envelope<F> {
    fn from_json(body: &[u8]) -> serde_json::Result<Self> {
        Self::from_json(body)
    }

    fn is_in_part(&self) -> bool {
        self.error.is_in_part()
    }
}

/// A client that does not know which format it gets: serde keeps the body in
/// memory, and reads it out of there.
#[derive(Deserialize)]
#[serde(untagged)]
enum Untagged<F> {
    Body(F),
}

fuzz_target!(|bytes: &[u8]| {
    check::<Coded>(bytes);
    check::<OAuth>(bytes);
    check::<Typed>(bytes);
    check::<Fields>(bytes);
    check::<Keyed>(bytes);
    check::<Problem>(bytes);
    check::<JsonApi>(bytes);
    check::<Google>(bytes);
    check::<Envelope<Typed>>(bytes);
    check::<Envelope<Fields>>(bytes);
});

fn check<F: Body>(bytes: &[u8]) {
    let value = serde_json::from_slice::<serde_json::Value>(bytes);
    let through_serde = serde_json::from_slice::<F>(bytes);
    let untagged = serde_json::from_slice::<Untagged<F>>(bytes);
    let tolerant = F::from_json(bytes);
    let node = serde_json::from_slice::<Node>(bytes);
    let is_strict = node.is_ok();
    let Ok(read) = tolerant else {
        assert!(through_serde.is_err(), "serde alone reads it");
        return;
    };
    if let Ok(through_serde) = through_serde {
        assert_eq!(through_serde, read);
    }
    // Only what a `Value` holds goes through one unchanged.
    if let Ok(value) = value {
        let is_exact = node.is_ok_and(|node| node.is_held_by(&value));
        if is_exact {
            assert_eq!(serde_json::from_value::<F>(value).unwrap(), read);
            if let Ok(Untagged::Body(untagged)) = untagged {
                assert_eq!(untagged, read);
            }
        }
    }

    let written = serde_json::to_vec(&read).unwrap();
    // A detail is written as it was received, so that a member that is in it
    // twice still is, and so are halves of surrogate pairs.
    if is_strict && let Err(error) = serde_json::from_slice::<Node>(&written) {
        panic!("{error}: {}", String::from_utf8_lossy(&written));
    }
    let again = F::from_json(&written).unwrap();
    if !read.is_in_part() {
        assert_eq!(again, read);
    }
    // Of what was written by this crate nothing is lost.
    assert_eq!(serde_json::to_vec(&again).unwrap(), written);
    // For serializers other than serde_json's.
    drop(serde_json::to_value(&read));
    drop(format!("{read:?}"));
}
