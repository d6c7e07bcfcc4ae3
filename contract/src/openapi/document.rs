//! A whole document.

use serde_json::{Map, Value, json};

use super::open_api::OpenApi;
use super::version::Version;
use super::{names, refs, responses};

/// An OpenAPI document of operations and their errors.
///
/// What it does not have a method for, such as `servers`, is set in the
/// [value](Self::to_value) that it becomes.
///
/// ```
/// use fault_contract::openapi::Document;
/// use serde_json::json;
///
/// let read = json!({
///     "operationId": "readSeat",
///     "responses": { "200": { "description": "The seat" } },
/// });
/// let document = Document::new("Seats", "1.0")
///     .operation("get", "/seats/{id}", read)
///     .to_value();
/// assert_eq!(document["openapi"], "3.1.0");
/// assert_eq!(document["paths"]["/seats/{id}"]["get"]["operationId"], "readSeat");
/// ```
#[derive(Debug, Clone)]
pub struct Document {
    version: Version,
    info: Map<String, Value>,
    operations: Vec<(String, String, Value, Vec<OpenApi>)>,
    schemas: Map<String, Value>,
}

impl Document {
    /// A document of an API with this title, whose own version is `version`.
    pub fn new(title: &str, version: &str) -> Self {
        Self {
            version: Version::default(),
            info: Map::from_iter([
                ("title".to_owned(), title.into()),
                ("version".to_owned(), version.into()),
            ]),
            operations: Vec::new(),
            schemas: Map::new(),
        }
    }

    /// In this version of OpenAPI; 3.1 without it. It is that of all errors, too;
    /// operations and schemas are taken as they are written.
    #[must_use]
    pub fn version(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    /// Sets what the document says of the API, in Markdown.
    #[must_use]
    pub fn description(mut self, text: &str) -> Self {
        self.info.insert("description".to_owned(), text.into());
        self
    }

    /// Adds an operation: the method in any case, the path with its parameters
    /// in braces, and an Operation Object. A second one at the same place
    /// replaces the first.
    #[must_use]
    pub fn operation(mut self, method: &str, path: &str, operation: Value) -> Self {
        let method = method.to_ascii_lowercase();
        self.operations
            .push((method, path.to_owned(), operation, Vec::new()));
        self
    }

    /// Adds these errors to the operation that was added last. Where it answers
    /// with the same status already, one response has both.
    ///
    /// Without an operation before it, it adds nothing.
    #[must_use]
    pub fn errors(mut self, errors: OpenApi) -> Self {
        if let Some((_, _, _, all)) = self.operations.last_mut() {
            all.push(errors);
        }
        self
    }

    /// Adds a schema, to which operations refer as `#/components/schemas/NAME`.
    #[must_use]
    pub fn schema(mut self, name: &str, schema: Value) -> Self {
        self.schemas.insert(names::key(name), schema);
        self
    }

    /// The document.
    pub fn to_value(&self) -> Value {
        let mut schemas = self.schemas.clone();
        let mut paths: Map<String, Value> = Map::new();
        for (method, path, operation, errors) in &self.operations {
            let mut operation = operation.clone();
            for errors in errors {
                let errors = errors.clone().version(self.version);
                let renamed =
                    names::add(&mut schemas, &errors.schemas(), &|there, new| there == new);
                for (status, mut response) in errors.responses() {
                    refs::rename(&mut response, &renamed);
                    add_response(&mut operation, status, response);
                }
            }
            let item = paths.entry(path.clone()).or_insert_with(|| json!({}));
            item[method] = operation;
        }
        let mut document = Map::new();
        document.insert("openapi".into(), self.version.number().into());
        document.insert("info".into(), self.info.clone().into());
        document.insert("paths".into(), paths.into());
        if !schemas.is_empty() {
            document.insert("components".into(), json!({ "schemas": schemas }));
        }
        document.into()
    }
}

impl OpenApi {
    /// A document that has these errors and no operation: `components.schemas`
    /// and, for operations elsewhere to refer to, `components.responses`, whose
    /// names are the type's and the status: `BookingError404`.
    pub fn document(&self, title: &str, version: &str) -> Value {
        let mut document = Document::new(title, version)
            .version(self.version)
            .to_value();
        let responses = self.responses().into_iter();
        let responses: Map<String, Value> = responses
            .map(|(status, response)| (format!("{}{status}", self.name), response))
            .collect();
        document["components"] = Map::from_iter([
            ("responses".to_owned(), responses.into()),
            ("schemas".to_owned(), self.schemas().into()),
        ])
        .into();
        document
    }
}

fn add_response(operation: &mut Value, status: String, response: Value) {
    let Some(operation) = operation.as_object_mut() else {
        return;
    };
    let responses = operation.entry("responses").or_insert_with(|| json!({}));
    let Some(responses) = responses.as_object_mut() else {
        return;
    };
    match responses.get_mut(&status) {
        Some(there) => responses::merge(there, response),
        None => {
            responses.insert(status, response);
        }
    }
}
