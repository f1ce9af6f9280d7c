import { type GameEvent, type KnownGame, shownScore, statusOf } from '@pbp/domain';
import { type SummaryShape, rawScoreboard, rawSummary } from '../testing/raw-summary.js';
import { type KnownFeed, unknownFeed } from './known-feed.js';
import { observeScoreboard } from './observe-scoreboard.js';
import { observeSummary } from './observe-summary.js';

const asked = { league: 'nba', day: '2026-05-02' } as const;

const poll = (known: KnownFeed, shape: SummaryShape, day: string = asked.day) => {
  const observed = observeScoreboard(new Map([['400', known]]), rawScoreboard(shape), { ...asked, day }).games.get(
    '400',
  );
  if (!observed) throw new Error('the scoreboard does not list game 400');
  return observed;
};

const typesOf = (facts: readonly GameEvent[]): readonly string[] => facts.map(({ type }) => type);
const after = (...shapes: SummaryShape[]): KnownFeed =>
  shapes.reduce((known: KnownFeed, shape) => poll(known, shape).known, unknownFeed());
const gameOf = ({ game }: KnownFeed): KnownGame => {
  if (!game.known) throw new Error('the game is not known');
  return game;
};

const scheduled: SummaryShape = { status: 'STATUS_SCHEDULED', state: 'pre' };
const live: SummaryShape = { period: 2, clock: '5:00', score: [40, 38], lineScore: [[22], [20]] };
const final: SummaryShape = { status: 'STATUS_FINAL', state: 'post', completed: true, period: 4, score: [100, 98] };
const postponed: SummaryShape = { status: 'STATUS_POSTPONED', state: 'post' };

describe('observeScoreboard', () => {
  it('announces a game on the day asked for', () => {
    const { facts } = poll(unknownFeed(), { ...scheduled, date: '2026-05-03T04:30Z' });
    expect(facts).toMatchObject([
      {
        type: 'GameScheduled',
        data: { gameId: '400', league: 'nba', day: '2026-05-02', startsAt: '2026-05-03T04:30:00.000Z' },
      },
      { type: 'ScoreObserved', data: { source: 'scoreboard', observation: { status: 'scheduled', period: 0 } } },
    ]);
  });

  it('tells what happened between two polls, in order', () => {
    expect(typesOf(poll(after(scheduled), live).facts)).toEqual([
      'GameStarted',
      'PeriodStarted',
      'PeriodEnded',
      'PeriodStarted',
      'ScoreObserved',
    ]);
    expect(typesOf(poll(after(scheduled, live), final).facts)).toEqual([
      'PeriodEnded',
      'PeriodStarted',
      'PeriodEnded',
      'PeriodStarted',
      'PeriodEnded',
      'ScoreObserved',
      'GameEnded',
    ]);
  });

  it('says nothing of the same scoreboard', () => {
    const known = after(live);
    expect(poll(known, { ...live, ballast: 'logo' })).toEqual({ polled: null, facts: [], known });
  });

  it('says nothing of the same entry on the scoreboard of another day', () => {
    const known = after(live);
    expect(poll(known, live, '2026-05-03')).toEqual({ polled: null, facts: [], known });
    const { known: later } = poll(known, { ...live, clock: '4:00' }, '2026-05-03');
    expect(poll(later, { ...live, clock: '4:00' })).toEqual({ polled: null, facts: [], known: later });
  });

  it('shows what it says of a game that it took up again, though the summary still calls it over', () => {
    const ended = observeSummary(after(live, final), rawSummary(final)).known;
    const { facts, known } = poll(ended, { ...live, period: 5, clock: '3:00', score: [104, 99] });
    expect(typesOf(facts)).toContain('GameReopened');
    expect(statusOf(gameOf(known))).toMatchObject({ period: 5, clock: '3:00', detail: 'STATUS_IN_PROGRESS detail' });
    expect(shownScore(gameOf(known))).toEqual({ home: 104, away: 99 });
  });

  it('takes an end back when the source that told it does, and ends the game again', () => {
    const flap = poll(after(live, final), { ...scheduled });
    expect(typesOf(flap.facts)).toEqual(['GameReopened', 'ScoreObserved']);
    expect(gameOf(flap.known).phase.is).toBe('inProgress');
    const again = poll(flap.known, final);
    expect(gameOf(again.known).phase).toEqual({ is: 'ended', score: { home: 100, away: 98 }, how: 'played' });
  });

  it('does not take an end back because the other source is late', () => {
    const ended = observeSummary(after(live), rawSummary(final)).known;
    const late = poll(ended, { ...live, clock: '0:01' });
    expect(typesOf(late.facts)).toEqual(['ScoreObserved']);
    expect(gameOf(late.known).phase.is).toBe('ended');
  });

  it('revises a final score', () => {
    const { facts } = poll(after(final), { ...final, score: [100, 99] });
    expect(facts.at(-1)).toEqual({
      type: 'FinalScoreRevised',
      data: { gameId: '400', score: { home: 100, away: 99 } },
    });
  });

  it('tells a forfeit', () => {
    const { facts } = poll(unknownFeed(), { status: 'STATUS_FORFEIT', state: 'post', completed: true, score: [2, 0] });
    expect(typesOf(facts)).toEqual(['GameScheduled', 'ScoreObserved', 'GameEnded']);
    expect(facts.at(-1)).toMatchObject({ data: { how: 'forfeit', score: { home: 2, away: 0 } } });
  });

  it('tells a postponement, and the game back on at its old time or a new one', () => {
    const off = poll(after(scheduled), postponed);
    expect(typesOf(off.facts)).toEqual(['GamePostponed', 'ScoreObserved']);
    for (const shape of [scheduled, { ...scheduled, date: '2026-05-09T23:30Z' }]) {
      const back = poll(off.known, shape);
      expect(typesOf(back.facts)).toEqual(['GameRescheduled', 'ScoreObserved']);
      expect(gameOf(back.known).phase.is).toBe('scheduled');
    }
  });

  it('tells a cancellation', () => {
    expect(typesOf(poll(after(scheduled), { status: 'STATUS_CANCELED', state: 'post' }).facts)).toContain(
      'GameCanceled',
    );
  });

  it('does not move a game to and fro between two sources that disagree on its start', () => {
    const moved = poll(after(scheduled), { ...scheduled, date: '2026-05-02T23:00Z' }).known;
    const summary = rawSummary({ ...scheduled, date: '2026-05-02T23:30Z' });
    const first = observeSummary(moved, summary);
    expect(typesOf(first.facts)).toContain('GameRescheduled');
    expect(poll(first.known, { ...scheduled, date: '2026-05-02T23:00Z', score: [0, 0] }).facts).toEqual([]);
  });

  it('does not start a game that is delayed before its first tip', () => {
    expect(typesOf(poll(after(scheduled), { status: 'STATUS_DELAYED', state: 'in' }).facts)).toEqual(['ScoreObserved']);
  });

  it('announces a game again once a team that was to be determined is', () => {
    const payload = rawScoreboard(scheduled) as {
      events: { competitions: { competitors: { team: { id: string } }[] }[] }[];
    };
    payload.events[0]?.competitions[0]?.competitors.forEach(({ team }) => (team.id = `-${team.id}`));
    const unknownTeams = observeScoreboard(new Map(), payload, asked).games.get('400');
    const { facts } = poll(unknownTeams?.known ?? unknownFeed(), scheduled);
    expect(facts).toMatchObject([{ type: 'GameScheduled', data: { home: { id: '1' }, away: { id: '2' } } }]);
  });

  it('quarantines a game that cannot be read, once, and goes on with the rest', () => {
    const both = {
      events: [{ id: '399', competitions: [{ competitors: 'none' }] }, ...(rawScoreboard(live)['events'] as [])],
    };
    const { games } = observeScoreboard(new Map(), both, asked);
    expect(games.get('399')?.facts).toMatchObject([
      { type: 'FeedAnomaly', data: { gameId: '399', where: 'scoreboard' } },
    ]);
    expect(typesOf(games.get('400')?.facts ?? [])).toContain('GameStarted');
    const known = new Map([...games].map(([id, observed]) => [id, observed.known]));
    expect([...observeScoreboard(known, both, asked).games.values()].every(({ polled }) => polled === null)).toBe(true);
  });

  it.each<[string, SummaryShape]>([
    ['a period that no game reached', { ...live, period: 2_000_000_000 }],
    ['a period before the first', { ...live, period: -1 }],
    ['a score beyond every table', { ...live, score: [9_999_999_999, 38] }],
    ['points of a period beyond every table', { ...live, lineScore: [[9_999_999_999], [20]] }],
    ['a line score without end', { ...live, lineScore: [Array<number>(1_000).fill(1), [20]] }],
    ['a start in another age', { ...live, date: '+200000-05-02T23:30Z' }],
    ['more regulation than any sport has', { ...live, regulationPeriods: 2_000_000_000 }],
  ])('takes %s for an anomaly, and stands by what was said before', (_, wrong) => {
    const known = after(live);
    const { facts, known: now } = poll(known, wrong);
    expect(facts).toMatchObject([{ type: 'FeedAnomaly', data: { gameId: '400', where: 'scoreboard' } }]);
    expect(gameOf(now)).toEqual({ ...gameOf(known), anomalies: 1 });
  });

  it('tells what is no scoreboard', () => {
    for (const payload of [null, {}, { events: {} }, 'text']) {
      expect(observeScoreboard(new Map(), payload, asked).problems).toHaveLength(1);
    }
    expect(observeScoreboard(new Map(), { events: [{ name: 'nameless' }] }, asked).problems).toHaveLength(1);
  });
});
