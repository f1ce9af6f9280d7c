import { Followers } from './followers.js';
import { KafkaPartition } from './kafka-partition.js';

const ignored = (): void => undefined;

const partition = (name: string) =>
  new KafkaPartition(name, () => true, {
    read: () => null,
    seek: ignored,
    pause: ignored,
    resume: ignored,
    end: async () => 0n,
    onOthers: ignored,
  });

/** Followers whose last batch takes as long as the spec says. */
const followed = () => {
  const deeds: string[] = [];
  const ends = new Map<string, () => void>();
  const followers = new Followers(async ({ name }) => {
    deeds.push(`${name} begins`);
    await new Promise<void>((resolve) => ends.set(name, resolve));
    deeds.push(`${name} ends`);
  });
  const turns = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await turns();
  };
  return { followers, deeds, end, turns };
};

describe('the followers of partitions', () => {
  it('follow side by side, until their partition goes', async () => {
    const { followers, deeds, end, turns } = followed();
    followers.begin(0, partition('a'));
    followers.begin(1, partition('b'));
    await turns();
    expect(deeds).toEqual(['a begins', 'b begins']);
    const kept = followers.of(1);
    followers.revokeAllBut([1]);
    expect([followers.of(0), followers.of(1)]).toEqual([undefined, kept]);
    expect(kept?.revoked.aborted).toBe(false);
    await end('a');
    await followers.goneHaveEnded();
    expect(deeds).toEqual(['a begins', 'b begins', 'a ends']);
  });

  it('begin when the one before has ended, where a partition goes and comes back at once', async () => {
    const { followers, deeds, end, turns } = followed();
    followers.begin(0, partition('old'));
    await turns();
    followers.revokeAllBut([]);
    followers.begin(0, partition('new'));
    await turns();
    expect(deeds).toEqual(['old begins']);
    await end('old');
    expect(deeds).toEqual(['old begins', 'old ends', 'new begins']);
  });

  it('do not begin at all where the partition went again meanwhile', async () => {
    const { followers, deeds, end, turns } = followed();
    followers.begin(0, partition('first'));
    await turns();
    followers.revokeAllBut([]);
    followers.begin(0, partition('second'));
    followers.revokeAllBut([]);
    followers.begin(0, partition('third'));
    await end('first');
    expect(deeds).toEqual(['first begins', 'first ends', 'third begins']);
  });

  it('are waited for also where their partition went long ago, and others went since', async () => {
    const { followers, end, turns } = followed();
    let over = false;
    followers.begin(0, partition('slow'));
    followers.begin(1, partition('quick'));
    await turns();
    followers.revokeAllBut([1]);
    followers.revokeAllBut([]);
    void followers.goneHaveEnded().then(() => (over = true));
    await end('quick');
    expect(over).toBe(false);
    await end('slow');
    expect(over).toBe(true);
  });
});
