import { type BoardOrder } from '@pbp/contracts';
import {
  type InLogOrder,
  type PredictionEvent,
  type PredictionScore,
  type PredictionsScored,
  type QuestionOpened,
  type QuestionResettled,
  type QuestionSettled,
  requestsInTime,
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

type Verdict = (QuestionSettled | QuestionResettled)['data'];

const verdictsIn = (theirs: readonly Envelope[]): readonly Verdict[] =>
  theirs.filter(({ type }) => /^Question(S|Res)ettled$/.test(type)).map(({ data }) => data as Verdict);

/** The scores of a question by its settlements, in all their parts, but for those that came behind the scores of a later one. */
const scoredIn = (theirs: readonly Envelope[]): readonly Pick<PredictionsScored['data'], 'settlement' | 'scores'>[] => {
  const all = theirs
    .filter(({ type }) => type === 'PredictionsScored')
    .map(({ data }) => data as PredictionsScored['data']);
  const inOrder = all.filter(({ settlement }, n) => all.slice(0, n).every((one) => one.settlement <= settlement));
  return [...Map.groupBy(inOrder, ({ settlement }) => settlement)].map(([settlement, parts]) => ({
    settlement,
    scores: parts.flatMap(({ scores }) => scores),
  }));
};

const guardMs = 10_000;

/** What the fan asked for in time, and which of it counts where the deciding play happened then. */
const spokenIn = (theirs: readonly Envelope[], happenedAt: string | null) => {
  const inTime = requestsInTime(theirs.map(({ type, data }) => ({ type, data }) as InLogOrder[number]));
  const end = happenedAt === null ? Number.POSITIVE_INFINITY : Date.parse(happenedAt) - guardMs;
  const counted = inTime.findLast(({ data }) => Date.parse(data.at ?? '') <= end) ?? inTime.at(-1);
  return { last: inTime.at(-1), answer: counted && counted.type !== 'PredictionWithdrawn' ? counted.data : null };
};

/** By what was scored last; before anything was, as if nothing had decided. */
const spokenNow = (theirs: readonly Envelope[]) => {
  const scored = scoredIn(theirs).at(-1);
  return spokenIn(theirs, (scored && verdictsIn(theirs)[scored.settlement - 1]?.happenedAt) ?? null);
};

/** Of every question and fan with an answer that counts: what was picked, and when. */
export const countedOf = (events: readonly Envelope[]): ReadonlyMap<string, string> =>
  new Map(
    pairsIn(events).flatMap(([questionId, fanId]) => {
      const { answer } = spokenNow(between(events, questionId, fanId));
      return answer ? [[`${questionId} ${fanId}`, `${answer.pick} ${answer.at}`] as const] : [];
    }),
  );

interface Judged {
  readonly questionId: string;
  readonly fanId: string;
  readonly now: PredictionScore;
  readonly pointsAtFinal: number;
  /** The number in the log of the fan's last word. */
  readonly accepted: number;
}

const points = (score: PredictionScore | undefined): number => (score?.is === 'right' ? score.points : 0);

/** The points that stood when the game was over: of the last scores in front of it, or else of the first that say something. */
const pointsAtFinal = (theirs: readonly Envelope[], fanId: string): number => {
  let atFinal: number | null = null;
  for (const { settlement, scores } of scoredIn(theirs)) {
    const score = scores.find((each) => each.fanId === fanId)?.score;
    const verdict = verdictsIn(theirs)[settlement - 1];
    if (score && verdict && 'afterFinal' in verdict && verdict.afterFinal && atFinal !== null) continue;
    atFinal = score && score.is !== 'open' ? points(score) : null;
  }
  return atFinal ?? 0;
};

/** What the answers have come to, by the highest settlement that was scored. */
const judgedIn = (events: readonly Envelope[]): readonly Judged[] =>
  pairsIn(events).flatMap(([questionId, fanId]): Judged[] => {
    const theirs = between(events, questionId, fanId);
    const { last, answer } = spokenNow(theirs);
    const now = scoredIn(theirs)
      .at(-1)
      ?.scores.find((each) => each.fanId === fanId)?.score;
    expect(now !== undefined).toBe(answer !== null && scoredIn(theirs).length > 0);
    if (!now) return [];
    const accepted = events.findIndex((event) => isRequest(event) && event.data === last?.data);
    return [{ questionId, fanId, now, pointsAtFinal: pointsAtFinal(theirs, fanId), accepted }];
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
      changeSinceFinal: sum((answer) => points(answer.now) - answer.pointsAtFinal),
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
  /** Answers that count although something else was said after them, and what counts as withdrawn. */
  outspoken: events.flatMap(({ type, data }) =>
    type === 'PredictionsScored' ? (data as PredictionsScored['data']).scores.filter(({ counted }) => counted) : [],
  ).length,
  withdrawn: events.flatMap(({ type, data }) =>
    type === 'PredictionsScored' ? ((data as PredictionsScored['data']).withdrawn ?? []) : [],
  ).length,
  late: events.filter(({ type }) => type === 'PredictionRejected').length,
  resettled: events.filter(({ type }) => type === 'QuestionResettled').length,
});
