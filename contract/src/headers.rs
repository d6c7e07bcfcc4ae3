//! The headers of an error's response.

use fault::RuntimeFacts;
use fault::described::HeaderSpec;
use serde_json::Value;

use crate::listed::Listed;
use crate::presence::Presence;
use crate::schema::fact::{Said, Scope};

/// A header of an error's response.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Header {
    /// The name, in lower case.
    pub name: &'static str,
    /// The value, where every occurrence has the same.
    pub value: Option<String>,
    /// Whether it may be absent.
    pub is_optional: bool,
}

impl Listed {
    /// The headers: the error's own, `Retry-After`, and the format's. Not among
    /// them are those that every error has, `Content-Type` and `Cache-Control:
    /// no-store`.
    pub fn headers(&self) -> Vec<Header> {
        let mut headers: Vec<Header> = Vec::new();
        let mut omitted: Vec<&'static str> = Vec::new();
        let levels: Vec<_> = self.levels().collect();
        for (_, described) in levels.iter().rev() {
            let specs = described.headers();
            add_headers(&mut headers, specs);
            let of_level = specs.iter().filter(|spec| spec.is_omitted());
            omitted.extend(of_level.map(HeaderSpec::name));
        }
        if levels
            .iter()
            .all(|(_, described)| described.headers().is_empty())
        {
            // Of an entry that is written by hand.
            for (name, value) in self.entry.headers() {
                headers.push(Header::new(name, Some((*value).to_owned()), false));
            }
        }
        let mut add_default = |header: Header| {
            let is_there = headers.iter_mut().find(|known| known.name == header.name);
            match is_there {
                Some(known) if known.is_optional => {
                    known.value = None;
                    known.is_optional = header.is_optional;
                }
                Some(_) => {}
                None if omitted.contains(&header.name) => {}
                None => headers.push(header),
            }
        };
        if self.may_have(RuntimeFacts::RETRY_AFTER) {
            let is_optional = !self.has(RuntimeFacts::RETRY_AFTER);
            add_default(Header::new("retry-after", None, is_optional));
        }
        for (name, value, is_optional) in of_format(self) {
            if (name, value.as_deref()) == ("cache-control", Some("no-store")) {
                continue;
            }
            add_default(Header::new(name, value, is_optional));
        }
        headers
    }
}

/// The headers of the format: name, fixed value, whether it may be absent.
fn of_format(listed: &Listed) -> Vec<(&'static str, Option<String>, bool)> {
    let headers = listed.format().shape().headers();
    let headers = headers.filter_map(|(name, fact)| match Said::by(listed, fact, Scope::Error) {
        Said::Never => None,
        Said::Fixed(Value::String(text)) => Some((name, Some(text), false)),
        Said::Fixed(value) => Some((name, Some(value.to_string()), false)),
        Said::AtRunTime(_, presence) => Some((name, None, presence != Presence::Always)),
    });
    headers.collect()
}

impl Header {
    fn new(name: &'static str, value: Option<String>, is_optional: bool) -> Self {
        Self {
            name,
            value,
            is_optional,
        }
    }
}

/// Adds the headers of a variant to those of what it delegates to, which they take
/// the place of.
fn add_headers(headers: &mut Vec<Header>, specs: &[HeaderSpec]) {
    let mut own: Vec<Header> = Vec::new();
    for spec in specs {
        headers.retain(|known| !(known.name == spec.name() && spec.is_omitted()));
        if spec.is_omitted() {
            continue;
        }
        let value = spec.value().map(str::to_owned);
        match own.iter_mut().find(|known| known.name == spec.name()) {
            // Sent twice, or one where the other is absent.
            Some(known) => {
                known.value = None;
                known.is_optional &= spec.is_optional();
            }
            None => own.push(Header::new(spec.name(), value, spec.is_optional())),
        }
    }
    for mut header in own {
        match headers.iter_mut().find(|known| known.name == header.name) {
            Some(known) => {
                header.is_optional &= known.is_optional;
                *known = header;
            }
            None => headers.push(header),
        }
    }
}
