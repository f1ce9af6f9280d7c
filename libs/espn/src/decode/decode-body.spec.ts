import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { bodyLimit, decodeBody } from './decode-body.js';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();
const json = '{"name":"Nikola Jokić","points":31}';
const value = { name: 'Nikola Jokić', points: 31 };

describe('decodeBody', () => {
  it.each([
    ['plain UTF-8', utf8(json)],
    ['UTF-8 with a byte order mark', utf8(`\uFEFF${json}`)],
    ['gzip', gzipSync(utf8(json))],
    ['UTF-16LE with a byte order mark', utf16le(`\uFEFF${json}`)],
    ['UTF-16BE with a byte order mark', utf16be(`\uFEFF${json}`)],
    ['UTF-16LE without a mark', utf16le(json)],
    ['UTF-16BE without a mark', utf16be(json)],
    ['gzipped UTF-16', gzipSync(utf16le(json))],
  ])('reads %s', (_, bytes) => {
    expect(decodeBody(bytes)).toEqual({ kind: 'json', value });
  });

  it.each([
    ['nothing', 'empty', Buffer.alloc(0)],
    ['white space', 'empty', utf8(' \n')],
    ['gzip of nothing', 'empty', gzipSync(Buffer.alloc(0))],
    ['a page', 'html', utf8('<!DOCTYPE html><html><body>Access Denied</body></html>')],
    ['a page after white space', 'html', utf8('\n <HTML></HTML>')],
    ['half an object', 'truncated', utf8(json.slice(0, 20))],
    ['an object without its end', 'truncated', utf8(json.slice(0, -1))],
    ['half a list', 'truncated', utf8('[1,2,')],
    ['half a word', 'truncated', utf8('{"a":tru')],
    ['a sentence', 'notJson', utf8('Service Unavailable')],
    ['a broken object', 'notJson', utf8('{"a":1,,"b":2}')],
    ['half a gzip', 'badGzip', gzipSync(utf8(json)).subarray(0, 20)],
    ['a gzip with a wrong byte', 'badGzip', Buffer.concat([gzipSync(utf8(json)).subarray(0, 12), Buffer.alloc(30, 7)])],
    ['a huge body', 'tooLarge', Buffer.alloc(bodyLimit + 1, 32)],
    ['a small gzip of a huge body', 'tooLarge', gzipSync(Buffer.alloc(bodyLimit + 1, 32))],
  ])('tells %s as %s', (_, kind, bytes) => {
    expect(decodeBody(bytes)).toEqual({ kind, detail: expect.stringMatching(/./) as unknown });
  });

  it('tells a body shorter than its content-length as truncated', () => {
    expect(decodeBody(utf8('Serv'), { 'content-length': '400' }).kind).toBe('truncated');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, zipped) => {
        const kind = decodeBody(zipped ? new Uint8Array([0x1f, 0x8b, ...bytes]) : bytes).kind;
        return ['json', 'empty', 'html', 'truncated', 'notJson', 'badGzip', 'tooLarge'].includes(kind);
      }),
    );
  });

  it('tells every proper prefix of an object as truncated', () => {
    fc.assert(
      fc.property(fc.object(), fc.nat(), (object, cut) => {
        const text = JSON.stringify(object);
        const prefix = utf8(text).subarray(0, 1 + (cut % Math.max(1, utf8(text).length - 1)));
        return decodeBody(prefix).kind === 'truncated' || prefix.length === utf8(text).length;
      }),
    );
  });
});
