// What the compiler knows of a response. Nothing here runs: each line that has
// to be wrong says so by `@ts-expect-error`, which fails where it is right.

import {
  isSeatErrorResponse,
  SeatErrorCodes,
  type AuthErrorInvalidGrant,
  type SeatErrorCode,
  type SeatErrorResponse,
  type SeatErrorTaken,
} from "./errors";

function never(value: never): never {
  throw new Error(`not expected: ${String(value)}`);
}

/** A body as it is fetched narrows by the guard. */
export function fetched(status: number, body: unknown): string {
  const response = { status, body };
  // @ts-expect-error: before the guard, the body is unknown.
  response.body.message;
  if (!isSeatErrorResponse(response)) return "unknown";
  // A member that only some bodies have.
  // @ts-expect-error
  response.body.free;
  return String(response.status);
}

/** The status tells the bodies apart. */
export function byStatus(response: Exclude<SeatErrorResponse, { body: { code: "upstream" } }>): string {
  switch (response.status) {
    case 409: {
      const first: number | undefined = response.body.free[0];
      // @ts-expect-error: an item of a list may not be there.
      const certain: number = response.body.free[0];
      // @ts-expect-error: it may be missing, and null.
      const hint: string = response.body.hint;
      const seat: number = response.body.seat.number;
      return `${first} ${certain} ${hint} ${seat}`;
    }
    case 410: {
      const type: "row" | "block" = response.body.plan["@type"];
      const part: "row" | "block" | undefined = response.body.plan.parts[0]?.["@type"];
      return `${type} ${part} ${response.body.plan["mixed-up"]?.length}`;
    }
    case 402: {
      const limit: number | undefined = response.body.error.limits?.["day"];
      return `${response.body.error.code} ${limit}`;
    }
    case 400:
      // Two errors have this status: a member of one of them tells.
      return "error" in response.body
        ? response.body.error
        : `${response.body.code satisfies 999}`;
    case 422:
      // @ts-expect-error: there may be no body.
      response.body.errors;
      return response.body ? `${response.body.errors["name"]?.[0]?.key}` : "";
    case 413: {
      const nothing: "" | null | undefined = response.body;
      return `${nothing}`;
    }
    case 404: {
      const cause: unknown = response.body.cause;
      return `${cause}`;
    }
    // @ts-expect-error: no error has this status.
    case 500:
      return "";
    default:
      return never(response);
  }
}

/** The code tells the bodies apart, where all of them have one. */
export function byCode(
  response: Extract<SeatErrorResponse, { body: { code: SeatErrorCode } }>,
): string {
  const { body } = response;
  switch (body.code) {
    case "taken":
      return `${body.free.length}`;
    case "gone":
      return body.plan["@type"];
    case 999:
      return body.message;
    case "upstream":
      return `${body.upstream}`;
    // @ts-expect-error: no error has this code.
    case "take":
      return "";
    default:
      return never(body);
  }
}

export const codes: readonly ["taken", "gone", "declined", "invalid_grant", 999, "upstream"] =
  SeatErrorCodes;
// @ts-expect-error: a text is another code than a number.
export const text: SeatErrorCode = "999";
// @ts-expect-error: a required member is missing.
export const taken: SeatErrorTaken = { code: "taken", message: "", free: [] };
// @ts-expect-error: a member that may be missing is not `undefined`.
export const grant: AuthErrorInvalidGrant = { error: "invalid_grant", error_description: undefined };
