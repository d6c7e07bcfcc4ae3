// What the compiler knows of the responses of two services of the examples: one
// whose errors have codes, and one whose status and kind tell them apart.

import { isBookingErrorResponse } from "./apis/bookings";
import {
  isTimelineErrorResponse,
  type TimelineErrorCode,
  type TimelineErrorEnhanceYourCalm,
} from "./apis/timeline";

/** The code and the status tell the bodies apart. */
export function timeline(status: number, body: unknown): string {
  const response = { status, body };
  if (!isTimelineErrorResponse(response)) return "unknown";
  // @ts-expect-error: no error has this code.
  if (response.body.code === "130") return "never";
  if (response.status !== 420) return response.body.code satisfies TimelineErrorCode;
  const calm: TimelineErrorEnhanceYourCalm = response.body;
  const code: "120" = calm.code;
  return code;
}

export function bookings(status: number, body: unknown): string {
  const response = { status, body };
  if (!isBookingErrorResponse(response)) return "unknown";
  switch (response.body.type) {
    case "authentication_error":
    case "rate_limit_error":
    case "api_error":
      // @ts-expect-error: no parameter is at fault.
      return response.body.param;
    case "invalid_request_error":
      return response.body.param;
  }
}
