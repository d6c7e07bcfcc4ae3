// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type CratesIoErrorNotFound = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorNoSuchCrate = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorNoSuchVersion = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorUnauthenticated = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorLocked = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorLockedUntil = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorTokenFormat = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorAlreadyUploaded = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorTooManyKeywords = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorTooLarge = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

/** The header and the text say the same moment. */
export type CratesIoErrorTooManyRequests = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorReadOnly = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type CratesIoErrorUnavailable = {
  errors: {
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

/** What is not the contract's: no JSON. */
export type CratesIoErrorInternal = string;

/** Status and body of each error. */
export type CratesIoErrorResponse =
  | { status: 404; body: CratesIoErrorNotFound }
  | { status: 404; body: CratesIoErrorNoSuchCrate }
  | { status: 404; body: CratesIoErrorNoSuchVersion }
  | { status: 403; body: CratesIoErrorUnauthenticated }
  | { status: 403; body: CratesIoErrorLocked }
  | { status: 403; body: CratesIoErrorLockedUntil }
  | { status: 401; body: CratesIoErrorTokenFormat }
  | { status: 400; body: CratesIoErrorAlreadyUploaded }
  | { status: 400; body: CratesIoErrorTooManyKeywords }
  | { status: 413; body: CratesIoErrorTooLarge }
  | { status: 429; body: CratesIoErrorTooManyRequests }
  | { status: 503; body: CratesIoErrorReadOnly }
  | { status: 503; body: CratesIoErrorUnavailable }
  | { status: 500; body: CratesIoErrorInternal };

/** The codes of all errors. */
export const CratesIoErrorCodes = [] as const;

export type CratesIoErrorCode = (typeof CratesIoErrorCodes)[number];

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
    status: 404,
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
    status: 403,
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
    status: 401,
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
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 413,
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
    status: 503,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  { status: 500, body: [{ at: [], types: ["string"] }] },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isCratesIoErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is CratesIoErrorResponse {
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
