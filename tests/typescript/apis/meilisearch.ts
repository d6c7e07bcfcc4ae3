// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type DocumentErrorMaxFieldsLimitExceeded = {
  /** A text for people about what went wrong. */
  message: string;
  /** A stable code for programs. */
  code: "max_fields_limit_exceeded";
  /** The class of the error. */
  type: "invalid_request";
  /** A link to the documentation of the error. */
  link: "https://docs.meilisearch.com/errors#max_fields_limit_exceeded";
};

export type DocumentErrorDocumentNotFound = {
  /** A text for people about what went wrong. */
  message: string;
  /** A stable code for programs. */
  code: "document_not_found";
  /** The class of the error. */
  type: "invalid_request";
  /** A link to the documentation of the error. */
  link: "https://docs.meilisearch.com/errors#document_not_found";
};

/** Status and body of each error. */
export type DocumentErrorResponse =
  | { status: 400; body: DocumentErrorMaxFieldsLimitExceeded }
  | { status: 404; body: DocumentErrorDocumentNotFound };

/** The codes of all errors. */
export const DocumentErrorCodes = [
  "max_fields_limit_exceeded",
  "document_not_found",
] as const;

export type DocumentErrorCode = (typeof DocumentErrorCodes)[number];

const expected: readonly {
  status?: number;
  bodiless?: true;
  body?: readonly {
    at: readonly string[];
    optional?: true;
    types?: readonly string[];
    values?: readonly unknown[];
  }[];
}[] = [
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
      { at: ["code"], values: ["max_fields_limit_exceeded"] },
      { at: ["type"], values: ["invalid_request"] },
      {
        at: ["link"],
        values: [
          "https://docs.meilisearch.com/errors#max_fields_limit_exceeded",
        ],
      },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
      { at: ["code"], values: ["document_not_found"] },
      { at: ["type"], values: ["invalid_request"] },
      {
        at: ["link"],
        values: ["https://docs.meilisearch.com/errors#document_not_found"],
      },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isDocumentErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is DocumentErrorResponse {
  const { status, body } = response;
  const missing = body === undefined || body === null || body === "";
  return expected.some(
    (one) =>
      (one.status === undefined || one.status === status) &&
      ((missing && one.bodiless === true) ||
        (one.body !== undefined &&
          one.body.every((check) => fits(body, check)))),
  );
}

function fits(
  body: unknown,
  check: {
    at: readonly string[];
    optional?: true;
    types?: readonly string[];
    values?: readonly unknown[];
  },
): boolean {
  let value = body;
  let missing = false;
  for (const name of check.at) {
    // What it is a member of has a check of its own.
    if (missing || typeOf(value) !== "object") return true;
    missing = !Object.prototype.hasOwnProperty.call(value, name);
    value = missing ? undefined : (value as { [name: string]: unknown })[name];
  }
  if (missing) return check.optional === true;
  if (check.types === undefined && check.values === undefined) return true;
  return (
    (check.types?.includes(typeOf(value)) ?? false) ||
    (check.values?.includes(value) ?? false)
  );
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
