import {
  type AskedQuestion,
  decideQuestion,
  type DeskAction,
  evolveQuestion,
  initialQuestion,
  type KnownGame,
  type Option,
  optionsOf,
  type Question,
  questionsToAsk,
  questionsToClose,
  type QuestionOpened,
} from '@pbp/domain';
import { type FeedGame, type FeedPlay, generateGame, pairings } from '@pbp/simulation';
import { GameInTime } from './game-in-time.js';

/** A question at a moment (ISO) in which it could be answered, and the game as the feed had told it by then. */
export interface Moment {
  readonly opened: QuestionOpened['data'];
  readonly at: string;
  readonly shown: KnownGame;
  /** The answers with the chances that they have by it. */
  readonly options: readonly Option[];
  /** The game as it was by then in the arena. */
  readonly seen: KnownGame;
}

export interface FollowedGame {
  readonly final: KnownGame;
  /** Of every question the poll at which it was asked, and the last at which it was open. */
  readonly asked: readonly { readonly first: Moment; readonly last: Moment }[];
}

const second = 1_000;
const minute = 60 * second;
const everyMs = 10 * second;

interface OpenAt {
  readonly opened: QuestionOpened['data'];
  readonly first: number;
  last: number;
}

interface Followed {
  readonly final: KnownGame;
  readonly shown: ReadonlyMap<number, KnownGame>;
  readonly open: readonly OpenAt[];
}

const isAsked = (question: Question): question is AskedQuestion => question.asked;

/** Follows the feed as the desk does, a poll every ten seconds, each of which shows the game as it was `delay` before. */
const follow = (feed: FeedGame, delay: number): Followed => {
  const endsAt = feed.finalAt + delay;
  const told = new GameInTime(feed, ({ arrivesAt }) => arrivesAt + delay, endsAt);
  const questions = new Map<string, Question>();
  const asked = (): readonly AskedQuestion[] => [...questions.values()].filter(isAsked);
  const carryOut = (actions: readonly DeskAction[]): void => {
    for (const { questionId, command } of actions) {
      const before = questions.get(questionId) ?? initialQuestion();
      questions.set(questionId, decideQuestion(command, before).reduce(evolveQuestion, before));
    }
  };
  const shown = new Map<number, KnownGame>();
  const open = new Map<string, OpenAt>();
  for (let at = feed.startsAt - 15 * minute, revision = 0; at < endsAt + everyMs; at += everyMs, revision++) {
    const isNews = told.upTo(at) || revision === 0;
    const step = { game: told.known, event: { id: `e${revision}`, type: 'PlayRecorded', revision }, between: [] };
    if (isNews) {
      carryOut(questionsToClose(step, asked()));
      carryOut(questionsToAsk({ ...step, now: new Date(at).toISOString(), intervalMs: everyMs }, asked(), []));
    }
    shown.set(at, told.known);
    for (const { opened, standing } of asked()) {
      if (standing.is === 'locked') continue;
      const { first } = open.get(opened.questionId) ?? { first: at };
      open.set(opened.questionId, { opened, first, last: at });
    }
  }
  return { final: told.known, shown, open: [...open.values()] };
};

/** The game at these moments as everybody in the arena knows it, nothing of it late. */
const seenAt = (feed: FeedGame, moments: readonly number[]): ReadonlyMap<number, KnownGame> => {
  const happened = ({ raw: { wallclock }, arrivesAt }: FeedPlay): number =>
    typeof wallclock === 'string' ? Date.parse(wallclock) : arrivesAt;
  const arena = new GameInTime(feed, happened, feed.finalAt);
  const seen = new Map<number, KnownGame>();
  for (const at of [...new Set(moments)].toSorted((one, other) => one - other)) {
    arena.upTo(at);
    seen.set(at, arena.known);
  }
  return seen;
};

/** Follows a game whose feed is so late (milliseconds). */
export const followGame = (feed: FeedGame, delay: number): FollowedGame => {
  const { final, shown, open } = follow(feed, delay);
  const seen = seenAt(
    feed,
    open.flatMap(({ first, last }) => [first, last]),
  );
  const moment = (opened: OpenAt['opened'], at: number): Moment => {
    const known = shown.get(at) ?? final;
    const options = optionsOf(opened.terms, known) ?? opened.options;
    return { opened, at: new Date(at).toISOString(), shown: known, options, seen: seen.get(at) ?? final };
  };
  return {
    final,
    asked: open.map(({ opened, first, last }) => ({ first: moment(opened, first), last: moment(opened, last) })),
  };
};

/** So many games of one season, each as it was followed by a feed that is so late (milliseconds). */
export const followSeason = (games: number, seed: string, delay: number): readonly FollowedGame[] =>
  pairings('nba', games, seed).map((pairing, n) =>
    followGame(generateGame({ seed: `${seed}/${n}`, ...pairing }), delay),
  );
