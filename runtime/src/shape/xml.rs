//! How a format's JSON is sent as XML.

use super::tokens;

/// Media type, root element and namespace of a format in XML.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Xml {
    media_type: &'static str,
    root: &'static str,
    namespace: &'static str,
}

impl Xml {
    #[track_caller]
    pub(crate) const fn new(
        media_type: &'static str,
        root: &'static str,
        namespace: &'static str,
    ) -> Self {
        tokens::media_type(media_type);
        let bytes = root.as_bytes();
        let mut is_name = !bytes.is_empty() && bytes[0].is_ascii_alphabetic();
        let mut at = 0;
        while at < bytes.len() {
            is_name &= bytes[at].is_ascii_alphanumeric() || matches!(bytes[at], b'-' | b'_' | b'.');
            at += 1;
        }
        assert!(
            is_name,
            "the root element's name begins with an ASCII letter and has ASCII letters, digits, `-`, `_`, `.`"
        );
        assert!(
            !namespace.is_empty() && namespace.is_ascii(),
            "the namespace is a URI, say `urn:ietf:rfc:7807`"
        );
        Self {
            media_type,
            root,
            namespace,
        }
    }

    pub(crate) const fn media_type(self) -> &'static str {
        self.media_type
    }

    pub(crate) const fn root(self) -> &'static str {
        self.root
    }

    pub(crate) const fn namespace(self) -> &'static str {
        self.namespace
    }
}
