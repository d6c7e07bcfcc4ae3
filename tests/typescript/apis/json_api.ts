// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type ArticleErrorArticleNotFound = {
  errors: {
    /** The HTTP status code. */
    status: "404";
    /** A stable code for programs. */
    code: "article_not_found";
    /** A short text on the kind of problem. */
    title: string;
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

export type ArticleErrorPageOutOfRange = {
  errors: {
    /** The HTTP status code. */
    status: "400";
    /** A stable code for programs. */
    code: "page_out_of_range";
    /** A short text on the kind of problem. */
    title: string;
    /** A text for people about what went wrong. */
    detail: string;
    source: {
      /** The request parameter at fault. */
      parameter: "page[number]";
    };
  }[];
};

export type ArticleErrorInvalid = {
  errors: (
    | {
        /** The HTTP status code. */
        status: "422";
        /** A stable code for programs. */
        code: string;
        /** A short text on the kind of problem. */
        title: string;
        /** A text for people about what went wrong. */
        detail: string;
        source: {
          /** The place in the request that is at fault. */
          pointer: string;
        };
        meta?: { [name: string]: unknown };
      }
    | {
        /** The HTTP status code. */
        status: "422";
        /** A stable code for programs. */
        code: "invalid";
        /** A short text on the kind of problem. */
        title: string;
        /** A text for people about what went wrong. */
        detail: string;
        source?: {
          /** The request parameter at fault. */
          parameter?: string;
        };
      }
  )[];
};

export type ArticleErrorTooManyReports = {
  errors: {
    /** The HTTP status code. */
    status: "429";
    /** A stable code for programs. */
    code: "too_many_reports";
    /** A short text on the kind of problem. */
    title: string;
    /** A text for people about what went wrong. */
    detail: string;
    meta: { limit: number };
  }[];
};

export type ArticleErrorInternal = {
  errors: {
    /** The HTTP status code. */
    status: "500";
    /** A stable code for programs. */
    code: "internal";
    /** A short text on the kind of problem. */
    title: string;
    /** A text for people about what went wrong. */
    detail: string;
  }[];
};

/** Status and body of each error. */
export type ArticleErrorResponse =
  | { status: 404; body: ArticleErrorArticleNotFound }
  | { status: 400; body: ArticleErrorPageOutOfRange }
  | { status: 422; body: ArticleErrorInvalid }
  | { status: 429; body: ArticleErrorTooManyReports }
  | { status: 500; body: ArticleErrorInternal };

/** The codes of all errors. */
export const ArticleErrorCodes = [
  "article_not_found",
  "page_out_of_range",
  "invalid",
  "too_many_reports",
  "internal",
] as const;

export type ArticleErrorCode = (typeof ArticleErrorCodes)[number];

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
    status: 404,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 422,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
  {
    status: 500,
    body: [
      { at: [], types: ["object"] },
      { at: ["errors"], types: ["array"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isArticleErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is ArticleErrorResponse {
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
