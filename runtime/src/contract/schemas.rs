//! JSON Schemas of the types of details.

use serde_json::{Map, Value as Json, json};

/// Collects the JSON Schemas of the types of details, so that a type that
/// several details have is defined once.
///
/// The types of the standard library are known. Any other type needs the feature
/// `schemars` and an `impl` of `schemars::JsonSchema`; without it, its schema is
/// `{}`.
#[derive(Debug)]
pub struct Schemas {
    #[cfg(feature = "schemars")]
    generator: schemars::SchemaGenerator,
}

impl Default for Schemas {
    fn default() -> Self {
        Self::new()
    }
}

impl Schemas {
    /// Definitions are referred to as `#/$defs/Name`.
    pub fn new() -> Self {
        Self::with_definitions_at("/$defs")
    }

    /// Definitions are referred to as they will be found in the document, such as
    /// `/components/schemas`.
    pub fn with_definitions_at(path: &str) -> Self {
        #[cfg(feature = "schemars")]
        {
            let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
            let generator = settings
                .with(|settings| settings.definitions_path = path.to_owned().into())
                .into_generator();
            Self { generator }
        }
        #[cfg(not(feature = "schemars"))]
        {
            let _ = path;
            Self {}
        }
    }

    /// The definitions so far, by name.
    pub fn definitions(&self) -> Map<String, Json> {
        #[cfg(feature = "schemars")]
        {
            let mut definitions: Vec<_> = self.generator.definitions().iter().collect();
            definitions.sort_by_key(|(name, _)| *name);
            let pairs = definitions.into_iter();
            pairs
                .map(|(name, schema)| (name.clone(), schema.clone()))
                .collect()
        }
        #[cfg(not(feature = "schemars"))]
        Map::new()
    }

    /// The schema of `T`, or a reference to its definition.
    #[cfg(feature = "schemars")]
    #[cfg_attr(docsrs, doc(cfg(feature = "schemars")))]
    pub fn of<T: schemars::JsonSchema + ?Sized>(&mut self) -> Json {
        self.generator.subschema_for::<T>().to_value()
    }

    /// The schema of any text.
    pub(crate) fn text(_: &mut Self) -> Json {
        json!({ "type": "string" })
    }
}
