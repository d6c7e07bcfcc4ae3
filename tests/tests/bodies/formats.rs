//! Each format: exact bytes, and back into the owned type.

use fault::body::{CodeBuf, Coded, Envelope, Fields, Keyed, OAuth, Problem, ProblemError, Typed};
use fault::{ApiError, FieldErrors, Reply};

use crate::{body, header};

fn errors() -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.push("attendees[0].email", "errors.required", "required");
    errors
        .push("name", "errors.too_long", "too long")
        .with("max", 80);
    errors.push("attendees[0].email", "errors.format", "no \"@\"");
    errors
}

mod typed {
    use super::{ApiError, CodeBuf, Typed, body};

    #[derive(Debug, ApiError)]
    #[api(format = Typed, docs = "https://example.com/errors")]
    enum Error {
        #[status(404)]
        #[kind("invalid_request_error")]
        #[message("No such booking: '{id}'")]
        Least { id: &'static str },
        #[status(404)]
        #[kind("invalid_request_error")]
        #[code("booking_not_found")]
        #[param("id")]
        #[message("No such booking: '{id}'")]
        Most { id: &'static str },
        #[status(404)]
        #[kind("k")]
        #[code(404)]
        #[docs("https://example.com/other")]
        #[message("m")]
        Number,
    }

    #[test]
    fn typed_goes_out_and_comes_back() {
        let least = body(&Error::Least { id: "1\u{2028}\n" });
        assert_eq!(
            least,
            "{\"type\":\"invalid_request_error\",\"message\":\"No such booking: '1\u{2028}\\n'\"}"
        );
        let read: Typed = serde_json::from_str(&least).unwrap();
        assert_eq!(read.kind, "invalid_request_error");
        assert_eq!(read.message, "No such booking: '1\u{2028}\n'");
        assert_eq!((read.code, read.param, read.doc_url), (None, None, None));
        assert!(read.details.is_empty());
        let most = body(&Error::Most { id: "1" });
        assert_eq!(
            most,
            r#"{"type":"invalid_request_error","code":"booking_not_found","message":"No such booking: '1'","param":"id","doc_url":"https://example.com/errors/booking_not_found"}"#
        );
        let read: Typed = serde_json::from_str(&most).unwrap();
        assert_eq!(read.code, Some(CodeBuf::Text("booking_not_found".into())));
        assert_eq!(read.param.as_deref(), Some("id"));
        assert_eq!(
            read.doc_url.as_deref(),
            Some("https://example.com/errors/booking_not_found")
        );
        assert_eq!(
            body(&Error::Number),
            r#"{"type":"k","code":404,"message":"m","doc_url":"https://example.com/other"}"#
        );
    }
}

#[derive(Debug, ApiError)]
#[api(format = Keyed)]
enum KeyedError {
    #[status(422)]
    Invalid(#[fields] FieldErrors),
    #[status(422)]
    Perhaps(#[fields] Option<FieldErrors>),
    #[status(404)]
    Bare,
    #[status(409)]
    WithDetail {
        #[detail]
        id: u8,
    },
}

#[test]
fn keyed_goes_out_and_comes_back() {
    let sent = body(&KeyedError::Invalid(errors()));
    assert_eq!(
        sent,
        r#"{"errors":{"attendees.0.email":[{"key":"errors.required","description":"required"},{"key":"errors.format","description":"no \"@\""}],"name":[{"key":"errors.too_long","description":"too long"}]}}"#
    );
    let read: Keyed = serde_json::from_str(&sent).unwrap();
    assert_eq!(read.errors.len(), 2);
    let of_email = read.errors.get("attendees.0.email");
    assert_eq!(of_email[0].key, "errors.required");
    assert_eq!(of_email[1].description, "no \"@\"");
    assert_eq!(read.errors.get("name")[0].description, "too long");
    assert!(read.errors.get("none").is_empty());
    assert_eq!(
        body(&KeyedError::Perhaps(Some(errors()))),
        sent,
        "perhaps is the same when it is"
    );
}

#[test]
fn keyed_without_field_errors_has_no_body_and_no_media_type() {
    for error in [
        KeyedError::Bare,
        KeyedError::Invalid(FieldErrors::new()),
        KeyedError::Perhaps(None),
    ] {
        assert_eq!(body(&error), "");
        assert_eq!(header(&error, "content-type"), None);
        assert_eq!(header(&error, "cache-control").unwrap(), "no-store");
    }
    assert_eq!(body(&KeyedError::WithDetail { id: 1 }), r#"{"id":1}"#);
}

/// Whatever was recorded of an earlier occurrence, which had a body.
#[test]
fn what_middleware_reads_of_keyed_without_a_body_names_no_media_type() {
    let media_type = |errors| Reply::new(&KeyedError::Invalid(errors)).info().media_type();
    assert_eq!(media_type(errors()), Some("application/json"));
    assert_eq!(media_type(FieldErrors::new()), None);
    assert_eq!(media_type(errors()), Some("application/json"));
}

#[derive(Debug, ApiError)]
#[api(format = Fields)]
enum FieldsError {
    #[status(422)]
    #[message("The given data was invalid.")]
    Invalid(#[fields] FieldErrors),
    #[status(404)]
    #[message("Nothing here")]
    Bare,
}

#[test]
fn fields_goes_out_and_comes_back() {
    let sent = body(&FieldsError::Invalid(errors()));
    assert_eq!(
        sent,
        r#"{"message":"The given data was invalid.","errors":{"attendees.0.email":["required","no \"@\""],"name":["too long"]}}"#
    );
    let read: Fields = serde_json::from_str(&sent).unwrap();
    assert_eq!(read.message, "The given data was invalid.");
    assert_eq!(
        read.errors.get("attendees.0.email"),
        ["required", "no \"@\""]
    );
    let names: Vec<_> = read.errors.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["attendees.0.email", "name"]);
    assert_eq!(
        body(&FieldsError::Invalid(FieldErrors::new())),
        r#"{"message":"The given data was invalid."}"#
    );
    assert_eq!(body(&FieldsError::Bare), r#"{"message":"Nothing here"}"#);
}

#[derive(Debug, ApiError)]
#[api(format = Coded)]
enum CodedError {
    #[status(404)]
    #[code("034")]
    #[message("Not here")]
    Text,
    #[status(404)]
    #[code(34)]
    #[message("Not here")]
    Number,
    #[status(404)]
    #[code(-9223372036854775808)]
    #[message("Not here")]
    Least,
}

#[test]
fn coded_goes_out_and_comes_back() {
    let text = body(&CodedError::Text);
    assert_eq!(text, r#"{"code":"034","message":"Not here"}"#);
    let read: Coded = serde_json::from_str(&text).unwrap();
    assert_eq!(read.code, CodeBuf::Text("034".into()));
    assert_eq!(read.message, "Not here");
    let number = body(&CodedError::Number);
    assert_eq!(number, r#"{"code":34,"message":"Not here"}"#);
    let read: Coded = serde_json::from_str(&number).unwrap();
    assert_eq!(read.code, CodeBuf::Number(34));
    assert_eq!(read.code.to_string(), "34");
    let read: Coded = serde_json::from_str(&body(&CodedError::Least)).unwrap();
    assert_eq!(read.code, i64::MIN);
}

#[derive(Debug, ApiError)]
#[api(format = OAuth)]
enum TokenError {
    #[status(400)]
    #[code("invalid_grant")]
    #[docs("https://example.com/a%20b")]
    #[message("The grant \"{0}\" is \\ over")]
    Grant(&'static str),
    #[status(400)]
    #[code(7)]
    Number,
}

#[test]
fn oauth_goes_out_and_comes_back_in_its_own_alphabet() {
    let sent = body(&TokenError::Grant("é\n\u{7f}~ !\t"));
    assert_eq!(
        sent,
        r#"{"error":"invalid_grant","error_description":"The grant '???~ !?' is ? over","error_uri":"https://example.com/a%20b"}"#
    );
    let read: OAuth = serde_json::from_str(&sent).unwrap();
    assert_eq!(read.error, "invalid_grant");
    assert_eq!(
        read.error_description.as_deref(),
        Some("The grant '???~ !?' is ? over")
    );
    assert_eq!(read.error_uri.as_deref(), Some("https://example.com/a%20b"));
    assert_eq!(
        body(&TokenError::Number),
        r#"{"error":"7","error_description":"Bad Request"}"#
    );
    assert_eq!(header(&TokenError::Number, "pragma"), None);
    assert_eq!(
        header(&TokenError::Number, "cache-control").unwrap(),
        "no-store"
    );
}

mod problem {
    use super::{ApiError, FieldErrors, Problem, ProblemError, body, errors, header};
    use fault::Reply;

    #[derive(Debug, ApiError)]
    enum Error {
        #[status(422)]
        #[kind("not sent")]
        #[message("Look at the fields")]
        Invalid(#[fields] FieldErrors),
        #[status(404)]
        #[code("no_page")]
        #[title("Not sent without a type")]
        NoPage,
        #[status(403)]
        #[docs("https://example.com/probs/out-of-credit")]
        #[message("Your balance is {balance}, but that costs {cost}.")]
        OutOfCredit {
            #[detail]
            balance: u32,
            cost: u32,
        },
        #[status(403)]
        #[docs("https://example.com/titled")]
        #[title("Own title")]
        Titled,
    }

    #[test]
    fn problem_goes_out_and_comes_back() {
        let sent = body(&Error::Invalid(errors()));
        assert_eq!(
            sent,
            r##"{"title":"Unprocessable Content","status":422,"detail":"Look at the fields","errors":[{"detail":"required","pointer":"#/attendees/0/email"},{"detail":"no \"@\"","pointer":"#/attendees/0/email"},{"detail":"too long","pointer":"#/name"}]}"##
        );
        let read: Problem = serde_json::from_str(&sent).unwrap();
        assert_eq!(read.type_uri, None);
        assert_eq!(read.status, Some(422));
        assert_eq!(read.detail.as_deref(), Some("Look at the fields"));
        let ProblemError {
            detail, pointer, ..
        } = &read.errors[2];
        assert_eq!(detail, "too long");
        assert_eq!(pointer.as_deref(), Some("#/name"));
        assert_eq!(
            header(&Error::NoPage, "content-type").unwrap(),
            "application/problem+json"
        );
        assert_eq!(
            body(&Error::NoPage),
            r#"{"title":"Not Found","status":404,"detail":"Not Found","code":"no_page"}"#
        );
        assert_eq!(
            body(&Error::Titled),
            r#"{"type":"https://example.com/titled","title":"Own title","status":403,"detail":"Forbidden"}"#
        );
    }

    #[test]
    fn the_example_of_the_standard_comes_out() {
        let error = Error::OutOfCredit {
            balance: 30,
            cost: 50,
        };
        let sent = body(&error);
        assert_eq!(
            sent,
            r#"{"type":"https://example.com/probs/out-of-credit","title":"Out of credit","status":403,"detail":"Your balance is 30, but that costs 50.","balance":30}"#
        );
        let read: Problem = serde_json::from_str(&sent).unwrap();
        assert_eq!(read.details["balance"], 30);
        assert_eq!(u16::from(Reply::new(&error).status()), read.status.unwrap());
    }
}

mod envelopes {
    use super::{
        ApiError, Coded, Envelope, FieldErrors, Fields, Keyed, OAuth, Problem, Typed, body, errors,
        header,
    };

    #[derive(Debug, ApiError)]
    #[api(format = Envelope<Typed>, codes = snake_case)]
    enum Error {
        #[status(404)]
        #[kind("k")]
        #[message("No {0}")]
        Typed(u8),
        #[status(404)]
        #[kind("k")]
        TypedFixed,
        #[status(404)]
        #[kind("k")]
        #[message("m")]
        WithDetail {
            #[detail]
            list: Vec<u8>,
        },
        #[status(400)]
        #[format(Envelope<Coded>)]
        Coded,
        #[status(400)]
        #[format(Envelope<OAuth>)]
        OAuth,
        #[status(422)]
        #[format(Envelope<Problem>)]
        Problem(#[fields] FieldErrors),
        #[status(422)]
        #[format(Envelope<Fields>)]
        Fields(#[fields] FieldErrors),
        #[status(422)]
        #[format(Envelope<Keyed>)]
        Keyed(#[fields] FieldErrors),
        #[status(400)]
        #[format(Envelope<Envelope<Coded>>)]
        Twice,
    }

    #[test]
    fn every_format_fits_into_an_envelope() {
        let sent = body(&Error::Typed(7));
        assert_eq!(
            sent,
            r#"{"error":{"type":"k","code":"typed","message":"No 7"}}"#
        );
        let read: Envelope<Typed> = serde_json::from_str(&sent).unwrap();
        assert_eq!(read.error.message, "No 7");
        assert_eq!(
            body(&Error::TypedFixed),
            r#"{"error":{"type":"k","code":"typed_fixed","message":"Not Found"}}"#
        );
        let detailed = body(&Error::WithDetail { list: vec![1, 2] });
        assert_eq!(
            detailed,
            r#"{"error":{"type":"k","code":"with_detail","message":"m","list":[1,2]}}"#
        );
        let read: Envelope<Typed> = serde_json::from_str(&detailed).unwrap();
        assert_eq!(read.error.details["list"][1], 2);
        assert_eq!(
            body(&Error::Coded),
            r#"{"error":{"code":"coded","message":"Bad Request"}}"#
        );
        let sent = body(&Error::OAuth);
        assert_eq!(
            sent,
            r#"{"error":{"error":"o_auth","error_description":"Bad Request"}}"#
        );
        let read: Envelope<OAuth> = serde_json::from_str(&sent).unwrap();
        assert_eq!(read.error.error, "o_auth");
        let sent = body(&Error::Problem(errors()));
        let read: Envelope<Problem> = serde_json::from_str(&sent).unwrap();
        assert_eq!(read.error.errors.len(), 3);
        assert_eq!(
            header(&Error::Problem(errors()), "content-type").unwrap(),
            "application/json"
        );
        let read: Envelope<Fields> = serde_json::from_str(&body(&Error::Fields(errors()))).unwrap();
        assert_eq!(read.error.errors.get("name"), ["too long"]);
        let read: Envelope<Keyed> = serde_json::from_str(&body(&Error::Keyed(errors()))).unwrap();
        assert_eq!(read.error.errors.get("name")[0].key, "errors.too_long");
        assert_eq!(body(&Error::Keyed(FieldErrors::new())), r#"{"error":{}}"#);
        let sent = body(&Error::Twice);
        assert_eq!(
            sent,
            r#"{"error":{"error":{"code":"twice","message":"Bad Request"}}}"#
        );
        let read: Envelope<Envelope<Coded>> = serde_json::from_str(&sent).unwrap();
        assert_eq!(read.error.error.code, "twice");
    }
}
