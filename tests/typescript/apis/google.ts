// Written by a test, which fails when it is not up to date: see
// fault_contract::typescript.

export type LibraryErrorBookNotFound = {
  error: {
    /** The HTTP status code. */
    code: 404;
    /** A text for people about what went wrong. */
    message: string;
    status: "NOT_FOUND";
    details: (
      | {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo";
          /** A stable code for programs. */
          reason: "BOOK_NOT_FOUND";
          /** The service that the code belongs to. */
          domain: "library.example.com";
          metadata: { book: string };
        }
      | {
          "@type": "type.googleapis.com/google.rpc.Help";
          links: {
            /** A short text on the kind of problem. */
            description: string;
            /** A link to the documentation of the error. */
            url: "https://library.example.com/errors#BOOK_NOT_FOUND";
          }[];
        }
    )[];
  };
};

export type LibraryErrorInvalidBook = {
  error: {
    /** The HTTP status code. */
    code: 400;
    /** A text for people about what went wrong. */
    message: string;
    status: "INVALID_ARGUMENT";
    details: (
      | {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo";
          /** A stable code for programs. */
          reason: "INVALID_BOOK";
          /** The service that the code belongs to. */
          domain: "library.example.com";
        }
      | {
          "@type": "type.googleapis.com/google.rpc.BadRequest";
          /** The errors of the fields of the request. */
          fieldViolations?: {
            /** The place in the request that is at fault. */
            field: string;
            /** A text for people about what went wrong. */
            description: string;
            /** A stable code for programs. */
            reason: string;
          }[];
        }
    )[];
  };
};

export type LibraryErrorShelfQuota = {
  error: {
    /** The HTTP status code. */
    code: 429;
    /** A text for people about what went wrong. */
    message: string;
    status: "RESOURCE_EXHAUSTED";
    details: (
      | {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo";
          /** A stable code for programs. */
          reason: "SHELF_QUOTA";
          /** The service that the code belongs to. */
          domain: "library.example.com";
          metadata: { limit: string };
        }
      | {
          "@type": "type.googleapis.com/google.rpc.RetryInfo";
          /** The time to wait before the next attempt. */
          retryDelay: string;
        }
    )[];
  };
};

export type LibraryErrorBookChanged = {
  error: {
    /** The HTTP status code. */
    code: 409;
    /** A text for people about what went wrong. */
    message: string;
    status: "ABORTED";
    details: {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo";
      /** A stable code for programs. */
      reason: "BOOK_CHANGED";
      /** The service that the code belongs to. */
      domain: "library.example.com";
    }[];
  };
};

export type LibraryErrorEditionNotOut = {
  error: {
    /** The HTTP status code. */
    code: 400;
    /** A text for people about what went wrong. */
    message: string;
    status: "INVALID_ARGUMENT";
    details: (
      | {
          "@type": "type.googleapis.com/google.rpc.ErrorInfo";
          /** A stable code for programs. */
          reason: "EDITION_NOT_OUT";
          /** The service that the code belongs to. */
          domain: "library.example.com";
          metadata: { edition: string };
        }
      | {
          "@type": "type.googleapis.com/google.rpc.BadRequest";
          /** The errors of the fields of the request. */
          fieldViolations?: {
            /** The place in the request that is at fault. */
            field: string;
            /** A text for people about what went wrong. */
            description: string;
            /** A stable code for programs. */
            reason: string;
          }[];
        }
      | {
          "@type": "type.googleapis.com/google.rpc.RetryInfo";
          /** The time to wait before the next attempt. */
          retryDelay: string;
        }
      | {
          "@type": "type.googleapis.com/google.rpc.Help";
          links: {
            /** A short text on the kind of problem. */
            description: string;
            /** A link to the documentation of the error. */
            url: "https://library.example.com/errors#EDITION_NOT_OUT";
          }[];
        }
    )[];
  };
};

export type LibraryErrorInternal = {
  error: {
    /** The HTTP status code. */
    code: 500;
    /** A text for people about what went wrong. */
    message: string;
    status: "INTERNAL";
    details: {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo";
      /** A stable code for programs. */
      reason: "INTERNAL";
      /** The service that the code belongs to. */
      domain: "library.example.com";
    }[];
  };
};

/** Status and body of each error. */
export type LibraryErrorResponse =
  | { status: 404; body: LibraryErrorBookNotFound }
  | { status: 400; body: LibraryErrorInvalidBook }
  | { status: 429; body: LibraryErrorShelfQuota }
  | { status: 409; body: LibraryErrorBookChanged }
  | { status: 400; body: LibraryErrorEditionNotOut }
  | { status: 500; body: LibraryErrorInternal };

/** The codes of all errors. */
export const LibraryErrorCodes = [
  "BOOK_NOT_FOUND",
  "INVALID_BOOK",
  "SHELF_QUOTA",
  "BOOK_CHANGED",
  "EDITION_NOT_OUT",
  "INTERNAL",
] as const;

export type LibraryErrorCode = (typeof LibraryErrorCodes)[number];

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
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: [404] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "status"], values: ["NOT_FOUND"] },
      { at: ["error", "details"], types: ["array"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: [400] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "status"], values: ["INVALID_ARGUMENT"] },
      { at: ["error", "details"], types: ["array"] },
    ],
  },
  {
    status: 429,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: [429] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "status"], values: ["RESOURCE_EXHAUSTED"] },
      { at: ["error", "details"], types: ["array"] },
    ],
  },
  {
    status: 409,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: [409] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "status"], values: ["ABORTED"] },
      { at: ["error", "details"], types: ["array"] },
    ],
  },
  {
    status: 400,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: [400] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "status"], values: ["INVALID_ARGUMENT"] },
      { at: ["error", "details"], types: ["array"] },
    ],
  },
  {
    status: 500,
    body: [
      { at: [], types: ["object"] },
      { at: ["error"], types: ["object"] },
      { at: ["error", "code"], values: [500] },
      { at: ["error", "message"], types: ["string"] },
      { at: ["error", "status"], values: ["INTERNAL"] },
      { at: ["error", "details"], types: ["array"] },
    ],
  },
];

/**
 * Whether a response is one of these errors: by its status and by the members
 * of its body that are always the same. An error of a newer API is not.
 *
 * `body` is the parsed JSON; without body it is missing, `null` or `""`.
 */
export function isLibraryErrorResponse(response: {
  status: number;
  body?: unknown;
}): response is LibraryErrorResponse {
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
