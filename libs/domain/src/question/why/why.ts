import { type GameEvent } from '../../game/events.js';
import { type KnownGame } from '../../game/game.js';
import { type Cause, type QuestionOpened } from '../events.js';
import { withKind } from '../kinds/with-kind.js';
import { type Settlement, type VoidReason } from '../settlement.js';
import { correctionText } from './correction-text.js';
import { playerName } from './player-name.js';
import { voidText } from './void-text.js';

type Decided = Extract<Settlement, { readonly is: 'decided' }>;

/** A settlement of a question, and what it followed upon. */
export interface Judged {
  readonly opened: Pick<QuestionOpened['data'], 'terms'>;
  readonly verdict: { readonly settlement: Settlement; readonly cause: Cause };
  /** What it was settled as before; null for the first time. */
  readonly before: Settlement | null;
  /** As it was after the event that is the cause; a later state does, as long as it says the same of the question. */
  readonly game: KnownGame;
  /** The event that is the cause, where it is at hand: only with it any play that was corrected is named. */
  readonly event?: GameEvent;
}

const sentence = (text: string): string => {
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
};

const answerOf = ({ opened: { terms }, game }: Judged, { outcome }: Decided): string =>
  withKind(terms, (kind, own) => {
    const known = kind.outcomes.find((each): boolean => each === outcome);
    return known === undefined ? outcome : kind.words.answer(own, known, game);
  });

const verdictOf = ({ opened: { terms }, game }: Judged, { outcome, by }: Decided): string =>
  withKind(terms, (kind, own) => {
    const known = kind.outcomes.find((each): boolean => each === outcome);
    return known === undefined ? outcome : kind.words.verdict({ terms: own, outcome: known, by }, game);
  });

const whyVoid = ({ opened: { terms }, game }: Judged, reason: VoidReason): string =>
  voidText(reason, terms, (playerId) => playerName(game, playerId));

const atFirst = (judged: Judged): string => {
  const { settlement } = judged.verdict;
  switch (settlement.is) {
    case 'undecided':
      return 'not decided yet';
    case 'decided':
      return verdictOf(judged, settlement);
    case 'void':
      return `void: ${whyVoid(judged, settlement.reason)}`;
    default:
      return settlement satisfies never;
  }
};

const now = (judged: Judged, before: Settlement): string => {
  const { settlement } = judged.verdict;
  switch (settlement.is) {
    case 'undecided':
      return 'undecided again';
    case 'decided': {
      const isSame = before.is === 'decided' && before.outcome === settlement.outcome;
      return `${isSame ? 'still' : 'now'} ${answerOf(judged, settlement)}`;
    }
    case 'void':
      return `now void, because ${whyVoid(judged, settlement.reason)}`;
    default:
      return settlement satisfies never;
  }
};

/**
 * One sentence for a fan: what a question came to and why, with names of teams and the play that decided it, or with
 * what the feed corrected; an operator's reason where it was voided by hand. Throws nothing.
 */
export const whyOf = (judged: Judged): string => {
  const { verdict, before, game, event } = judged;
  const { cause } = verdict;
  const isFirst = before === null || before.is === 'undecided';
  if (cause.kind === 'operator') return sentence(`${isFirst ? 'void' : 'now void'}: ${cause.reason}`);
  if (isFirst) return sentence(atFirst(judged));
  return sentence(
    `${now(judged, before)}: ${correctionText(game, { type: cause.type, event, before, after: verdict.settlement })}`,
  );
};
