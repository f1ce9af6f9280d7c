import { jest } from '@jest/globals';
import {
  type AskedQuestion,
  decideQuestion,
  type DeskAction,
  evolve,
  evolveQuestion,
  type Game,
  initialQuestion,
  initialState,
  type KnownGame,
  lineScore,
  mostOpen,
  type Question,
  type QuestionKind,
  scoreTimeline,
  type Settlement,
  questionsToAsk,
  questionsToClose,
} from '@pbp/domain';
import * as fc from 'fast-check';
import { factsOfGame } from './facts-of-game.js';
import { generateGame } from './generate-game.js';

jest.setTimeout(600_000);

const isAsked = (question: Question): question is AskedQuestion => question.asked;

interface Evening {
  readonly game: KnownGame;
  readonly questions: readonly AskedQuestion[];
  readonly mostOpenAtOnce: number;
  /** Questions that were decided while they could be answered. */
  readonly settledOpen: readonly AskedQuestion[];
}

/** Follows a generated game as the desk does, every poll a few seconds of the feed's clock after the other. */
const evening = (seed: number, between: number): Evening => {
  const questions = new Map<string, Question>();
  const asked = (): readonly AskedQuestion[] => [...questions.values()].filter(isAsked);
  const carryOut = (actions: readonly DeskAction[]): void => {
    for (const { questionId, command } of actions) {
      const before = questions.get(questionId) ?? initialQuestion();
      questions.set(questionId, decideQuestion(command, before).reduce(evolveQuestion, before));
    }
  };
  const settledOpen: AskedQuestion[] = [];
  let game: Game = initialState();
  let mostOpenAtOnce = 0;
  for (const [revision, event] of factsOfGame(generateGame({ seed }), between).entries()) {
    game = evolve(game, event);
    if (!game.known) continue;
    const step = { game, event: { id: `e${revision}`, type: event.type, revision } };
    carryOut(questionsToClose({ ...step, between: [] }, asked()));
    carryOut(questionsToAsk({ ...step, now: game.startsAt, intervalMs: 5_000 }, asked(), []));
    mostOpenAtOnce = Math.max(mostOpenAtOnce, asked().filter(({ standing }) => standing.is !== 'locked').length);
    settledOpen.push(...asked().filter((each) => each.settlement.is !== 'undecided' && each.standing.is !== 'locked'));
  }
  if (!game.known) throw new Error('the game was not announced');
  return { game, questions: asked(), mostOpenAtOnce, settledOpen };
};

const more = (home: number, away: number): Settlement['is'] | 'home' | 'away' => {
  if (home === away) return 'void';
  return home > away ? 'home' : 'away';
};

/** Written from the rules, without the code that settles: what the finished game says. Null where a rule needs more than this. */
const oracle = ({ opened: { terms } }: AskedQuestion, game: KnownGame): string | null => {
  if (game.phase.is !== 'ended') return null;
  const { home, away } = game.phase.score;
  const baskets = scoreTimeline(game);
  const within = (is: (basket: (typeof baskets)[number]) => boolean) => {
    const points = { home: 0, away: 0 };
    for (const basket of baskets) if (is(basket)) points[basket.side] += basket.points;
    return more(points.home, points.away);
  };
  switch (terms.kind) {
    case 'gameWinner':
      return more(home, away);
    case 'total':
      return home + away > terms.line ? 'over' : 'under';
    case 'periodWinner': {
      const { home: ours, away: theirs } = lineScore(game);
      return more(ours[terms.period - 1] ?? 0, theirs[terms.period - 1] ?? 0);
    }
    case 'window': {
      const to = terms.from - 300;
      const begins = terms.from === 720 ? 720 : terms.from - 0.001;
      return within(({ period, secondsLeft }) => period === terms.period && secondsLeft <= begins && secondsLeft >= to);
    }
    case 'nextToScore': {
      if ('after' in terms) return null;
      const behind = ({ period, secondsLeft }: (typeof baskets)[number]) =>
        period === terms.period ? secondsLeft < terms.from : period > terms.period;
      return baskets.find(behind)?.side ?? 'void';
    }
    case 'raceTo':
      return baskets.find((basket) => basket[basket.side] >= terms.points)?.side ?? 'void';
    default:
      return null;
  }
};

const said = ({ settlement }: AskedQuestion): string =>
  settlement.is === 'decided' ? settlement.outcome : settlement.is;

describe('the questions of a generated evening', () => {
  const runs = { numRuns: Math.ceil(Number(process.env['PROPERTY_RUNS'] ?? 100) / 50) };
  const evenings = () =>
    fc.record({ seed: fc.integer({ min: 1, max: 100_000 }), between: fc.integer({ min: 60, max: 240 }) });

  it('are never more than may be open, close before they are decided, and are decided as the rules say', () => {
    fc.assert(
      fc.property(evenings(), ({ seed, between }) => {
        const { game, questions, mostOpenAtOnce, settledOpen } = evening(seed, between);
        expect(mostOpenAtOnce).toBeLessThanOrEqual(mostOpen);
        expect(settledOpen).toEqual([]);
        expect(questions.filter(({ settlement }) => settlement.is === 'undecided')).toEqual([]);
        expect(questions.length).toBeGreaterThan(20);
        const judged = questions.filter((question) => oracle(question, game) !== null);
        expect(judged.length).toBeGreaterThan(10);
        expect(judged.map(said)).toEqual(judged.map((question) => oracle(question, game)));
      }),
      runs,
    );
  });

  it('are of every kind', () => {
    const kinds = new Set(evening(1, 60).questions.map(({ opened }): QuestionKind => opened.terms.kind));
    expect([...kinds].sort()).toEqual([
      'gameWinner',
      'marginBand',
      'nextToScore',
      'periodWinner',
      'playerTotal',
      'raceTo',
      'total',
      'window',
    ]);
  });
});
