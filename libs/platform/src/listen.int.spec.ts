import { checkPort, PortError } from './listen.js';

describe('an address that cannot be had', () => {
  it.each([
    [
      'nosuch.invalid',
      'HOST=nosuch.invalid is a name that nobody knows: give an address of this machine, e.g. 127.0.0.1',
    ],
    ['192.0.2.1', 'HOST=192.0.2.1 is not an address of this machine'],
    ['fe80::1', 'HOST=fe80::1 is not an address of this machine'],
  ])('is told by the variable that names it: %s', async (host, line) => {
    await expect(checkPort(host, 0)).rejects.toThrow(new PortError(line));
  });

  it('is none of ours', async () => {
    await expect(checkPort('localhost', 0)).resolves.toBeUndefined();
  });
});
