"""JSON:API error documents as two Python clients read them.

jsonapi-client-framework sends the requests. Of a 422 it makes error objects and
requires status, code and detail of each; other statuses it leaves to requests.
jsonapi-pydantic is a typed model of the whole document.
"""

import sys

import requests
from jsonapi_client.client import APIError, JsonAPIClient
from jsonapi_pydantic.v1_0 import TopLevel

BASE = sys.argv[1] + "/jsonapi"


def equal(got, expected, what):
    assert got == expected, f"{what}: expected {expected!r}, got {got!r}"


def document(response, status):
    """The document in a response, checked as a whole by its model."""
    equal(response.status_code, status, "HTTP status")
    equal(response.headers["content-type"], "application/vnd.api+json", "content-type")
    return TopLevel.model_validate(response.json())


def only_item(path, status):
    """The one item of an error that has no field errors."""
    try:
        JsonAPIClient(f"{BASE}/{path}").get()
    except requests.HTTPError as error:
        response = error.response
    else:
        raise AssertionError(f"{path} is not an error to the client")
    read = document(response, status)
    equal(len(read.errors), 1, f"items of {path}")
    equal(read.errors[0].status, str(status), f"status of {path}")
    return read.errors[0], response


def main():
    item, _ = only_item("articles/7", 404)
    equal(item.code, "article_not_found", "code")
    equal(item.title, "Not Found", "title")
    equal(item.detail, "no article 7", "detail")
    equal(item.source, None, "source")
    equal(item.meta, None, "meta")

    item, _ = only_item("articles", 400)
    equal(item.code, "page_out_of_range", "code")
    equal(item.source.parameter, "page[number]", "parameter")
    equal(item.source.pointer, None, "pointer beside a parameter")

    item, response = only_item("reports", 429)
    equal(item.code, "too_many_reports", "code")
    equal(item.meta, {"limit": 10}, "meta")
    equal(response.headers["retry-after"], "30", "retry-after")

    item, _ = only_item("broken", 500)
    equal(item.code, "internal", "code")
    equal(item.detail, "Internal Server Error", "detail")

    article = {"data": {"type": "articles", "attributes": {"title": "", "tags": [{"name": "a"}, {"name": "b" * 21}]}}}
    try:
        JsonAPIClient(f"{BASE}/articles").post(article)
    except APIError as error:
        read = [(e.status, e.code, e.detail) for e in error.jsonapi_errors]
    else:
        raise AssertionError("an invalid article is not an error to the client")
    equal(
        read,
        [("422", "blank", "is blank"), ("422", "too_long", "has more than 20 characters")],
        "field errors",
    )
    read = document(requests.post(f"{BASE}/articles", json=article, timeout=10), 422)
    equal(
        [e.source.pointer for e in read.errors],
        ["/data/attributes/title", "/data/attributes/tags/1/name"],
        "pointers",
    )
    equal({e.title for e in read.errors}, {"Unprocessable Content"}, "title")
    print("jsonapi.py: jsonapi-client-framework and jsonapi-pydantic read all five responses")


main()
