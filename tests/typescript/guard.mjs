// Runs the guards of `errors.ts` and of services of the examples, as they were
// compiled.

import assert from "node:assert/strict";
import { isBookingErrorResponse } from "./apis/bookings.js";
import { isCalendarErrorResponse } from "./apis/calendar.js";
import { isSeatErrorResponse, SeatErrorCodes } from "./errors.js";

const taken = {
  code: "taken",
  message: "The seat is taken",
  free: [1, 2],
  seat: { row: "A", number: 1 },
};
const declined = {
  error: { type: "card_error", code: "declined", message: "No" },
};
const page = "<!doctype html><title>502 Bad Gateway</title>";

const cases = [
  ["a body", 409, taken, true],
  ["a member of a newer API", 409, { ...taken, added: 1 }, true],
  ["an optional member", 409, { ...taken, hint: "x" }, true],
  ["an optional member that is null", 409, { ...taken, hint: null }, true],
  ["an optional member of another type", 409, { ...taken, hint: 1 }, false],
  ["a newer code", 409, { ...taken, code: "taken_twice" }, false],
  ["another status", 410, taken, false],
  ["a status that no error has", 418, taken, false],
  ["a required member that is missing", 409, { ...taken, free: undefined }, false],
  ["one that is not there at all", 409, { code: "taken" }, false],
  ["an inherited member", 409, Object.create(taken), false],
  ["an envelope", 402, declined, true],
  ["an envelope with another code", 402, { error: { ...declined.error, code: "x" } }, false],
  ["an empty envelope", 402, { error: {} }, false],
  ["an envelope that is a text", 402, { error: "declined" }, false],
  ["an envelope that is a list", 402, { error: [] }, false],
  ["OAuth", 400, { error: "invalid_grant" }, true],
  ["OAuth with a description", 400, { error: "invalid_grant", error_description: "x" }, true],
  ["OAuth with another code", 400, { error: "invalid_scope" }, false],
  ["a number as the code", 400, { code: 999, message: "x" }, true],
  ["a text for that number", 400, { code: "999", message: "x" }, false],
  ["a fixed member inside", 410, { code: "gone", message: "", plan: { "@type": "row", parts: [] } }, true],
  ["another one inside", 410, { code: "gone", message: "", plan: { "@type": "hall", parts: [] } }, false],
  ["field errors", 422, { errors: { name: [{ key: "a", description: "b" }] } }, true],
  ["field errors as a list", 422, { errors: [] }, false],
  ["no body where there may be none", 422, undefined, true],
  ["null for no body", 422, null, true],
  ["an empty text for no body", 413, "", true],
  ["a body where there is none", 413, { a: 1 }, false],
  ["no body where there is one", 409, undefined, false],
  ["null where there is a body", 409, null, false],
  ["a body without code", 404, { message: "x" }, true],
  ["a page of a proxy", 404, page, false],
  ["a page where a body is optional", 422, page, false],
  ["a list", 404, [], false],
  ["a number", 404, 404, false],
  ["a status that only an occurrence knows", 502, { code: "upstream", upstream: null }, true],
  ["a page with any status", 502, page, false],
];
for (const [what, status, body, is] of cases) {
  assert.equal(isSeatErrorResponse({ status, body }), is, what);
}
assert.equal(isSeatErrorResponse({ status: 413 }), true);
assert.equal(isSeatErrorResponse({ status: 409 }), false);
assert.deepEqual(SeatErrorCodes, ["taken", "gone", "declined", "invalid_grant", 999, "upstream"]);

const noBooking = { type: "invalid_request_error", message: "No such booking: '1'", param: "id" };
assert.equal(isBookingErrorResponse({ status: 404, body: noBooking }), true);
assert.equal(isBookingErrorResponse({ status: 404, body: { ...noBooking, param: "x" } }), false);
assert.equal(isBookingErrorResponse({ status: 400, body: noBooking }), false);

// One format beside another, and none.
assert.equal(isCalendarErrorResponse({ status: 400, body: { error: "invalid_grant" } }), true);
assert.equal(isCalendarErrorResponse({ status: 422, body: { errors: {} } }), true);
assert.equal(isCalendarErrorResponse({ status: 422 }), true);
assert.equal(isCalendarErrorResponse({ status: 404 }), true);
assert.equal(isCalendarErrorResponse({ status: 404, body: noBooking }), false);

console.log(`guard: ${cases.length} responses`);
