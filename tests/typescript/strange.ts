// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type ErrorResponse2 = "" | null | undefined;

export type ErrorResponse3 = "" | null | undefined;

export type expected2 = "" | null | undefined;

export type Errortype = unknown;

export type ErrorEmpty = { [name: string]: unknown };

export type ErrorPage = { page: PageSeat };

export type ErrorSamePage = { page: PageSeat };

export type ErrorOtherPage = { page: PageSeat2 };

export type ErrorTree = null | string_;

export type ErrorTexts = {
  __proto__: "x";
  long:
    | "a long text a long text a long text a long text a long text a long text a long text a long text a long text "
    | "b";
  "": true | 1.5 | -7 | null;
  /**
   * a long text a long text a long text a long text a long text a long text a long text a long text a long text
   *
   * *\/ a long text a long text a long text a long text a long text a long text a long text a long text a long text
   */
  constructor: string;
  pair: [string, number, ...unknown[]];
  fixed: { "a-b": { [name: string]: never }; b: [1, { a: "x" }] };
  open: { a: number; [name: string]: unknown };
  either:
    | { left_is_a_long_name_of_a_member: number }
    | { right_is_a_long_name_of_a_member: number };
  many: ("a_first_long_value" | "a_second_long_value" | "a_third_long_value")[];
  gone?: unknown;
};

export type PageSeat = { a: number };

export type PageSeat2 = { b: number };

export type string_ = { [name: string]: string_ };

/** Status and body of each error. */
export type ErrorResponse =
  | { status: 400; body?: ErrorResponse2 }
  | { status: 401; body?: ErrorResponse3 }
  | { status: 402; body?: expected2 }
  | { status: 403; body: Errortype }
  | { status: 404; body: ErrorEmpty }
  | { status: 405; body: ErrorPage }
  | { status: 406; body: ErrorSamePage }
  | { status: 407; body: ErrorOtherPage }
  | { status: 408; body: ErrorTree }
  | { status: 409; body: ErrorTexts };

/** The codes of all errors. */
export const ErrorCodes = ['a"b\\\u2028'] as const;

export type ErrorCode = (typeof ErrorCodes)[number];

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
  { status: 400, bodiless: true },
  { status: 401, bodiless: true },
  { status: 402, bodiless: true },
  { status: 403, body: [] },
  { status: 404, body: [{ at: [], types: ["object"] }] },
  {
    status: 405,
    body: [
      { at: [], types: ["object"] },
      { at: ["page"], types: ["object"] },
      { at: ["page", "a"], types: ["number"] },
    ],
  },
  {
    status: 406,
    body: [
      { at: [], types: ["object"] },
      { at: ["page"], types: ["object"] },
      { at: ["page", "a"], types: ["number"] },
    ],
  },
  {
    status: 407,
    body: [
      { at: [], types: ["object"] },
      { at: ["page"], types: ["object"] },
      { at: ["page", "b"], types: ["number"] },
    ],
  },
  { status: 408, body: [{ at: [], types: ["null", "object"] }] },
  {
    status: 409,
    body: [
      { at: [], types: ["object"] },
      { at: ["__proto__"], values: ["x"] },
      {
        at: ["long"],
        values: [
          "a long text a long text a long text a long text a long text a long text a long text a long text a long text ",
          "b",
        ],
      },
      { at: [""], types: ["null"], values: [true, 1.5, -7] },
      { at: ["constructor"], types: ["string"] },
      { at: ["pair"], types: ["array"] },
      { at: ["fixed"], types: ["object"] },
      { at: ["open"], types: ["object"] },
      { at: ["open", "a"], types: ["number"] },
      { at: ["either"], types: ["object"] },
      { at: ["many"], types: ["array"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is ErrorResponse {
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
