//! The text of the module.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use fault::CodeBuf;
use serde_json::Value;

use super::comment::comment;
use super::definitions::Definitions;
use super::guard;
use super::layout::Code;
use super::names::{Names, identifier, string};
use super::print::{literal, print};
use super::response::Response;
use crate::types::Schema;

/// A TypeScript module with the errors of an API.
///
/// Of the type `SeatError` it exports:
///
/// | name | what |
/// |---|---|
/// | `SeatErrorTaken`, … | the body of each error |
/// | `SeatErrorResponse` | status and body of each: `{ status: 409; body: SeatErrorTaken } \| …` |
/// | `SeatErrorCodes`, `SeatErrorCode` | all codes, as a list and as a type |
/// | `isSeatErrorResponse` | whether a response is one of the errors that are known here |
///
/// Types of details that a schema refers to by name (`#/$defs/Seat`) are exported
/// under that name, unless they are [imported](Self::import).
#[derive(Debug, Clone)]
pub struct Module {
    name: String,
    responses: Vec<Response>,
    /// The module of each imported type.
    imports: BTreeMap<String, String>,
}

impl Module {
    /// The module of the error type `name` with these responses.
    pub fn new(name: &str, responses: impl IntoIterator<Item = Response>) -> Self {
        Self {
            name: identifier(name),
            responses: responses.into_iter().collect(),
            imports: BTreeMap::new(),
        }
    }

    /// Takes a type that schemas refer to by name from another module, instead
    /// of writing it: `.import("Seat", "./seat")` for `#/$defs/Seat`. A type that
    /// no response has is not imported.
    #[must_use]
    pub fn import(mut self, name: &str, from: &str) -> Self {
        self.imports.insert(name.to_owned(), from.to_owned());
        self
    }

    /// The text: the same for the same responses, laid out as prettier does.
    pub fn text(&self) -> String {
        Writer::new(self).text()
    }
}

struct Writer<'a> {
    module: &'a Module,
    names: Names,
    schemas: Vec<Option<Schema>>,
    definitions: Definitions<'a>,
}

impl<'a> Writer<'a> {
    fn new(module: &'a Module) -> Self {
        let schemas = module.responses.iter();
        Self {
            module,
            names: Names::default(),
            schemas: schemas
                .map(|one| one.body.as_ref().map(Schema::read))
                .collect(),
            definitions: Definitions::new(&module.imports),
        }
    }

    fn text(mut self) -> String {
        let module = self.module;
        let name = &module.name;
        let mut unique = |name: &str| self.names.unique(name);
        let names = guard::Names {
            response: unique(&format!("{name}Response")),
            guard: unique(&format!("is{name}Response")),
            expected: String::new(),
            fits: String::new(),
            type_of: String::new(),
        };
        let (codes, code) = (
            unique(&format!("{name}Codes")),
            unique(&format!("{name}Code")),
        );
        // Imported types keep their names, so all that is only for use in here
        // goes round them.
        for name in module.imports.keys() {
            unique(name);
        }
        let names = guard::Names {
            expected: unique("expected"),
            fits: unique("fits"),
            type_of: unique("typeOf"),
            ..names
        };
        let types: Vec<String> = module
            .responses
            .iter()
            .map(|one| {
                unique(&format!(
                    "{}{}",
                    one.owner,
                    one.variant.trim_start_matches("r#")
                ))
            })
            .collect();
        for schema in self.schemas.iter().flatten() {
            self.definitions.add(schema, &mut self.names);
        }

        let mut body = String::new();
        self.entries(&mut body, &types);
        self.definitions(&mut body);
        responses(&mut body, &names.response, module, &types);
        all_codes(&mut body, &codes, &code, module);
        self.expected(&mut body, &names.expected);
        body.push('\n');
        body += &guard::functions(&names);

        let mut text = "// Written by a test, which fails when it is not up to date: see\n\
                        // fault_contract::typescript.\n"
            .to_owned();
        self.imports(&mut text);
        text + &body
    }

    fn imports(&self, text: &mut String) {
        let mut modules: BTreeMap<&str, Vec<Code>> = BTreeMap::new();
        for name in self.definitions.imported() {
            let from = &self.module.imports[name];
            modules.entry(from).or_default().push(Code::text(name));
        }
        if !modules.is_empty() {
            text.push('\n');
        }
        for (from, names) in modules {
            let after = format!(" from {};", string(from));
            *text += &Code::statement("import type ", &Code::fields(names), &after);
            text.push('\n');
        }
    }

    fn entries(&self, text: &mut String, types: &[String]) {
        for ((response, schema), name) in self.module.responses.iter().zip(&self.schemas).zip(types)
        {
            let mut parts = Vec::new();
            if let Some(schema) = schema {
                let name = |name: &str| self.definitions.name(name, &schema.definitions);
                match print(&schema.root, &name) {
                    Code::Union(inner) => parts.extend(inner),
                    one => parts.push(one),
                }
            }
            if response.bodiless {
                parts.extend(["\"\"", "null", "undefined"].map(Code::text));
            }
            let of = match parts.len() {
                1 => parts.remove(0),
                _ => Code::Union(parts),
            };
            let lines = comment(&response.description, response.deprecated.as_deref());
            export(text, &lines, name, &of);
        }
    }

    fn definitions(&self, text: &mut String) {
        for one in self.definitions.iter() {
            let definition = one.definition();
            let name = |name: &str| self.definitions.name(name, &one.closure);
            let of = print(&definition.of, &name);
            export(
                text,
                &comment(&definition.description, None),
                &one.unique,
                &of,
            );
        }
    }

    fn expected(&self, text: &mut String, name: &str) {
        let responses = self.module.responses.iter().zip(&self.schemas);
        let list = responses.map(|(response, schema)| {
            let mut fields = Vec::new();
            if let Some(status) = response.status {
                fields.push(Code::Text(format!("status: {status}")));
            }
            if response.bodiless {
                fields.push(Code::text("bodiless: true"));
            }
            if let Some(schema) = schema {
                let checks = guard::checks(schema);
                fields.push(Code::Row(vec![Code::text("body: "), checks]));
            }
            Code::fields(fields)
        });
        let before = format!(
            "
const {name}: readonly {{
  status?: number;
  bodiless?: true;
  body?: readonly {{
    at: readonly string[];
    optional?: true;
    types?: readonly string[];
    values?: readonly unknown[];
  }}[];
}}[] = "
        );
        *text += &Code::statement(&before, &Code::table(list.collect()), ";");
        text.push('\n');
    }
}

fn export(text: &mut String, comment: &[String], name: &str, of: &Code) {
    text.push('\n');
    for line in comment {
        _ = writeln!(text, "{line}");
    }
    *text += &Code::statement(&format!("export type {name} = "), of, ";");
    text.push('\n');
}

fn responses(text: &mut String, name: &str, module: &Module, types: &[String]) {
    let mut parts: Vec<Code> = Vec::new();
    for (response, body) in module.responses.iter().zip(types) {
        let status = response
            .status
            .map_or("number".to_owned(), |status| status.to_string());
        let optional = if response.bodiless { "?" } else { "" };
        parts.push(Code::members(vec![
            Code::Text(format!("status: {status}")),
            Code::Text(format!("body{optional}: {body}")),
        ]));
    }
    let of = match parts.len() {
        0 => Code::text("never"),
        1 => parts.remove(0),
        _ => Code::Union(parts),
    };
    let lines = ["/** Status and body of each error. */".to_owned()];
    export(text, &lines, name, &of);
}

fn all_codes(text: &mut String, codes: &str, code: &str, module: &Module) {
    let mut all: Vec<Value> = Vec::new();
    for response in &module.responses {
        let value = match &response.code {
            Some(CodeBuf::Text(text)) => Value::from(text.as_str()),
            Some(CodeBuf::Number(number)) => Value::from(*number),
            _ => continue,
        };
        if !all.contains(&value) {
            all.push(value);
        }
    }
    let list = Code::list(all.iter().map(literal).collect());
    let before = format!("export const {codes} = ");
    _ = write!(
        text,
        "\n/** The codes of all errors. */\n{}\n\nexport type {code} = (typeof {codes})[number];\n",
        Code::statement(&before, &list, " as const;")
    );
}
