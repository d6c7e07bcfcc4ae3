// JSON:API error documents as two JavaScript clients read them.
//
// kitsu sends the requests with axios and puts the items in `error.errors`.
// Orbit reads a body only if it knows the media type, and treats a 404 as "no
// such record" without reading it.

import assert from 'node:assert/strict';
import Kitsu from 'kitsu';
import orbit from '@orbit/jsonapi';
import records from '@orbit/records';

const base = `${process.argv[2]}/jsonapi`;
const kitsu = new Kitsu({ baseURL: base, pluralize: false, camelCaseTypes: false });

async function refused(request) {
  try {
    await request;
  } catch (error) {
    return error;
  }
  assert.fail('the response is not an error to the client');
}

const article = {
  title: '',
  tags: [{ name: 'a' }, { name: 'b'.repeat(21) }],
};
const fieldErrors = [
  {
    status: '422',
    code: 'blank',
    title: 'Unprocessable Content',
    detail: 'is blank',
    source: { pointer: '/data/attributes/title' },
  },
  {
    status: '422',
    code: 'too_long',
    title: 'Unprocessable Content',
    detail: 'has more than 20 characters',
    source: { pointer: '/data/attributes/tags/1/name' },
  },
];
const pageError = {
  status: '400',
  code: 'page_out_of_range',
  title: 'Bad Request',
  detail: 'pages are counted from 1',
  source: { parameter: 'page[number]' },
};

// What a form does with an error document: the messages of each input, found by
// the pointer into the document that was sent.
function inputs(errors) {
  return Object.fromEntries(
    errors.map((e) => [e.source.pointer.replace(/^\/data\/attributes\//, ''), e.detail]),
  );
}

let error = await refused(kitsu.get('articles/7'));
assert.equal(error.response.status, 404);
assert.match(error.response.headers['content-type'], /^application\/vnd\.api\+json$/);
assert.deepEqual(error.errors, [
  { status: '404', code: 'article_not_found', title: 'Not Found', detail: 'no article 7' },
]);

error = await refused(kitsu.get('articles', { params: { page: { number: 0 } } }));
assert.equal(error.response.status, 400);
assert.deepEqual(error.errors, [pageError]);

error = await refused(kitsu.create('articles', article));
assert.equal(error.response.status, 422);
assert.deepEqual(error.errors, fieldErrors);
assert.deepEqual(inputs(error.errors), {
  title: 'is blank',
  'tags/1/name': 'has more than 20 characters',
});
// Every pointer leads to a value of the request.
for (const { source } of error.errors) {
  let value = JSON.parse(error.config.data);
  for (const step of source.pointer.slice(1).split('/')) {
    assert.ok(step in value, `${source.pointer} is not in the request`);
    value = value[step];
  }
}

error = await refused(kitsu.get('reports'));
assert.equal(error.response.status, 429);
assert.equal(error.response.headers['retry-after'], '30');
assert.equal(error.errors[0].code, 'too_many_reports');
assert.deepEqual(error.errors[0].meta, { limit: 10 });

error = await refused(kitsu.get('broken'));
assert.equal(error.response.status, 500);
assert.deepEqual(error.errors, [
  { status: '500', code: 'internal', title: 'Internal Server Error', detail: 'Internal Server Error' },
]);

const processor = new orbit.JSONAPIRequestProcessor({
  sourceName: 'remote',
  schema: new records.RecordSchema({ models: { articles: {} } }),
  host: base,
  allowedContentTypes: ['application/vnd.api+json'],
});
error = await refused(processor.fetch(`${base}/articles`));
assert.equal(error.constructor.name, 'ClientError');
assert.deepEqual(error.data.errors, [pageError]);
error = await refused(
  processor.fetch(`${base}/articles`, {
    method: 'POST',
    json: { data: { type: 'articles', attributes: article } },
  }),
);
assert.deepEqual(error.data.errors, fieldErrors);
error = await refused(processor.fetch(`${base}/broken`));
assert.equal(error.constructor.name, 'ServerError');
assert.equal(error.data.errors[0].code, 'internal');

console.log('jsonapi.mjs: kitsu read all five responses, Orbit three of them');
