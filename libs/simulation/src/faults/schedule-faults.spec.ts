import { leagueDayOf } from '@pbp/domain';
import { generateGame } from '../generate-game.js';
import { cleanFinal, type Poll, pollsOf } from '../polls-of.js';
import { type Fate, fateOf } from './fate.js';
import { scheduleFaults, type ScheduleFault } from './fault.js';

const game = generateGame({ seed: 21 });

/** The first seed by which the fault strikes this game. */
const seedFor = (fault: ScheduleFault): number => {
  for (let seed = 0; seed < 100; seed++) if (fateOf(game, [fault], seed)) return seed;
  throw new Error(`${fault} never strikes`);
};

const fateBy = (fault: ScheduleFault): Fate => {
  const fate = fateOf(game, [fault], seedFor(fault));
  if (!fate) throw new Error(`${fault} does not strike`);
  return fate;
};

interface Competition {
  readonly date: string;
  readonly status: { readonly type: { readonly name: string; readonly state: string; readonly completed: boolean } };
  readonly competitors: readonly { readonly score?: string; readonly linescores?: readonly unknown[] }[];
}

interface Summary {
  readonly header: { readonly id: string; readonly competitions: readonly [Competition] };
  readonly plays?: readonly { readonly id: string; readonly wallclock: string }[];
}

interface Scoreboard {
  readonly day: { readonly date: string };
  readonly events: readonly { readonly id: string; readonly competitions: readonly [Competition] }[];
}

interface Seen {
  readonly poll: Poll;
  readonly summary: Summary;
}

const seen = new Map<ScheduleFault, readonly Seen[]>();

const polled = (fault: ScheduleFault): readonly Seen[] =>
  [...pollsOf(game, { every: 600, faults: [fault], seed: seedFor(fault) })].map((poll) => ({
    poll,
    summary: JSON.parse(poll.body) as Summary,
  }));

const summaries = (fault: ScheduleFault): readonly Seen[] => {
  const known = seen.get(fault) ?? polled(fault);
  seen.set(fault, known);
  return known;
};

const competitionIn = ({ header }: Summary): Competition => header.competitions[0];
const statusIn = (summary: Summary): string => competitionIn(summary).status.type.name;
const scoresIn = (summary: Summary): (string | undefined)[] =>
  competitionIn(summary).competitors.map(({ score }) => score);
const statuses = (fault: ScheduleFault): string[] => [
  ...new Set(summaries(fault).map(({ summary }) => statusIn(summary))),
];
const lastOf = (fault: ScheduleFault): Summary => {
  const last = summaries(fault).at(-1);
  if (!last) throw new Error('no polls');
  return last.summary;
};

describe('a game that is not played as announced', () => {
  it.each(scheduleFaults)('%s strikes some games and leaves most alone, by seed', (fault) => {
    const struck = Array.from({ length: 200 }, (_, seed) => fateOf(game, [fault], seed)).filter(Boolean).length;
    expect(struck).toBeGreaterThan(40);
    expect(struck).toBeLessThan(120);
    expect(fateBy(fault).is).toBe(fault);
  });

  it('has one fate, of those switched on', () => {
    const fates = new Set(Array.from({ length: 200 }, (_, seed) => fateOf(game, scheduleFaults, seed)?.is));
    expect(fates).toEqual(new Set([undefined, ...scheduleFaults]));
    expect(fateOf(game, ['ballast', 'lateInserts'], seedFor('canceled'))).toBeUndefined();
  });

  it.each(scheduleFaults)('ends on its clean final payload: %s', (fault) => {
    const options = { faults: [fault], seed: seedFor(fault) };
    expect(summaries(fault).at(-1)?.poll.body).toBe(cleanFinal(game, options).body);
  });
});

describe.each([
  ['postponed', 'STATUS_POSTPONED'],
  ['canceled', 'STATUS_CANCELED'],
] as const)('a %s game', (fault, status) => {
  it('is "post" without being completed, 0-0, without plays or line score', () => {
    const last = lastOf(fault);
    expect(statuses(fault)).toEqual(['STATUS_SCHEDULED', status]);
    expect(competitionIn(last).status.type).toMatchObject({ state: 'post', completed: false });
    expect(scoresIn(last)).toEqual(['0', '0']);
    expect(last.plays).toBeUndefined();
    expect(competitionIn(last).competitors.every(({ linescores }) => linescores === undefined)).toBe(true);
  });
});

describe('a forfeited game', () => {
  it('is completed 2-0 without a play', () => {
    const last = lastOf('forfeited');
    expect(statuses('forfeited')).toEqual(['STATUS_SCHEDULED', 'STATUS_FORFEIT']);
    expect(competitionIn(last).status.type).toMatchObject({ state: 'post', completed: true });
    expect(scoresIn(last).sort()).toEqual(['0', '2']);
    expect(last.plays).toBeUndefined();
  });
});

describe('a rescheduled game', () => {
  const before = leagueDayOf(game.startsAt - 86_400_000);

  it('is postponed, then stands under the same id on its new day, and is played there', () => {
    expect(statuses('rescheduled').slice(0, 3)).toEqual(['STATUS_SCHEDULED', 'STATUS_POSTPONED', 'STATUS_IN_PROGRESS']);
    const dates = summaries('rescheduled').map(({ summary }) => leagueDayOf(competitionIn(summary).date));
    expect([...new Set(dates)]).toEqual([before, game.day]);
    expect(new Set(summaries('rescheduled').map(({ summary }) => summary.header.id))).toEqual(new Set([game.id]));
  });

  it('stands on one day of the scoreboards at a time', () => {
    const polls = [
      ...pollsOf(game, { every: 900, faults: ['rescheduled'], seed: seedFor('rescheduled'), of: 'scoreboard' }),
    ];
    const boards = polls.map(({ body }) => JSON.parse(body) as Scoreboard);
    expect(polls.map(({ day }) => day)).toEqual(boards.map(({ day }) => day.date));
    expect(new Set(boards.map(({ day }) => day.date))).toEqual(new Set([before, game.day]));
    expect(boards.every(({ events }) => events.length === 1)).toBe(true);
  });
});

describe('a suspended game', () => {
  const fate = fateBy('suspended');

  it('stands still for a day, keeps its day and score, and is played on to its end', () => {
    expect(statuses('suspended')).toEqual(expect.arrayContaining(['STATUS_SUSPENDED', 'STATUS_FINAL']));
    const still = summaries('suspended').filter(({ summary }) => statusIn(summary) === 'STATUS_SUSPENDED');
    const counts = new Set(still.map(({ summary }) => `${summary.plays?.length} ${scoresIn(summary).join('-')}`));
    expect(counts.size).toBe(1);
    expect(still.every(({ poll }) => poll.day === game.day)).toBe(true);
    expect(still.map(({ summary }) => competitionIn(summary).status.type.completed)).not.toContain(true);
    expect(lastOf('suspended').plays?.length).toBe(game.plays.length);
    expect(scoresIn(lastOf('suspended'))).toEqual(scoresIn(JSON.parse(cleanFinal(game).body) as Summary));
  });

  it('has plays of two days', () => {
    const walls = (lastOf('suspended').plays ?? []).map(({ wallclock }) => Date.parse(wallclock));
    const early = walls.filter((wall) => wall <= fate.from).length;
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(walls.length);
    expect(Math.max(...walls)).toBeGreaterThan(fate.from + 86_400_000);
  });
});
