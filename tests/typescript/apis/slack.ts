// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

/** There is no such channel, or you may not see it. */
export type SlackErrorChannelNotFound = {
  ok: false;
  /** A stable code for programs. */
  error: "channel_not_found";
};

/** The token is not valid. */
export type SlackErrorInvalidAuth = {
  ok: false;
  /** A stable code for programs. */
  error: "invalid_auth";
};

/** A message has at most 100 attachments. */
export type SlackErrorTooManyAttachments = {
  ok: false;
  /** A stable code for programs. */
  error: "too_many_attachments";
};

/** The token lacks a scope. */
export type SlackErrorMissingScope = {
  ok: false;
  /** A stable code for programs. */
  error: "missing_scope";
  needed: string;
  provided: string;
};

/** Arguments are missing or not valid. */
export type SlackErrorInvalidArguments = {
  ok: false;
  /** A stable code for programs. */
  error: "invalid_arguments";
  response_metadata: unknown;
};

/** You send too many requests. */
export type SlackErrorRatelimited = {
  ok: false;
  /** A stable code for programs. */
  error: "ratelimited";
};

/** Status and body of each error. */
export type SlackErrorResponse =
  | { status: 200; body: SlackErrorChannelNotFound }
  | { status: 200; body: SlackErrorInvalidAuth }
  | { status: 200; body: SlackErrorTooManyAttachments }
  | { status: 200; body: SlackErrorMissingScope }
  | { status: 200; body: SlackErrorInvalidArguments }
  | { status: 429; body: SlackErrorRatelimited };

/** The codes of all errors. */
export const SlackErrorCodes = [
  "channel_not_found",
  "invalid_auth",
  "too_many_attachments",
  "missing_scope",
  "invalid_arguments",
  "ratelimited",
] as const;

export type SlackErrorCode = (typeof SlackErrorCodes)[number];

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
    status: 200,
    body: [
      { at: [], types: ["object"] },
      { at: ["ok"], values: [false] },
      { at: ["error"], values: ["channel_not_found"] },
    ],
  },
  {
    status: 200,
    body: [
      { at: [], types: ["object"] },
      { at: ["ok"], values: [false] },
      { at: ["error"], values: ["invalid_auth"] },
    ],
  },
  {
    status: 200,
    body: [
      { at: [], types: ["object"] },
      { at: ["ok"], values: [false] },
      { at: ["error"], values: ["too_many_attachments"] },
    ],
  },
  {
    status: 200,
    body: [
      { at: [], types: ["object"] },
      { at: ["ok"], values: [false] },
      { at: ["error"], values: ["missing_scope"] },
      { at: ["needed"], types: ["string"] },
      { at: ["provided"], types: ["string"] },
    ],
  },
  {
    status: 200,
    body: [
      { at: [], types: ["object"] },
      { at: ["ok"], values: [false] },
      { at: ["error"], values: ["invalid_arguments"] },
      { at: ["response_metadata"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["ok"], values: [false] },
      { at: ["error"], values: ["ratelimited"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isSlackErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is SlackErrorResponse {
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
