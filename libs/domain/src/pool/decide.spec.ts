import { decidePool, MOST_POOL_MEMBERS, type PoolCommand, type PoolDecision } from './decide.js';
import { type PoolEvent } from './events.js';
import { evolvePool, initialPool } from './pool.js';

const poolId = 'p';
const created: PoolEvent = { type: 'PoolCreated', data: { poolId, code: 'first', ownerId: 'ann' } };
const joined = (fanId: string): PoolEvent => ({ type: 'MemberJoined', data: { poolId, fanId } });
const left = (fanId: string): PoolEvent => ({ type: 'MemberLeft', data: { poolId, fanId } });
const handedOver = (by: string, to: string): PoolEvent => ({ type: 'PoolHandedOver', data: { poolId, to, by } });
const closed: PoolEvent = { type: 'PoolClosed', data: { poolId } };

const given = (...history: readonly PoolEvent[]) => ({
  when: (command: PoolCommand) => {
    const decision: PoolDecision = decidePool(command, history.reduce(evolvePool, initialPool()));
    return {
      then: (...events: readonly PoolEvent[]) => expect(decision).toEqual({ is: 'accepted', events }),
      refused: (reason: string) => expect(decision).toEqual({ is: 'refused', reason }),
    };
  },
});

const create: PoolCommand = { do: 'create', poolId, code: 'first', by: 'ann' };
const join = (by: string, code = 'first'): PoolCommand => ({ do: 'join', code, by });
const leave = (by: string): PoolCommand => ({ do: 'leave', by });
const remove = (by: string, fanId: string): PoolCommand => ({ do: 'remove', fanId, by, newCode: 'second' });
const handOver = (by: string, to: string): PoolCommand => ({ do: 'handOver', to, by });
const rename = (by: string): PoolCommand => ({ do: 'rename', by });

describe('making a pool', () => {
  it('makes who asks its owner', () => given().when(create).then(created));
  it('is done once', () =>
    given(created)
      .when({ ...create, code: 'another' })
      .then());
  it('is not done again when it has closed', () =>
    given(created, left('ann'), closed).when(create).refused('unknownPool'));
  it('is not done again by who has left it', () =>
    given(created, joined('bob'), handedOver('ann', 'bob'), left('ann')).when(create).refused('unknownPool'));
});

describe('joining a pool', () => {
  const full = Array.from({ length: MOST_POOL_MEMBERS - 1 }, (_, n) => joined(`fan-${n}`));

  it('takes its code', () => given(created).when(join('bob')).then(joined('bob')));
  it('is done once', () => given(created, joined('bob')).when(join('bob')).then());
  it('is refused by another code', () => given(created).when(join('bob', 'guess')).refused('unknownCode'));
  it('is refused where there is none', () => given().when(join('bob')).refused('unknownCode'));
  it('is refused where there is none any more', () =>
    given(created, left('ann'), closed).when(join('bob')).refused('unknownCode'));
  it('is refused when it is full, but not to its members', () => {
    given(created, ...full.slice(1))
      .when(join('bob'))
      .then(joined('bob'));
    given(created, ...full)
      .when(join('bob'))
      .refused('full');
    given(created, ...full)
      .when(join('fan-7'))
      .then();
  });
  it('can be done again by who has left', () =>
    given(created, joined('bob'), left('bob')).when(join('bob')).then(joined('bob')));
});

describe('leaving a pool', () => {
  it('is for members', () => given(created).when(leave('bob')).refused('unknownPool'));
  it('leaves it as it is', () => given(created, joined('bob')).when(leave('bob')).then(left('bob')));
  it('hands it over to who joined earliest, when its owner leaves', () =>
    given(created, joined('bob'), joined('cyd'), left('bob'), joined('bob'))
      .when(leave('ann'))
      .then(handedOver('ann', 'cyd'), left('ann')));
  it('closes it, when the last one leaves', () => given(created).when(leave('ann')).then(left('ann'), closed));
});

describe('removing a member', () => {
  const history = [created, joined('bob'), joined('cyd')];

  it('makes the code that they know worth nothing', () =>
    given(...history)
      .when(remove('ann', 'bob'))
      .then(
        { type: 'MemberRemoved', data: { poolId, fanId: 'bob', by: 'ann' } },
        { type: 'PoolCodeRenewed', data: { poolId, code: 'second', by: 'ann' } },
      ));
  it('keeps them out by the old code, and lets in by the new one', () => {
    const removed: readonly PoolEvent[] = [
      ...history,
      { type: 'MemberRemoved', data: { poolId, fanId: 'bob', by: 'ann' } },
      { type: 'PoolCodeRenewed', data: { poolId, code: 'second', by: 'ann' } },
    ];
    given(...removed)
      .when(join('bob'))
      .refused('unknownCode');
    given(...removed)
      .when(join('dan', 'second'))
      .then(joined('dan'));
  });
  it('is for the owner', () =>
    given(...history)
      .when(remove('bob', 'cyd'))
      .refused('notOwner'));
  it('is for members only', () =>
    given(...history)
      .when(remove('dan', 'cyd'))
      .refused('unknownPool'));
  it('is refused where they are no member', () =>
    given(...history)
      .when(remove('ann', 'dan'))
      .refused('unknownMember'));
  it('is leaving, where it is oneself', () => {
    given(...history)
      .when(remove('bob', 'bob'))
      .then(left('bob'));
    given(...history)
      .when(remove('ann', 'ann'))
      .then(handedOver('ann', 'bob'), left('ann'));
  });
});

describe('handing a pool over', () => {
  const history = [created, joined('bob')];

  it('makes a member its owner', () =>
    given(...history)
      .when(handOver('ann', 'bob'))
      .then(handedOver('ann', 'bob')));
  it('changes nothing, where it is the owner', () =>
    given(...history)
      .when(handOver('ann', 'ann'))
      .then());
  it('is for the owner, once', () => {
    given(...history)
      .when(handOver('bob', 'bob'))
      .refused('notOwner');
    given(...history, handedOver('ann', 'bob'))
      .when(handOver('ann', 'bob'))
      .refused('notOwner');
  });
  it('is refused where they are no member', () =>
    given(...history)
      .when(handOver('ann', 'dan'))
      .refused('unknownMember'));
});

describe('renaming a pool', () => {
  it('says who did, and not to what', () =>
    given(created)
      .when(rename('ann'))
      .then({ type: 'PoolRenamed', data: { poolId, by: 'ann' } }));
  it('is for the owner', () => given(created, joined('bob')).when(rename('bob')).refused('notOwner'));
  it('is for members', () => given(created).when(rename('bob')).refused('unknownPool'));
});
