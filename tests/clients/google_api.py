"""Google error bodies (AIP-193) as google-api-core reads them.

Each detail is then parsed into its protobuf message, strictly: an unknown
member or a wrong type is an error.
"""

import sys

import requests
from google.api_core import exceptions
from google.protobuf import any_pb2, json_format
from google.rpc import code_pb2, error_details_pb2  # registers the messages

BASE = sys.argv[1] + "/google/v1"
DOMAIN = "library.example.com"
GUIDE = "https://library.example.com/errors#"


def equal(got, expected, what):
    assert got == expected, f"{what}: expected {expected!r}, got {got!r}"


def call(method, path, kind, code, status):
    """The exception that the client makes, and its details as messages."""
    response = requests.request(method, f"{BASE}/{path}", json={} if method != "GET" else None, timeout=10)
    error = exceptions.from_http_response(response)
    equal(type(error), kind, f"class for {path}")
    equal(error.code, code, f"code of {path}")
    equal(error.response.headers["content-type"], "application/json", "content-type")
    body = response.json()["error"]
    equal(body["code"], code, "error.code is the HTTP status")
    equal(body["status"], status, "error.status")
    code_pb2.Code.Value(status)
    # The old list of errors is not part of AIP-193.
    equal(error.errors, [], "errors")

    messages = {}
    for detail in error.details:
        packed = json_format.ParseDict(detail, any_pb2.Any())
        message = getattr(error_details_pb2, packed.TypeName().removeprefix("google.rpc."))()
        assert packed.Unpack(message)
        assert type(message).__name__ not in messages, "a detail type may be there once"
        messages[type(message).__name__] = message
    assert messages, "no details"
    equal(next(iter(messages)), "ErrorInfo", "the first detail")
    return error, messages


def main():
    error, details = call("GET", "books/7", exceptions.NotFound, 404, "NOT_FOUND")
    assert error.message.endswith("no book 7"), error.message
    equal(error.reason, "BOOK_NOT_FOUND", "reason")
    equal(error.domain, DOMAIN, "domain")
    equal(error.metadata, {"book": "7"}, "metadata")
    equal(list(details), ["ErrorInfo", "Help"], "details")
    [link] = details["Help"].links
    equal(link.url, GUIDE + "BOOK_NOT_FOUND", "link")
    assert link.description, "a link has a text"

    error, details = call("POST", "books", exceptions.BadRequest, 400, "INVALID_ARGUMENT")
    equal(error.reason, "INVALID_BOOK", "reason")
    assert not error.metadata, error.metadata
    equal(list(details), ["ErrorInfo", "BadRequest"], "details")
    equal(
        [(v.field, v.description, v.reason) for v in details["BadRequest"].field_violations],
        [
            ("book.title", "is blank", "BLANK"),
            ("book.authors[1].name", "has more than 20 characters", "TOO_LONG"),
        ],
        "violations",
    )

    error, details = call("GET", "shelves", exceptions.TooManyRequests, 429, "RESOURCE_EXHAUSTED")
    equal(error.metadata, {"limit": "100"}, "metadata")
    equal(list(details), ["ErrorInfo", "RetryInfo"], "details")
    equal(details["RetryInfo"].retry_delay.ToSeconds(), 30, "delay")
    equal(error.response.headers["retry-after"], "30", "retry-after")

    error, details = call("PUT", "books/7", exceptions.Conflict, 409, "ABORTED")
    equal(error.reason, "BOOK_CHANGED", "reason")
    equal(list(details), ["ErrorInfo"], "details")

    error, details = call("PATCH", "books/7", exceptions.BadRequest, 400, "INVALID_ARGUMENT")
    equal(list(details), ["ErrorInfo", "BadRequest", "RetryInfo", "Help"], "details")
    equal(error.reason, "EDITION_NOT_OUT", "reason")
    equal(error.metadata, {"edition": "3"}, "metadata")
    equal(details["BadRequest"].field_violations[0].field, "book.edition", "field")
    equal(details["RetryInfo"].retry_delay.ToSeconds(), 90, "delay")
    equal(details["Help"].links[0].url, GUIDE + "EDITION_NOT_OUT", "link")

    error, details = call("GET", "broken", exceptions.InternalServerError, 500, "INTERNAL")
    assert error.message.endswith("Internal Server Error"), error.message
    equal(error.reason, "INTERNAL", "reason")
    equal(list(details), ["ErrorInfo"], "details")
    print("google_api.py: google-api-core read all six responses")


main()
