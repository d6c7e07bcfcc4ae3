// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

/** The request cannot be understood. */
export type PaymentErrorBadRequest = {
  /** A text for people about what went wrong. */
  message: string;
};

/** The request has to carry an API key that is in use. */
export type PaymentErrorUnauthorized = {
  /** A text for people about what went wrong. */
  message: string;
};

/** The API key is good, but this is out of its reach. */
export type PaymentErrorForbidden = {
  /** A text for people about what went wrong. */
  message: string;
};

/** There is no such resource. */
export type PaymentErrorNotFound = {
  /** A text for people about what went wrong. */
  message: string;
};

/**
 * The endpoint does not take this HTTP method, say a POST where it can
 * only be read.
 */
export type PaymentErrorMethodNotAllowed = {
  /** A text for people about what went wrong. */
  message: string;
};

/**
 * The request does not go with the state that the resource is in, for
 * instance since it exists already.
 */
export type PaymentErrorConflict = {
  /** A text for people about what went wrong. */
  message: string;
};

/** The request can be read, but what it says is not valid. */
export type PaymentErrorInvalid = {
  /** A text for people about what went wrong. */
  message: string;
  /** The errors of each field of the request. */
  errors?: { [name: string]: string[] };
};

/** The rate limit is reached: wait before the next request. */
export type PaymentErrorTooManyRequests = {
  /** A text for people about what went wrong. */
  message: string;
};

/** Something failed that should not have. If it stays, ask support. */
export type PaymentErrorLedger = {
  /** A text for people about what went wrong. */
  message: string;
};

/** The card network's answer made no sense. It seldom lasts. */
export type PaymentErrorBadGateway = {
  /** A text for people about what went wrong. */
  message: string;
};

/** The service is overloaded or being maintained. */
export type PaymentErrorServiceUnavailable = {
  /** A text for people about what went wrong. */
  message: string;
};

/** The card network did not answer in time. */
export type PaymentErrorGatewayTimeout = {
  /** A text for people about what went wrong. */
  message: string;
};

/** Status and body of each error. */
export type PaymentErrorResponse =
  | { status: 400; body: PaymentErrorBadRequest }
  | { status: 401; body: PaymentErrorUnauthorized }
  | { status: 403; body: PaymentErrorForbidden }
  | { status: 404; body: PaymentErrorNotFound }
  | { status: 405; body: PaymentErrorMethodNotAllowed }
  | { status: 409; body: PaymentErrorConflict }
  | { status: 422; body: PaymentErrorInvalid }
  | { status: 429; body: PaymentErrorTooManyRequests }
  | { status: 500; body: PaymentErrorLedger }
  | { status: 502; body: PaymentErrorBadGateway }
  | { status: 503; body: PaymentErrorServiceUnavailable }
  | { status: 504; body: PaymentErrorGatewayTimeout };

/** The codes of all errors. */
export const PaymentErrorCodes = [] as const;

export type PaymentErrorCode = (typeof PaymentErrorCodes)[number];

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
    ],
  },
  {
    status: 401,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 403,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 405,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 409,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 422,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
      { at: ["errors"], optional: true, types: ["object"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 500,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 502,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 503,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 504,
    body: [
      { at: [], types: ["object"] },
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
export function isPaymentErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is PaymentErrorResponse {
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
