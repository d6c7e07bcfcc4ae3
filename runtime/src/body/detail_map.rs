//! The members of a body that its format says nothing of.

use core::fmt;
use core::ops::Index;
use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_core::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value as Json;
use serde_json::value::RawValue;

use super::raw::Raw;

/// The members of a body that its format says nothing of, in the body's order:
/// extension members, and members that could not be understood.
///
/// ```
/// use fault::body::Problem;
///
/// let body = br#"{"status":403,"balance":30,"ratio":1e999,"cost":{"b":1.50,"a":1}}"#;
/// let problem = Problem::from_json(body)?;
/// assert_eq!(problem.details["balance"], 30);
/// // A `Value` cannot hold this number, but the member is there.
/// assert!(problem.details.get("ratio").is_none());
/// assert_eq!(problem.details.raw("ratio").unwrap(), "1e999");
/// // Written again, each is the text that was read.
/// assert_eq!(serde_json::to_vec(&problem)?, body);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct DetailMap(Vec<(String, Detail)>);

/// A value, and its text where the value does not say the same.
#[derive(Clone)]
struct Detail {
    /// Absent where no `Value` can hold it.
    value: Option<Json>,
    /// Absent where the value's own text is the same.
    raw: Option<Box<RawValue>>,
}

impl DetailMap {
    /// No details.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The member `name`; `None` if there is none, and if no [`Value`](Json)
    /// can hold it ([`raw`](Self::raw) has its text).
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.detail(name)?.value.as_ref()
    }

    /// The JSON text of the member `name`, as it was in the body that was read.
    pub fn raw(&self, name: &str) -> Option<Cow<'_, str>> {
        self.detail(name).map(Detail::json)
    }

    /// Whether there is a member `name`.
    pub fn contains_key(&self, name: &str) -> bool {
        self.detail(name).is_some()
    }

    /// Adds a member, or replaces the one of that name where it stands.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Json>) {
        let name = name.into();
        let detail = Detail {
            value: Some(value.into()),
            raw: None,
        };
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = detail,
            None => self.0.push((name, detail)),
        }
    }

    /// Removes the member `name`; whether there was one.
    pub fn remove(&mut self, name: &str) -> bool {
        let before = self.len();
        self.0.retain(|(known, _)| known != name);
        self.len() < before
    }

    /// All members whose values a [`Value`](Json) can hold.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Json)> {
        self.0
            .iter()
            .filter_map(|(name, detail)| Some((&**name, detail.value.as_ref()?)))
    }

    /// The names of all members.
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &str> {
        self.0.iter().map(|(name, _)| &**name)
    }

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// What was read; no two members have one name.
    pub(crate) fn of(members: Vec<(String, Raw)>) -> Self {
        let members = members.into_iter();
        Self(members.map(|(name, raw)| (name, Detail::of(raw))).collect())
    }

    /// The member `name`, if it is a text.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.get(name)?.as_str()
    }

    fn detail(&self, name: &str) -> Option<&Detail> {
        let (_, detail) = self.0.iter().find(|(known, _)| known == name)?;
        Some(detail)
    }

    /// Writes the members into an object that has members of these names, which
    /// are left out here: some readers take the first of two, others the last.
    pub(super) fn write_into<M: SerializeMap>(
        &self,
        object: &mut M,
        taken: &[&str],
    ) -> Result<(), M::Error> {
        for (name, detail) in &self.0 {
            if !taken.contains(&&**name) {
                object.serialize_entry(name, detail)?;
            }
        }
        Ok(())
    }
}

impl Index<&str> for DetailMap {
    type Output = Json;

    /// The member `name`.
    ///
    /// # Panics
    ///
    /// If [`get`](DetailMap::get) has none.
    fn index(&self, name: &str) -> &Json {
        self.get(name)
            .unwrap_or_else(|| panic!("there is no detail `{name}`"))
    }
}

/// The members with their JSON texts.
impl fmt::Debug for DetailMap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = self.0.iter().map(|(name, detail)| (name, detail));
        f.debug_map().entries(members).finish()
    }
}

impl fmt::Debug for Detail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.json())
    }
}

/// The order of members says nothing, as in all of JSON.
impl PartialEq for DetailMap {
    fn eq(&self, other: &Self) -> bool {
        fn by_name(map: &DetailMap) -> BTreeMap<&str, &Detail> {
            let members = map.0.iter();
            members.map(|(name, detail)| (&**name, detail)).collect()
        }
        self.len() == other.len() && by_name(self) == by_name(other)
    }
}

impl Eq for DetailMap {}

impl PartialEq for Detail {
    fn eq(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (None, None) => self.json() == other.json(),
            (ours, theirs) => ours == theirs,
        }
    }
}

impl Eq for Detail {}

/// Of two members of a name the last counts.
impl<N: Into<String>, V: Into<Json>> FromIterator<(N, V)> for DetailMap {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(members: I) -> Self {
        let mut map = Self::new();
        for (name, value) in members {
            map.insert(name, value);
        }
        map
    }
}

impl Detail {
    fn of(raw: Raw) -> Self {
        let value: Option<Json> = raw.parse();
        let own = value.as_ref().map(Json::to_string);
        let is_same = own.is_some_and(|own| own == raw.text());
        Self {
            value,
            raw: (!is_same).then_some(raw.0),
        }
    }

    /// The JSON text.
    fn json(&self) -> Cow<'_, str> {
        match (&self.raw, &self.value) {
            (Some(raw), _) => raw.get().into(),
            (None, Some(value)) => value.to_string().into(),
            (None, None) => "null".into(),
        }
    }
}

impl Serialize for Detail {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.raw {
            Some(raw) => raw.serialize(serializer),
            None => self.value.serialize(serializer),
        }
    }
}

/// The members as an object. Those whose texts a [`Value`](Json) would not keep
/// (`1.50`, the order of an object's members) are written as serde_json's
/// `RawValue`.
impl Serialize for DetailMap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.len()))?;
        self.write_into(&mut object, &[])?;
        object.end()
    }
}
