import { type IncomingHttpHeaders } from 'node:http';
import { provenanceOf } from './provenance.js';

const host = 'scores.example';
const origin = `https://${host}`;

describe('a request that changes something', () => {
  it.each<[string, IncomingHttpHeaders]>([
    ['by its Origin', { host, origin }],
    ['by what the browser says of the site', { host, 'sec-fetch-site': 'same-origin' }],
    ['by both', { host, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json; charset=utf-8' }],
    ['on a port', { host: 'localhost:8000', origin: 'http://localhost:8000' }],
  ])('is ours %s', (_, headers) => {
    expect(provenanceOf('POST', headers)).toEqual({ kind: 'ours' });
  });

  it.each<[string, IncomingHttpHeaders]>([
    ['of another server', { host, origin: 'https://evil.example' }],
    ['of a server whose name begins like ours', { host, origin: 'https://scores.example.evil.example' }],
    ['of a page in a sandbox', { host, origin: 'null' }],
    ['of another port', { host, origin: `${origin}:8443` }],
    ['of another site', { host, 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour on the same site', { host, origin, 'sec-fetch-site': 'same-site' }],
    ['that the browser was asked for by hand', { host, 'sec-fetch-site': 'none' }],
    ['that says nothing', { host }],
  ])('is foreign: one %s', (_, headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(provenanceOf(method, headers)).toMatchObject({ kind: 'foreign' });
    }
  });

  it.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json'])(
    'is no JSON: %s',
    (type) => expect(provenanceOf('POST', { host, origin, 'content-type': type })).toEqual({ kind: 'notJson' }),
  );
});

it('a request that only reads may come from anywhere', () => {
  expect(provenanceOf('GET', { host, origin: 'https://evil.example' })).toEqual({ kind: 'ours' });
});
