// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type BookingErrorNotFound = {
  /** The class of the error. */
  type: "invalid_request_error";
  /** A text for people about what went wrong. */
  message: string;
  /** The request parameter at fault. */
  param: "id";
};

export type BookingErrorRateLimited = {
  /** The class of the error. */
  type: "rate_limit_error";
  /** A text for people about what went wrong. */
  message: string;
};

export type BookingErrorStore = {
  /** The class of the error. */
  type: "api_error";
  /** A text for people about what went wrong. */
  message: string;
};

/** Status and body of each error. */
export type BookingErrorResponse =
  | { status: 404; body: BookingErrorNotFound }
  | { status: 429; body: BookingErrorRateLimited }
  | { status: 500; body: BookingErrorStore };

/** The codes of all errors. */
export const BookingErrorCodes = [] as const;

export type BookingErrorCode = (typeof BookingErrorCodes)[number];

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
      { at: ["type"], values: ["invalid_request_error"] },
      { at: ["message"], types: ["string"] },
      { at: ["param"], values: ["id"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["type"], values: ["rate_limit_error"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 500,
    body: [
      { at: [], types: ["object"] },
      { at: ["type"], values: ["api_error"] },
      { at: ["message"], types: ["string"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isBookingErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is BookingErrorResponse {
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
