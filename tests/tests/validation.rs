//! What validators say of a request, as clients read it.

use std::collections::{BTreeMap, HashMap};

use bytes::Bytes;
use fault::body::Fields;
use fault::{ApiError, FieldErrors};
use garde::Validate as _;
use http::Response;
use serde::Deserialize;
use validator::Validate as _;

/// One variant takes what each of the crates says.
#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum BookingError {
    #[status(422)]
    #[message("The booking is not valid")]
    Invalid(
        #[fields]
        #[from(
            FieldErrors,
            garde::Report,
            serde_path_to_error::Error<serde_json::Error>,
            validator::ValidationErrors,
            validator_0_20::ValidationErrors
        )]
        FieldErrors,
    ),
}

/// `path key description params`, a line an error.
fn lines(errors: impl Into<FieldErrors>) -> Vec<String> {
    let errors = errors.into();
    let line = |(path, error): (&fault::FieldPath, &fault::FieldError)| {
        let params: Vec<_> = error
            .params()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let line = format!(
            "{path} | {} | {} | {}",
            error.key(),
            error.description(),
            params.join(" ")
        );
        line.trim_end_matches([' ', '|']).trim_start().to_owned()
    };
    errors.iter().map(line).collect()
}

mod by_validator {
    use super::*;

    #[derive(validator::Validate)]
    #[validate(schema(function = "dates"))]
    struct Booking {
        #[validate(length(min = 1, max = 5))]
        name: String,
        #[validate(length(min = 12), custom(function = "unguessable"))]
        password: String,
        #[validate(must_match(other = "password"))]
        again: String,
        #[validate(nested)]
        guests: Vec<Guest>,
        #[validate(nested)]
        rooms: BTreeMap<String, Guest>,
        #[validate(nested)]
        host: Guest,
        #[validate(range(min = 1, max = 8))]
        r#type: u8,
    }

    #[derive(validator::Validate)]
    struct Guest {
        #[validate(email(message = "is no address of ours"))]
        email: String,
        #[validate(range(exclusive_min = 0.5))]
        share: f64,
    }

    #[derive(validator::Validate)]
    struct Texts {
        #[validate(length(equal = 3))]
        code: String,
        #[validate(length(max = 3))]
        short: String,
        #[validate(url)]
        url: String,
        #[validate(ip)]
        ip: String,
        #[validate(contains(pattern = "@"))]
        at: String,
        #[validate(does_not_contain(pattern = " "))]
        word: String,
        #[validate(email)]
        email: String,
        #[validate(required)]
        there: Option<u8>,
        #[validate(non_control_character)]
        plain: String,
        #[validate(range(min = -5, max = 5, code = "own"))]
        own: i8,
    }

    fn dates(_: &Booking) -> Result<(), validator::ValidationError> {
        Err(validator::ValidationError::new("dates").with_message("ends before it begins".into()))
    }

    fn unguessable(_: &str) -> Result<(), validator::ValidationError> {
        Err(validator::ValidationError::new("guessable"))
    }

    fn guest(email: &str, share: f64) -> Guest {
        Guest {
            email: email.to_owned(),
            share,
        }
    }

    fn booking() -> Booking {
        Booking {
            name: "Ada Lovelace".to_owned(),
            password: "hunter2".to_owned(),
            again: "hunter3".to_owned(),
            guests: vec![guest("a@example.org", 1.0), guest("b", 0.5)],
            rooms: [("blue".to_owned(), guest("c@example.org", 0.0))].into(),
            host: guest("d", 1.0),
            r#type: 9,
        }
    }

    #[test]
    fn paths_keys_texts_and_parameters() {
        let errors = booking().validate().unwrap_err();
        assert_eq!(
            lines(errors),
            [
                "again | must_match | is not the same as the field that it repeats",
                "guests[1].email | email | is no address of ours",
                "guests[1].share | range | must be greater than 0.5 | exclusive_min=0.5",
                "host.email | email | is no address of ours",
                "name | length | must have a length of at least 1 and at most 5 | max=5 min=1",
                "password | length | must have a length of at least 12 | min=12",
                "password | guessable | is not valid",
                "rooms[0].share | range | must be greater than 0.5 | exclusive_min=0.5",
                "type | range | must be at least 1 and at most 8 | max=8 min=1",
            ],
        );
    }

    #[test]
    fn errors_of_a_struct_are_errors_of_what_it_is() {
        let mut booking = booking();
        booking.name = "Ada".to_owned();
        let mut errors = validator::ValidationErrors::new();
        errors.add("__all__", dates(&booking).unwrap_err());
        assert_eq!(lines(errors), ["| dates | ends before it begins"]);
        // A list that was validated itself.
        let list = vec![guest("a@example.org", 1.0), guest("b@example.org", 0.0)];
        assert_eq!(
            lines(list.validate().unwrap_err()),
            ["[1].share | range | must be greater than 0.5 | exclusive_min=0.5"],
        );
    }

    #[test]
    fn every_rule_has_a_text() {
        let texts = Texts {
            code: "no".to_owned(),
            short: "long".to_owned(),
            url: "no".to_owned(),
            ip: "no".to_owned(),
            at: "no".to_owned(),
            word: "a b".to_owned(),
            email: "no".to_owned(),
            there: None,
            plain: "\u{7}".to_owned(),
            own: 9,
        };
        assert_eq!(
            lines(texts.validate().unwrap_err()),
            [
                "at | contains | must contain `@` | needle=\"@\"",
                "code | length | must have a length of exactly 3 | equal=3",
                "email | email | is not a valid email address",
                "ip | ip | is not a valid IP address",
                "own | own | is not valid | max=5 min=-5",
                "plain | non_control_character | must not contain control characters",
                "short | length | must have a length of at most 3 | max=3",
                "there | required | is required",
                "url | url | is not a valid URL",
                "word | does_not_contain | must not contain ` ` | needle=\" \"",
            ],
        );
    }

    #[test]
    fn a_handler_writes_a_question_mark() {
        fn create(booking: &Booking) -> Result<(), BookingError> {
            booking.validate()?;
            Ok(())
        }
        let mut booking = booking();
        booking.guests.clear();
        booking.rooms.clear();
        let response = Response::<Bytes>::from(create(&booking).unwrap_err());
        assert_eq!(response.status(), 422);
        let body = String::from_utf8_lossy(response.body());
        assert_eq!(
            body,
            r#"{"message":"The booking is not valid","errors":{"again":["is not the same as the field that it repeats"],"host.email":["is no address of ours"],"name":["must have a length of at least 1 and at most 5"],"password":["must have a length of at least 12","is not valid"],"type":["must be at least 1 and at most 8"]}}"#,
        );
        assert!(!body.contains("hunter"));
    }

    #[test]
    fn the_version_before_says_the_same() {
        use validator_0_20::{ValidationError, ValidationErrors, ValidationErrorsKind};

        let mut short = ValidationError::new("length");
        short.add_param("min".into(), &12);
        short.add_param("value".into(), &"hunter2");
        let mut inner = ValidationErrors::new();
        inner.add("password", short);
        let list = ValidationErrorsKind::List(BTreeMap::from([(3, Box::new(inner))]));
        let errors = ValidationErrors(HashMap::from([("users".into(), list)]));
        assert_eq!(
            lines(errors),
            ["users[3].password | length | must have a length of at least 12 | min=12"],
        );
    }
}

mod by_garde {
    use super::*;

    #[derive(garde::Validate)]
    struct Booking {
        #[garde(length(min = 1, max = 5))]
        name: String,
        #[garde(length(min = 12))]
        password: String,
        #[garde(matches(password))]
        again: String,
        #[garde(dive)]
        guests: Vec<Guest>,
        #[garde(dive)]
        rooms: BTreeMap<String, Guest>,
        #[garde(inner(ascii))]
        note: Option<String>,
        #[garde(custom(unguessable))]
        code: u8,
    }

    #[derive(garde::Validate)]
    struct Guest {
        #[garde(email)]
        email: String,
        #[garde(range(min = 0.5, max = 1.0))]
        share: f64,
    }

    #[derive(garde::Validate)]
    struct Texts {
        #[garde(alphanumeric)]
        plain: &'static str,
        #[garde(contains("@"))]
        at: &'static str,
        #[garde(prefix("a"), suffix("z"))]
        both: &'static str,
        #[garde(url)]
        url: &'static str,
        #[garde(ip)]
        ip: &'static str,
        #[garde(ipv4)]
        ipv4: &'static str,
        #[garde(required)]
        there: Option<u8>,
        #[garde(range(min = -5, max = 5))]
        low: i8,
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "garde calls it so")]
    fn unguessable(_: &u8, (): &()) -> garde::Result {
        Err(garde::Error::new("lower than what we like"))
    }

    fn booking() -> Booking {
        let guest = |email: &str, share| Guest {
            email: email.to_owned(),
            share,
        };
        Booking {
            name: "Ada Lovelace".to_owned(),
            password: "hunter2".to_owned(),
            again: "hunter3".to_owned(),
            guests: vec![guest("a@example.org", 1.0), guest("b", 0.25)],
            rooms: [("v1.2".to_owned(), guest("c@example.org", 2.0))].into(),
            note: Some("é".to_owned()),
            code: 0,
        }
    }

    #[test]
    fn paths_keys_texts_and_parameters() {
        let errors = FieldErrors::from(booking().validate().unwrap_err());
        assert_eq!(
            lines(errors.clone()),
            [
                "again | matches | does not match password field",
                "code | invalid | lower than what we like",
                "guests[1].email | email | not a valid email: value is missing `@`",
                "guests[1].share | range | lower than 0.5 | min=0.5",
                "name | length | length is greater than 5 | max=5",
                "note | ascii | not ascii",
                "password | length | length is lower than 12 | min=12",
                "rooms.v1.2.share | range | greater than 1 | max=1",
            ],
        );
        // A key is one step, whatever is in it.
        let room = errors.fields().last().unwrap();
        assert_eq!(room.path().segments().count(), 3);
    }

    #[test]
    fn every_rule_has_a_key() {
        let texts = Texts {
            plain: "-",
            at: "no",
            both: "no",
            url: "no",
            ip: "no",
            ipv4: "no",
            there: None,
            low: -9,
        };
        assert_eq!(
            lines(texts.validate().unwrap_err()),
            [
                "at | contains | does not contain \"@\"",
                "both | prefix | value does not begin with \"a\"",
                "both | suffix | does not end with \"z\"",
                "ip | ip | not a valid IP address",
                "ipv4 | ip | not a valid IPv4 address",
                "low | range | lower than -5 | min=-5",
                "plain | alphanumeric | not alphanumeric",
                "there | required | not set",
                "url | url | not a valid url: relative URL without a base",
            ],
        );
    }

    #[test]
    fn a_handler_writes_a_question_mark() {
        fn create(booking: &Booking) -> Result<(), BookingError> {
            booking.validate()?;
            Ok(())
        }
        let mut booking = booking();
        booking.guests.clear();
        booking.rooms.clear();
        let response = Response::<Bytes>::from(create(&booking).unwrap_err());
        let body = String::from_utf8_lossy(response.body());
        assert_eq!(
            body,
            r#"{"message":"The booking is not valid","errors":{"again":["does not match password field"],"code":["lower than what we like"],"name":["length is greater than 5"],"note":["not ascii"],"password":["length is lower than 12"]}}"#,
        );
    }
}

mod by_serde_path_to_error {
    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read into")]
    struct Booking {
        guests: Vec<Guest>,
    }

    #[derive(Debug, Deserialize)]
    #[expect(dead_code, reason = "only read into")]
    struct Guest {
        email: String,
        age: u8,
    }

    fn read(json: &str) -> Result<Booking, BookingError> {
        let mut json = serde_json::Deserializer::from_str(json);
        Ok(serde_path_to_error::deserialize(&mut json)?)
    }

    #[test]
    fn the_place_is_there_and_the_value_is_not() {
        for (json, errors) in [
            (
                r#"{"guests":[{"email":"a","age":1},{"email":"b","age":"secret"}]}"#,
                r#"{"guests.1.age":["is of the wrong type"]}"#,
            ),
            (
                r#"{"guests":[{"email":"a","age":777}]}"#,
                r#"{"guests.0.age":["is not one of the allowed values"]}"#,
            ),
            (
                r#"{"guests":[{"age":7}]}"#,
                r#"{"guests.0":["is incomplete: `email` is required"]}"#,
            ),
            (
                r#"{"guests":[],"secret":1}"#,
                r#"{"secret":["is not known"]}"#,
            ),
            (
                r#"{"guests":[{"email":"a","age":secret"#,
                r#"{"guests.0.age":["is not valid"]}"#,
            ),
        ] {
            let body = Response::<Bytes>::from(read(json).unwrap_err()).into_body();
            let expected = format!(r#"{{"message":"The booking is not valid","errors":{errors}}}"#);
            assert_eq!(body, expected, "{json}");
        }
    }

    #[test]
    fn every_deserializer_is_read() {
        #[derive(Debug, Deserialize)]
        #[expect(dead_code, reason = "only read into")]
        struct Page {
            size: u8,
        }
        use serde::de::IntoDeserializer as _;
        use serde::de::value::{Error, MapDeserializer};

        let pairs: [(&str, &str); 0] = [];
        let pairs = MapDeserializer::<_, Error>::new(pairs.into_iter());
        let error = serde_path_to_error::deserialize::<_, Page>(pairs).unwrap_err();
        assert_eq!(lines(error), ["size | required | is required"]);
        let text: serde::de::value::StrDeserializer<'_, serde_json::Error> =
            "secret".into_deserializer();
        let error = serde_path_to_error::deserialize::<_, u8>(text).unwrap_err();
        assert_eq!(lines(error), ["| wrong_type | is of the wrong type"]);
    }
}
