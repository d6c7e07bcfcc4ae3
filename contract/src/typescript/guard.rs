//! The function that tells whether a response is one of the errors.

use serde_json::Value;

use super::layout::Code;
use super::names::string;
use super::print::literal;
use crate::types::{Schema, Type};

/// What a body has to have: that required members are there, fixed ones have
/// their value, others their JSON type. What is in lists and maps is not
/// looked at, nor what is optional in ways that a union says.
pub(super) fn checks(schema: &Schema) -> Code {
    let mut checks = Checks {
        schema,
        list: Vec::new(),
        open: Vec::new(),
    };
    checks.member(&schema.root, &mut Vec::new(), true);
    Code::table(checks.list)
}

struct Checks<'a> {
    schema: &'a Schema,
    list: Vec<Code>,
    /// The named types around this place.
    open: Vec<&'a str>,
}

impl<'a> Checks<'a> {
    fn member(&mut self, of: &'a Type, at: &mut Vec<&'a str>, required: bool) {
        let mut expected = Expected::default();
        expected.add(of, self.schema, 0);
        let named = |name: &str, value| Code::Row(vec![Code::Text(format!("{name}: ")), value]);
        let path = at.iter().map(|name| Code::Text(string(name))).collect();
        let mut fields = vec![named("at", Code::list(path))];
        if !required {
            fields.push(Code::text("optional: true"));
        }
        if !expected.any && !expected.types.is_empty() {
            let types = expected.types.iter().map(|name| Code::Text(string(name)));
            fields.push(named("types", Code::list(types.collect())));
        }
        if !expected.any && !expected.values.is_empty() {
            let values = expected.values.iter().copied().map(literal);
            fields.push(named("values", Code::list(values.collect())));
        }
        // Of the whole body and of what may be missing, anything is right.
        if !expected.any || required && !at.is_empty() {
            self.list.push(Code::fields(fields));
        }
        let (Some(members), false) = (expected.members, expected.any) else {
            return;
        };
        if expected.objects > 1 || expected.names.iter().any(|name| self.open.contains(name)) {
            return;
        }
        let before = self.open.len();
        self.open.extend(expected.names);
        for member in members {
            at.push(&member.name);
            self.member(&member.of, at, member.required);
            at.pop();
        }
        self.open.truncate(before);
    }
}

/// What a value may be, by its outermost part.
#[derive(Default)]
struct Expected<'a> {
    any: bool,
    types: Vec<&'static str>,
    values: Vec<&'a Value>,
    objects: usize,
    members: Option<&'a [crate::types::Member]>,
    /// The named types on the way.
    names: Vec<&'a str>,
}

impl<'a> Expected<'a> {
    fn add(&mut self, of: &'a Type, schema: &'a Schema, depth: usize) {
        match of {
            Type::Any => self.any = true,
            Type::Never => {}
            Type::Null => self.of("null"),
            Type::Boolean => self.of("boolean"),
            Type::Integer | Type::Number => self.of("number"),
            Type::String => self.of("string"),
            Type::List(_) | Type::Tuple(..) => self.of("array"),
            Type::Object { members, .. } => {
                self.of("object");
                self.objects += 1;
                self.members = Some(members);
            }
            Type::Fixed(values) => {
                for value in values {
                    match value {
                        Value::Array(_) => self.of("array"),
                        Value::Object(_) => {
                            self.of("object");
                            self.objects += 1;
                        }
                        scalar => self.values.push(scalar),
                    }
                }
            }
            Type::Union(types) => {
                for one in types {
                    self.add(one, schema, depth);
                }
            }
            Type::Named(name) => match schema.definitions.get(name) {
                // More names than there are lead round in a circle.
                Some(definition) if depth <= schema.definitions.len() => {
                    self.names.push(name);
                    self.add(&definition.of, schema, depth + 1);
                }
                _ => self.any = true,
            },
        }
    }

    fn of(&mut self, name: &'static str) {
        if !self.types.contains(&name) {
            self.types.push(name);
        }
    }
}

/// The names that the text below uses.
pub(super) struct Names {
    pub(super) response: String,
    pub(super) guard: String,
    pub(super) expected: String,
    pub(super) fits: String,
    pub(super) type_of: String,
}

/// The functions, behind the list of what is expected.
pub(super) fn functions(names: &Names) -> String {
    let Names {
        response,
        guard,
        expected,
        fits,
        type_of,
    } = names;
    format!(
        r#"/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function {guard}(response: {{
  status: number;
  body?: unknown;
}}): response is {response} {{
  const {{ status, body }} = response;
  const missing = body === undefined || body === null || body === "";
  return {expected}.some(
    (one) =>
      (one.status === undefined || one.status === status) &&
      ((missing && one.bodiless === true) ||
        (one.body !== undefined &&
          one.body.every((check) => {fits}(body, check)))),
  );
}}

function {fits}(
  body: unknown,
  check: {{
    at: readonly string[];
    optional?: true;
    types?: readonly string[];
    values?: readonly unknown[];
  }},
): boolean {{
  let value = body;
  let missing = false;
  for (const name of check.at) {{
    // What it is a member of has a check of its own.
    if (missing || {type_of}(value) !== "object") return true;
    missing = !Object.prototype.hasOwnProperty.call(value, name);
    value = missing ? undefined : (value as {{ [name: string]: unknown }})[name];
  }}
  if (missing) return check.optional === true;
  if (check.types === undefined && check.values === undefined) return true;
  return (
    (check.types?.includes({type_of}(value)) ?? false) ||
    (check.values?.includes(value) ?? false)
  );
}}

function {type_of}(value: unknown): string {{
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}}
"#
    )
}
