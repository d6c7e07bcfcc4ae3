// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type OrderErrorSeatTaken = {
  title: string;
  /** The HTTP status code. */
  status: 409;
  /** A text for people about what went wrong. */
  detail: string;
  /** A stable code for programs. */
  code: "seat_taken";
  /** The path of the request. */
  instance?: string;
};

export type OrderErrorTooManySeats = {
  title: string;
  /** The HTTP status code. */
  status: 422;
  /** A text for people about what went wrong. */
  detail: string;
  /** A stable code for programs. */
  code: "too_many_seats";
  /** The path of the request. */
  instance?: string;
};

export type OrderErrorInvalidFields = {
  title: string;
  /** The HTTP status code. */
  status: 422;
  /** A text for people about what went wrong. */
  detail: string;
  /** A stable code for programs. */
  code: "invalid_fields";
  /** The errors of the fields of the request. */
  errors?: {
    /** A text for people about what went wrong. */
    detail: string;
    /** The place in the request that is at fault. */
    pointer: string;
  }[];
  /** The path of the request. */
  instance?: string;
};

export type PaymentErrorCardDeclined = {
  title: string;
  /** The HTTP status code. */
  status: 402;
  /** A text for people about what went wrong. */
  detail: string;
  /** A stable code for programs. */
  code: "card_declined";
  /** The path of the request. */
  instance?: string;
};

/** Without a translation: clients read the text in the source. */
export type PaymentErrorCreditSpent = {
  title: string;
  /** The HTTP status code. */
  status: 402;
  /** A text for people about what went wrong. */
  detail: string;
  /** A stable code for programs. */
  code: "credit_spent";
  /** The path of the request. */
  instance?: string;
};

/** Status and body of each error. */
export type OrderErrorResponse =
  | { status: 409; body: OrderErrorSeatTaken }
  | { status: 422; body: OrderErrorTooManySeats }
  | { status: 422; body: OrderErrorInvalidFields }
  | { status: 402; body: PaymentErrorCardDeclined }
  | { status: 402; body: PaymentErrorCreditSpent };

/** The codes of all errors. */
export const OrderErrorCodes = [
  "seat_taken",
  "too_many_seats",
  "invalid_fields",
  "card_declined",
  "credit_spent",
] as const;

export type OrderErrorCode = (typeof OrderErrorCodes)[number];

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
    status: 409,
    body: [
      { at: [], types: ["object"] },
      { at: ["title"], types: ["string"] },
      { at: ["status"], values: [409] },
      { at: ["detail"], types: ["string"] },
      { at: ["code"], values: ["seat_taken"] },
      { at: ["instance"], optional: true, types: ["string"] },
    ],
  },
  {
    status: 422,
    body: [
      { at: [], types: ["object"] },
      { at: ["title"], types: ["string"] },
      { at: ["status"], values: [422] },
      { at: ["detail"], types: ["string"] },
      { at: ["code"], values: ["too_many_seats"] },
      { at: ["instance"], optional: true, types: ["string"] },
    ],
  },
  {
    status: 422,
    body: [
      { at: [], types: ["object"] },
      { at: ["title"], types: ["string"] },
      { at: ["status"], values: [422] },
      { at: ["detail"], types: ["string"] },
      { at: ["code"], values: ["invalid_fields"] },
      { at: ["errors"], optional: true, types: ["array"] },
      { at: ["instance"], optional: true, types: ["string"] },
    ],
  },
  {
    status: 402,
    body: [
      { at: [], types: ["object"] },
      { at: ["title"], types: ["string"] },
      { at: ["status"], values: [402] },
      { at: ["detail"], types: ["string"] },
      { at: ["code"], values: ["card_declined"] },
      { at: ["instance"], optional: true, types: ["string"] },
    ],
  },
  {
    status: 402,
    body: [
      { at: [], types: ["object"] },
      { at: ["title"], types: ["string"] },
      { at: ["status"], values: [402] },
      { at: ["detail"], types: ["string"] },
      { at: ["code"], values: ["credit_spent"] },
      { at: ["instance"], optional: true, types: ["string"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isOrderErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is OrderErrorResponse {
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
