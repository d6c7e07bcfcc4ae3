//! The table of attributes: a row each, with its name, where it may stand, how
//! it is written there, and whether it may stand there more than once.
//!
//! A new attribute is a new row, and the name in the list of `lib.rs`, which
//! Rust wants to be literal. The exhaustive matches in `read` then ask where it
//! is kept.

use core::fmt;

use syn::Attribute;

/// Where an attribute stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// On the enum, or on the struct beside the attributes of its one variant.
    Type,
    Variant,
    Field,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Type => "the type",
            Self::Variant => "a variant",
            Self::Field => "a field",
        })
    }
}

struct Row {
    name: &'static str,
    /// The first is the place that messages send a misplaced one to.
    places: &'static [At],
}

struct At {
    place: Place,
    /// How the attribute is written there, for messages.
    form: &'static str,
    /// Whether a further one adds to the first.
    repeats: bool,
}

macro_rules! attributes {
    ($($attr:ident $name:literal { $($place:ident: $($often:ident)? $form:literal),+ })*) => {
        /// Every attribute of the derive.
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Attr {
            $($attr,)*
        }

        impl Attr {
            pub(crate) const ALL: &[Self] = &[$(Self::$attr),*];

            const fn row(self) -> &'static Row {
                match self {
                    $(Self::$attr => &Row {
                        name: $name,
                        places: &[$(At {
                            place: Place::$place,
                            form: $form,
                            repeats: attributes!(@ $($often)?),
                        }),+],
                    },)*
                }
            }
        }
    };
    (@) => { false };
    (@ often) => { true };
}

// On an enum, an attribute of its variants is the default of those without it.
attributes! {
    Api         "api"         { Type: often "#[api(format = Typed)]" }
    Status      "status"      { Variant: "#[status(404)]", Type: "#[status(404)]", Field: "#[status]" }
    Kind        "kind"        { Variant: "#[kind(\"invalid_request_error\")]", Type: "#[kind(\"invalid_request_error\")]" }
    Title       "title"       { Variant: "#[title(\"…\")]" }
    Code        "code"        { Variant: "#[code(\"not_found\")]", Field: "#[code]" }
    Message     "message"     { Variant: "#[message(\"…\")]" }
    Error       "error"       { Variant: "#[error(\"…\")]", Type: "#[error(\"…\")]" }
    Transparent "transparent" { Variant: "#[transparent]", Field: "#[transparent]" }
    Param       "param"       { Variant: "#[param(\"id\")]", Field: "#[param]" }
    Header      "header"      { Variant: often "#[header(\"name\", \"value\")]", Type: often "#[header(\"name\", \"value\")]", Field: often "#[header(\"name\")]" }
    Docs        "docs"        { Variant: "#[docs(\"https://…\")]" }
    Cause       "cause"       { Variant: often "#[cause(\"…\")]" }
    Remedy      "remedy"      { Variant: often "#[remedy(\"…\")]" }
    Retry       "retry"       { Variant: "#[retry(backoff)]", Type: "#[retry(backoff)]" }
    Format      "format"      { Variant: "#[format(OAuth)]", Type: "#[format(OAuth)]" }
    Log         "log"         { Variant: "#[log(warn)]", Type: "#[log(warn)]" }
    Expose      "expose"      { Variant: "#[expose]", Field: "#[expose]" }
    Source      "source"      { Field: "#[source]" }
    From        "from"        { Field: "#[from]" }
    Fields      "fields"      { Field: "#[fields]" }
    RetryAfter  "retry_after" { Field: "#[retry_after]" }
    Location    "location"    { Field: "#[location]" }
    Detail      "detail"      { Field: "#[detail]", Variant: often "#[detail(\"name\", \"text\")]" }
    Since       "since"       { Variant: "#[since(\"1.4\")]" }
    Example     "example"     { Field: "#[example(\"…\")]" }
}

impl Attr {
    pub(crate) fn name(self) -> &'static str {
        self.row().name
    }

    fn at(self, place: Place) -> Option<&'static At> {
        self.row().places.iter().find(|at| at.place == place)
    }

    /// How it is written at `place`, if it may stand there.
    pub(super) fn form(self, place: Place) -> Option<&'static str> {
        Some(self.at(place)?.form)
    }

    /// Whether a further one at `place` adds to the first.
    pub(super) fn repeats(self, place: Place) -> bool {
        self.at(place).is_some_and(|at| at.repeats)
    }

    /// Where it belongs, and how it is written there.
    pub(super) fn home(self) -> (Place, &'static str) {
        let at = &self.row().places[0];
        (at.place, at.form)
    }

    pub(super) fn of(attribute: &Attribute) -> Option<Self> {
        // Once, since comparing an identifier asks the compiler for its text.
        let name = attribute.path().get_ident()?.to_string();
        Self::ALL.iter().copied().find(|attr| name == attr.name())
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::{TokenStream, TokenTree};

    use super::Attr;

    /// A helper attribute that rustc does not know of cannot be written, and
    /// one that the table does not know of would be ignored.
    #[test]
    fn the_derive_declares_the_attributes_of_the_table() {
        let lib: TokenStream = include_str!("../lib.rs").parse().unwrap();
        let declared = idents_after("attributes", lib).unwrap();
        assert_eq!(
            declared,
            Attr::ALL.iter().map(|attr| attr.name()).collect::<Vec<_>>()
        );
    }

    /// The words of the group that follows `name`, at any depth.
    fn idents_after(name: &str, tokens: TokenStream) -> Option<Vec<String>> {
        let mut follows = false;
        for token in tokens {
            if let TokenTree::Group(group) = &token {
                if follows {
                    let inside = group.stream().into_iter();
                    return Some(
                        inside
                            .filter(|token| matches!(token, TokenTree::Ident(_)))
                            .map(|token| token.to_string())
                            .collect(),
                    );
                }
                if let Some(found) = idents_after(name, group.stream()) {
                    return Some(found);
                }
            }
            follows = matches!(&token, TokenTree::Ident(ident) if ident == name);
        }
        None
    }
}
