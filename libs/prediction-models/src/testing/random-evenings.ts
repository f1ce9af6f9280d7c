import * as fc from 'fast-check';
import { type AskedGame, type AskedLog, decidedFor, games, type SettledHow, total, winner } from './asked-log.js';

export const fans = ['ann', 'bob', 'cyd', 'dan'];

type Settled = Required<SettledHow>;
type Outcome = 'first' | 'second' | 'undecided' | 'void';

/** What happens to a question, known by its number among those that were asked so far. */
type Happening =
  | { readonly is: 'answered'; readonly fan: string; readonly option: 0 | 1; readonly chance: number }
  | { readonly is: 'withdrawn'; readonly fan: string }
  /** A request that another event overtook; a null option withdraws. */
  | { readonly is: 'overtaken'; readonly fan: string; readonly option: 0 | 1 | null; readonly by: 'lock' | 'suspend' }
  | { readonly is: 'suspended' }
  | { readonly is: 'resumed' }
  | ({ readonly is: 'settled'; readonly outcome: Outcome; readonly scored: boolean } & Settled)
  /** Scores that another settlement and its scores overtook. */
  | ({ readonly is: 'scoredLate'; readonly outcome: Outcome } & Settled)
  | { readonly is: 'scored' }
  /** An answer that is changed, or withdrawn (null), when the play that decides can be seen. */
  | { readonly is: 'saved'; readonly fan: string; readonly option: 0 | 1; readonly to: 0 | 1 | null }
  | { readonly is: 'ruledOut' };

export type Step =
  | { readonly do: 'ask'; readonly game: AskedGame; readonly isAboutTotal: boolean; readonly chance: number }
  | { readonly do: 'go'; readonly question: number; readonly happening: Happening };

/** A season before it, of which there are places by skill, or none. */
export interface Plot {
  readonly season: readonly boolean[];
  readonly steps: readonly Step[];
}

interface AskedQuestion {
  readonly id: string;
  readonly options: readonly [string, string];
}

const settlementOf = (outcome: Outcome, [first, second]: readonly [string, string]) => {
  switch (outcome) {
    case 'first':
      return decidedFor(first);
    case 'second':
      return decidedFor(second);
    case 'undecided':
      return { is: 'undecided' } as const;
    case 'void':
      return { is: 'void', reason: 'tie' } as const;
    default:
      return outcome satisfies never;
  }
};

const happen = async (log: AskedLog, { id, options }: AskedQuestion, happening: Happening): Promise<void> => {
  switch (happening.is) {
    case 'answered':
      await log.answer(id, happening.fan, options[happening.option], happening.chance);
      return;
    case 'withdrawn':
      await log.withdraw(id, happening.fan);
      return;
    case 'overtaken': {
      const { fan, option, by } = happening;
      const meanwhile = () => log[by](id);
      await (option === null
        ? log.withdrawAfter(meanwhile, id, fan)
        : log.answerAfter(meanwhile, id, fan, options[option]));
      return;
    }
    case 'suspended':
      return log.suspend(id);
    case 'resumed':
      return log.resume(id);
    case 'settled':
      await log.lock(id);
      await log.settle(id, settlementOf(happening.outcome, options), happening);
      if (happening.scored) await log.score(id);
      return;
    case 'scoredLate':
      return log.scoreAfter(async () => {
        await log.settle(id, settlementOf(happening.outcome, options), happening);
        await log.score(id);
      }, id);
    case 'scored':
      return log.score(id);
    case 'saved': {
      const { fan, option, to } = happening;
      await log.answer(id, fan, options[option]);
      await (to === null ? log.withdraw(id, fan) : log.answer(id, fan, options[to]));
      await log.lock(id);
      await log.settle(id, decidedFor(options[1]), { minutesAgo: 1 });
      return log.score(id);
    }
    case 'ruledOut':
      return log.carryOut(id, { do: 'void', by: 'operator', reason: 'asked by mistake' });
    default:
      return happening satisfies never;
  }
};

const playSeason = async (log: AskedLog, season: readonly boolean[]): Promise<void> => {
  for (const homeWins of season)
    await log.decide(await log.open(games.tomorrow), { ann: 'home', bob: 'away' }, homeWins ? 'home' : 'away', 0.7);
};

/** Writes all of it into the log. */
export const play = async (log: AskedLog, { season, steps }: Plot): Promise<void> => {
  await playSeason(log, season);
  const asked: AskedQuestion[] = [];
  for (const step of steps) {
    if (step.do === 'ask') {
      const id = await log.open(step.game, step.isAboutTotal ? total : winner, step.chance);
      asked.push({ id, options: step.isAboutTotal ? ['over', 'under'] : ['home', 'away'] });
      continue;
    }
    const question = asked[step.question % Math.max(1, asked.length)];
    if (question) await happen(log, question, step.happening);
  }
};

const outcomes = fc.constantFrom<Outcome>('first', 'second', 'undecided', 'void');
const someFan = fc.constantFrom(...fans);
const option = fc.constantFrom<0 | 1>(0, 1);
/** A play of some minutes ago, which is as many requests. */
const how = { minutesAgo: fc.option(fc.integer({ min: -1, max: 15 })), afterFinal: fc.constantFrom(true, true, false) };

const happenings: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.record({
      is: fc.constant('answered' as const),
      fan: someFan,
      option,
      chance: fc.constantFrom(0.5, 0.6, 0.8, 0.99),
    }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('withdrawn' as const), fan: someFan }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('overtaken' as const),
      fan: someFan,
      option: fc.option(option),
      by: fc.constantFrom<'lock' | 'suspend'>('lock', 'suspend'),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Happening>({ is: 'suspended' }) },
  { weight: 2, arbitrary: fc.constant<Happening>({ is: 'resumed' }) },
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant('settled' as const), outcome: outcomes, scored: fc.boolean(), ...how }),
  },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('scoredLate' as const), outcome: outcomes, ...how }) },
  { weight: 2, arbitrary: fc.constant<Happening>({ is: 'scored' }) },
  {
    weight: 2,
    arbitrary: fc.record({ is: fc.constant('saved' as const), fan: someFan, option, to: fc.option(option) }),
  },
  { weight: 1, arbitrary: fc.constant<Happening>({ is: 'ruledOut' }) },
);

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      game: fc.constantFrom<AskedGame>(...Object.values(games)),
      isAboutTotal: fc.boolean(),
      chance: fc.constantFrom(0.05, 0.3, 0.5, 0.8),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({ do: fc.constant('go' as const), question: fc.nat(5), happening: happenings }),
  },
);

export const plots: fc.Arbitrary<Plot> = fc.record({
  season: fc.oneof(fc.constant([]), fc.array(fc.boolean(), { minLength: 20, maxLength: 22 })),
  steps: fc.array(steps, { minLength: 60, maxLength: 120 }).map((later) => {
    const first: Step = { do: 'ask', game: games.tonight, isAboutTotal: false, chance: 0.5 };
    return [first, ...later];
  }),
});
