"""Holds each document of a directory against the schema of its OpenAPI version."""

import json
import pathlib
import sys

from openapi_spec_validator import validate

failed = False
paths = sorted(pathlib.Path(sys.argv[1]).glob("*.json"))
for path in paths:
    try:
        validate(json.loads(path.read_text()))
    except Exception as error:  # What is wrong has many types.
        failed = True
        print(f"{path}: {type(error).__name__}: {error}", file=sys.stderr)
if failed or not paths:
    sys.exit(f"{len(paths)} documents, not all of which are valid")
print(f"openapi-spec-validator: {len(paths)} documents")
