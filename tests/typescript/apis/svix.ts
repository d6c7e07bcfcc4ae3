// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type SvixErrorGeneric = {
  /** A stable code for programs. */
  code: "generic_error";
  /** A text for people about what went wrong. */
  detail: string;
};

export type SvixErrorUnauthenticated = {
  /** A stable code for programs. */
  code: "authentication_failed";
  /** A text for people about what went wrong. */
  detail: string;
};

export type SvixErrorForbidden = {
  /** A stable code for programs. */
  code: "insufficient access";
  /** A text for people about what went wrong. */
  detail: string;
};

export type SvixErrorNotFound = {
  /** A stable code for programs. */
  code: "not_found";
  /** A text for people about what went wrong. */
  detail: string;
};

export type SvixErrorConflict = {
  /** A stable code for programs. */
  code: "conflict";
  /** A text for people about what went wrong. */
  detail: string;
};

export type SvixErrorTooLarge = {
  /** A stable code for programs. */
  code: "payload_too_large";
  /** A text for people about what went wrong. */
  detail: string;
};

export type SvixErrorNotImplemented = {
  /** A stable code for programs. */
  code: "not_implemented";
  /** A text for people about what went wrong. */
  detail: string;
};

/** What an endpoint has its own code and text for. */
export type SvixErrorSpecial = {
  /** A stable code for programs. */
  code: string | number;
  /** A text for people about what went wrong. */
  detail: string;
};

export type SvixErrorInvalid = {
  /** The errors of the fields of the request. */
  detail?: {
    /** The place in the request that is at fault. */
    loc: (string | number)[];
    /** A text for people about what went wrong. */
    msg: string;
    /** A stable code for programs. */
    type: string;
  }[];
};

/** Database, queue, cache: clients are told nothing. */
export type SvixErrorInternal = { [name: string]: unknown };

/** Status and body of each error. */
export type SvixErrorResponse =
  | { status: 400; body: SvixErrorGeneric }
  | { status: 401; body: SvixErrorUnauthenticated }
  | { status: 403; body: SvixErrorForbidden }
  | { status: 404; body: SvixErrorNotFound }
  | { status: 409; body: SvixErrorConflict }
  | { status: 413; body: SvixErrorTooLarge }
  | { status: 501; body: SvixErrorNotImplemented }
  | { status: number; body: SvixErrorSpecial }
  | { status: 422; body: SvixErrorInvalid }
  | { status: 500; body: SvixErrorInternal };

/** The codes of all errors. */
export const SvixErrorCodes = [
  "generic_error",
  "authentication_failed",
  "insufficient access",
  "not_found",
  "conflict",
  "payload_too_large",
  "not_implemented",
] as const;

export type SvixErrorCode = (typeof SvixErrorCodes)[number];

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
      { at: ["code"], values: ["generic_error"] },
      { at: ["detail"], types: ["string"] },
    ],
  },
  {
    status: 401,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["authentication_failed"] },
      { at: ["detail"], types: ["string"] },
    ],
  },
  {
    status: 403,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["insufficient access"] },
      { at: ["detail"], types: ["string"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["not_found"] },
      { at: ["detail"], types: ["string"] },
    ],
  },
  {
    status: 409,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["conflict"] },
      { at: ["detail"], types: ["string"] },
    ],
  },
  {
    status: 413,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["payload_too_large"] },
      { at: ["detail"], types: ["string"] },
    ],
  },
  {
    status: 501,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["not_implemented"] },
      { at: ["detail"], types: ["string"] },
    ],
  },
  {
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], types: ["string", "number"] },
      { at: ["detail"], types: ["string"] },
    ],
  },
  {
    status: 422,
    body: [
      { at: [], types: ["object"] },
      { at: ["detail"], optional: true, types: ["array"] },
    ],
  },
  { status: 500, body: [{ at: [], types: ["object"] }] },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isSvixErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is SvixErrorResponse {
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
