// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type TwitterErrorUnauthenticated = {
  errors: {
    /** A stable code for programs. */
    code: 32;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

export type TwitterErrorNotFound = {
  errors: {
    /** A stable code for programs. */
    code: 34;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

export type TwitterErrorSuspended = {
  errors: {
    /** A stable code for programs. */
    code: 64;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

/** The search's own limit, which depends on what you search. */
export type TwitterErrorSearchLimited = {
  errors: {
    /** A stable code for programs. */
    code: 88;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

/** The limit of an endpoint, for a quarter of an hour. */
export type TwitterErrorRateLimited = {
  errors: {
    /** A stable code for programs. */
    code: 88;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

export type TwitterErrorOverCapacity = {
  errors: {
    /** A stable code for programs. */
    code: 130;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

export type TwitterErrorInternal = {
  errors: {
    /** A stable code for programs. */
    code: 131;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

export type TwitterErrorDuplicate = {
  errors: {
    /** A stable code for programs. */
    code: 187;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

export type TwitterErrorBadAuthentication = {
  errors: {
    /** A stable code for programs. */
    code: 215;
    /** A text for people about what went wrong. */
    message: string;
  }[];
};

/** Status and body of each error. */
export type TwitterErrorResponse =
  | { status: 401; body: TwitterErrorUnauthenticated }
  | { status: 404; body: TwitterErrorNotFound }
  | { status: 403; body: TwitterErrorSuspended }
  | { status: 420; body: TwitterErrorSearchLimited }
  | { status: 429; body: TwitterErrorRateLimited }
  | { status: 503; body: TwitterErrorOverCapacity }
  | { status: 500; body: TwitterErrorInternal }
  | { status: 403; body: TwitterErrorDuplicate }
  | { status: 400; body: TwitterErrorBadAuthentication };

/** The codes of all errors. */
export const TwitterErrorCodes = [32, 34, 64, 88, 130, 131, 187, 215] as const;

export type TwitterErrorCode = (typeof TwitterErrorCodes)[number];

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
    status: 401,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 403,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 420,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 503,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 500,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 403,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isTwitterErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is TwitterErrorResponse {
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
