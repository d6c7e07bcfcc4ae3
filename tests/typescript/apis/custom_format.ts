// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

/** The body is no JSON object. */
export type IssueErrorBadJson = {
  /** A text for people about what went wrong. */
  message: string;
  /** A link to the documentation of the error. */
  documentation_url: "https://docs.example.org/rest/issues";
};

/** The access token is missing or wrong. */
export type IssueErrorUnauthenticated = {
  /** A text for people about what went wrong. */
  message: string;
  /** A link to the documentation of the error. */
  documentation_url: "https://docs.example.org/rest";
};

/** There is no such repository, or you may not know of it. */
export type IssueErrorNotFound = {
  /** A text for people about what went wrong. */
  message: string;
  /** A link to the documentation of the error. */
  documentation_url: "https://docs.example.org/rest";
};

/** Fields are missing or invalid: `errors` says which and why. */
export type IssueErrorInvalid = {
  /** A text for people about what went wrong. */
  message: string;
  /** A link to the documentation of the error. */
  documentation_url: "https://docs.example.org/rest/issues#create";
  /** The errors of the fields of the request. */
  errors?: {
    /** The place in the request that is at fault. */
    field: string;
    /** A stable code for programs. */
    code: string;
    /** A parameter of the rule that was broken. */
    resource?: unknown;
  }[];
};

/** Status and body of each error. */
export type IssueErrorResponse =
  | { status: 400; body: IssueErrorBadJson }
  | { status: 401; body: IssueErrorUnauthenticated }
  | { status: 404; body: IssueErrorNotFound }
  | { status: 422; body: IssueErrorInvalid };

/** The codes of all errors. */
export const IssueErrorCodes = [] as const;

export type IssueErrorCode = (typeof IssueErrorCodes)[number];

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
      {
        at: ["documentation_url"],
        values: ["https://docs.example.org/rest/issues"],
      },
    ],
  },
  {
    status: 401,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
      { at: ["documentation_url"], values: ["https://docs.example.org/rest"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
      { at: ["documentation_url"], values: ["https://docs.example.org/rest"] },
    ],
  },
  {
    status: 422,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
      {
        at: ["documentation_url"],
        values: ["https://docs.example.org/rest/issues#create"],
      },
      { at: ["errors"], optional: true, types: ["array"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isIssueErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is IssueErrorResponse {
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
