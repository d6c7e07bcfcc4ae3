"""Asks the example `localized` for errors in XML and validates each against
`problem.rng`. The base of its URLs is the argument; without one, the schema is
tried on a document that is right and on some that are not."""

import pathlib
import sys
import urllib.error
import urllib.request

from lxml import etree

PATHS = ["/seats/12A", "/seats/%3C%26%5D%5D%3E%01", "/orders/7", "/names/Anna", "/payments/0", "/nowhere"]
RIGHT = '<problem xmlns="urn:ietf:rfc:7807"><title>a</title><status>409</status><free><i>2</i></free></problem>'
WRONG = [
    "<problem><title>a</title></problem>",
    '<problem xmlns="urn:ietf:rfc:7807"><status>x</status></problem>',
    '<error xmlns="urn:ietf:rfc:7807"/>',
]

folder = pathlib.Path(__file__).parent
schema = etree.RelaxNG(etree.parse(folder / "problem.rng"))

schema.assertValid(etree.fromstring(RIGHT))
for document in WRONG:
    assert not schema.validate(etree.fromstring(document)), document

for base in sys.argv[1:]:
    for path in PATHS:
        request = urllib.request.Request(base + path, headers={"Accept": "application/problem+xml"})
        try:
            urllib.request.urlopen(request)
        except urllib.error.HTTPError as error:
            assert error.headers["content-type"] == "application/problem+xml", path
            document = etree.fromstring(error.read())
            schema.assertValid(document)
            print("valid:", path, etree.tostring(document).decode())
        else:
            raise AssertionError(f"{path} is no error")
