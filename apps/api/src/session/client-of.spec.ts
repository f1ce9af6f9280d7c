import { addressOf, cameByHttps } from './client-of.js';

const asked = (remoteAddress: string, forwarded?: string, proto?: string) => ({
  headers: { 'x-forwarded-for': forwarded, 'x-forwarded-proto': proto },
  socket: { remoteAddress },
});

describe('the address of who asks', () => {
  it.each([
    ['that of the connection', asked('203.0.113.9'), 0, '203.0.113.9'],
    ['not what it says itself', asked('203.0.113.9', '198.51.100.1'), 0, '203.0.113.9'],
    ['what the proxy saw', asked('10.0.0.1', '198.51.100.1'), 1, '198.51.100.1'],
    ['not what it told the proxy', asked('10.0.0.1', '192.0.2.1, 198.51.100.1'), 1, '198.51.100.1'],
    ['what the outer of two proxies saw', asked('10.0.0.1', '192.0.2.1, 198.51.100.1, 10.0.0.2'), 2, '198.51.100.1'],
    ['that of the connection where a proxy says nothing', asked('10.0.0.1'), 1, '10.0.0.1'],
    ['IPv4 in IPv6', asked('::ffff:203.0.113.9'), 0, '203.0.113.9'],
    ['the network of an IPv6 address', asked('2001:db8:1:2:3:4:5:6'), 0, '2001:db8:1:2::/64'],
    ['the same for its neighbour', asked('2001:db8:1:2::1'), 0, '2001:db8:1:2::/64'],
    ['the loopback', asked('::1'), 0, '0:0:0:0::/64'],
    ['an address with a zone', asked('fe80::1%eth0'), 0, 'fe80:0:0:0::/64'],
  ])('is %s', (_, connection, proxies, address) => {
    expect(addressOf(connection, proxies)).toBe(address);
  });
});

describe('a line is encrypted', () => {
  it.each([
    ['where a trusted proxy says so', asked('10.0.0.1', undefined, 'https'), 1, true],
    ['not where anybody says so', asked('203.0.113.9', undefined, 'https'), 0, false],
    ['not where the proxy says otherwise', asked('10.0.0.1', undefined, 'http'), 1, false],
    ['not where nobody says anything', asked('10.0.0.1'), 1, false],
  ])('%s', (_, connection, proxies, secure) => {
    expect(cameByHttps(connection, proxies)).toBe(secure);
  });
});
