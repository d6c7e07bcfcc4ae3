// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

/**
 * A parameter of the token request is missing or cannot be read. The
 * token endpoint alone answers 400, as RFC 6749 demands.
 */
export type CalendarErrorTokenRequest = {
  /** A stable code for programs. */
  error: "invalid_request";
  /** A text for people about what went wrong. */
  error_description?: string;
};

/** The client's id and secret do not belong together. */
export type CalendarErrorTokenClient = {
  /** A stable code for programs. */
  error: "invalid_client";
  /** A text for people about what went wrong. */
  error_description: string;
};

/** The authorization code or refresh token is unknown, or has been used. */
export type CalendarErrorTokenGrant = {
  /** A stable code for programs. */
  error: "invalid_grant";
  /** A text for people about what went wrong. */
  error_description?: string;
};

/** Tokens are given for an authorization code or a refresh token alone. */
export type CalendarErrorTokenGrantType = {
  /** A stable code for programs. */
  error: "unsupported_grant_type";
  /** A text for people about what went wrong. */
  error_description?: string;
};

/**
 * The access token is missing or not known. Where you hold a refresh
 * token, trade it for a new access token, then repeat the request.
 */
export type CalendarErrorUnauthenticated = "" | null | undefined;

/** Your plan has no such feature. */
export type CalendarErrorPlanLacksFeature = "" | null | undefined;

/**
 * The access token is good, but not for this: ask the user to authorize
 * the scope that the request takes.
 */
export type CalendarErrorScopeMissing = "" | null | undefined;

/** There is no such thing, for instance no calendar with this id. */
export type CalendarErrorNoSuchResource = "" | null | undefined;

/**
 * Parameters of the request are not valid. The body lists, for every
 * field, what is wrong. An event without an `event_id` is answered by
 *
 * ```example
 * ```
 *
 * where `key` is for programs and `description` for people.
 */
export type CalendarErrorInvalid =
  | {
      /** The errors of each field of the request. */
      errors?: {
        [name: string]: {
          /** A stable code for programs. */
          key: string;
          /** A text for people about what went wrong. */
          description: string;
        }[];
      };
    }
  | ""
  | null
  | undefined;

/**
 * The calendar's own provider no longer accepts the credentials that we
 * hold. The user has been mailed a request to relink; you may want to ask
 * for it as well.
 */
export type CalendarErrorRelinkNeeded = "" | null | undefined;

/**
 * You went beyond your rate limits: 50 requests in a second or 500 in a
 * minute. Stop sending for a while.
 */
export type CalendarErrorRateLimited = "" | null | undefined;

/** Something failed on our side. */
export type CalendarErrorJournal = "" | null | undefined;

/** Status and body of each error. */
export type CalendarErrorResponse =
  | { status: 400; body: CalendarErrorTokenRequest }
  | { status: 400; body: CalendarErrorTokenClient }
  | { status: 400; body: CalendarErrorTokenGrant }
  | { status: 400; body: CalendarErrorTokenGrantType }
  | { status: 401; body?: CalendarErrorUnauthenticated }
  | { status: 402; body?: CalendarErrorPlanLacksFeature }
  | { status: 403; body?: CalendarErrorScopeMissing }
  | { status: 404; body?: CalendarErrorNoSuchResource }
  | { status: 422; body?: CalendarErrorInvalid }
  | { status: 423; body?: CalendarErrorRelinkNeeded }
  | { status: 429; body?: CalendarErrorRateLimited }
  | { status: 500; body?: CalendarErrorJournal };

/** The codes of all errors. */
export const CalendarErrorCodes = [
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unsupported_grant_type",
] as const;

export type CalendarErrorCode = (typeof CalendarErrorCodes)[number];

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
      { at: ["error"], values: ["invalid_request"] },
      { at: ["error_description"], optional: true, types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["invalid_client"] },
      { at: ["error_description"], types: ["string"] },
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
      { at: ["error"], values: ["unsupported_grant_type"] },
      { at: ["error_description"], optional: true, types: ["string"] },
    ],
  },
  { status: 401, bodiless: true },
  { status: 402, bodiless: true },
  { status: 403, bodiless: true },
  { status: 404, bodiless: true },
  {
    status: 422,
    bodiless: true,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], optional: true, types: ["object"] },
    ],
  },
  { status: 423, bodiless: true },
  { status: 429, bodiless: true },
  { status: 500, bodiless: true },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isCalendarErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is CalendarErrorResponse {
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
