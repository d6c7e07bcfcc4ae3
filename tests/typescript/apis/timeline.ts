// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

/**
 * The request makes no sense, or carries no authentication at all; the
 * message says which.
 */
export type TimelineErrorBadRequest = {
  /** A stable code for programs. */
  code: "100";
  /** A text for people about what went wrong. */
  message: string;
};

/** The credentials are incomplete or wrong. */
export type TimelineErrorUnauthorized = {
  /** A stable code for programs. */
  code: "101";
  /** A text for people about what went wrong. */
  message: string;
};

/**
 * We understood the request and will not do it; the message says why.
 * Going beyond an update limit is one such reason.
 */
export type TimelineErrorForbidden = {
  /** A stable code for programs. */
  code: "103";
  /** A text for people about what went wrong. */
  message: string;
};

/** The URL leads nowhere, or what it names, say a user, is not there. */
export type TimelineErrorNotFound = {
  /** A stable code for programs. */
  code: "104";
  /** A text for people about what went wrong. */
  message: string;
};

/** The endpoint does not know this HTTP verb. */
export type TimelineErrorMethodNotAllowed = {
  /** A stable code for programs. */
  code: "105";
  /** A text for people about what went wrong. */
  message: string;
};

/** The request asks for a format that we do not write. */
export type TimelineErrorNotAcceptable = {
  /** A stable code for programs. */
  code: "106";
  /** A text for people about what went wrong. */
  message: string;
};

/** This part of the API has been switched off for good. */
export type TimelineErrorGone = {
  /** A stable code for programs. */
  code: "110";
  /** A text for people about what went wrong. */
  message: string;
};

/** The app sends too many requests, and is held back for it. */
export type TimelineErrorEnhanceYourCalm = {
  /** A stable code for programs. */
  code: "120";
  /** A text for people about what went wrong. */
  message: string;
};

/**
 * The data cannot be worked with: a JSON body with a mistake in it, an
 * image that is none.
 */
export type TimelineErrorUnprocessableEntity = {
  /** A stable code for programs. */
  code: "122";
  /** A text for people about what went wrong. */
  message: string;
};

/** The app has used up its rate limit for this resource. */
export type TimelineErrorTooManyRequests = {
  /** A stable code for programs. */
  code: "129";
  /** A text for people about what went wrong. */
  message: string;
};

/**
 * Something broke, most likely for a short while: much is going on, or
 * one endpoint has a problem. Ask in the developers' forum whether others
 * see it too, or try later.
 */
export type TimelineErrorInternalServerError = {
  /** A stable code for programs. */
  code: "999";
  /** A text for people about what went wrong. */
  message: string;
};

/** We have not built this function yet. */
export type TimelineErrorNotImplemented = {
  /** A stable code for programs. */
  code: "201";
  /** A text for people about what went wrong. */
  message: string;
};

/** The service is down, or is just being upgraded. */
export type TimelineErrorBadGateway = {
  /** A stable code for programs. */
  code: "202";
  /** A text for people about what went wrong. */
  message: string;
};

/** The servers run, but have more requests than they can take. Try later. */
export type TimelineErrorServiceUnavailable = {
  /** A stable code for programs. */
  code: "203";
  /** A text for people about what went wrong. */
  message: string;
};

/**
 * The servers run, but something behind them failed to answer the
 * request. Try later.
 */
export type TimelineErrorGatewayTimeout = {
  /** A stable code for programs. */
  code: "204";
  /** A text for people about what went wrong. */
  message: string;
};

/** Status and body of each error. */
export type TimelineErrorResponse =
  | { status: 400; body: TimelineErrorBadRequest }
  | { status: 401; body: TimelineErrorUnauthorized }
  | { status: 403; body: TimelineErrorForbidden }
  | { status: 404; body: TimelineErrorNotFound }
  | { status: 405; body: TimelineErrorMethodNotAllowed }
  | { status: 406; body: TimelineErrorNotAcceptable }
  | { status: 410; body: TimelineErrorGone }
  | { status: 420; body: TimelineErrorEnhanceYourCalm }
  | { status: 422; body: TimelineErrorUnprocessableEntity }
  | { status: 429; body: TimelineErrorTooManyRequests }
  | { status: 500; body: TimelineErrorInternalServerError }
  | { status: 501; body: TimelineErrorNotImplemented }
  | { status: 502; body: TimelineErrorBadGateway }
  | { status: 503; body: TimelineErrorServiceUnavailable }
  | { status: 504; body: TimelineErrorGatewayTimeout };

/** The codes of all errors. */
export const TimelineErrorCodes = [
  "100",
  "101",
  "103",
  "104",
  "105",
  "106",
  "110",
  "120",
  "122",
  "129",
  "999",
  "201",
  "202",
  "203",
  "204",
] as const;

export type TimelineErrorCode = (typeof TimelineErrorCodes)[number];

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
      { at: ["code"], values: ["100"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 401,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["101"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 403,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["103"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["104"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 405,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["105"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 406,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["106"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 410,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["110"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 420,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["120"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 422,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["122"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["129"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 500,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["999"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 501,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["201"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 502,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["202"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 503,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["203"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 504,
    body: [
      { at: [], types: ["object"] },
      { at: ["code"], values: ["204"] },
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
export function isTimelineErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is TimelineErrorResponse {
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
