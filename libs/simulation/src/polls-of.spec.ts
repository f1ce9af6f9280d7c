import { isDeepStrictEqual } from 'node:util';
import { initialState } from '@pbp/domain';
import { observeScoreboard, observeSummary, reconcilePayload, unknownFeed, watchSummary } from '@pbp/espn';
import fc from 'fast-check';
import { contentFaults, type Fault, faults, parseFaults, scheduleFaults } from './faults/fault.js';
import { isRestless } from './faults/window.js';
import { generateGame } from './generate-game.js';
import { cleanFinal, type Poll, pollsOf } from './polls-of.js';

const isScheduleFault = (fault: Fault): boolean => scheduleFaults.some((one) => one === fault);

const game = generateGame({ seed: 21 });
const bodiesWith = (...switched: Fault[]): string[] =>
  [...pollsOf(game, { every: 150, faults: switched, seed: 8 })].map(({ body }) => body);
const honest = bodiesWith();

const playsIn = (body: string): { id: string; text: string }[] =>
  (JSON.parse(body) as { plays?: { id: string; text: string }[] }).plays ?? [];
const statusIn = (body: string): string => /STATUS_[A-Z_]+/.exec(body)?.[0] ?? '';

/** Status, period and clock of the header. */
const clockIn = (body: string): string => {
  const parsed = JSON.parse(body) as { header: { competitions: { status: unknown }[] } };
  return JSON.stringify(parsed.header.competitions[0]?.status);
};

const scoreIn = (body: string): number[] => {
  const parsed = JSON.parse(body) as { header: { competitions: { competitors: { score?: string }[] }[] } };
  return parsed.header.competitions[0]?.competitors.map(({ score }) => Number(score ?? 0)) ?? [];
};

describe('polls of a game', () => {
  it('are the same bytes for the same seed', () => {
    const bytes = (): string[] => [...pollsOf(game, { every: 300, faults, seed: 'x' })].map(({ body }) => body);
    expect(bytes()).toEqual(bytes());
  });

  it('end on the clean final, whatever was switched on', () => {
    fc.assert(
      fc.property(fc.subarray([...faults]), fc.integer(), (switched, seed) => {
        const last = [...pollsOf(game, { every: 1800, faults: switched, seed })].at(-1);
        expect(last?.status).toBe(200);
        expect(last?.body).toBe(cleanFinal(game, { faults: switched, seed }).body);
        const leavesAsIs = !switched.some((fault) => fault === 'finalCorrectedNextDay' || isScheduleFault(fault));
        if (leavesAsIs) expect(last?.body).toBe(cleanFinal(game).body);
      }),
      { numRuns: 25 },
    );
  });

  it('can be of the scoreboard, or of both', () => {
    const kinds = (polls: Iterable<Poll>): string[] => [...polls].slice(0, 4).map(({ of }) => of);
    expect(kinds(pollsOf(game, { every: 600, of: 'scoreboard' }))).toEqual(Array(4).fill('scoreboard'));
    expect(kinds(pollsOf(game, { every: 600, of: 'both' }))).toEqual([
      'scoreboard',
      'summary',
      'scoreboard',
      'summary',
    ]);
  });

  it('change nothing at all when nothing happens', () => {
    const [first, second] = honest;
    expect(first).toBe(second);
  });
});

describe('a fault changes what polls show:', () => {
  it.each(contentFaults)('%s', (fault) => {
    const polls = [...pollsOf(game, { every: 150, faults: [fault], seed: 8 })];
    expect(polls.filter(({ body }, index) => body !== honest[index]).length).toBeGreaterThan(0);
    for (const { body } of polls) expect(() => JSON.parse(body) as unknown).not.toThrow();
  });

  it('lateInserts puts plays into the middle of the list', () => {
    const inserted = bodiesWith('lateInserts').some((body, index, all) => {
      const [before, now] = [playsIn(all[index - 1] ?? body), playsIn(body)];
      const known = new Set(before.map(({ id }) => id));
      const last = now.findLastIndex(({ id }) => known.has(id));
      return now.slice(0, last).some(({ id }) => !known.has(id));
    });
    expect(inserted).toBe(true);
  });

  it('editedPlays gives a play another text later', () => {
    const texts = new Map<string, Set<string>>();
    for (const body of bodiesWith('editedPlays'))
      for (const { id, text } of playsIn(body)) texts.set(id, (texts.get(id) ?? new Set()).add(text));
    expect([...texts.values()].some(({ size }) => size > 1)).toBe(true);
  });

  it('deletedPlays takes plays back', () => {
    const seen = new Set(bodiesWith('deletedPlays').flatMap((body) => playsIn(body).map(({ id }) => id)));
    expect(seen.size).toBeGreaterThan(game.plays.length);
  });

  it('headerAhead shows a score that the plays do not know yet', () => {
    const points = (body: string): number => playsIn(body).length;
    const ahead = bodiesWith('headerAhead').some(
      (body, index) =>
        points(body) === points(honest[index] ?? '') && scoreIn(body).join() !== scoreIn(honest[index] ?? '').join(),
    );
    expect(ahead).toBe(true);
  });

  it('scoreGoesDown', () => {
    const totals = bodiesWith('scoreGoesDown').map((body) => scoreIn(body).reduce((sum, score) => sum + score, 0));
    expect(totals.some((total, index) => total < (totals[index - 1] ?? 0))).toBe(true);
  });

  it('flappingStatus calls a live game scheduled', () => {
    const statuses = bodiesWith('flappingStatus').map(statusIn);
    expect(statuses.lastIndexOf('STATUS_SCHEDULED')).toBeGreaterThan(statuses.indexOf('STATUS_IN_PROGRESS'));
  });

  it('stuckClock lets status and clock stand still for minutes while plays go on', () => {
    const told = (...switched: Fault[]) =>
      [...pollsOf(game, { every: 60, faults: switched, seed: 8 })].map(({ body }) => ({
        clock: clockIn(body),
        plays: playsIn(body)
          .map(({ id }) => id)
          .join(),
      }));
    const [stuck, moving] = [told('stuckClock'), told()];
    expect(stuck.map(({ plays }) => plays)).toEqual(moving.map(({ plays }) => plays));
    expect(stuck.at(-1)).toEqual(moving.at(-1));

    const behind = stuck.filter(({ clock }, index) => clock !== moving[index]?.clock);
    const stops = [...Map.groupBy(behind, ({ clock }) => clock).values()];
    const longest = stops.toSorted((one, other) => other.length - one.length)[0] ?? [];
    expect(longest.length).toBeGreaterThanOrEqual(4);
    expect(longest.at(-1)?.plays.length).toBeGreaterThan(longest[0]?.plays.length ?? 0);
  });

  it.each([game, generateGame({ seed: 22, league: 'womens-college-basketball' })])(
    'ballast makes every poll another, and leaves what is watched as it is ($league)',
    (one) => {
      const polls = [...pollsOf(one, { every: 150, faults: ['ballast'], seed: 8 })];
      const plain = [...pollsOf(one, { every: 150, seed: 8 })];
      const restless = polls.filter(({ at }) => isRestless(one, at));
      expect(restless.length).toBeGreaterThan(50);
      expect(new Set(restless.map(({ body }) => body)).size).toBe(restless.length);
      const watched = ({ body }: Poll): unknown => watchSummary(JSON.parse(body));
      expect(polls.filter((poll, index) => !isDeepStrictEqual(watched(poll), watched(plain[index] ?? poll)))).toEqual(
        [],
      );
      const [before, after] = polls.map(({ body }): unknown => JSON.parse(body));
      expect(observeSummary(observeSummary(unknownFeed(), before).known, after).polled).toBeNull();
    },
  );

  it('playsMissingUntilEnd lists none before the end and all of them after', () => {
    const bodies = bodiesWith('playsMissingUntilEnd');
    expect(bodies.filter((body) => statusIn(body) !== 'STATUS_FINAL').every((body) => playsIn(body).length === 0)).toBe(
      true,
    );
    expect(playsIn(bodies.at(-1) ?? '').length).toBe(game.plays.length);
  });

  it('finalCorrectedNextDay changes the final once, and for good', () => {
    const finals = new Set(
      bodiesWith('finalCorrectedNextDay')
        .filter((body) => statusIn(body) === 'STATUS_FINAL')
        .map((body) => scoreIn(body).join()),
    );
    expect(finals.size).toBe(2);
    expect(
      reconcilePayload(JSON.parse(cleanFinal(game, { faults: ['finalCorrectedNextDay'], seed: 8 }).body)),
    ).toMatchObject({ differences: [], score: { equal: true } });
  });

  it.each([
    ['refused403', 403],
    ['tooMany429', 429],
    ['serverError500', 500],
  ] as const)('%s answers %i', (fault, status) => {
    const struck = [...pollsOf(game, { every: 150, faults: [fault], seed: 8 })].filter((poll) => poll.status !== 200);
    expect(struck.length).toBeGreaterThan(0);
    expect(new Set(struck.map((poll) => poll.status))).toEqual(new Set([status]));
  });

  it.each(['truncated', 'htmlInsteadOfJson'] as const)('%s gives a body that is no JSON, with status 200', (fault) => {
    const broken = [...pollsOf(game, { every: 150, faults: [fault], seed: 8 })].filter(
      ({ body }) => !body.endsWith('}'),
    );
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.every(({ status }) => status === 200)).toBe(true);
  });

  it('slow takes its time', () => {
    expect([...pollsOf(game, { every: 150, faults: ['slow'], seed: 8 })].some(({ delayMs }) => delayMs >= 500)).toBe(
      true,
    );
  });
});

describe('the list of faults', () => {
  it('is read from words, and an unknown one is named', () => {
    expect(parseFaults('lateInserts, ballast')).toEqual(['lateInserts', 'ballast']);
    expect(parseFaults('all')).toEqual(faults);
    expect(parseFaults('none')).toEqual([]);
    expect(() => parseFaults('lateInsert')).toThrow('unknown fault "lateInsert"');
  });
});

describe('what ingestion makes of the polls', () => {
  it('is a known game from either body', () => {
    expect(initialState().known).toBe(false);
    const summary = observeSummary(unknownFeed(), JSON.parse(cleanFinal(game).body));
    expect(summary.known.game.known).toBe(true);
    const scoreboard = observeScoreboard(new Map(), JSON.parse(cleanFinal(game, { of: 'scoreboard' }).body), {
      league: 'nba',
      day: game.day,
    });
    expect([...scoreboard.games.keys()]).toEqual([game.id]);
  });
});
