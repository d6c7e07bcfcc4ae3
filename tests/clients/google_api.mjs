// Google error bodies (AIP-193) as two of Google's JavaScript clients read them.
//
// gaxios sends the requests and takes message, code and status from the body.
// google-gax makes a `GoogleError` of a body as its REST transport does: the gRPC
// code of the status name, and each detail as its protobuf message.

import assert from 'node:assert/strict';
import { GaxiosError, request } from 'gaxios';
import gax from 'google-gax';

const base = `${process.argv[2]}/google/v1`;
const domain = 'library.example.com';
const guide = 'https://library.example.com/errors#';

async function call(method, path) {
  try {
    await request({ url: `${base}/${path}`, method, data: method === 'GET' ? undefined : {} });
  } catch (error) {
    assert.ok(error instanceof GaxiosError, String(error));
    const body = error.response.data;
    return { http: error, rpc: gax.GoogleError.parseHttpError(structuredClone(body)) };
  }
  assert.fail(`${path} is not an error to the client`);
}

// A detail without the class that protobufjs gives it.
const plain = (detail) => detail.constructor.toObject(detail, { longs: Number });

let { http, rpc } = await call('GET', 'books/7');
assert.equal(http.status, 404);
assert.equal(http.code, 404);
assert.equal(http.message, 'no book 7');
assert.equal(http.cause.status, 'NOT_FOUND');
assert.equal(rpc.code, gax.Status.NOT_FOUND);
assert.equal(rpc.message, 'no book 7');
assert.equal(rpc.reason, 'BOOK_NOT_FOUND');
assert.equal(rpc.domain, domain);
assert.deepEqual({ ...rpc.errorInfoMetadata }, { book: '7' });
assert.equal(rpc.statusDetails.length, 2);
assert.equal(rpc.statusDetails[1].links[0].url, `${guide}BOOK_NOT_FOUND`);

({ http, rpc } = await call('POST', 'books'));
assert.equal(http.status, 400);
assert.equal(rpc.code, gax.Status.INVALID_ARGUMENT);
assert.equal(rpc.reason, 'INVALID_BOOK');
// This release of google-gax knows no `reason` of a violation and leaves it out.
assert.deepEqual(plain(rpc.statusDetails[1]), {
  fieldViolations: [
    { field: 'book.title', description: 'is blank' },
    { field: 'book.authors[1].name', description: 'has more than 20 characters' },
  ],
});

({ http, rpc } = await call('GET', 'shelves'));
assert.equal(http.status, 429);
assert.equal(http.response.headers.get('retry-after'), '30');
assert.equal(rpc.code, gax.Status.RESOURCE_EXHAUSTED);
assert.deepEqual(plain(rpc.statusDetails[1]), { retryDelay: { seconds: 30 } });

({ http, rpc } = await call('PUT', 'books/7'));
assert.equal(http.status, 409);
assert.equal(rpc.code, gax.Status.ABORTED);
assert.equal(rpc.reason, 'BOOK_CHANGED');

({ http, rpc } = await call('PATCH', 'books/7'));
assert.equal(rpc.code, gax.Status.INVALID_ARGUMENT);
assert.deepEqual(
  rpc.statusDetails.map((detail) => detail.constructor.name),
  ['ErrorInfo', 'BadRequest', 'RetryInfo', 'Help'],
);
assert.deepEqual(plain(rpc.statusDetails[2]), { retryDelay: { seconds: 90 } });

({ http, rpc } = await call('GET', 'broken'));
assert.equal(http.status, 500);
assert.equal(http.message, 'Internal Server Error');
assert.equal(rpc.code, gax.Status.INTERNAL);
assert.equal(rpc.reason, 'INTERNAL');

console.log('google_api.mjs: gaxios and google-gax read all six responses');
