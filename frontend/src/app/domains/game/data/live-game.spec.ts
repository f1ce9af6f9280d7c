import type { GameDelta, WireEvent } from '@pbp/contracts';
import { evolve, initialState } from '@pbp/domain';
import { gameScheduled, playRecorded } from '../../../testing/a-game';
import { applyMessage, type LiveGame, loading } from './live-game';

const fresh = { observedAt: '2026-11-22T19:00:00Z', intervalMs: 10_000 };
const wire = (revision: number): WireEvent => ({
  revision,
  at: fresh.observedAt,
  event: playRecorded({ id: `p${revision}`, after: revision > 1 ? `p${revision - 1}` : null }),
});
const delta = (...revisions: number[]): GameDelta => ({
  gameId: 'g',
  revision: revisions.at(-1) ?? -1,
  events: revisions.map(wire),
});

/** The game after its schedule (revision 0) and the plays p1 to p<revision>. */
const knownGame = (revision: number) => {
  const events = [gameScheduled(), ...Array.from({ length: revision }, (_, i) => wire(i + 1).event)];
  const game = events.reduce(evolve, initialState());
  if (!game.known) throw new Error('the game must be known');
  return game;
};
const snapshot = (revision: number, after?: number) =>
  ({
    type: 'answer',
    after,
    answer: { kind: 'snapshot', snapshot: { gameId: 'g', revision, game: knownGame(revision), freshness: fresh } },
  }) as const;
const deltas = (after: number, ...revisions: number[]) =>
  ({ type: 'answer', after, answer: { kind: 'deltas', delta: { ...delta(...revisions) }, freshness: fresh } }) as const;

const at = (revision: number): LiveGame => applyMessage(loading, snapshot(revision));
const seen = (state: LiveGame) =>
  state.status === 'watching'
    ? { revision: state.revision, plays: state.game.plays.map((entry) => entry.play.id), lacking: state.lacking }
    : state.status;

describe('applyMessage', () => {
  it('starts from a snapshot', () => {
    expect(seen(at(2))).toEqual({ revision: 2, plays: ['p1', 'p2'], lacking: 'nothing' });
  });

  it('ignores deltas before the first snapshot', () => {
    expect(applyMessage(loading, { type: 'delta', delta: delta(1) })).toBe(loading);
  });

  it('folds a delta that follows on', () => {
    const state = applyMessage(at(1), { type: 'delta', delta: delta(2, 3) });
    expect(seen(state)).toEqual({ revision: 3, plays: ['p1', 'p2', 'p3'], lacking: 'nothing' });
  });

  it('changes nothing on a double', () => {
    const state = at(3);
    expect(applyMessage(state, { type: 'delta', delta: delta(2, 3) })).toBe(state);
  });

  it('takes only the new part of an overlapping delta', () => {
    expect(seen(applyMessage(at(2), { type: 'delta', delta: delta(2, 3) }))).toMatchObject({ revision: 3 });
  });

  it('leaves a delta that skips a revision, and lacks events', () => {
    expect(seen(applyMessage(at(1), { type: 'delta', delta: delta(3) }))).toEqual({
      revision: 1,
      plays: ['p1'],
      lacking: 'events',
    });
  });

  it('is whole again after the missing deltas', () => {
    const gap = applyMessage(at(1), { type: 'delta', delta: delta(4) });
    expect(seen(applyMessage(gap, deltas(1, 2, 3, 4)))).toEqual({
      revision: 4,
      plays: ['p1', 'p2', 'p3', 'p4'],
      lacking: 'nothing',
    });
  });

  it('wants a snapshot when the answer itself has a gap', () => {
    const gap = applyMessage(at(1), { type: 'delta', delta: delta(4) });
    expect(seen(applyMessage(gap, deltas(1, 3, 4)))).toMatchObject({ revision: 1, lacking: 'snapshot' });
  });

  it('wants a snapshot when the log on the server is shorter than what it knows', () => {
    expect(seen(applyMessage(at(5), deltas(5, 2)))).toMatchObject({ lacking: 'snapshot' });
  });

  it('wants a snapshot when an earlier answer ends before what it has heard of', () => {
    const gap = applyMessage(at(1), { type: 'delta', delta: delta(4) });
    expect(seen(applyMessage(gap, deltas(1, 2)))).toMatchObject({ revision: 2, lacking: 'snapshot' });
  });

  it('keeps what it knows when a snapshot is older than a delta that overtook it', () => {
    expect(seen(applyMessage(at(4), snapshot(3, 2)))).toMatchObject({ revision: 4, lacking: 'nothing' });
  });

  it('takes a snapshot of another, shorter log', () => {
    expect(seen(applyMessage(at(4), snapshot(1, 4)))).toMatchObject({ revision: 1, plays: ['p1'] });
  });

  it('notes freshness without touching the game', () => {
    const before = at(2);
    const freshness = { observedAt: '2026-11-22T19:00:10Z', intervalMs: 5_000 };
    const after = applyMessage(before, { type: 'freshness', freshness });
    expect(after).toEqual({ ...before, freshness });
  });

  it('tells a missing game from one that could not be loaded', () => {
    const problem = (code: 'unknown-game' | 'unavailable') =>
      ({ type: 'answer', after: undefined, answer: { kind: 'problem', code, detail: 'why' } }) as const;
    expect(applyMessage(loading, problem('unknown-game'))).toEqual({ status: 'missing' });
    expect(applyMessage(loading, problem('unavailable'))).toEqual({
      status: 'failed',
      code: 'unavailable',
      detail: 'why',
    });
    const watching = at(1);
    expect(applyMessage(watching, problem('unavailable'))).toBe(watching);
  });
});
