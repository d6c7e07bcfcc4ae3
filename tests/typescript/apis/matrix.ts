// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

/** You may not do this. */
export type MatrixErrorForbidden = {
  /** A stable code for programs. */
  errcode: "M_FORBIDDEN";
  /** A text for people about what went wrong. */
  error: string;
};

/** There was no access token in the request. */
export type MatrixErrorMissingToken = {
  /** A stable code for programs. */
  errcode: "M_MISSING_TOKEN";
  /** A text for people about what went wrong. */
  error: string;
};

/**
 * The access token is not known, or no longer. With `soft_logout` the
 * device is still there: log in again and go on.
 */
export type MatrixErrorUnknownToken = {
  /** A stable code for programs. */
  errcode: "M_UNKNOWN_TOKEN";
  /** A text for people about what went wrong. */
  error: string;
  soft_logout?: boolean;
};

/** The account was locked by an administrator. */
export type MatrixErrorUserLocked = {
  /** A stable code for programs. */
  errcode: "M_USER_LOCKED";
  /** A text for people about what went wrong. */
  error: string;
  soft_logout: boolean;
};

/** You send too many requests. */
export type MatrixErrorLimitExceeded = {
  /** A stable code for programs. */
  errcode: "M_LIMIT_EXCEEDED";
  /** A text for people about what went wrong. */
  error: string;
  /** Milliseconds to wait before the next attempt. */
  retry_after_ms?: number;
};

/** There is nothing here. */
export type MatrixErrorNotFound = {
  /** A stable code for programs. */
  errcode: "M_NOT_FOUND";
  /** A text for people about what went wrong. */
  error: string;
};

/** The server knows of no such endpoint. */
export type MatrixErrorUnrecognizedPath = {
  /** A stable code for programs. */
  errcode: "M_UNRECOGNIZED";
  /** A text for people about what went wrong. */
  error: string;
};

/** The endpoint takes other methods. */
export type MatrixErrorUnrecognizedMethod = {
  /** A stable code for programs. */
  errcode: "M_UNRECOGNIZED";
  /** A text for people about what went wrong. */
  error: string;
};

/** Somebody has this user id already. */
export type MatrixErrorUserInUse = {
  /** A stable code for programs. */
  errcode: "M_USER_IN_USE";
  /** A text for people about what went wrong. */
  error: string;
};

/** The body is not JSON. */
export type MatrixErrorNotJson = {
  /** A stable code for programs. */
  errcode: "M_NOT_JSON";
  /** A text for people about what went wrong. */
  error: string;
};

/** The keys are those of an older backup. */
export type MatrixErrorWrongRoomKeysVersion = {
  /** A stable code for programs. */
  errcode: "M_WRONG_ROOM_KEYS_VERSION";
  /** A text for people about what went wrong. */
  error: string;
  current_version: string;
};

/** The media is too large for this. */
export type MatrixErrorTooLarge = {
  /** A stable code for programs. */
  errcode: "M_TOO_LARGE";
  /** A text for people about what went wrong. */
  error: string;
};

/** Your account has used up what its plan allows. */
export type MatrixErrorUserLimitExceeded = {
  /** A stable code for programs. */
  errcode: "M_USER_LIMIT_EXCEEDED";
  /** A text for people about what went wrong. */
  error: string;
  info_uri: string;
  can_upgrade?: boolean;
};

/** Anything else. The log has the cause, and the line that met it. */
export type MatrixErrorUnknown = {
  /** A stable code for programs. */
  errcode: "M_UNKNOWN";
  /** A text for people about what went wrong. */
  error: string;
};

/** Status and body of each error. */
export type MatrixErrorResponse =
  | { status: 403; body: MatrixErrorForbidden }
  | { status: 401; body: MatrixErrorMissingToken }
  | { status: 401; body: MatrixErrorUnknownToken }
  | { status: 401; body: MatrixErrorUserLocked }
  | { status: 429; body: MatrixErrorLimitExceeded }
  | { status: 404; body: MatrixErrorNotFound }
  | { status: 404; body: MatrixErrorUnrecognizedPath }
  | { status: 405; body: MatrixErrorUnrecognizedMethod }
  | { status: 400; body: MatrixErrorUserInUse }
  | { status: 400; body: MatrixErrorNotJson }
  | { status: 403; body: MatrixErrorWrongRoomKeysVersion }
  | { status: 413; body: MatrixErrorTooLarge }
  | { status: 403; body: MatrixErrorUserLimitExceeded }
  | { status: 500; body: MatrixErrorUnknown };

/** The codes of all errors. */
export const MatrixErrorCodes = [
  "M_FORBIDDEN",
  "M_MISSING_TOKEN",
  "M_UNKNOWN_TOKEN",
  "M_USER_LOCKED",
  "M_LIMIT_EXCEEDED",
  "M_NOT_FOUND",
  "M_UNRECOGNIZED",
  "M_USER_IN_USE",
  "M_NOT_JSON",
  "M_WRONG_ROOM_KEYS_VERSION",
  "M_TOO_LARGE",
  "M_USER_LIMIT_EXCEEDED",
  "M_UNKNOWN",
] as const;

export type MatrixErrorCode = (typeof MatrixErrorCodes)[number];

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
    status: 403,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_FORBIDDEN"] },
      { at: ["error"], types: ["string"] },
    ],
  },
  {
    status: 401,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_MISSING_TOKEN"] },
      { at: ["error"], types: ["string"] },
    ],
  },
  {
    status: 401,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_UNKNOWN_TOKEN"] },
      { at: ["error"], types: ["string"] },
      { at: ["soft_logout"], optional: true, types: ["boolean"] },
    ],
  },
  {
    status: 401,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_USER_LOCKED"] },
      { at: ["error"], types: ["string"] },
      { at: ["soft_logout"], types: ["boolean"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_LIMIT_EXCEEDED"] },
      { at: ["error"], types: ["string"] },
      { at: ["retry_after_ms"], optional: true, types: ["number"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_NOT_FOUND"] },
      { at: ["error"], types: ["string"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_UNRECOGNIZED"] },
      { at: ["error"], types: ["string"] },
    ],
  },
  {
    status: 405,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_UNRECOGNIZED"] },
      { at: ["error"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_USER_IN_USE"] },
      { at: ["error"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_NOT_JSON"] },
      { at: ["error"], types: ["string"] },
    ],
  },
  {
    status: 403,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_WRONG_ROOM_KEYS_VERSION"] },
      { at: ["error"], types: ["string"] },
      { at: ["current_version"], types: ["string"] },
    ],
  },
  {
    status: 413,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_TOO_LARGE"] },
      { at: ["error"], types: ["string"] },
    ],
  },
  {
    status: 403,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_USER_LIMIT_EXCEEDED"] },
      { at: ["error"], types: ["string"] },
      { at: ["info_uri"], types: ["string"] },
      { at: ["can_upgrade"], optional: true, types: ["boolean"] },
    ],
  },
  {
    status: 500,
    body: [
      { at: [], types: ["object"] },
      { at: ["errcode"], values: ["M_UNKNOWN"] },
      { at: ["error"], types: ["string"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isMatrixErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is MatrixErrorResponse {
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
