//! JSON:API: exact bytes, and what a client makes of them.

use fault::body::{JsonApi, JsonApiError};
use fault::{ApiError, FieldErrors};

use crate::{body, header};

#[derive(Debug, ApiError)]
#[api(format = JsonApi, codes = snake_case)]
enum ArticleError {
    #[status(404)]
    #[title("Not Found")]
    #[message("no article {id}")]
    ArticleNotFound { id: u32 },
    #[status(400)]
    #[param("page[number]")]
    #[message("pages are counted from 1")]
    PageOutOfRange,
    #[status(422)]
    #[title("Invalid attribute")]
    #[message("The article is not valid")]
    Invalid(#[fields] FieldErrors),
    #[status(429)]
    #[message("Too many reports")]
    #[docs("https://example.com/errors#too_many_reports")]
    TooManyReports {
        #[retry_after]
        wait: u32,
        #[detail]
        limit: u32,
        #[detail]
        by: Option<&'static str>,
    },
    #[status(409)]
    #[code(7)]
    #[message("Taken")]
    Numbered {
        #[fields]
        errors: FieldErrors,
        #[detail]
        by: &'static str,
        #[param]
        param: &'static str,
    },
    #[status(500)]
    Internal,
    #[transparent]
    Tag(#[from] TagError),
}

/// Another format by itself; JSON:API out of the enum that it is in.
#[derive(Debug, ApiError)]
enum TagError {
    #[status(409)]
    #[code("tag_taken")]
    #[message("There is a tag {0:?}")]
    TagTaken(&'static str),
}

fn errors() -> FieldErrors {
    let mut errors = FieldErrors::new();
    errors.push("data.attributes.title", "blank", "is blank");
    errors
        .push("data.attributes.tags[1].a/b~c", "too_long", "is \"long\"")
        .with("max", 20);
    errors
}

fn read(body: &str) -> JsonApi {
    let read = JsonApi::from_json(body.as_bytes()).unwrap();
    assert_eq!(serde_json::to_string(&read).unwrap(), body);
    read
}

#[test]
fn without_field_errors_there_is_one_item_for_the_error_itself() {
    let error = ArticleError::ArticleNotFound { id: 7 };
    let sent = body(&error);
    assert_eq!(
        sent,
        r#"{"errors":[{"status":"404","code":"article_not_found","title":"Not Found","detail":"no article 7"}]}"#
    );
    assert_eq!(
        header(&error, "content-type").unwrap(),
        "application/vnd.api+json"
    );
    let item = &read(&sent).errors[0];
    assert_eq!((item.status, item.docs()), (Some(404), None));
    assert_eq!(item.code.as_deref(), Some("article_not_found"));
    assert_eq!(
        body(&ArticleError::PageOutOfRange),
        r#"{"errors":[{"status":"400","code":"page_out_of_range","title":"Page out of range","detail":"pages are counted from 1","source":{"parameter":"page[number]"}}]}"#
    );
    assert_eq!(
        body(&ArticleError::Internal),
        r#"{"errors":[{"status":"500","code":"internal","title":"Internal","detail":"Internal Server Error"}]}"#
    );
    assert_eq!(
        body(&ArticleError::Invalid(FieldErrors::new())),
        r#"{"errors":[{"status":"422","code":"invalid","title":"Invalid attribute","detail":"The article is not valid"}]}"#
    );
}

#[test]
fn each_field_error_is_an_item() {
    let sent = body(&ArticleError::Invalid(errors()));
    assert_eq!(
        sent,
        r#"{"errors":[{"status":"422","code":"blank","title":"Invalid attribute","detail":"is blank","source":{"pointer":"/data/attributes/title"}},{"status":"422","code":"too_long","title":"Invalid attribute","detail":"is \"long\"","source":{"pointer":"/data/attributes/tags/1/a~1b~0c"},"meta":{"max":20}}]}"#
    );
    let read = read(&sent);
    assert_eq!(read.errors[1].meta["max"], 20);
    assert_eq!(
        read.errors[0].source.pointer.as_deref(),
        Some("/data/attributes/title")
    );
    let mut of_all = FieldErrors::new();
    of_all.push(fault::FieldPath::root(), "k", "d");
    assert_eq!(
        body(&ArticleError::Invalid(of_all)),
        r#"{"errors":[{"status":"422","code":"k","title":"Invalid attribute","detail":"d","source":{"pointer":""}}]}"#
    );
}

#[test]
fn details_are_meta_and_the_link_is_that_of_the_type() {
    let error = ArticleError::TooManyReports {
        wait: 30,
        limit: 10,
        by: None,
    };
    let sent = body(&error);
    assert_eq!(
        sent,
        r#"{"errors":[{"status":"429","code":"too_many_reports","title":"Too many reports","detail":"Too many reports","links":{"type":"https://example.com/errors#too_many_reports"},"meta":{"limit":10}}]}"#
    );
    assert_eq!(header(&error, "retry-after").unwrap(), "30");
    assert_eq!(
        read(&sent).errors[0].docs(),
        Some("https://example.com/errors#too_many_reports")
    );
    let mut errors = FieldErrors::new();
    errors.push("a", "k", "d").with("by", "rule");
    errors.push("b", "k", "d");
    // Of a field error the place is its path, and its rule's parameters come first.
    assert_eq!(
        body(&ArticleError::Numbered {
            errors,
            by: "error",
            param: "p"
        }),
        r#"{"errors":[{"status":"409","code":"k","title":"Numbered","detail":"d","source":{"pointer":"/a"},"meta":{"by":"rule"}},{"status":"409","code":"k","title":"Numbered","detail":"d","source":{"pointer":"/b"},"meta":{"by":"error"}}]}"#
    );
    assert_eq!(
        body(&ArticleError::Numbered {
            errors: FieldErrors::new(),
            by: "error",
            param: "p"
        }),
        r#"{"errors":[{"status":"409","code":"7","title":"Numbered","detail":"Taken","source":{"parameter":"p"},"meta":{"by":"error"}}]}"#
    );
}

#[test]
fn a_nested_error_comes_out_in_the_outer_format() {
    assert_eq!(
        body(&ArticleError::from(TagError::TagTaken("a"))),
        r#"{"errors":[{"status":"409","code":"tag_taken","title":"Tag taken","detail":"There is a tag \"a\""}]}"#
    );
}

#[test]
fn a_client_may_meet_other_members_and_other_types() {
    let document = r#"{"errors":[{"id":"1","status":422,"code":7,"title":null,"detail":["d"],"source":{"header":"accept","line":3},"links":{"about":{"href":"https://a.example"}},"meta":{"b":1.50,"a":{}},"more":true},5,{"source":"x","meta":[],"status":"04"}],"jsonapi":{"version":"1.1"}}"#;
    let read = JsonApi::from_json(document.as_bytes()).unwrap();
    let [first, second] = &read.errors[..] else {
        panic!("{read:?}");
    };
    assert_eq!(first.id.as_deref(), Some("1"));
    assert_eq!(first.status, Some(422));
    assert_eq!(first.code.as_deref(), Some("7"));
    assert_eq!((&first.title, &first.detail), (&None, &None));
    assert_eq!(first.details["detail"][0], "d");
    assert_eq!(first.details["more"], true);
    assert!(!first.details.contains_key("title"));
    assert_eq!(first.source.header.as_deref(), Some("accept"));
    assert_eq!(first.source.details["line"], 3);
    assert_eq!(first.docs(), Some("https://a.example"));
    assert_eq!(first.meta.raw("b").unwrap(), "1.50");
    assert_eq!(second.details["source"], "x");
    assert_eq!(second.details["status"], "04");
    assert_eq!(read.details["jsonapi"]["version"], "1.1");
    // Not all items are objects, so the list is there as it was.
    assert_eq!(read.details["errors"][1], 5);
    assert!(
        JsonApi::from_json(br#"{"errors":[]}"#)
            .unwrap()
            .errors
            .is_empty()
    );
    for without in ["{}", r#"{"errors":{}}"#, r#"{"errors":null}"#, "[]"] {
        assert!(JsonApi::from_json(without.as_bytes()).is_err(), "{without}");
    }
}

#[test]
fn a_mock_writes_one() {
    let mut error = JsonApiError::new();
    error.id = Some("i".into());
    error.status = Some(404);
    error.source.pointer = Some("/data".into());
    error.meta.insert("k", 1);
    let mut document = JsonApi::new(vec![error]);
    document.details.insert("meta", serde_json::json!({"a": 1}));
    assert_eq!(
        serde_json::to_string(&document).unwrap(),
        r#"{"errors":[{"id":"i","status":"404","source":{"pointer":"/data"},"meta":{"k":1}}],"meta":{"a":1}}"#
    );
}
