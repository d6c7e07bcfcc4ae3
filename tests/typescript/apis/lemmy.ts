// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeIncorrectLogin = {
  /** A stable code for programs. */
  error: "incorrect_login";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeNotFound = {
  /** A stable code for programs. */
  error: "not_found";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeTooManyRequests = {
  /** A stable code for programs. */
  error: "too_many_requests";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeNotLoggedIn = {
  /** A stable code for programs. */
  error: "not_logged_in";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeNotAModerator = {
  /** A stable code for programs. */
  error: "not_a_moderator";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeSiteBan = {
  /** A stable code for programs. */
  error: "site_ban";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeInvalidPassword = {
  /** A stable code for programs. */
  error: "invalid_password";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeEmailAlreadyTaken = {
  /** A stable code for programs. */
  error: "email_already_taken";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeBlockedUrl = {
  /** A stable code for programs. */
  error: "blocked_url";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypePictrsResponseError = {
  /** A stable code for programs. */
  error: "pictrs_response_error";
  cause: string;
  message: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeInvalidEmailAddress = {
  /** A stable code for programs. */
  error: "invalid_email_address";
  cause: string;
  message: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeRegistrationDenied = {
  /** A stable code for programs. */
  error: "registration_denied";
  cause: string;
  message: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type LemmyErrorTypeUnknown = {
  /** A stable code for programs. */
  error: "unknown";
  cause: string;
};

/** What went wrong, and the error behind it, which clients read too. */
export type UntranslatedErrorDomainBlocked = {
  /** A stable code for programs. */
  error: "domain_blocked";
  cause: string;
  message: string;
};

/** Status and body of each error. */
export type LemmyErrorResponse =
  | { status: 401; body: LemmyErrorTypeIncorrectLogin }
  | { status: 404; body: LemmyErrorTypeNotFound }
  | { status: 429; body: LemmyErrorTypeTooManyRequests }
  | { status: 400; body: LemmyErrorTypeNotLoggedIn }
  | { status: 400; body: LemmyErrorTypeNotAModerator }
  | { status: 400; body: LemmyErrorTypeSiteBan }
  | { status: 400; body: LemmyErrorTypeInvalidPassword }
  | { status: 400; body: LemmyErrorTypeEmailAlreadyTaken }
  | { status: 400; body: LemmyErrorTypeBlockedUrl }
  | { status: 400; body: LemmyErrorTypePictrsResponseError }
  | { status: 400; body: LemmyErrorTypeInvalidEmailAddress }
  | { status: 400; body: LemmyErrorTypeRegistrationDenied }
  | { status: 400; body: LemmyErrorTypeUnknown }
  | { status: 400; body: UntranslatedErrorDomainBlocked };

/** The codes of all errors. */
export const LemmyErrorCodes = [
  "incorrect_login",
  "not_found",
  "too_many_requests",
  "not_logged_in",
  "not_a_moderator",
  "site_ban",
  "invalid_password",
  "email_already_taken",
  "blocked_url",
  "pictrs_response_error",
  "invalid_email_address",
  "registration_denied",
  "unknown",
  "domain_blocked",
] as const;

export type LemmyErrorCode = (typeof LemmyErrorCodes)[number];

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
      { at: ["error"], values: ["incorrect_login"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["not_found"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["too_many_requests"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["not_logged_in"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["not_a_moderator"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["site_ban"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["invalid_password"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["email_already_taken"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["blocked_url"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["pictrs_response_error"] },
      { at: ["cause"], types: ["string"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["invalid_email_address"] },
      { at: ["cause"], types: ["string"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["registration_denied"] },
      { at: ["cause"], types: ["string"] },
      { at: ["message"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["unknown"] },
      { at: ["cause"], types: ["string"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], values: ["domain_blocked"] },
      { at: ["cause"], types: ["string"] },
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
export function isLemmyErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is LemmyErrorResponse {
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
