// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type StripeErrorInvalidKey = {
  error: {
    /** A text for people about what went wrong. */
    message: string;
    /** The class of the error. */
    type: "invalid_request_error";
  };
};

export type StripeErrorCardDeclined = {
  error: {
    charge: string;
    /** A stable code for programs. */
    code: "card_declined";
    decline_code: string;
    /** A link to the documentation of the error. */
    doc_url: "https://stripe.com/docs/error-codes/card-declined";
    /** A text for people about what went wrong. */
    message: string;
    /** The class of the error. */
    type: "card_error";
  };
};

/** With a link to the request's log. */
export type StripeErrorNoSuchCustomer = {
  error: {
    /** A stable code for programs. */
    code: "resource_missing";
    /** A link to the documentation of the error. */
    doc_url: "https://stripe.com/docs/error-codes/resource-missing";
    /** A text for people about what went wrong. */
    message: string;
    /** The request parameter at fault. */
    param: "customer";
    request_log_url: string;
    /** The class of the error. */
    type: "invalid_request_error";
  };
};

export type StripeErrorUnrecognizedUrl = {
  error: {
    /** A text for people about what went wrong. */
    message: string;
    /** The class of the error. */
    type: "invalid_request_error";
  };
};

export type StripeErrorIdempotencyKeyInUse = {
  error: {
    /** A stable code for programs. */
    code: "idempotency_key_in_use";
    /** A link to the documentation of the error. */
    doc_url: "https://stripe.com/docs/error-codes/idempotency-key-in-use";
    /** A text for people about what went wrong. */
    message: string;
    /** The class of the error. */
    type: "idempotency_error";
  };
};

export type StripeErrorRateLimited = {
  error: {
    /** A stable code for programs. */
    code: "rate_limit";
    /** A link to the documentation of the error. */
    doc_url: "https://stripe.com/docs/error-codes/rate-limit";
    /** A text for people about what went wrong. */
    message: string;
    /** The class of the error. */
    type: "invalid_request_error";
  };
};

export type StripeErrorInternal = {
  error: {
    /** A text for people about what went wrong. */
    message: string;
    /** The class of the error. */
    type: "api_error";
  };
};

/** Status and body of each error. */
export type StripeErrorResponse =
  | { status: 401; body: StripeErrorInvalidKey }
  | { status: 402; body: StripeErrorCardDeclined }
  | { status: 404; body: StripeErrorNoSuchCustomer }
  | { status: 404; body: StripeErrorUnrecognizedUrl }
  | { status: 409; body: StripeErrorIdempotencyKeyInUse }
  | { status: 429; body: StripeErrorRateLimited }
  | { status: 500; body: StripeErrorInternal };

/** The codes of all errors. */
export const StripeErrorCodes = [
  "card_declined",
  "resource_missing",
  "idempotency_key_in_use",
  "rate_limit",
] as const;

export type StripeErrorCode = (typeof StripeErrorCodes)[number];

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
      { at: ["error"], types: ["object"] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "type"], values: ["invalid_request_error"] },
    ],
  },
  {
    status: 402,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "charge"], types: ["string"] },
      { at: ["error", "code"], values: ["card_declined"] },
      { at: ["error", "decline_code"], types: ["string"] },
      {
        at: ["error", "doc_url"],
        values: ["https://stripe.com/docs/error-codes/card-declined"],
      },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "type"], values: ["card_error"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: ["resource_missing"] },
      {
        at: ["error", "doc_url"],
        values: ["https://stripe.com/docs/error-codes/resource-missing"],
      },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "param"], values: ["customer"] },
      { at: ["error", "request_log_url"], types: ["string"] },
      { at: ["error", "type"], values: ["invalid_request_error"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "type"], values: ["invalid_request_error"] },
    ],
  },
  {
    status: 409,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: ["idempotency_key_in_use"] },
      {
        at: ["error", "doc_url"],
        values: ["https://stripe.com/docs/error-codes/idempotency-key-in-use"],
      },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "type"], values: ["idempotency_error"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: ["rate_limit"] },
      {
        at: ["error", "doc_url"],
        values: ["https://stripe.com/docs/error-codes/rate-limit"],
      },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "type"], values: ["invalid_request_error"] },
    ],
  },
  {
    status: 500,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "type"], values: ["api_error"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isStripeErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is StripeErrorResponse {
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
