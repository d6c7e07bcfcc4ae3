use super::Contract;

#[tokio::test]
async fn an_item_for_each_field_error_or_for_the_error_itself() {
    let articles = Contract::start("/jsonapi").await;
    for (request, status_line, body) in [
        (
            "GET /articles/7",
            "404 Not Found",
            r#"{"errors":[{"status":"404","code":"article_not_found","title":"Not Found","detail":"no article 7"}]}"#,
        ),
        (
            "GET /articles?page[number]=0",
            "400 Bad Request",
            concat!(
                r#"{"errors":[{"status":"400","code":"page_out_of_range","title":"Bad Request","#,
                r#""detail":"pages are counted from 1","source":{"parameter":"page[number]"}}]}"#,
            ),
        ),
        (
            "POST /articles",
            "422 Unprocessable Content",
            concat!(
                r#"{"errors":[{"status":"422","code":"blank","title":"Unprocessable Content","#,
                r#""detail":"is blank","source":{"pointer":"/data/attributes/title"}},"#,
                r#"{"status":"422","code":"too_long","title":"Unprocessable Content","#,
                r#""detail":"has more than 20 characters","#,
                r#""source":{"pointer":"/data/attributes/tags/1/name"}}]}"#,
            ),
        ),
        (
            "GET /reports",
            "429 Too Many Requests",
            concat!(
                r#"{"errors":[{"status":"429","code":"too_many_reports","#,
                r#""title":"Too Many Requests","detail":"at most 10 reports at a time","#,
                r#""meta":{"limit":10}}]}"#,
            ),
        ),
        (
            "GET /broken",
            "500 Internal Server Error",
            concat!(
                r#"{"errors":[{"status":"500","code":"internal","#,
                r#""title":"Internal Server Error","detail":"Internal Server Error"}]}"#,
            ),
        ),
    ] {
        articles
            .check(request, "application/vnd.api+json", status_line, body)
            .await;
    }
    let answer = articles.ask("GET /reports").await;
    assert_eq!(answer.header("retry-after"), "30");
}
