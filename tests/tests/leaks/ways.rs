//! Where a text for clients stands, and ways to name a field in it.

use crate::fields::Field;

/// A place of a text.
pub(crate) struct Place {
    /// `TEXT` stands for the text with its arguments.
    attributes: &'static str,
    /// Whether the inner error's text takes the place of this one.
    is_error: bool,
}

pub(crate) const PLACES: &[Place] = &[
    Place {
        attributes: "#[status(400)] #[message(TEXT)]",
        is_error: false,
    },
    Place {
        attributes: "#[status(400)] #[error(TEXT)]",
        is_error: true,
    },
    Place {
        attributes: "#[status(400)] #[message(\"m\")] #[header(\"x-text\", TEXT)]",
        is_error: false,
    },
    Place {
        attributes: "#[status(400)] #[message(\"m\")] #[detail(\"text\", TEXT)]",
        is_error: false,
    },
];

impl Place {
    /// Whether clients read a text here, beside this field.
    pub(crate) fn fits(&self, field: &Field) -> bool {
        !(self.is_error && field.is_inner)
    }

    pub(crate) fn attributes(&self, text: &str) -> String {
        self.attributes.replace("TEXT", text)
    }
}

/// Of the field itself.
pub(crate) const ATTRIBUTES: &[&str] = &[
    "#[param]",
    "#[code]",
    "#[header(\"x-field\")]",
    "#[detail(\"member\")]",
];

/// Ways that are good for a field that may be shown.
pub(crate) const NAMED: &[&str] = &[
    r#""{FIELD}""#,
    r#""{FIELD:?}""#,
    r#""because: {FIELD:>9 }!""#,
    r#""{{ {TEXT} }}""#,
    r#""{TEXT:#?}""#,
    r#""{}", .FIELD"#,
    r#""{:>4?}", &.FIELD"#,
    r#""{}", VARIABLE"#,
    r#""{why}", why = .FIELD"#,
    r#""{why}", why = VARIABLE"#,
    r#""{}", .FIELD.to_string()"#,
    r#""{}", VARIABLE.to_string().len()"#,
    r#""{}", why(.FIELD)"#,
    r#""{}", why(VARIABLE)"#,
    r#""{:?}", Some(&.FIELD)"#,
    r#""{:?}", (1, [.FIELD])"#,
    r#""{}", format!("{:?}", .FIELD)"#,
    r#""{}", format!("{}", VARIABLE)"#,
    r#""{}", { let x = .FIELD; x }"#,
    r#""{}", { const LIMIT: u8 = 3; why((LIMIT, .FIELD)) }"#,
    r#""{}", if true { .FIELD.to_string() } else { String::new() }"#,
    r#""{}", match .FIELD { x => why(x) }"#,
    r#""{}", (|| .FIELD)()"#,
    r#""{}", (|| (|| why(VARIABLE))())()"#,
    r#""{}", show!(.FIELD)"#,
    r#""{}", show!(VARIABLE)"#,
    r#""{}", show!({ show!(.FIELD) })"#,
    r#""{LIMIT} {x}", x = .FIELD"#,
];

/// Ways that have to find nothing, or to be refused: by `self`, by names that
/// the expansion has made, by what a macro inside names.
pub(crate) const BY_SCOPE: &[&str] = &[
    r#""{self:?}""#,
    r#""{ self :#?}""#,
    r#""{:1$?}", 3, self"#,
    r#""{:?}", self"#,
    r#""{}", why(self)"#,
    r#""{}", why(&*self)"#,
    r#""{why:?}", why = self"#,
    r#""{}", self.FIELD"#,
    r#""{}", self.to_string()"#,
    r#""{}", match self { x => why(x) }"#,
    r#""{}", if let Self::V { FIELD: x, .. } = self { why(x) } else { String::new() }"#,
    r#""{}", (|| why(self))()"#,
    r#""{}", show!(self)"#,
    r#""{}", format!("{self:?}")"#,
    r#""{}", format!("{:?}", self)"#,
    r#""{}", { macro_rules! me { () => { self } } why(me!()) }"#,
    r#""{}", { macro_rules! me { ($me:ident) => { why($me) } } me!(self) }"#,
    r#""{}", { const LIMIT: u8 = 3; why((LIMIT, self)) }"#,
    r#""{}", why(__field_FIELD)"#,
    r#""{__field_FIELD:?}""#,
    r#""{LIMIT} {__field_FIELD:?}""#,
    r#""{}", format!("{__field_FIELD:?}")"#,
    r#""{}", format!("{TEXT:?}")"#,
    r#""{LIMIT} {}", format!("{TEXT:?}")"#,
    r#""{}", { macro_rules! it { () => { VARIABLE } } why(it!()) }"#,
    r#""{}", why(__source)"#,
    r#""{}", why(__value)"#,
    r#""{}", why(__this)"#,
    r#""{}", why(this)"#,
    r#""{0:?}", .FIELD"#,
    r#""{ FIELD :>9}""#,
    r#""{}", <Self as Error>::source(self).is_some()"#,
    r#""{}", format_args!("{}", format_args!("{self:?}"))"#,
];

/// Ways that have only a word in common with a source.
pub(crate) const HARMLESS: &[&str] = &[
    r#""{{source}} {{0}} {{self}}""#,
    r#""{}", "{source} {cause} {0} {self}""#,
    r#""{}", ORDER.cause()"#,
    r#""{} {}", ORDER.source(), ORDER.inner"#,
    r#""{}", helpers::cause::text()"#,
    r#""{}", helpers::source() + helpers::inner()"#,
    r#""{}", self::helpers::source()"#,
    r#""{}", crate::helpers::cause::text()"#,
    r#""{TEXT}", TEXT = 7"#,
    r#""{}", Self::limit()"#,
    r#""{LIMIT}""#,
    r#""{LIMIT} {}", LIMIT"#,
    r#""{}", { struct Own(u8); impl Own { fn source(&self) -> u8 { self.0 } } Own(3).source() }"#,
    r#""{}", stringify!(source cause)"#,
    r#""{}", helpers::Order { source: 1, cause: 2, inner: 3 }.source()"#,
    r#""{:?}", [1, 2].iter().map(|x| x + 1).max()"#,
];
