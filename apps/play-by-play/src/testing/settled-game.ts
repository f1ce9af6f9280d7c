import {
  evolve,
  type GameEvent,
  type Game,
  initialState,
  type KnownGame,
  lockReasonOf,
  type QuestionOpened,
  settle,
} from '@pbp/domain';
import { gameBeginning } from '@pbp/predictions/testing';

type Opened = QuestionOpened['data'];

/** The last moment of a game before anything that was asked of it closes. */
export interface BeforeTipOff {
  readonly told: readonly GameEvent[];
  readonly game: KnownGame;
  /** What comes then; at last the final score is turned round, and turned back. */
  readonly rest: readonly GameEvent[];
}

const folded = (events: readonly GameEvent[]): KnownGame => {
  const game = events.reduce(evolve, initialState());
  if (!game.known) throw new Error('the game has not been announced');
  return game;
};

/** The final taken for the other way round, and then for what it was. */
const corrections = (events: readonly GameEvent[]): readonly GameEvent[] => {
  const { id: gameId, phase } = folded(events);
  if (phase.is !== 'ended') throw new Error('the game has not ended');
  const { home, away } = phase.score;
  const revised = (score: typeof phase.score): GameEvent => ({ type: 'FinalScoreRevised', data: { gameId, score } });
  return [revised({ home: away, away: home }), revised({ home, away })];
};

/** A generated game that begins at `startsAt` (milliseconds since the epoch). */
export const beforeTipOff = (gameId: string, startsAt: number): BeforeTipOff => {
  const events = gameBeginning(startsAt, gameId);
  let game: Game = initialState();
  const begun = events.findIndex((event) => {
    game = evolve(game, event);
    return game.known && lockReasonOf({ terms: { kind: 'gameWinner', edition: 'tipOff' }, day: game.day }, game);
  });
  const told = events.slice(0, begun);
  return { told, game: folded(told), rest: [...events.slice(begun), ...corrections(events)] };
};

/** What a game says of the questions, as text to be compared. */
const saidOf = (game: KnownGame, asked: readonly Opened[]): string =>
  JSON.stringify(asked.map((opened) => [lockReasonOf(opened, game), settle(opened, game)]));

/**
 * The rest of a game in steps, each of which ends with an event that closes or settles something: what is done does not
 * depend then on how many events of it are heard at once.
 */
export const stepsOf = ({ game, rest }: BeforeTipOff, asked: readonly Opened[]): readonly (readonly GameEvent[])[] => {
  const steps: GameEvent[][] = [[]];
  let [now, said]: [Game, string] = [game, saidOf(game, asked)];
  for (const event of rest) {
    now = evolve(now, event);
    steps.at(-1)?.push(event);
    const says = now.known ? saidOf(now, asked) : said;
    if (says !== said) steps.push([]);
    said = says;
  }
  return steps.filter(({ length }) => length > 0);
};
