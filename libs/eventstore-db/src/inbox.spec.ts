import { Inbox } from './inbox.js';

class Source {
  flowing = true;
  pause(): void {
    this.flowing = false;
  }
  resume(): void {
    this.flowing = true;
  }
}

const collect = async (inbox: Inbox<number, string>): Promise<string[]> => {
  const seen: string[] = [];
  for await (const each of inbox.drain()) seen.push(each);
  return seen;
};

describe('Inbox', () => {
  let source: Source;
  let inbox: Inbox<number, string>;

  beforeEach(() => {
    source = new Source();
    inbox = new Inbox(source, (item) => (item < 0 ? undefined : String(item)));
  });

  it('hands out what it took, converted, in order, leaving out what converts to nothing', async () => {
    for (const item of [1, -1, 2]) inbox.take(item);
    inbox.end();
    expect(await collect(inbox)).toEqual(['1', '2']);
  });

  it('puts a sign behind the items that the source still holds', async () => {
    inbox.take(1);
    inbox.put('sign', 2);
    inbox.put('now', 0);
    for (const item of [2, -1, 3]) inbox.take(item);
    inbox.end();
    expect(await collect(inbox)).toEqual(['1', 'now', '2', 'sign', '3']);
  });

  it('gives what came before an error, then the error', async () => {
    inbox.take(1);
    inbox.end(new Error('lost'));
    const drained = inbox.drain();
    expect(await drained.next()).toEqual({ value: '1', done: false });
    await expect(drained.next()).rejects.toThrow('lost');
  });

  it('stops the source when nobody asks, and lets it go on when somebody does', async () => {
    for (let item = 0; item < 512; item += 1) inbox.take(item);
    expect(source.flowing).toBe(false);
    await inbox.drain().next();
    expect(source.flowing).toBe(true);
  });

  it('discarded, keeps the source flowing and takes nothing more', async () => {
    source.pause();
    inbox.take(1);
    inbox.discard();
    inbox.take(2);
    expect(source.flowing).toBe(true);
    expect(await collect(inbox)).toEqual([]);
  });
});
