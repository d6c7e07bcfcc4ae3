//! JSON text that is walked as it is, without a tree made of it.
//!
//! One pass over the text finds where its objects and lists end and how many
//! items they have; values are read from the text when they are asked for.
//! That costs what the text costs, and recurses no deeper than it is walked.

use core::iter;

/// How many levels are walked. What is nested deeper is one value, a text.
pub(crate) const DEEPEST: usize = 128;

/// A JSON text, and where its objects and lists are.
#[derive(Debug)]
pub(crate) struct IndexedJson<'a> {
    text: &'a str,
    /// In the order in which they begin, down to the first level that is not
    /// walked.
    containers: Vec<Container>,
}

/// An object or a list.
#[derive(Debug, Default)]
struct Container {
    /// How many members or items it has.
    len: usize,
    /// Where it ends in the text.
    end: usize,
    /// The number of the first container that begins behind it.
    next: usize,
}

/// A value in the text: no more than where it begins.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Value<'a> {
    json: &'a IndexedJson<'a>,
    start: usize,
    /// The number of the first container that begins there or behind.
    container: usize,
    level: usize,
}

/// What a value is.
#[derive(Debug)]
pub(crate) enum Kind<'a> {
    Null,
    Bool(bool),
    /// The digits.
    Number(&'a str),
    /// The text between the quotation marks, escaped, and with them.
    String(&'a str, &'a str),
    /// An object or a list that is nested too deep to be walked.
    Deep(&'a str),
    List(Items<'a>),
    Object(Items<'a>),
}

/// The values of a list, or names and values of an object in turns.
#[derive(Debug, Clone)]
pub(crate) struct Items<'a> {
    json: &'a IndexedJson<'a>,
    at: usize,
    container: usize,
    level: usize,
    len: usize,
}

impl<'a> IndexedJson<'a> {
    /// An index of `text`, which is valid JSON. Of other text, values are what
    /// they are taken for.
    pub(crate) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut containers: Vec<Container> = Vec::new();
        // The containers around the place, as far as they are walked; how many
        // there are below those.
        let mut open: Vec<usize> = Vec::new();
        let mut deeper = 0_usize;
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            let is_item = !matches!(byte, b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r');
            if let Some(&around) = open.last().filter(|_| deeper == 0 && is_item) {
                let len = &mut containers[around].len;
                // The first item, or another behind a comma.
                *len = usize::max(*len, 1) + usize::from(byte == b',');
            }
            match byte {
                b'"' => {
                    at = string_end(bytes, at);
                    continue;
                }
                // The first level that is not walked is indexed, for its end.
                b'{' | b'[' if open.len() <= DEEPEST => {
                    open.push(containers.len());
                    containers.push(Container::default());
                }
                b'{' | b'[' => deeper += 1,
                b'}' | b']' if deeper > 0 => deeper -= 1,
                b'}' | b']' => {
                    if let Some(closed) = open.pop() {
                        let next = containers.len();
                        containers[closed].end = at + 1;
                        containers[closed].next = next;
                    }
                }
                _ => {}
            }
            at += 1;
        }
        Self { text, containers }
    }

    /// The value that the whole text is.
    pub(crate) fn root(&self) -> Value<'_> {
        Value {
            json: self,
            start: skip(self.text.as_bytes(), 0, is_space),
            container: 0,
            level: 0,
        }
    }

    fn slice(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }
}

impl<'a> Value<'a> {
    pub(crate) fn kind(self) -> Kind<'a> {
        let (json, start) = (self.json, self.start);
        let items = |container: &Container| Items {
            json,
            at: start + 1,
            container: self.container + 1,
            level: self.level + 1,
            len: container.len,
        };
        match (json.text.as_bytes().get(start), self.found()) {
            (Some(b'{' | b'['), Some(found)) if self.level >= DEEPEST => {
                Kind::Deep(json.slice(start, found.end))
            }
            (Some(b'{'), Some(found)) => Kind::Object(items(found)),
            (Some(b'['), Some(found)) => Kind::List(items(found)),
            (Some(b'"'), _) => {
                let end = string_end(json.text.as_bytes(), start);
                Kind::String(json.slice(start + 1, end - 1), json.slice(start, end))
            }
            (Some(b't'), _) => Kind::Bool(true),
            (Some(b'f'), _) => Kind::Bool(false),
            (Some(b'-' | b'0'..=b'9'), _) => Kind::Number(json.slice(start, self.end().0)),
            _ => Kind::Null,
        }
    }

    fn found(&self) -> Option<&'a Container> {
        self.json.containers.get(self.container)
    }

    /// Where the value ends, and the first container behind it.
    fn end(&self) -> (usize, usize) {
        let bytes = self.json.text.as_bytes();
        match (bytes.get(self.start), self.found()) {
            (Some(b'{' | b'['), Some(found)) => (found.end, found.next),
            (Some(b'"'), _) => (string_end(bytes, self.start), self.container),
            _ => {
                let is_inside = |byte: u8| !matches!(byte, b',' | b']' | b'}') && !is_space(byte);
                (skip(bytes, self.start, is_inside), self.container)
            }
        }
    }
}

impl<'a> Items<'a> {
    /// How many members or items there are.
    pub(crate) const fn len(&self) -> usize {
        self.len
    }

    /// The members of an object.
    pub(crate) fn members(mut self) -> impl Iterator<Item = (Value<'a>, Value<'a>)> {
        iter::from_fn(move || Some((self.next()?, self.next()?)))
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        let bytes = self.json.text.as_bytes();
        let is_between = |byte: u8| matches!(byte, b',' | b':') || is_space(byte);
        let start = skip(bytes, self.at, is_between);
        if matches!(bytes.get(start), None | Some(b'}' | b']')) {
            return None;
        }
        let value = Value {
            json: self.json,
            start,
            container: self.container,
            level: self.level,
        };
        let (at, container) = value.end();
        // Whatever the text is, it is gone through forwards.
        self.at = at.max(start + 1);
        self.container = container;
        Some(value)
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}

fn skip(bytes: &[u8], from: usize, is_skipped: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let skipped = rest.iter().position(|&byte| !is_skipped(byte));
    from + skipped.unwrap_or(rest.len())
}

/// Where the string ends that begins at `start`.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    loop {
        at = skip(bytes, at, |byte| !matches!(byte, b'"' | b'\\'));
        match bytes.get(at) {
            Some(b'\\') => at += 2,
            Some(_) => return at + 1,
            None => return bytes.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Walks the text and writes what it finds.
    fn written(value: Value<'_>) -> String {
        match value.kind() {
            Kind::Null => "null".to_owned(),
            Kind::Bool(value) => value.to_string(),
            Kind::Number(digits) => digits.to_owned(),
            Kind::String(inside, quoted) => {
                assert_eq!(format!("\"{inside}\""), quoted);
                quoted.to_owned()
            }
            Kind::Deep(text) => text.to_owned(),
            Kind::List(items) => {
                let len = items.len();
                let items: Vec<_> = items.map(written).collect();
                assert_eq!(items.len(), len);
                format!("[{}]", items.join(","))
            }
            Kind::Object(items) => {
                let len = items.len();
                let members: Vec<_> = items
                    .members()
                    .map(|(name, value)| format!("{}:{}", written(name), written(value)))
                    .collect();
                assert_eq!(members.len(), len);
                format!("{{{}}}", members.join(","))
            }
        }
    }

    #[test]
    fn every_value_is_found_where_it_is() {
        for text in [
            "null",
            "-1.5e+3",
            "{}",
            "[]",
            r#""a \" \\""#,
            r#"{"a":[],"b":{"c":[{},[1,"]",{"d":"}"}],true],"e":false},"f\"":null}"#,
            r#"[[[1,2],[3]],[],[[],[4,{}]],{"a":[5]},6]"#,
        ] {
            assert_eq!(written(IndexedJson::new(text).root()), text);
        }
        let spaced = " { \"a\" : [ 1 , 2 ] ,\n\"b\"\t: { } , \"c\" : [ ] }\r\n";
        assert_eq!(
            written(IndexedJson::new(spaced).root()),
            r#"{"a":[1,2],"b":{},"c":[]}"#
        );
    }

    #[test]
    fn what_is_deeper_than_is_walked_is_one_value() {
        for depth in [DEEPEST - 1, DEEPEST, DEEPEST + 1, DEEPEST + 2, 100_000] {
            let deep = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
            let text = format!(r#"{{"a":{deep},"b":[{deep},1,{deep}],"c":[2]}}"#);
            assert_eq!(written(IndexedJson::new(&text).root()), text, "{depth}");
        }
    }

    #[test]
    fn what_is_no_json_ends() {
        for text in [
            "", "{", "[", "]", "[1", "{\"a", "{\"a\":", "[\"\\", "[}]", "[,,]", ":", "{]", "é",
        ] {
            let json = IndexedJson::new(text);
            if let Kind::List(items) | Kind::Object(items) = json.root().kind() {
                assert!(items.count() < 10, "{text}");
            }
        }
    }
}
