import { jest } from '@jest/globals';
import {
  type Answered,
  countedAnswer,
  type InLogOrder,
  type Option,
  outcomeOfRequests,
  type PredictionEvent,
  type PredictionScore,
  sameData,
  scoreOf,
  settle,
  type Settlement,
} from '@pbp/domain';
import { type FollowedGame, followSeason, type Moment } from './testing/followed-season.js';

jest.setTimeout(7_200_000);

const games = Number(process.env['SEASON_GAMES'] ?? 6);
const seed = process.env['SEASON_SEED'] ?? 'savers';
const delay = 40_000;

/** A question when it was asked, and later while it could be answered. */
interface Open {
  readonly first: Moment;
  readonly later: readonly Moment[];
}

/** Who scores next, from its asking until the feed tells who did: as long as all that is asked comes to the same. */
const untilNextPoints = ({ nextPoints }: FollowedGame): readonly Open[] => {
  const runs: Moment[][] = [];
  for (const { atOnce } of nextPoints) {
    const run = runs.at(-1);
    if (run?.[0] && sameData(run[0].decision.settlement, atOnce.decision.settlement)) run.push(atOnce);
    else runs.push([atOnce]);
  }
  return runs.flatMap(([first, ...later]) => (first ? [{ first, later }] : []));
};

const openIn = (game: FollowedGame): readonly Open[] => [
  ...game.asked.map(({ first, last }) => ({ first, later: first.at === last.at ? [] : [last] })),
  ...untilNextPoints(game),
];

const favourite = (options: readonly Option[]): Option =>
  options.toSorted((one, other) => other.chance - one.chance)[0] ?? { id: '', chance: 0 };

const asked = (
  requestId: string,
  { opened: { questionId, ruleVersion }, at }: Moment,
  { id, chance }: Option,
): Answered => {
  const request = { questionId, fanId: 'bot', requestId, position: '', gameRevision: 0, ruleVersion, at };
  return { ...request, pick: id, chance: null, modelChance: chance };
};

const placed = ({ first }: Open): PredictionEvent => ({
  type: 'PredictionPlaced',
  data: asked('1', first, favourite(first.options)),
});

/** What a bot does in a moment in which it has seen what the question came to, and that it has lost. */
type Saves = (moment: Moment, outcome: string) => PredictionEvent;

const changes: Saves = (moment, outcome) => ({
  type: 'PredictionChanged',
  data: asked('2', moment, moment.options.find(({ id }) => id === outcome) ?? { id: outcome, chance: 0.5 }),
});
const withdraws: Saves = ({ opened: { questionId }, at }) => ({
  type: 'PredictionWithdrawn',
  data: { questionId, fanId: 'bot', requestId: '2', at },
});

const lost = (settlement: Settlement, pick: string): settlement is Extract<Settlement, { is: 'decided' }> =>
  settlement.is === 'decided' && settlement.outcome !== pick;

const saved = ({ first, later }: Open, saves: Saves): readonly PredictionEvent[] => {
  const pick = favourite(first.options).id;
  for (const moment of later) {
    const settlement = settle(first.opened, moment.seen);
    if (lost(settlement, pick)) return [saves(moment, settlement.outcome)];
  }
  return [];
};

/** A bot's requests about a question; its honest twin, who saves nothing, leaves the first as it is. */
const requestsOf = (open: Open, saves: Saves | null): InLogOrder => {
  const opened = { type: 'QuestionOpened', data: open.first.opened } as InLogOrder[number];
  return [opened, placed(open), ...(saves ? saved(open, saves) : [])];
};

/** What it comes to, right or wrong; null for nothing, which is what is void or taken back. */
const judged = (score: PredictionScore | null): PredictionScore | null =>
  score?.is === 'right' || score?.is === 'wrong' ? score : null;

type Rule = (events: InLogOrder, open: Open) => PredictionScore | null;

const byRule: Rule = (events, { first: { decision } }) => {
  const outcome = outcomeOfRequests(events, decision);
  return judged(outcome.is === 'scored' ? outcome.score : null);
};

/** As it was before: the last word counts, and is void where it came within the guard. */
const byLastWord: Rule = (events, { first: { decision } }) => {
  const last = countedAnswer(events);
  return judged(last && scoreOf(last, decision));
};

let open: readonly Open[] = [];

const scoresOf = (saves: Saves | null, rule: Rule): readonly (PredictionScore | null)[] =>
  open.map((one) => rule(requestsOf(one, saves), one));

/** The share of right ones among those that are right or wrong. */
const shareOfRight = (scores: readonly (PredictionScore | null)[]): number => {
  const count = (is: PredictionScore['is']): number => scores.filter((score) => score?.is === is).length;
  return count('right') / (count('right') + count('wrong'));
};

describe(`over ${games} games of a season (${seed}) whose feed is 40 s late, who sees a loss before the feed tells it`, () => {
  beforeAll(() => {
    open = followSeason(games, seed, delay).flatMap(openIn);
  });

  describe.each([
    ['changes the answer', changes],
    ['takes it back', withdraws],
  ])('and %s', (_, saves) => {
    it('has what the honest twin has, question by question', () => {
      expect(open.filter((one) => saved(one, saves).length > 0).length).toBeGreaterThan(games * 2);
      expect(scoresOf(saves, byRule)).toEqual(scoresOf(null, byRule));
    });

    it('would be right more often by several points if the last word counted', () => {
      const [own, twins] = [shareOfRight(scoresOf(saves, byLastWord)), shareOfRight(scoresOf(null, byLastWord))];
      process.stdout.write(`right by the last word: ${own.toFixed(4)}, twin ${twins.toFixed(4)}\n`);
      expect(own - twins).toBeGreaterThan(0.03);
    });
  });
});
