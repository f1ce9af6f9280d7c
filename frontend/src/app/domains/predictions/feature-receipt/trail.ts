import type { DecidingPlay, Receipt, ReceiptRequest, ReceiptVerdict } from '@pbp/contracts';
import { chanceText } from '../../../shared/format/figures';
import { pickWords, type QuestionNames } from '../data/question-words';
import { basisWords } from './known-words';
import { byPlace } from './log-place';

/** Something that the log has of a question or of the answer to it. */
export interface TrailStep {
  readonly position: string;
  readonly at: string;
  readonly what: string;
  readonly detail: string;
  /** It happened to the answer, not to the question alone. */
  readonly isOwn: boolean;
  readonly plays: readonly DecidingPlay[];
}

type Settlement = ReceiptVerdict['settlement'];

const opened = (
  { opened: { position, at, basis }, options, terms, game }: Receipt,
  names: QuestionNames,
): TrailStep => {
  const chances = options.map(({ id, chance }) => `${pickWords(terms, id, names)} ${chanceText(chance)}`);
  const detail = `${basisWords(basis, game.league)}. Model: ${chances.join(', ')}.`;
  return { position, at, what: 'The question was asked', detail, isOwn: false, plays: [] };
};

const whyRefused = (reason: 'locked' | 'suspended'): string =>
  reason === 'locked'
    ? 'It came behind the lock. Your clock plays no part in this.'
    : 'The question was paused at that moment.';

const requestWords = (request: ReceiptRequest, { terms, game }: Receipt, names: QuestionNames) => {
  switch (request.is) {
    case 'placed':
    case 'changed': {
      const sure = request.chance === null ? '' : `, ${chanceText(request.chance)}`;
      const verb = request.is === 'placed' ? 'You picked' : 'You changed it to';
      const known = basisWords(request.known, game.league);
      return {
        what: `${verb} ${pickWords(terms, request.pick, names)}${sure}`,
        detail: request.inTime ? `${known}.` : `${known}. Not counted: it stands behind the lock.`,
      };
    }
    case 'withdrawn':
      return {
        what: 'You took it back',
        detail: request.inTime ? '' : 'Not counted: it stands behind the lock.',
      };
    case 'rejected':
      return { what: 'Your pick was not taken', detail: whyRefused(request.reason) };
    default:
      return request satisfies never;
  }
};

const settledTo = (settlement: Settlement, { terms }: Receipt, names: QuestionNames): string => {
  switch (settlement.is) {
    case 'undecided':
      return 'not decided any more';
    case 'void':
      return 'void';
    case 'decided':
      return pickWords(terms, settlement.outcome, names);
    default:
      return settlement satisfies never;
  }
};

const madeOfIt = ({ score }: ReceiptVerdict): string => {
  switch (score?.is) {
    case undefined:
      return '';
    case 'open':
      return ' Your pick is open again.';
    case 'void':
      return ' Your pick does not count.';
    case 'right':
      return ` You: right, ${score.points} points.`;
    case 'wrong':
      return ' You: wrong, 0 points.';
    default:
      return score satisfies never;
  }
};

const settled = (verdict: ReceiptVerdict, index: number, receipt: Receipt, names: QuestionNames): TrailStep => {
  const { position, at, settlement, why, plays, score } = verdict;
  const what = `${index === 0 ? 'Settled' : 'Settled again'}: ${settledTo(settlement, receipt, names)}`;
  return { position, at, what, detail: `${why}${madeOfIt(verdict)}`, isOwn: score !== null, plays };
};

const locked = ({ lock, game }: Receipt): readonly TrailStep[] => {
  if (!lock) return [];
  const detail = lock.basis ? `${basisWords(lock.basis, game.league)}.` : '';
  return [{ position: lock.position, at: lock.at, what: 'Locked', detail, isOwn: false, plays: [] }];
};

/** All that the log has of it, in its order. */
export const trailOf = (receipt: Receipt, names: QuestionNames): readonly TrailStep[] =>
  [
    opened(receipt, names),
    ...receipt.requests.map((request) => {
      const { position, at } = request;
      return { position, at, ...requestWords(request, receipt, names), isOwn: true, plays: [] };
    }),
    ...locked(receipt),
    ...receipt.verdicts.map((verdict, index) => settled(verdict, index, receipt, names)),
  ].toSorted((a, b) => byPlace(a.position, b.position));
