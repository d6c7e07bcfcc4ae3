//! OpenAPI of the examples and of odd enums: responses, schemas, documents.

mod documents;
mod fits;
mod hostile;
mod responses;
mod services;
mod versions;
