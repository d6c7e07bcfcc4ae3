//! What is on the page, before it is laid out: plain texts, Markdown where it
//! is said, no markup of any output.

/// Everything that a page can show.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    pub(crate) title: String,
    /// Markdown.
    pub(crate) intro: String,
    pub(crate) successes: Vec<Success>,
    pub(crate) errors: Vec<ErrorEntry>,
    pub(crate) kinds: Vec<Kind>,
    pub(crate) members: Vec<Member>,
    pub(crate) retired: Vec<Retired>,
}

/// A response that is not an error's.
#[derive(Debug, Clone)]
pub(crate) struct Success {
    pub(crate) status: u16,
    pub(crate) reason: String,
    /// Markdown.
    pub(crate) description: String,
}

/// One entry of a catalog.
#[derive(Debug, Clone)]
pub(crate) struct ErrorEntry {
    /// The entry that all of this is of.
    pub(crate) entry: fault::Entry,
    /// Ids in the page, the first of which is the section's. Unique in the page.
    pub(crate) anchors: Vec<String>,
    /// The enum's name.
    pub(crate) type_name: String,
    /// The variant's name.
    pub(crate) variant: String,
    /// None if it is only known when the error occurs.
    pub(crate) status: Option<u16>,
    pub(crate) reason: String,
    pub(crate) kind: Option<String>,
    pub(crate) code: Option<Code>,
    pub(crate) title: String,
    pub(crate) message: String,
    pub(crate) param: Option<String>,
    /// Markdown: the variant's doc comment.
    pub(crate) description: String,
    /// Markdown, one line each.
    pub(crate) causes: Vec<String>,
    /// Markdown, one line each.
    pub(crate) remedies: Vec<String>,
    pub(crate) retry: RetryAdvice,
    pub(crate) since: Option<String>,
    /// Markdown; empty where no reason is given.
    pub(crate) deprecated: Option<String>,
    pub(crate) docs: Option<String>,
    /// Members that this error's body has beside its format's.
    pub(crate) details: Vec<Member>,
    pub(crate) sample: Option<Sample>,
}

impl ErrorEntry {
    /// The message as it is written, unless it is nothing but placeholders.
    pub(crate) fn telling_message(&self) -> Option<&str> {
        let mut depth = 0_usize;
        let is_word = |char: char| {
            match char {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => return depth == 0 && char.is_alphanumeric(),
            }
            false
        };
        self.message
            .contains(is_word)
            .then_some(self.message.as_str())
    }
}

/// A machine code as the wire has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Code {
    Text(String),
    Number(i64),
}

impl Code {
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
        }
    }
}

/// Whether a client should try again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum RetryAdvice {
    #[default]
    Never,
    Backoff,
    After,
}

impl RetryAdvice {
    /// The attribute's word.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Never => "never",
            Self::Backoff => "backoff",
            Self::After => "after",
        }
    }

    /// The same for people.
    pub(crate) fn sentence(self) -> &'static str {
        match self {
            Self::Never => "Do not send the same request again",
            Self::Backoff => "Try again, with growing pauses",
            Self::After => "Try again after the time that the response states",
        }
    }
}

/// A response as it is sent.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sample {
    /// `HTTP/1.1 404 Not Found`
    pub(crate) status_line: String,
    pub(crate) headers: Vec<(String, String)>,
    /// As it is sent, on one line.
    pub(crate) body: String,
    pub(crate) is_json: bool,
}

impl Sample {
    /// The body as people read it.
    pub(crate) fn pretty_body(&self) -> String {
        if self.is_json {
            super::indent::indented(&self.body)
        } else {
            self.body.clone()
        }
    }

    /// Status line, headers and body.
    pub(crate) fn whole(&self) -> String {
        let mut whole = self.status_line.clone();
        for (name, value) in &self.headers {
            whole.push('\n');
            whole.push_str(name);
            whole.push_str(": ");
            whole.push_str(value);
        }
        if !self.body.is_empty() {
            whole.push_str("\n\n");
            whole.push_str(&self.pretty_body());
        }
        whole
    }
}

/// A class of errors.
#[derive(Debug, Clone)]
pub(crate) struct Kind {
    pub(crate) name: String,
    /// Markdown.
    pub(crate) description: String,
}

/// A member of the body.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    /// Where it is: `error.code`, `errors.*[].key`.
    pub(crate) path: String,
    /// JSON's type in words: `string`, `array of objects`.
    pub(crate) json_type: String,
    pub(crate) required: bool,
    /// Markdown.
    pub(crate) description: String,
}

/// A code that is no longer sent.
#[derive(Debug, Clone)]
pub(crate) struct Retired {
    pub(crate) anchors: Vec<String>,
    pub(crate) code: Code,
    /// Markdown.
    pub(crate) note: String,
}
