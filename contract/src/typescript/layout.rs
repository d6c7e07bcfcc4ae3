//! Lays code out as prettier does: on one line if it fits, else a part a line.

/// The longest line.
const WIDTH: usize = 80;

/// Code that may be broken into lines.
#[derive(Debug, Clone)]
pub(super) enum Code {
    Text(String),
    Row(Vec<Code>),
    /// Parts between brackets.
    Group {
        open: &'static str,
        parts: Vec<Code>,
        /// `,` or `;`, between parts on one line, after each on lines of their own.
        separator: char,
        close: &'static str,
        /// Whether it is broken even if it would fit.
        broken: bool,
    },
    /// Parts between `|`, which begin on a line of their own if they are broken.
    Union(Vec<Code>),
    /// Lines above a part, such as a comment. What they are in is broken.
    Above(Vec<String>, Box<Code>),
}

impl Code {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// `{ a; b }`
    pub(super) fn members(parts: Vec<Self>) -> Self {
        Self::Group {
            open: "{ ",
            parts,
            separator: ';',
            close: " }",
            broken: false,
        }
    }

    /// `{ a, b }`
    pub(super) fn fields(parts: Vec<Self>) -> Self {
        Self::Group {
            open: "{ ",
            parts,
            separator: ',',
            close: " }",
            broken: false,
        }
    }

    /// `[a, b]`
    pub(super) fn list(parts: Vec<Self>) -> Self {
        if parts.is_empty() {
            return Self::text("[]");
        }
        Self::Group {
            open: "[",
            parts,
            separator: ',',
            close: "]",
            broken: false,
        }
    }

    /// A list of objects or lists, as a value: prettier has a line for each, if
    /// there are several and each has several parts.
    pub(super) fn table(rows: Vec<Self>) -> Self {
        let several = |row: &Self| matches!(row, Self::Group { parts, .. } if parts.len() > 1);
        let breaks = rows.len() > 1 && rows.iter().all(several);
        let mut list = Self::list(rows);
        if let Self::Group { broken, .. } = &mut list {
            *broken = breaks;
        }
        list
    }

    /// A statement such as `export type A = …;`: what is before the code, the
    /// code, what is after it.
    pub(super) fn statement(before: &str, code: &Self, after: &str) -> String {
        let mut printer = Printer::default();
        printer.write(before);
        printer.code(code, 0, after.len());
        printer.write(after);
        printer.out
    }

    /// The code on one line; none if it has to be broken.
    fn flat(&self) -> Option<String> {
        Some(match self {
            Self::Text(text) => text.clone(),
            Self::Row(row) => row.iter().map(Self::flat).collect::<Option<String>>()?,
            Self::Group {
                open,
                parts,
                separator,
                close,
                broken: false,
            } => {
                let parts: Option<Vec<String>> = parts.iter().map(Self::flat).collect();
                format!("{open}{}{close}", parts?.join(&format!("{separator} ")))
            }
            Self::Union(parts) => {
                let parts: Option<Vec<String>> = parts.iter().map(Self::flat).collect();
                parts?.join(" | ")
            }
            Self::Group { .. } | Self::Above(..) => return None,
        })
    }
}

#[derive(Default)]
struct Printer {
    out: String,
    column: usize,
}

impl Printer {
    fn write(&mut self, text: &str) {
        self.out.push_str(text);
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        self.column = line.chars().count();
    }

    fn line(&mut self, indent: usize) {
        // Such as between `=` and a union on lines of its own.
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.column = indent;
    }

    /// Writes the code; `after` is how many columns what follows needs.
    fn code(&mut self, code: &Code, indent: usize, after: usize) {
        if let Some(flat) = code.flat() {
            if self.column + flat.chars().count() + after <= WIDTH {
                return self.write(&flat);
            }
        }
        match code {
            Code::Text(text) => self.write(text),
            Code::Row(row) => {
                for (at, part) in row.iter().enumerate() {
                    // Only what cannot be broken has to fit behind a part.
                    let rest = row[at + 1..].iter().map_while(|code| match code {
                        Code::Text(text) => Some(text.chars().count()),
                        _ => None,
                    });
                    self.code(part, indent, rest.sum::<usize>() + after);
                }
            }
            Code::Group {
                open,
                parts,
                separator,
                close,
                ..
            } => {
                self.write(open.trim_end());
                for part in parts {
                    // In `(…)[]`: it begins a line for each of its parts by itself.
                    if let (Code::Union(_), ' ') = (part, separator) {
                        self.code(part, indent, 1);
                        continue;
                    }
                    self.line(indent + 2);
                    self.code(part, indent + 2, 1);
                    self.write(separator.encode_utf8(&mut [0; 4]));
                }
                self.line(indent);
                self.write(close.trim_start());
            }
            Code::Union(parts) => {
                for part in parts {
                    self.line(indent + 2);
                    self.write("| ");
                    self.code(part, indent + 4, 1);
                }
            }
            Code::Above(lines, code) => {
                for line in lines {
                    self.write(line);
                    self.line(indent);
                }
                self.code(code, indent, after);
            }
        }
    }
}
