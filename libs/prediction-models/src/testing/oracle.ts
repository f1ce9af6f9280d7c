import { type BoardOrder } from '@pbp/contracts';
import {
  countedAnswer,
  type InLogOrder,
  type PredictionEvent,
  type PredictionScore,
  type PredictionsScored,
  type QuestionOpened,
} from '@pbp/domain';
import { type Envelope } from '@pbp/eventing';
import { type RankedFan } from '../tally/ranked-fan.js';

/** What boards are to show, written from the rules alone: read from the log's beginning, with nothing kept up. */
export type ExpectedRow = RankedFan;

export const boardNames = [
  'game:401',
  'game:402',
  'game:403',
  'game:501',
  'day:nba:2026-01-16',
  'day:nba:2026-01-17',
  'day:wnba:2026-06-01',
  'season:nba:2026',
  'season:wnba:2026',
];

const questionOf = ({ data }: Envelope): string => (data as { readonly questionId: string }).questionId;
const isRequest = ({ type }: Envelope): boolean => /^Prediction(Placed|Changed|Withdrawn)$/.test(type);
const fanOf = ({ data }: Envelope): string => (data as PredictionEvent['data']).fanId;

/** Everything that happened to one question and to one fan's answer to it. */
const between = (events: readonly Envelope[], questionId: string, fanId: string): readonly Envelope[] =>
  events.filter(
    (event) => questionOf(event) === questionId && (event.stream.startsWith('question-') || fanOf(event) === fanId),
  );

const pairsIn = (events: readonly Envelope[]): readonly (readonly [string, string])[] =>
  [...new Set(events.filter(isRequest).map((event) => `${questionOf(event)} ${fanOf(event)}`))].map((pair) => {
    const [questionId = '', fanId = ''] = pair.split(' ');
    return [questionId, fanId];
  });

const countedBetween = (events: readonly Envelope[]) => {
  const inOrder = events.map(({ type, data }) => ({ type, data }) as InLogOrder[number]);
  return countedAnswer(inOrder);
};

/** Of every question and fan with an answer that counts: what was picked, and when. */
export const countedOf = (events: readonly Envelope[]): ReadonlyMap<string, string> =>
  new Map(
    pairsIn(events).flatMap(([questionId, fanId]) => {
      const counted = countedBetween(between(events, questionId, fanId));
      return counted ? [[`${questionId} ${fanId}`, `${counted.pick} ${counted.at}`] as const] : [];
    }),
  );

interface Judged {
  readonly questionId: string;
  readonly fanId: string;
  readonly now: PredictionScore;
  readonly first: PredictionScore | undefined;
  /** The number of its event in the log. */
  readonly accepted: number;
}

const points = (score: PredictionScore | undefined): number => (score?.is === 'right' ? score.points : 0);

/** What the answers have come to, by the highest settlement that was scored; the last of equals tells no more. */
const judgedIn = (events: readonly Envelope[]): readonly Judged[] =>
  pairsIn(events).flatMap(([questionId, fanId]): Judged[] => {
    const theirs = between(events, questionId, fanId);
    const counted = countedBetween(theirs);
    const scores = theirs
      .filter(({ type }) => type === 'PredictionsScored')
      .map(({ data }) => data as PredictionsScored['data'])
      .flatMap(({ settlement, scores: all }) =>
        all.flatMap((each) => (each.fanId === fanId ? [{ settlement, score: each.score }] : [])),
      );
    const newest = scores.toSorted((one, other) => other.settlement - one.settlement)[0];
    if (!counted || !newest) return [];
    const inTime = scores.filter(({ settlement }, n) =>
      scores.slice(0, n).every((earlier) => earlier.settlement < settlement),
    );
    const first = inTime.find(({ score }) => score.is !== 'open')?.score;
    const accepted = events.findIndex((event) => isRequest(event) && event.data === counted);
    return [{ questionId, fanId, now: newest.score, first, accepted }];
  });

const boardsOfQuestion = (events: readonly Envelope[], questionId: string): readonly string[] => {
  const opened = events.find((event) => event.type === 'QuestionOpened' && questionOf(event) === questionId);
  const { gameId, league, day } = opened?.data as QuestionOpened['data'];
  return [`game:${gameId}`, `day:${league}:${day}`, `season:${league}:2026`];
};

interface Total {
  readonly row: Omit<ExpectedRow, 'rank'>;
  /** In millionths, so that it can be compared. */
  readonly skill: number;
  readonly accepted: number;
}

const totalOf = (fanId: string, answers: readonly Judged[], leastForSkill: number): Total => {
  const sum = (of: (answer: Judged) => number): number => answers.reduce((before, answer) => before + of(answer), 0);
  const judged = answers.filter(({ now }) => now.is === 'right' || now.is === 'wrong');
  const skills = judged.flatMap(({ now }) => ('skill' in now && now.skill !== null ? [now.skill] : []));
  const skill = skills.reduce((before, each) => before + Math.round(each * 1e6), 0);
  return {
    skill,
    accepted: Math.min(...answers.map(({ accepted }) => accepted)),
    row: {
      fanId,
      points: sum(({ now }) => points(now)),
      skill: skills.length >= leastForSkill ? skill / skills.length / 1e6 : null,
      right: judged.filter(({ now }) => now.is === 'right').length,
      judged: judged.length,
      changeSinceFinal: sum(({ now, first }) => points(now) - points(first)),
    },
  };
};

const inOrder =
  (by: BoardOrder) =>
  (one: Total, other: Total): number =>
    (by === 'points'
      ? other.row.points - one.row.points || other.skill - one.skill
      : (other.row.skill ?? 0) - (one.row.skill ?? 0)) || one.accepted - other.accepted;

/** These boards, by their names. */
export const expectedBoards = (
  events: readonly Envelope[],
  by: BoardOrder,
  leastForSkill: number,
  names: readonly string[] = boardNames,
): ReadonlyMap<string, readonly ExpectedRow[]> => {
  const judged = judgedIn(events);
  const questions = [...new Set(judged.map(({ questionId }) => questionId))];
  const boardsOf = new Map(questions.map((id) => [id, boardsOfQuestion(events, id)]));
  return new Map(
    names.map((board) => {
      const here = judged.filter(({ questionId }) => boardsOf.get(questionId)?.includes(board));
      const totals = [...new Set(here.map(({ fanId }) => fanId))]
        .map((fan) =>
          totalOf(
            fan,
            here.filter(({ fanId }) => fanId === fan),
            leastForSkill,
          ),
        )
        .filter(({ row }) => by === 'points' || row.skill !== null)
        .toSorted(inOrder(by));
      return [board, totals.map(({ row }, n) => ({ rank: n + 1, ...row }))];
    }),
  );
};

/** How often what makes it difficult has happened. */
export const seenIn = (events: readonly Envelope[]) => ({
  late: events.filter(({ type }) => type === 'PredictionRejected').length,
  resettled: events.filter(({ type }) => type === 'QuestionResettled').length,
});
