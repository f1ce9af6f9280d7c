import * as fc from 'fast-check';
import { decideQuestion } from '../decide.js';
import { type AskedQuestion, type Standing } from '../question.js';
import { type Terms } from '../terms.js';
import { type AskingCommand, decideAsking } from './decide.js';
import { evolveHolds, holdOver, type Holds, noHolds } from './holds.js';
import { toKeepInStep } from './keep-in-step.js';
import { isInScope, isWithin, overlap, type Scope } from './scope.js';

const game: Scope = { gameId: '401', kind: null };
const totals: Scope = { gameId: null, kind: 'total' };
const say = (what: AskingCommand['do'], scope: Scope, reason = 'why'): AskingCommand => ({
  do: what,
  scope,
  reason,
  by: 'op',
});
const anyScope: fc.Arbitrary<Scope> = fc.record({
  gameId: fc.constantFrom('401', '402', null),
  kind: fc.constantFrom('total', 'raceTo', null),
});
const anyWord = fc.constantFrom<AskingCommand['do']>('suspend', 'resume');
const decided = (...commands: readonly AskingCommand[]) => {
  let holds: Holds = noHolds();
  let events: ReturnType<typeof decideAsking> = [];
  for (const command of commands) {
    events = decideAsking(command, holds);
    holds = events.reduce(evolveHolds, holds);
  }
  return { holds, types: events.map(({ type }) => type) };
};

describe('what operators keep from being asked', () => {
  it('is said once and taken back once', () => {
    expect(decided(say('suspend', game)).types).toEqual(['AskingSuspended']);
    expect(decided(say('suspend', game), say('suspend', game, 'another'))).toMatchObject({
      types: [],
      holds: [{ reason: 'why' }],
    });
    expect(decided(say('resume', game)).types).toEqual([]);
    expect(decided(say('suspend', game), say('resume', totals)).types).toEqual([]);
    expect(decided(say('suspend', game), say('resume', game))).toEqual({ types: ['AskingResumed'], holds: [] });
  });

  it.each([
    { opens: game, ends: ['401', '401 total'] },
    { opens: totals, ends: ['total', '401 total', '402 total'] },
    { opens: { gameId: '401', kind: 'total' }, ends: ['401 total'] },
    { opens: { gameId: '402', kind: null }, ends: ['402 total'] },
    { opens: { gameId: '403', kind: null }, ends: [] },
    { opens: { gameId: null, kind: 'raceTo' }, ends: [] },
  ] as const)('is taken back in all that lies in $opens and in nothing that reaches further', ({ opens, ends }) => {
    const named = ({ gameId, kind }: Scope): string => [gameId, kind].filter((part) => part !== null).join(' ');
    const all = [game, totals, { gameId: '401', kind: 'total' }, { gameId: '402', kind: 'total' }] as const;
    const { holds, types } = decided(...all.map((scope) => say('suspend', scope)), say('resume', opens));
    expect(types).toEqual(ends.map(() => 'AskingResumed'));
    const gone = all.filter((scope) => !holds.some((hold) => named(hold.scope) === named(scope)));
    expect(gone.map(named).toSorted()).toEqual([...ends].toSorted());
  });

  it('keeps nothing of a scope from being asked once it was opened, unless a hold reaches further', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ scope: anyScope, what: anyWord })), anyScope, (words, opened) => {
        const { holds } = decided(...words.map(({ what, scope }) => say(what, scope)), say('resume', opened));
        const question = { gameId: opened.gameId ?? '402', kind: opened.kind ?? 'raceTo' } as const;
        const hold = holdOver(holds, question);
        expect(hold && isWithin(hold.scope, opened)).toBeFalsy();
        expect(
          holds.filter(({ scope }) => overlap(scope, opened)).some(({ scope }) => isInScope(scope, question)),
        ).toBe(hold !== undefined);
      }),
    );
  });

  it('is whatever lies in one of the scopes', () => {
    const { holds } = decided(
      say('suspend', game),
      say('suspend', totals),
      say('suspend', { ...totals, gameId: '402' }),
    );
    expect(holdOver(holds, { gameId: '401', kind: 'raceTo' })?.scope).toEqual(game);
    expect(holdOver(holds, { gameId: '402', kind: 'total' })?.scope).toEqual(totals);
    expect(holdOver(holds, { gameId: '402', kind: 'raceTo' })).toBeUndefined();
    expect(holdOver(noHolds(), { gameId: '401', kind: 'total' })).toBeUndefined();
  });
});

describe('a question where operators keep some from being asked', () => {
  const terms: Terms = { kind: 'total', line: 220.5 };
  const question = (standing: Standing): AskedQuestion => ({
    asked: true,
    standing,
    settlement: { is: 'undecided' },
    since: null,
    settlements: 0,
    scored: 0,
    ruled: false,
    opened: {
      questionId: '401.1',
      gameId: '401',
      league: 'nba',
      day: '2026-01-15',
      terms,
      ruleVersion: 1,
      options: [],
      model: 'm',
      basis: { revision: 1, period: 1, clock: '12:00', score: null },
    },
  });
  const open = question({ is: 'open' });
  const stale = question({ is: 'suspended', reason: 'feedStale', detail: '' });
  const stopped = question({ is: 'suspended', reason: 'operator', detail: '' });
  const { holds } = decided(say('suspend', game), say('suspend', totals));
  const suspend = { do: 'suspend', reason: 'operator', detail: 'why' } as const;

  it('waits while it is held, also where it waited for the feed already', () => {
    expect(toKeepInStep(open, holds)).toEqual(suspend);
    expect(toKeepInStep(stale, holds)).toEqual(suspend);
    expect(toKeepInStep(stopped, holds)).toBeNull();
    expect(decideQuestion(suspend, stale)).toMatchObject([{ type: 'QuestionSuspended', data: { reason: 'operator' } }]);
  });

  it('goes on when the last of the holds over it is gone', () => {
    expect(toKeepInStep(stopped, holds.slice(1))).toBeNull();
    expect(toKeepInStep(stopped, noHolds())).toEqual({ do: 'resume', reason: 'operator' });
    expect(toKeepInStep(open, noHolds())).toBeNull();
    expect(toKeepInStep(stale, noHolds())).toBeNull();
  });

  it('stays closed once it is', () => {
    const locked = question({ is: 'locked', reason: 'tipOff' });
    expect(toKeepInStep(locked, holds)).toBeNull();
    expect(toKeepInStep(locked, noHolds())).toBeNull();
  });
});
