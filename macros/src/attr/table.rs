//! The table of attributes: a row each, with its name, where it may stand, how
//! it is written there, and whether a further one adds to the first.
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
    /// Each place, and the form in which messages show the attribute there. The
    /// first is the place that messages send a misplaced one to.
    places: &'static [(Place, &'static str)],
    repeats: bool,
}

macro_rules! attributes {
    ($($attr:ident $name:literal $often:ident { $($place:ident: $form:literal),+ })*) => {
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
                        places: &[$((Place::$place, $form)),+],
                        repeats: attributes!(@ $often),
                    },)*
                }
            }
        }
    };
    (@ once) => { false };
    (@ repeats) => { true };
}

// On an enum, what its variants may say is said for those that do not.
attributes! {
    Api         "api"         repeats { Type: "#[api(format = Typed)]" }
    Status      "status"      once    { Variant: "#[status(404)]", Field: "#[status]" }
    Kind        "kind"        once    { Variant: "#[kind(\"invalid_request_error\")]" }
    Title       "title"       once    { Variant: "#[title(\"…\")]" }
    Code        "code"        once    { Variant: "#[code(\"not_found\")]" }
    Message     "message"     once    { Variant: "#[message(\"…\")]" }
    Error       "error"       once    { Variant: "#[error(\"…\")]", Type: "#[error(\"…\")]" }
    Transparent "transparent" once    { Variant: "#[transparent]" }
    Param       "param"       once    { Variant: "#[param(\"id\")]", Field: "#[param]" }
    Header      "header"      repeats { Variant: "#[header(\"name\", \"value\")]", Field: "#[header(\"name\")]" }
    Docs        "docs"        once    { Variant: "#[docs(\"https://…\")]" }
    Cause       "cause"       repeats { Variant: "#[cause(\"…\")]" }
    Remedy      "remedy"      repeats { Variant: "#[remedy(\"…\")]" }
    Retry       "retry"       once    { Variant: "#[retry(backoff)]" }
    Format      "format"      once    { Variant: "#[format(OAuth)]" }
    Expose      "expose"      once    { Variant: "#[expose]" }
    Source      "source"      once    { Field: "#[source]" }
    From        "from"        once    { Field: "#[from]" }
    Fields      "fields"      once    { Field: "#[fields]" }
    RetryAfter  "retry_after" once    { Field: "#[retry_after]" }
    Detail      "detail"      once    { Field: "#[detail]" }
}

impl Attr {
    pub(crate) fn name(self) -> &'static str {
        self.row().name
    }

    /// Whether a further one adds to the first.
    pub(super) fn repeats(self) -> bool {
        self.row().repeats
    }

    /// How it is written at `place`, if it may stand there.
    pub(super) fn form(self, place: Place) -> Option<&'static str> {
        let mut places = self.row().places.iter();
        places
            .find(|(known, _)| *known == place)
            .map(|(_, form)| *form)
    }

    /// Where it belongs, and how it is written there.
    pub(super) fn home(self) -> (Place, &'static str) {
        self.row().places[0]
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
