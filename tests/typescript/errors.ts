// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

import type { Seat } from "./seat";

/**
 * Someone else has the seat.
 *
 * Its row may have others: *\/ see `free`.
 */
export type SeatErrorTaken = {
  code: "taken";
  message: string;
  /** Seats of the row that are free. */
  free: number[];
  seat: Seat;
  /** @deprecated */
  hint?: string | null;
};

/** @deprecated The seats come back. */
export type SeatErrorGone = { code: "gone"; message: string; plan: Plan };

export type SeatErrorDeclined = {
  error: {
    type: "card_error";
    code: "declined";
    message: string;
    limits?: { [name: string]: number };
  };
};

export type AuthErrorInvalidGrant = {
  error: "invalid_grant";
  error_description?: string;
};

export type SeatErrorLegacy = { code: 999; message: string };

export type SeatErrorInvalid =
  | { errors: { [name: string]: { key: string; description: string }[] } }
  | ""
  | null
  | undefined;

export type SeatErrorTooLarge = "" | null | undefined;

export type SeatErrorPlain = { message: string; cause?: unknown };

export type SeatErrorUpstream = { code: "upstream"; upstream: unknown };

/** A part of the house. */
export type Plan = {
  "@type": "row" | "block";
  parts: Plan[];
  "mixed-up"?: (number | string)[];
};

/** Status and body of each error. */
export type SeatErrorResponse =
  | { status: 409; body: SeatErrorTaken }
  | { status: 410; body: SeatErrorGone }
  | { status: 402; body: SeatErrorDeclined }
  | { status: 400; body: AuthErrorInvalidGrant }
  | { status: 400; body: SeatErrorLegacy }
  | { status: 422; body?: SeatErrorInvalid }
  | { status: 413; body?: SeatErrorTooLarge }
  | { status: 404; body: SeatErrorPlain }
  | { status: number; body: SeatErrorUpstream };

/** The codes of all errors. */
export const SeatErrorCodes = [
  "taken",
  "gone",
  "declined",
  "invalid_grant",
  999,
  "upstream",
] as const;

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
      { at: ["seat"], types: ["object"] },
      { at: ["seat", "row"], types: ["string"] },
      { at: ["hint"], optional: true, types: ["string", "null"] },
    ],
  },
  {
    status: 410,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["gone"] },
      { at: ["message"], types: ["string"] },
      { at: ["plan"], types: ["object"] },
      { at: ["plan", "@type"], values: ["row", "block"] },
      { at: ["plan", "parts"], types: ["array"] },
      { at: ["plan", "mixed-up"], optional: true, types: ["array"] },
    ],
  },
  {
    status: 402,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "type"], values: ["card_error"] },
      { at: ["error", "code"], values: ["declined"] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "limits"], optional: true, types: ["object"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["invalid_grant"] },
      { at: ["error_description"], optional: true, types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: [999] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 422,
    bodiless: true,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["object"] },
    ],
  },
  { status: 413, bodiless: true },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["upstream"] },
      { at: ["upstream"] },
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
