//! Fields that clients must not read, and the same as fields that they may.

/// A field, in its variant.
#[derive(Clone, Copy)]
pub(crate) struct Field {
    /// The variant's own attribute.
    on_variant: &'static str,
    /// The fields of the variant. `@` is where a further attribute goes.
    fields: &'static str,
    /// The type, for which `TYPE` stands.
    ty: &'static str,
    /// The field as a placeholder has it.
    name: &'static str,
    /// The same as a variable.
    variable: &'static str,
    pub(crate) is_inner: bool,
    expose: &'static str,
}

const fn field(
    fields: &'static str,
    ty: &'static str,
    name: &'static str,
    variable: &'static str,
) -> Field {
    Field {
        on_variant: "",
        fields,
        ty,
        name,
        variable,
        is_inner: false,
        expose: "",
    }
}

pub(crate) const FIELDS: &[Field] = &[
    field("(@ #[from] TYPE)", "Cause", "0", "_0"),
    field("(u8, @ #[source] TYPE)", "Cause", "1", "_1"),
    field(
        "{ id: u8, @ #[source] cause: TYPE }",
        "Cause",
        "cause",
        "cause",
    ),
    field("{ @ source: TYPE }", "Cause", "source", "source"),
    field(
        "{ @ source: TYPE }",
        "Box<dyn Error + Send + Sync>",
        "source",
        "source",
    ),
    field("{ @ #[source] r#type: TYPE }", "Cause", "type", "r#type"),
    field("{ @ cause: TYPE }", "Cause", "cause", "cause"),
    field("(@ TYPE)", "Box<dyn Error + Send + Sync>", "0", "_0"),
    field("(u8, @ TYPE)", "std::sync::Arc<dyn Error>", "1", "_1"),
    field(
        "{ @ cause: TYPE }",
        "&'static (dyn Error + Sync)",
        "cause",
        "cause",
    ),
    field("{ @ cause: TYPE }", "Alias", "cause", "cause"),
    Field {
        on_variant: "#[transparent]",
        is_inner: true,
        ..field("(@ TYPE)", "Cause", "0", "_0")
    },
    Field {
        is_inner: true,
        ..field(
            "{ @ #[transparent] inner: TYPE, id: u8 }",
            "Cause",
            "inner",
            "inner",
        )
    },
];

impl Field {
    /// A variant with these attributes, and this one on the field.
    pub(crate) fn variant(&self, attributes: &str, on_field: &str) -> String {
        let on_field = format!("{} {on_field}", self.expose);
        let fields = self.fields.replace('@', &on_field).replace("TYPE", self.ty);
        format!("{} {attributes} V {fields}", self.on_variant)
    }

    /// A way, with the field's name in it: `FIELD` in a text and behind a dot,
    /// `TEXT` as the text has it for a variable, `VARIABLE` as an expression.
    pub(crate) fn filled(&self, way: &str) -> String {
        way.replace("FIELD", self.name)
            .replace("TEXT", self.variable.trim_start_matches("r#"))
            .replace("VARIABLE", self.variable)
    }

    /// The same field with a type that is no error, where it can have one.
    pub(crate) fn plain(&self) -> Option<Self> {
        let is_marked = self.is_inner || self.fields.contains("#[") || self.name == "source";
        (!is_marked).then_some(Self {
            ty: "String",
            ..*self
        })
    }

    /// The same field, which clients may read.
    pub(crate) fn exposed(&self) -> Self {
        Self {
            expose: "#[expose]",
            ..*self
        }
    }
}
