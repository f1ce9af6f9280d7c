import type { AnswerScore, Receipt, ReceiptRequest } from '@pbp/contracts';
import { type Came } from '../data/pick-state';
import { type AnswerWords, judgedWords, notCounted, standingWords } from '../ui-answer-state/answer-words';

type Answered = Extract<ReceiptRequest, { is: 'placed' | 'changed' }>;

/** The answer that counts; null where none does. */
export const countedAnswer = ({ requests, counted }: Receipt): Answered | null => {
  const request = counted === null ? undefined : requests[counted];
  return request && (request.is === 'placed' || request.is === 'changed') ? request : null;
};

const cameOf = (score: AnswerScore | null | undefined): Came | null => (score && score.is !== 'open' ? score.is : null);

const pointsOf = (score: AnswerScore): string | null => {
  switch (score.is) {
    case 'right':
      return `+${score.points}`;
    case 'wrong':
      return '0';
    case 'void':
    case 'open':
      return null;
    default:
      return score satisfies never;
  }
};

const takenBack: AnswerWords = { tone: 'quiet', icon: 'void', word: 'Taken back', points: null };

const withoutAnswer = ({ requests }: Receipt): AnswerWords => {
  const counts = requests.some((request) => request.is !== 'rejected' && request.inTime);
  return counts ? takenBack : notCounted;
};

/** How the prediction stands, in a word. */
export const receiptWords = (receipt: Receipt): AnswerWords => {
  const { score, lock, verdicts } = receipt;
  if (!countedAnswer(receipt)) return withoutAnswer(receipt);
  const came = cameOf(score);
  if (came === null) return standingWords(lock ? 'locked' : 'open');
  const earlier = verdicts.slice(0, -1).map((verdict) => cameOf(verdict.score));
  const before = earlier.findLast((each) => each !== null && each !== came) ?? null;
  return judgedWords(came, before, pointsOf(score));
};
