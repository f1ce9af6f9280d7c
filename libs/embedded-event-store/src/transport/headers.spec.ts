import fc from 'fast-check';
import { RpcError } from '../service/rpc-error.js';
import { failureTrailers, percentEncode, readTimeout } from './headers.js';

describe('headers of gRPC', () => {
  it('carry any text as printable ASCII that decodes to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(percentEncode(text)).toMatch(/^[\x20-\x7e]*$/);
        expect(decodeURIComponent(percentEncode(text))).toBe(text);
      }),
    );
  });

  it('tell an exception by trailers', () => {
    expect(failureTrailers(new RpcError(9, 'gone: é', { exception: 'stream-deleted' }))).toEqual({
      'grpc-status': '9',
      'grpc-message': 'gone: %C3%A9',
      exception: 'stream-deleted',
    });
  });

  it.each([
    ['10S', 10_000],
    ['250m', 250],
    ['1H', 3_600_000],
    ['500000u', 500],
    ['99999999H', undefined],
    ['soon', undefined],
    [undefined, undefined],
  ])('read the timeout %s as %s', (header, milliseconds) => {
    expect(readTimeout(header)).toBe(milliseconds);
  });
});
