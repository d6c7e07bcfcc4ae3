//! Fluent's bundles as what translates.

use fault::ArgValue;
use fault::i18n::{Messages, Part, Said, Translate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The languages of the service; the first is that of the source.
const LANGUAGES: [(&str, &str); 2] = [
    ("en", include_str!("messages/en.ftl")),
    ("de", include_str!("messages/de.ftl")),
];

struct Bundles(Vec<(&'static str, FluentBundle<FluentResource>)>);

/// The messages of both languages.
///
/// # Panics
///
/// If a file is not Fluent, which a start of the service shows.
pub fn messages() -> Messages {
    let bundles = LANGUAGES.map(|(locale, source)| {
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("{locale}: {errors:?}"));
        let language = locale.parse().expect("the list has language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Marks around values, for texts of two directions; a client that reads
        // JSON does without.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("{locale}: {errors:?}"));
        (locale, bundle)
    });
    Messages::new(LANGUAGES.map(|(locale, _)| locale), Bundles(bundles.into()))
}

impl Translate for Bundles {
    fn message(&self, locale: &str, said: &Said<'_>, out: &mut String) -> bool {
        // Fluent's names have no dots.
        let key = said.key().replace('.', "-");
        let Some((_, bundle)) = self.0.iter().find(|(known, _)| *known == locale) else {
            return false;
        };
        let message = bundle.get_message(&key);
        let pattern = message.and_then(|message| match said.part() {
            // Where there is none, it stays the phrase of the status.
            Part::Title => Some(message.get_attribute("title")?.value()),
            _ => message.value(),
        });
        let Some(pattern) = pattern else {
            return false;
        };
        let mut args = FluentArgs::new();
        for (name, value) in said.args().iter() {
            args.set(name.to_owned(), argument(value));
        }
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
        out.push_str(&text);
        // A variable that is missing is an error.
        errors.is_empty()
    }
}

fn argument(value: &ArgValue) -> FluentValue<'static> {
    match value {
        ArgValue::Integer(number) => match i64::try_from(*number) {
            Ok(number) => number.into(),
            Err(_) => number.to_string().into(),
        },
        ArgValue::Float(number) => {
            FluentValue::Number(FluentNumber::new(*number, FluentNumberOptions::default()))
        }
        other => other.to_string().into(),
    }
}
