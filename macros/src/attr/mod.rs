//! The attributes: their names, where each may stand and how often.
//!
//! [`Attr`] is the table. A new attribute is a new variant of it, and every
//! exhaustive `match` over it then asks for a decision. The files beside it
//! read them: `reader` one, `read` all at one place, `values` and `api` what
//! is in their parentheses, `case` what names become.

mod api;
mod case;
mod read;
mod reader;
mod values;

use core::fmt;

use syn::Attribute;

pub(crate) use self::api::Api;
pub(crate) use self::case::{Case, words};
pub(crate) use self::read::{
    FieldAttrs, NearStatus, VariantAttrs, read_field, read_type, read_variant,
};
pub(crate) use self::values::{CodeLit, ErrorText, FormatLit, RetryLit};

/// Every attribute of the derive.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attr {
    Api,
    Status,
    Kind,
    Title,
    Code,
    Message,
    Error,
    Transparent,
    Param,
    Header,
    Docs,
    Cause,
    Remedy,
    Retry,
    Format,
    Expose,
    Source,
    From,
    Fields,
    RetryAfter,
    Detail,
}

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

impl Attr {
    pub(crate) const ALL: [Self; 21] = [
        Self::Api,
        Self::Status,
        Self::Kind,
        Self::Title,
        Self::Code,
        Self::Message,
        Self::Error,
        Self::Transparent,
        Self::Param,
        Self::Header,
        Self::Docs,
        Self::Cause,
        Self::Remedy,
        Self::Retry,
        Self::Format,
        Self::Expose,
        Self::Source,
        Self::From,
        Self::Fields,
        Self::RetryAfter,
        Self::Detail,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Status => "status",
            Self::Kind => "kind",
            Self::Title => "title",
            Self::Code => "code",
            Self::Message => "message",
            Self::Error => "error",
            Self::Transparent => "transparent",
            Self::Param => "param",
            Self::Header => "header",
            Self::Docs => "docs",
            Self::Cause => "cause",
            Self::Remedy => "remedy",
            Self::Retry => "retry",
            Self::Format => "format",
            Self::Expose => "expose",
            Self::Source => "source",
            Self::From => "from",
            Self::Fields => "fields",
            Self::RetryAfter => "retry_after",
            Self::Detail => "detail",
        }
    }

    /// Where it may stand. `Error` on an enum is the default of its variants,
    /// as in thiserror.
    fn places(self) -> &'static [Place] {
        match self {
            Self::Api => &[Place::Type],
            Self::Error => &[Place::Variant, Place::Type],
            Self::Kind
            | Self::Title
            | Self::Code
            | Self::Message
            | Self::Transparent
            | Self::Docs
            | Self::Cause
            | Self::Remedy
            | Self::Retry
            | Self::Format
            | Self::Expose => &[Place::Variant],
            Self::Status | Self::Param | Self::Header => &[Place::Variant, Place::Field],
            Self::Source | Self::From | Self::Fields | Self::RetryAfter | Self::Detail => {
                &[Place::Field]
            }
        }
    }

    /// Whether a further one adds to the first.
    fn repeats(self) -> bool {
        match self {
            Self::Api | Self::Cause | Self::Remedy | Self::Header => true,
            Self::Status
            | Self::Kind
            | Self::Title
            | Self::Code
            | Self::Message
            | Self::Error
            | Self::Transparent
            | Self::Param
            | Self::Docs
            | Self::Retry
            | Self::Format
            | Self::Expose
            | Self::Source
            | Self::From
            | Self::Fields
            | Self::RetryAfter
            | Self::Detail => false,
        }
    }

    /// How it is written where it stands, for messages.
    fn form(self, place: Place) -> &'static str {
        match (self, place) {
            (Self::Api, _) => "#[api(format = Typed)]",
            (Self::Status, Place::Field) => "#[status]",
            (Self::Status, _) => "#[status(404)]",
            (Self::Kind, _) => "#[kind(\"invalid_request_error\")]",
            (Self::Title, _) => "#[title(\"…\")]",
            (Self::Code, _) => "#[code(\"not_found\")]",
            (Self::Message, _) => "#[message(\"…\")]",
            (Self::Error, _) => "#[error(\"…\")]",
            (Self::Transparent, _) => "#[transparent]",
            (Self::Param, Place::Field) => "#[param]",
            (Self::Param, _) => "#[param(\"id\")]",
            (Self::Header, Place::Field) => "#[header(\"name\")]",
            (Self::Header, _) => "#[header(\"name\", \"value\")]",
            (Self::Docs, _) => "#[docs(\"https://…\")]",
            (Self::Cause, _) => "#[cause(\"…\")]",
            (Self::Remedy, _) => "#[remedy(\"…\")]",
            (Self::Retry, _) => "#[retry(backoff)]",
            (Self::Format, _) => "#[format(OAuth)]",
            (Self::Expose, _) => "#[expose]",
            (Self::Source, _) => "#[source]",
            (Self::From, _) => "#[from]",
            (Self::Fields, _) => "#[fields]",
            (Self::RetryAfter, _) => "#[retry_after]",
            (Self::Detail, _) => "#[detail]",
        }
    }

    fn of(attribute: &Attribute) -> Option<Self> {
        // Once, since comparing an identifier asks the compiler for its text.
        let name = attribute.path().get_ident()?.to_string();
        Self::ALL.into_iter().find(|attr| name == attr.name())
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
        assert_eq!(declared, Attr::ALL.map(Attr::name));
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
