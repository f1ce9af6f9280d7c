import { socketPath } from './socket-path.js';

describe('the path of the event store socket', () => {
  it('lies in the data folder', () => {
    expect(socketPath('/srv/pbp')).toBe('/srv/pbp/event-store/event-store.sock');
  });

  it('is short enough for the kernel, and the same for the same folder', () => {
    const deep = `/srv/${'a'.repeat(200)}`;
    expect(socketPath(deep).length).toBeLessThan(100);
    expect(socketPath(deep)).toBe(socketPath(deep));
    expect(socketPath(deep)).not.toBe(socketPath(`${deep}b`));
  });
});
