import { admit, type Caller } from './caller.js';

const here: Caller = {
  remoteAddress: '127.0.0.1',
  headers: { host: '127.0.0.1:8000', 'content-type': 'application/json' },
  changes: true,
};
const from = (change: Partial<Caller>): Caller => ({ ...here, ...change });
const headed = (headers: Caller['headers']): Caller => from({ headers: { ...here.headers, ...headers } });

describe('without a token', () => {
  it.each([
    ['by IPv4', here],
    ['by another address of the loopback', from({ remoteAddress: '127.8.9.1' })],
    ['by IPv6', from({ remoteAddress: '::1', headers: { ...here.headers, host: '[::1]:8000' } })],
    ['by IPv4 in IPv6', from({ remoteAddress: '::ffff:127.0.0.1' })],
    ['by name', headed({ host: 'localhost:8000' })],
    ['with a charset', headed({ 'content-type': 'application/json; charset=utf-8' })],
    ['to read, without a body', from({ changes: false, headers: { host: 'localhost' } })],
  ])('whoever sits at this machine is admitted: %s', (_, caller) => {
    expect(admit(caller, undefined)).toEqual({ kind: 'admitted' });
  });

  it.each([
    ['another machine', from({ remoteAddress: '192.168.0.7' }), 'from another machine'],
    ['another machine by IPv6', from({ remoteAddress: '::ffff:10.0.0.1' }), 'from another machine'],
    ['a connection that is gone', from({ remoteAddress: undefined }), 'from another machine'],
    ['a page whose name was rebound to us', headed({ host: 'evil.example:8000' }), 'Host header'],
    ['a name that only begins like ours', headed({ host: 'localhost.evil.example' }), 'Host header'],
    ['a name that only begins like our address', headed({ host: '127.0.0.1.evil.example' }), 'Host header'],
    ['no name', headed({ host: undefined }), 'Host header'],
    ['a proxy on this machine', headed({ 'x-forwarded-for': '203.0.113.9' }), 'relayed'],
    ['a form', headed({ 'content-type': 'application/x-www-form-urlencoded' }), 'application/json'],
    ['a form in disguise', headed({ 'content-type': 'text/plain; x=application/json' }), 'application/json'],
    ['a body of no type', headed({ 'content-type': undefined }), 'application/json'],
    ['a reader elsewhere', from({ changes: false, remoteAddress: '10.0.0.1' }), 'from another machine'],
  ])('is refused: %s', (_, caller, why) => {
    expect(admit(caller, undefined)).toEqual({ kind: 'refused', why: expect.stringContaining(why) as unknown });
  });
});

describe('with a token', () => {
  const token = 'a token of sixteen';
  const elsewhere = (authorization?: string): Caller =>
    from({ remoteAddress: '10.0.0.1', headers: { host: 'scores.example', authorization } });

  it('who knows it is admitted from anywhere', () => {
    const spaceless = token.replaceAll(' ', '-');
    expect(admit(elsewhere(`Bearer ${spaceless}`), spaceless)).toEqual({ kind: 'admitted' });
  });

  it.each([undefined, '', 'Bearer', 'Bearer wrong', 'Basic YTpi'])('nobody else is: %p', (authorization) => {
    expect(admit(elsewhere(authorization), 'a-token-of-sixteen')).toEqual({ kind: 'tokenRequired' });
  });

  it('not even from this machine', () => {
    expect(admit(here, 'a-token-of-sixteen')).toEqual({ kind: 'tokenRequired' });
  });
});
