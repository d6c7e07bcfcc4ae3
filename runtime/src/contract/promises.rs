//! What an enum promises holds for the errors that it nests: kinds, required
//! headers, and what its format needs. Called by generated constants.
//!
//! The entries of a nested type are looked at as they are sent, with all that
//! the variants on the way override. What a nested type breaks by itself is
//! reported there.

use super::added::Added;
use super::catalog::{Entries, Nested};
use super::checks::{lacking, lost_beside, refused_in_code, refuses_detail};
use super::code::Code;
use super::const_text::ConstText;
use super::entry::Entry;
use super::kind::{Kind, row};
use super::sent::{Overlay, SentStatus, push_variant};
use crate::shape::asked::Asked;
use crate::shape::format::WireFormat;

/// A header that RFC 9110 requires with a status.
#[derive(Debug, Clone, Copy)]
pub struct RequiredHeader {
    /// The status.
    pub status: u16,
    /// The name in lower case.
    pub name: &'static str,
    /// A value, for the example.
    pub example: &'static str,
    /// Where RFC 9110 says so.
    pub section: &'static str,
}

/// The format of an outer type's variant, and its name as the user wrote it.
#[derive(Debug, Clone, Copy)]
pub struct OuterFormat<'a> {
    /// The format.
    pub format: WireFormat,
    /// Its name.
    pub name: &'a str,
}

/// What is asked of each entry.
#[derive(Debug, Clone, Copy)]
enum Rule<'a> {
    Kinds,
    Header(RequiredHeader),
    Format(OuterFormat<'a>),
}

/// The first entry behind the outer type's nested type at `index` whose kind is
/// not in the table, or does not go with its status.
///
/// The table is the outer type's. If it has none, that of a nested type counts
/// for its kinds still, as far as a variant around it changes status or kind.
pub const fn breaks_kinds(outer: &'static Entries, index: usize) -> Option<ConstText> {
    let table = Table {
        rows: outer.kinds(),
        is_closed: true,
    };
    find(Rule::Kinds, &Overlay::of(&outer.nested()[index]), table)
}

/// The first entry behind the outer type's nested type at `index` that is sent
/// without the header. Its variant overrides the status.
pub const fn lacks_header(
    outer: &'static Entries,
    index: usize,
    header: RequiredHeader,
) -> Option<ConstText> {
    let overlay = Overlay::of(&outer.nested()[index]);
    find(Rule::Header(header), &overlay, Table::NONE)
}

/// The first entry behind the outer type's nested type at `index` that the
/// format cannot do with: a fact that it requires is missing, or what the error
/// brings has no place in it.
pub const fn breaks_format(
    outer: &'static Entries,
    index: usize,
    format: OuterFormat<'_>,
) -> Option<ConstText> {
    let overlay = Overlay::of(&outer.nested()[index]);
    find(Rule::Format(format), &overlay, Table::NONE)
}

/// The table of kinds that counts.
#[derive(Debug, Clone, Copy)]
struct Table {
    rows: &'static [Kind],
    /// Whether it is the outer type's, which no other kind may be beside.
    is_closed: bool,
}

impl Table {
    const NONE: Self = Self {
        rows: &[],
        is_closed: false,
    };
}

const fn find(rule: Rule<'_>, overlay: &Overlay<'_>, mut table: Table) -> Option<ConstText> {
    let entries = overlay.entries();
    if table.rows.is_empty() {
        table = Table {
            rows: entries.kinds(),
            is_closed: false,
        };
    }
    let own: &'static [Entry] = entries.own();
    let mut i = 0;
    while i < own.len() {
        let mistake = match rule {
            Rule::Kinds => kind_mistake(&own[i], overlay, table),
            Rule::Header(header) => header_mistake(&own[i], overlay, header),
            Rule::Format(format) => format_mistake(&own[i], overlay, format),
        };
        if mistake.is_some() {
            return mistake;
        }
        i += 1;
    }
    let nested: &'static [Nested] = entries.nested();
    let mut i = 0;
    while i < nested.len() {
        let mistake = find(rule, &overlay.and(&nested[i]), table);
        if mistake.is_some() {
            return mistake;
        }
        i += 1;
    }
    None
}

const fn kind_mistake(entry: &Entry, overlay: &Overlay<'_>, table: Table) -> Option<ConstText> {
    let Some(kind) = overlay.kind(entry) else {
        return None;
    };
    if table.rows.is_empty() || !table.is_closed && !overlay.moves_status_or_kind() {
        return None;
    }
    let row = row(table.rows, kind);
    let status = overlay.status(entry);
    match (row, status) {
        // What an outer type without a table says besides is its own.
        (None, _) if !table.is_closed => return None,
        (Some(row), SentStatus::Fixed(status)) if row.allows_code(status) => return None,
        (Some(row), SentStatus::AtRunTime) if !row.is_of_one_status() => return None,
        _ => {}
    }
    let mut text = subject(overlay, entry);
    text.push(" is sent with the kind `");
    text.push(kind);
    let Some(row) = row else {
        text.push(
            "`, which is not in the table of `kinds`: add it there, or give the variant here \
             another with `#[kind(\"…\")]`",
        );
        return Some(text);
    };
    match status {
        SentStatus::Fixed(status) => {
            text.push("` and the status ");
            text.push_number(status as i64);
        }
        SentStatus::AtRunTime => {
            text.push("` and a status that is only known at run time");
        }
    }
    text.push(", but the table of `kinds` has `");
    text.push(kind);
    text.push("` with ");
    row.push_statuses(&mut text);
    text.push(": write `#[status(");
    if row.is_of_one_status() {
        row.push_statuses(&mut text);
    } else {
        text.push("…");
    }
    text.push(")]` or another `#[kind(\"…\")]` on the variant here");
    Some(text)
}

const fn header_mistake(
    entry: &Entry,
    overlay: &Overlay<'_>,
    header: RequiredHeader,
) -> Option<ConstText> {
    if overlay.decides_header(entry, header.name) {
        return None;
    }
    let mut text = ConstText::new();
    text.push("a ");
    text.push_number(header.status as i64);
    text.push(" response has to carry `");
    text.push(header.name);
    text.push("` (");
    text.push(header.section);
    text.push("), and `");
    push_variant(&mut text, overlay.entries(), entry.name());
    text.push("` brings none: add `#[header(\"");
    text.push(header.name);
    text.push("\", \"");
    text.push(header.example);
    text.push("\")]`");
    Some(text)
}

const fn format_mistake(
    entry: &Entry,
    overlay: &Overlay<'_>,
    outer: OuterFormat<'_>,
) -> Option<ConstText> {
    let by_outer = overlay.outermost().overrides();
    // A nested variant with a format of its own is checked where it has that;
    // only the code may come from here.
    let is_outer = by_outer.format.is_some() || overlay.format(entry).is_none();
    let format = match overlay.format(entry) {
        Some(format) => format,
        None => outer.format,
    };
    let shape = format.shape();
    if shape.restricts_codes() && (is_outer != by_outer.code.is_some()) {
        if let Some(Code::Text(code)) = overlay.code(entry) {
            if let Some(refused) = refused_in_code(shape, code) {
                let mut text = subject(overlay, entry);
                text.push(" is sent with the code \"");
                text.push(code);
                text.push("\", but ");
                push_format(&mut text, outer.name, is_outer);
                text.push(" does not allow ");
                text.push(refused.as_str());
                text.push(" in a code: give the variant here another one, `#[code(\"…\")]`");
                return Some(text);
            }
        }
    }
    if !is_outer {
        return None;
    }
    let absent = Absent::of(entry, overlay);
    let absent = absent.as_slice();
    if let Some(lacks) = lacking(shape, absent) {
        let mut text = subject(overlay, entry);
        text.push(" has ");
        text.push(lacks.what.as_str());
        text.push(", which the format `");
        text.push(outer.name);
        text.push("` requires: add ");
        text.push(lacks.remedies.as_str());
        text.push(", there or on the variant here");
        return Some(text);
    }
    if let Some(added) = entry.facts().added {
        let mistake = added_mistake(entry, overlay, outer, added, absent);
        if mistake.is_some() {
            return mistake;
        }
    }
    let mut at = 0;
    while let Some(added) = overlay.between(at) {
        let mistake = added_mistake(entry, overlay, outer, added, absent);
        if mistake.is_some() {
            return mistake;
        }
        at += 1;
    }
    None
}

const fn added_mistake(
    entry: &Entry,
    overlay: &Overlay<'_>,
    outer: OuterFormat<'_>,
    added: &Added,
    absent: &[Asked],
) -> Option<ConstText> {
    let mut i = 0;
    while i < added.details.len() {
        let member = added.details[i];
        let mistake = refuses_detail(outer.format, outer.name, member, absent);
        if let Some(mistake) = mistake {
            let mut text = subject(overlay, entry);
            text.push(" has a detail `");
            text.push(member);
            text.push("`, but ");
            text.push(mistake.as_str());
            if lost_beside(outer.format.shape(), absent).is_none() {
                text.push(", or give the variant here another `#[format(…)]`");
            }
            return Some(text);
        }
        i += 1;
    }
    // The first field alone will do: the nested type's own format may show all,
    // and does not let it write `#[fields(first)]`.
    let shape = outer.format.shape();
    if added.has_fields && !shape.shows(Asked::FieldErrors) && !shape.shows(Asked::Param) {
        let mut text = subject(overlay, entry);
        text.push(" brings field errors, for which the format `");
        text.push(outer.name);
        text.push(
            "` has no place: give the variant here another, such as \
             `#[format(fault::body::Fields)]`",
        );
        return Some(text);
    }
    None
}

/// `` `crate::booking::BookingError::NotFound` ``
const fn subject(overlay: &Overlay<'_>, entry: &Entry) -> ConstText {
    let mut text = ConstText::new();
    text.push("`");
    push_variant(&mut text, overlay.entries(), entry.name());
    text.push("`");
    text
}

const fn push_format(text: &mut ConstText, name: &str, is_outer: bool) {
    if is_outer {
        text.push("the format `");
        text.push(name);
        text.push("`");
    } else {
        text.push("its format");
    }
}

/// The facts that an error is sent without.
struct Absent {
    facts: [Asked; 4],
    len: usize,
}

impl Absent {
    const fn of(entry: &Entry, overlay: &Overlay<'_>) -> Self {
        let mut absent = Self {
            facts: [Asked::Kind; 4],
            len: 0,
        };
        absent.push(Asked::Kind, overlay.kind(entry).is_some());
        absent.push(Asked::Code, overlay.has_code(entry));
        absent.push(Asked::Docs, overlay.docs(entry).is_some());
        absent.push(Asked::Domain, overlay.domain(entry).is_some());
        absent
    }

    const fn push(&mut self, fact: Asked, is_there: bool) {
        if !is_there {
            self.facts[self.len] = fact;
            self.len += 1;
        }
    }

    const fn as_slice(&self) -> &[Asked] {
        self.facts.split_at(self.len).0
    }
}
