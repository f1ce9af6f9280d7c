import {
  type AskedQuestion,
  type Decision,
  decisionIn,
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
  ruleOf,
} from '@pbp/domain';
import { factsOfGame, type FeedGame, type FeedPlay, generateGame, pairings } from '@pbp/simulation';
import { GameInTime } from './game-in-time.js';
import { type NextPoints, nextPointsOf } from './next-points.js';

type Opened = Pick<QuestionOpened['data'], 'questionId' | 'terms' | 'day' | 'ruleVersion'>;

/** A question at a moment (ISO) in which it could be answered, and the game as the feed had told it by then. */
export interface Moment {
  readonly opened: Opened;
  readonly at: string;
  /** The answers with the chances that they have by it. */
  readonly options: readonly Option[];
  /** The game as it was by then in the arena. */
  readonly seen: KnownGame;
  /** What it came to in the end. */
  readonly decision: Decision;
}

type NextPointsMoments = Readonly<Record<keyof NextPoints, Moment>>;

export interface FollowedGame {
  readonly final: KnownGame;
  /** Of every question of the desk the poll at which it was asked, and the last at which it was open. */
  readonly asked: readonly { readonly first: Moment; readonly last: Moment }[];
  /** Who scores next, asked at every third poll that told something: of the desk there are too few for figures. */
  readonly nextPoints: readonly NextPointsMoments[];
}

type Facts = ReturnType<typeof factsOfGame>;

const second = 1_000;
const minute = 60 * second;
const everyMs = 10 * second;

interface OpenAt {
  readonly opened: Opened;
  readonly first: number;
  last: number;
}

interface Followed {
  readonly final: KnownGame;
  /** By the times of polls, as each of them showed it. */
  readonly shown: ReadonlyMap<number, KnownGame>;
  /** The polls that told something. */
  readonly news: readonly number[];
  readonly open: readonly OpenAt[];
}

const isAsked = (question: Question): question is AskedQuestion => question.asked;

/** Follows the feed as the desk does, a poll every ten seconds, each of which shows the game as it was `delay` before. */
const follow = (feed: FeedGame, facts: Facts, delay: number): Followed => {
  const endsAt = feed.finalAt + delay;
  const told = new GameInTime(feed, facts, ({ arrivesAt }) => arrivesAt + delay, endsAt);
  const questions = new Map<string, Question>();
  const asked = (): readonly AskedQuestion[] => [...questions.values()].filter(isAsked);
  const carryOut = (actions: readonly DeskAction[]): void => {
    for (const { questionId, command } of actions) {
      const before = questions.get(questionId) ?? initialQuestion();
      questions.set(questionId, decideQuestion(command, before).reduce(evolveQuestion, before));
    }
  };
  const shown = new Map<number, KnownGame>();
  const news: number[] = [];
  const open = new Map<string, OpenAt>();
  for (let at = feed.startsAt - 15 * minute, revision = 0; at < endsAt + everyMs; at += everyMs, revision++) {
    const isNews = told.upTo(at) || revision === 0;
    const step = { game: told.known, event: { id: `e${revision}`, type: 'PlayRecorded', revision }, between: [] };
    if (isNews) {
      news.push(at);
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
  return { final: told.known, shown, news, open: [...open.values()] };
};

/** The game at these moments as everybody in the arena knows it, nothing of it late. */
const seenAt = (feed: FeedGame, facts: Facts, moments: readonly number[]): ReadonlyMap<number, KnownGame> => {
  const happened = ({ raw: { wallclock }, arrivesAt }: FeedPlay): number =>
    typeof wallclock === 'string' ? Date.parse(wallclock) : arrivesAt;
  const arena = new GameInTime(feed, facts, happened, feed.finalAt);
  const seen = new Map<number, KnownGame>();
  for (const at of [...new Set(moments)].toSorted((one, other) => one - other)) {
    arena.upTo(at);
    seen.set(at, arena.known);
  }
  return seen;
};

const openedOf = (game: KnownGame, questionId: string, terms: Opened['terms']): Opened => ({
  questionId,
  terms,
  day: game.day,
  ruleVersion: ruleOf(terms).version,
});

/** Follows a game whose feed is so late (milliseconds). */
export const followGame = (feed: FeedGame, delay: number): FollowedGame => {
  const facts = factsOfGame(feed);
  const { final, shown, news, open } = follow(feed, facts, delay);
  // At the poll after it would mostly be asked about the same basket.
  const everyThird = news.filter((_, n) => n % 3 === 0);
  const seen = seenAt(feed, facts, [...everyThird, ...open.flatMap(({ first, last }) => [first, last])]);
  const moment = (opened: Opened, at: number): Moment => {
    const options = optionsOf(opened.terms, shown.get(at) ?? final) ?? [];
    return {
      opened,
      at: new Date(at).toISOString(),
      options,
      seen: seen.get(at) ?? final,
      decision: decisionIn(opened, final),
    };
  };
  const nextPointsAt = (at: number): readonly NextPointsMoments[] => {
    const game = shown.get(at) ?? final;
    const next = nextPointsOf(game);
    if (!next) return [];
    const asked = (terms: Opened['terms']): Moment => moment(openedOf(game, `${feed.id} ${at}`, terms), at);
    return [{ latest: asked(next.latest), atOnce: asked(next.atOnce) }];
  };
  return {
    final,
    asked: open.map(({ opened, first, last }) => ({ first: moment(opened, first), last: moment(opened, last) })),
    nextPoints: everyThird.flatMap(nextPointsAt),
  };
};

/** So many games of one season, each as it was followed by a feed that is so late (milliseconds). */
export const followSeason = (games: number, seed: string, delay: number): readonly FollowedGame[] =>
  pairings('nba', games, seed).map((pairing, n) =>
    followGame(generateGame({ seed: `${seed}/${n}`, ...pairing }), delay),
  );
