// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

/** Someone else has the seat. */
export type SeatErrorTaken = {
  /** A stable code for programs. */
  code: "taken";
  /** A text for people about what went wrong. */
  message: string;
  free: number[];
};

/** Status and body of each error. */
export type SeatErrorResponse = { status: 409; body: SeatErrorTaken };

/** The codes of all errors. */
export const SeatErrorCodes = ["taken"] as const;

export type SeatErrorCode = (typeof SeatErrorCodes)[number];

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
      { at: ["code"], values: ["taken"] },
      { at: ["message"], types: ["string"] },
      { at: ["free"], types: ["array"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isSeatErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is SeatErrorResponse {
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
